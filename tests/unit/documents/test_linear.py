"""What a text passes through takes time that grows with its length alone, whatever it is made of."""

from __future__ import annotations

from datetime import date

import pytest

from humasd.documents.captions import find_captions
from humasd.documents.cover import part_cover
from humasd.documents.dates import find_dates
from humasd.documents.fields import count_labels, parse_fields
from humasd.documents.people import find_contact
from humasd.documents.plain import parse_plain_blocks
from humasd.documents.releases import part_releases
from humasd.documents.reports import part_report
from humasd.documents.title import find_title
from humasd.documents.values import Block, Document
from humasd.understanding.events import find_events, remark_events
from humasd.understanding.invitations import is_invitation, may_invite
from tests.support.growth import grows_linearly

TUESDAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    "piece",
    ["0812-3456-7890 ", "Penerima 0812-3456-7890\n", "HP: 0812-3456-7890\n", "mohon dapat ", "| 1 "],
)  # fmt: skip
def test_contacts(piece: str) -> None:
    assert grows_linearly(find_contact, piece)


@pytest.mark.parametrize(
    "piece",
    ["23, ", "23 dan ", "tgl 23 bln 11 ", "dua puluh tiga, ", "23/24 ", "23 Nov - ", "Senin, 1 s.d. "],
)
def test_dates(piece: str) -> None:
    assert grows_linearly(lambda text: find_dates(text, TUESDAY), piece)


@pytest.mark.parametrize(
    "piece",
    [
        "Tempat = ",
        "Tempat =\n",
        "- Tempat: a\n",
        "📍 a\n",
        "- ",
        "= ",
        "**a** ",
        "*** ",
        "# ",
        "#a ",
        "Wotu, ",
        "PKM Wotu ",
        "Kamis, 19 November 2026\n\n",
        "Puskesmas Wotu\n\n",
        "Judul :\n\n",
        "19 November 2026, Wotu ",
    ],
)
def test_labels_and_titles(piece: str) -> None:
    def read(text: str) -> None:
        blocks = parse_plain_blocks(text)
        parse_fields(blocks)
        find_title(blocks)

    assert grows_linearly(read, piece)


@pytest.mark.parametrize("piece", ["Tempat|", "Tempat|\n", "Tempat|Kontak|\nAula|Ani|\n"])
def test_tables(piece: str) -> None:
    def read(text: str) -> None:
        block = Block("table", "", text, rows=tuple(tuple(row.split("|")) for row in text.split("\n")))
        parse_fields([block])
        count_labels([block])

    assert grows_linearly(read, piece)


@pytest.mark.parametrize(
    "piece", ["Rilis 1\n", "---\n", "Bupati Buka Lomba Desa\n", "1. Bupati Buka\n", "Mohon dimuat: a - "]
)  # fmt: skip
def test_releases_and_what_is_said_beside_them(piece: str) -> None:
    def part(text: str) -> None:
        blocks = parse_plain_blocks(text)
        part_releases(blocks)
        part_cover(blocks)

    assert grows_linearly(part, piece)


@pytest.mark.parametrize("piece", ["Izin lapor ", "Jam : a\n", "Demikian ", "Hadir :\n1. a\n", "pagi pak "])
def test_reports(piece: str) -> None:
    def read(text: str) -> None:
        part_report(parse_plain_blocks(f"Izin melaporkan: {text}"))

    assert grows_linearly(read, piece)


@pytest.mark.parametrize(
    "piece", ["Acara digelar di Aula Wotu, Senin (23/11/2026). ", "mohon ", "undang ", "di Aula Di Aula "]
)
def test_events_and_invitations(piece: str) -> None:
    def read(text: str) -> None:
        remark_events(find_events(text, TUESDAY))
        is_invitation(text, Document(text=text))

    assert grows_linearly(read, piece)


@pytest.mark.parametrize(
    "piece",
    [
        "Terima kasih atas ",
        "Atas bantuan ",
        "kehadiran warga ",
        "Foto 1, 2, 3 ",
        "Foto: ya pak?? ",
        "Keterangan foto:\n",
        "foto.jpg ",
        "Ket foto: a b\n",
    ],
)
def test_last_words_and_captions(piece: str) -> None:
    def read(text: str) -> None:
        blocks = (Block("p", "", text), *parse_plain_blocks(text))
        part_cover(blocks)
        find_captions(blocks)
        may_invite(text)

    assert grows_linearly(read, piece)
