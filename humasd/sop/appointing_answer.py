"""The answer to the question whether an official appointed a substitute: act on the held mail, or drop it."""

from __future__ import annotations

from contextlib import suppress

from humasd.answers.decision import Answer, Asked
from humasd.release.effects import TellOffice
from humasd.release.ledger import EntryKind
from humasd.release.model import Request
from humasd.sop import writing
from humasd.sop.confirmation import record_word
from humasd.sop.desk import Desk
from humasd.sop.ending import end_mail, pass_to_office
from humasd.sop.enqueue import enqueue
from humasd.sop.incoming import Incoming
from humasd.sop.origin import judge_mail
from humasd.sop.own_words import Signatory, read_own_words
from humasd.sop.reply import is_ornament
from humasd.sop.trust import Standing
from humasd.sop.writing import Rendered
from humasd.store import handling, requests
from humasd.store.message import AlreadyHandled, MessageState

_NO = ("tidak", "bukan", "salah")


def handle_appointing_answer(
    desk: Desk, incoming: Incoming, request: Request, *, has_long_code: bool
) -> None:
    """YA BENAR: the held mail is handled again, as its writer's. TIDAK: dropped, and the office is told.
    Anything else changes nothing, and a person of the office reads it; the question stays open."""
    assert request.held_message is not None
    official = desk.policy.find_official(request.official)
    understood = incoming.understood
    addresses = official.addresses if official else ()
    judgement = judge_mail(desk, incoming, addresses, has_long_code=has_long_code, answers_confirmation=True)
    if judgement.standing is not Standing.TRUSTED:
        what = "Ada jawaban atas konfirmasi penunjukan Plh. atau Plt. yang tidak dapat dipastikan asalnya."
        pass_to_office(desk, incoming, what, "konfirmasi penunjukan ditolak", reason=judgement.reason)
    elif request.state != "open" or desk.clock() >= request.expires_at:
        end_mail(desk, incoming, "konfirmasi penunjukan sudah tidak berlaku")
    elif _says_yes(desk, incoming, official.name if official else ""):
        _accept(desk, incoming, request)
    elif understood.reply.own.strip().lower().startswith(_NO):
        _drop(desk, incoming, request, request.held_message)
    else:
        what = "Jawaban atas konfirmasi penunjukan Plh. atau Plt. belum jelas; penunjukan belum berlaku."
        pass_to_office(desk, incoming, what, "konfirmasi penunjukan belum jelas")


def give_up_appointing(desk: Desk, expired: Request) -> None:
    """Nobody answered in time: nothing was appointed, and the office learns that the mail lies there."""
    assert expired.held_message is not None
    rendered = _tell_office(desk, f"Penunjukan atas nama {expired.official} tidak dikonfirmasi.")
    with suppress(AlreadyHandled), desk.database.writing() as connection:
        handling.finish_held(connection, expired.held_message, "tidak dipastikan sampai batas waktunya")
        enqueue(connection, desk, None, rendered, desk.clock())


def _says_yes(desk: Desk, incoming: Incoming, name: str) -> bool:
    reply = incoming.understood.reply
    reading = read_own_words(
        desk, reply.own, desk.local_now(), Signatory((name,)), signature=reply.signature, asked=Asked.OWNING
    )
    brings = any(not is_ornament(item) for item in incoming.understood.items)
    return reading.answer is Answer.APPROVE and not (reading.publish_at or reading.category or brings)


def _accept(desk: Desk, incoming: Incoming, request: Request) -> None:
    assert request.held_message is not None
    with desk.database.writing() as connection:
        is_open = requests.close(connection, request.id, "answered")
        accepted = is_open and handling.release_held(connection, request.held_message, desk.clock())
        outcome = "konfirmasi penunjukan: benar" if accepted else "konfirmasi sudah tidak berlaku"
        handling.finish(connection, incoming.stored.id, MessageState.HANDLED, outcome)
        if accepted:
            record_word(connection, desk, incoming, request, EntryKind.CONFIRMED)


def _drop(desk: Desk, incoming: Incoming, request: Request, held: int) -> None:
    rendered = _tell_office(desk, f"Surat penunjukan yang memakai nama {request.official} bukan darinya.")
    with desk.database.writing() as connection:
        disowns = requests.close(connection, request.id, "answered")
        if disowns:
            handling.finish_held(connection, held, "tidak diakui oleh pengirimnya")
        handling.finish(connection, incoming.stored.id, MessageState.HANDLED, "konfirmasi penunjukan: bukan")
        enqueue(connection, desk, None, rendered, desk.clock())
        if disowns:
            record_word(connection, desk, incoming, request, EntryKind.DISOWNED)


def _tell_office(desk: Desk, what: str) -> Rendered:
    rendered = Rendered()
    mend = "Tidak ada yang diubah. Baca suratnya di folder Arsip, lalu hubungi pejabat yang bersangkutan."
    writing.tell_office(desk, None, TellOffice(what, mend), desk.clock(), rendered)
    return rendered
