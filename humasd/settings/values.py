"""Single values of the configuration: durations, time zones, mail addresses."""

from __future__ import annotations

import re
from datetime import time, timedelta
from typing import Annotated
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import BeforeValidator, Field

from humasd.agenda import ANY_WORD

_DURATION = re.compile(r"(\d+)\s*(s|m|h|d)")
_SIZE = re.compile(r"(\d{1,6})\s?([km])b", re.IGNORECASE)
_CLOCK = re.compile(r"([01]?\d|2[0-3])[:.]([0-5]\d)")
_UNITS = {"s": "seconds", "m": "minutes", "h": "hours", "d": "days"}


def parse_duration(value: object) -> object:
    """ "90s", "15m", "2h" or "7d" into a timedelta."""
    if isinstance(value, timedelta):
        return value
    match = _DURATION.fullmatch(str(value).strip())
    if match is None:
        raise ValueError('a duration is a number and a unit, such as "90s", "15m", "2h" or "7d"')
    return timedelta(**{_UNITS[match[2]]: int(match[1])})


def _parse_clock(value: object) -> object:
    """ "07:30", or TOML's own 07:30:00, into a time of the day."""
    if isinstance(value, time):
        return value
    match = _CLOCK.fullmatch(str(value).strip())
    if match is None:
        raise ValueError('a time of the day is written "07:30"')
    return time(int(match[1]), int(match[2]))


def _parse_agenda_word(value: object) -> object:
    if not isinstance(value, str) or not re.fullmatch(ANY_WORD, value, re.IGNORECASE):
        raise ValueError('the word in agenda numbers is of letters, digits, "." and "-", such as "HUMAS"')
    return value.upper()


def _parse_zone(value: object) -> object:
    try:
        return ZoneInfo(str(value))
    except (ZoneInfoNotFoundError, ValueError):
        raise ValueError(f'{value!r} is not a time zone; use a name such as "Asia/Makassar"') from None


def _parse_size(value: object) -> object:
    """ "10MB" or "500kB" into octets; powers of ten, as mail servers count them."""
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    match = _SIZE.fullmatch(str(value).strip())
    if match is None:
        raise ValueError('a size is a number and a unit, such as "10MB" or "500kB"')
    return int(match[1]) * {"k": 1_000, "m": 1_000_000}[match[2].lower()]


def _parse_span(value: object, what: str, example: str) -> tuple[time, time]:
    """ "21:00-06:00", or the two times of a default, into from and until."""
    if isinstance(value, tuple):
        return value
    begins, _, ends = str(value).partition("-")
    try:
        return time.fromisoformat(begins.strip()), time.fromisoformat(ends.strip())
    except ValueError:
        raise ValueError(f'{what} are two times of the day, such as "{example}"') from None


def _parse_quiet_hours(value: object) -> object:
    if value is None:
        return None
    begins, ends = _parse_span(value, "quiet hours", "21:00-06:00")
    if begins == ends:
        raise ValueError("quiet hours that end when they begin would never end; name two different times")
    return begins, ends


def _parse_hours(value: object) -> object:
    opens, closes = _parse_span(value, "office hours", "08:00-16:00")
    if opens >= closes:
        raise ValueError("an office closes later on the day that it opens; name the earlier time first")
    return opens, closes


def _lower(value: object) -> object:
    return [str(item).strip().lower() for item in value] if isinstance(value, list) else value


Duration = Annotated[timedelta, BeforeValidator(parse_duration)]
Size = Annotated[int, BeforeValidator(_parse_size), Field(ge=0)]


OpeningHours = Annotated[tuple[time, time], BeforeValidator(_parse_hours)]
QuietHours = Annotated[tuple[time, time] | None, BeforeValidator(_parse_quiet_hours)]
Clock = Annotated[time, BeforeValidator(_parse_clock)]
AgendaWord = Annotated[str, BeforeValidator(_parse_agenda_word)]
Zone = Annotated[ZoneInfo, BeforeValidator(_parse_zone)]
MailAddress = Annotated[str, Field(pattern=r"^[^@\s<>,]+@[^@\s<>,]+$")]
LowerWords = Annotated[tuple[str, ...], BeforeValidator(_lower)]
Addresses = Annotated[tuple[MailAddress, ...], BeforeValidator(_lower)]
SomeAddresses = Annotated[Addresses, Field(min_length=1)]
