"""What can happen to a release. Events are past tense and carry only what happened."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from humasd.release.change import Change
from humasd.release.model import Category, Draft, Material, Missing
from humasd.release.states import Step


class NotPossible(Exception):
    """The event cannot happen to a release in this state."""


@dataclass(frozen=True)
class Registered:
    """The submission stands in the agenda with its number (SOP step 1)."""

    known: bool = True
    """Whether its sender is known to the office; else a person lets it in first."""


@dataclass(frozen=True)
class MaterialReceived:
    """The sender sent more; `material` is all there is now, old and new."""

    material: Material
    title: str
    category: Category | None
    unit: str | None
    missing: tuple[Missing, ...]
    wanted: tuple[Missing, ...]
    notes: tuple[str, ...] = ()
    publish_at: datetime | None = None
    """The time that this mail wishes for."""
    differs: tuple[str, ...] = ()
    """Where this mail says otherwise than what was known, a sentence each; among the notes too."""
    is_handed_over: bool = False
    """Another release's, which was joined to this one: its sender has sent nothing."""


@dataclass(frozen=True)
class WordReceived:
    """The sender has said something about it, in words alone; `material` is what there was, with them."""

    material: Material
    words: str = ""
    """All that he wrote, for the office."""
    is_against: bool = True
    """He may not want it published now."""


@dataclass(frozen=True)
class NewerReceived:
    """The sender has sent a text, entered as another release, that may be a newer one of this release's."""

    agenda: str
    """Of that other release."""

    @property
    def note(self) -> str:
        """What officials are told on the older one."""
        return (
            f"Ada naskah lebih baru dari pengirim yang sama: agenda {self.agenda}. Mohon dipastikan yang "
            "mana yang diterbitkan."
        )


@dataclass(frozen=True)
class Answer:
    """What every decision of an official carries."""

    step: Step
    official: str
    """The address that answered."""
    message_id: str | None
    note: str = ""
    seat: str = ""
    """First address of the official whose decision it is; empty where that is whoever answered."""


@dataclass(frozen=True)
class Admitted(Answer):
    """A submission of an unknown sender goes on its way."""


@dataclass(frozen=True)
class Disposed(Answer):
    """The Kabag disposed of the request, with a direction in `note` (SOP step 2)."""

    corrector: str | None = None
    """First address of the official named to receive and correct it, where one was named."""


@dataclass(frozen=True)
class TakenOver(Answer):
    """The Kasubag received the disposed request (SOP step 3)."""


@dataclass(frozen=True)
class Approved(Answer):
    """A plain approval of the version that was shown."""

    category: Category | None = None
    publish_at: datetime | None = None


@dataclass(frozen=True)
class RevisionAsked(Answer):
    """REVISI, with what to change in `note`."""

    draft: Draft | None = None
    """What the answer has changed by itself already: photos left out, or new ones."""
    category: Category | None = None


@dataclass(frozen=True)
class Recategorised(Answer):
    """Nothing shall change but the category (SOP condition 4); the same is asked anew."""

    category: Category | None = None


@dataclass(frozen=True)
class Joined(Answer):
    """This release is the same as another, which carries on with what both brought."""

    into: int = 0
    """The id of that other."""
    agenda: str = ""
    url: str | None = None
    """Its page, where that is up already."""


@dataclass(frozen=True)
class Rejected(Answer):
    """TOLAK, with the reason in `note`."""


@dataclass(frozen=True)
class Redrafted(Answer):
    """The one who was asked sent a new text instead (a Word file or text in the mail)."""

    draft: Draft | None = None
    category: Category | None = None


@dataclass(frozen=True)
class DecisionUndone(Answer):
    """BATAL in time: the decision of `step` is taken back and asked anew."""


@dataclass(frozen=True)
class HeldBack:
    """Whoever is asked to approve wants it not to go up: he is asked anew, and no answer of before counts."""

    official: str


@dataclass(frozen=True)
class Withdrawn:
    """The sender took the release back before publication."""

    message_id: str | None


@dataclass(frozen=True)
class RequestExpired:
    """Nobody answered in time; the same is asked anew with a fresh code."""

    step: Step


@dataclass(frozen=True)
class HoldersChanged:
    """A substitute's time has begun or ended since a decision was asked for."""

    step: Step
    asked: frozenset[tuple[str, str]]
    """Who has an open request: (first address, seat)."""


@dataclass(frozen=True)
class DeadlinePassed:
    """The norm of the step has passed, in office hours, without an answer."""

    step: Step


@dataclass(frozen=True)
class PagePublished:
    """The website carries the page."""

    url: str
    silenced: frozenset[str] = frozenset()
    """Addresses of partners that are mailed no more."""
    unwanted_by: str = ""
    """Who wanted it stopped while nobody knew whether it was up already."""


@dataclass(frozen=True)
class PageAbandoned:
    """The website was given up; a person must act."""

    error: str


@dataclass(frozen=True)
class CorrectionProposed:
    """RALAT: the sender or an official wants the page corrected."""

    change: Change
    draft: Draft | None = None
    """The corrected text, where one came; else readers only get the note."""


@dataclass(frozen=True)
class TakedownProposed:
    """TARIK: the sender or an official wants the page taken down."""

    change: Change


@dataclass(frozen=True)
class PageCorrected:
    """The website carries the corrected page. Addresses are in lower case."""

    url: str
    reached: frozenset[str] = frozenset()
    """Addresses of partners to which the release went, in an earlier form."""
    waiting: frozenset[str] = frozenset()
    """Those to which it was still to go."""
    silenced: frozenset[str] = frozenset()


@dataclass(frozen=True)
class PageTakenDown:
    """The website shows the page no more."""

    was_there: bool = True
    """False where somebody had removed it before."""
    reached: frozenset[str] = frozenset()
    waiting: frozenset[str] = frozenset()
    silenced: frozenset[str] = frozenset()


@dataclass(frozen=True)
class PageChangedElsewhere:
    """Somebody edited, took off or deleted the page on the website; nothing was written over it."""

    error: str


@dataclass(frozen=True)
class DistributionEnded:
    """Every media partner was sent the release or given up."""

    told: tuple[str, ...]
    failed: tuple[str, ...]


@dataclass(frozen=True)
class ConfirmationEnded:
    """The sender's confirmation was sent, or given up."""

    failed: str | None = None
    """Why it was given up."""


Event = (
    Registered
    | MaterialReceived
    | WordReceived
    | NewerReceived
    | Admitted
    | Disposed
    | TakenOver
    | Approved
    | RevisionAsked
    | Recategorised
    | Joined
    | Rejected
    | Redrafted
    | DecisionUndone
    | HeldBack
    | Withdrawn
    | RequestExpired
    | HoldersChanged
    | DeadlinePassed
    | PagePublished
    | PageAbandoned
    | CorrectionProposed
    | TakedownProposed
    | PageCorrected
    | PageTakenDown
    | PageChangedElsewhere
    | DistributionEnded
    | ConfirmationEnded
)


def takes_material(event: Event) -> bool:
    """Whether what a mail brings beside its words has a part in what happened. An approval has none that
    anything came with; whoever disposes or receives may send a file along, and nothing comes of it."""
    if isinstance(event, RevisionAsked):
        return event.step not in (Step.INTAKE, Step.DISPOSITION, Step.RECEIVE)
    return isinstance(event, Registered | MaterialReceived | Approved | Redrafted | CorrectionProposed)
