"""The mailbox's side of mail in: fetched, durable and recorded; later, when it was handled, filed.

Nothing is moved in the mailbox before its bytes and its row are on disk (law 1), and nothing
leaves the inbox before it was handled or set aside.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence, Set
from dataclasses import dataclass
from datetime import datetime
from itertools import chain
from pathlib import Path

from humasd.errors import Transient, Withheld
from humasd.logs import get_logger, name_trace
from humasd.mail.raw_head import Head, read_head
from humasd.ports import Folder, Mailbox, Waiting
from humasd.sop.desk import Desk
from humasd.store import failed_mail, inbox
from humasd.store.inbox import Known
from humasd.store.keeping import keep_all
from humasd.store.message import NewMessage

_BATCH_BYTES = 20_000_000
_MOST_FAILURES = 3
"""Messages that could not be fetched or kept, after which the others are left for the next look."""

Looked = Callable[[datetime], None]


@dataclass(frozen=True)
class Look:
    """What one look into the mailbox showed."""

    listed: frozenset[str]
    unsure: frozenset[str] = frozenset()
    """Uids of known messages under which another one may lie, which could not be fetched."""


Saw = Callable[[Look], None]

log = get_logger(__name__)


def fetch_waiting(
    desk: Desk, mailbox: Mailbox, looked: Looked = lambda at: None, saw: Saw = lambda look: None
) -> int:
    """Make all that waits in the mailbox durable here; returns how many messages are to be handled.

    A message that was set aside and lies in the inbox again is handled anew. `looked` is called once all that
    the server gives is here, with the time at which the mailbox was listed; a message that it withholds is
    told and holds up nothing. It is not called where one could not be fetched or kept for anything else:
    that may be the word that stops a page. `saw` hears what was there, whatever failed after it was listed.
    """
    # Before the mailbox is listed, so that what another process files meanwhile is not taken for back.
    with desk.database.reading() as connection:
        set_aside = failed_mail.find_set_aside_uids(connection)
    listed_at = desk.clock()
    waiting = mailbox.waiting()
    with desk.database.reading() as connection:
        known = inbox.known_uids(connection, [message.uid for message in waiting])
    failures: list[Transient] = []
    count = 0
    doubtful = [message for message in waiting if _is_doubtful(message, known.get(message.uid))]
    unsure = {message.uid for message in doubtful}
    for batch in _batches(doubtful):
        kept, failed = _take(desk, mailbox, batch)  # its file may be what was harmed; this mends it
        failures += failed
        unsure -= {mail.uid for mail in kept}
        count += _take_back(desk, kept, set_aside)
    saw(Look(frozenset(message.uid for message in waiting), frozenset(unsure)))
    new = [message for message in waiting if message.uid not in known]
    for batch in _batches(new):
        if _is_server_at_fault(failures):
            break
        kept, failed = _take(desk, mailbox, batch)
        failures += failed
        with desk.database.writing() as connection:
            inbox.add(connection, kept, desk.clock())
        _tell_stored(kept)
        count += len(kept)
    if not any(map(_may_be_had_later, failures)):
        looked(listed_at)
    if failures:
        raise failures[0]
    return count


def _may_be_had_later(failure: Transient) -> bool:
    """What a server withholds is a fault of that one message, and may stay so for ever."""
    return not isinstance(failure, Withheld)


def _is_server_at_fault(failures: Sequence[Transient]) -> bool:
    """Whether so many failed that the others are left for the next look."""
    return sum(map(_may_be_had_later, failures)) >= _MOST_FAILURES


def _is_doubtful(message: Waiting, known: Known | None) -> bool:
    """Whether another message may lie under a known uid: that one was filed, or was not so long."""
    return known is not None and (known.filed or message.size not in (None, known.size))


def _take_back(desk: Desk, there: Sequence[NewMessage], set_aside: Set[str]) -> int:
    """Messages lie in the inbox under known uids; returns how many are to be handled.

    The uid says which one it is only as long as the mailbox is the same. Where it was set back to an earlier
    state, or another is read, under the same UIDVALIDITY, it is another message, which nobody has read yet.
    """
    with desk.database.writing() as connection:
        others = inbox.give_up_uids(connection, there)
        back = {message.uid for message in there} - others
        failed_mail.take_back(connection, desk.clock(), back, back & set_aside)
        new = [message for message in there if message.uid in others]
        inbox.add(connection, new, desk.clock())
    _tell_stored(new)
    return len(new) + len(back & set_aside)


def _tell_stored(kept: Sequence[NewMessage]) -> None:
    for mail in kept:
        trace = name_trace(mail.sha256)
        log.info("mail stored", trace=trace, uid=mail.uid, message_id=mail.message_id, size=mail.size)


@dataclass(frozen=True)
class _Fetched:
    """A message that was fetched to a file, and what its header says of it."""

    uid: str
    path: Path
    size: int
    head: Head


def _take(desk: Desk, mailbox: Mailbox, batch: Sequence[Waiting]) -> tuple[list[NewMessage], list[Transient]]:
    """The messages of a batch that are durable now, and what failed."""
    with desk.files.scratch() as scratch:
        here, missed = _fetch(mailbox, batch, scratch)
        kept, unkept = _keep(desk, here)
    return kept, [*missed, *unkept]


def _fetch(
    mailbox: Mailbox, batch: Sequence[Waiting], scratch: Path
) -> tuple[list[_Fetched], list[Transient]]:
    """The messages of a batch, and what failed: one that the server does not give holds up no other, but
    where several fail it is the server that does not answer."""
    here: list[_Fetched] = []
    failures: list[Transient] = []
    for number, message in enumerate(batch):
        try:
            fetched = _fetch_one(mailbox, message.uid, scratch / str(number))
        except Transient as failure:
            log.warning("message could not be fetched", uid=message.uid, reason=str(failure))
            failures.append(failure)
            if _is_server_at_fault(failures):
                break
            continue
        if fetched is not None:
            here.append(fetched)
    return here, failures


def _fetch_one(mailbox: Mailbox, uid: str, path: Path) -> _Fetched | None:
    """None where it has gone. Its head is what came first, which is longer than any header that counts."""
    pieces = mailbox.fetch(uid)
    head = next(pieces, None)
    if head is None:
        return None
    size = 0
    try:
        with path.open("wb") as file:
            for piece in chain((head,), pieces):
                size += file.write(piece)
    except OSError as error:
        raise Transient(f"cannot write {path}: {error.strerror}; make room or mend the disk") from error
    return _Fetched(uid, path, size, read_head(head))


def _keep(desk: Desk, here: Sequence[_Fetched]) -> tuple[list[NewMessage], list[Transient]]:
    failures: list[Transient] = []
    hashes: list[str | None]
    try:
        hashes = list(keep_all(desk.files, [mail.path for mail in here]))
    except Transient:  # perhaps of one alone: those that are kept already cost nothing to keep again
        hashes = []
        for mail in here:
            try:
                hashes.append(desk.files.put(mail.path))
            except Transient as failure:
                hashes.append(None)
                failures.append(failure)
    kept = [
        NewMessage(mail.uid, mail.head.message_id, sha256, mail.size, mail.head.author)
        for mail, sha256 in zip(here, hashes, strict=True)
        if sha256 is not None
    ]
    return kept, failures


def _batches(waiting: Sequence[Waiting]) -> Sequence[Sequence[Waiting]]:
    """Runs of messages, in order, each of which is made durable and recorded at once."""
    batches: list[list[Waiting]] = []
    room = 0
    for message in waiting:
        size = _BATCH_BYTES if message.size is None else message.size
        if not batches or size > room:
            batches.append([])
            room = _BATCH_BYTES
        batches[-1].append(message)
        room -= size
    return batches


def file_done(desk: Desk, mailbox: Mailbox, look: Look) -> None:
    """Move what is done with out of the inbox: to the archive, or where failures are kept.

    Only what this look showed to be the message that was handled: a mailbox that was set back gives its uids
    to mails that nobody has read. What it did not show is gone.
    """
    with desk.database.reading() as connection:
        done = [(uid, failed) for uid, failed in inbox.find_unfiled(connection) if uid not in look.unsure]
    for folder, set_aside in ((Folder.ARCHIVE, False), (Folder.FAILED, True)):
        uids = [uid for uid, failed in done if failed is set_aside]
        if there := [uid for uid in uids if uid in look.listed]:
            mailbox.file(there, folder)
        if uids:
            with desk.database.writing() as connection:
                inbox.mark_filed(connection, uids)
