"""What a restored database must not take for granted: leases, what may have been sent since, the agenda."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, and_, case, func, select, update

from humasd.release.model import Purpose
from humasd.release.states import Step
from humasd.store import lease as leases
from humasd.store.database import insert_ignoring
from humasd.store.outbox import WAITING, DeliveryState, Kind, read_delivery
from humasd.store.pages import find_page
from humasd.store.tables import agenda, messages, outbox, releases, requests


@dataclass(frozen=True)
class Doubtful:
    """An effect that waited when the backup was made; whether it was done since cannot be known."""

    kind: Kind
    recipient: str
    letter: str
    agenda: str | None


@dataclass(frozen=True)
class Waiting:
    """A change to the website that has become due and that nobody had begun when the backup was made."""

    id: int
    key: str
    letter: str
    fingerprint: str | None
    """What the page was like when the backup was made; None where it was not up, or that was not kept."""


def find_changes(connection: Connection, now: datetime) -> Sequence[Waiting]:
    """What the website itself can say of whether it was made since."""
    o = outbox.c
    untouched = (o.state == DeliveryState.PENDING, o.attempts == 0, o.lease_owner.is_(None))
    query = select(outbox).where(o.kind == Kind.WEBSITE, o.due_at <= now, *untouched).order_by(o.id)
    waiting = [read_delivery(row) for row in connection.execute(query)]
    pages = {one.id: find_page(connection, one.release_id) for one in waiting if one.release_id is not None}
    return [
        Waiting(one.id, one.recipient, one.letter, page.fingerprint if (page := pages.get(one.id)) else None)
        for one in waiting
    ]


def doubt_due(
    connection: Connection, now: datetime, why: str, not_done: Collection[int] = ()
) -> Sequence[Doubtful]:
    """Nothing is anybody's any more, and what has become due may have been done since; it is done (again)
    all the same: a page is looked for first, a mail goes with its old Message-ID.

    `not_done`: of these it is known that they were not, so that a word that took them back still counts.
    """
    for table in (messages, outbox):
        connection.execute(update(table).values(**leases.FREE))
    due = and_(outbox.c.state.in_(WAITING), outbox.c.due_at <= now)
    query = (
        select(outbox.c.kind, outbox.c.recipient, outbox.c.letter, releases.c.agenda)
        .outerjoin(releases, releases.c.id == outbox.c.release_id)
        .where(due)
        .order_by(outbox.c.id)
    )
    found = [
        Doubtful(Kind(row.kind), row.recipient, row.letter, row.agenda) for row in connection.execute(query)
    ]
    # A page that was not in doubt then was put up by no try that is on record here.
    doubted = {
        "state": DeliveryState.UNCERTAIN,
        "attempts": case(
            (and_(outbox.c.kind == Kind.WEBSITE, outbox.c.state == DeliveryState.PENDING), 0),
            else_=outbox.c.attempts,
        ),
        "last_error": why,
    }
    connection.execute(update(outbox).where(due, outbox.c.id.not_in(not_done)).values(**doubted))
    return found


def expire_approvals(connection: Connection, now: datetime) -> None:
    """Whoever approves is asked anew. What he answered since is read again; that he took it back since, in
    answer to a notice that is not on record, is not."""
    asked = (requests.c.purpose == Purpose.DECIDE, requests.c.step == Step.APPROVAL)
    connection.execute(update(requests).where(requests.c.state == "open", *asked).values(expires_at=now))


def count_busiest_day(connection: Connection) -> int:
    """The most releases that were ever entered within one day (UTC)."""
    days: dict[str, int] = {}
    for moment in connection.scalars(select(releases.c.received_at)):
        day = f"{moment:%Y-%m-%d}"
        days[day] = days.get(day, 0) + 1
    return max(days.values(), default=0)


def find_last_agenda(connection: Connection, year: int) -> int:
    """The last number of a year that was given, as far as this database knows."""
    return int(connection.scalar(select(func.max(agenda.c.last)).where(agenda.c.year == year)) or 0)


def leave_out_agenda(connection: Connection, year: int, until: int) -> None:
    """Give no number of that year up to this one any more."""
    if not insert_ignoring(connection, agenda, year=year, last=until):
        connection.execute(
            update(agenda).where(agenda.c.year == year, agenda.c.last < until).values(last=until)
        )
