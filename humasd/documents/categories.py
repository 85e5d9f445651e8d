"""The categories of an office, those of SOP 01 (condition 4) or its own, and the words that tell of them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from humasd.documents.category_words import UNITS, WEIGHTS

ARTICLE, GOVERNMENT = "artikel", "pemerintahan"
"""Those of SOP 01 that are also told by how a text is written, and by who acts in it."""
_OWN_WEIGHT = 4
"""What an office names as a word of its category speaks for it by itself."""


@dataclass(frozen=True)
class Kind:
    """A category of the office's own."""

    name: str
    """As readers see it; one of SOP 01 by its key."""
    like: str = ""
    """The one of SOP 01 whose words speak for it too."""
    words: tuple[str, ...] = ()
    """Words, or runs of them, in a text or in its sender's name."""


@dataclass(frozen=True)
class Categories:
    """What is known of each category."""

    weights: Mapping[str, Mapping[str, int]]
    """What words in a text say for it: 1 (faintly) to 5 (nearly names it)."""
    units: Mapping[str, tuple[str, ...]]
    """Words in the names of those whose work mostly is of it."""
    names: Mapping[str, str]
    """The category by each of its names, in lower case."""


SOP = Categories(WEIGHTS, UNITS, {name: name for name in WEIGHTS})


@cache
def categories_of(kinds: tuple[Kind, ...]) -> Categories:
    """The office's own, in their order; those of SOP 01 where it has none."""
    if not kinds:
        return SOP
    known = [(kind, kind.like or kind.name, [clean_words(words) for words in kind.words]) for kind in kinds]
    return Categories(
        weights={
            kind.name: {**WEIGHTS.get(like, {}), **dict.fromkeys(own, _OWN_WEIGHT)}
            for kind, like, own in known
        },
        units={kind.name: (*UNITS.get(like, ()), *own) for kind, like, own in known},
        names={name: kind.name for kind, like, _ in known for name in _names_of(kind, like)},
    )


def clean_words(text: str) -> str:
    """Words as they are compared: in lower case, without marks."""
    return " ".join(re.findall(r"[a-z0-9-]+", text.lower()))


def _names_of(kind: Kind, like: str) -> Sequence[str]:
    return (kind.name.lower(), *([like] if like in WEIGHTS else []))
