"""What must be done after an event. Effects are imperative; each becomes rows, none acts by itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from humasd.release.change import Change
from humasd.release.model import Decision, Draft, Material, Official
from humasd.release.partners import Mailing
from humasd.release.states import State, Step


@dataclass(frozen=True)
class AddVersion:
    """Keep a draft under its number; the release already counts it."""

    number: int
    draft: Draft
    author: str


@dataclass(frozen=True)
class ReplaceMaterial:
    """Keep what the sender has now sent in place of what there was."""

    material: Material


@dataclass(frozen=True)
class RecordDecision:
    """Enter a decision in the book and the ledger."""

    decision: Decision


@dataclass(frozen=True)
class RetireRequests:
    """Whatever is still asked about this release no longer is; or only the decision that is asked for one
    seat, and only of one official."""

    seat: str = ""
    official: str = ""


@dataclass(frozen=True)
class Ask:
    """Ask an official for the decision of a step."""

    step: Step
    official: Official
    reminds: bool = False
    """It was asked before; what was asked then stays open."""
    seat: str = ""
    """First address of the official whose decision it is; empty where that is who is asked."""
    instead_of: str = ""
    """Whoever was asked before him and has not answered, where that is why he is asked."""
    at_once: bool = False
    """It follows from what he has just written, and is not left to his next digest."""


@dataclass(frozen=True)
class PassStep:
    """Record that the daemon did a step by itself, which stands for this state."""

    state: State
    step: Step


@dataclass(frozen=True)
class Acknowledge:
    """Tell the official, in one line, that the decision was recorded."""

    decision: Decision
    can_undo: bool


@dataclass(frozen=True)
class TellSettled:
    """Tell whoever else is asked that nothing is to be answered any more; not those asked anew."""

    decision: Decision | None
    """By what it was settled; None where no decision did it."""
    undone_by: str = ""
    """The address that took back a decision; without it and a decision, the sender took the release back."""


@dataclass(frozen=True)
class TellSender:
    """Write the sender the letter of this name."""

    letter: str
    values: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True)
class TellOffice:
    """Tell the office of trouble that a person must mend."""

    what: str
    mend: str
    details: tuple[str, ...] = ()


@dataclass(frozen=True)
class TellPartners:
    """Mail media partners (SOP step 6): the release itself, or what became of its page."""

    mailings: tuple[Mailing, ...]
    letter: str = "partner_release"


@dataclass(frozen=True)
class StopMailings:
    """Send partners the release no more in the form that it had; these addresses of theirs (in lower case)
    have not been sent it."""

    addresses: tuple[str, ...]


@dataclass(frozen=True)
class StopConfirmation:
    """Do not tell the sender any more that his page is up, where that has not gone yet."""


@dataclass(frozen=True)
class TellProposer:
    """Write the letter of this name to whoever proposed a change to a page."""

    letter: str
    change: Change
    values: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True)
class PublishPage:
    """Put the page up, not before `due_at` (SOP step 6)."""

    due_at: datetime


@dataclass(frozen=True)
class CorrectPage:
    """Give the page that is up its corrected text and note, not before `due_at`."""

    due_at: datetime


@dataclass(frozen=True)
class TakeDownPage:
    """Take the page from its readers, not before `due_at`."""

    due_at: datetime


@dataclass(frozen=True)
class CancelPage:
    """Take back a page, or a change to one, that has not begun to go up."""


@dataclass(frozen=True)
class Note:
    """A line of the release's history."""

    step: Step
    what: str


Effect = (
    AddVersion
    | ReplaceMaterial
    | RecordDecision
    | RetireRequests
    | Ask
    | PassStep
    | Acknowledge
    | TellSettled
    | TellSender
    | TellOffice
    | TellPartners
    | StopMailings
    | StopConfirmation
    | TellProposer
    | PublishPage
    | CorrectPage
    | TakeDownPage
    | CancelPage
    | Note
)
