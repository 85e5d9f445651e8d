"""What one reading of one request comes to: an event, a doubt, or nothing that still holds.

One answer may settle one request or, item by item, several; each item goes through exactly this.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum

from humasd.answers.decision import Answer, Reading
from humasd.release import events as on
from humasd.release.case import Case
from humasd.release.model import Purpose, Request
from humasd.release.states import Step, state_of
from humasd.sop import disposition, drafting, intake, joining, review, undo
from humasd.sop.desk import Desk
from humasd.sop.prepared import TooLate
from humasd.sop.reply import Reply
from humasd.sop.turn import Decide


class Comes(Enum):
    """What an answer leads to."""

    TO_EVENT = "event"
    TO_DOUBT = "doubt"
    """It must be asked again."""
    TOO_LATE = "too late"
    """What it answers was answered, changed or ended meanwhile."""
    TO_NOTHING = "nothing"
    """A word of thanks for a notice."""
    HELD_UP = "held up"
    """It cannot be carried out before a harmed file is restored; said of one item of several."""


@dataclass(frozen=True)
class Weighed:
    """What an answer means for the release it is about."""

    comes: Comes
    decide: Decide
    """The event for the release as it stands when it is carried out; raises TooLate."""
    event: on.Event | None = None
    is_open: bool = False
    """The request can be used, and is used up by the event."""
    takes_back: bool = False
    """It stops a decision that was taken before."""


def weigh(desk: Desk, case: Case, request: Request, reading: Reading, reply: Reply) -> Weighed:
    """What the reading of an answer to the request comes to for the release as it stands now."""
    is_open = request.state == "open" and desk.clock() < request.expires_at
    takes_back = request.purpose is Purpose.UNDO or not is_open
    judge_words = (
        _taking_back(desk, request, reply) if takes_back else _deciding(desk, case, request, reading, reply)
    )
    decide = _for_seat(request, judge_words)
    stands = takes_back and undo.still_stands(case, request, desk.policy)
    if takes_back and not (stands and undo.asks_to_stop(request, reading)):
        is_remark = request.purpose is Purpose.UNDO and reading.answer not in (Answer.REVISE, Answer.REJECT)
        return Weighed(Comes.TO_NOTHING if is_remark else Comes.TOO_LATE, decide)
    try:
        event = decide(case)
    except TooLate:
        return Weighed(Comes.TOO_LATE, decide)
    comes = Comes.TO_DOUBT if event is None else Comes.TO_EVENT
    return Weighed(comes, decide, event, is_open, takes_back)


def _for_seat(request: Request, judge_words: Decide) -> Decide:
    """The event is of the seat that was asked, whoever sits there."""

    def decide(case: Case) -> on.Event | None:
        event = judge_words(case)
        return replace(event, seat=request.seat) if isinstance(event, on.Answer) else event

    return decide


def _taking_back(desk: Desk, request: Request, reply: Reply) -> Decide:
    return lambda case: undo.decide(case, request, reply, desk.policy)


def _deciding(desk: Desk, asked: Case, request: Request, reading: Reading, reply: Reply) -> Decide:
    joins = reading.join is not None and request.step in joining.JOINING_STEPS
    target = joining.find_target(desk, asked, reading.join) if joins else None

    def decide(case: Case) -> on.Event | None:
        brings_text = request.step is Step.DRAFTING and reply.new_text is not None
        is_as_shown = case.shown_hash == request.shown_hash or brings_text
        if not is_as_shown or case.release.state is not state_of(request.step):
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

    return decide
