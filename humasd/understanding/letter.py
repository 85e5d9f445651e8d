"""Reads an official letter's head: number, subject, date, enclosures (Perbup Luwu Timur 10/2010)."""

from __future__ import annotations

import re

from humasd.documents.dates import find_dates
from humasd.understanding.values import Item

MAX_HEAD = 3_000
"""Characters: the head stands on the first half of the first page."""
_NUMBER = re.compile(r"^\W{0,3}no(?:mor|\.)?(?:\s*surat)?\s*[:|][\s:|]*(\S[^\n|]{1,80})", re.I | re.M)
_SUBJECT = re.compile(r"^\W{0,3}(?:peri)?hal\s*[:|][\s:|]*(\S[^\n|]{2,200})", re.I | re.M)
_ENCLOSURES = re.compile(r"^\W{0,3}lamp(?:iran|\.)?\s*[:|][\s:|]*([^\n|]{1,60})", re.I | re.M)
_DATE_LINE = re.compile(
    r"\b(?!(?:Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu|Ahad)\b)"
    r"[A-Z][a-z]{2,20}(?: [A-Z][a-z]{2,20})?,\s{0,3}(?=\d{1,2}\s)"
)
_MONTH = re.compile(r"(?<=/)[XVIl1]{1,4}(?=/\d{4}$)")
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_NEXT = re.compile(r"\s(?:kepada\b|yth\b|dengan hormat|lampiran\s?:|(?:peri)?hal\s?:)", re.I)
"""What follows a value where a PDF's lines have run together."""
_DATE_ALONE = re.compile(r"^\W{0,3}(?=\d{1,2}\s{1,2}[A-Za-z]{3,10}\s{1,2}\d{4}\W{0,3}$)", re.M)
_DATE_LABEL = re.compile(r"^\W{0,3}(?:tanggal|tgl\.?)\s*[:|][\s:|]*", re.I | re.M)


def parse_letter(letter: Item) -> dict[str, str]:
    """letter_number, letter_date, letter_subject, letter_enclosures as written; those that there are."""
    head = "\n".join(filter(None, (letter.preface, letter.title, letter.text)))[:MAX_HEAD]
    date_line = _DATE_LINE.search(head)
    letter_date = _date_after(head, date_line or _DATE_LABEL.search(head) or _DATE_ALONE.search(head))
    found = {
        "letter_number": _mend_month(_value(_NUMBER, head), letter_date),
        "letter_date": letter_date,
        "letter_subject": _value(_SUBJECT, head),
        "letter_enclosures": _value(_ENCLOSURES, head),
    }
    return {key: value for key, value in found.items() if value}


_LABEL = re.compile(r"(?:no(?:mor)?|sifat|lamp(?:iran)?|(?:peri)?hal|kepada|yth)\b\.?\s*[:|]?", re.I)
"""Where a value is missing, the next line's label stands in its place."""


def _value(pattern: re.Pattern[str], head: str) -> str:
    """What stands behind the label, without what the same line goes on with."""
    match = pattern.search(head)
    if match is None:
        return ""
    value = match[1]
    if "\n" in match[0] and _LABEL.match(value):
        return ""
    for end in (_DATE_LINE, _NEXT):
        if found := end.search(value):
            value = value[: found.start()]
    return " ".join(value.split()).strip(" -–")


def _date_after(head: str, match: re.Match[str] | None) -> str:
    if match is None:
        return ""
    dates = find_dates(head[match.end() : match.end() + 40])
    if not dates or dates[0].start > 2:
        return ""
    return " ".join(dates[0].text.split())


def _mend_month(number: str, letter_date: str) -> str:
    """A number's month where a scan gave it as "/X1/2026" and the letter's date bears it out."""
    dates = find_dates(letter_date)
    month = _ROMAN[dates[0].first.month - 1] if dates else ""
    return _MONTH.sub(lambda read: month if _is_month(read[0], month) else read[0], number)


def _is_month(read: str, month: str) -> bool:
    """Whether a scan's letters may be that month, one for another, or a stroke of the paper among them."""
    return month in (re.sub("[l1]", "I", read), re.sub("[l1]", "", read))
