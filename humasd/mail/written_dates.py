"""Dates as mail programs write them above a forwarded mail, in Indonesian and English."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from email.utils import parsedate_to_datetime

_MAX_DATE = 120
_MONTHS = {
    "jan": 1, "feb": 2, "peb": 2, "mar": 3, "apr": 4, "mei": 5, "may": 5, "jun": 6, "jul": 7, "agu": 8,
    "ags": 8, "agt": 8, "aug": 8, "sep": 9, "okt": 10, "oct": 10, "nov": 11, "nop": 11, "des": 12, "dec": 12,
}  # fmt: skip
_ZONES = {"wib": 7, "wita": 8, "wit": 9, "utc": 0, "gmt": 0}

_NAMED = re.compile(r"\b(\d{1,2})(?:st|nd|rd|th)?[ -]([a-z]{3,10})\.?,?[ -](\d{4}|\d{2})\b")
_NAMED_FIRST = re.compile(r"\b([a-z]{3,10})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b")
_YEAR_FIRST = re.compile(r"\b(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)")
_NUMBERS = re.compile(r"\b(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})\b")
_TIME = re.compile(r"(?<![\d.:])(\d{1,2})[.:](\d{2})(?:[.:](\d{2}))?(?![\d.:])(?:\s?([ap])\.?m\b)?")
_OFFSET = re.compile(r"(?:gmt|utc)?([+-])(\d{1,2})(?::?(\d{2}))?(?!\d)")
_ZONE = re.compile(r"\b(wita|wib|wit|utc|gmt)\b")


def read_written_date(value: str, zone: tzinfo = UTC) -> datetime | None:
    """The moment that a line such as "Selasa, 24 November 2026 08.00 WITA" names, aware.

    `zone` is meant where it names none; of two numbers the first is the day, unless it cannot be.
    None where there is no whole date; without a time, midnight. Never raises.
    """
    value = value.strip()[:_MAX_DATE]
    try:
        date = parsedate_to_datetime(value)
    except (ValueError, TypeError, IndexError, OverflowError):
        date = None
    if date is not None and date.tzinfo is not None and re.search(r"[+-]\d{4}", value):
        return date
    text = value.lower()
    found = _find_day(text)
    if found is None:
        return None
    (year, month, day), rest = found
    try:
        return datetime(year, month, day, *_find_time(rest), tzinfo=_find_zone(rest) or zone)
    except (ValueError, OverflowError):
        return None


def _find_day(text: str) -> tuple[tuple[int, int, int], str] | None:
    """Year, month and day, and the text without them."""
    for pattern in (_NAMED, _NAMED_FIRST, _YEAR_FIRST, _NUMBERS):
        match = pattern.search(text)
        if match is None:
            continue
        rest = f"{text[: match.start()]} {text[match.end() :]}"
        first, second, third = match.groups()
        if pattern is _YEAR_FIRST:
            return (int(first), int(second), int(third)), rest
        if pattern is _NUMBERS:
            day, month = (int(second), int(first)) if int(second) > 12 else (int(first), int(second))
            return (_whole_year(third), month, day), rest
        day_written, name = (first, second) if pattern is _NAMED else (second, first)
        if name[:3] in _MONTHS:
            return (_whole_year(third), _MONTHS[name[:3]], int(day_written)), rest
    return None


def _whole_year(written: str) -> int:
    return int(written) if len(written) == 4 else 2000 + int(written)


def _find_time(text: str) -> tuple[int, int, int]:
    match = _TIME.search(text)
    if match is None:
        return 0, 0, 0
    hour = int(match[1])
    if match[4]:
        hour = hour % 12 + (12 if match[4] == "p" else 0)
    return hour, int(match[2]), int(match[3] or 0)


def _find_zone(text: str) -> tzinfo | None:
    if offset := _OFFSET.search(text):
        distance = timedelta(hours=int(offset[2]), minutes=int(offset[3] or 0))
        return timezone(-distance if offset[1] == "-" else distance) if distance < timedelta(days=1) else None
    named = _ZONE.search(text)
    return timezone(timedelta(hours=_ZONES[named[1]])) if named else None
