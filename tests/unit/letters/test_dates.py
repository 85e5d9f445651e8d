from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from humasd.letters.dates import (
    format_day,
    format_day_and_time,
    format_duration,
    format_moment,
    format_short_day,
)

MAKASSAR = ZoneInfo("Asia/Makassar")
NOON = datetime(2026, 11, 24, 6, 5, tzinfo=UTC)


def test_days_are_written_in_indonesian() -> None:
    assert format_day(NOON, MAKASSAR) == "Selasa, 24 November 2026"
    assert format_day(date(2026, 8, 17), MAKASSAR) == "Senin, 17 Agustus 2026"
    assert format_short_day(NOON, MAKASSAR) == "24 November 2026"


def test_the_day_is_the_one_in_the_office_zone() -> None:
    assert format_day(datetime(2026, 11, 24, 17, 0, tzinfo=UTC), MAKASSAR) == "Rabu, 25 November 2026"


@pytest.mark.parametrize(
    ("zone", "written"),
    [
        ("Asia/Jakarta", "24 November 2026 pukul 13.05 WIB"),
        ("Asia/Makassar", "24 November 2026 pukul 14.05 WITA"),
        ("Asia/Jayapura", "24 November 2026 pukul 15.05 WIT"),
        ("Europe/Berlin", "24 November 2026 pukul 07.05 UTC+0100"),
    ],
)
def test_times_name_their_zone(zone: str, written: str) -> None:
    assert format_moment(NOON, ZoneInfo(zone)) == written


def test_day_and_time_together() -> None:
    assert format_day_and_time(NOON, MAKASSAR) == "Selasa, 24 November 2026 pukul 14.05 WITA"


def test_a_time_without_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="zone"):
        format_moment(datetime(2026, 11, 24, 6, 5), MAKASSAR)  # noqa: DTZ001


@pytest.mark.parametrize(
    ("span", "written"),
    [
        (timedelta(seconds=20), "kurang dari satu menit"),
        (timedelta(minutes=15), "15 menit"),
        (timedelta(hours=2), "2 jam"),
        (timedelta(hours=2, minutes=30), "2 jam 30 menit"),
        (timedelta(days=3, hours=1, minutes=5), "3 hari 1 jam"),
    ],
)
def test_durations_name_their_two_largest_units(span: timedelta, written: str) -> None:
    assert format_duration(span) == written
