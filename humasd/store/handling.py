"""Mails in hand: which is next, who has it, how it ended, and what one that waits may yet stop."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import (
    ColumnElement,
    Connection,
    FromClause,
    and_,
    bindparam,
    exists,
    func,
    literal,
    not_,
    or_,
    select,
    update,
)

from humasd.store import lease as leases
from humasd.store.message import (
    MAY_STOP_PAGE,
    STOPS_PAGE,
    AlreadyHandled,
    MessageState,
    StoredMessage,
    read_message,
)
from humasd.store.tables import Instant, messages, requests

PAGE_WAITS = timedelta(hours=1)
"""From when a mail was fetched that cannot be read yet, was to be handled anew, or was given up though it may
stop a page; no page, and no later mail of its author, is kept waiting by it for longer."""
PAGE_WAITS_SINCE = bindparam("page_waits_since", type_=Instant())
"""Parameter of `may_stop_page` and of `claim_due`: so long before now."""

_STORED = literal(MessageState.STORED.value, literal_execute=True)
"""Written into the statement, so that the database knows it for the state of ix_messages_stored."""
_earlier = messages.alias("earlier")


def is_due(now: datetime | ColumnElement[datetime], table: FromClause = messages) -> ColumnElement[bool]:
    """Whether a row of `messages` is to be handled now, or is being handled."""
    due = or_(table.c.due_at.is_(None), table.c.due_at <= now)
    return and_(table.c.state == _STORED, due)


def _not_overtaking() -> ColumnElement[bool]:
    """Whether nothing is to be handled that came earlier from a message's author, nor waits for its next try;
    no mail that fails again and again keeps its author's others for longer than it keeps a page."""
    earlier = (_earlier.c.author == messages.c.author, _earlier.c.id < messages.c.id)
    is_open = or_(is_due(leases.NOW, _earlier), _is_fresh(_earlier))
    return not_(exists().where(*earlier, _earlier.c.state == _STORED, is_open))


def _is_fresh(table: FromClause) -> ColumnElement[bool]:
    """Whether a message was fetched, or taken up anew, after `PAGE_WAITS_SINCE`."""
    return func.coalesce(table.c.fresh_since, table.c.fetched_at) > PAGE_WAITS_SINCE


_CLAIM = leases.take(
    messages,
    select(messages.c.id)
    .where(is_due(leases.NOW), leases.is_free(messages), _not_overtaking())
    .order_by(messages.c.id)
    .limit(bindparam("most"))
    .with_for_update(skip_locked=True, of=messages),
    messages.c,
)


def claim_due(
    connection: Connection, now: datetime, owner: str, until: datetime, *, most: int
) -> Sequence[StoredMessage]:
    """Take the oldest messages that are to be handled, at most so many, until then; no other process gets
    them meanwhile.

    Of one author's messages only the oldest is given out, so that several processes handle them in the
    order in which they came: what was sent is never overtaken by the word that takes it back, also where it
    could not be read just now and waits.
    """
    times = {"now": now, "page_waits_since": now - PAGE_WAITS, "until": until}
    rows = connection.execute(_CLAIM, {**times, "owner": owner, "most": most})
    return sorted((read_message(row) for row in rows), key=lambda message: message.id)


def give_back(connection: Connection, claimed: StoredMessage) -> None:
    """Let a claimed message be taken by whoever comes next."""
    ours = and_(messages.c.id == claimed.id, messages.c.lease_token == claimed.lease)
    connection.execute(update(messages).where(ours).values(**leases.FREE))


def find_due(connection: Connection, now: datetime, limit: int = 50) -> Sequence[StoredMessage]:
    """What is to be handled now, oldest first; not what waits for its next try."""
    query = select(messages).where(is_due(now)).order_by(messages.c.id)
    return [read_message(row) for row in connection.execute(query.limit(limit))]


def finish(
    connection: Connection, message: int, state: MessageState, outcome: str, release_id: int | None = None
) -> None:
    """Record how a message ended, in the transaction of what it caused.

    Raises AlreadyHandled where it is no longer open, so that this transaction is undone. Its state alone is
    the fence here: whoever was first to carry out what a mail says did it, lease or not, and nobody else can.
    """
    _end(connection, message, MessageState.STORED, state, outcome, release_id)


def finish_held(connection: Connection, message: int, outcome: str) -> None:
    """End a message that waited for its sender's word. Raises AlreadyHandled where it no longer does."""
    _end(connection, message, MessageState.HELD, MessageState.HANDLED, outcome, None)


def _end(
    connection: Connection,
    message: int,
    before: MessageState,
    state: MessageState,
    outcome: str,
    release_id: int | None,
) -> None:
    values: dict[str, object] = {**leases.FREE, "state": state, "outcome": outcome}
    if release_id is not None:
        values["release_id"] = release_id
    done = connection.execute(
        update(messages).where(messages.c.id == message, messages.c.state == before).values(values)
    )
    if done.rowcount != 1:
        raise AlreadyHandled(f"message {message} was handled by another process")


def link(connection: Connection, message: int, release_id: int) -> None:
    """Tie an open message to the release it makes. Raises AlreadyHandled where another process did."""
    done = connection.execute(
        update(messages)
        .where(
            messages.c.id == message,
            messages.c.state == MessageState.STORED,
            messages.c.release_id.is_(None),
        )
        .values(release_id=release_id)
    )
    if done.rowcount != 1:
        raise AlreadyHandled(f"message {message} is being registered by another process")


def release_held(connection: Connection, message: int, now: datetime, *, confirmed: bool = True) -> bool:
    """Let a held message be handled, `confirmed` as its sender's own; False where it no longer waits."""
    done = connection.execute(
        update(messages)
        .where(messages.c.id == message, messages.c.state == MessageState.HELD)
        .values(
            state=MessageState.STORED,
            confirmed=confirmed,
            release_id=None,
            attempts=0,
            due_at=None,
            fresh_since=now,
        )
    )
    return done.rowcount == 1


def may_stop_page(release_id: ColumnElement[int]) -> ColumnElement[bool]:
    """Whether a row of `messages` may yet stop the page of a release, at `leases.NOW`: unread, and fetched or
    taken up anew after `PAGE_WAITS_SINCE`; set aside since then though it may be the word that stops it; or
    held as one, which it is as long as any question about it is open."""
    unread = and_(messages.c.state == MessageState.STORED, _is_fresh(messages))
    given_up = and_(messages.c.state == MessageState.SET_ASIDE, messages.c.fresh_since > PAGE_WAITS_SINCE)
    asked = and_(requests.c.held_message == messages.c.id, requests.c.release_id == release_id)
    about = or_(messages.c.release_id == release_id, exists().where(asked).correlate_except(requests))
    waits_for_word = messages.c.outcome.in_((STOPS_PAGE, MAY_STOP_PAGE))
    stops = and_(messages.c.state == MessageState.HELD, waits_for_word, about)
    return or_(is_due(leases.NOW), unread, given_up, stops)
