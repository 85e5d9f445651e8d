"""Dates as Indonesians write them, with the slips of OCR, and relative to the day of writing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from humasd.documents.numerals import DIGITS, WORDS, YEAR_WORDS, read_number
from humasd.documents.relative_dates import WEEKDAY, WEEKDAYS, read_relative, weekday_of

MONTHS = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni",
    "Juli", "Agustus", "September", "Oktober", "November", "Desember",
)  # fmt: skip
MAX_TEXT = 60_000
"""Characters looked at."""
MAX_DAYS = 62
"""A longer span is no activity but two dates that happen to stand together."""

_MONTH = (
    r"(?:januari|februari|pebruari|maret|april|mei|juni|juli|agustus|september|oktober|november|nopember"
    r"|desember|jan|feb|peb|mar|apr|jun|jul|agust|agu|ags|agt|sept|sep|okt|nov|nop|des)(?![a-z])"
)
_THROUGH = r"[-–—]|s\s?[./]\s?d\.?|sampai(?:\s+dengan)?|hingga"
_TO = rf"\s{{0,2}}(?:{_THROUGH}|dan|&)\s{{0,2}}"
_NUMBER = rf"{DIGITS}{{1,2}}"
_DAY = rf"(?:{_NUMBER}|{WORDS})"
_BEFORE = (
    rf"(?:\b(?P<weekday>{WEEKDAY})\b(?:{_TO}(?P<until>{WEEKDAY})\b)?[\s,/]{{0,3}}"
    r"(?:(?:pagi|siang|sore|malam)\b[\s,]{0,3})?\(?\s?(?:\b(?:tanggal|tgl)\b\.?\s{0,2})?"
    r"|(?<![\w/.-])(?:(?:tanggal|tgl)\b\.?\s{0,2})?)"
)
_IN_WORDS = re.compile(
    rf"{_BEFORE}(?P<first>{_DAY})(?:\s{{0,2}}(?P<month1>{_MONTH})\.?(?:\s{{1,2}}\d{{4}})?(?=\s{{0,2}}(?:{_THROUGH})))?"
    rf"(?:(?:\s?,\s?{_DAY}){{0,6}},?{_TO}(?:(?:{WEEKDAY})\b[\s,]{{0,3}})?(?:tanggal\s)?(?P<last>{_DAY}))?"
    rf"(?:\s{{0,3}}(?:bulan\s{{1,2}})?|\s?[-–/.]\s?)(?P<month>{_MONTH})"
    rf"(?:\.?,?(?:\s{{0,3}}(?:tahun\s{{1,2}})?|\s?[-–/.]\s?)"
    rf"(?P<year>[12][\dOo]{{3}}|['’]?\d{{2}}|{YEAR_WORDS})(?![\d/.:-]\d|\d))?",
    re.IGNORECASE,
)
_IN_NUMBERS = re.compile(
    rf"{_BEFORE}(?P<first>{_NUMBER})(?:\s?[-–]\s?(?P<last>{_NUMBER})(?=[/.]))?"
    rf"(?:\s{{0,2}}(?P<sign>[/.-])\s{{0,2}}(?P<month>{DIGITS}\s?{DIGITS}|{_NUMBER})\s{{0,2}}(?P=sign)"
    r"(?P<year>\s{0,2}[12][\dOo]{3}|\d{2})|/(?P<month2>\d{1,2}))"
    r"(?![\w/-]|\.\d)",
    re.IGNORECASE,
)
_ISO = re.compile(
    r"(?<![\w/-])(?P<year>20\d\d)(?P<sign>[-/])(?P<month>\d\d)(?P=sign)(?P<first>\d\d)(?![\w/-])"
)
_BETWEEN = re.compile(rf"\s{{0,3}}(?:{_THROUGH})\s{{0,3}}(?:hari\s)?", re.IGNORECASE)


@dataclass(frozen=True)
class Mention:
    """A date, or several days in a row, where a text names it."""

    text: str
    start: int
    """Where in the text it begins."""
    first: date
    last: date
    weekday: int | None = None
    """The named day of the week, by date.weekday(); None where none is named."""
    exact: bool = True
    """Day, month and year stand there; otherwise they were told from the day of writing."""
    named: bool = True
    """Day and month stand there."""

    @property
    def end(self) -> int:
        """Where in the text it ends."""
        return self.start + len(self.text)

    @property
    def iso(self) -> str:
        """The days as ISO 8601: "2026-11-23", or "2026-11-23/2026-11-25"."""
        first = self.first.isoformat()
        return first if self.first == self.last else f"{first}/{self.last.isoformat()}"

    @property
    def wrong_weekday(self) -> bool:
        """Whether the day of the week that is named is neither that of the first nor of the last day."""
        ends = (None, self.first.weekday(), self.last.weekday())
        return self.exact and self.weekday not in ends


@lru_cache(maxsize=16)
def find_dates(text: str, written_on: date | None = None) -> tuple[Mention, ...]:
    """Every date of a text, in its order; what needs the day of writing only where that is given.
    A mail's reader asks for those of one text again and again."""
    text = text[:MAX_TEXT]
    found: list[Mention] = []
    for pattern in (_IN_WORDS, _IN_NUMBERS, _ISO):
        found += (m for match in pattern.finditer(text) if (m := _read_absolute(match, written_on)))
    if written_on is not None:
        absolute = tuple(found)
        for match, day, weekday in read_relative(text, written_on):
            mention = Mention(match[0], match.start(), day, day, weekday, exact=False, named=False)
            if not any(mention.start < other.end and other.start < mention.end for other in absolute):
                found.append(mention)
    return tuple(_join_spans(text, sorted(found, key=lambda mention: mention.start)))


def _join_spans(text: str, mentions: list[Mention]) -> Iterator[Mention]:
    """The dates, of which two that are one span are one: "Jumat (20/11) – Minggu (22/11)"."""
    waiting: Mention | None = None
    for mention in mentions:
        between = text[waiting.end : mention.start] if waiting else ""
        days = (mention.last - waiting.first).days if waiting else 0
        if (
            waiting
            and waiting.named
            and mention.named
            and 0 < days <= MAX_DAYS
            and _BETWEEN.fullmatch(between)
        ):
            waiting = replace(
                waiting,
                text=text[waiting.start : mention.end],
                last=mention.last,
                exact=waiting.exact and mention.exact,
            )
            continue
        if waiting:
            yield waiting
        waiting = mention
    if waiting:
        yield waiting


def write_days(first: date, last: date) -> str:
    """ "Selasa, 24 November 2026", or "23–25 November 2026", as official letters write it."""
    end = f"{last.day} {MONTHS[last.month - 1]} {last.year}"
    if first == last:
        return f"{WEEKDAYS[first.weekday()]}, {end}"
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{end}"
    year = "" if first.year == last.year else f" {first.year}"
    return f"{first.day} {MONTHS[first.month - 1]}{year} – {end}"


def _read_absolute(match: re.Match[str], written_on: date | None) -> Mention | None:
    part = match.groupdict()
    weekday = weekday_of(part.get("weekday"))
    month = _month_of(part.get("month") or part.get("month2"))
    bracketed = match[0].startswith("(") or match.string[: match.start()].endswith("(")
    if part.get("month2") and weekday is None and not bracketed:
        return None  # "24/11" alone may be anything
    written_year = read_number((part.get("year") or "").strip())
    if 0 < written_year < 100:
        written_year += 2000
    if not written_year and written_on is None:
        return None
    first_month = _month_of(part.get("month1")) or month
    first_number, last_number = read_number(part["first"]), read_number(part.get("last") or part["first"])
    years = [written_year] if written_year else _years_about(written_on)
    spans = [_span(year, first_month, first_number, month, last_number) for year in years]
    known = [span for span in spans if span is not None]
    if not known and first_number == last_number > 31 and weekday is not None and written_year:
        known = list(_days_meant(first_number, month, written_year, weekday))
    if not known:
        return None
    first, last = min(known, key=lambda span: abs((span[0] - (written_on or span[0])).days))
    closed = match[0].count("(") and match.string[match.end() : match.end() + 1] == ")"
    written = f"{match[0]})" if closed else match[0]
    return Mention(written, match.start(), first, last, weekday, bool(written_year))


def _years_about(written_on: date | None) -> list[int]:
    return [written_on.year + step for step in (-1, 0, 1)] if written_on else []


def _days_meant(number: int, month: int, year: int, weekday: int) -> Iterator[tuple[date, date]]:
    """The day whose first digit a scan has misread, told by the day of the week: "Kamis (49/11/2026)"."""
    for day in range(10 + number % 10, 32, 10):
        span = _span(year, month, day, month, day)
        if span is not None and span[0].weekday() == weekday:
            yield span


def _span(year: int, month1: int, first: int, month2: int, last: int) -> tuple[date, date] | None:
    try:
        span = date(year - (month1 > month2), month1, first), date(year, month2, last)
    except ValueError:
        return None
    return span if 1990 <= year <= 2100 and 0 <= (span[1] - span[0]).days <= MAX_DAYS else None


def _month_of(name: str | None) -> int:
    """1 to 12; 0 where it is no month."""
    if not name:
        return 0
    if number := read_number(name):
        return number
    plain = (
        name.lower().replace("nop", "nov").replace("peb", "feb").replace("agt", "agu").replace("ags", "agu")
    )
    return next((n for n, month in enumerate(MONTHS, 1) if month.lower().startswith(plain[:3])), 0)
