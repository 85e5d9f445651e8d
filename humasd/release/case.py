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
    """The newest."""
    decisions: tuple[Decision, ...] = ()
    """All so far, in order."""
    appointments: tuple[Appointment, ...] = ()
    """Substitutes that were appointed by mail; those of the configuration are in the policy."""

    @property
    def draft(self) -> Draft:
        """What is shown: the newest version, or before there is one, what the material would make."""
        return self.version.draft if self.version else compose_draft(self.material, self.release.title)

    @property
    def shown_hash(self) -> str:
        """What a request about this release, as it stands, binds a decision to."""
        return content_hash(self.draft, self.release.category, self.release.publish_at)


@dataclass(frozen=True)
class Outcome:
    release: Release
    effects: tuple[Effect, ...]
