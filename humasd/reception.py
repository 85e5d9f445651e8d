"""Mail in: fetched, durable, recorded; then understood and handed to its step; then filed.

Nothing is moved in the mailbox before its bytes and its row are on disk (law 1), and nothing
leaves the inbox before it was handled or set aside.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence, Set
from dataclasses import dataclass
from datetime import timedelta
from itertools import chain
from pathlib import Path

import structlog

from humasd.errors import (
    HumasdError,
    Permanent,
    Refused,
    Transient,
    Withheld,
    describe_crash,
    find_machine_fault,
)
from humasd.logs import name_trace
from humasd.mail.raw_head import Head, describe_head, read_head
from humasd.ports import Folder, Mailbox, Waiting
from humasd.reading_ahead import BeingRead, ReadingAhead, Understand
from humasd.release.effects import TellOffice
from humasd.sop import route, writing
from humasd.sop.desk import Desk
from humasd.sop.enqueue import enqueue
from humasd.sop.incoming import Incoming
from humasd.sop.writing import Rendered
from humasd.store import failed_mail, inbox, releases
from humasd.store.inbox import AlreadyHandled, Known, NewMessage, StoredMessage
from humasd.store.keeping import keep_all
from humasd.store.owner import find_me
from humasd.understanding import NotReadYet, Understanding

PAUSES = (timedelta(minutes=1), timedelta(minutes=5))
"""Between the tries of a message on which the code fails. When they are used up it is set aside;
while it waits, the others go on."""
_TRANSIENT_PAUSE = timedelta(minutes=1)
"""Between the tries of a message at which no fault was found, but a machine that cannot read it now."""
_BATCH_BYTES = 20_000_000
_MOST_FAILURES = 3
"""Messages that could not be fetched or kept, after which the others are left for the next look."""

log = structlog.get_logger(__name__)


def fetch_waiting(desk: Desk, mailbox: Mailbox, looked: Callable[[], None] = lambda: None) -> int:
    """Make all that waits in the mailbox durable here; returns how many messages are to be handled.

    A message that was set aside and lies in the inbox again is handled anew. `looked` is called once all that
    the server gives is here; a message or two that it does not give are told and hold up nothing.
    """
    # Before the mailbox is listed, so that what another process files meanwhile is not taken for back.
    with desk.database.reading() as connection:
        set_aside = failed_mail.find_set_aside_uids(connection)
    waiting = mailbox.waiting()
    with desk.database.reading() as connection:
        known = inbox.known_uids(connection, [message.uid for message in waiting])
    failures: list[Transient] = []
    count = 0
    doubtful = [message for message in waiting if _is_doubtful(message, known.get(message.uid))]
    for batch in _batches(doubtful):
        kept, failed = _take(desk, mailbox, batch)  # its file may be what was harmed; this mends it
        failures += failed
        count += _take_back(desk, kept, set_aside)
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
    if not _is_server_at_fault(failures):
        looked()
    if failures:
        raise failures[0]
    return count


def _is_server_at_fault(failures: Sequence[Transient]) -> bool:
    """Whether so many failed that the others are left for the next look. What a server withholds is a
    fault of that one message, and may stay so for ever."""
    return sum(not isinstance(failure, Withheld) for failure in failures) >= _MOST_FAILURES


def _is_doubtful(message: Waiting, known: Known | None) -> bool:
    """Whether another message may lie under a known uid: that one was filed, or was not so long."""
    return known is not None and (known.filed or known.size != message.size)


def _take_back(desk: Desk, there: Sequence[NewMessage], set_aside: Set[str]) -> int:
    """Messages lie in the inbox under known uids; returns how many are to be handled.

    The uid says which one it is only as long as the mailbox is the same. Where it was set back to an earlier
    state, or another is read, under the same UIDVALIDITY, it is another message, which nobody has read yet.
    """
    with desk.database.writing() as connection:
        others = inbox.give_up_uids(connection, there)
        back = {message.uid for message in there} - others
        failed_mail.take_back(connection, back, back & set_aside)
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


def handle_stored(
    desk: Desk,
    understand: Understand,
    *,
    stop: Callable[[], bool] = lambda: False,
    handled: Callable[[], None] = lambda: None,
    at_once: int = 1,
) -> int:
    """Understand and hand on each stored message that is due, oldest first; returns how many were tried.

    `at_once`: how many may be read at one time; they are handled one after another. `handled` is called
    after each.

    Where the machine cannot read a message just now, that one waits and the others go on; the first
    such failure is raised at the end.
    """
    tried = 0
    failure: Transient | None = None
    with ReadingAhead(desk, understand, find_me(), at_once) as messages:
        for message in () if stop() else messages:
            claimed = message.stored
            with structlog.contextvars.bound_contextvars(mail=claimed.id, trace=name_trace(claimed.sha256)):
                try:
                    _handle_one(desk, message)
                except AlreadyHandled:
                    log.info("message was handled by another process")
                    _give_back(desk, claimed)
                except (KeyboardInterrupt, SystemExit):
                    _give_back(desk, claimed)
                    raise
                except Transient as error:
                    _postpone(desk, claimed, claimed.attempts, _TRANSIENT_PAUSE, str(error))
                    failure = failure or error
            tried += 1
            handled()
            if stop():
                break
    if failure is not None:
        raise failure
    return tried


def file_done(desk: Desk, mailbox: Mailbox) -> None:
    """Move what is done with out of the inbox: to the archive, or where failures are kept."""
    with desk.database.reading() as connection:
        done = inbox.find_unfiled(connection)
    for folder, set_aside in ((Folder.ARCHIVE, False), (Folder.FAILED, True)):
        uids = [uid for uid, failed in done if failed is set_aside]
        if uids:
            mailbox.file(uids, folder)
            with desk.database.writing() as connection:
                inbox.mark_filed(connection, uids)


def _handle_one(desk: Desk, message: BeingRead) -> None:
    stored = message.stored
    try:
        route.handle(desk, Incoming(stored, _read_in_peace(message)))
    except (Refused, Permanent) as error:
        _set_aside(desk, stored, str(error))
    except (Transient, AlreadyHandled):
        raise
    except Exception as error:  # a message that crashes the code is set aside, never lost, never fatal
        if fault := find_machine_fault(error):
            raise fault from error
        reason = str(error) if isinstance(error, HumasdError) else describe_crash(error)
        log.exception("message could not be handled", attempt=stored.attempts + 1)
        if stored.attempts < len(PAUSES):
            _postpone(desk, stored, stored.attempts + 1, PAUSES[stored.attempts], reason)
        else:
            _set_aside(desk, stored, reason)


def _read_in_peace(message: BeingRead) -> Understanding:
    """What is found in a message. Raises NotReadYet where the machine was too busy for its scans, but once:
    at the next try what was not read is kept as that."""
    understood = message.understood()
    if understood.cut_short and message.stored.attempts == 0:
        raise NotReadYet("hasil pindaian belum terbaca seluruhnya karena server sedang sibuk")
    return understood


def _give_back(desk: Desk, claimed: StoredMessage) -> None:
    with desk.database.writing() as connection:
        inbox.give_back(connection, claimed)


def _postpone(desk: Desk, stored: StoredMessage, attempts: int, pause: timedelta, reason: str) -> None:
    now = desk.clock()
    due_at = now + pause
    try:
        with desk.database.writing() as connection:
            failed_mail.postpone(connection, stored, attempts, now, due_at, reason)
    except AlreadyHandled:
        log.info("message failed here and was taken over by another process", reason=reason)
        return
    log.warning("message waits for its next try", reason=reason, due_at=due_at.isoformat())


def _set_aside(desk: Desk, stored: StoredMessage, reason: str) -> None:
    log.error(
        "message set aside; mend the cause, then move it from Gagal back to the inbox or run `humasd replay`",
        reason=reason,
        message_id=stored.message_id,
    )
    rendered = Rendered()
    try:
        _tell_office(desk, stored, reason, rendered)
    except HumasdError:
        raise
    except Exception:  # what breaks the letter to the office must not keep the mail from being set aside
        log.exception("the office could not be told of a mail that was set aside")
    with desk.database.writing() as connection:
        failed_mail.set_aside(connection, stored, desk.clock(), reason)
        enqueue(connection, desk, None, rendered, desk.clock())


def _tell_office(desk: Desk, stored: StoredMessage, reason: str, rendered: Rendered) -> None:
    subject, sender = describe_head(_find_raw(desk, stored))
    mend = (
        "Surat aslinya tersimpan di folder Gagal kotak surat. Mohon dibaca dan ditangani sendiri, atau"
        " pindahkan kembali ke kotak masuk agar dicoba lagi."
    )
    with desk.database.reading() as connection:
        release_id = inbox.get(connection, stored.id).release_id  # the failed try may have begun it
        release = None if release_id is None else releases.load_case(connection, release_id).release
    if release is not None:
        mend += f" Atau, sesudah penyebabnya diperbaiki, jalankan: humasd retry {release.agenda}"
    trouble = TellOffice(
        what="Ada surat masuk yang tidak dapat diproses.",
        mend=mend,
        details=(f"Dari: {sender}", f"Perihal: {subject}", reason[:1000]),
    )
    writing.tell_office(desk, release, trouble, desk.clock(), rendered)


def _find_raw(desk: Desk, stored: StoredMessage) -> bytes:
    """The mail's bytes; none where its file is what cannot be read."""
    try:
        return desk.files.get(stored.sha256)
    except Permanent:
        return b""


def _batches(waiting: Sequence[Waiting]) -> Sequence[Sequence[Waiting]]:
    """Runs of messages, in order, each of which is made durable and recorded at once."""
    batches: list[list[Waiting]] = []
    room = 0
    for message in waiting:
        if not batches or message.size > room:
            batches.append([])
            room = _BATCH_BYTES
        batches[-1].append(message)
        room -= message.size
    return batches
