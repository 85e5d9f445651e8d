"""The form in which words are compared, and how near one may be to another.

Lower case, doubled letters once: "okee" and "Setujuu" are "ok" and "setuju".
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

_DOUBLED = re.compile(r"([^\W\d_])\1+")


_RIGHTLY_DOUBLED = {"ac": "acc", "td": "ttd", "c": "cc", "was": "wass"}
"""By their plain form: "AC" and "TD" are no "acc" and no "ttd", "cc" is no letter, and "wass" ("wassalam") is
no English "was"."""


def plain_form(word: str) -> str:
    """Lower case, compatibility characters resolved, doubled letters once but where they tell words apart."""
    written = unicodedata.normalize("NFKC", word).lower()
    form = _DOUBLED.sub(r"\1", written)
    return form if form == written else _RIGHTLY_DOUBLED.get(form, form)


def word_set(words: str) -> frozenset[str]:
    """A set of words, parted by blanks, in the form in which tokens are compared."""
    return frozenset(plain_form(word) for word in words.split())


def phrase_set(phrases: str) -> frozenset[tuple[str, ...]]:
    """A set of phrases, one a line, each as the plain forms of its words."""
    lines = (line.split() for line in phrases.strip().splitlines())
    return frozenset(tuple(plain_form(word) for word in line) for line in lines)


def one_of(*groups: Iterable[str]) -> str:
    """Any one word of the groups and the space behind it, as a pattern."""
    forms = sorted({form for group in groups for form in group})
    return f"(?:(?:{'|'.join(map(re.escape, forms))}) )"


def is_near(word: str, targets: frozenset[str]) -> bool:
    """Is a word one of the targets but for one letter lost, added, changed or swapped?

    The first letter must be right, and words under five letters must be exact.
    """
    return word in targets or any(
        word.isalpha() and len(target) >= 5 and target[0] == word[:1] and _differs_by_one(word, target)
        for target in targets
    )


_VOWELS = frozenset("aeiou")


def is_devowelled(word: str, targets: frozenset[str]) -> bool:
    """Is a word one of the targets as telephones shorten them, but for vowels that were left out ("lnjutkn")?

    The first letter must be right and words under four letters are none.
    """
    return len(word) >= 4 and any(target[0] == word[0] and _drops_vowels(word, target) for target in targets)


def _drops_vowels(word: str, target: str) -> bool:
    at = 0
    for letter in target:
        if word[at : at + 1] == letter:
            at += 1
        elif letter not in _VOWELS:
            return False
    return at == len(word)


def _differs_by_one(word: str, target: str) -> bool:
    if abs(len(word) - len(target)) > 1 or len(word) < 4:
        return False
    start = 0
    while start < min(len(word), len(target)) and word[start] == target[start]:
        start += 1
    rest, goal = word[start:], target[start:]
    swapped = len(rest) > 1 and rest[1] + rest[0] + rest[2:] == goal
    return rest[1:] == goal[1:] or rest[1:] == goal or rest == goal[1:] or swapped
