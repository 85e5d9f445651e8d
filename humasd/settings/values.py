"""Single values of the configuration: durations, time zones, mail addresses."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Annotated
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import BeforeValidator, Field

_DURATION = re.compile(r"(\d+)\s*(s|m|h|d)")
_UNITS = {"s": "seconds", "m": "minutes", "h": "hours", "d": "days"}


def parse_duration(value: object) -> object:
    """ "90s", "15m", "2h" or "7d" into a timedelta."""
    if isinstance(value, timedelta):
        return value
    match = _DURATION.fullmatch(str(value).strip())
    if match is None:
        raise ValueError('a duration is a number and a unit, such as "90s", "15m", "2h" or "7d"')
    return timedelta(**{_UNITS[match[2]]: int(match[1])})


def _parse_zone(value: object) -> object:
    try:
        return ZoneInfo(str(value))
    except (ZoneInfoNotFoundError, ValueError):
        raise ValueError(f'{value!r} is not a time zone; use a name such as "Asia/Makassar"') from None


def _lower(value: object) -> object:
    return [str(item).strip().lower() for item in value] if isinstance(value, list) else value


Duration = Annotated[timedelta, BeforeValidator(parse_duration)]
Zone = Annotated[ZoneInfo, BeforeValidator(_parse_zone)]
MailAddress = Annotated[str, Field(pattern=r"^[^@\s<>,]+@[^@\s<>,]+$")]
LowerWords = Annotated[tuple[str, ...], BeforeValidator(_lower)]
Addresses = Annotated[tuple[MailAddress, ...], BeforeValidator(_lower)]
SomeAddresses = Annotated[Addresses, Field(min_length=1)]
