"""Dates and times as Indonesian official letters write them."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from babel.dates import format_date

LOCALE = "id"

ZONE_ABBREVIATIONS = {
    "Asia/Jakarta": "WIB",
    "Asia/Pontianak": "WIB",
    "Asia/Makassar": "WITA",
    "Asia/Ujung_Pandang": "WITA",
    "Asia/Jayapura": "WIT",
}
"""Keppres 41/1987: the country's three zones by their IANA names."""


def format_day(moment: date, zone: ZoneInfo) -> str:
    """ "Selasa, 24 November 2026", the day as it is in `zone`."""
    return str(format_date(_local_day(moment, zone), "EEEE, d MMMM y", locale=LOCALE))


def format_short_day(moment: date, zone: ZoneInfo) -> str:
    """ "24 November 2026"."""
    return str(format_date(_local_day(moment, zone), "d MMMM y", locale=LOCALE))


def format_time(moment: datetime, zone: ZoneInfo) -> str:
    """ "14.05 WITA"; the zone's offset stands in for its abbreviation outside Indonesia."""
    local = _localise(moment, zone)
    abbreviation = ZONE_ABBREVIATIONS.get(zone.key) or f"UTC{local:%z}"
    return f"{local:%H.%M} {abbreviation}"


def format_moment(moment: datetime, zone: ZoneInfo) -> str:
    """ "24 November 2026 pukul 14.05 WITA"."""
    return f"{format_short_day(moment, zone)} pukul {format_time(moment, zone)}"


def format_day_and_time(moment: datetime, zone: ZoneInfo) -> str:
    """ "Selasa, 24 November 2026 pukul 14.05 WITA"."""
    return f"{format_day(moment, zone)} pukul {format_time(moment, zone)}"


def format_duration(span: timedelta) -> str:
    """ "2 jam 30 menit": the two largest units; under a minute counts as "kurang dari satu menit"."""
    minutes = int(abs(span).total_seconds()) // 60
    amounts = ((minutes // 1440, "hari"), (minutes // 60 % 24, "jam"), (minutes % 60, "menit"))
    words = [f"{amount} {unit}" for amount, unit in amounts if amount]
    return " ".join(words[:2]) or "kurang dari satu menit"


def _local_day(moment: date, zone: ZoneInfo) -> date:
    return _localise(moment, zone).date() if isinstance(moment, datetime) else moment


def _localise(moment: datetime, zone: ZoneInfo) -> datetime:
    if moment.tzinfo is None:
        raise ValueError(f"the time {moment.isoformat()} names no zone; give an aware datetime")
    return moment.astimezone(zone)
