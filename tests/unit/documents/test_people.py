"""Whom to call and who is quoted."""

from __future__ import annotations

import pytest

from humasd.documents.people import find_contact, find_speakers


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Andi Rahman\nHP: 0812-3456-7890", "HP: 0812-3456-7890"),
        ("Narahubung Rahma (+62 812 3456 7890)", "Narahubung Rahma (+62 812 3456 7890)"),
        ("Hubungi Telp. (0474) 321123 pada jam kerja", "Hubungi Telp. (0474) 321123 pada jam kerja"),
        ("Kontak: andi@example.com", "Kontak: andi@example.com"),
        ("NIP. 19700101 199503 1 001", None),
        ("anggaran Rp 812.345.678", None),
        ("kirim ke andi@example.com", None),
    ],
)
def test_contact(text: str, expected: str | None) -> None:
    assert find_contact(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "ujar Kepala Dinas Kesehatan, dr. Andi Tenri.",
            ("Kepala Dinas Kesehatan, dr. Andi Tenri",),
        ),
        (
            "kata Camat Wotu, H. Baso; tutur Sekda, Bahri Suli",
            ("Camat Wotu, H. Baso", "Sekda, Bahri Suli"),
        ),
        ("katanya dengan gembira", ()),
        ("kata Nasrullah. Hp 0812", ("Nasrullah",)),
        ("tutur Ramadhan. Salam, Hasriani Kasubag Umum BKAD", ("Ramadhan",)),
        ("ujar Bupati. Kepala BKPSDM Kamal Rasyid hadir", ("Bupati",)),
        ("ujar Bupati di Desa Laskap, Senin (23/11/2026)", ("Bupati",)),
        ("ujar Bupati, Senin (23/11/2026)", ("Bupati",)),
        ("ujar Bupati\n\nWarga hadir", ("Bupati",)),
        ("kata Kabid SMP di Dinas Pendidikan, Hj. Rahma", ("Kabid SMP di Dinas Pendidikan, Hj. Rahma",)),
        ("kata Camat Wotu, H. Baso, S.Sos., M.Si. Warga hadir", ("Camat Wotu, H. Baso, S.Sos., M.Si",)),
        ("Kata orang bijak", ()),
    ],
)
def test_speakers(text: str, expected: tuple[str, ...]) -> None:
    assert find_speakers(text) == expected
