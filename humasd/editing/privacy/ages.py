"""How old somebody is, as texts say it, and whether he is a child."""

from __future__ import annotations

import re

from humasd.documents.numerals import WORDS, read_number

ADULT = 18
"""Years (UU 35/2014): who is younger is a child."""

_UNITS = {"t": "tahun", "b": "bulan", "m": "minggu", "h": "hari"}
_A_YEAR = {"tahun": 1, "bulan": 12, "minggu": 52, "hari": 365}
_NUMBER = rf"(?:\d{{1,3}}|{WORDS})"
_UNIT = r"(?:tahun|thn\.?|th\.?|bulan|bln\.?|bl\.?|minggu|mgg\.?|hari)"
_NO_RANGE = r"(?!\s?(?:-\s?\d|s\.?/?d\b|sampai|hingga|atau|ke (?:atas|bawah)|lebih|dan \d)|\d|[.,]\d)"
"""What makes an age one of many: "usia 10-12 tahun"."""
AGE = (
    rf"(?P<number>{_NUMBER})\b{_NO_RANGE}(?:\s?(?P<unit>{_UNIT})(?!\w))?"
    rf"(?:(?:\s|\slebih\s|,\s)\d{{1,2}}\s?(?:bulan|bln|bl|minggu|hari)\b)?{_NO_RANGE}"
)
"""A pattern for an age; its groups `number` and `unit`, of which the unit may be missing."""
SINCE_BIRTH = (
    r"(?:(?:masih|baru|kini|telah|sudah|yang)\s){0,3}(?:berusia|berumur|usia|umur)(?:nya)?\s"
    r"(?:(?:baru|sekitar|kira-kira|genap|masih)\s)?"
)
"""What says that an age follows."""


def tell_age(match: re.Match[str]) -> str:
    """The age that a match of AGE found, in whole units."""
    return f"{read_number(match['number'])} {_unit_of(match)}"


def is_child(match: re.Match[str]) -> bool:
    """Whether a match of AGE found somebody younger than ADULT."""
    number = read_number(match["number"])
    return 0 < number < ADULT * _A_YEAR[_unit_of(match)]


def _unit_of(match: re.Match[str]) -> str:
    return _UNITS[(match["unit"] or "tahun")[0].lower()]
