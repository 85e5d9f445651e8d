"""Whom to call."""

from __future__ import annotations

import pytest

from humasd.documents.people import find_contact


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Andi Rahman\nHP: 0812-3456-7890", "HP: 0812-3456-7890"),
        ("Narahubung Rahma (+62 812 3456 7890)", "Narahubung Rahma (+62 812 3456 7890)"),
        ("Hubungi Telp. (0474) 321123 pada jam kerja", "Hubungi Telp. (0474) 321123 pada jam kerja"),
        ("Kontak: andi@example.com", "Kontak: andi@example.com"),
        ("Andi Fahri/0811 460 0123", "Andi Fahri/0811 460 0123"),
        ("Humas Balai Bahasa, Ridha, 0411-882401", "Humas Balai Bahasa, Ridha, 0411-882401"),
        ("Terima kasih. Humas BPS (0474) 321010", "Terima kasih. Humas BPS (0474) 321010"),
        ("Andi\nHP 0812\u20133456\u20137890", "HP 0812\u20133456\u20137890"),
        ("WA 08 12 34 56 78 90", "WA 08 12 34 56 78 90"),
        ("Rahma, (+62) 812/3456/7890", "Rahma, (+62) 812/3456/7890"),
        ("anggaran Rp62.812.345.678", None),
        ("Surat 0852/1234/2026", None),
        ("Jl. Andi Djemma, Malili. Telp. (0474) 321444", None),
        ("Nomor 800/0812345678/XI", None),
        ("NIP. 19700101 199503 1 001", None),
        ("anggaran Rp 812.345.678", None),
        ("kirim ke andi@example.com", None),
    ],
)
def test_contact(text: str, expected: str | None) -> None:
    assert find_contact(text) == expected
