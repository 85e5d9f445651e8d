"""A decision taken back while it can be: it is asked anew, and nothing goes on until then.

BATAL answers the notice of the decision. A second word on a request that was answered already,
BATAL, TOLAK or REVISI, stops its decision just the same: nobody looks for the right mail to
answer when a page is about to go up.
"""

from __future__ import annotations

from datetime import datetime

from humasd.answers.decision import Answer, Reading
from humasd.release import events as on
from humasd.release.case import Case
from humasd.release.model import Official, Purpose, Request
from humasd.release.policy import Policy
from humasd.release.states import State, Step
from humasd.sop.prepared import TooLate
from humasd.sop.reply import Reply


def asks_to_stop(request: Request, reading: Reading) -> bool:
    """Whether the words stop the decision that the request stands for."""
    if request.purpose is Purpose.UNDO:
        return reading.is_cancel
    return reading.answer in (Answer.REJECT, Answer.REVISE)


def still_stands(case: Case, request: Request, policy: Policy) -> bool:
    """Whether what was decided on the request, or what its notice tells of, is the newest decision on the
    release, or one of the approvals that the step still rests on, where several approve."""
    if request.undoes is None:
        is_last = _was_decided_on(request, case, policy)
    else:
        is_last = request.undoes == case.last_decision
    step = Step.APPROVAL if case.release.state is State.PUBLISHING else case.release.state
    counts = request.step == step and any(one.seat == request.seat for one in case.release.approvals)
    return is_last or counts


def rests_on(case: Case, official: Official, policy: Policy) -> bool:
    """Whether the page that waits follows from his decision, or rests on his among others'."""
    seats = {one.seat for one in case.release.approvals}
    if case.release.state is State.PUBLISHING and case.decisions:
        seats.add(case.decisions[-1].official)
    return any(policy.find_official(seat) == official for seat in seats)


def is_asked(case: Case, official: Official, policy: Policy, now: datetime) -> bool:
    """Whether his approval is what a page, or a change to one, waits for."""
    if case.release.state is not State.APPROVAL:
        return False
    policy = policy.with_substitutes(case.appointments)
    due = policy.due(Step.APPROVAL, case.release, case.shown_hash)
    return any(policy.may_act(official.address, post.address.lower(), now) for post in due)


def _was_decided_on(request: Request, case: Case, policy: Policy) -> bool:
    """Whether the newest decision was taken on this request."""
    if not case.decisions:
        return False
    last = case.decisions[-1]
    asked, decided = policy.find_official(request.official), policy.find_official(last.official)
    return asked == decided and last.step is request.step and last.version == request.version


def _is_of_another_matter(case: Case) -> bool:
    """Whether the newest decision is not about the change to the page that is being decided on: the page that
    it put up, or a correction that a takedown has taken the place of, is another matter."""
    change = case.release.change
    if change is None or not case.decisions:
        return False
    last = case.decisions[-1]
    return last.change != change.kind or last.at < change.proposed_at


def decide(case: Case, request: Request, reply: Reply, policy: Policy) -> on.Event:
    """Whether it is still in time shows when the page, if any, is taken back in the same transaction."""
    if _is_of_another_matter(case):
        raise TooLate("it was about the page as it was, or about another change to it")
    if not still_stands(case, request, policy):
        raise TooLate("another decision was taken since")
    return on.DecisionUndone(request.step, reply.official, reply.message_id)
