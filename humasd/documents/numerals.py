"""Numbers as dates carry them: in digits, with the slips of OCR, or in words up to 2099."""

from __future__ import annotations

import re

_ONES = ("satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan")
_ONE = "|".join(_ONES)
DIGITS = r"[\dOolI]"
"""A digit, or what OCR takes it for."""
WORDS = rf"(?:(?:{_ONE})\s?puluh(?:\s(?:{_ONE}))?|(?:{_ONE})\s?belas|sebelas|sepuluh|{_ONE})"
"""A pattern for 1 to 99 in words."""
YEAR_WORDS = rf"dua\s?ribu(?:\s{WORDS})?"
_SLIPS = str.maketrans("OoIl", "0011")


def read_number(written: str) -> int:
    """The number; 0 where it is none."""
    plain = re.sub(r"\s", "", written.strip("'’").translate(_SLIPS))
    if plain.isdecimal():
        return int(plain) if any(sign.isdecimal() for sign in written) else 0
    return _read_words(written.lower())


def _read_words(words: str) -> int:
    head, thousand, rest = words.partition("ribu")
    if thousand:
        return 1000 * _read_words(head) + _read_words(rest)
    plain = words.replace("sebelas", "satu belas").replace("sepuluh", "satu puluh")
    tens, ten, ones = plain.partition("puluh")
    if ten:
        return 10 * _read_words(tens) + _read_words(ones)
    teens, ten, _ = plain.partition("belas")
    return _ONES.index(name) + 1 + 10 * bool(ten) if (name := teens.strip()) in _ONES else 0
