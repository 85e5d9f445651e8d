"""The outbox: every effect on the outside world is a row here before it happens."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import (
    CTE,
    Connection,
    Row,
    Select,
    and_,
    bindparam,
    case,
    exists,
    func,
    not_,
    or_,
    select,
    update,
)

from humasd.store import lease as leases
from humasd.store.inbox import PAGE_WAITS, may_stop_page
from humasd.store.tables import outbox


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
    lease: int = 0
    """Token of the last lease (store/lease.py)."""

    @property
    def ended(self) -> bool:
        """Nothing more will be tried by itself."""
        return self.state not in WAITING


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
        "automatic": new.automatic,
        "late": new.late,
        "state": DeliveryState.PENDING,
        "attempts": 0,
        "due_at": new.due_at,
        "created_at": now,
        "settled": False,
    }


_counted_when_claimed = case((outbox.c.kind == Kind.WEBSITE, 1), else_=0)
"""A page's try begins when it is claimed; a mail's, of which several are claimed at once, when it is sent."""


def _find_due() -> CTE:
    """What may be claimed, pages first and then oldest first, at most so many."""
    stopping = exists().where(may_stop_page(outbox.c.release_id)).correlate(outbox)
    return (
        select(outbox.c.id, outbox.c.kind)
        .where(outbox.c.state.in_(WAITING), outbox.c.due_at <= leases.NOW, leases.is_free(outbox))
        .where(or_(outbox.c.kind != Kind.WEBSITE, not_(stopping)), outbox.c.kind != bindparam("leave"))
        .order_by(outbox.c.kind != Kind.WEBSITE, outbox.c.id)
        .limit(bindparam("most"))
        .with_for_update(skip_locked=True)
        .cte("due")
    )


def _first_group(due: CTE) -> Select[tuple[int]]:
    """Of these, the oldest page alone; where there is none, the mails."""
    page = select(func.min(due.c.id)).where(due.c.kind == Kind.WEBSITE).scalar_subquery()
    return select(due.c.id).where(due.c.id == func.coalesce(page, due.c.id))


_CLAIM = leases.take(outbox, _first_group(_find_due()), attempts=outbox.c.attempts + _counted_when_claimed)


def claim_group(
    connection: Connection,
    now: datetime,
    owner: str,
    lease: timedelta,
    *,
    most: int,
    leave: Kind | None = None,
) -> Sequence[Delivery]:
    """Take what is due, for as long as the lease: one change to the website, which may take its time, or
    else up to so many mails. No other process gets them meanwhile, and none waits for another's
    (`FOR UPDATE SKIP LOCKED`).

    The website comes first: it is what an approval waits for, and mails may be many.

    `leave`: a kind that stays for later.

    No page while a fetched mail is still to be handled or waits for its next try: it may say TOLAK, BATAL
    or TARIK; none while the official who may have said so is asked to confirm it.
    """
    values = {"now": now, "page_waits_since": now - PAGE_WAITS, "leave": leave or "", "most": most}
    rows = connection.execute(_CLAIM, {**values, "owner": owner, "until": now + lease}).all()
    return sorted((_read_claimed(row) for row in rows), key=lambda delivery: delivery.id)


def _read_claimed(row: Row[Any]) -> Delivery:
    """With the tries before the one that may begin with the claim."""
    delivery = read_delivery(row)
    is_page = delivery.kind is Kind.WEBSITE
    return replace(delivery, attempts=delivery.attempts - 1) if is_page else delivery


_OURS = update(outbox).where(outbox.c.id == bindparam("claimed"), outbox.c.lease_token == bindparam("token"))
"""An UPDATE of a claimed delivery that does nothing where another process has it, or had it, since. What it
sets are its other parameters; like those that claim, it is built once."""
_OURS_AND_WANTED = _OURS.where(outbox.c.state.in_(WAITING))
_BEGIN = _OURS_AND_WANTED.values(attempts=outbox.c.attempts + 1 - _counted_when_claimed)
_PUT_BACK = _OURS.values(attempts=outbox.c.attempts - _counted_when_claimed)


def _name(claimed: Delivery) -> dict[str, Any]:
    return {"claimed": claimed.id, "token": claimed.lease}


def renew(connection: Connection, claimed: Delivery, until: datetime) -> bool:
    """Make a lease last until then; False where another process has taken the delivery meanwhile, or it was
    stopped.

    Asked just before the effect, so that one who was paused past his lease does not act. From here on it may
    have happened, whatever becomes of this process.
    """
    begins = {**_name(claimed), "lease_until": until, "state": DeliveryState.UNCERTAIN}
    return connection.execute(_BEGIN, begins).rowcount == 1


def complete(connection: Connection, claimed: Delivery, payload: str) -> bool:
    """The bytes that are sent from now on, with all in them that they were written for; False where another
    process has taken the delivery meanwhile. Those without stay named: a backup that is being made may know
    of no others."""
    completed = {"payload": payload, "late": None, "unfilled": claimed.payload}
    return connection.execute(_OURS, {**_name(claimed), **completed}).rowcount == 1


def put_back(connection: Connection, claimed: Delivery, due_at: datetime) -> None:
    """Return a claimed delivery untried, to be taken again at `due_at`."""
    connection.execute(_PUT_BACK, {**_name(claimed), **leases.FREE, "due_at": due_at})


def record(
    connection: Connection,
    claimed: Delivery,
    *,
    state: DeliveryState,
    now: datetime,
    due_at: datetime | None = None,
    error: str | None = None,
    result: str | None = None,
    permanent: bool = False,
    fingerprint: str | None = None,
    changed_elsewhere: bool = False,
    doubted: bool = False,
) -> bool:
    """Record an outcome; False where the lease had passed to another process meanwhile, or where no further
    try is wanted any more, as the mail was stopped (`stop_mails`) while this one was made.

    `permanent`: it was refused for good, not given up after many tries. `doubted`: it was given up, and a try
    may have succeeded.
    """
    values: dict[str, Any] = {**leases.FREE, "state": state, "last_error": error, "doubted": doubted}
    values["attempts"] = claimed.attempts + 1
    values |= {"permanent": permanent, "changed_elsewhere": changed_elsewhere, "fingerprint": fingerprint}
    if due_at is not None:
        values["due_at"] = due_at
    if result is not None:
        values["result"] = result
    if state not in WAITING:
        values["ended_at"] = now
    ours = _OURS_AND_WANTED if state in WAITING else _OURS
    return connection.execute(ours, {**_name(claimed), **values}).rowcount == 1


def find_unsettled(connection: Connection) -> Sequence[Delivery]:
    """Deliveries that have ended and whose outcome the procedure has not yet taken note of."""
    query = select(outbox).where(outbox.c.settled.is_(False), outbox.c.state.not_in(WAITING))
    return [read_delivery(row) for row in connection.execute(query.order_by(outbox.c.id))]


def settle(connection: Connection, delivery: int) -> bool:
    """Note that an outcome was taken note of; False where it was before."""
    done = connection.execute(
        update(outbox).where(outbox.c.id == delivery, outbox.c.settled.is_(False)).values(settled=True)
    )
    return done.rowcount == 1


def cancel_page(connection: Connection, release_id: int, now: datetime) -> bool:
    """Take back a page, or the last change to one, that is surely not up, also one that was given up; False
    where it is too late: a process is at it, or a try may have succeeded."""
    changes = outbox.alias("changes")
    last = select(func.max(changes.c.id)).where(
        changes.c.release_id == release_id, changes.c.kind == Kind.WEBSITE
    )
    untried = and_(outbox.c.state == DeliveryState.PENDING, outbox.c.lease_owner.is_(None))
    given_up = and_(outbox.c.state == DeliveryState.FAILED, outbox.c.doubted.is_(False))
    done = connection.execute(
        update(outbox)
        .where(
            outbox.c.id == last.scalar_subquery(),
            or_(untried, given_up),
        )
        .values(state=DeliveryState.CANCELLED, settled=True, ended_at=now)
    )
    return done.rowcount == 1


def stop_mails(connection: Connection, release_id: int, addresses: Iterable[str], now: datetime) -> bool:
    """Send partners no more of a release in the form that it had; False where a mail to one of these
    addresses has begun to go meanwhile. Of what may have gone no further try is made, and a process that has
    only claimed a mail finds that it may not send it (`renew`)."""
    waiting = (
        outbox.c.release_id == release_id,
        outbox.c.kind == Kind.PARTNER,
        outbox.c.state.in_(WAITING),
    )
    untouched = outbox.c.state == DeliveryState.PENDING
    recipients = connection.scalars(select(outbox.c.recipient).where(*waiting, untouched))
    if not set(addresses) <= {recipient.lower() for recipient in recipients}:
        return False
    ended = {"state": DeliveryState.CANCELLED, "settled": True, "ended_at": now}
    connection.execute(update(outbox).where(*waiting).values(**ended, lease_owner=None, lease_until=None))
    return True


def find_page(connection: Connection, release_id: int) -> Delivery | None:
    """The last that the website took of a release: its page, or a change to it."""
    query = select(outbox).where(
        outbox.c.release_id == release_id,
        outbox.c.kind == Kind.WEBSITE,
        outbox.c.state == DeliveryState.SENT,
    )
    row = connection.execute(query.order_by(outbox.c.id.desc()).limit(1)).first()
    return read_delivery(row) if row else None


def make_due(connection: Connection, release_id: int, now: datetime) -> int:
    """Let what waits or has given up for a release be tried at once; returns how many.

    Counting starts anew; of what was given up in doubt the page may be up. A change to a page that
    somebody had edited is over, since the release has gone on without it; and no partner is sent what was
    corrected or taken down since.
    """
    changed = select(func.max(outbox.c.id)).where(
        outbox.c.release_id == release_id,
        outbox.c.kind == Kind.WEBSITE,
        outbox.c.state == DeliveryState.SENT,
        outbox.c.letter != "page",
    )
    last_change = connection.scalar(changed) or 0
    begun = case((outbox.c.attempts > 0, 1), else_=0)
    in_doubt = or_(outbox.c.state == DeliveryState.UNCERTAIN, outbox.c.doubted)
    state = case((in_doubt, DeliveryState.UNCERTAIN), else_=DeliveryState.PENDING)
    done = connection.execute(
        update(outbox)
        .where(
            outbox.c.release_id == release_id,
            outbox.c.state.in_((*WAITING, DeliveryState.FAILED)),
            or_(outbox.c.kind != Kind.WEBSITE, outbox.c.attempts > 0),
            or_(outbox.c.changed_elsewhere.is_(False), outbox.c.letter == "page"),
            or_(outbox.c.kind != Kind.PARTNER, outbox.c.id > last_change),
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
    """From a row of the table `outbox`."""
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
        lease=row.lease_token,
    )
