"""Which releases a mail names by their running numbers: "0012", "no. 12", "rilis 12 dan 13"; never a date, a
letter's number, what stands in a signature, or how many they are ("2 rilis kami"). Pure, in linear time."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import lru_cache

from humasd.agenda import ending_pattern, running_number, year_of

_NAMING = re.compile(
    r"(?:#|\b(?:no|nmr|nr|nomor|nomer|agenda|rilis|release|berita|naskah|permohonan|pengajuan|kiriman|publikasi"
    r"|halaman|status|ralat|diralat|meralat|tarik|ditarik|menarik|penarikan|cabut|dicabut|mencabut"
    r"|batalkan|dibatalkan|membatalkan|pembatalan|kami|saya|sy|kita|ini|itu|yang|yg|untuk|utk|atas|pada|di"
    r"|tentang|dengan|dgn|dulu|kembali)(?:nya)?)\s{0,3}[.:#]{0,2}\s{0,3}$",
    re.IGNORECASE,
)
"""What stands before a number that is an agenda's though it has no zeros before it."""
_LINK = re.compile(
    r"\s{0,3}(?:[,;&/+\n]|\bdan\b|\bserta\b|\bjuga\b|\batau\b|\bno(?:mor|mer)?\b\.?|#|\s){1,8}$",
    re.IGNORECASE,
)
"""What stands between one and the next."""
_COUNTED = re.compile(
    r"(?:\s{1,3}|-)(?:buah\s{1,3})?(?:(?:rilis|release|berita|naskah|permohonan|pengajuan|kiriman|agenda|orang|foto|hari"
    r"|minggu|bulan|tahun|jam|menit|kali|januari|februari|maret|april|mei|juni|juli|agustus|september|oktober"
    r"|november|nopember|desember)\b|(?:jan|feb|mar|apr|jun|jul|agu|ags|sep|okt|nov|nop|des)\b)",
    re.IGNORECASE,
)
"""What a number counts, or whose day it is."""
_OF_LETTER = re.compile(
    r"\bsurat(?:\s{1,3}\w{1,15}){0,2}?\s{0,3}(?:(?:no|nomor|nmr)\b\.?)?\s{0,3}$", re.IGNORECASE
)
_YEAR = re.compile(r"20[1-4]\d")
_YEAR_AT_END = re.compile(r"(\d{4})\s{0,2}\)?$")
_DIGIT = re.compile(r"\d")
_NUMBERED = re.compile(r"(?:#|\b(?:no|nmr|nr|nomor|nomer|agenda)\b\.?)\s{0,3}$", re.IGNORECASE)
_MONTH = (
    r"(?:januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|nopember|desember)"
)
YEAR_BESIDE = (
    r"\s{1,3}(?:\(\s{0,2}20[1-4]\d\s{0,2}\)"
    rf"|\(?(?:(?:yang|yg|dari)\s{{1,3}})?(?:tahun|thn|th|(?:bulan\s{{1,3}})?{_MONTH})\b\.?\s{{1,3}}20[1-4]\d\b\)?)"
)
"""The year of a release, told behind its number: "0012 tahun 2025", "0012 (2025)"; a pattern for any case."""
_OF_YEAR = re.compile(r"\s{1,3}\(?(?:tahun|thn|th)\b\.?\s{1,3}20[1-4]\d\b", re.IGNORECASE)
_CONTACT = re.compile(
    r"(?<!\d)(?:\+?62[ .-]?|0)8\d{1,2}(?:[ .-]?\d{2,5}){2,3}(?!\d)"
    r"|(?<!\d)\(?0[2-7]\d{1,2}\)?(?:[ .]|\s?[–/-]\s?)(?:\d{5,8}|[1-9]\d{2,3}[ .-]\d{3,4})(?!\d)"
    r"|\(0[2-7]\d{1,2}\)\s{0,2}\d[\d .-]{3,12}"
    r"|\b(?:tel(?:p|pon|epon|ephone)?|tlpn?|phone|fa(?:x|ks|ksimili)|hp|wa|whatsapp|kode\s?pos|nip|nik|npwp)\b"
    r"[^\w\n]{0,5}(?:no(?:mor)?\b[^\w\n]{0,3})?[\d(+][\d ().+/–-]{1,30}"
    r"|(?<!\d)(?:19|20)\d{6}[ ]?(?:19|20)\d{4}[ ]?[12][ ]?\d{3}(?!\d)",
    re.IGNORECASE,
)
"""Telephones, postcodes and civil servants' numbers: their groups are no running numbers, nor a range of
these, which may follow one another as 0212 0213 0214."""
_STREET = re.compile(r"(?:^[^\S\n]{0,5}jalan|\b(?:jl|jln))\b[^\n]{0,100}", re.IGNORECASE | re.MULTILINE)
_HOUSE = re.compile(r"(?<!\d)(?!0\d{3}(?!\d))\d{1,5}(?!\d)")
"""A number in an address; four digits with a zero at their head are a running number there too."""
_POSTCODE = re.compile(r"[1-9]\d{4}")
_BULLET = re.compile(r"^[ \t]{0,5}\d{1,2}[.)](?=[ \t]{1,5}\S)", re.MULTILINE)
_RANGE = re.compile(
    r"\d{1,5}(?:/[^\s/]{1,20}/[ivx]{1,4}/\d{4})?\s{0,3}(?:[-–—]|s\.?/?d\.?|sampai(?:\s{1,3}dengan)?|hingga)"
    r"\s{0,3}\d{1,5}\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Named:
    """A running number, and where it stands with its month and year."""

    number: int
    start: int
    end: int
    year: int | None = None
    """That is written with it."""


def find_named(text: str, agenda_word: str | None) -> list[Named]:
    """The numbers in their order, as often as they stand there.

    `agenda_word`: that of the office's agenda numbers, without which they are not read in full.
    """
    text = blank_signature(blank_bullets(text))
    found: list[Named] = []
    for match in _pattern_of(agenda_word).finditer(text):
        if _is_named(text, match, found[-1] if found else None):
            year = _YEAR_AT_END.search(match[0], match.end(1) - match.start())
            found.append(Named(int(match[1]), match.start(), match.end(), int(year[1]) if year else None))
    return found


def numbers_of(named: Iterable[Named]) -> tuple[int, ...]:
    """Each running number once, in their order."""
    return tuple(dict.fromkeys(one.number for one in named))


def dates_of(named: Iterable[Named]) -> frozenset[tuple[int, int]]:
    """(number, year) of those that are written with a year."""
    return frozenset((one.number, one.year) for one in named if one.year is not None)


def is_named(agenda: str, numbers: Collection[int], dated: Collection[tuple[int, int]]) -> bool:
    """Whether an agenda number in full is one of these: by its running number or, where a year is written
    with that, by both."""
    number = int(running_number(agenda))
    years = {year for one, year in dated if one == number}
    return number in numbers and (not years or year_of(agenda) in years)


def is_among(agenda: str, named: Iterable[Named]) -> bool:
    """Whether an agenda number in full is one of those that were found."""
    named = tuple(named)
    return is_named(agenda, numbers_of(named), dates_of(named))


def blank_bullets(text: str) -> str:
    """The text with blanks for the numbers at the heads of a list's lines."""
    return _BULLET.sub(lambda bullet: " " * len(bullet[0]), text)


def names_range(text: str) -> bool:
    """Whether releases are named by the first and the last of them, "0001 s.d. 0003"."""
    return _RANGE.search(blank_signature(text)) is not None


def blank_signature(text: str) -> str:
    """The text with blanks for the numbers of a signature; every other sign stays where it was."""
    text = _CONTACT.sub(lambda contact: _DIGIT.sub(" ", contact[0]), text)
    return _STREET.sub(lambda street: _HOUSE.sub(lambda house: " " * len(house[0]), street[0]), text)


@lru_cache(maxsize=8)
def _pattern_of(agenda_word: str | None) -> re.Pattern[str]:
    ending = ending_pattern(agenda_word)
    return re.compile(
        rf"(?<!\w)(?<!\d[.:–-])(?<!\w/)(\d{{1,5}}){ending}(?:(?<=\d{{4}})/20[1-4]\d|{YEAR_BESIDE})?"
        r"(?!\w)(?!/\w)(?![.:–-]\d)",
        re.IGNORECASE,
    )


def _is_named(text: str, match: re.Match[str], last: Named | None) -> bool:
    if _OF_LETTER.search(text, max(0, match.start() - 40), match.start()):
        return False
    if text.startswith("/", match.end(1)) or (match[1].startswith("0") and len(match[1]) >= 3):
        return True
    if _COUNTED.match(text, match.end(1)) and not _OF_YEAR.match(text, match.end(1)):
        return False
    is_other = _YEAR.fullmatch(match[1]) or _POSTCODE.fullmatch(match[1])
    if is_other and not _NUMBERED.search(text, max(0, match.start() - 20), match.start()):
        return False
    if not text[: match.start()].strip() or _NAMING.search(text, max(0, match.start() - 30), match.start()):
        return True
    return last is not None and _LINK.match(text, last.end, match.start()) is not None
