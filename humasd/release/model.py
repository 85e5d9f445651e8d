"""The values of the procedure: releases, versions, requests, decisions. No behaviour beyond them."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from enum import StrEnum

from humasd.release.change import Change, Standing
from humasd.release.states import State, Step, make_own


class Category(StrEnum):
    """SOP 01, condition 4: what news and information cover.

    An office may have categories of its own instead, called by their names: `Category("Wisata")`.
    """

    DEVELOPMENT = "pembangunan"
    COMMUNITY = "kemasyarakatan"
    GOVERNMENT = "pemerintahan"
    ARTICLE = "artikel"

    @classmethod
    def _missing_(cls, value: object) -> Category | None:
        """One of the office's own, as a step of its own is made."""
        return make_own(cls, value)


class Role(StrEnum):
    """What an attachment is to the office."""

    LETTER = "letter"
    FORM = "form"
    MATERIAL = "material"
    PHOTO = "photo"
    OTHER = "other"


class Missing(StrEnum):
    """What a submission may lack."""

    MATERIAL = "material"
    TITLE = "title"
    PHOTO = "photo"
    LETTER = "letter"
    FORM = "form"
    ACTIVITY_DATE = "activity_date"
    PLACE = "place"
    UNIT = "unit"
    CONTACT = "contact"


class DecisionKind(StrEnum):
    """What an official may decide."""

    DISPOSE = "dispose"
    APPROVE = "approve"
    REVISE = "revise"
    REJECT = "reject"


@dataclass(frozen=True)
class Photo:
    """A photo as it will be shown: re-encoded, without metadata."""

    sha256: str
    filename: str
    caption: str = ""
    width: int = 0
    height: int = 0
    content_type: str = "image/jpeg"
    print_sha256: str = ""
    """The same photo at the size for printing; empty where that is this one."""


@dataclass(frozen=True)
class Draft:
    """The text of a publication, not yet numbered (SOP step 4, materi bahan publikasi)."""

    title: str
    lead: str
    body_html: str
    """Clean HTML: p, lists, tables, headings, strong/em; the lead is its first paragraph."""
    body_text: str
    photos: tuple[Photo, ...] = ()


@dataclass(frozen=True)
class Version:
    """A numbered, unchanging draft of a release."""

    number: int
    draft: Draft
    author: str
    created_at: datetime

    @property
    def sha256(self) -> str:
        return content_hash(self.draft, None, None)


def content_hash(
    draft: Draft, category: Category | None, publish_at: datetime | None, change: Change | None = None
) -> str:
    """Hash of all that a reader will see: title, text, captions, photos, category, publication time; and of
    what shall become of a page that is up, with the note that its readers will find.

    An approval is bound to it, so anything that changes it unmakes the approval.
    """
    shown: dict[str, object] = {
        "title": draft.title,
        "body": draft.body_html,
        "photos": [[photo.sha256, photo.caption] for photo in draft.photos],
        "category": category,
        "publish_at": publish_at.astimezone(UTC).isoformat() if publish_at else None,
    }
    if change is not None:
        shown["change"] = [change.kind, change.note]
    canonical = json.dumps(shown, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()


@dataclass(frozen=True)
class Person:
    """Someone mail goes to: an official, a sender or a partner."""

    name: str
    addresses: tuple[str, ...]

    @property
    def address(self) -> str:
        return self.addresses[0]


@dataclass(frozen=True)
class Official(Person):
    """Who holds a role of the SOP."""

    role: str = ""
    digest: time | None = None
    """When, on working days, one mail asks all that waits for him; None where each request is a mail."""
    title: str = ""
    """What he is in this office, where the SOP has no word for his role, or the office another."""

    @property
    def titles(self) -> tuple[str, ...]:
        """By which he may sign: the office's word for what he is, and the SOP's for his role."""
        return tuple(filter(None, (self.title, *_TITLES.get(self.role, ()))))


_TITLES = {
    "kabag": ("Kabag", "Kepala Bagian"),
    "kasubag": ("Kasubag", "Kepala Sub Bagian"),
    "sekda": ("Sekda", "Sekretaris Daerah"),
    "asisten": ("Asisten",),
}
"""Of roles that decide; whose role is to write for others signs for none."""


@dataclass(frozen=True)
class Assent:
    """One approver's approval of exactly one content."""

    seat: str
    """First address of the official whose approval it is."""
    content_hash: str


@dataclass(frozen=True)
class Release:
    """One publication request, from its agenda entry to its end."""

    id: int
    agenda: str
    """Agenda number, e.g. "0001/HUMAS/XI/2026"."""
    state: State
    title: str
    """The mail's subject until the material has given one."""
    sender: str
    sender_name: str
    received_at: datetime
    unit: str | None = None
    category: Category | None = None
    missing: tuple[Missing, ...] = ()
    wanted: tuple[Missing, ...] = ()
    """Asked for without blocking."""
    direction: str = ""
    """The Kabag's arahan on the disposition sheet."""
    corrector: str | None = None
    """Address of the official the disposition named to receive and correct; else the role's."""
    revision_note: str = ""
    """Why the release is back in drafting; empty once a new version has come."""
    publish_at: datetime | None = None
    deadline_at: datetime | None = None
    remind_at: datetime | None = None
    """When whoever is waited for is reminded; after that, when the office is told that nobody answers."""
    reminded: int = 0
    """How often that has happened since the release came to its state."""
    version: int = 0
    approvals: tuple[Assent, ...] = ()
    """Those given on the present step, where several share it; kept while the page waits to go up."""
    url: str | None = None
    page: Standing | None = None
    """Its page as it stands on the website; None before it is up, and once it was taken down."""
    change: Change | None = None
    """What is proposed for that page, until it is done or refused."""
    joined_to: int | None = None
    """The release that carries on with what this one brought, where the two were joined."""
    thread: tuple[str, ...] = ()
    """Message-IDs of the sender's mails, so that answers thread under them."""
    notes: tuple[str, ...] = ()
    """What officials should know beside the text (problems found), in Indonesian."""
    revision: int = 0
    """Counts changes of the row; a writer that read an older one must look again."""


class Purpose(StrEnum):
    """What an answer to a request does."""

    DECIDE = "decide"
    """Take the step's decision."""
    CONFIRM = "confirm"
    """Own up to a mail whose sender could not be verified; that mail is then acted on."""
    APPOINT = "appoint"
    """Own up to a mail that appoints a substitute, or revokes one; about no release."""
    UNDO = "undo"
    """Take back the decision just recorded (BATAL), while that is still possible."""


@dataclass(frozen=True)
class Request:
    """One mail that asks one person for one decision on exactly what it showed."""

    id: int
    release_id: int | None
    purpose: Purpose
    step: Step
    official: str
    """First address of the official asked; for a sender's confirmation, the sender's."""
    long_code: str
    """At least 128 random bits, base32; the local part of the request's Message-ID."""
    short_code: str
    """Eight characters of A to Z and 2 to 7, for the subject."""
    version: int
    shown_hash: str
    asked_at: datetime
    expires_at: datetime
    message_id: str
    state: str = "open"
    """open, answered, retired or expired."""
    asked_again: int = 0
    """How often the same was asked before because an answer was unclear; those stay open too."""
    held_message: int | None = None
    """For a confirmation: the inbox message whose sender is to confirm it."""
    undoes: int | None = None
    """For an undo: the id of the decision that BATAL takes back."""
    seat: str = ""
    """First address of the official whose decision it is; whoever is asked may act for that official."""


@dataclass(frozen=True)
class Digest:
    """One mail to one official about several requests, each under a number; it may be answered as one."""

    official: str
    """First address."""
    codes: tuple[str, ...]
    """The long codes of its requests, from number 1 on; empty where nothing can be answered any more."""
    long_code: str
    """Its own; the local part of its Message-ID."""
    short_code: str
    asked_at: datetime
    message_id: str
    day: date | None = None
    """For a morning's: its day, of which every part is made once."""
    part: int = 1
    asked_again: int = 0
    """1 where it was sent because the answer to another one could not be understood."""


@dataclass(frozen=True)
class Decision:
    """What an official decided, on which version, by which mail."""

    step: Step
    official: str
    kind: DecisionKind
    version: int
    at: datetime
    note: str = ""
    message_id: str | None = None
    capacity: str = ""
    """What a substitute acted as, e.g. "Plh. Kabag"; empty where an official decided in his own right."""
    letter: str = ""
    """Number of the surat perintah that appointed the substitute."""
    seat: str = ""
    """First address of the official whose decision it is; that of `official`, unless he acts for another."""
    content_hash: str = ""
    """What it is a decision on: as it was shown, with the category or time that the answer itself named."""
    change: str = ""
    """The kind of change to a page that it is about; empty before there is a page."""

    @property
    def acting(self) -> str:
        """ "Plh. Kabag, SP nomor 800/123/BKPSDM", as letters and sheet say it."""
        return f"{self.capacity}, SP nomor {self.letter}" if self.letter else self.capacity

    @property
    def who(self) -> str:
        """The address, and as what, for the history."""
        return f"{self.official} ({self.acting})" if self.capacity else self.official


@dataclass(frozen=True)
class Attachment:
    """Something that came with a release, kept by its hash."""

    filename: str
    content_type: str
    size: int
    sha256: str
    role: Role
    problem: str | None = None
    container: str | None = None
    rendition: Photo | None = None
    """For a photo: what may be shown of it."""


@dataclass(frozen=True)
class Material:
    """What a sender has sent so far, understood (SOP step 1)."""

    title: str | None
    html: str
    text: str
    attachments: tuple[Attachment, ...] = ()
    fields: dict[str, str] = field(default_factory=dict)
    """From form, letter and text: activity_date, place, unit, contact, speakers, caption…"""
