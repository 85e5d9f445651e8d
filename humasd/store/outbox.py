"""The outbox: every effect on the outside world is a row here before it happens."""

from __future__ import annotations

import socket
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from itertools import takewhile
from typing import Any

import psutil
from sqlalchemy import Connection, Row, and_, case, exists, func, not_, or_, select, update

from humasd.store.inbox import may_stop_page
from humasd.store.tables import outbox


class Kind(StrEnum):
    WEBSITE = "website"
    PARTNER = "partner"
    SENDER = "sender"
    OFFICIAL = "official"
    OFFICE = "office"


class DeliveryState(StrEnum):
    PENDING = "pending"
    SENT = "sent"
    UNCERTAIN = "uncertain"
    """It may have gone; it is tried again, with the very same bytes and Message-ID."""
    BOUNCED = "bounced"
    FAILED = "failed"
    CANCELLED = "cancelled"


_SAME_START = 1.0
"""Seconds within which two starts of one process number are the same process."""
_WAITING = (DeliveryState.PENDING, DeliveryState.UNCERTAIN)


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

    @property
    def ended(self) -> bool:
        """Nothing more will be tried by itself."""
        return self.state not in _WAITING


def me() -> str:
    """This process, in a way that cannot be mistaken for a later one of the same number."""
    process = psutil.Process()
    return f"{socket.gethostname()}:{process.pid}:{process.create_time():.2f}"


def add(connection: Connection, release_id: int | None, new: NewDelivery, now: datetime) -> int:
    new_id = connection.execute(
        outbox.insert()
        .values(
            release_id=release_id,
            kind=new.kind,
            recipient=new.recipient,
            letter=new.letter,
            message_id=new.message_id,
            payload=new.payload,
            automatic=new.automatic,
            state=DeliveryState.PENDING,
            attempts=0,
            due_at=new.due_at,
            created_at=now,
            settled=False,
        )
        .returning(outbox.c.id)
    ).scalar_one()
    return int(new_id)


def claim_due(
    connection: Connection,
    now: datetime,
    owner: str,
    lease: timedelta,
    limit: int = 20,
    *,
    leave: Kind | None = None,
) -> Sequence[Delivery]:
    """Take deliveries that are due, for as long as the lease; no other process gets them meanwhile.

    `leave`: a kind that stays for later.

    No page while a fetched mail is still to be handled or waits for its next try: it may say TOLAK, BATAL
    or TARIK; none while the official who may have said so is asked to confirm it.
    """
    free = or_(outbox.c.lease_until.is_(None), outbox.c.lease_until <= now)
    stopping = exists().where(may_stop_page(now, outbox.c.release_id)).correlate(outbox)
    allowed = or_(outbox.c.kind != Kind.WEBSITE, not_(stopping))
    query = (
        select(outbox)
        .where(outbox.c.state.in_(_WAITING), outbox.c.due_at <= now, free, allowed, outbox.c.kind != leave)
        .order_by(outbox.c.id)
        .limit(limit)
        .with_for_update(skip_locked=True)
    )
    claimed = [_delivery(row) for row in connection.execute(query)]
    connection.execute(
        update(outbox)
        .where(outbox.c.id.in_([delivery.id for delivery in claimed]))
        .values(lease_owner=owner, lease_until=now + lease, attempts=outbox.c.attempts + 1)
    )
    return claimed


def put_back(connection: Connection, delivery: int, owner: str, due_at: datetime) -> None:
    """Return a claimed delivery untried, to be taken again at `due_at`."""
    connection.execute(
        update(outbox)
        .where(outbox.c.id == delivery, outbox.c.lease_owner == owner)
        .values(lease_owner=None, lease_until=None, due_at=due_at, attempts=outbox.c.attempts - 1)
    )


def find_sent_since(connection: Connection, kind: Kind, domain: str, since: datetime) -> Sequence[datetime]:
    """When mails of a kind went to addresses of a domain."""
    query = select(outbox.c.ended_at).where(
        outbox.c.ended_at >= since,
        outbox.c.kind == kind,
        outbox.c.recipient.endswith(f"@{domain}", autoescape=True),
        outbox.c.state == DeliveryState.SENT,
    )
    return [moment for moment in connection.scalars(query) if moment is not None]


def count_failures_in_row(
    connection: Connection, kind: Kind, recipient: str, most: int, *, returned: int | None = None
) -> int:
    """How many of the newest mails of a kind to an address failed for good, one after another.

    `returned`: one that came back, which is not on record yet.
    """
    ended = or_(outbox.c.state.not_in(_WAITING), outbox.c.id == returned)
    query = select(outbox.c.id, outbox.c.state, outbox.c.permanent).where(
        outbox.c.kind == kind, outbox.c.recipient == recipient, ended
    )
    rows = connection.execute(query.order_by(outbox.c.id.desc()).limit(most))
    failed = takewhile(
        lambda row: row.id == returned or row.state == DeliveryState.BOUNCED or row.permanent, rows
    )
    return sum(1 for _ in failed)


def free_dead(connection: Connection) -> None:
    """Give back what processes of this machine had claimed that are known to be dead."""
    owners = connection.scalars(
        select(outbox.c.lease_owner).where(outbox.c.lease_owner.is_not(None)).distinct()
    )
    dead = [owner for owner in owners if owner and _is_dead(owner)]
    if dead:
        connection.execute(
            update(outbox).where(outbox.c.lease_owner.in_(dead)).values(lease_owner=None, lease_until=None)
        )


def _is_dead(owner: str) -> bool:
    """Whether no process of this machine is the owner; one of another machine is never known dead.

    A number may be a later process's: in a container every process is number 1. A second of
    difference is forgiven, since the start is counted from a clock that may be set.
    """
    host, pid, started = owner.rsplit(":", 2)
    if host != socket.gethostname():
        return False
    try:
        return abs(psutil.Process(int(pid)).create_time() - float(started)) > _SAME_START
    except psutil.NoSuchProcess:
        return True


def record(
    connection: Connection,
    delivery: int,
    owner: str,
    *,
    state: DeliveryState,
    now: datetime,
    due_at: datetime | None = None,
    error: str | None = None,
    result: str | None = None,
    permanent: bool = False,
) -> bool:
    """Record an outcome; False where the lease had passed to another process meanwhile.

    `permanent`: it was refused for good, not given up after many tries.
    """
    values: dict[str, Any] = {"state": state, "lease_owner": None, "lease_until": None, "last_error": error}
    values["permanent"] = permanent
    if due_at is not None:
        values["due_at"] = due_at
    if result is not None:
        values["result"] = result
    if state not in _WAITING:
        values["ended_at"] = now
    done = connection.execute(
        update(outbox).where(outbox.c.id == delivery, outbox.c.lease_owner == owner).values(values)
    )
    return done.rowcount == 1


def find_unsettled(connection: Connection) -> Sequence[Delivery]:
    """Deliveries that have ended and whose outcome the procedure has not yet taken note of."""
    query = select(outbox).where(outbox.c.settled.is_(False), outbox.c.state.not_in(_WAITING))
    return [_delivery(row) for row in connection.execute(query.order_by(outbox.c.id))]


def settle(connection: Connection, delivery: int) -> bool:
    done = connection.execute(
        update(outbox).where(outbox.c.id == delivery, outbox.c.settled.is_(False)).values(settled=True)
    )
    return done.rowcount == 1


def cancel_page(connection: Connection, release_id: int, now: datetime) -> bool:
    """Take back a page that no process has begun to put up; False where it is too late."""
    untouched = and_(outbox.c.attempts == 0, outbox.c.lease_owner.is_(None))
    done = connection.execute(
        update(outbox)
        .where(
            outbox.c.release_id == release_id,
            outbox.c.kind == Kind.WEBSITE,
            outbox.c.state == DeliveryState.PENDING,
            untouched,
        )
        .values(state=DeliveryState.CANCELLED, settled=True, ended_at=now)
    )
    return done.rowcount == 1


def make_due(connection: Connection, release_id: int, now: datetime) -> int:
    """Let what waits or has given up for a release be tried at once; returns how many.

    Counting starts anew, but an effect that was begun stays one: its page may be up.
    """
    begun = case((outbox.c.attempts > 0, 1), else_=0)
    done = connection.execute(
        update(outbox)
        .where(
            outbox.c.release_id == release_id,
            outbox.c.state.in_((*_WAITING, DeliveryState.FAILED)),
            or_(outbox.c.kind != Kind.WEBSITE, outbox.c.attempts > 0),
        )
        .values(state=DeliveryState.PENDING, due_at=now, attempts=begun, settled=False, ended_at=None)
    )
    return done.rowcount


def mark_bounced(connection: Connection, message_id: str, error: str) -> Delivery | None:
    """Record that a mail of ours came back; returns it, or None where it is not ours."""
    row = connection.execute(select(outbox).where(outbox.c.message_id == message_id)).first()
    if row is None:
        return None
    connection.execute(
        update(outbox).where(outbox.c.id == row.id).values(state=DeliveryState.BOUNCED, last_error=error)
    )
    return _delivery(row)


def find_newest_to(connection: Connection, recipients: Iterable[str], since: datetime) -> Delivery | None:
    """The newest mail that went to one of these addresses (in lower case) since then."""
    query = select(outbox).where(
        outbox.c.recipient.in_(list(recipients)),
        outbox.c.state == DeliveryState.SENT,
        outbox.c.ended_at >= since,
    )
    row = connection.execute(query.order_by(outbox.c.id.desc()).limit(1)).first()
    return _delivery(row) if row else None


def find_by_message_ids(connection: Connection, message_ids: Iterable[str]) -> Delivery | None:
    """The newest mail of ours that has one of these Message-IDs."""
    query = select(outbox).where(outbox.c.message_id.in_(list(message_ids)))
    row = connection.execute(query.order_by(outbox.c.id.desc()).limit(1)).first()
    return _delivery(row) if row else None


def count_automatic(connection: Connection, recipient: str, kind: Kind, since: datetime) -> int:
    query = select(func.count()).where(
        outbox.c.recipient == recipient,
        outbox.c.kind == kind,
        outbox.c.automatic.is_(True),
        outbox.c.created_at >= since,
    )
    return int(connection.scalar(query) or 0)


def get(connection: Connection, delivery: int) -> Delivery:
    return _delivery(connection.execute(select(outbox).where(outbox.c.id == delivery)).one())


def find_deliveries(connection: Connection, release_id: int) -> Sequence[Delivery]:
    query = select(outbox).where(outbox.c.release_id == release_id).order_by(outbox.c.id)
    return [_delivery(row) for row in connection.execute(query)]


def _delivery(row: Row[Any]) -> Delivery:
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
    )
