"""What the board looks at: who is waited for, what is under way, which deliveries are in trouble."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Column, Connection, and_, func, select, union_all

from humasd.release.model import Purpose, Release, Request
from humasd.release.states import State
from humasd.release.stays import Stay
from humasd.store.message import MessageState
from humasd.store.outbox import HAS_FAILED, IS_WAITING, Delivery, read_delivery
from humasd.store.requests import read_request
from humasd.store.rows import read_release
from humasd.store.stays import read_stay
from humasd.store.tables import ledger, messages, outbox, releases, requests, silenced, stays

OVER = (State.CLOSED, State.REJECTED, State.WITHDRAWN)
"""States in which nothing more is done for a release."""


@dataclass(frozen=True)
class Trouble:
    """A delivery that did not go as it should."""

    delivery: Delivery
    release: Release | None
    created_at: datetime


def find_under_way(connection: Connection, most: int) -> Sequence[Release]:
    """Oldest first."""
    query = select(releases).where(releases.c.state.not_in(OVER)).order_by(releases.c.id).limit(most)
    return [read_release(row) for row in connection.execute(query)]


def find_over(connection: Connection, most: int) -> Sequence[Release]:
    """Those that were received last, newest first."""
    query = select(releases).where(releases.c.state.in_(OVER)).order_by(releases.c.id.desc()).limit(most)
    return [read_release(row) for row in connection.execute(query)]


def find_received(connection: Connection, start: datetime, end: datetime, most: int) -> Sequence[Release]:
    """Those received from `start` until before `end`, oldest first."""
    received = and_(releases.c.received_at >= start, releases.c.received_at < end)
    query = select(releases).where(received).order_by(releases.c.id).limit(most)
    return [read_release(row) for row in connection.execute(query)]


def find_stays(connection: Connection, release_ids: Iterable[int]) -> Mapping[int, Sequence[Stay]]:
    """The stays of some releases, each in order."""
    query = select(stays).where(stays.c.release_id.in_(list(release_ids))).order_by(stays.c.id)
    found: dict[int, list[Stay]] = {}
    for row in connection.execute(query):
        found.setdefault(row.release_id, []).append(read_stay(row))
    return found


def find_asked(connection: Connection) -> Sequence[Request]:
    """Whatever is asked of anybody and not answered yet, oldest first."""
    query = select(requests).where(requests.c.state == "open", requests.c.purpose != Purpose.UNDO)
    return [read_request(row) for row in connection.execute(query.order_by(requests.c.id))]


def find_troubles(connection: Connection, since: datetime, most: int) -> Sequence[Trouble]:
    """Deliveries that came back, were given up, or failed and wait for their next try; newest first."""
    failed = select(outbox.c.id).where(HAS_FAILED)
    fails = select(outbox.c.id).where(IS_WAITING, outbox.c.last_error.is_not(None))
    trouble = outbox.c.id.in_(union_all(failed, fails))  # each by its own index
    query = select(outbox).where(trouble, outbox.c.created_at >= since).order_by(outbox.c.id.desc())
    rows = connection.execute(query.limit(most)).all()
    ids = {row.release_id for row in rows if row.release_id is not None}
    about = connection.execute(select(releases).where(releases.c.id.in_(ids)))
    of_ids = {row.id: read_release(row) for row in about}
    return [Trouble(read_delivery(row), of_ids.get(row.release_id), row.created_at) for row in rows]


@dataclass(frozen=True)
class Tally:
    """How much there is of everything, for those who watch the numbers."""

    releases: Mapping[str, int]
    """By state."""
    overdue: int
    mails: Mapping[str, int]
    """By state, all that were ever taken from the mailbox."""
    unhandled_since: datetime | None
    """When the oldest mail came that is still to be handled."""
    deliveries: Mapping[tuple[str, str], int]
    """By kind and state."""
    due_since: Mapping[str, datetime]
    """When the oldest delivery of each kind was due that is still to be carried out."""
    silenced: Mapping[str, int]
    """Partners' addresses that are mailed no more, by the reason."""
    entries: int
    """Of the ledger."""


def count_all(connection: Connection, now: datetime) -> Tally:
    """The numbers of messages, deliveries and releases by their states, and how late what is due is."""

    def by(*columns: Column[Any]) -> Iterable[Any]:
        return connection.execute(select(*columns, func.count().label("n")).group_by(*columns))

    still = messages.c.state == MessageState.STORED
    due = and_(IS_WAITING, outbox.c.due_at <= now)
    oldest = select(outbox.c.kind, func.min(outbox.c.due_at).label("due_at")).where(due)
    oldest = oldest.group_by(outbox.c.kind)
    late = and_(releases.c.deadline_at < now, releases.c.state.not_in(OVER))
    return Tally(
        releases={row.state: row.n for row in by(releases.c.state)},
        overdue=int(connection.scalar(select(func.count()).select_from(releases).where(late)) or 0),
        mails={row.state: row.n for row in by(messages.c.state)},
        unhandled_since=connection.scalar(select(func.min(messages.c.fetched_at)).where(still)),
        deliveries={(row.kind, row.state): row.n for row in by(outbox.c.kind, outbox.c.state)},
        due_since={row.kind: row.due_at for row in connection.execute(oldest)},
        silenced={row.why: row.n for row in by(silenced.c.why)},
        entries=int(connection.scalar(select(func.max(ledger.c.seq))) or 0),
    )
