"""An official's answer to a request: whose it is, what it says, and what it may do.

Whoever answers in doubt is asked again; whoever cannot be verified is asked to confirm; whoever
is not the official changes nothing. Only then does the step's own file turn the words into an event.
"""

from __future__ import annotations

from collections.abc import Sequence

from humasd.agenda import running_number
from humasd.answers.decision import Answer, Asked, Reading
from humasd.answers.enquiries.enquiry import Wish, read_enquiry
from humasd.answers.enquiries.stopping import may_want_page_stopped
from humasd.letters.labels import join_words
from humasd.logs import get_logger
from humasd.mail.authentication import Verdict
from humasd.release import effects as do
from humasd.release import events as on
from humasd.release.case import Case
from humasd.release.change import ChangeKind
from humasd.release.events import NotPossible
from humasd.release.model import Official, Purpose, Release, Request
from humasd.release.states import Step
from humasd.sop import intake, joining, writing
from humasd.sop.asking_back import ask_again, describe_current
from humasd.sop.carrying_out import Cause
from humasd.sop.desk import Desk
from humasd.sop.ending import describe_mail, end_mail, pass_to_office
from humasd.sop.follow_up import handle_follow_up
from humasd.sop.holding import hold_for_confirmation
from humasd.sop.in_doubt import KEPT, keep_word
from humasd.sop.incoming import Incoming
from humasd.sop.meaning import Comes, Weighed, weigh
from humasd.sop.official_proposing import find_official_proposal, handle_official_proposal
from humasd.sop.origin import judge_mail
from humasd.sop.own_words import read_own_words, signatory_of
from humasd.sop.prepared import TooLate
from humasd.sop.proposing import Proposal, find_proposal, propose
from humasd.sop.quoted import find_aside
from humasd.sop.reply import Reply
from humasd.sop.review import is_correction, is_takedown
from humasd.sop.stopping import stop_if_meant
from humasd.sop.threads import find_place
from humasd.sop.trust import Judgement, Standing, verdict_of
from humasd.sop.turn import take_turn
from humasd.sop.writing import Rendered
from humasd.store import releases
from humasd.store.outbox import Kind

log = get_logger(__name__)

_ASKED_AT = {Step.RECEIVE: Asked.RECEIVE, Step.DRAFTING: Asked.DRAFT}


def handle_answer(desk: Desk, incoming: Incoming, request: Request, *, has_long_code: bool) -> None:
    """SOP steps 2 to 6, for whatever a person decides by reply."""
    assert request.release_id is not None
    official = desk.policy.find_official(request.official)
    judgement = judge_answer(desk, incoming, official, has_long_code=has_long_code)
    with desk.database.reading() as connection:
        case = releases.load_case(connection, request.release_id)
    if (colleague := _find_colleague(desk, incoming, case, official)) is not None:
        handle_official_proposal(desk, incoming, (case,), colleague)
        return
    if official is not None and _withdraws_other(desk, incoming, case) and not _is_open(desk, request):
        change = find_official_proposal(desk, incoming)
        if change is not None:
            handle_official_proposal(desk, incoming, *change)
            return
    proposal = _find_proposal(desk, incoming, request, case) if official else None
    if official is not None and proposal is not None and judgement.standing is not Standing.REFUSED:
        judgement = judge_answer(desk, incoming, official, has_long_code=True)
        propose(desk, incoming, case, official, judgement, proposal)
    elif official is not None and judgement.standing is not Standing.REFUSED:
        _act(desk, incoming, request, case, official, judgement.standing, has_long_code=has_long_code)
    else:
        pass_on_or_refuse(desk, incoming, (case,), official, judgement.reason)


def _find_proposal(desk: Desk, incoming: Incoming, request: Request, case: Case) -> Proposal | None:
    """RALAT or TARIK in answer to any request about a release whose page is up. Said to the very request
    that asks for it, TARIK is an answer; RALAT to whoever corrects or drafts is a wish for a revision."""
    proposal = find_proposal(desk, incoming, case) if _says_change(desk, incoming) else None
    if proposal is None or request.state != "open" or request.purpose is not Purpose.DECIDE:
        return proposal
    if proposal.kind is ChangeKind.TAKEDOWN:
        return None if is_takedown(case) else proposal
    return proposal if request.step is Step.APPROVAL and not is_takedown(case) else None


def _find_colleague(desk: Desk, incoming: Incoming, case: Case, asked: Official | None) -> Official | None:
    """The official who says RALAT or TARIK in answer to what another was asked: he may in his own right, as
    in any mail, and nobody's code makes it more than a proposal."""
    author = incoming.author
    writer = desk.policy.find_official(author.address) if author else None
    if writer is None or writer == asked or not _says_change(desk, incoming):
        return None
    return writer if find_proposal(desk, incoming, case) is not None else None


def _is_open(desk: Desk, request: Request) -> bool:
    """Whether a decision is still asked for by it."""
    is_asked = request.state == "open" and request.purpose is Purpose.DECIDE
    return is_asked and desk.clock() < request.expires_at


def _withdraws_other(desk: Desk, incoming: Incoming, case: Case) -> tuple[int, ...]:
    """The running numbers behind TARIK, where the release that is asked about is not among them."""
    asked = read_enquiry(incoming.understood.reply.own, agenda_word=desk.agenda_word)
    is_other = asked is not None and asked.wish is Wish.WITHDRAW and asked.names_other(case.release.agenda)
    return asked.numbers if asked is not None and is_other else ()


def _says_change(desk: Desk, incoming: Incoming) -> bool:
    return read_enquiry(incoming.understood.reply.own, agenda_word=desk.agenda_word) is not None


def judge_answer(
    desk: Desk, incoming: Incoming, official: Official | None, *, has_long_code: bool
) -> Judgement:
    """Whether the mail is the official's who was asked."""
    addresses = official.addresses if official else ()
    return judge_mail(desk, incoming, addresses, has_long_code=has_long_code, is_official=True)


def pass_on_or_refuse(
    desk: Desk, incoming: Incoming, cases: Sequence[Case], official: Official | None, reason: str
) -> None:
    """What to do with an answer that is not the official's who was asked about these releases."""
    own = [case.release for case in cases if _is_senders(incoming, case, official)]
    if len(own) == 1:  # somebody passed the request on to them
        handle_follow_up(desk, incoming, own[0].id)
    elif cases and all(_is_submission(desk, incoming, case) for case in cases):
        intake.register(desk, incoming, continued=cases[0].release if len(cases) == 1 else None)
    else:
        _refuse(desk, incoming, [case.release for case in cases], reason)


def _is_submission(desk: Desk, incoming: Incoming, case: Case) -> bool:
    """A text of somebody's own, sent in answer to a request that was passed on; no official's, no forgery."""
    message = incoming.understood.message
    authors = {author.address.lower() for author in message.from_}
    if len(authors) != 1 or any(desk.policy.find_official(address) for address in authors):
        return False
    is_forged = verdict_of(message, desk.authserv_id) is Verdict.FAIL
    return not is_forged and find_place(desk, case, incoming) is None


def _is_senders(incoming: Incoming, case: Case, official: Official | None) -> bool:
    senders = {sender.address.lower() for sender in incoming.understood.message.from_}
    return senders == {case.release.sender.lower()} and not (official and senders & set(official.addresses))


def find_asked(request: Request, case: Case) -> Asked:
    """What a request asks for, as far as its answers are read differently."""
    if request.purpose is Purpose.DECIDE and is_takedown(case):
        return Asked.TAKEDOWN
    if request.step is Step.APPROVAL and is_correction(case):
        return Asked.CORRECTION
    return _ASKED_AT.get(request.step, Asked.DECISION)


def _read(desk: Desk, incoming: Incoming, request: Request, case: Case) -> Reading:
    official = desk.policy.find_official(request.official)
    written = incoming.stored.fetched_at.astimezone(desk.zone)  # "besok" is the day after it was written
    reply = incoming.understood.reply
    aside = "\n\n".join(filter(None, (reply.signature, find_aside(desk, incoming, request))))
    asked = find_asked(request, case)
    if others := _withdraws_other(desk, incoming, case):  # "tarik 0002" is no yes to the page of 0001
        named = join_words(f"{number:04d}" for number in others)
        told = (
            f"menarik agenda {named}, sedangkan yang ditanyakan agenda {running_number(case.release.agenda)}"
        )
        return Reading(Answer.UNCLEAR, reply.own.strip(), understood=told)
    return read_own_words(
        desk,
        reply.own,
        written,
        signatory_of(desk, incoming, official),
        signature=aside,
        asked=asked,
    )


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
    reading = _read(desk, incoming, request, case)
    reply = Reply.of(desk, incoming.understood, official, incoming.stored.message_id, case.draft, reading)
    weighed = weigh(desk, case, request, reading, reply)
    is_dead = weighed.comes in (Comes.TO_NOTHING, Comes.TOO_LATE)
    if is_dead and stop_if_meant(desk, incoming, (case.release.id,)):
        return
    if weighed.comes is Comes.TO_NOTHING:
        end_remark(desk, incoming, case.release)
    elif weighed.comes is Comes.TOO_LATE:
        _tell_current(desk, incoming, case, official)
    elif weighed.comes is Comes.TO_DOUBT:
        _ask_again(desk, incoming, request, case, official, reading)
    elif standing is not Standing.TRUSTED:
        stops_page = weighed.takes_back and has_long_code
        hold_for_confirmation(
            desk, incoming, official, request.step, case.release.id, reading.understood, stops_page=stops_page
        )
    else:
        _carry_out(desk, incoming, request, case, official, weighed)


def _carry_out(
    desk: Desk, incoming: Incoming, request: Request, case: Case, official: Official, weighed: Weighed
) -> None:
    try:
        if isinstance(weighed.event, on.Joined):
            joining.hand_over(desk, case, weighed.event.into)
        cause = Cause(mail=incoming, request=request if weighed.is_open else None)
        take_turn(desk, case.release.id, weighed.decide, cause)
    except (TooLate, NotPossible):
        if weighed.takes_back and keep_word(desk, incoming, case, official):
            end_mail(desk, incoming, KEPT, release=case.release)
            return
        with desk.database.reading() as connection:
            case = releases.load_case(connection, case.release.id)
        _tell_current(desk, incoming, case, official)


def _ask_again(
    desk: Desk, incoming: Incoming, request: Request, case: Case, official: Official, reading: Reading
) -> None:
    rendered = Rendered()
    trouble = ask_again(desk, incoming, request, case, official, reading, rendered)
    outcome = "jawaban belum jelas; ditanyakan kembali" if trouble is None else "jawaban tetap belum jelas"
    end_mail(desk, incoming, outcome, release=case.release, rendered=rendered, trouble=trouble)


def end_remark(desk: Desk, incoming: Incoming, release: Release | None = None) -> None:
    """A word of thanks for a notice needs nothing; what may be more is read by a person."""
    if may_want_page_stopped(incoming.understood.reply.own):
        what = "Ada balasan atas pemberitahuan keputusan yang perlu dibaca."
        outcome = "balasan atas pemberitahuan; diteruskan ke kantor"
        pass_to_office(desk, incoming, what, outcome, release=release)
    else:
        end_mail(desk, incoming, "balasan atas pemberitahuan; tidak ada yang diubah", release=release)


def _tell_current(desk: Desk, incoming: Incoming, case: Case, official: Official) -> None:
    """A used, expired or overtaken code gets a courteous answer that says what is current."""
    rendered = Rendered()
    values = {**writing.values_of(desk, case), "current": describe_current(case)}
    answer = writing.write(
        desk, Kind.OFFICIAL, "stale_answer", official, values, desk.clock(), thread=incoming.thread
    )
    rendered.deliveries.append(answer)
    outcome = "menjawab permintaan yang sudah tidak berlaku"
    end_mail(desk, incoming, outcome, release=case.release, rendered=rendered)


def _refuse(desk: Desk, incoming: Incoming, about: Sequence[Release], reason: str) -> None:
    """Not the official's mail: nothing changes, the office is told, whoever wrote it is not."""
    agenda = join_words(release.agenda for release in about)
    trouble = do.TellOffice(
        what=f"Ada jawaban untuk agenda {agenda} yang ditolak karena bukan dari pejabat yang ditanya.",
        mend="Periksa pengirimnya. Bila memang dari pejabat, minta dibalas dari alamat emailnya sendiri.",
        details=(reason, *describe_mail(incoming)),
    )
    log.warning("answer refused", agenda=agenda, reason=reason)
    release = about[0] if len(about) == 1 else None
    end_mail(desk, incoming, f"ditolak: {reason}", release=release, trouble=trouble)
