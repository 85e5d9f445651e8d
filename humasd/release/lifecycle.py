"""SOP 01 as one table: what may happen in which state, and what follows. Read TABLE first.

`advance` is pure: the same case, event, time and policy always give the same outcome, and
nothing is read or written on the way. A pair that the table does not name fails loudly.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from humasd.release import events as on
from humasd.release import rules
from humasd.release.case import Case, Outcome
from humasd.release.model import State
from humasd.release.policy import Policy
from humasd.release.steps import Turn


def advance(case: Case, event: on.Event, now: datetime, policy: Policy) -> Outcome:
    """What becomes of a release by an event. Raises NotPossible for a pair not in TABLE, and for the answer
    of a substitute whose time is over."""
    rule = TABLE.get((case.release.state, type(event)))
    if rule is None:
        raise on.NotPossible(
            f"{type(event).__name__} cannot happen to a release that is {case.release.state}"
        )
    turn = Turn(case, now, policy)
    if isinstance(event, on.Answer) and not turn.may_answer(event):
        raise on.NotPossible(f"{event.official} does not act for {event.seat} any more")
    rule(turn, event)
    return Outcome(turn.release, tuple(turn.effects))


Rule = Callable[[Turn, Any], None]

_WITH_OFFICIALS = (State.DISPOSITION, State.DRAFTING, State.CORRECTION, State.APPROVAL)
_ASKED = (State.RECEIVED, *_WITH_OFFICIALS)
"""States in which an official is asked; in RECEIVED only about an unknown sender."""
_WAITING = (State.RECEIVED, State.INCOMPLETE, *_WITH_OFFICIALS)
"""States in which somebody is waited for: an official, or the sender."""


TABLE: Mapping[tuple[State, type], Rule] = {
    # step 1: receive, enter in the agenda
    (State.RECEIVED, on.Registered): rules.registered,
    (State.RECEIVED, on.Admitted): rules.admitted,
    (State.RECEIVED, on.RevisionAsked): rules.disposition_refused,
    (State.RECEIVED, on.Rejected): rules.rejected,
    (State.RECEIVED, on.MaterialReceived): rules.more_of_unknown,
    (State.INCOMPLETE, on.MaterialReceived): rules.completed,
    # steps 2 and 3: dispose, receive
    (State.DISPOSITION, on.Disposed): rules.disposed,
    (State.DISPOSITION, on.TakenOver): rules.taken_over,
    (State.DISPOSITION, on.RevisionAsked): rules.disposition_refused,
    (State.DISPOSITION, on.Rejected): rules.rejected,
    (State.DISPOSITION, on.MaterialReceived): rules.completed,
    # step 4: draft
    (State.DRAFTING, on.Approved): rules.drafted,
    (State.DRAFTING, on.Redrafted): rules.redrafted,
    (State.DRAFTING, on.Rejected): rules.rejected,
    (State.DRAFTING, on.MaterialReceived): rules.material_changed,
    # step 5: correct
    (State.CORRECTION, on.Approved): rules.corrected,
    (State.CORRECTION, on.RevisionAsked): rules.revision_asked,
    (State.CORRECTION, on.Redrafted): rules.redrafted,
    (State.CORRECTION, on.Rejected): rules.rejected,
    (State.CORRECTION, on.MaterialReceived): rules.material_changed,
    # a category by a word, and two releases that are one
    **{(state, on.Recategorised): rules.recategorised for state in _WITH_OFFICIALS},
    **{(state, on.Joined): rules.joined for state in (State.DISPOSITION, State.CORRECTION, State.APPROVAL)},
    # step 6: approve, upload, pass to the media
    (State.APPROVAL, on.Approved): rules.approved,
    (State.APPROVAL, on.RevisionAsked): rules.revision_asked,
    (State.APPROVAL, on.Redrafted): rules.redrafted,
    (State.APPROVAL, on.Rejected): rules.rejected,
    (State.APPROVAL, on.MaterialReceived): rules.material_changed,
    (State.PUBLISHING, on.PagePublished): rules.published,
    (State.PUBLISHING, on.PageAbandoned): rules.abandoned,
    (State.PUBLISHED, on.DistributionEnded): rules.distributed,
    # step 7: tell the sender
    (State.PUBLISHED, on.ConfirmationEnded): rules.confirmed,
    # BATAL: a decision taken back in time
    **{(state, on.DecisionUndone): rules.undone for state in (*_WITH_OFFICIALS, State.PUBLISHING)},
    # TARIK: the sender takes it back before publication
    **{(state, on.Withdrawn): rules.withdrawn for state in (*_WAITING, State.PUBLISHING)},
    # a request that nobody answered is asked anew
    **{(state, on.RequestExpired): rules.expired for state in _ASKED},
    # a substitute's time has begun or ended
    **{(state, on.HoldersChanged): rules.holders_changed for state in _ASKED},
    # a deadline that has passed: a reminder, then the office
    **{(state, on.DeadlinePassed): rules.overdue for state in _WAITING},
}
