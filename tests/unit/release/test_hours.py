"""The clock of the norms: office hours in WITA, weekends and holidays left out."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from humasd.release.hours import OfficeHours

ZONE = ZoneInfo("Asia/Makassar")
HOURS = OfficeHours(ZONE)


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZONE)


@pytest.mark.parametrize(
    ("start", "minutes", "end"),
    [
        ("2026-11-24 09:00", 30, "2026-11-24 09:30"),
        ("2026-11-24 06:00", 30, "2026-11-24 08:30"),
        ("2026-11-24 20:00", 15, "2026-11-25 08:15"),
        ("2026-11-20 15:50", 15, "2026-11-23 08:05"),
        ("2026-11-21 10:00", 15, "2026-11-23 08:15"),
        ("2026-12-23 15:50", 20, "2026-12-28 08:10"),
        ("2026-08-14 15:50", 20, "2026-08-18 08:10"),
        ("2026-11-24 08:00", 960, "2026-11-25 16:00"),
    ],
    ids=[
        "by-day",
        "before-opening",
        "by-night",
        "over-weekend",
        "saturday",
        "christmas-and-cuti-bersama",
        "independence",
        "two-days",
    ],
)
def test_a_norm_ends_in_office_time(start: str, minutes: int, end: str) -> None:
    assert HOURS.after(at(start), timedelta(minutes=minutes)) == at(end)


def test_the_offices_own_days_off_count_too() -> None:
    hours = OfficeHours(ZONE, closed_on=frozenset({date(2026, 11, 25)}))
    assert hours.after(at("2026-11-24 15:55"), timedelta(minutes=10)) == at("2026-11-26 08:05")


def test_an_office_that_works_on_saturdays_at_other_hours() -> None:
    hours = OfficeHours(ZONE, time(7, 30), time(14, 0), days=6)
    assert hours.after(at("2026-11-20 13:55"), timedelta(minutes=10)) == at("2026-11-21 07:35")
    assert hours.after(at("2026-11-21 13:55"), timedelta(minutes=10)) == at("2026-11-23 07:35")


@given(
    st.datetimes(min_value=datetime(2026, 1, 1), max_value=datetime(2027, 12, 31)),  # noqa: DTZ001
    st.integers(min_value=1, max_value=2000),
)
def test_a_deadline_is_later_and_always_within_office_hours(start: datetime, minutes: int) -> None:
    begin = start.replace(tzinfo=ZONE)
    end = HOURS.after(begin, timedelta(minutes=minutes))
    assert end >= begin + timedelta(minutes=minutes)
    assert HOURS.works_on(end.date())
    assert HOURS.opens <= end.timetz().replace(tzinfo=None) <= HOURS.closes


@given(
    st.datetimes(min_value=datetime(2026, 1, 1), max_value=datetime(2027, 12, 31)),  # noqa: DTZ001
    st.integers(min_value=1, max_value=2000),
)
def test_the_time_to_a_deadline_is_the_norm(start: datetime, minutes: int) -> None:
    begin, norm = start.replace(tzinfo=ZONE), timedelta(minutes=minutes)
    end = HOURS.after(begin, norm)
    assert HOURS.between(begin, end) == norm
    assert HOURS.between(begin, end + timedelta(minutes=1)) >= norm
    assert HOURS.between(end, begin) == timedelta()


@pytest.mark.parametrize(
    ("start", "end", "minutes"),
    [
        ("2026-11-24 09:00", "2026-11-24 09:25", 25),
        ("2026-11-24 16:30", "2026-11-24 23:00", 0),
        ("2026-11-20 15:50", "2026-11-23 08:05", 15),
        ("2026-11-21 08:00", "2026-11-22 20:00", 0),
        ("2026-11-23 00:00", "2026-11-28 00:00", 5 * 480),
    ],
    ids=["by-day", "by-night", "over-weekend", "within-weekend", "a-week"],
)
def test_only_office_time_is_counted(start: str, end: str, minutes: int) -> None:
    assert HOURS.between(at(start), at(end)) == timedelta(minutes=minutes)
