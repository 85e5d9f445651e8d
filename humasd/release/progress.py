"""A release's way through the steps of SOP 01 and the office's own, as its stays tell it. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from humasd.release.model import Release
from humasd.release.policy import Policy
from humasd.release.states import STOPPED, State, Step
from humasd.release.stays import Stay


class Mark(StrEnum):
    """How a release stands to one of the steps."""

    DONE = "done"
    NOW = "now"
    AHEAD = "ahead"
    STOPPED = "stopped"
    """It was rejected or withdrawn here."""


@dataclass(frozen=True)
class Passage:
    """One step of a release's way; times are those of its last stay in it, where it had one."""

    number: int
    """From 1 to 7, as in the SOP; more where the office has steps of its own."""
    step: Step
    mark: Mark
    norm: timedelta
    began_at: datetime | None = None
    ended_at: datetime | None = None
    time: timedelta | None = None
    """Office time of that stay, up to now where it goes on; of step 6 together with the upload."""
    rounds: int = 0
    """How often the step was carried through: more than once after a revision."""

    @property
    def late(self) -> bool:
        return self.time is not None and self.time > self.norm


_WHOLE = frozenset({State.CLOSED})
_AT_STATE = {
    State.RECEIVED: Step.INTAKE,
    State.INCOMPLETE: Step.INTAKE,
    State.DISPOSITION: Step.DISPOSITION,
    State.DRAFTING: Step.DRAFTING,
    State.CORRECTION: Step.CORRECTION,
    State.APPROVAL: Step.APPROVAL,
    State.PUBLISHING: Step.APPROVAL,
    State.PUBLISHED: Step.NOTIFICATION,
}
"""The step a release is at where no stay names one: the sender is waited for, or the hour of publication."""


def trace_way(release: Release, stays: Sequence[Stay], policy: Policy, now: datetime) -> tuple[Passage, ...]:
    """The steps in order. `stays`: the release's own, in order.

    A step that a revision sends the release back across is ahead of it again.
    """
    at = _find_place(release, stays, policy)
    return tuple(
        _pass(number, step, _mark(number - 1, at, release.state), stays, policy, now)
        for number, step in enumerate(policy.way, start=1)
    )


def _find_place(release: Release, stays: Sequence[Stay], policy: Policy) -> int:
    """The index of the step at which the release is, or ended."""
    if release.state in _WHOLE:
        return len(policy.way)
    named = [stay.step for stay in stays if stay.step is not None]
    is_open = bool(stays) and stays[-1].ended_at is None and stays[-1].step is not None
    step = named[-1] if named and (is_open or release.state in STOPPED) else _AT_STATE.get(release.state)
    measured = _measured(step or Step.INTAKE)
    return policy.way.index(measured if measured in policy.way else Step.CORRECTION)


def _measured(step: Step) -> Step:
    return Step.APPROVAL if step is Step.PUBLICATION else step


def _mark(index: int, at: int, state: State) -> Mark:
    if index < at:
        return Mark.DONE
    if index > at:
        return Mark.AHEAD
    return Mark.STOPPED if state in STOPPED else Mark.NOW


def _pass(
    number: int, step: Step, mark: Mark, stays: Sequence[Stay], policy: Policy, now: datetime
) -> Passage:
    own = [stay for stay in stays if stay.step is step]
    norm = policy.steps[step].norm
    if mark is Mark.AHEAD or not own:
        return Passage(number, step, mark, norm)
    last = own[-1]
    parts, ended_at = [last], last.ended_at
    if step is Step.APPROVAL:
        uploads = [s for s in stays if s.step is Step.PUBLICATION and s.began_at >= last.began_at]
        if uploads and (last.ended_at or now) <= now:
            parts, ended_at = [last, uploads[-1]], uploads[-1].ended_at
    time = sum((policy.hours.between(part.began_at, part.ended_at or now) for part in parts), timedelta())
    return Passage(number, step, mark, norm, last.began_at, ended_at, time, sum(stay.done for stay in own))
