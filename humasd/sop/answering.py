"""An official's answer to a request: whose it is, what it says, and what it may do.

Whoever answers in doubt is asked again; whoever cannot be verified is asked to confirm; whoever
is not the official changes nothing. Only then does the step's own file turn the words into an event.
"""

from __future__ import annotations

import structlog

from humasd.letters.labels import STATE_LABELS
from humasd.mail.authentication import Verdict
from humasd.mail.decision import Answer, Asked, Reading, read_decision
from humasd.release import effects as do
from humasd.release import events as on
from humasd.release.case import Case
from humasd.release.events import NotPossible
from humasd.release.model import Official, Purpose, Request, State, Step
from humasd.sop import disposition, drafting, intake, joining, requesting, review, undo, writing
from humasd.sop.confirmation import hold_for_confirmation
from humasd.sop.desk import Desk
from humasd.sop.ending import describe_mail, end_mail
from humasd.sop.follow_up import handle_follow_up
from humasd.sop.incoming import Incoming
from humasd.sop.origin import judge_mail
from humasd.sop.quoted import find_aside
from humasd.sop.reply import Reply
from humasd.sop.trust import Standing, verdict_of
from humasd.sop.turn import Cause, TooLate, take_turn
from humasd.sop.writing import Rendered
from humasd.store import releases, requests
from humasd.store.outbox import Kind

log = structlog.get_logger(__name__)

STATE_OF_STEP = {
    Step.INTAKE: State.RECEIVED,
    Step.DISPOSITION: State.DISPOSITION,
    Step.RECEIVE: State.DISPOSITION,
    Step.DRAFTING: State.DRAFTING,
    Step.CORRECTION: State.CORRECTION,
    Step.APPROVAL: State.APPROVAL,
}


_ASKED_AT = {Step.RECEIVE: Asked.RECEIVE, Step.DRAFTING: Asked.DRAFT}


def handle_answer(desk: Desk, incoming: Incoming, request: Request, *, has_long_code: bool) -> None:
    """SOP steps 2 to 6, for whatever a person decides by reply."""
    assert request.release_id is not None
    official = desk.policy.find_official(request.official)
    addresses = official.addresses if official else ()
    judgement = judge_mail(desk, incoming, addresses, has_long_code=has_long_code, is_official=True)
    with desk.database.reading() as connection:
        case = releases.load_case(connection, request.release_id)
    if official is not None and judgement.standing is not Standing.REFUSED:
        _act(desk, incoming, request, case, official, judgement.standing, has_long_code=has_long_code)
    elif _is_senders(incoming, case, official):  # somebody passed the request on to them
        handle_follow_up(desk, incoming, request.release_id)
    elif _is_submission(desk, incoming, case):
        intake.register(desk, incoming, continued=case.release)
    else:
        _refuse(desk, incoming, case, judgement.reason)


def _is_submission(desk: Desk, incoming: Incoming, case: Case) -> bool:
    """A text of somebody's own, sent in answer to a request that was passed on; no official's, no forgery."""
    message = incoming.understood.message
    authors = {author.address.lower() for author in message.from_}
    if len(authors) != 1 or any(desk.policy.find_official(address) for address in authors):
        return False
    return verdict_of(message, desk.authserv_id) is not Verdict.FAIL and joining.is_another(case, incoming)


def _is_senders(incoming: Incoming, case: Case, official: Official | None) -> bool:
    senders = {sender.address.lower() for sender in incoming.understood.message.from_}
    return senders == {case.release.sender.lower()} and not (official and senders & set(official.addresses))


def _read(desk: Desk, incoming: Incoming, request: Request) -> Reading:
    names = tuple(official.name for official in desk.policy.officials if official.name)
    written = incoming.stored.fetched_at.astimezone(desk.zone)  # "besok" is the day after it was written
    reply = incoming.understood.reply
    asked = _ASKED_AT.get(request.step, Asked.DECISION)
    aside = "\n\n".join(filter(None, (reply.signature, find_aside(desk, incoming, request))))
    return read_decision(reply.own, written, names, signature=aside, asked=asked)


def _act(
    desk: Desk,
    incoming: Incoming,
    request: Request,
    case: Case,
    official: Official,
    standing: Standing,
    *,
    has_long_code: bool,
) -> None:
    """Turn the words into the step's event. Nothing is carried out for a sender who is not verified."""
    reading = _read(desk, incoming, request)
    reply = Reply.of(desk, incoming.understood, official, incoming.stored.message_id, case.draft, reading)
    is_open = request.state == "open" and desk.clock() < request.expires_at
    takes_back = request.purpose is Purpose.UNDO or not is_open
    joins = reading.join is not None and request.step in joining.JOINING_STEPS
    target = joining.find_target(desk, case, reading.join) if joins else None

    def decide(case: Case) -> on.Event | None:
        if takes_back:
            return undo.decide(case, request, reply, desk.policy)
        brings_text = request.step is Step.DRAFTING and reply.new_text is not None
        is_as_shown = case.shown_hash == request.shown_hash or brings_text
        if not is_as_shown or case.release.state is not STATE_OF_STEP[request.step]:
            raise TooLate("the release is no longer as the request showed it")
        if joins:
            return joining.decide(request, reply, reading.note, target)
        if request.step is Step.INTAKE:
            return intake.decide(request, reading, reply)
        if request.step in (Step.DISPOSITION, Step.RECEIVE):
            return disposition.decide(case, request, reading, reply, desk.policy)
        if request.step is Step.DRAFTING:
            return drafting.decide(case, request, reading, reply)
        return review.decide(case, request, reading, reply, desk.clock())

    with desk.database.reading() as connection:
        is_overtaken = request.undoes not in (None, releases.last_decision(connection, case.release.id))
    if takes_back and (is_overtaken or not undo.asks_to_stop(request, reading)):
        if reading.answer not in (Answer.REVISE, Answer.REJECT) and request.purpose is Purpose.UNDO:
            outcome = "balasan atas pemberitahuan; tidak ada yang diubah"
            end_mail(desk, incoming, outcome, release=case.release)
        else:
            _tell_current(desk, incoming, case, official)
        return
    try:
        event = decide(case)
        if event is None:
            _ask_again(desk, incoming, request, case, official, reading)
            return
        if standing is not Standing.TRUSTED:
            hold_for_confirmation(
                desk,
                incoming,
                official,
                request.step,
                case.release.id,
                reading.understood,
                stops_page=takes_back and has_long_code,
            )
            return
        if isinstance(event, on.Joined):
            joining.hand_over(desk, case, event.into)
        cause = Cause(message=incoming.stored.id, request=request if is_open else None)
        take_turn(desk, case.release.id, decide, cause)
        log.info("decision recorded", agenda=case.release.agenda, decision=type(event).__name__)
    except (TooLate, NotPossible):
        with desk.database.reading() as connection:
            case = releases.load_case(connection, case.release.id)
        _tell_current(desk, incoming, case, official)


def _ask_again(
    desk: Desk, incoming: Incoming, request: Request, case: Case, official: Official, reading: Reading
) -> None:
    """Ask back once, quoting what was understood; the second time a person should phone."""
    now = desk.clock()
    rendered = Rendered()
    trouble = None
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
    else:
        again = requesting.open_request(
            desk,
            case,
            purpose=Purpose.DECIDE,
            step=request.step,
            address=official.address,
            now=now,
            asked_again=1,
        )
        values = {**writing.values_of(case), "request": again, "understood": reading.understood}
        requesting.add_request(
            desk,
            "ask_again",
            official,
            again,
            values,
            writing.inline_photos(desk, case.draft.photos),
            now,
            rendered,
            root=requesting.thread_root(desk, case.release),
            thread=(request.message_id, *incoming.thread),
        )
    outcome = "jawaban belum jelas; ditanyakan kembali" if trouble is None else "jawaban tetap belum jelas"
    end_mail(desk, incoming, outcome, release=case.release, rendered=rendered, trouble=trouble)


def _tell_current(desk: Desk, incoming: Incoming, case: Case, official: Official) -> None:
    """A used, expired or overtaken code gets a courteous answer that says what is current."""
    rendered = Rendered()
    current = STATE_LABELS[case.release.state]
    if case.release.version:
        current += f", naskah versi {case.release.version}"
    values = {**writing.values_of(case), "current": current}
    answer = writing.write(
        desk, Kind.OFFICIAL, "stale_answer", official, values, desk.clock(), thread=incoming.thread
    )
    rendered.deliveries.append(answer)
    outcome = "menjawab permintaan yang sudah tidak berlaku"
    end_mail(desk, incoming, outcome, release=case.release, rendered=rendered)


def _refuse(desk: Desk, incoming: Incoming, case: Case, reason: str) -> None:
    """Not the official's mail: nothing changes, the office is told, whoever wrote it is not."""
    agenda = case.release.agenda
    trouble = do.TellOffice(
        what=f"Ada jawaban untuk agenda {agenda} yang ditolak karena bukan dari pejabat yang ditanya.",
        mend="Periksa pengirimnya. Bila memang dari pejabat, minta dibalas dari alamat emailnya sendiri.",
        details=(reason, *describe_mail(incoming)),
    )
    log.warning("answer refused", agenda=agenda, reason=reason)
    end_mail(desk, incoming, f"ditolak: {reason}", release=case.release, trouble=trouble)
