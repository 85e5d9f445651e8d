"""Tells whether what a label has behind it, a day, an hour, a place, a number, stands in the text too."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from humasd.documents.dates import find_dates

_HOUR = re.compile(
    r"\b(?:pukul|jam)\s?(?P<hour>\d{1,2})(?:[.:](?P<minute>\d\d))?(?![\d.:]\d)"
    r"|(?<![\d.:/])(?P<bare>\d{1,2})[.:](?P<past>\d\d)(?![\d.:]\d|\d)",
    re.IGNORECASE,
)
"""An hour, with or without minutes: "09.00", "pukul 9"."""
_WORD = re.compile(r"\d+|[^\W\d_]{3,}")
_LITTLE = frozenset(
    """dan serta dari pada dengan oleh yang para sampai hingga selesai wita wib wit pukul jam hari tanggal tgl
    desa kecamatan kec kabupaten kab kelurahan kel""".split()  # noqa: SIM905
)
"""Words that tell nothing that another does not tell."""


@dataclass(frozen=True)
class Account:
    """What a text tells: its days, as (first, last), its hours, as (hour, minute), and its words."""

    days: frozenset[tuple[date, date]]
    hours: frozenset[tuple[int, int]]
    words: frozenset[str]
    year_of: date | None = None
    """A day in whose year the others are meant."""

    def tells(self, value: str) -> bool:
        """Whether all that a value says is told."""
        said = read_account(value, self.year_of)
        return said.days <= self.days and said.hours <= self.hours and said.words - _LITTLE <= self.words


def take_account(text: str, beside: Iterable[str]) -> Account:
    """What a text tells; `beside`: the values to be looked for, which may alone tell the year."""
    dated = next((day for part in (text, *beside) for day in find_dates(part)), None)
    return read_account(text, dated.first if dated else None, keep=True)


def read_account(text: str, year_of: date | None, *, keep: bool = False) -> Account:
    """The days, hours and words of a text; `keep`: the words in which days and hours stand are among them."""
    named = [day for day in find_dates(text, year_of) if day.named]
    pieces, at = [], 0
    for day in named:
        pieces.append(text[at : day.start])
        at = day.end
    bare = " ".join((*pieces, text[at:]))
    hours = frozenset(
        (int(hour["hour"] or hour["bare"]), int(hour["minute"] or hour["past"] or 0))
        for hour in _HOUR.finditer(bare)
    )
    worded = text if keep else _HOUR.sub(" ", bare)
    words = frozenset(word.casefold() for word in _WORD.findall(worded))
    return Account(frozenset((day.first, day.last) for day in named), hours, words, year_of)
