"""Which of the files that came with an answer is the edited text, if any: never a mere note. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from humasd.answers.edited import MIN_TEXT
from humasd.answers.reading import Answer, Reading
from humasd.documents.guard import CUT
from humasd.documents.ocr import CHECK
from humasd.release.model import Draft, Role
from humasd.understanding import Item

_MIN_DOCUMENT = 200
"""Characters of a word processor's document; a shorter one is a note."""
_LONGEST_NOTE = 2_000
_SHARED = 0.4
"""Share of the longer words of one text that the other has too; texts of other matters have under 0.3."""
_WORD = re.compile(r"\w{4,}")
_MOST = 50_000
"""Characters that are compared."""


def find_edited_text(items: Sequence[Item], previous: Draft, reading: Reading) -> Item | None:
    """The longest whole text in a document. Whoever approves has sent an edited text only where it is of
    the same matter as what was shown; a list of guests or an invitation beside "setuju" is not."""
    whole = [item for item in items if _is_whole(item)]
    if reading.answer is Answer.APPROVE and previous.body_text.strip():
        whole = [item for item in whole if _is_same_matter(item.text, previous.body_text)]
    return max(whole, key=lambda item: len(item.text), default=None)


def find_notes(items: Sequence[Item], edited: Item | None) -> Iterator[str]:
    """What is written in the other files, each under its name and cut where it is long."""
    for item in items:
        if item is not edited and item.text.strip() and not item.content_type.startswith("image/"):
            yield f"{item.filename}: {item.text.strip()[:_LONGEST_NOTE]}"


def _is_whole(item: Item) -> bool:
    """What was read off a picture or a scan is no edited text: handwriting on a printed page is a remark; nor
    is a file that was cut off, whose comments may be lost."""
    if item.role not in (Role.MATERIAL, Role.OTHER):
        return False
    if item.content_type.startswith("image/") or item.note == CHECK or item.problem == CUT:
        return False
    text = item.text.strip()
    if not item.content_type.startswith("text/"):
        return len(text) >= _MIN_DOCUMENT
    return len(text) >= MIN_TEXT and sum(1 for line in text.split("\n") if line.strip()) > 1


def _is_same_matter(one: str, other: str) -> bool:
    shorter, longer = sorted((_words_of(one), _words_of(other)), key=len)
    return len(shorter & longer) >= _SHARED * len(shorter)


def _words_of(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text[:_MOST].casefold()))
