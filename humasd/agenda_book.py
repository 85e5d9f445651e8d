"""The agenda book of a month or a year, as `humasd agenda` writes it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from functools import partial
from zoneinfo import ZoneInfo

from babel.dates import format_date

from humasd.letters.labels import STATE_LABELS
from humasd.release.model import Decision
from humasd.release.policy import Policy
from humasd.release.states import Step
from humasd.store.agenda_book import Entry

_PERIOD = re.compile(r"(20\d\d)(?:-(0[1-9]|1[0-2]))?")


def parse_period(text: str, zone: ZoneInfo) -> tuple[datetime, datetime, str]:
    """ "2026-11" or "2026": from, until before, and what it is called. Raises ValueError."""
    match = _PERIOD.fullmatch(text)
    if match is None:
        raise ValueError(f"{text!r} is no month; write it as 2026-11, or a whole year as 2026")
    year, month = int(match[1]), int(match[2] or 0)
    begin = datetime(year, month or 1, 1, tzinfo=zone)
    if month == 0:
        return begin, datetime(year + 1, 1, 1, tzinfo=zone), f"tahun {year}"
    end = datetime(year + month // 12, month % 12 + 1, 1, tzinfo=zone)
    return begin, end, f"bulan {format_date(begin, 'MMMM y', locale='id')}"


def lay_out(entries: Sequence[Entry], policy: Policy, zone: ZoneInfo) -> list[tuple[str, ...]]:
    """The book's lines, a cell for each of letters.agenda_book.COLUMNS."""
    time = partial(_moment, zone=zone)
    return [_line(number, entry, policy, time) for number, entry in enumerate(entries, start=1)]


def _line(
    number: int, entry: Entry, policy: Policy, time: Callable[[datetime | None], str]
) -> tuple[str, ...]:
    release, letter = entry.release, entry.letter

    def decided(step: Step) -> str:
        decision = entry.find_decision(step)
        if decision is None:
            return ""
        name = _name(decision, policy)
        return _lines(f"{step}: {name}" if step.is_own else name, time(decision.at))

    media = f"{entry.media_sent} media" if entry.media_sent else ""
    if entry.media_failed:
        media = _lines(media, f"{entry.media_failed} gagal")
    return (
        str(number),
        release.agenda,
        time(release.received_at),
        _lines(release.unit or release.sender_name, release.sender),
        _lines(letter.get("letter_number", ""), letter.get("letter_date", "")),
        letter.get("letter_subject") or release.title,
        _lines(decided(Step.DISPOSITION), release.direction),
        time(entry.drafted_at),
        _lines(*(decided(step) for step in policy.checks)),
        decided(Step.APPROVAL),
        _lines(release.url or "", time(entry.published_at), *_changes(entry, time)),
        media,
        time(entry.told_at),
        STATE_LABELS[release.state],
    )


def _changes(entry: Entry, time: Callable[[datetime | None], str]) -> Iterator[str]:
    """What became of the page later."""
    for moment in entry.corrected_at:
        yield f"diralat {time(moment)}"
    if entry.taken_down_at is not None:
        yield f"ditarik {time(entry.taken_down_at)}"


def _lines(*parts: str) -> str:
    return "\n".join(filter(None, parts))


def _moment(moment: datetime | None, zone: ZoneInfo) -> str:
    return f"{moment.astimezone(zone):%d-%m-%Y %H.%M}" if moment else ""


def _name(decision: Decision, policy: Policy) -> str:
    official = policy.find_official(decision.official)
    return official.name if official and official.name else decision.official
