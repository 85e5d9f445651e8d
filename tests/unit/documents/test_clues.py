"""What running text tells of when, where, who and whom to call."""

from __future__ import annotations

import pytest

from humasd.documents.clues import find_contact, find_date, find_place, find_unit
from tests.support.samples import PARAGRAPHS


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (PARAGRAPHS[0], "Selasa, 24 November 2026"),
        ("digelar Rabu (25/11/2026) di Malili", "Rabu (25/11/2026"),
        ("pada 23-25 Nov 2026 lalu", "23-25 Nov 2026"),
        ("Malili, 24 November 2026\nPada Jum'at 20 November 2026", "Jum'at 20 November 2026"),
        ("tanpa tanggal 24", None),
    ],
)
def test_date(text: str, expected: str | None) -> None:
    found = find_date(text)
    assert found == expected if expected is None else found is not None and found.startswith(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Acara berlangsung di Lapangan Desa Bawalipu dan dihadiri warga.", "Lapangan Desa Bawalipu"),
        ("WOTU, LUWU TIMUR – Bupati meresmikan jembatan.", "Wotu, Luwu Timur"),
        ("Malili – Rapat digelar.", "Malili"),
        ("rapat digelar kemarin", None),
    ],
)
def test_place(text: str, expected: str | None) -> None:
    assert find_place(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Kepala Dinas Pekerjaan Umum dan Penataan Ruang Kabupaten Luwu Timur hadir",
            "Dinas Pekerjaan Umum dan",
        ),
        ("PEMERINTAH KABUPATEN LUWU TIMUR\nDINAS KESEHATAN DAN KB\nJl. Poros", "Dinas Kesehatan dan Kb"),
        ("warga hadir", None),
    ],
)
def test_unit(text: str, expected: str | None) -> None:
    found = find_unit(text)
    assert found == expected if expected is None else found is not None and found.startswith(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Andi Rahman\nHP: 0812-3456-7890", "HP: 0812-3456-7890"),
        ("Narahubung Rahma (+62 812 3456 7890)", "Narahubung Rahma (+62 812 3456 7890)"),
        ("NIP. 19700101 199503 1 001", None),
        ("anggaran Rp 812.345.678", None),
    ],
)
def test_contact(text: str, expected: str | None) -> None:
    assert find_contact(text) == expected
