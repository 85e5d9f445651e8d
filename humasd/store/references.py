"""Which rows name which files, and which releases have ended since when: for backups and for pruning."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime

from sqlalchemy import Connection, func, select

from humasd.release.retention import Holding, Reference
from humasd.release.states import ENDED, State
from humasd.store.message import MessageState
from humasd.store.outbox import WAITING
from humasd.store.tables import attachments, messages, outbox, releases, stays, versions

_DONE = (MessageState.HANDLED, MessageState.DUPLICATE)
_OVER = ENDED - {State.PUBLISHED}
"""States of a release in which nothing more waits."""


def find_references(connection: Connection) -> Iterator[Reference]:
    """Every file that any row names."""
    m = messages.c
    for mail in connection.execute(select(m.sha256, m.release_id, m.fetched_at, m.state)):
        yield Reference(mail.sha256, Holding.MAIL, mail.release_id, mail.fetched_at, mail.state in _DONE)
    o = outbox.c
    for sent in connection.execute(
        select(o.payload, o.enclosed, o.unfilled, o.release_id, o.created_at, o.state, o.settled)
    ):
        is_done = sent.state not in WAITING and sent.settled
        for sha256 in filter(None, (sent.payload, sent.enclosed, sent.unfilled)):
            yield Reference(sha256, Holding.FILE, sent.release_id, sent.created_at, is_done)
    a = attachments.c
    for given in connection.execute(select(a.sha256, a.rendition, a.release_id)):
        for sha256 in (given.sha256, *_hashes(given.rendition)):
            yield Reference(sha256, Holding.FILE, given.release_id, None)
    v = versions.c
    for text in connection.execute(select(v.release_id, v.photos)):
        for photo in text.photos:
            for sha256 in _hashes(photo):
                yield Reference(sha256, Holding.FILE, text.release_id, None)


def is_any_needed(connection: Connection) -> bool:
    """Whether a file must be there: one of a mail or a release at whose end something still waits."""
    mail = select(messages.c.id).where(messages.c.state.not_in(_DONE))
    release = select(releases.c.id).where(releases.c.state.not_in(_OVER))
    return any(connection.execute(query.limit(1)).first() is not None for query in (mail, release))


def _hashes(photo: Mapping[str, object] | None) -> Iterator[str]:
    """A photo's, for the web and for print."""
    for name in ("sha256", "print_sha256"):
        if photo and photo.get(name):
            yield str(photo[name])


def find_ended(connection: Connection) -> Mapping[int, datetime]:
    """The releases at whose end nothing more waits, and since when: as recorded, else since they came."""
    since = func.coalesce(
        func.max(stays.c.began_at), releases.c.received_at, type_=releases.c.received_at.type
    )
    query = (
        select(releases.c.id, since.label("since"))
        .outerjoin(stays, stays.c.release_id == releases.c.id)
        .where(releases.c.state.in_(_OVER))
        .group_by(releases.c.id, releases.c.received_at)
    )
    return {row.id: row.since for row in connection.execute(query)}
