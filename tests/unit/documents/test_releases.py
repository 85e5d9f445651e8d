"""Several releases below each other in one text."""

from __future__ import annotations

import pytest

from humasd.documents.plain import parse_plain_blocks
from humasd.documents.releases import part_releases

ONE, OTHER = "Vaksinasi Rabies Digelar di Tabarano", "Panen Raya Padi di Desa Kalaena"
LEAD = (
    "{} – {} menggelar kegiatan di Lapangan Desa, {} November 2026, yang diikuti 120 warga desa."
    "\n\nCamat mengatakan warga antusias mengikuti kegiatan itu."
)
FIRST = LEAD.format("WASUPONDA", "Dinas Pertanian", 18)
SECOND = LEAD.format("Kalaena", "Bupati", 19)
BARE = "{} digelar pada Rabu, 18 November 2026. Kegiatan itu diikuti oleh 120 warga dari berbagai desa."


@pytest.mark.parametrize(
    "text",
    [
        f"{ONE}\n\n{FIRST}\n\n{OTHER}\n\n{SECOND}",
        f"{ONE.upper()}\n\n{FIRST}\n\n{OTHER.upper()}\n\n{SECOND}",
        f"Yth. Humas, ada dua berita\n\n{ONE}\n\n{FIRST}\n\n---\n\n{OTHER}\n\n{SECOND}\n\nTerima kasih",
        f"{ONE}\n\n{FIRST}\n\n===\n\n{OTHER}\n\n{SECOND}",
        f"Rilis 1\n{ONE}\n\n{FIRST}\n\nRilis 2\n{OTHER}\n\n{SECOND}",
        f"RILIS I: {ONE}\n\n{FIRST}\n\nRILIS II: {OTHER}\n\n{SECOND}",
        f"Berita pertama - {ONE}\n\n{FIRST}\n\nBerita kedua - {OTHER}\n\n{SECOND}",
        f"1. {ONE}\n{FIRST}\n\n2. {OTHER}\n{SECOND}",
        f"{ONE}\n\n{BARE.format('Vaksinasi')}\n\n***\n\n{OTHER}\n\n{BARE.format('Panen raya')}",
        f"Berita 1:\n{ONE}\n\n{BARE.format('Itu')}\n\nBerita 2:\n{OTHER}\n\n{BARE.format('Panen')}",
        f"{FIRST}\n\n{OTHER}\n\n{SECOND}",
    ],
)
def test_each_release_is_one_part(text: str) -> None:
    first, second = part_releases(parse_plain_blocks(text))
    assert second[0].text.casefold() == OTHER.casefold()
    assert not any(block.text.casefold() == OTHER.casefold() for block in first)
    assert not any(block.text.startswith(("Rilis", "RILIS", "---")) for block in (*first, *second))


@pytest.mark.parametrize(
    "text",
    [
        f"{ONE}\n\n{FIRST}",
        f"{ONE}\n\nWarga Antusias Sejak Pagi\n\n{FIRST}",
        f"{ONE}\n\n{FIRST}\n\n---\n\nAndi Rahman\nKasubag Umum Dinas Pertanian\n0812-3456-7890",
        f"{ONE}\n\n{FIRST}\n\nTentang Puskeswan\n\nPuskeswan melayani hewan ternak sejak tahun 2015.",
        f"{ONE}\n\n{FIRST}\n\n1. Juara pertama: Desa Ussu\n2. Juara kedua: Desa Kalaena",
        "Cara Merawat Gigi\n\nGigi perlu dirawat sejak dini oleh semua orang di rumahnya.\n\nSikat Gigi"
        "\n\nPagi – sikat gigi dua kali sehari dengan pasta gigi berfluorida sesudah makan.",
        f"{ONE}\n\n{FIRST}\n\nBerita 2 desa lain menyusul.",
        "Rilis 1\n\nRilis 2",
        "",
    ],
)
def test_one_release_stays_whole(text: str) -> None:
    blocks = parse_plain_blocks(text)
    assert part_releases(blocks) == (blocks,)
