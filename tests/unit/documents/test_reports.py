"""What happened is published; the words and labels of the report that tells of it are not."""

from __future__ import annotations

import pytest

from humasd.documents.plain import parse_plain_blocks
from humasd.documents.reports import part_report


def part(text: str) -> tuple[str, str]:
    """(what is told, what is left out)."""
    kept, cut = part_report(parse_plain_blocks(text))
    return "\n".join(block.text for block in kept), "\n".join(cut)


ACCOUNT = (
    "Pada hari ini telah dilaksanakan apel pagi di halaman kantor camat, dipimpin sekcam dan diikuti staf."
)


@pytest.mark.parametrize(
    "opening",
    [
        "Izin lapor, ",
        "Ijin melaporkan giat: ",
        "Selamat siang komandan, izin melaporkan: ",
        "Selamat sore pak. Mohon izin melaporkan hasil kegiatan. ",
        "Bersama ini kami laporkan kegiatan: ",
        "Dilaporkan bahwa: ",
    ],
)
@pytest.mark.parametrize(
    "ending", ["", " Demikian dilaporkan.", " Dokumentasi terlampir. Demikian, terima kasih."]
)
def test_an_account_in_one_paragraph(opening: str, ending: str) -> None:
    told, left_out = part(f"{opening}{ACCOUNT}{ending}")
    assert told == ACCOUNT
    assert opening.strip() in left_out and ending.strip() in left_out


def test_labels_and_who_was_there_are_left_out_and_what_came_of_it_is_told() -> None:
    told, left_out = part(
        "Mohon izin melaporkan kegiatan hari ini.\n\n"
        "Hari/Tgl : Selasa, 24 November 2026\nJam : 08.30 Wita\nTempat : Balai Desa Lera\n"
        "Giat : Sosialisasi bahaya narkoba\nHadir :\n1. Sekcam Wotu\n2. Kapolsek Wotu\n\n"
        "Hasil kegiatan : pelajar diberi pemahaman tentang bahaya narkoba dan membentuk duta sekolah.\n\n"
        "Demikian dilaporkan.\n\nKasi Kesos\nHerlina"
    )
    assert told.split("\n") == [
        "Giat : Sosialisasi bahaya narkoba",
        "Pelajar diberi pemahaman tentang bahaya narkoba dan membentuk duta sekolah.",
    ]
    assert "2. Kapolsek Wotu" in left_out and "Herlina" in left_out


@pytest.mark.parametrize(
    "text",
    [
        f"MALILI – {ACCOUNT} Demikian dilaporkan.",
        f"Dilaporkan tiga rumah rusak. {ACCOUNT}",
        f"Melaporkan Kegiatan Desa Kini Lewat Aplikasi\n\n{ACCOUNT}",
        f"Izin Melaporkan Kini Cukup Lewat Gawai Warga\n\n{ACCOUNT}",
        f"“Izin melaporkan, semua selesai,” kata komandan upacara.\n\n{ACCOUNT}",
        "Izin lapor pak, foto giat terlampir.",
        f"{ACCOUNT}\n\nTempat : Balai Desa\n\nHadir : Camat",
    ],
)
def test_what_is_no_report_stays_whole(text: str) -> None:
    assert part(text) == ("\n".join(block.text for block in parse_plain_blocks(text)), "")
