"""Which of the first blocks is the title."""

from __future__ import annotations

import pytest

from humasd.documents.markup import parse_blocks
from humasd.documents.title import find_title

BODY = "<p>WOTU – Bupati Luwu Timur meresmikan jembatan penghubung dua desa di Kecamatan Wotu hari ini.</p>"


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("<h1>Jembatan Wotu Diresmikan</h1>", "Jembatan Wotu Diresmikan"),
        ("<p><strong>Jembatan Wotu Diresmikan.</strong></p>", "Jembatan Wotu Diresmikan."),
        ("<p>JEMBATAN WOTU DIRESMIKAN</p>", "JEMBATAN WOTU DIRESMIKAN"),
        (
            "<p>JEMBATAN WOTU DIRESMIKAN,</p><p>WARGA BERSYUKUR</p>",
            "JEMBATAN WOTU DIRESMIKAN, WARGA BERSYUKUR",
        ),
        ("<p>Jembatan Wotu Diresmikan</p>", "Jembatan Wotu Diresmikan"),
        ("<p>Judul : Jembatan Wotu Diresmikan</p>", "Jembatan Wotu Diresmikan"),
        (
            "<p><b>SIARAN PERS</b></p><p>Nomor : 12/XI/2026</p><p>Jembatan Wotu Resmi</p>",
            "Jembatan Wotu Resmi",
        ),
        ("<p>Rilis Berita</p><h2>Jembatan Wotu Diresmikan</h2>", "Jembatan Wotu Diresmikan"),
        (
            "<p><b>PEMERINTAH KABUPATEN LUWU TIMUR</b></p><p><b>DINAS PEKERJAAN UMUM</b></p>"
            "<p>Jl. Poros, Malili</p>"
            "<p><b>Jembatan Wotu Diresmikan</b></p>",
            "Jembatan Wotu Diresmikan",
        ),
        ("<p>DINAS KESEHATAN GELAR VAKSINASI</p>", "DINAS KESEHATAN GELAR VAKSINASI"),
        ("", None),
        ("<p>Kami melaporkan:</p>", None),
    ],
)
def test_title(head: str, title: str | None) -> None:
    found, body = find_title(parse_blocks(head + BODY))
    assert found == title
    assert [block.text for block in body][-1].startswith("WOTU –")
    if title is not None:
        assert len(body) == 1
