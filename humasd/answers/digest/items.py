"""Where the items of a digest's answer begin, and whether their numbers name items at all.

"1 setuju, 2 tolak" names two items; "2 berita setuju, 1 tolak" counts, and "foto 2, 3 oke" goes on
with a list of photos. What may be either is no ground for an approval.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from humasd.agenda import ending_pattern
from humasd.lexicon import forms, words

_OPENING = r"(?:(?<=\n)|(?<=[,;.]\s)|(?<=[,;])|(?<=[ \t])|\A)[ \t*•-]{0,4}"
_LEADING = r"(?:(?:dan|yang|yg|sedangkan|sedang|untuk|utk)[ \t]{1,3})?"
_NAMED_BEFORE = (
    rf"{_LEADING}(?:(?P<prefix>no|nomor|nomer|item|berita|naskah)\.?[ \t]{{0,2}})?"
    r"(?P<agenda>agenda[ \t]{0,2})?"
)

_UP_TO = r"-|s/d|s\.d\.|sampai|hingga"


@dataclass(frozen=True)
class NumberPatterns:
    """How an office's numbers are looked for in an answer."""

    one_or_two: re.Pattern[str]
    """One number (an item of the mail, or of the agenda, short or whole), or a first and a last one."""
    item: re.Pattern[str]
    word_first: re.Pattern[str]
    """The word before the numbers it is about: "setuju 1 dan 3, tolak 2: foto buram"."""


@lru_cache(maxsize=8)
def patterns_of(agenda_word: str | None) -> NumberPatterns:
    """How the numbers of a digest are written in an answer, where the office has this agenda word."""
    one = rf"#?\d{{1,6}}{ending_pattern(agenda_word)}"
    named = (
        _NAMED_BEFORE
        + rf"(?P<numbers>{one}(?:[ \t]{{0,2}}(?:,|&|dan|{_UP_TO})[ \t]{{0,2}}{one}(?![\d.:/])){{0,12}}+)"
    )
    item = _OPENING + named + r"(?P<mark>[ \t]{0,2}[.:)=–-][ \t]{0,2}|[ \t]{1,3})(?=(?P<word>[^\W\d_]{2,20}))"
    word_first = (
        r"(?:(?<=\n)|(?<=[,;.]\s)|(?<=[,;])|\A)[ \t*•-]{0,4}"
        r"(?P<answer>(?:[^\W\d_]{2,20}[ \t]{1,3})?(?P<word>(?!(?:no|nomor|nomer|item|berita|naskah|agenda)\b)"
        r"[^\W\d_]{2,20}))[ \t]{1,3}" + named + r"(?=[ \t]{0,3}(?:[,;.:\n]|\Z))"
    )
    one_or_two = rf"({one})(?:[ \t]{{0,2}}(?:{_UP_TO})[ \t]{{0,2}}({one}))?"
    return NumberPatterns(*(re.compile(pattern, re.IGNORECASE) for pattern in (one_or_two, item, word_first)))


_PASSIVE_CHANGES = frozenset(word for word in words.REVISE - words.REVISE_NOUNS if word.startswith("di"))
_ANSWERING = (
    words.APPROVING | words.REVISE | words.REJECT | words.CANCEL | words.HEDGES | words.DISPOSE
) - _PASSIVE_CHANGES
"""What follows an item's number within a line; "foto 1, 3 dihapus" numbers photos."""
_COUNTED = forms.word_set("berita naskah rilis release item buah judul artikel siaran")
PARTS_NUMBERED = forms.word_set(
    "foto gambar alinea paragraf halaman hal poin butir kalimat baris kolom lampiran"
)
"""Parts of a text that people number too."""
_NUMBER_IN_NOTE = re.compile(
    r"(?<![\w.:/-])(?P<number>\d{1,3})(?![\d.:/]?\d)"
    r"(?![ \t]{0,2}(?:jan|feb|mar|apr|mei|jun|jul|agu|sep|okt|nov|des))",
    re.IGNORECASE,
)
_BEFORE_A_TIME = re.compile(r"(?:jam|pukul|pkl|agenda)[ .]{0,2}\Z", re.IGNORECASE)


def find_items(text: str, agenda_word: str | None = None) -> list[re.Match[str]]:
    """The openings of items, numbers before their words; each has `numbers`, `agenda`, `mark`. Linear."""
    found: list[re.Match[str]] = []
    pattern = patterns_of(agenda_word).item
    match = pattern.search(text)
    while match:
        opens = _opens(match, text, found[-1] if found else None)
        if opens:
            found.append(match)
        match = pattern.search(text, match.end() if opens else match.start("numbers") + 1)
    return found


def find_words_first(text: str, agenda_word: str | None = None) -> list[re.Match[str]]:
    """The openings where the word stands before the numbers it is about; each has `answer` too."""
    return [match for match in patterns_of(agenda_word).word_first.finditer(text) if answers(match["word"])]


def answers(word: str) -> bool:
    """Is this a word with which an answer begins?"""
    return forms.plain_form(word) in _ANSWERING


def are_counts(items: Sequence[re.Match[str]], count: int) -> bool:
    """Do the numbers count items ("2 berita setuju, 1 tolak") or may they ("2 setuju, 1 tolak" of three)?"""
    bare = [match for match in items if _is_bare(match)]
    if any(forms.plain_form(match["word"]) in _COUNTED for match in bare):
        return True
    numbers = [int(match["numbers"]) for match in bare if match["numbers"].isdigit()]
    falls = numbers != sorted(numbers)
    return len(numbers) == len(items) > 1 and falls and sum(numbers) == count


def may_continue_a_note(match: re.Match[str], before: str) -> bool:
    """May this opening within a line go on with what is numbered in the note before it?

    "1 revisi: foto 2, 3 oke" and "1 revisi: foto 1 diganti, 2 oke"; a mark of its own ("3)") says no.
    """
    if ")" in match["mark"] or "\n" in before:
        return False
    return any(
        not _BEFORE_A_TIME.search(before[max(0, number.start() - 12) : number.start()])
        for number in _NUMBER_IN_NOTE.finditer(before)
    )


def _opens(match: re.Match[str], text: str, previous: re.Match[str] | None) -> bool:
    """Does a number open an item, rather than count something in a note ("foto 1, 2 diganti")?

    At the head of a line it does; behind a comma only before a word that answers; behind a bare space
    only as the next number of a plain run: "1) setuju 2) revisi judul", "1 setuju 2 tolak".
    """
    head = text[text.rfind("\n", 0, match.start()) + 1 : match.start()]
    if not head.strip(" \t*•-"):
        return True
    if not answers(match["word"]):
        return False
    if head.rstrip(" \t*•-")[-1] in ",;.":
        return True
    return previous is not None and _follows(match, text[previous.end() : match.start()], previous)


def _follows(match: re.Match[str], between: str, previous: re.Match[str]) -> bool:
    numbers = match["numbers"], previous["numbers"]
    if not all(number.isdigit() for number in numbers) or int(numbers[0]) != int(numbers[1]) + 1:
        return False
    said = between.split()
    if not said or match["mark"].strip() != previous["mark"].strip():
        return False
    alone = len(said) == 1 and answers(said[0])
    marked = match["mark"].strip() in {")", "."} and forms.plain_form(said[-1]) not in PARTS_NUMBERED
    return alone or (marked and not any(character.isdigit() for character in between))


def _is_bare(match: re.Match[str]) -> bool:
    return not match["prefix"] and not match["agenda"] and not match["mark"].strip()
