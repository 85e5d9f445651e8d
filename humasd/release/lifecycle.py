"""SOP 01 as one table: what may happen in which state, and what follows. Read TABLE first; CHANGES is
the same once a page is up and a change to it is being decided on.

`advance` is pure: the same case, event, time and policy always give the same outcome, and
nothing is read or written on the way. A pair that the table does not name fails loudly.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from humasd.release import changed, changing, more, proposed, published, rules, waiting
from humasd.release import events as on
from humasd.release.case import Case, Outcome
from humasd.release.policy import Policy
from humasd.release.states import State
from humasd.release.steps import Turn


def advance(case: Case, event: on.Event, now: datetime, policy: Policy) -> Outcome:
    """What becomes of a release by an event. Raises NotPossible for a pair not in the table, and for the
    answer of a substitute whose time is over."""
    table = CHANGES if case.release.change else TABLE
    rule = table.get((case.release.state, type(event)))
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
_UP = (State.PUBLISHED, State.CLOSED)
_ON_TEXT = (State.DRAFTING, State.CORRECTION, State.APPROVAL)
"""Where a correction may stand before it goes up; a takedown is asked for in APPROVAL alone."""


TABLE: Mapping[tuple[State, type], Rule] = {
    # step 1: receive, enter in the agenda
    (State.RECEIVED, on.Registered): rules.registered,
    (State.RECEIVED, on.Admitted): rules.admitted,
    (State.RECEIVED, on.RevisionAsked): rules.disposition_refused,
    (State.RECEIVED, on.Rejected): rules.rejected,
    (State.RECEIVED, on.MaterialReceived): more.more_of_unknown,
    (State.INCOMPLETE, on.MaterialReceived): more.completed,
    # steps 2 and 3: dispose, receive
    (State.DISPOSITION, on.Disposed): rules.disposed,
    (State.DISPOSITION, on.TakenOver): rules.taken_over,
    (State.DISPOSITION, on.RevisionAsked): rules.disposition_refused,
    (State.DISPOSITION, on.Rejected): rules.rejected,
    (State.DISPOSITION, on.MaterialReceived): more.completed,
    # step 4: draft
    (State.DRAFTING, on.Approved): rules.drafted,
    (State.DRAFTING, on.Redrafted): rules.redrafted,
    (State.DRAFTING, on.Rejected): rules.rejected,
    (State.DRAFTING, on.MaterialReceived): more.material_changed,
    # step 5: correct
    (State.CORRECTION, on.Approved): rules.corrected,
    (State.CORRECTION, on.RevisionAsked): rules.revision_asked,
    (State.CORRECTION, on.Redrafted): rules.redrafted,
    (State.CORRECTION, on.Rejected): rules.rejected,
    (State.CORRECTION, on.MaterialReceived): more.material_changed,
    # a category by a word, and two releases that are one
    **{(state, on.Recategorised): rules.recategorised for state in _WITH_OFFICIALS},
    **{(state, on.Joined): rules.joined for state in (State.DISPOSITION, State.CORRECTION, State.APPROVAL)},
    # step 6: approve, upload, pass to the media
    (State.APPROVAL, on.Approved): rules.approved,
    (State.APPROVAL, on.RevisionAsked): rules.revision_asked,
    (State.APPROVAL, on.Redrafted): rules.redrafted,
    (State.APPROVAL, on.Rejected): rules.rejected,
    (State.APPROVAL, on.MaterialReceived): more.material_changed,
    (State.PUBLISHING, on.PagePublished): published.published,
    (State.PUBLISHING, on.PageAbandoned): published.abandoned,
    (State.PUBLISHED, on.DistributionEnded): published.distributed,
    # step 7: tell the sender
    (State.PUBLISHED, on.ConfirmationEnded): published.confirmed,
    # RALAT and TARIK: a change to the page that is up is proposed
    **{(state, on.CorrectionProposed): proposed.correction_proposed for state in _UP},
    **{(state, on.TakedownProposed): proposed.takedown_proposed for state in _UP},
    # BATAL: a decision taken back in time
    **{(state, on.DecisionUndone): rules.undone for state in (*_WITH_OFFICIALS, State.PUBLISHING)},
    # a word against it of whoever is asked to approve it
    (State.APPROVAL, on.HeldBack): waiting.held_back,
    # a sender's word against publishing it now, that is no TARIK
    **{(state, on.WordReceived): more.word_received for state in _WAITING},
    # a text that may be a newer one of the same
    **{(state, on.NewerReceived): more.newer_received for state in _WAITING},
    # TARIK: the sender takes it back before publication
    **{(state, on.Withdrawn): rules.withdrawn for state in (*_WAITING, State.PUBLISHING)},
    # a request that nobody answered is asked anew
    **{(state, on.RequestExpired): waiting.expired for state in _ASKED},
    # a substitute's time has begun or ended
    **{(state, on.HoldersChanged): waiting.holders_changed for state in _ASKED},
    # a deadline that has passed: a reminder, then the office
    **{(state, on.DeadlinePassed): waiting.overdue for state in _WAITING},
}


CHANGES: Mapping[tuple[State, type], Rule] = {
    # whoever approves is asked; the page stays as it is meanwhile
    (State.APPROVAL, on.Approved): changing.approved,
    **{(state, on.Rejected): changing.refused for state in _ON_TEXT},
    # REVISI of a correction: steps 4 and 5 again
    (State.APPROVAL, on.RevisionAsked): changing.revision_asked,
    (State.CORRECTION, on.RevisionAsked): changing.revision_asked,
    (State.CORRECTION, on.Approved): rules.corrected,
    **{(state, on.Redrafted): changing.redrafted for state in _ON_TEXT},
    **{(state, on.Recategorised): changing.recategorised for state in _ON_TEXT},
    # more of the same, or TARIK instead of RALAT
    **{(state, on.CorrectionProposed): proposed.correction_proposed for state in _ON_TEXT},
    **{(state, on.TakedownProposed): proposed.takedown_proposed for state in _ON_TEXT},
    # on the website
    (State.PUBLISHING, on.PageCorrected): changed.page_corrected,
    (State.PUBLISHING, on.PageTakenDown): changed.page_taken_down,
    (State.PUBLISHING, on.PageChangedElsewhere): changed.changed_elsewhere,
    (State.PUBLISHING, on.PageAbandoned): published.abandoned,
    # media and sender are still being told of the page as it stands
    **{
        (state, on.DistributionEnded): changed.distributed_meanwhile
        for state in (*_ON_TEXT, State.PUBLISHING)
    },
    **{(state, on.ConfirmationEnded): changed.confirmed_meanwhile for state in (*_ON_TEXT, State.PUBLISHING)},
    # BATAL, a word against it, requests that expire, substitutes, reminders: as before publication
    (State.APPROVAL, on.HeldBack): waiting.held_back,
    **{(state, on.DecisionUndone): rules.undone for state in (*_ON_TEXT, State.PUBLISHING)},
    **{(state, on.RequestExpired): waiting.expired for state in _ON_TEXT},
    **{(state, on.HoldersChanged): waiting.holders_changed for state in _ON_TEXT},
    **{(state, on.DeadlinePassed): waiting.overdue for state in _ON_TEXT},
}
