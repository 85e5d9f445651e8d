"""Dates as Indonesians write them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from humasd.documents.dates import MONTHS, find_dates, write_days
from humasd.documents.relative_dates import WEEKDAYS

TUESDAY = date(2026, 11, 24)
"""The day on which the texts were written."""


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("Senin, 23 November 2026", "2026-11-23"),
        ("Senin 23/11/2026", "2026-11-23"),
        ("Jumat (20/11/2026)", "2026-11-20"),
        ("Jum’at (20/11)", "2026-11-20"),
        ("pada 23-11-26 lalu", "2026-11-23"),
        ("23.11.2026", "2026-11-23"),
        ("23 Nov 26", "2026-11-23"),
        ("23 Nopember 2026", "2026-11-23"),
        ("Senin tanggal 23 November", "2026-11-23"),
        ("Rabu malam, 18 November 2026", "2026-11-18"),
        ("2026-11-20", "2026-11-20"),
        ("23–25 November 2026", "2026-11-23/2026-11-25"),
        ("tanggal 23 s.d. 25 November", "2026-11-23/2026-11-25"),
        ("23 s/d 25 Nov 2026", "2026-11-23/2026-11-25"),
        ("Senin, 23 hingga Rabu, 25 November 2026", "2026-11-23/2026-11-25"),
        ("30 November sampai dengan 2 Desember 2026", "2026-11-30/2026-12-02"),
        ("30 Desember - 2 Januari 2027", "2026-12-30/2027-01-02"),
        ("20-21/11/2026", "2026-11-20/2026-11-21"),
        ("17 November 2O26", "2026-11-17"),
        ("l7 November 2026", "2026-11-17"),
        ("Jumat (20/11/2026) - Minggu (22/11/2026)", "2026-11-20/2026-11-22"),
        ("Senin (16/11) hingga hari Jumat (20/11)", "2026-11-16/2026-11-20"),
        ("Bupati hadir (20/11)", "2026-11-20"),
        ("Sabtu pekan lalu", "2026-11-21"),
        ("Selasa kemarin", "2026-11-17"),
        ("dua hari lalu", "2026-11-22"),
        ("hari ini", "2026-11-24"),
        ("tadi pagi", "2026-11-24"),
        ("kemarin", "2026-11-23"),
        ("tadi malam", "2026-11-23"),
        ("besok", "2026-11-25"),
        ("Sabtu kemarin", "2026-11-21"),
        ("pada hari Kamis", "2026-11-19"),
        ("Kamis mendatang", "2026-11-26"),
        ("5 Januari", "2027-01-05"),
        ("pada Kamis tanggal 12 bulan November tahun 2026", "2026-11-12"),
        ("pada hari Kamis, 5 November lalu", "2026-11-05"),
        ("pada hari Sabtu, 5 Desember mendatang", "2026-12-05"),
        ("pada hari Senin tanggal dua November tahun dua ribu dua puluh enam", "2026-11-02"),
        ("tanggal dua puluh tiga November 2026", "2026-11-23"),
        ("sebelas Desember tahun dua ribu dua puluh enam", "2026-12-11"),
        ("20, 21 dan 22 November 2026", "2026-11-20/2026-11-22"),
        ("Rabu-Kamis (18-19/11/2026)", "2026-11-18/2026-11-19"),
        ("Senin-Rabu, 16-18 November 2026", "2026-11-16/2026-11-18"),
        ("Selasa (24 / 11 / 2026)", "2026-11-24"),
        ("24 - 11 - 2026", "2026-11-24"),
        ("24-November-2026", "2026-11-24"),
        ("Selasa/24 November 2026", "2026-11-24"),
        ("24 November2026", "2026-11-24"),
        ("2026/11/24", "2026-11-24"),
        ("Senin/ 16-11-2026 / 09.00", "2026-11-16"),
        ("pada hari Kamis pukul 09.00", "2026-11-19"),
        ("tgl 23 bln 11 thn 2026", "2026-11-23"),
        ("tgl: 23, bln: 11, thn: 2026", "2026-11-23"),
        ("Senin, tanggal 23 bulan 11 tahun 2026", "2026-11-23"),
        ("tgl. 23 bln. Nov thn. 2026", "2026-11-23"),
        ("hari Senin tgl 23 bln November thn 2026", "2026-11-23"),
        ("23 dan 24 November 2026", "2026-11-23/2026-11-24"),
        ("malam 23/24 November 2026", "2026-11-23/2026-11-24"),
        ("23 dan 25 November 2026", "2026-11-23,2026-11-25"),
        ("23 & 25 November", "2026-11-23,2026-11-25"),
        ("23/25 November 2026", "2026-11-23,2026-11-25"),
        ("23, 24, dan 26 November", "2026-11-23,2026-11-24,2026-11-26"),
        ("23, 25, 27 November 2026", "2026-11-23,2026-11-25,2026-11-27"),
        ("Senin, 23 dan Rabu, 25 November 2026", "2026-11-23,2026-11-25"),
        ("Senin dan Rabu, 23 dan 25 November 2026", "2026-11-23,2026-11-25"),
        ("23 s.d. 25 serta 27 November 2026", "2026-11-23,2026-11-24,2026-11-25,2026-11-27"),
        ("23 dan 25/11/2026", "2026-11-23,2026-11-25"),
        ("dua puluh tiga dan dua puluh lima November 2026", "2026-11-23,2026-11-25"),
        ("Desa Ussu RT 02, 24 November 2026", "2026-11-24"),
        ("Jl. Merdeka No. 5, 24 November 2026", "2026-11-24"),
        ("RT 3/2, 24 November 2026", "2026-11-24"),
        ("dihadiri 40, 24 November 2026", "2026-11-24"),
        ("Kamis (49/11/2026)", "2026-11-19"),  # a scan's slip, which the day of the week mends
    ],
)
def test_one_date(text: str, iso: str) -> None:
    assert [mention.iso for mention in find_dates(text, TUESDAY)] == [iso]


@pytest.mark.parametrize(
    "text",
    [
        "31 November 2026",
        "hadir 24 orang",
        "pukul 08.30",
        "24/11",
        "NIP 19700101 199503 1 001",
        "setiap hari Senin",
        "0812-34-5678",
        "Rp 12.345.678",
        "nomor 800/12/2026",
        "5 kilometer",
        "pada hari Kamis tanggal 12",
        "pukul 08.30 - 11.00",
        "dua mantan kepala desa",
        "nomor 800/2026/11/24",
    ],
)
def test_no_date(text: str) -> None:
    assert find_dates(text, TUESDAY) == ()


def test_two_dates_with_words_between_are_no_span() -> None:
    found = find_dates("Senin (16/11/2026) dibuka dan Jumat (20/11/2026) ditutup", TUESDAY)
    assert [mention.iso for mention in found] == ["2026-11-16", "2026-11-20"]


@pytest.mark.parametrize("text", ["kemarin", "23 November", "hari Senin"])
def test_what_needs_the_day_of_writing_is_not_read_without_it(text: str) -> None:
    assert find_dates(text) == ()


def test_a_weekday_that_is_not_the_dates_is_told() -> None:
    right, wrong = find_dates("Selasa, 24 November 2026 dan Senin, 24 November 2026")
    assert not right.wrong_weekday and wrong.wrong_weekday


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Rabu-Kamis (18-19/11/2026)", False),
        ("Senin-Rabu, 16-18 November 2026", False),
        ("Rabu, 16-18 November 2026", False),
        ("Minggu, 16-18 November 2026", True),
    ],
)
def test_the_weekday_of_several_days_is_that_of_the_first_or_the_last(text: str, wrong: bool) -> None:
    assert [mention.wrong_weekday for mention in find_dates(text)] == [wrong]


@pytest.mark.parametrize("text", ["Senin (23/11/2026)", "Senin, 23 November 2026"])
def test_a_bracket_that_is_opened_is_closed(text: str) -> None:
    assert [mention.text for mention in find_dates(f"({text}) {text}, {text}.")] == [text] * 3


@given(st.dates(date(2000, 1, 1), date(2099, 12, 31)))
def test_what_is_written_is_read(day: date) -> None:
    (mention,) = find_dates(write_days(day, day))
    assert (mention.first, mention.last) == (day, day) and not mention.wrong_weekday
    assert mention.text == f"{WEEKDAYS[day.weekday()]}, {day.day} {MONTHS[day.month - 1]} {day.year}"


@given(st.dates(date(2000, 1, 1), date(2099, 12, 1)), st.integers(1, 40))
def test_a_span_that_is_written_is_read(first: date, days: int) -> None:
    last = date.fromordinal(first.toordinal() + days)
    assert [(m.first, m.last) for m in find_dates(write_days(first, last))] == [(first, last)]


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("23 dan 25 November 2026", "23 dan 25 November 2026"),
        ("23, 24 & 26/11/2026", "23, 24 dan 26 November 2026"),
        ("23 dan 24 November 2026", "23–24 November 2026"),
    ],
)
def test_days_are_written_without_those_between_them(text: str, written: str) -> None:
    (mention,) = find_dates(text)
    assert mention.written == written


@pytest.mark.parametrize(
    ("one", "other", "shared"),
    [
        ("23 dan 25 November 2026", "24 November 2026", False),
        ("24 November 2026", "23 dan 25 November 2026", False),
        ("23 dan 25 November 2026", "25 November 2026", True),
        ("23 dan 25 November 2026", "24-26 November 2026", True),
        ("23-25 November 2026", "24 November 2026", True),
        ("22 dan 24 November 2026", "23 dan 25 November 2026", False),
    ],
)
def test_which_days_two_mentions_share(one: str, other: str, shared: bool) -> None:
    (first,), (second,) = find_dates(one), find_dates(other)
    assert first.shares_day(second) is shared
