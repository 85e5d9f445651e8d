"""Where a release stands, from when to when: what the norms of the SOP are measured on. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from humasd.release import effects as do
from humasd.release import events as on
from humasd.release.case import Outcome
from humasd.release.model import Release
from humasd.release.states import State, Step


@dataclass(frozen=True)
class Stay:
    """One stay of a release in a state, or in one of its steps."""

    release_id: int
    state: State
    step: Step | None
    """The step that is waited for, and has a norm; None where the sender is waited for, or nobody."""
    began_at: datetime
    ended_at: datetime | None = None
    done: bool = False
    """Whether the step was carried through; else it was cut short, by new material or TARIK, or because
    somebody else is to be asked."""


_GO_ON = (on.RequestExpired, on.HeldBack, on.DeadlinePassed)
"""Whoever is asked once more has been asked since the first time."""
_CUTS_SHORT = (
    on.MaterialReceived,
    on.WordReceived,
    on.NewerReceived,
    on.DecisionUndone,
    on.Withdrawn,
    on.HoldersChanged,
)


def carries_through(event: on.Event) -> bool:
    """Whether the event is the end that the step was there for."""
    return not isinstance(event, _CUTS_SHORT)


def find_stays(before: Release, event: on.Event, outcome: Outcome, now: datetime) -> tuple[Stay, ...]:
    """The stays that an event begins, the last one open; none where the release goes on as it stood.

    Waiting for the hour of publication is no stay: the step of the upload begins when it is due.
    """
    if isinstance(event, _GO_ON):
        return ()
    after = outcome.release
    since = before.received_at if isinstance(event, on.Registered) else now
    found: list[Stay] = []
    asked: list[Step] = []
    due_at = now
    for effect in outcome.effects:
        match effect:
            case do.PassStep(state=state, step=step):
                found.append(Stay(after.id, state, step, since, now, done=True))
                since = now
            case do.Ask(step=step, reminds=False):
                asked.append(step)
            case do.PublishPage(due_at=due_at):
                pass
            case _:
                pass
    if asked:
        found.append(Stay(after.id, after.state, asked[-1], since))
    elif after.state is State.PUBLISHING and before.state is not State.PUBLISHING:
        found.append(Stay(after.id, after.state, Step.PUBLICATION, due_at))
    elif after.state is State.PUBLISHED and before.state is not State.PUBLISHED:
        found.append(Stay(after.id, after.state, Step.NOTIFICATION, now))
    elif after.state is not before.state:
        found.append(Stay(after.id, after.state, None, now))
    return tuple(found)
