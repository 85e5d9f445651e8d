"""What is decided about a change to a page that is up: RALAT, TARIK."""

from __future__ import annotations

from dataclasses import replace

from humasd.release import effects as do
from humasd.release import events as on
from humasd.release import rules
from humasd.release.change import ChangeKind
from humasd.release.model import DecisionKind
from humasd.release.standing import open_change, require, stand
from humasd.release.states import State, Step
from humasd.release.steps import Turn

_NAMES = {ChangeKind.CORRECTION: "ralat", ChangeKind.TAKEDOWN: "penarikan"}


def approved(turn: Turn, event: on.Approved) -> None:
    """The note is dated as the day on which it goes up."""
    change = open_change(turn)
    if event.publish_at is not None:
        raise on.NotPossible("a page that is up has its time")
    rules.amend(turn, event)
    if not turn.assent(event, Step.APPROVAL):
        rules.await_others(turn, event)
        return
    due_at = turn.now + turn.policy.hold
    by = turn.record(event, DecisionKind.APPROVE, can_undo=due_at > turn.now)
    deadline = max(due_at, turn.policy.deadline(Step.APPROVAL, turn.now))
    dated = replace(change, day=due_at.astimezone(turn.policy.hours.zone).date())
    turn.become(State.PUBLISHING, deadline, turn.release.approvals, change=dated)
    if change.kind is ChangeKind.CORRECTION:
        turn.do(do.RetireRequests(), do.CorrectPage(due_at))
        turn.do(do.Note(Step.APPROVAL, f"ralat disetujui oleh {by.who}"))
    else:
        turn.do(do.RetireRequests(), do.TakeDownPage(due_at))
        turn.do(do.Note(Step.APPROVAL, f"penarikan disetujui oleh {by.who}"))


def revision_asked(turn: Turn, event: on.RevisionAsked) -> None:
    """Steps 4 and 5 again, for what shall stand there."""
    _require_text(turn)
    rules.revision_asked(turn, event)


def redrafted(turn: Turn, event: on.Redrafted) -> None:
    """A new text for the page; only a correction has one."""
    _require_text(turn)
    rules.redrafted(turn, event)


def recategorised(turn: Turn, event: on.Recategorised) -> None:
    """Another category for the page; only a correction may change it."""
    _require_text(turn)
    rules.recategorised(turn, event)


def refused(turn: Turn, event: on.Rejected) -> None:
    """The page stays as it is, and the release is again what it was."""
    change = open_change(turn)
    by = turn.record(event, DecisionKind.REJECT, can_undo=False)
    turn.do(
        do.Note(event.step, f"{_NAMES[change.kind]} ditolak oleh {by.who}: {event.note}"),
        do.TellProposer("change_refused", change, {"reason": event.note}),
    )
    stand(turn)


def _require_text(turn: Turn) -> None:
    """What is to be taken down has no text to work on."""
    require(turn, ChangeKind.CORRECTION)
