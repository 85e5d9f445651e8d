"""Where a text says that something took place."""

from __future__ import annotations

import pytest

from humasd.documents.places import find_place


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Acara berlangsung di Lapangan Desa Bawalipu dan dihadiri warga.", "Lapangan Desa Bawalipu"),
        (
            "digelar di Aula Kantor Camat Wotu, Kecamatan Wotu, Senin (23/11/2026).",
            "Aula Kantor Camat Wotu, Kecamatan Wotu",
        ),
        ("bertempat di Balai Desa Lagego. Ada 45 lansia hadir.", "Balai Desa Lagego"),
        ("kegiatan di aula kantor desa lioka tadi pagi", "aula kantor desa lioka"),
        (
            "panen padi di Desa Kertoraharjo, Kecamatan Tomoni Timur, Rabu.",
            "Desa Kertoraharjo, Kecamatan Tomoni Timur",
        ),
        ("Warga di Desa Ussu hadir di Gedung Wanita Malili.", "Gedung Wanita Malili"),
        ("WOTU, LUWU TIMUR – Bupati meresmikan jembatan.", "Wotu, Luwu Timur"),
        ("Malili – Rapat digelar.", "Malili"),
        ("“Jangan ada lagi banjir di Desa Ussu,” katanya.", None),
        ("Desa terbaik di Kabupaten Luwu Timur", None),
        ("rapat digelar kemarin", None),
    ],
)
def test_place(text: str, expected: str | None) -> None:
    assert find_place(text) == expected
