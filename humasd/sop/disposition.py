"""SOP steps 2 and 3: the Kabag disposes with a direction; the Kasubag receives."""

from __future__ import annotations

from humasd.answers.decision import Answer, Reading
from humasd.answers.directing import find_free_direction
from humasd.release import events as on
from humasd.release.case import Case
from humasd.release.model import Request
from humasd.release.policy import Policy
from humasd.release.states import Step
from humasd.sop.reply import Reply
from humasd.sop.review import category_of


def decide(case: Case, request: Request, reading: Reading, reply: Reply, policy: Policy) -> on.Event | None:
    """The event that an answer means at this step; None where it must be asked again."""
    common = (request.step, reply.official, reply.message_id)
    match reading.answer:
        case Answer.REJECT:
            return on.Rejected(*common, note=reading.note)
        case Answer.REVISE if reading.only_category:
            return on.Recategorised(*common, note=reading.note, category=category_of(reading))
        case Answer.REVISE:
            return on.RevisionAsked(*common, note=reading.note)
        case Answer.APPROVE if request.step is Step.RECEIVE:
            return on.TakenOver(*common, note=reading.note)
        case Answer.APPROVE:
            return on.Disposed(*common, note=reading.direction)
        case Answer.DISPOSE if request.step is Step.DISPOSITION:
            return _dispose(common, reading, policy)
        case Answer.UNCLEAR if direction := find_free_direction(reading.note):
            if request.step is Step.RECEIVE:
                return on.TakenOver(*common, note=direction)
            return on.Disposed(*common, note=direction)
    return None


def _dispose(common: tuple[Step, str, str | None], reading: Reading, policy: Policy) -> on.Disposed | None:
    """`Disposisi: X` makes X the one who receives and corrects; an X nobody knows is asked back."""
    if not reading.assignee:
        return on.Disposed(*common, note=reading.direction)
    named = policy.find_named(reading.assignee)
    if named is None:
        return None
    return on.Disposed(*common, note=reading.direction, corrector=named.address)
