"""What was asked about a held mail (holding.py) is answered, or not answered in time.

The mail in question is held, unread by any step. Once its sender owns up to it, it is handled
again from the start, as theirs; whatever changed meanwhile is seen then as for any other mail.
"""

from __future__ import annotations

from contextlib import suppress

from humasd.answers.decision import Answer, Asked
from humasd.answers.enquiries.stopping import says_no, says_stop
from humasd.logs import get_logger
from humasd.release import effects as do
from humasd.release.ledger import Entry, EntryKind
from humasd.release.model import Official, Person, Release, Request
from humasd.release.states import Step
from humasd.sop import writing
from humasd.sop.desk import Desk
from humasd.sop.ending import describe_mail, end_mail
from humasd.sop.enqueue import enqueue
from humasd.sop.holding import MOST_OPEN, STOPPING, count_waiting, render_question, report_flood
from humasd.sop.incoming import Incoming
from humasd.sop.origin import judge_mail
from humasd.sop.own_words import Signatory, read_own_words
from humasd.sop.recording import SENDER, role_of
from humasd.sop.reply import is_ornament
from humasd.sop.stopping import stop_if_meant
from humasd.sop.trust import Standing
from humasd.sop.writing import Rendered
from humasd.store import handling, inbox, ledger, releases, requests
from humasd.store.database import Connection
from humasd.store.message import (
    DECLINED,
    MAY_STOP_PAGE,
    STOPS_PAGE,
    AlreadyHandled,
    MessageState,
    StoredMessage,
)

_NO = ("tidak", "bukan", "salah")

log = get_logger(__name__)


def handle_confirmation(desk: Desk, incoming: Incoming, request: Request, *, has_long_code: bool) -> None:
    """The answer to such a question: act on the held mail, drop it, or ask once more."""
    person = _person(desk, request)
    judgement = judge_mail(
        desk, incoming, person.addresses, has_long_code=has_long_code, answers_confirmation=True
    )
    own, signature = incoming.understood.reply.own, incoming.understood.reply.signature
    now = desk.local_now()
    titles = person.titles if isinstance(person, Official) else ()
    by = Signatory(incoming.names_beside(person.name), titles)
    reading = read_own_words(desk, own, now, by, signature=signature, asked=Asked.OWNING)
    answer = reading.answer
    held = _held(desk, request)
    asks_to_stop = held.outcome == MAY_STOP_PAGE
    agrees = answer is Answer.APPROVE or (held.outcome in (STOPS_PAGE, MAY_STOP_PAGE) and says_stop(own))
    brings = any(not is_ornament(item) for item in incoming.understood.items)
    says_more = bool(reading.publish_at or reading.category or brings)
    if judgement.standing is Standing.REFUSED:
        _refuse(desk, incoming, request, judgement.reason)
    elif request.state != "open" or desk.clock() >= request.expires_at:
        if request.release_id is not None and stop_if_meant(desk, incoming, (request.release_id,)):
            return
        end_mail(desk, incoming, "konfirmasi sudah tidak berlaku", release=_release(desk, request))
    elif judgement.standing is Standing.TRUSTED and agrees and not says_more:
        _accept(desk, incoming, request)
    elif judgement.standing is Standing.TRUSTED and asks_to_stop and says_no(own):
        _decline(desk, incoming, request)
    elif not asks_to_stop and (answer is Answer.REJECT or own.strip().lower().startswith(_NO)):
        _drop(desk, incoming, request)
    else:
        _ask_once_more(desk, incoming, request, person, letter=STOPPING if asks_to_stop else None)


def give_up_confirmation(desk: Desk, expired: Request) -> None:
    """Nobody answered the last question about the mail in time, of whichever release it was asked: nothing
    changes, and the office learns that it lies there."""
    assert expired.held_message is not None and expired.release_id is not None
    with desk.database.reading() as connection:
        held = inbox.get(connection, expired.held_message)
        release = releases.load_case(connection, expired.release_id).release
        is_asked = any(
            request.state == "open" and request.expires_at > desk.clock()
            for request in requests.find_about(connection, held.id)
        )
    if held.state is not MessageState.HELD or is_asked:
        return
    if held.outcome == MAY_STOP_PAGE:  # no answer is no leave to publish: it is handled as what it may say
        with desk.database.writing() as connection:
            handling.release_held(connection, held.id, desk.clock(), confirmed=False)
            requests.close_confirmations(connection, held.id, "expired")
        return
    trouble = do.TellOffice(
        what=f"Surat tentang agenda {release.agenda} atas nama {expired.official} belum dipastikan.",
        mend="Tidak ada yang diubah. Baca suratnya di folder Arsip, lalu hubungi yang bersangkutan.",
        details=(f"Message-ID: {held.message_id or '-'}",),
    )
    rendered = Rendered()
    writing.tell_office(desk, release, trouble, desk.clock(), rendered)
    with suppress(AlreadyHandled), desk.database.writing() as connection:
        handling.finish_held(connection, held.id, "tidak dipastikan sampai batas waktunya")
        enqueue(connection, desk, release.id, rendered, desk.clock())


def _accept(desk: Desk, incoming: Incoming, request: Request) -> None:
    assert request.held_message is not None
    with desk.database.writing() as connection:
        holds = requests.close(connection, request.id, "answered") and handling.release_held(
            connection, request.held_message, desk.clock()
        )
        outcome = "konfirmasi: benar" if holds else "konfirmasi sudah tidak berlaku"
        requests.close_confirmations(connection, request.held_message)
        handling.finish(connection, incoming.stored.id, MessageState.HANDLED, outcome, request.release_id)
        if holds:
            record_word(connection, desk, incoming, request, EntryKind.CONFIRMED)


def _decline(desk: Desk, incoming: Incoming, request: Request) -> None:
    """The mail wants no page stopped: it is handled as what else it is, and the pages go up."""
    assert request.held_message is not None
    with desk.database.writing() as connection:
        holds = requests.close(connection, request.id, DECLINED) and handling.release_held(
            connection, request.held_message, desk.clock(), confirmed=False
        )
        outcome = "bukan minta penerbitan dihentikan" if holds else "konfirmasi sudah tidak berlaku"
        requests.close_confirmations(connection, request.held_message, DECLINED)
        handling.finish(connection, incoming.stored.id, MessageState.HANDLED, outcome, request.release_id)


def _drop(desk: Desk, incoming: Incoming, request: Request) -> None:
    """The registered address disowns the mail: nothing happens but that the office learns of it."""
    assert request.held_message is not None and request.release_id is not None
    rendered = Rendered()
    with desk.database.reading() as connection:
        release = releases.load_case(connection, request.release_id).release
        held = inbox.get(connection, request.held_message)
    trouble = do.TellOffice(
        what=f"Surat tentang agenda {release.agenda} yang memakai nama {request.official} bukan darinya.",
        mend="Tidak ada yang diubah. Periksa asal surat itu bersama pengelola server email.",
        details=(f"Message-ID: {held.message_id or '-'}",),
    )
    writing.tell_office(desk, release, trouble, desk.clock(), rendered)
    with desk.database.writing() as connection:
        requests.close_confirmations(connection, held.id)
        if held.state is MessageState.HELD:
            handling.finish_held(connection, held.id, "tidak diakui oleh pengirimnya")
        handling.finish(
            connection, incoming.stored.id, MessageState.HANDLED, "konfirmasi: bukan", request.release_id
        )
        enqueue(connection, desk, release.id, rendered, desk.clock())
        record_word(connection, desk, incoming, request, EntryKind.DISOWNED)


def record_word(
    connection: Connection, desk: Desk, incoming: Incoming, request: Request, kind: EntryKind
) -> None:
    """Whose mail it was, as the registered address says, goes into the ledger, last in the transaction."""
    assert request.held_message is not None
    held = inbox.get(connection, request.held_message)
    by_sender = request.step is Step.INTAKE and request.release_id is not None
    release = releases.load_case(connection, request.release_id).release if request.release_id else None
    entry = Entry(
        kind=kind,
        at=desk.clock(),
        release_id=request.release_id,
        agenda=release.agenda if release else None,
        step=request.step,
        person=request.official,
        role=SENDER if by_sender else role_of(request.official, desk.policy),
        request=request.message_id,
        asked=request.official,
        shown_hash=request.shown_hash or None,
        mail_sha256=incoming.stored.sha256,
        mail_message_id=incoming.stored.message_id,
        held_sha256=held.sha256,
        held_message_id=held.message_id,
    )
    ledger.append(connection, [entry])


def _refuse(desk: Desk, incoming: Incoming, request: Request, reason: str) -> None:
    """Not its holder's answer: nothing changes, the question stays open, the office is told."""
    release = _release(desk, request)
    trouble = do.TellOffice(
        what=f"Konfirmasi untuk agenda {release.agenda} ditolak: bukan dari {request.official}.",
        mend="Tidak ada yang diubah. Periksa pengirim surat itu bersama pengelola server email.",
        details=(reason, *describe_mail(incoming)),
    )
    end_mail(desk, incoming, f"konfirmasi ditolak: {reason}", release=release, trouble=trouble)


def _ask_once_more(
    desk: Desk, incoming: Incoming, request: Request, person: Person, *, letter: str | None
) -> None:
    assert request.held_message is not None and request.release_id is not None
    with desk.database.reading() as connection:
        case = releases.load_case(connection, request.release_id)
        waiting = count_waiting(requests.find_open(connection, request.release_id), person)
    if waiting >= MOST_OPEN:
        report_flood(desk, incoming, case.release, person)
        return
    rendered = Rendered()
    understood = "jawaban atas konfirmasi belum jelas"
    held = request.held_message
    render_question(desk, incoming, case, person, request.step, understood, held, rendered, letter=letter)
    end_mail(desk, incoming, "konfirmasi belum jelas", release=case.release, rendered=rendered)


def _held(desk: Desk, request: Request) -> StoredMessage:
    assert request.held_message is not None
    with desk.database.reading() as connection:
        return inbox.get(connection, request.held_message)


def _release(desk: Desk, request: Request) -> Release:
    assert request.release_id is not None
    with desk.database.reading() as connection:
        return releases.load_case(connection, request.release_id).release


def _person(desk: Desk, request: Request) -> Person:
    if request.step is Step.INTAKE:
        return Person("", (request.official,))
    return desk.policy.find_official(request.official) or Person("", (request.official,))
