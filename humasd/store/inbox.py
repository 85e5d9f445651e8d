"""The inbox: one row for each message that was ever taken from the mailbox."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime

from sqlalchemy import Connection, String, and_, cast, func, literal, select, update

from humasd.store.database import chunks, insert_all_ignoring
from humasd.store.failed_mail import reopen_where
from humasd.store.message import MessageState, NewMessage, StoredMessage, read_message
from humasd.store.tables import messages

_TAKEN = (MessageState.STORED, MessageState.HELD, MessageState.HANDLED)
"""What makes a second copy of the same mail superfluous."""
_earlier = messages.alias("earlier")


@dataclass(frozen=True)
class Known:
    """What was once taken from the mailbox under a uid."""

    filed: bool
    size: int


def known_uids(connection: Connection, uids: Collection[str]) -> Mapping[str, Known]:
    """Those of these uids that were ever taken from the mailbox."""
    found: dict[str, Known] = {}
    columns = (messages.c.uid, messages.c.filed, messages.c.size)
    for chunk in chunks(list(uids)):
        rows = connection.execute(select(*columns).where(messages.c.uid.in_(chunk)))
        found.update((row.uid, Known(row.filed, row.size)) for row in rows)
    return found


def give_up_uids(connection: Connection, there: Sequence[NewMessage]) -> frozenset[str]:
    """Of the uids of these messages, those under which another message was taken from the mailbox before. Its
    row gives the uid up, and with it that it is still to be filed, so that the one that lies there now can be
    recorded."""
    others: set[str] = set()
    m = messages.c
    for message in there:
        other = and_(m.uid == message.uid, m.sha256 != message.sha256)
        given_up = literal("given up by ") + cast(m.id, String)
        if connection.execute(update(messages).where(other).values(uid=given_up, filed=True)).rowcount:
            others.add(message.uid)
    return frozenset(others)


def add(connection: Connection, new: Sequence[NewMessage], now: datetime) -> None:
    """Record messages, in their order, whose bytes are durable already. A second copy is recorded as such;
    one of a mail that was set aside takes that one's place, to be handled anew.

    What another process has recorded under the same uid meanwhile stays as it is.
    """
    copies = _find_copies(connection, new)
    rows: list[dict[str, object]] = []
    for message in new:
        same = copies[message.sha256, message.message_id]
        is_copy = any(state in _TAKEN for _, state in same)
        set_aside = max((id_ for id_, state in same if state == MessageState.SET_ASIDE), default=None)
        if (
            not is_copy
            and set_aside is not None
            and reopen_where(connection, now, messages.c.id == set_aside, uid=message.uid, filed=False)
        ):
            same.append((set_aside, MessageState.STORED))
            continue
        state = MessageState.DUPLICATE if is_copy else MessageState.STORED
        same.append((0, state))
        values = {"state": state, "attempts": 0, "outcome": "", "confirmed": False, "filed": False}
        rows.append({**asdict(message), "fetched_at": now, **values})
    insert_all_ignoring(connection, messages, rows)


def _find_copies(
    connection: Connection, new: Sequence[NewMessage]
) -> defaultdict[tuple[str, str | None], list[tuple[int, str]]]:
    """The messages, (id, state), that have the same bytes and Message-ID as one of these."""
    found = defaultdict[tuple[str, str | None], list[tuple[int, str]]](list)
    m = messages.c
    for chunk in chunks([message.sha256 for message in new]):
        query = select(m.sha256, m.message_id, m.id, m.state).where(m.sha256.in_(chunk))
        for sha256, message_id, id_, state in connection.execute(query):
            found[sha256, message_id].append((id_, state))
    return found


def find_unfiled(connection: Connection) -> Sequence[tuple[str, bool]]:
    """(uid, set aside?) of the messages that humasd is done with but the mailbox still shows."""
    query = (
        select(messages.c.uid, messages.c.state)
        .where(messages.c.filed.is_(False), messages.c.state != MessageState.STORED)
        .order_by(messages.c.id)
    )
    return [(row.uid, row.state == MessageState.SET_ASIDE) for row in connection.execute(query)]


def mark_filed(connection: Connection, uids: Collection[str]) -> None:
    """Note that the mailbox has these, by their UIDs, among what is done."""
    for chunk in chunks(list(uids)):
        connection.execute(update(messages).where(messages.c.uid.in_(chunk)).values(filed=True))


def get(connection: Connection, message: int) -> StoredMessage:
    """A mail by its number. Raises NoResultFound where there is none."""
    return read_message(connection.execute(select(messages).where(messages.c.id == message)).one())


def find_last_fetched(connection: Connection) -> datetime | None:
    """When the newest mail was taken from the mailbox."""
    return connection.scalar(select(messages.c.fetched_at).order_by(messages.c.id.desc()).limit(1))


def find_of_release(connection: Connection, release_id: int) -> Sequence[StoredMessage]:
    """Every mail that made a release or is about it, oldest first."""
    query = select(messages).where(messages.c.release_id == release_id).order_by(messages.c.id)
    return [read_message(row) for row in connection.execute(query)]


def find_origin(connection: Connection, release_id: int) -> str | None:
    """SHA-256 of the mail that made a release."""
    query = select(messages.c.sha256).where(messages.c.release_id == release_id).order_by(messages.c.id)
    return connection.scalar(query.limit(1))


def find_release(connection: Connection, message_ids: Iterable[str]) -> int | None:
    """The release that one of these mails made or belongs to."""
    query = (
        select(messages.c.release_id)
        .where(messages.c.message_id.in_(list(message_ids)), messages.c.release_id.is_not(None))
        .order_by(messages.c.id.desc())
    )
    return connection.scalar(query.limit(1))


def count_outcome(connection: Connection, outcome: str, since: datetime) -> int:
    """How many of the messages fetched since then ended in an outcome that begins with these words."""
    begins = messages.c.outcome.startswith(outcome, autoescape=True)
    query = select(func.count()).where(begins, messages.c.fetched_at >= since)
    return int(connection.scalar(query) or 0)


def has_namesake(connection: Connection, message: int) -> bool:
    """Whether an earlier mail came under the same Message-ID with other bytes."""
    query = select(func.count()).where(
        messages.c.id == message,
        _earlier.c.id < messages.c.id,
        _earlier.c.message_id == messages.c.message_id,
        _earlier.c.sha256 != messages.c.sha256,
    )
    return bool(connection.scalar(query))
