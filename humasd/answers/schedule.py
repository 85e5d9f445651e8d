"""The publication time that an approval may name: "terbit Rabu, 25 November pukul 08.00"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, timezone, tzinfo

_MONTHS = {
    "januari": 1, "jan": 1, "februari": 2, "pebruari": 2, "feb": 2, "maret": 3, "mar": 3, "april": 4,
    "apr": 4, "mei": 5, "juni": 6, "jun": 6, "juli": 7, "jul": 7, "agustus": 8, "agu": 8, "ags": 8,
    "agt": 8, "september": 9, "sep": 9, "sept": 9, "oktober": 10, "okt": 10, "november": 11,
    "nov": 11, "nopember": 11, "nop": 11, "desember": 12, "des": 12,
}  # fmt: skip
_WEEKDAYS = {
    "senin": 0, "selasa": 1, "rabu": 2, "kamis": 3, "jumat": 4, "jum'at": 4, "sabtu": 5,
    "minggu": 6, "ahad": 6,
}  # fmt: skip
_ZONES = {"wib": 7, "wita": 8, "wit": 9}
_PARTS_OF_DAY = {
    "dini": range(5), "subuh": range(4, 7), "pagi": range(1, 12), "siang": range(10, 17),
    "sore": range(13, 20), "malam": range(18, 24),
}  # fmt: skip
"""The hours of each. "Jam 12 malam" is in none: which of two nights it is, only a person knows."""

_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_WEEKDAY = "|".join(_WEEKDAYS)
_TIME = re.compile(
    r"\b(?:(?:pukul|pkl|jam|jm)\.?\s{0,3}(\d{1,2})(?:[.:](\d{2}))?|(\d{2})[.:](\d{2}))(?![\d./:-]\d|\d)"
    r"(?:\s{1,3}(wita|wib|wit))?(?:\s{1,3}(subuh|pagi|siang|sore|malam|dini\s{1,3}hari))?(?:\s{1,3}(wita|wib|wit))?\b"
)
_PART = r"(?:subuh|pagi|siang|sore|malam)"
_DAY = re.compile(
    r"\b(?=\w)(?:(?:hari\s{1,3})?(?P<weekday>" + _WEEKDAY + r")\b\s{0,3},?\s{0,3}(?P<next>depan\b)?)?"
    r"(?:(?:(?:tanggal|tgl)\.?\s{1,3})?(?P<day>\d{1,2})\s{1,3}(?P<month>"
    + _MONTH
    + r")\b(?:\s{1,3}(?P<year>\d{4}))?"
    r"|(?:(?:tanggal|tgl)\.?\s{1,3})?(?P<d>\d{1,2})(?P<mark>[/-])(?P<m>\d{1,2})(?P=mark)(?P<y>\d{4})"
    r"|(?:tanggal|tgl)\.?\s{1,3}(?P<of_month>\d{1,2})(?![\d./:-]\d|\d)(?!\s{1,3}(?:" + _MONTH + r")\b)"
    r"|\b(?P<relative>hari\s{1,3}ini|besok|bsk|tomorrow|lusa|nanti(?=\s{1,3}(?:pukul|pkl|jam|jm|"
    + _PART
    + r")\b))\b"
    r"|\b(?P<today>" + _PART + r")\s{1,3}(?:ini|nanti)\b)?"
    r"(?:\s{0,3}\b(?P<part>" + _PART + r")\b)?"
)
_STALE = timedelta(days=180)
TIME_MARK = "\ue000"
"""Stands in `Schedule.rest` for each time or day, so that its place among the words is known."""


@dataclass(frozen=True)
class Schedule:
    """What a text says of the time: `rest` has a TIME_MARK in its place; unclear times are not `plain`."""

    at: datetime | None
    rest: str
    plain: bool = True


def find_schedule(text: str, now: datetime) -> Schedule:
    """Read at most one day and one time of day (Indonesian, lower case).

    `now` is aware; its zone is meant where the text names none. A day without a time
    (but for "hari ini"), two times or a weekday that contradicts its date are not plain,
    nor is what has passed.
    """
    text = _without_deadline(text.replace(TIME_MARK, "?"), now)
    days = [match for match in _DAY.finditer(text) if _names_day(match)]
    rest = _cut(text, days)
    times = list(_TIME.finditer(rest))
    rest = _cut(rest, times)
    if not days and not times:
        return Schedule(None, text)
    if len(days) > 1 or len(times) > 1:
        return Schedule(None, rest, plain=False)
    if not times:
        return Schedule(None, rest, plain=_is_now(days[0][0], now))
    day = _read_day(days[0], now) if days else now.date()
    moment = _read_time(times[0], now, (days[0]["part"] or days[0]["today"]) if days else None)
    if day is None or moment is None:
        return Schedule(None, rest, plain=False)
    at = _combine(day, moment, now.tzinfo)
    if at <= now:
        return Schedule(None, rest, plain=False)
    return Schedule(at.astimezone(now.tzinfo), rest)


_ONLY_TODAY = re.compile(r"hari\s{1,3}ini")
_AT_ONCE = {"pagi": range(5, 11), "siang": range(11, 15), "sore": range(15, 18), "malam": range(18, 24)}
_BY = re.compile(r"\b(?:(?P<before>sebelum)|paling\s{1,3}(?:lambat|telat)|selambat-lambatnya)\s{1,3}")
_BY_DAY = re.compile(
    r"(?P<part>pagi|siang|sore|malam)\s{1,3}ini\b|(?:hari\s{1,3}ini|besok|bsk)\b(?!\s{1,3}\w{0,6}\d)"
)


def _without_deadline(text: str, now: datetime) -> str:
    """A deadline that is still ahead asks for no more than haste: "sebelum jam 12" is "segera"."""
    lead = _BY.search(text)
    if lead is None:
        return text
    behind = text[lead.end() :]
    if found := _TIME.match(behind):
        moment = _read_time(found, now, None)
        is_ahead = moment is not None and _combine(now.date(), moment, now.tzinfo) > now
    elif found := _BY_DAY.match(behind):
        is_ahead = now.hour < _AT_ONCE[found["part"]].stop if found["part"] else not lead["before"]
    else:
        return text
    return f"{text[: lead.start()]}segera{behind[found.end() :]}" if is_ahead else text


def _is_now(day: str, now: datetime) -> bool:
    """Is it the day, or the part of it, that it is already ("hari ini", "pagi ini")?"""
    part = day.split()[0]
    is_part = day.endswith("ini") and part in _AT_ONCE and now.hour in _AT_ONCE[part]
    return is_part or bool(_ONLY_TODAY.fullmatch(day))


def _names_day(match: re.Match[str]) -> bool:
    """Not nothing, nor a part of the day alone ("jam 8 pagi")."""
    return any(match[name] for name in ("weekday", "day", "d", "of_month", "relative", "today"))


def _cut(text: str, matches: list[re.Match[str]]) -> str:
    pieces, position = [], 0
    for match in matches:
        pieces.append(text[position : match.start()])
        position = match.end()
    return f" {TIME_MARK} ".join([*pieces, text[position:]])


def _read_day(match: re.Match[str], now: datetime) -> date | None:
    weekday = _WEEKDAYS[match["weekday"]] if match["weekday"] else None
    try:
        named = _named_date(match, now)
    except ValueError:
        return None
    if named is not None:
        return named if weekday is None or named.weekday() == weekday else None
    if weekday is None or (match["next"] and not _is_next_week(match["weekday"], now)):
        return None
    ahead = (weekday - now.weekday()) % 7
    return now.date() + timedelta(days=ahead or 7)


def _is_next_week(day: str, now: datetime) -> bool:
    """Is the next such day in the week to come, so that "Senin depan" is that one? On a Tuesday "Rabu depan"
    may be this week's or the next one's, at a week's end either Monday's, and "minggu depan" is the week."""
    return _WEEKDAYS[day] <= now.weekday() < _WEEKDAYS["sabtu"] and day != "minggu"


def _named_date(match: re.Match[str], now: datetime) -> date | None:
    if match["relative"] or match["today"]:
        ahead = {"besok": 1, "bsk": 1, "tomorrow": 1, "lusa": 2}.get(match["relative"], 0)
        return now.date() + timedelta(days=ahead)
    if match["d"]:
        return date(int(match["y"]), int(match["m"]), int(match["d"]))
    if match["of_month"]:  # of this month; what has passed may be meant of the next one
        return now.date().replace(day=int(match["of_month"]))
    if not match["day"]:
        return None
    month, day = _MONTHS[match["month"]], int(match["day"])
    if match["year"]:
        return date(int(match["year"]), month, day)
    named = date(now.year, month, day)
    return named if now.date() - named < _STALE else date(now.year + 1, month, day)


def _read_time(match: re.Match[str], now: datetime, part_of_day: str | None) -> time | None:
    """The time of day; None where it is none, or where morning or evening may be meant.

    `part_of_day` is what stands beside the day ("besok pagi"), and must not gainsay the time's own.
    """
    hour, minute = int(match[1] or match[3]), int(match[2] or match[4] or 0)
    zone, part = match[5] or match[7], match[6] or part_of_day
    if part_of_day not in (None, part):
        return None
    if part:
        hours = _PARTS_OF_DAY[part.split()[0]]
        if hour not in hours:
            if hour >= 12 or hour + 12 not in hours:
                return None
            hour += 12
    elif match[1] and not match[2] and hour < 6:
        return None
    try:
        return time(hour, minute, tzinfo=timezone(timedelta(hours=_ZONES[zone])) if zone else now.tzinfo)
    except ValueError:
        return None


def _combine(day: date, moment: time, zone: tzinfo | None) -> datetime:
    return datetime.combine(day, moment, tzinfo=moment.tzinfo or zone)
