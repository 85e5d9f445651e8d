"""A page that stands on the website, and what is proposed for it: RALAT corrects it, TARIK takes it down."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class ChangeKind(StrEnum):
    """What can be done to a page that is up."""

    CORRECTION = "correction"
    """RALAT: the same page, with a dated note for its readers."""
    TAKEDOWN = "takedown"
    """TARIK: the page goes from its readers."""


@dataclass(frozen=True)
class Change:
    """What is proposed for a page that is up; whoever approves it approves its kind and its note too."""

    kind: ChangeKind
    note: str
    """Of a correction, what readers are told; of a takedown, the reason, for those who decide."""
    proposed_by: str
    """Address of the sender, or of an official."""
    proposed_at: datetime
    message_id: str | None = None
    """The mail that proposed it."""
    day: date | None = None
    """The date of the note, in office time: when the approved correction goes up."""


@dataclass(frozen=True)
class Erratum:
    """A note that stands under a page, of one correction."""

    day: date
    text: str
    version: int
    """The one that went up with it."""


@dataclass(frozen=True)
class Standing:
    """The page of a release as it stands on the website."""

    version: int
    category: str | None = None
    errata: tuple[Erratum, ...] = ()
    """In the order of the corrections; each stays when another follows."""
    distributed: bool = False
    """Whether every partner was mailed, given up, or waited for long enough; the sender is told next."""
    told: bool = False
    """Whether the sender has been told of it as it stands."""
