"""Which releases a mail names by their running numbers: "0012", "no. 12", "rilis 12 dan 13"; never a date, a
letter's number, or how many they are ("2 rilis kami"). Pure, in linear time."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from humasd.agenda import ending_pattern

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
_NUMBERED = re.compile(r"(?:#|\b(?:no|nmr|nr|nomor|nomer|agenda)\b\.?)\s{0,3}$", re.IGNORECASE)
_TELEPHONE = re.compile(
    r"(?<!\d)(?:\+?62[ .-]?|0)8\d{1,2}(?:[ .-]?\d{2,5}){2,3}(?!\d)"
    r"|(?<!\d)\(?0[2-7]\d{1,2}\)?[ .-](?:\d{5,8}|[1-9]\d{2,3}[ .-]\d{3,4})(?!\d)"
)
"""Its groups are no running numbers, nor a range of them; those may follow one another as 0212 0213 0214."""
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


def find_named(text: str, agenda_word: str | None) -> list[Named]:
    """The numbers in their order, as often as they stand there.

    `agenda_word`: that of the office's agenda numbers, without which they are not read in full.
    """
    text = _blank_telephones(blank_bullets(text))
    found: list[Named] = []
    for match in _pattern_of(agenda_word).finditer(text):
        if _is_named(text, match, found[-1] if found else None):
            found.append(Named(int(match[1]), match.start(), match.end()))
    return found


def blank_bullets(text: str) -> str:
    """The text with blanks for the numbers at the heads of a list's lines."""
    return _BULLET.sub(lambda bullet: " " * len(bullet[0]), text)


def names_range(text: str) -> bool:
    """Whether releases are named by the first and the last of them, "0001 s.d. 0003"."""
    return _RANGE.search(_blank_telephones(text)) is not None


def _blank_telephones(text: str) -> str:
    return _TELEPHONE.sub(lambda number: " " * len(number[0]), text)


@lru_cache(maxsize=8)
def _pattern_of(agenda_word: str | None) -> re.Pattern[str]:
    ending = ending_pattern(agenda_word)
    return re.compile(
        rf"(?<!\w)(?<!\d[.:–-])(?<!\w/)(\d{{1,5}}){ending}(?!\w)(?!/\w)(?![.:–-]\d)", re.IGNORECASE
    )


def _is_named(text: str, match: re.Match[str], last: Named | None) -> bool:
    if _OF_LETTER.search(text, max(0, match.start() - 40), match.start()):
        return False
    if match.end() > match.end(1) or (match[1].startswith("0") and len(match[1]) >= 3):
        return True
    if _COUNTED.match(text, match.end()):
        return False
    if _YEAR.fullmatch(match[1]) and not _NUMBERED.search(text, max(0, match.start() - 20), match.start()):
        return False
    if not text[: match.start()].strip() or _NAMING.search(text, max(0, match.start() - 30), match.start()):
        return True
    return last is not None and _LINK.match(text, last.end, match.start()) is not None
