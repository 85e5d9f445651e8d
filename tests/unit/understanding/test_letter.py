"""The head of an official letter."""

from __future__ import annotations

import pytest

from humasd.understanding.letter import parse_letter
from humasd.understanding.values import Item


def letter_of(text: str) -> Item:
    return Item("surat.docx", "", b"", "", "letter", text=text)


@pytest.mark.parametrize(
    ("head", "number", "subject"),
    [
        ("Nomor : 005/88/DLH\nPerihal : Undangan", "005/88/DLH", "Undangan"),
        ("Nomor\n: 005/88/DLH\nHal\n: Undangan", "005/88/DLH", "Undangan"),
        ("Nomor :\n005/88/DLH\nHal :\nUndangan", "005/88/DLH", "Undangan"),
        ("Nomor :\nSifat : Biasa\nHal : Undangan", None, "Undangan"),
        ("Nomor : 1/A\nHal :\nKepada Yth. Kabag", "1/A", None),
    ],
)
def test_head(head: str, number: str | None, subject: str | None) -> None:
    found = parse_letter(letter_of(head))
    assert (found.get("letter_number"), found.get("letter_subject")) == (number, subject)


@pytest.mark.parametrize(
    ("head", "number", "day"),
    [
        ("Malili, 23 November 2026\nNomor : 430/88/KTT/X1/2026", "430/88/KTT/XI/2026", "23 November 2026"),
        ("Malili, 23 November 2026\nNomor : 430/88/KTT/XI1/2026", "430/88/KTT/XI/2026", "23 November 2026"),
        ("Malili, 23 Desember 2026\nNomor : 430/88/KTT/X1/2026", "430/88/KTT/X1/2026", "23 Desember 2026"),
        ("Nomor : 1/A\n20 November 2026\nPada hari Rabu, 18 November 2026", "1/A", "20 November 2026"),
        (
            "Nomor : 1/A\nTanggal : 20 November 2026\nKami pada Rabu, 18 November 2026",
            "1/A",
            "20 November 2026",
        ),
        ("Nomor : 1/A\nKami undang pada Rabu, 18 November 2026", "1/A", None),
    ],
)
def test_its_day_and_a_month_that_a_scan_spoiled(head: str, number: str, day: str | None) -> None:
    found = parse_letter(Item("a.pdf", "application/pdf", b"", "0" * 64, "letter", text=head))
    assert (found["letter_number"], found.get("letter_date")) == (number, day)
