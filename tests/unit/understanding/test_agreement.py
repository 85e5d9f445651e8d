"""What form, letter and text say differently."""

from __future__ import annotations

from datetime import date

import pytest

from humasd.understanding.agreement import find_changes, find_wrong_weekdays
from humasd.understanding.values import Item

TUESDAY = date(2026, 11, 24)


def item(role: str, **fields: str) -> Item:
    return Item("berkas.docx", "application/octet-stream", b"", "0" * 64, role, fields=fields)


@pytest.mark.parametrize(
    ("role", "fields", "told"),
    [
        ("form", {"activity_date": "Senin, 24 November 2026"}, "formulir"),
        ("form", {"date": "Jumat (20/11/2026) - Senin (24/11/2026)"}, ""),
        ("form", {"activity_date": "Rabu tgl 24 bulan November tahun 2026"}, "formulir"),
        ("letter", {"activity_date": "Senin, 24-11-2026"}, "surat"),
        ("form", {"activity_date": "Selasa, 24 November 2026"}, ""),
        ("form", {"activity_date": "24 November 2026"}, ""),
        ("form", {"activity_date": "Senin-Rabu, 23-25 November 2026"}, ""),
        ("form", {"activity_date": "Senin dan Rabu, 23 dan 25 November 2026"}, ""),
        ("form", {"activity_date": "Kamis depan"}, ""),
        ("form", {}, ""),
        ("material", {"activity_date": "Senin, 24 November 2026"}, ""),
    ],
)
def test_a_weekday_that_is_not_the_dates_is_told(role: str, fields: dict[str, str], told: str) -> None:
    remarks = find_wrong_weekdays([item(role, **fields)], {}, TUESDAY)
    assert [told in remark and "24 November 2026 jatuh pada hari Selasa" in remark for remark in remarks] == (
        [True] if told else []
    )


def test_the_form_in_a_mails_own_text_is_looked_at_too() -> None:
    (remark,) = find_wrong_weekdays([], {"activity_date": "Minggu, 24/11/2026"}, TUESDAY)
    assert remark == (
        "Hari dan tanggal dalam isi surel tidak cocok: “Minggu, 24/11/2026”; 24 November 2026 jatuh pada hari"
        " Selasa."
    )


KNOWN = {"unit": "Dinas Pertanian", "place": "Desa Wonorejo", "activity_date": "18 November 2026"}
TEXT = "Dinas Pertanian memanen bawang di Desa Wonorejo, Rabu (18/11/2026), lalu makan siang di Balai Tani."


@pytest.mark.parametrize(
    ("now", "told"),
    [
        ({"unit": "Dinas Sosial"}, "Unit kerja berbeda"),
        ({"place": "Aula Dinas Sosial"}, "Tempat kegiatan berbeda"),
        ({"activity_date": "Jumat, 20 November 2026"}, "Tanggal kegiatan berbeda"),
        ({"place": "Wonorejo, Kecamatan Mangkutana"}, ""),
        ({"place": "Balai Tani"}, ""),
        ({"activity_date": "Rabu, 18-11-2026"}, ""),
        ({"contact": "Rini"}, ""),
        ({}, ""),
    ],
)
def test_a_later_value_that_is_not_what_was_known_is_told(now: dict[str, str], told: str) -> None:
    remarks = find_changes(KNOWN, now, TEXT)
    assert [remark.startswith(told) for remark in remarks] == ([True] if told else [])


def test_what_was_not_known_is_no_change() -> None:
    assert find_changes({"place": ""}, {"place": "Aula Dinas Sosial"}, TEXT) == ()
