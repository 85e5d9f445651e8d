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


HEAD = "Izin melaporkan kegiatan hari ini:\nTempat : Balai Desa Lera"
RESULT = "Hasil : Kegiatan berjalan lancar dan ditemukan dua balita yang perlu dirujuk ke puskesmas."


@pytest.mark.parametrize(
    "line",
    [
        "Pelaksanaan kegiatan : Petugas menimbang 45 balita dan memeriksa 12 ibu hamil sejak pukul 08.00.",
        "Materi : bidan memberi penjelasan tentang gizi ibu hamil dan membagikan buku catatan kesehatan",
        "Kegiatan : Petugas menimbang 45 balita, memberi vitamin A, dan memeriksa 12 ibu hamil.",
        "Penutup : Jalan dibuka kembali pukul 10.00 setelah dua alat berat diturunkan dinas.",
        "Sasaran : Sebanyak 45 balita mengikuti penimbangan dan menerima vitamin A dari petugas.",
    ],
)
def test_what_a_label_of_the_head_tells_in_a_sentence_is_told(line: str) -> None:
    told, left_out = part(f"{HEAD}\n{line}\n{RESULT}")
    account = line.partition(" : ")[2]
    assert account[1:] in told and account[1:] not in left_out
    assert "Balai Desa Lera" in left_out


@pytest.mark.parametrize("label", ["Kegiatan :", "Pelaksanaan kegiatan :", "Materi :"])
def test_a_list_of_what_was_done_is_told(label: str) -> None:
    deeds = "1. Membersihkan selokan sepanjang dua ratus meter\n2. Menanam seratus pohon pelindung"
    told, left_out = part(f"{HEAD}\n\n{label}\n{deeds}\n\n{RESULT}")
    assert "selokan sepanjang" in told and "seratus pohon" in told
    assert label in left_out


def test_a_short_account_in_the_line_that_reports_is_told() -> None:
    told, _ = part(
        "Melaporkan: longsor menutup jalan poros di Desa Lumbewe, Kamis (19/11/2026) dini hari.\n\n"
        "Materi : lumpur dan batu setinggi satu meter menutup badan jalan sepanjang tiga puluh meter."
    )
    assert told.split("\n") == [
        "Longsor menutup jalan poros di Desa Lumbewe, Kamis (19/11/2026) dini hari.",
        "Lumpur dan batu setinggi satu meter menutup badan jalan sepanjang tiga puluh meter.",
    ]


@pytest.mark.parametrize(
    "lines",
    [
        "Hadir : Camat Burau, Kapolsek Burau, Danramil, para kepala desa, tokoh masyarakat dan tokoh adat",
        "Tempat : halaman kantor desa lera, jalan poros trans sulawesi, kecamatan wotu",
        "Personel pelaksanaan kegiatan :\n1. Bripka Andi\n2. Serka Budi",
        "Yang hadir :\n1. Sekcam Wotu\n2. Kapolsek Wotu",
    ],
)
def test_who_was_there_and_where_is_still_left_out(lines: str) -> None:
    told, left_out = part(f"{HEAD}\n\n{lines}\n\n{RESULT}")
    assert told == RESULT.partition(" : ")[2]
    assert all(line.partition(". ")[2] in left_out for line in lines.split("\n"))
