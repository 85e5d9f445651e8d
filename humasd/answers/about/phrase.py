"""How far a noun phrase of an answer goes that the text accounts for, word by word."""

from __future__ import annotations

import re
from collections.abc import Sequence

from humasd.answers.about.matter import Matter
from humasd.answers.about.wording import Word, forms_of
from humasd.lexicon import matter_words

MOST_WORDS = 18
"""In a noun phrase."""
_UNTELLING = (
    matter_words.JOINING
    | matter_words.GENERAL
    | matter_words.MEASURED
    | matter_words.DATED
    | matter_words.ACTING
    | matter_words.PLACES
    | matter_words.DIRECTIONS
)
_LEADING_ON = (matter_words.JOINING - {"nya"}) | matter_words.LISTING
"""No phrase ends with them."""
_FACTS = matter_words.MEASURED | matter_words.LISTING
_PEOPLE = frozenset({"orang", "jiwa"})
_VERB = re.compile(r"(?:di|ber\w{3}|me[mngrlwy]\w{3})\w")
"""A verb, by its prefix: a sentence of its own may begin with it. Where the title has it, it is its word."""


def phrase_end(said: Sequence[Word], at: int, matter: Matter, *, listed: bool = False) -> int:
    """Behind the last word of the phrase that begins here; `at` where none does. `listed`: facts that are
    checked, of which several may stand behind each other, parted by commas."""
    if at < len(said) and said[at].said in matter_words.JOINING:
        return at
    end = at
    while end < min(len(said), at + MOST_WORDS):
        word = said[end]
        if end > at and not _goes_on(word, listed=listed):
            break
        if not _is_accounted(said, end, at, matter, listed=listed):
            break
        end += 1
    while end > at and said[end - 1].said in _LEADING_ON:
        end -= 1
    return end


def _goes_on(word: Word, *, listed: bool) -> bool:
    return word.gap in _WITHIN or (listed and word.gap.strip() == "," and "\n" not in word.gap)


_WITHIN = frozenset({"", " ", "  ", "-"})


def _is_accounted(said: Sequence[Word], at: int, first: int, matter: Matter, *, listed: bool) -> bool:
    """Is a word of the text, or one that joins or heads its words?"""
    word = said[at].said
    before = said[at - 1].said if at > first else ""
    behind = said[at + 1].said if at + 1 < len(said) and not said[at + 1].opens else ""
    if said[at].is_number:
        return _is_counted(said[first:at], word, behind, matter, listed=listed)
    if (
        _is_set(before, word, matter)
        or _is_set(word, behind, matter)
        or _is_paired(before, word, behind, matter)
    ):
        return True
    if listed and word in matter_words.DATED:
        return matter.holds(word)
    if listed and word in matter_words.COUNTED_IN and before[:1].isdigit():
        return True
    if word in matter_words.JOINING:
        return True
    if listed and word in _FACTS:
        return True
    if any(form in matter_words.RESERVED for form in forms_of(word)):
        return False
    if word in matter_words.HEADING:
        return True
    if is_verb(word) and not matter.is_titled([word]):
        return False
    if listed and all(map(matter.is_like_name, (before, word))) and not matter.stands_beside(before, word):
        return False  # one person's office, another's name
    return matter.holds(word)


def is_verb(word: str) -> bool:
    """Does a word begin as verbs do, and is it no noun?"""
    return bool(_VERB.match(word)) and word not in matter_words.NO_VERBS


def is_held(word: str, matter: Matter) -> bool:
    """A word of the text that may tell what it is about."""
    return (
        word not in matter_words.JOINING
        and word not in matter_words.LISTING
        and not any(form in matter_words.RESERVED for form in forms_of(word))
        and matter.holds(word)
    )


def _is_set(first: str, second: str, matter: Matter) -> bool:
    """Do two words name one thing, which the text names too?"""
    return (first, second) in matter_words.SET_PHRASES and matter.has_pair(first, second)


def _is_paired(before: str, word: str, behind: str, matter: Matter) -> bool:
    """Does a word name a thing with the one beside it, which tells it from what it else says?"""
    return word in matter_words.PAIRED and (
        (is_held(before, matter) and matter.has_pair(before, word))
        or (is_held(behind, matter) and matter.has_pair(word, behind))
    )


def _is_counted(before: Sequence[Word], number: str, behind: str, matter: Matter, *, listed: bool) -> bool:
    """Does a number count the same in the text: "15 kelompok", "beras Rp 12.000 per kg"?"""
    last = before[-1].said if before else ""
    if behind in matter_words.DATED or (behind not in matter_words.COUNTED_IN and is_held(behind, matter)):
        return matter.has_pair(number, behind)
    if not listed:
        return matter.has_pair(last, number) or matter.has_pair(number, behind)
    named = (word.said for word in reversed(before) if word.said not in matter_words.MEASURED)
    counted = next((word for word in named if is_held(word, matter)), "")
    if counted:
        return matter.counts(counted, number)
    if behind in matter_words.COUNTED_IN:
        is_people = behind in _PEOPLE and last in matter_words.MEASURED and matter.counts_people(number)
        return is_people or matter.has_pair(number, behind)
    return last in matter_words.MEASURED and matter.holds(number)


def tells(said: Sequence[Word], first: int, end: int, matter: Matter) -> list[str]:
    """Those words of a phrase that tell one matter from another: no place, no person, nothing general."""
    telling = []
    for at in range(first, end):
        word, before = said[at].said, said[at - 1].said if at > first else ""
        if (
            not said[at].is_number
            and len(word) > 2
            and word not in _UNTELLING
            and before not in matter_words.PLACING
            and not matter.is_place(word)
        ):
            telling.append(word)
    return telling
