"""Dates as Indonesians write them, with the slips of OCR, and relative to the day of writing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from itertools import pairwise

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
_AND = r",\s?(?:dan|serta|&)|dan|serta|&"
_TO = rf"\s{{0,2}}(?:{_THROUGH}|dan|&)\s{{0,2}}"
_NUMBER = rf"{DIGITS}{{1,2}}"
_DAY = rf"(?:{_NUMBER}|{WORDS})"
_BEFORE = (
    rf"(?:\b(?P<weekday>{WEEKDAY})\b(?:{_TO}(?P<until>{WEEKDAY})\b)?[\s,/]{{0,3}}"
    r"(?:(?:pagi|siang|sore|malam)\b[\s,]{0,3})?\(?\s?(?:\b(?:tanggal|tgl)\b\.?\s{0,2})?"
    r"|(?<![\w/.-])(?:(?:tanggal|tgl)\b\.?\s{0,2})?)"
)
_FURTHER = rf"(?:(?:{WEEKDAY})\b[\s,]{{0,3}})?(?:(?:tanggal|tgl)\b\.?\s{{0,2}})?"
"""What may stand before a further day: "Senin, 23 hingga Rabu, 25 November"."""
_IN_WORDS = re.compile(
    rf"{_BEFORE}(?P<first>{_DAY})"
    rf"(?:\s{{0,2}}(?P<month1>{_MONTH})\.?(?:\s{{1,2}}\d{{4}})?(?=\s{{0,2}}(?:{_THROUGH})))?"
    rf"(?P<further>(?:\s{{0,2}}(?:{_THROUGH}|{_AND}|,|/)\s{{0,2}}{_FURTHER}{_DAY}){{0,8}})"
    rf"(?:\s{{0,3}}(?:,?\s?(?:bulan|bln\.?)\s{{1,2}})?|\s?[-–/.]\s?)(?P<month>{_MONTH})"
    rf"(?:\.?,?(?:\s{{0,3}}(?:(?:tahun|thn\.?|th\.?)\s{{1,2}})?|\s?[-–/.]\s?)"
    rf"(?P<year>[12][\dOo]{{3}}|['’]?\d{{2}}|{YEAR_WORDS})(?![\d/.:-]\d|\d))?",
    re.IGNORECASE,
)
_IN_NUMBERS = re.compile(
    rf"{_BEFORE}(?P<first>{_NUMBER})(?P<further>(?:\s?(?:{_THROUGH}|{_AND}|,)\s?{_NUMBER}){{1,8}}(?=[/.]))?"
    rf"(?:\s{{0,2}}(?P<sign>[/.-])\s{{0,2}}(?P<month>{DIGITS}\s?{DIGITS}|{_NUMBER})\s{{0,2}}(?P=sign)"
    r"(?P<year>\s{0,2}[12][\dOo]{3}|\d{2})|/(?P<month2>\d{1,2}))"
    r"(?![\w/-]|\.\d)",
    re.IGNORECASE,
)
_LABELLED = re.compile(
    rf"(?:\b(?P<weekday>{WEEKDAY})\b[\s,/]{{0,3}})?\b(?:tanggal|tgl)\b[.:\s]{{0,3}}(?P<first>\d{{1,2}})[\s,]{{1,3}}"
    r"(?:bulan|bln)\b[.:\s]{0,3}(?P<month>\d{1,2})[\s,]{1,3}(?:tahun|thn|th)\b[.:\s]{0,3}(?P<year>\d{4}|\d{2})(?!\d)",
    re.IGNORECASE,
)
"""Each number under its name: "tgl 23 bln 11 thn 2026"."""
_ONE_MORE = re.compile(
    rf"\s{{0,2}}(?P<sign>{_THROUGH}|{_AND}|,|/)\s{{0,2}}{_FURTHER}(?P<day>{_DAY})", re.IGNORECASE
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
    apart: tuple[date, ...] = ()
    """The days, where others lie between them: "23 dan 25 November"."""

    @property
    def end(self) -> int:
        """Where in the text it ends."""
        return self.start + len(self.text)

    @property
    def iso(self) -> str:
        """The days as ISO 8601: "2026-11-23", "2026-11-23/2026-11-25", with commas between those apart."""
        if self.apart:
            return ",".join(day.isoformat() for day in self.apart)
        first = self.first.isoformat()
        return first if self.first == self.last else f"{first}/{self.last.isoformat()}"

    @property
    def written(self) -> str:
        """The days as official letters write them."""
        if not self.apart:
            return write_days(self.first, self.last)
        *others, last = (str(day.day) for day in self.apart)
        return f"{', '.join(others)} dan {last} {MONTHS[self.last.month - 1]} {self.last.year}"

    def shares_day(self, other: Mention) -> bool:
        """Whether there is a day that both name."""
        if self.apart:
            return any(other.names(day) for day in self.apart)
        if other.apart:
            return other.shares_day(self)
        return self.first <= other.last and other.first <= self.last

    def names(self, day: date) -> bool:
        """Whether it names this day, by itself or within several days in a row."""
        return day in self.apart if self.apart else self.first <= day <= self.last

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
    for pattern in (_IN_WORDS, _IN_NUMBERS, _LABELLED, _ISO):
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
            and not (waiting.apart or mention.apart)
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
    numbers, cut = _read_numbers(part["first"], part.get("further") or "")
    begins, ends = numbers[0], numbers[-1]
    years = [written_year] if written_year else _years_about(written_on)
    spans = [_span(year, first_month, begins, month, ends) for year in years]
    known = [span for span in spans if span is not None]
    if not known and begins == ends > 31 and weekday is not None and written_year:
        known = list(_days_meant(begins, month, written_year, weekday))
    if not known:
        return None
    first, last = min(known, key=lambda span: abs((span[0] - (written_on or span[0])).days))
    closed = match[0].count("(") and match.string[match.end() : match.end() + 1] == ")"
    start = match.start("further") + cut if cut else match.start()
    written = match.string[start : match.end()] + (")" if closed else "")
    is_apart = first_month == month and len(numbers) < ends - begins + 1
    apart = tuple(last.replace(day=number) for number in numbers) if is_apart else ()
    return Mention(written, start, first, last, None if cut else weekday, bool(written_year), apart=apart)


def _read_numbers(first: str, further: str) -> tuple[tuple[int, ...], int]:
    """(the numbers of all days that are named, where in `further` the only one stands that is a day, else 0).

    A number before a single comma is of something else: "RT 02, 24 November".
    """
    numbers = [read_number(first)]
    ones = list(_ONE_MORE.finditer(further))
    signs = [_kind_of(one["sign"]) for one in ones]
    for sign, one in zip(signs, ones, strict=True):
        number = read_number(one["day"])
        numbers += [*(range(numbers[-1] + 1, number) if sign == "-" else ()), number]
    rises = all(one < other for one, other in pairwise(numbers))
    if not signs or signs in (["-"], ["&"], ["/"]) or (len(signs) > 1 and "/" not in signs and rises):
        return tuple(numbers), 0
    return (numbers[-1],), ones[-1].start("day")


def _kind_of(sign: str) -> str:
    """ "-" for the days from one to another, "&" and "," for single ones, "/" for a night between two."""
    plain = sign.strip()
    if plain in (",", "/"):
        return plain
    return "&" if re.fullmatch(_AND, plain, re.IGNORECASE) else "-"


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
