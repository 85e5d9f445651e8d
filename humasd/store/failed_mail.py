"""Mails that could not be handled: waiting for the next try, set aside, handled anew."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, and_, exists, literal, select, update

from humasd.store import lease as leases
from humasd.store.database import chunks
from humasd.store.message import AlreadyHandled, MessageState, StoredMessage, read_message
from humasd.store.tables import messages

_SET_ASIDE = literal(MessageState.SET_ASIDE.value, literal_execute=True)
"""Written into the statement, so that the database knows it for the state of ix_messages_set_aside."""


def find_waiting(connection: Connection, now: datetime) -> Sequence[StoredMessage]:
    """What failed and waits for its next try, oldest first; `outcome` says why."""
    later = and_(messages.c.state == MessageState.STORED, messages.c.due_at > now)
    return [
        read_message(row) for row in connection.execute(select(messages).where(later).order_by(messages.c.id))
    ]


def is_any_unhandled(connection: Connection) -> bool:
    """Whether anything that failed is open yet: waiting for its next try, or having it just now."""
    open_yet = and_(messages.c.state == MessageState.STORED, messages.c.due_at.is_not(None))
    return bool(connection.scalar(select(exists().where(open_yet))))


def postpone(
    connection: Connection,
    claimed: StoredMessage,
    attempts: int,
    now: datetime,
    due_at: datetime,
    reason: str,
) -> None:
    """Let an open message wait for its next try, `attempts` having failed.

    Raises AlreadyHandled where it is no longer open, or no longer ours.
    """
    _fail(connection, claimed, now, attempts=attempts, due_at=due_at, outcome=reason)


def set_aside(
    connection: Connection, claimed: StoredMessage, now: datetime, reason: str, *, may_stop_page: bool = False
) -> None:
    """Give up an open message; one that may stop a page still keeps pages down for a while
    (handling.may_stop_page). Raises AlreadyHandled where it is no longer open, or no longer ours."""
    fresh_since = now if may_stop_page else None
    _fail(connection, claimed, now, state=MessageState.SET_ASIDE, outcome=reason, fresh_since=fresh_since)


def _fail(connection: Connection, claimed: StoredMessage, now: datetime, **values: object) -> None:
    """Whoever was paused past his lease saw time-outs that say nothing about the message: he says nothing."""
    done = connection.execute(
        update(messages)
        .where(
            messages.c.id == claimed.id,
            messages.c.state == MessageState.STORED,
            messages.c.lease_token == claimed.lease,
            messages.c.lease_until > now,
        )
        .values(**leases.FREE, **values)
    )
    if done.rowcount != 1:
        raise AlreadyHandled(f"message {claimed.id} was taken over by another process")


def make_due(connection: Connection) -> None:
    """Let all that waits for its next try be tried at once."""
    waits = and_(messages.c.state == MessageState.STORED, messages.c.due_at.is_not(None))
    connection.execute(update(messages).where(waits).values(due_at=None))


def find_set_aside_uids(connection: Connection) -> frozenset[str]:
    """The messages that were moved to where failures are kept."""
    query = select(messages.c.uid).where(messages.c.state == _SET_ASIDE, messages.c.filed.is_(True))
    return frozenset(connection.scalars(query))


def find_set_aside(connection: Connection) -> Sequence[StoredMessage]:
    """Messages that a person must look at, the oldest first."""
    query = select(messages).where(messages.c.state == MessageState.SET_ASIDE)
    return [read_message(row) for row in connection.execute(query.order_by(messages.c.id))]


def take_back(
    connection: Connection, now: datetime, uids: Collection[str], set_aside: Collection[str]
) -> None:
    """Messages that had been filed lie in the inbox again: file them once more, those that were
    set aside after they were handled anew."""
    for chunk in chunks(list(uids)):
        connection.execute(update(messages).where(messages.c.uid.in_(chunk)).values(filed=False))
    for chunk in chunks(list(set_aside)):
        reopen_where(connection, now, messages.c.uid.in_(chunk))


def reopen(connection: Connection, now: datetime, message: int | None = None) -> int:
    """Let a message that was set aside, or all of them, be handled anew; returns how many were."""
    return reopen_where(connection, now, *([] if message is None else [messages.c.id == message]))


def retry_release(connection: Connection, release_id: int, now: datetime) -> int:
    """Let the mail that makes this release, set aside or waiting for its next try, be handled at once."""
    waits = and_(
        messages.c.release_id == release_id,
        messages.c.state == MessageState.STORED,
        messages.c.due_at.is_not(None),
    )
    waiting = connection.execute(update(messages).where(waits).values(due_at=None)).rowcount
    return waiting + reopen_where(connection, now, messages.c.release_id == release_id)


def reopen_where(connection: Connection, now: datetime, *which: ColumnElement[bool], **more: object) -> int:
    """Let messages that were set aside be handled anew; returns how many there were."""
    done = connection.execute(
        update(messages)
        .where(messages.c.state == MessageState.SET_ASIDE, *which)
        .values(state=MessageState.STORED, attempts=0, due_at=None, outcome="", fresh_since=now, **more)
    )
    return done.rowcount
