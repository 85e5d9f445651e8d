"""Mail in, once it is here: understood and handed to its step, or set aside with its reason.

A message that crashes the code is tried again after a pause, holds up no other, and is never lost.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta

from humasd.errors import (
    HumasdError,
    Permanent,
    Refused,
    Transient,
    describe,
    find_machine_fault,
)
from humasd.logs import bound_contextvars, get_logger, name_trace
from humasd.mail.raw_head import describe_head
from humasd.reading_ahead import BeingRead, ReadingAhead, Understand
from humasd.release.effects import TellOffice
from humasd.release.states import State
from humasd.sop import route, writing
from humasd.sop.desk import Desk
from humasd.sop.enqueue import enqueue
from humasd.sop.incoming import Incoming
from humasd.sop.writing import Rendered
from humasd.store import failed_mail, handling, inbox, releases
from humasd.store.database import Conflict
from humasd.store.message import AlreadyHandled, StoredMessage
from humasd.store.owner import find_me
from humasd.understanding import NotReadYet, Understanding

PAUSES = (timedelta(minutes=1), timedelta(minutes=5))
"""Between the tries of a message on which the code fails. When they are used up it is set aside;
while it waits, others go on, but for an hour none of the same author (store/handling.py)."""
_TRANSIENT_PAUSE = timedelta(minutes=1)
"""Between the tries of a message at which no fault was found, but a machine that cannot read it now."""

log = get_logger(__name__)


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
            with bound_contextvars(mail=claimed.id, trace=name_trace(claimed.sha256)):
                try:
                    failed = _handle_or_postpone(desk, message)
                except (KeyboardInterrupt, SystemExit, Transient):
                    with suppress(HumasdError):  # else it is others' when the lease ends
                        _give_back(desk, claimed)
                    raise
            failure = failure or failed
            tried += 1
            handled()
            if stop():
                break
    if failure is not None:
        raise failure
    return tried


def _handle_or_postpone(desk: Desk, message: BeingRead) -> Transient | None:
    """What the machine failed at just now, and the message waits for. Raises Transient where the database
    does not take even that."""
    claimed = message.stored
    try:
        _handle_one(desk, message)
    except AlreadyHandled:
        log.info("message was handled by another process")
        _give_back(desk, claimed)
    except Transient as error:
        _postpone(desk, claimed, claimed.attempts, _TRANSIENT_PAUSE, str(error))
        return error
    return None


def _handle_one(desk: Desk, message: BeingRead) -> None:
    stored = message.stored
    try:
        route.handle(desk, Incoming(stored, _read_in_peace(message)))
    except (Refused, Permanent) as error:
        _set_aside(desk, stored, str(error))
    except (Transient, AlreadyHandled):
        raise
    except Conflict as error:  # no fault of the mail's
        raise Transient(f"{error}; tried again") from error
    except Exception as error:  # a message that crashes the code is set aside, never lost, never fatal
        if fault := find_machine_fault(error):
            raise fault from error
        reason = describe(error)
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
        handling.give_back(connection, claimed)


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
    may_stop_page = _may_stop_page(desk, stored.author)
    try:
        _tell_office(desk, stored, reason, may_stop_page, rendered)
    except HumasdError:
        raise
    except Exception:  # what breaks the letter to the office must not keep the mail from being set aside
        log.exception("the office could not be told of a mail that was set aside")
    with desk.database.writing() as connection:
        failed_mail.set_aside(connection, stored, desk.clock(), reason, may_stop_page=may_stop_page)
        enqueue(connection, desk, None, rendered, desk.clock())


def _may_stop_page(desk: Desk, author: str) -> bool:
    """Whether an author is an official, or a sender whose page is about to go up: of theirs a mail that could
    not be read may be the word that stops it, and a person is to have time to read it."""
    if desk.policy.find_official(author):
        return True
    with desk.database.reading() as connection:
        own = releases.find_of_sender(connection, author)
    return any(release.state is State.PUBLISHING for release in own)


def _tell_office(
    desk: Desk, stored: StoredMessage, reason: str, may_stop_page: bool, rendered: Rendered
) -> None:
    subject, sender = describe_head(_find_raw(desk, stored))
    mend = (
        "Surat aslinya tersimpan di folder Gagal kotak surat. Mohon dibaca dan ditangani sendiri, atau"
        " pindahkan kembali ke kotak masuk agar dicoba lagi."
    )
    if may_stop_page:
        mend += (
            " Mungkin surat ini meminta penerbitan dihentikan: selama satu jam tidak ada halaman yang terbit."
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
