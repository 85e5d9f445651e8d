"""An official's answer to a request: whose it is, what it says, and what it may do.

Whoever answers in doubt is asked again; whoever cannot be verified is asked to confirm; whoever
is not the official changes nothing. Only then does the step's own file turn the words into an event.
"""

from __future__ import annotations

import structlog

from humasd.letters.labels import STATE_LABELS
from humasd.mail.decision import Answer, Asked, Reading, read_decision
from humasd.release import effects as do
from humasd.release import events as on
from humasd.release.case import Case
from humasd.release.lifecycle import NotPossible
from humasd.release.model import Official, Purpose, Request, State, Step
from humasd.sop import correspondence, disposition, drafting, review, undo
from humasd.sop.confirmation import hold_for_confirmation
from humasd.sop.correspondence import Rendered
from humasd.sop.desk import Desk
from humasd.sop.enqueue import enqueue
from humasd.sop.incoming import Incoming
from humasd.sop.reply import Reply
from humasd.sop.trust import Standing, judge, verdict_of
from humasd.sop.turn import Cause, TooLate, take_turn
from humasd.store import inbox, releases, requests
from humasd.store.inbox import MessageState
from humasd.store.outbox import Kind

log = structlog.get_logger(__name__)

STATE_OF_STEP = {
    Step.DISPOSITION: State.DISPOSITION,
    Step.RECEIVE: State.DISPOSITION,
    Step.DRAFTING: State.DRAFTING,
    Step.CORRECTION: State.CORRECTION,
    Step.APPROVAL: State.APPROVAL,
}


_ASKED_AT = {Step.RECEIVE: Asked.RECEIVE, Step.DRAFTING: Asked.DRAFT}


def handle_answer(desk: Desk, incoming: Incoming, request: Request, *, has_long_code: bool) -> None:
    """SOP steps 2 to 6, for whatever a person decides by reply."""
    official = desk.policy.find_official(request.official)
    message = incoming.understood.message
    judgement = judge(
        message,
        official.addresses if official else (),
        verdict_of(message, desk.authserv_id),
        has_long_code=has_long_code,
        confirmed=incoming.stored.confirmed,
    )
    if official is None or judgement.standing is Standing.REFUSED:
        _refuse(desk, incoming, request, judgement.reason)
        return
    if not _is_open(desk, request):
        _tell_current(desk, incoming, request, official)
        return
    _act(desk, incoming, request, official, judgement.standing)


def _read(desk: Desk, incoming: Incoming, step: Step) -> Reading:
    names = tuple(official.name for official in desk.policy.officials if official.name)
    written = incoming.stored.fetched_at.astimezone(desk.zone)  # "besok" is the day after it was written
    reply = incoming.understood.reply
    asked = _ASKED_AT.get(step, Asked.DECISION)
    return read_decision(reply.own, written, names, signature=reply.signature, asked=asked)


def _is_open(desk: Desk, request: Request) -> bool:
    return request.state == "open" and desk.clock() < request.expires_at


def _act(desk: Desk, incoming: Incoming, request: Request, official: Official, standing: Standing) -> None:
    """Turn the words into the step's event. Nothing is carried out for a sender who is not verified."""
    assert request.release_id is not None
    reading = _read(desk, incoming, request.step)

    def decide(case: Case) -> on.Event | None:
        if request.purpose is Purpose.UNDO:
            return undo.decide(case, request, reading, reply)
        if case.shown_hash != request.shown_hash or case.release.state is not STATE_OF_STEP[request.step]:
            raise TooLate("the release is no longer as the request showed it")
        if request.step in (Step.DISPOSITION, Step.RECEIVE):
            return disposition.decide(case, request, reading, reply, desk.policy)
        if request.step is Step.DRAFTING:
            return drafting.decide(case, request, reading, reply)
        return review.decide(case, request, reading, reply, desk.clock())

    reply = Reply.of(desk, incoming.understood, official, incoming.stored.message_id)
    with desk.database.reading() as connection:
        case = releases.load_case(connection, request.release_id)
        last = releases.last_decision(connection, request.release_id)
    if request.purpose is Purpose.UNDO and (last != request.undoes or not undo.asks_to_stop(reading)):
        _answer_notice(desk, incoming, request, official, reading)
        return
    try:
        event = decide(case)
        if event is None:
            _ask_again(desk, incoming, request, case, official, reading)
            return
        if standing is not Standing.TRUSTED:
            hold_for_confirmation(desk, incoming, official, request.step, case.release.id, reading.understood)
            return
        take_turn(desk, request.release_id, decide, Cause(message=incoming.stored.id, request=request))
        log.info("decision recorded", agenda=case.release.agenda, decision=type(event).__name__)
    except (TooLate, NotPossible):
        _tell_current(desk, incoming, request, official)


def _answer_notice(
    desk: Desk, incoming: Incoming, request: Request, official: Official, reading: Reading
) -> None:
    """An answer to a notice of a decision that is not a timely BATAL changes nothing."""
    if reading.answer in (Answer.EMPTY, Answer.UNCLEAR) or not (
        undo.asks_to_stop(reading) or reading.answer in (Answer.REVISE, Answer.REJECT)
    ):
        _finish(desk, incoming, request, "balasan atas pemberitahuan; tidak ada yang diubah")
    else:
        _tell_current(desk, incoming, request, official)


def _ask_again(
    desk: Desk, incoming: Incoming, request: Request, case: Case, official: Official, reading: Reading
) -> None:
    """Ask back once, quoting what was understood; the second time a person should phone."""
    now = desk.clock()
    rendered = Rendered()
    with desk.database.reading() as connection:
        asked = [
            r.asked_again for r in requests.find_open(connection, case.release.id) if r.step is request.step
        ]
    if max(asked, default=0) > 0:
        trouble = do.TellOffice(
            what=f"Jawaban {official.name} untuk agenda {case.release.agenda} dua kali belum jelas.",
            mend=f"Mohon hubungi {official.name} lewat telepon, lalu minta dibalas dengan satu kata saja.",
            details=(incoming.understood.reply.own[:1000],),
        )
        correspondence.tell_office(desk, case.release, trouble, now, rendered)
    else:
        again = correspondence.open_request(
            desk,
            case,
            purpose=Purpose.DECIDE,
            step=request.step,
            address=official.address,
            now=now,
            asked_again=1,
        )
        values = {**correspondence.values_of(case), "request": again, "understood": reading.understood}
        correspondence.add_request(
            desk,
            "ask_again",
            official,
            again,
            values,
            correspondence.inline_photos(desk, case.draft.photos),
            now,
            rendered,
            thread=(request.message_id, *incoming.thread),
        )
    _finish(desk, incoming, request, "jawaban belum jelas; ditanyakan kembali", rendered)


def _tell_current(desk: Desk, incoming: Incoming, request: Request, official: Official) -> None:
    """A used, expired or overtaken code gets a courteous answer that says what is current."""
    now = desk.clock()
    rendered = Rendered()
    if request.release_id is not None:
        with desk.database.reading() as connection:
            case = releases.load_case(connection, request.release_id)
        release = case.release
        current = STATE_LABELS[release.state]
        if release.version:
            current += f", naskah versi {release.version}"
        values = {**correspondence.values_of(case), "current": current}
        rendered.deliveries.append(
            correspondence.write(
                desk, Kind.OFFICIAL, "stale_answer", official, values, now, thread=incoming.thread
            )
        )
    _finish(desk, incoming, request, "menjawab permintaan yang sudah tidak berlaku", rendered)


def _refuse(desk: Desk, incoming: Incoming, request: Request, reason: str) -> None:
    """Not the official's mail: nothing changes, the office is told, whoever wrote it is not."""
    now = desk.clock()
    rendered = Rendered()
    with desk.database.reading() as connection:
        release_id = request.release_id
        release = releases.load_case(connection, release_id).release if release_id else None
    agenda = release.agenda if release else "-"
    trouble = do.TellOffice(
        what=f"Ada jawaban untuk agenda {agenda} yang ditolak karena bukan dari pejabat yang ditanya.",
        mend="Periksa pengirimnya. Bila memang dari pejabat, minta dibalas dari alamat emailnya sendiri.",
        details=(reason, *(f"Dari: {sender.address}" for sender in incoming.understood.message.from_[:5])),
    )
    correspondence.tell_office(desk, release, trouble, now, rendered)
    log.warning("answer refused", agenda=agenda, reason=reason)
    _finish(desk, incoming, request, f"ditolak: {reason}", rendered)


def _finish(
    desk: Desk, incoming: Incoming, request: Request, outcome: str, rendered: Rendered | None = None
) -> None:
    release_id = request.release_id
    with desk.database.writing() as connection:
        inbox.finish(connection, incoming.stored.id, MessageState.HANDLED, outcome, release_id)
        enqueue(connection, desk, release_id, rendered or Rendered(), desk.clock())
