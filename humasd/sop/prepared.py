"""A turn as it is decided and rendered, before anything of it is written."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from humasd.release import effects as do
from humasd.release import events as on
from humasd.release.case import Case, Outcome
from humasd.release.lifecycle import advance
from humasd.release.model import Request
from humasd.sop import correspondence
from humasd.sop.desk import Desk
from humasd.sop.writing import Rendered


class TooLate(Exception):
    """What the event rests on is past: the request was answered, or the page has begun to go up."""

    def __init__(self, reason: str, release_id: int | None = None) -> None:
        super().__init__(reason)
        self.release_id = release_id
        """Which release's, where several turns were to be written."""


@dataclass(frozen=True)
class Prepared:
    """A turn that is decided and rendered, and not yet written."""

    case: Case
    """The release as it was."""
    event: on.Event
    outcome: Outcome
    rendered: Rendered
    request: Request | None = None
    """The request that it answers; used once."""


def prepare(
    desk: Desk,
    case: Case,
    event: on.Event,
    now: datetime,
    *,
    request: Request | None = None,
    silently: bool = False,
) -> Prepared:
    """Judge an event and render what follows. `silently`: whoever caused it is told by another letter.

    Raises NotPossible for an event that the release's state does not know.
    """
    outcome = advance(case, event, now, desk.policy)
    spoken = outcome
    if silently:
        effects = tuple(effect for effect in outcome.effects if not isinstance(effect, do.Acknowledge))
        spoken = replace(outcome, effects=effects)
    return Prepared(case, event, outcome, correspondence.render(desk, case, spoken, now), request)
