"""The outbox: every effect on the outside world is a row here before it happens. How one is carried out is
written down in claims.py."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import (
    Connection,
    Row,
    and_,
    case,
    func,
    literal_column,
    not_,
    or_,
    select,
    update,
)

from humasd.store import lease as leases
from humasd.store.tables import outbox, requests, silenced


class Kind(StrEnum):
    """Whom or what an effect reaches."""

    WEBSITE = "website"
    PARTNER = "partner"
    SENDER = "sender"
    OFFICIAL = "official"
    OFFICE = "office"


class DeliveryState(StrEnum):
    """What has become of an effect."""

    PENDING = "pending"
    SENT = "sent"
    UNCERTAIN = "uncertain"
    """It is being done, or may have been; where no process is at it, it is tried again, with the very same
    bytes and Message-ID."""
    BOUNCED = "bounced"
    FAILED = "failed"
    CANCELLED = "cancelled"


WAITING = (DeliveryState.PENDING, DeliveryState.UNCERTAIN)
"""What is still to be done, or to be done again."""
IS_WAITING = outbox.c.state.in_([literal_column(f"'{state}'") for state in WAITING])
HAS_FAILED = outbox.c.state.in_(
    [literal_column(f"'{state}'") for state in (DeliveryState.BOUNCED, DeliveryState.FAILED)]
)
"""Written into a statement as they stand, so that the database knows them for the conditions of indexes."""


@dataclass(frozen=True)
class NewDelivery:
    """An effect, rendered and final."""

    kind: Kind
    recipient: str
    letter: str
    """Which letter it is; "page" for the website."""
    message_id: str | None
    payload: str
    """SHA-256 of the bytes that are sent, on every try the same."""
    due_at: datetime
    automatic: bool = False
    """An automatic answer, which the cap per address counts."""
    enclosed: str | None = None
    """SHA-256 of those that follow them, where other mails end in the very same: files that go along."""
    late: Mapping[str, Any] | None = None
    """Of a mail: what is made and put into it when it is first sent (letters/late.py)."""


@dataclass(frozen=True)
class Delivery:
    """A row of the outbox."""

    id: int
    release_id: int | None
    kind: Kind
    recipient: str
    letter: str
    message_id: str | None
    payload: str
    state: DeliveryState
    attempts: int
    due_at: datetime
    last_error: str | None
    result: str | None
    settled: bool
    fingerprint: str | None = None
    """Of a page: what it was on the website right after."""
    changed_elsewhere: bool = False
    """Of a page: it was not as we left it, and nothing was done."""
    late: Mapping[str, Any] | None = None
    """Of a mail that was never sent: what is to be made and put into it."""
    enclosed: str | None = None
    """SHA-256 of what follows the payload, where mails share it (store/payloads.py)."""
    stopped_by: int | None = None
    """Of a page in doubt: the inbox message that wants it stopped, where the site says that it is not up."""
    lease: int = 0
    """Token of the last lease (store/lease.py)."""

    @property
    def ended(self) -> bool:
        """Nothing more will be tried by itself."""
        return self.state not in WAITING


COLUMNS = tuple(
    outbox.c["lease_token" if field.name == "lease" else field.name] for field in fields(Delivery)
)
"""What a delivery is read from. The others, times above all, cost a claim as much."""


def add(connection: Connection, release_id: int | None, new: NewDelivery, now: datetime) -> int:
    """Add an effect, in the transaction that decides on it; returns its id."""
    row = _new_row(release_id, new, now)
    return int(connection.execute(outbox.insert().returning(outbox.c.id), row).scalar_one())


def add_all(
    connection: Connection, release_id: int | None, new: Sequence[NewDelivery], now: datetime
) -> None:
    """The same of many, in their order."""
    if new:
        connection.execute(outbox.insert(), [_new_row(release_id, one, now) for one in new])


def _new_row(release_id: int | None, new: NewDelivery, now: datetime) -> dict[str, object]:
    return {
        "release_id": release_id,
        "kind": new.kind,
        "recipient": new.recipient,
        "letter": new.letter,
        "message_id": new.message_id,
        "payload": new.payload,
        "enclosed": new.enclosed,
        "automatic": new.automatic,
        "late": new.late,
        "state": DeliveryState.PENDING,
        "attempts": 0,
        "due_at": new.due_at,
        "created_at": now,
        "settled": False,
    }


def find_unsettled(connection: Connection) -> Sequence[Delivery]:
    """Deliveries that have ended and whose outcome the procedure has not yet taken note of."""
    query = select(outbox).where(outbox.c.settled.is_(False), not_(IS_WAITING))
    return [read_delivery(row) for row in connection.execute(query.order_by(outbox.c.id))]


def settle(connection: Connection, delivery: int) -> bool:
    """Note that an outcome was taken note of; False where it was before, or where it is to be tried again
    meanwhile (`make_due`) and has no outcome yet."""
    ended = (outbox.c.settled.is_(False), outbox.c.state.not_in(WAITING))
    done = connection.execute(update(outbox).where(outbox.c.id == delivery, *ended).values(settled=True))
    return done.rowcount == 1


def stopped(now: datetime) -> dict[str, Any]:
    """What a row is whose effect is wanted no more; a process that has claimed it finds that (`renew`)."""
    return {"state": DeliveryState.CANCELLED, "settled": True, "ended_at": now, **leases.FREE}


def make_due(connection: Connection, release_id: int, now: datetime) -> int:
    """Let what waits or has given up for a release be tried at once; returns how many.

    Counting starts anew; of what was given up in doubt the page may be up. A change to a page that
    somebody had edited is over, since the release has gone on without it; no partner is sent what was
    corrected or taken down since, nor anything once it is silenced, and no official is asked what was
    settled since.
    """
    changed = select(func.max(outbox.c.id)).where(
        outbox.c.release_id == release_id,
        outbox.c.kind == Kind.WEBSITE,
        outbox.c.state == DeliveryState.SENT,
        outbox.c.letter != "page",
    )
    last_change = connection.scalar(changed) or 0
    is_over = (requests.c.release_id == release_id, requests.c.state != "open")
    is_mailed = func.lower(outbox.c.recipient).not_in(select(silenced.c.address))
    asked = select(requests.c.message_id).where(*is_over)
    # A page that somebody else's hand put up, or left with another text, is none that a try of ours left.
    begun = case((and_(outbox.c.attempts > 0, outbox.c.changed_elsewhere.is_(False)), 1), else_=0)
    in_doubt = or_(outbox.c.state == DeliveryState.UNCERTAIN, outbox.c.doubted)
    state = case((in_doubt, DeliveryState.UNCERTAIN), else_=DeliveryState.PENDING)
    done = connection.execute(
        update(outbox)
        .where(
            outbox.c.release_id == release_id,
            outbox.c.state.in_((*WAITING, DeliveryState.FAILED)),
            or_(outbox.c.kind != Kind.WEBSITE, outbox.c.attempts > 0),
            or_(outbox.c.changed_elsewhere.is_(False), outbox.c.letter == "page"),
            or_(outbox.c.kind != Kind.PARTNER, and_(outbox.c.id > last_change, is_mailed)),
            or_(outbox.c.message_id.is_(None), outbox.c.message_id.not_in(asked)),
        )
        .values(state=state, due_at=now, attempts=begun, settled=False, ended_at=None)
    )
    return done.rowcount


def get(connection: Connection, delivery: int) -> Delivery:
    """An effect by its id. Raises sqlalchemy's NoResultFound where there is none."""
    return read_delivery(connection.execute(select(outbox).where(outbox.c.id == delivery)).one())


def find_deliveries(connection: Connection, release_id: int) -> Sequence[Delivery]:
    """Those of a release, in the order they were added."""
    query = select(outbox).where(outbox.c.release_id == release_id).order_by(outbox.c.id)
    return [read_delivery(row) for row in connection.execute(query)]


def read_delivery(row: Row[Any]) -> Delivery:
    """From a row of the table `outbox`, or of `COLUMNS`."""
    return Delivery(
        id=row.id,
        release_id=row.release_id,
        kind=Kind(row.kind),
        recipient=row.recipient,
        letter=row.letter,
        message_id=row.message_id,
        payload=row.payload,
        state=DeliveryState(row.state),
        attempts=row.attempts,
        due_at=row.due_at,
        last_error=row.last_error,
        result=row.result,
        settled=row.settled,
        fingerprint=row.fingerprint,
        changed_elsewhere=row.changed_elsewhere,
        late=row.late,
        enclosed=row.enclosed,
        stopped_by=row.stopped_by,
        lease=row.lease_token,
    )
