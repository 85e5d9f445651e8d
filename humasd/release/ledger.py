"""The ledger: every decision as one entry, sealed with the hash of the entry before. Pure.

An entry's body is JSON in one canonical form, and its hash is the SHA-256 of that text, which names
its place and the hash before it. Whoever has the bodies can check the chain with nothing else.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass, fields, replace
from datetime import UTC, datetime
from enum import StrEnum

from humasd.release.change import Change, ChangeKind
from humasd.release.model import Category, DecisionKind, Draft, content_hash
from humasd.release.states import Step


class EntryKind(StrEnum):
    """What an entry is about."""

    BEGUN = "begun"
    """The ledger begins; what was decided before is not in it."""
    DECISION = "decision"
    UNDONE = "undone"
    """BATAL: a decision was taken back in time."""
    WITHDRAWN = "withdrawn"
    """TARIK: the sender took the release back."""
    CONFIRMED = "confirmed"
    """A registered address owned up to a mail that was held."""
    DISOWNED = "disowned"
    """It said that the held mail was not its own."""
    APPOINTED = "appointed"
    """A substitute was appointed by mail; who is told in `note`."""
    REVOKED = "revoked"
    """The substitutes of an official were revoked by mail."""
    AUTOMATIC = "automatic"
    """A step that the daemon does by itself."""
    PUBLISHED = "published"
    """The page is up."""
    PROPOSED = "proposed"
    """RALAT or TARIK: a change to the page that is up was proposed."""
    CORRECTED = "corrected"
    """The page is up with its correction."""
    TAKEN_DOWN = "taken_down"
    """The page is up no more."""
    RESTORED = "restored"
    """All of this was restored from a backup; `note` tells from which, and how the agenda goes on."""
    PRUNED = "pruned"
    """Files were removed, since they had been kept as long as the office keeps them."""


@dataclass(frozen=True)
class Entry:
    """What happened, by whose word, on which content, by which mail. What does not apply is None."""

    kind: EntryKind
    at: datetime
    release_id: int | None = None
    agenda: str | None = None
    step: Step | None = None
    person: str | None = None
    """The address that answered; None for the daemon."""
    role: str | None = None
    """That person's in the office, or "sender"."""
    capacity: str | None = None
    """What a substitute acted as, e.g. "Plh. Kabag"."""
    letter: str | None = None
    """Number of the surat perintah of a substitute."""
    seat: str | None = None
    """First address of the official whose decision it is, or for whom the substitute is."""
    assents: tuple[str, ...] | None = None
    """The seats by whose approvals of this very content the page goes up, where there are several."""
    decision: DecisionKind | None = None
    decision_id: int | None = None
    """Row of `decisions`: the one recorded, or taken back. Of BEGUN, the last one before the ledger."""
    note: str | None = None
    request: str | None = None
    """Message-ID of the request that was answered."""
    asked: str | None = None
    """First address of the official whom that request asked; `person` may be another of theirs."""
    shown_hash: str | None = None
    """What that request showed; the decision is bound to it."""
    shown_category: Category | None = None
    shown_publish_at: datetime | None = None
    version: int | None = None
    text_hash: str | None = None
    """Hash of that version's title, text and photos alone, as `show` prints it."""
    category: Category | None = None
    """As it holds from here on; an approval may name one, and a publication time."""
    publish_at: datetime | None = None
    change: ChangeKind | None = None
    """The kind of change to a page that it is about."""
    change_note: str | None = None
    """What readers are told of that correction; of a takedown the reason."""
    content_hash: str | None = None
    """Hash of all that a reader will see, as it holds from here on."""
    mail_sha256: str | None = None
    """The raw mail, kept under this name in `storage.files`."""
    mail_message_id: str | None = None
    confirmed: bool | None = None
    """True where the mail was not verified by itself, but its supposed sender owned up to it."""
    held_sha256: str | None = None
    """The mail that was confirmed or disowned."""
    held_message_id: str | None = None
    url: str | None = None
    page_sha256: str | None = None
    """The page as it was rendered at approval, and as it went up."""
    removed: tuple[str, ...] | None = None
    """SHA-256 of the files that were removed."""

    @property
    def is_approval(self) -> bool:
        return self.kind is EntryKind.DECISION and self.decision is DecisionKind.APPROVE

    def on_content(
        self,
        draft: Draft,
        version: int,
        category: Category | None,
        publish_at: datetime | None,
        change: Change | None = None,
    ) -> Entry:
        """The entry, with the content that it is about."""
        return replace(
            self,
            version=version,
            text_hash=content_hash(draft, None, None),
            category=category,
            publish_at=publish_at,
            change=change.kind if change else None,
            change_note=change.note if change else None,
            content_hash=content_hash(draft, category, publish_at, change),
        )

    def find_hash(self, draft: Draft, category: Category | None, publish_at: datetime | None) -> str:
        """What the content hash is of this draft, with the change that the entry is about."""
        change = None
        if self.change is not None:
            change = Change(self.change, self.change_note or "", "", self.at)
        return content_hash(draft, category, publish_at, change)


@dataclass(frozen=True)
class Sealed:
    """An entry in its place."""

    seq: int
    """From 1, without a gap."""
    release_id: int | None
    body: str
    hash: str


def seal(entry: Entry, seq: int, previous: str) -> Sealed:
    """The entry at its place, after the entry whose hash is `previous`."""
    values = {key: _plain(value) for key, value in asdict(entry).items() if value is not None}
    body = json.dumps({**values, "seq": seq, "previous": previous}, sort_keys=True, separators=(",", ":"))
    return Sealed(seq, entry.release_id, body, hash_of(body))


def hash_of(body: str) -> str:
    """SHA-256 of an entry's body, in hexadecimal: what the next entry is chained to."""
    return hashlib.sha256(body.encode()).hexdigest()


def open_body(body: str) -> tuple[Entry, int, str]:
    """(entry, seq, hash before it) of a body. Raises ValueError where it is none of ours.

    What a later humasd wrote and this one does not know is left out.
    """
    values = json.loads(body)
    if not isinstance(values, dict) or not {"kind", "at", "seq", "previous"} <= values.keys():
        raise ValueError("not an entry of the ledger")
    known = {field.name: values[field.name] for field in fields(Entry) if field.name in values}
    for name, read in _READERS.items():
        if name in known:
            known[name] = read(known[name])
    return Entry(**known), int(values["seq"]), str(values["previous"])


def find_entry(body: str) -> Entry | None:
    """The entry of a body; None where it cannot be read, which `humasd verify` tells of."""
    try:
        return open_body(body)[0]
    except (ValueError, TypeError, AttributeError):
        return None


_READERS = {
    "kind": EntryKind,
    "at": datetime.fromisoformat,
    "step": Step,
    "decision": DecisionKind,
    "shown_category": Category,
    "category": Category,
    "assents": tuple,
    "change": ChangeKind,
    "removed": tuple,
    "shown_publish_at": datetime.fromisoformat,
    "publish_at": datetime.fromisoformat,
}


def _plain(value: object) -> object:
    return value.astimezone(UTC).isoformat() if isinstance(value, datetime) else value
