"""Finds date, place, unit and contact in running text, where no form gives them."""

from __future__ import annotations

import re

_DAY = r"(?:senin|selasa|rabu|kamis|jum['’]?at|sabtu|minggu|ahad)"
_MONTH = (
    r"(?:januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|nopember|desember"
    r"|jan|feb|mar|apr|jun|jul|agu|ags|sep|sept|okt|nov|nop|des)"
)
_DATE = re.compile(
    rf"(?:{_DAY}\s*,?\s*\(?\s*)?\b(?:\d{{1,2}}\s*(?:[-–]|s/d|sampai)\s*)?\d{{1,2}}\s+{_MONTH}\.?(?:\s+\d{{4}})?\b"
    rf"|(?:{_DAY}\s*,?\s*\(?\s*)?\b\d{{1,2}}[/.-]\d{{1,2}}[/.-]\d{{2,4}}\b",
    re.IGNORECASE,
)
_DATE_OF_LETTER = re.compile(r"^[A-Z][a-z]+,\s*\d{1,2}\s")
_VENUE = re.compile(
    r"\b(?:bertempat di|berlangsung di|dilaksanakan di|digelar di|diadakan di|dipusatkan di)\s+"
    r"((?:[A-Z0-9][\w'’.-]*|dan|di)(?:\s+(?:[A-Z0-9][\w'’-]*|dan)){0,9})"
)
_DATELINE = re.compile(
    r"^([A-Z][A-Za-z .]{2,30}(?:,\s*[A-Z][A-Za-z .]{2,30})?)\s*(?:\([^)]{0,30}\)\s*)?[-–—]\s"
)
_UNIT = re.compile(
    r"\b((?:Dinas|Badan|Kecamatan|Bagian|Sekretariat|Inspektorat|Kantor Camat|RSUD|Puskesmas"
    r"|Satpol|Kelurahan)(?:,?[ \t]+(?:[A-Z][\w-]*|dan(?=[ \t]+[A-Z]))){1,9})"
)
_LETTERHEAD_UNIT = re.compile(
    r"^(?:DINAS|BADAN|KECAMATAN|INSPEKTORAT|RSUD|SEKRETARIAT DPRD|SATUAN POLISI)\b(?: [A-Z,-]{2,30}){1,9}$",
    re.MULTILINE,
)
_ABBREVIATIONS = frozenset({"RSUD", "DPRD", "UPTD"})
_UNIT_END = re.compile(r"\s+(?:Kabupaten|Kab|Setda|Luwu|Provinsi|Prov)\b.*$")
_ADDRESSEE = re.compile(r"\s*(?:kepada|yth|u\.?p\.?|di\s)\b", re.IGNORECASE)
"""Opens the lines that name whom a letter goes to."""
_PHONE = re.compile(r"(?<![\d/])(?:\+?62|0)[\s.-]?8\d{1,2}(?:[\s.-]?\d){6,10}(?!\d)")
_MAX = 60_000
"""Characters looked at."""


def find_date(text: str) -> str | None:
    """The first date of the text as it is written there, the day's name with it."""
    for line in text[:_MAX].split("\n"):
        if _DATE_OF_LETTER.match(line) and len(line) < 40:
            continue
        if match := _DATE.search(line):
            return " ".join(match[0].split())
    return None


def find_place(text: str) -> str | None:
    """The venue that the text names ("bertempat di …"), else the place of its dateline ("WOTU – …")."""
    if venue := _VENUE.search(text[:_MAX]):
        return re.sub(r"(?:\s+dan)+$", "", venue[1]).rstrip(" .,")
    for paragraph in text[:_MAX].split("\n\n")[:3]:
        if dateline := _DATELINE.match(paragraph):
            return dateline[1].strip().title()
    return None


def find_unit(text: str) -> str | None:
    """The first office that the text names by its full name."""
    if letterhead := _LETTERHEAD_UNIT.search(text[:2_000]):
        words = letterhead[0].split()
        return " ".join(_cased(word) for word in words)
    for line in text[:_MAX].split("\n"):
        if _ADDRESSEE.match(line):
            continue
        if match := _UNIT.search(line):
            return _UNIT_END.sub("", " ".join(match[1].split()))
    return None


def _cased(word: str) -> str:
    """A word of a letterhead's capitals as it is written in a text."""
    return "dan" if word == "DAN" else word if word in _ABBREVIATIONS else word.capitalize()


def find_contact(text: str) -> str | None:
    """The first mobile number, with the rest of its line, which mostly is a name."""
    for line in text[:_MAX].split("\n"):
        if (match := _PHONE.search(line)) and len(line) <= 120:
            return " ".join(line.split())
        if match:
            return match[0]
    return None
