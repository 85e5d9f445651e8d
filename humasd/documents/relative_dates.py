"""Days that are told from the day of writing: "kemarin", "Sabtu pekan lalu", "dua hari lalu"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from humasd.documents.numerals import read_number

WEEKDAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
"""In the order of date.weekday()."""
WEEKDAY = r"senin|selasa|rabu|kamis|jum['’]?at|sabtu|minggu|ahad"
_NO_DAY = r"(?![\s,(/]{0,3}(?:(?:tanggal|tgl)\b|\d{1,2}\b(?![.:]\d)))"
"""A weekday before a date, even one that cannot be read, is no day of this week."""
_RELATIVE = re.compile(
    r"\b(?:(?P<zero>hari ini|tadi(?: (?:pagi|siang|sore))|(?:pagi|siang|sore|malam) (?:tadi|ini))"
    r"|(?P<minus2>kemarin dulu|kemarin lusa)|(?P<minus1>kemarin|kemaren|semalam|tadi malam)"
    r"|(?P<plus1>besok|esok)|(?P<plus2>lusa)"
    rf"|(?<!tiap )(?<!tiap hari )(?:hari |pada )(?P<weekday>{WEEKDAY})\b{_NO_DAY}(?: (?P<when>\w+))?"
    rf"|(?<!tiap )(?P<day>senin|selasa|rabu|kamis|jum['’]?at|sabtu|ahad)"
    r" (?P<moment>(?:pekan|minggu) lalu|lalu|kemarin|tadi|pagi|siang|sore|malam|depan|mendatang|besok)"
    r"|(?P<ago>dua|tiga|empat|lima|enam|[2-6]) hari (?:yang )?lalu)\b",
    re.IGNORECASE,
)
_STEPS = {"zero": 0, "minus1": -1, "minus2": -2, "plus1": 1, "plus2": 2}
_COMING = ("depan", "mendatang", "besok")
_GONE = ("lalu", "kemarin")


def read_relative(text: str, written_on: date) -> Iterator[tuple[re.Match[str], date, int | None]]:
    """Each such mention with its day, and the day of the week where it names one."""
    for match in _RELATIVE.finditer(text):
        part = match.groupdict()
        step = next((days for name, days in _STEPS.items() if part[name]), None)
        weekday = weekday_of(part["weekday"] or part["day"])
        if step is None and weekday is not None:
            step = _step_to(weekday, (part["when"] or part["moment"] or "").lower(), written_on)
        if part["ago"]:
            step = -read_number(part["ago"])
        day = written_on + timedelta(days=step or 0)
        yield match, day, weekday


def _step_to(weekday: int, moment: str, written_on: date) -> int:
    """Days from the day of writing to the weekday that is meant: the last one, else as `moment` says."""
    back = (written_on.weekday() - weekday) % 7
    if moment in _COMING:
        return 7 - back
    if moment.endswith(" lalu"):  # of the week before, which began on a Monday
        return weekday - written_on.weekday() - 7
    return -(back or 7) if moment in _GONE else -back


def weekday_of(name: str | None) -> int | None:
    """By date.weekday(), whatever its case and apostrophe; None for None."""
    if not name:
        return None
    plain = name.lower().replace("'", "").replace("’", "").replace("ahad", "minggu")
    return [day.lower() for day in WEEKDAYS].index(plain)
