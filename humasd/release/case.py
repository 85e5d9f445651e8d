"""A release with all that a decision about it looks at."""

from __future__ import annotations

from dataclasses import dataclass

from humasd.release.acting import Appointment
from humasd.release.drafting import compose_draft
from humasd.release.effects import Effect
from humasd.release.model import Decision, Draft, Material, Release, Version, content_hash


@dataclass(frozen=True)
class Case:
    """All that a decision about one release looks at."""

    release: Release
    material: Material
    version: Version | None
    """The one that is worked on: the newest, or that of the page once a change to it was refused."""
    decisions: tuple[Decision, ...] = ()
    """All so far, in order."""
    last_decision: int | None = None
    """The id of the last of them, by which the notice of a decision names it."""
    appointments: tuple[Appointment, ...] = ()
    """Substitutes that were appointed by mail; those of the configuration are in the policy."""
    newest: int = 0
    """The highest number of a version, whichever is worked on."""
    page: Version | None = None
    """The one that stands on the website."""

    @property
    def draft(self) -> Draft:
        """What is shown: the newest version, or before there is one, what the material would make."""
        return self.version.draft if self.version else compose_draft(self.material, self.release.title)

    @property
    def shown_hash(self) -> str:
        """What a request about this release, as it stands, binds a decision to."""
        release = self.release
        return content_hash(self.draft, release.category, release.publish_at, release.change)


@dataclass(frozen=True)
class Outcome:
    """What an event makes of a release: how it is now, and what is to be done."""

    release: Release
    effects: tuple[Effect, ...]
