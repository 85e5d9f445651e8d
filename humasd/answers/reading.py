"""What an answer is understood to say, as values."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Asked(StrEnum):
    """What the request asked for; it decides what some answers mean."""

    RECEIVE = "receive"
    """To take over what was disposed: "siap, diterima" does."""
    DRAFT = "draft"
    """For a text: a long one is an answer without any word about it."""
    TAKEDOWN = "takedown"
    """To take a page down: "tarik" is a yes, "terbitkan" is none."""
    CORRECTION = "correction"
    """To correct a page: "ralat disetujui" is a yes."""
    OWNING = "owning"
    """Whether a mail is really its sender's: "ya benar" is a yes, which elsewhere is none to a text."""
    DECISION = "decision"


class Answer(StrEnum):
    """What an official's own words decide."""

    APPROVE = "approve"
    REVISE = "revise"
    REJECT = "reject"
    DISPOSE = "dispose"
    EMPTY = "empty"
    UNCLEAR = "unclear"


@dataclass(frozen=True)
class Reading:
    """What an answer was understood to say."""

    answer: Answer
    note: str = ""
    """The person's own words that carry the reason or the changes, verbatim."""
    assignee: str = ""
    """To whom a disposition goes, as written: a name or a role."""
    direction: str = ""
    """What shall be done; with an approval its words, where they say more than that ("acc, proses")."""
    publish_at: datetime | None = None
    """With an approval only; in the zone of `now`."""
    category: str | None = None
    """With an approval or a revision: pembangunan, kemasyarakatan, pemerintahan or artikel."""
    only_category: bool = False
    """With a revision: the category is all that shall change."""
    join: str | None = None
    """With a revision: the agenda number of the release that this one shall be joined with, as it is
    written: "0007" or "0007/HUMAS/XI/2026"."""
    drop_photos: tuple[int, ...] = ()
    """With a revision: which photos shall go, counted from 1 as they were shown."""
    replace_photos: tuple[int, ...] = ()
    """With a revision: which photos shall be replaced by those that come along."""
    only_photos: bool = False
    """With a revision: nothing else shall change."""
    new_text: str | None = None
    """An edited full text that the answer brings; never with an approval."""
    is_cancel: bool = False
    """A bare "batal(kan)": in answer to a notice of a decision it undoes it."""
    understood: str = ""
    """One short Indonesian sentence for asking back."""
