"""One thing to look at in a text: what, and where it stands."""

from __future__ import annotations

import re
from dataclasses import dataclass

MAX_TEXT = 60_000
"""Characters of a text to which suggestions are made; a press release has some three thousand."""
_AROUND = 32
"""Characters shown on each side of what is meant."""


@dataclass(frozen=True)
class Remark:
    """One thing that a reader should look at again."""

    what: str
    """For people, in Indonesian."""
    excerpt: str = ""
    """The words of the text that are meant, with some around them; empty where it is the whole."""

    def __str__(self) -> str:
        return f"{self.what}: “{self.excerpt}”" if self.excerpt else f"{self.what}."


def cut_excerpt(text: str, start: int, end: int) -> str:
    """The words from `start` to `end`, with whole words around them, in one line."""
    left, right = max(0, start - _AROUND), min(len(text), end + _AROUND)
    before, after = text[left:start], text[end:right]
    if left:
        before = re.sub(r"^\S*\s?", "…", before, count=1)
    if right < len(text):
        after = re.sub(r"\s?\S*$", "…", after, count=1)
    return " ".join(f"{before}{text[start:end][:120]}{after}".split())
