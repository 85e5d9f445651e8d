"""Which of the first blocks is the title."""

from __future__ import annotations

import pytest

from humasd.documents.letterhead import is_government_line
from humasd.documents.markup import parse_blocks
from humasd.documents.plain import make_blocks, parse_plain_blocks
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
        ("<p>🌉 Jembatan Wotu Diresmikan 🗳️</p>", "Jembatan Wotu Diresmikan"),
        (
            "<p>KEPOLISIAN RESOR BANTAENG</p><p>SEKSI HUMAS</p><p>SIARAN PERS</p><p>Jembatan Wotu Resmi</p>",
            "Jembatan Wotu Resmi",
        ),
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
        (
            "<p><b>PERUSAHAAN DAERAH AIR MINUM KABUPATEN LUWU TIMUR</b></p><p><b>PENGUMUMAN</b></p>"
            "<p><b>ALIRAN AIR DI MALILI TERGANGGU</b></p>",
            "ALIRAN AIR DI MALILI TERGANGGU",
        ),
        ("<p><b>BADAN USAHA DESA HADIR DI LUWU TIMUR</b></p>", "BADAN USAHA DESA HADIR DI LUWU TIMUR"),
        ("<p><b>NOTULEN RAPAT</b></p><p><b>MUSRENBANG KECAMATAN</b></p>", "MUSRENBANG KECAMATAN"),
        ("<p><b>LAPORAN KEGIATAN LOMBA DESA</b></p>", "LAPORAN KEGIATAN LOMBA DESA"),
        (
            "<p>SIARAN PERS</p><p>No. 050/33/XI/2026</p><p>Untuk diterbitkan segera</p>"
            "<p>RKPD Dibahas Warga</p>",
            "RKPD Dibahas Warga",
        ),
        (
            "<p>BAPPELITBANGDA LUWU TIMUR</p><p>Senin, 23 November 2026</p>"
            "<p><b>Warga Usulkan 312 Program</b></p>",
            "Warga Usulkan 312 Program",
        ),
        ("<p>Jembatan Wotu Diresmikan Hari Ini.</p>", "Jembatan Wotu Diresmikan Hari Ini."),
        ("<p>Kami kirim berita jembatan Wotu.</p>", None),
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


@pytest.mark.parametrize(
    "kind",
    [
        "BERITA RESMI STATISTIK",
        "BERITA RESMI STATISTIK KABUPATEN LUWU TIMUR",
        "KETERANGAN PERS",
        "Pernyataan Pers",
        "NOTULA RAPAT",
        "RISALAH RAPAT",
        "Resume Kegiatan",
        "BERITA ACARA",
        "Draf Rilis",
        "TEKS BERITA",
        "Siaran Media",
        "BULETIN DESA",
        "LAPORAN SINGKAT",
    ],
)
def test_a_papers_kind_is_no_title_where_a_headline_follows(kind: str) -> None:
    head = f"<p><b>{kind}</b></p><p><b>Inflasi Oktober Tercatat 0,21 Persen</b></p>"
    assert find_title(parse_blocks(head + BODY))[0] == "Inflasi Oktober Tercatat 0,21 Persen"


@pytest.mark.parametrize(
    "title",
    [
        "BERITA ACARA PELANTIKAN DITANDATANGANI BUPATI",
        "Siaran Radio Desa Kembali Mengudara",
        "RANGKUMAN MUDIK 2026 DI LUWU TIMUR",
        "Buletin Sekolah Terbit Perdana",
        "RAPAT KERJA DEWAN KERAJINAN NASIONAL",
        "KETERANGAN SAKSI DIKUATKAN",
        "NOTULEN RAPAT DIGITAL MULAI DIPAKAI",
    ],
)
def test_a_headline_that_begins_as_a_papers_kind_does_is_one(title: str) -> None:
    assert find_title(parse_blocks(f"<p><b>{title}</b></p>" + BODY))[0] == title


@pytest.mark.parametrize(
    "title",
    [
        "Pemkab Lutim Gelar Job Fair",
        "Pemkab Lutim Raih Opini WTP",
        "Pemerintah Kabupaten Luwu Timur Raih WTP",
        "PEMKAB LUWU TIMUR RAIH WTP",
    ],
)
def test_a_title_that_begins_with_the_government_is_no_letterhead(title: str) -> None:
    short = "<p>Dinas Transnakerin menghadirkan 24 perusahaan.</p><p>Desa ikut menyebarkan informasi.</p>"
    found, body = find_title(parse_blocks(f"<p><b>{title}</b></p>{short}{BODY}"))
    assert found == title
    assert len(body) == 3


def test_a_headline_below_a_letterhead_is_the_title_though_it_begins_with_a_unit() -> None:
    head = "<p>PEMERINTAH KABUPATEN LUWU TIMUR</p><p>DINAS KESEHATAN</p><p>Jl. Soekarno Hatta, Malili</p>"
    found, body = find_title(parse_blocks(f"{head}<p>Dinas Kesehatan Gelar Vaksinasi</p>{BODY}"))
    assert found == "Dinas Kesehatan Gelar Vaksinasi"
    assert len(body) == 1


@pytest.mark.parametrize(
    "cells",
    [
        "<td>LOGO</td><td>KECAMATAN TOWUTI<br>RILIS BERITA</td>",
        "<td></td><td>PEMERINTAH KABUPATEN LUWU TIMUR<br>DINAS PENDIDIKAN<br>Jl. Poros, Malili</td>",
    ],
)
def test_a_table_that_frames_a_letterhead_stands_above_the_title(cells: str) -> None:
    html = f"<table><tr>{cells}</tr></table><p><b>Jembatan Wotu Diresmikan</b></p>{BODY}"
    found, body = find_title(parse_blocks(html))
    assert found == "Jembatan Wotu Diresmikan"
    assert [block.tag for block in body] == ["p"]


def test_a_table_of_results_is_no_letterhead() -> None:
    html = f"<table><tr><td>Desa Wotu</td><td>12 ekor</td></tr></table>{BODY}"
    assert find_title(parse_blocks(html))[1][0].tag == "table"


SHORT = "<p>Bupati melantik pejabat fungsional di Malili.</p>"


@pytest.mark.parametrize(
    ("head", "title"),
    [
        (
            "<p>Bupati Lantik 45 Pejabat Fungsional,</p><p>Tekankan Integritas dan Pelayanan</p>",
            "Bupati Lantik 45 Pejabat Fungsional, Tekankan Integritas dan Pelayanan",
        ),
        ("<p>Bupati Lantik 45 Pejabat Fungsional</p>", "Bupati Lantik 45 Pejabat Fungsional"),
        (
            "<p>RILIS BERITA</p><p>Hari/Tanggal : Senin, 23 November 2026</p><p>Lokasi : Malili</p>"
            "<p>Penulis : Rini</p><p>Bupati Lantik 45 Pejabat</p>",
            "Bupati Lantik 45 Pejabat",
        ),
        ("<p>Bupati Luwu Timur melantik pejabat.</p>", None),
    ],
)
def test_title_above_a_short_lead(head: str, title: str | None) -> None:
    found, body = find_title(parse_blocks(head + SHORT))
    assert found == title
    assert len(body) == (1 if title else 2)


def test_labelled_lines_that_no_text_follows_stay() -> None:
    blocks = parse_blocks("<p>Lokasi : Malili</p><p>Penulis : Rini</p>")
    assert find_title(blocks) == (None, blocks)


def test_who_wrote_a_text_may_stand_between_title_and_text() -> None:
    found, body = find_title(
        parse_blocks(f"<p>Waspadai Tuberkulosis Paru</p><p>Oleh: dr. Fitriani</p>{BODY}")
    )
    assert found == "Waspadai Tuberkulosis Paru"
    assert body[0].text == "Oleh: dr. Fitriani"


def test_a_block_of_labels_above_the_account_is_no_text() -> None:
    labels = (
        "<p>Nama kegiatan: Pendidikan Pemilih</p><p>Hari/tgl: Rabu, 18 Nov 2026</p><p>Jam: 10.00</p>"
        "<p>Tempat: SMKN 1</p><p>Peserta: 150 siswa</p><p>Ringkasan:</p>"
    )
    found, body = find_title(parse_blocks(labels + BODY))
    assert found == "Pendidikan Pemilih"
    assert len(body) == 1


def test_a_lead_with_its_place_is_no_title_though_it_is_short() -> None:
    lead = "Wotu – Kapolsek Wotu AKP Simon Menggelar Jumat Curhat di Warkop Daeng, Jumat (20/11/2026)."
    below = "Dalam kegiatan itu warga mengeluhkan balap liar di ruas jalan dua jalur yang baru dibuka."
    assert find_title(parse_plain_blocks(f"{lead}\n\n{below}"))[0] is None


def test_such_a_line_without_a_label_above_it_is_text() -> None:
    _, body = find_title(parse_blocks(f"<h1>Jembatan Resmi</h1><p>Peserta: warga Wotu</p>{BODY}"))
    assert body[0].text == "Peserta: warga Wotu"


_HEADLINE = "Bupati Buka Rapat Kerja Camat"
_TEXT = (
    "Rapat yang berlangsung di Aula Kantor Bupati itu dihadiri seluruh camat, kepala desa, dan kepala "
    "perangkat daerah se-Kabupaten Luwu Timur."
)


@pytest.mark.parametrize(
    "below",
    [
        "MALILI – Bupati membuka rapat kerja, Selasa (24/11)",
        "MALILI - Bupati hadir.",
        "Malili, 24 November 2026",
        "Bupati Luwu Timur membuka rapat kerja camat di Malili kemarin",
        "Sudahkah camat menyiapkan anggaran tahun ini?",
        "Camat Diminta Kompak",
    ],
)
def test_a_headline_stands_above_a_short_lead_a_date_or_a_second_headline(below: str) -> None:
    title, rest = find_title(make_blocks([_HEADLINE, below, _TEXT]))
    assert (title, [block.text for block in rest]) == (_HEADLINE, [below, _TEXT])


def test_a_headline_goes_on_in_a_line_that_begins_small() -> None:
    title, rest = find_title(make_blocks([_HEADLINE, "di Aula Kantor Bupati", _TEXT]))
    assert title == f"{_HEADLINE} di Aula Kantor Bupati" and len(rest) == 1


@pytest.mark.parametrize(
    "line",
    [
        "Dinas Pendidikan Kabupaten Luwu Timur",  # a name, no deed
        "Hadir dalam kegiatan Rapat Kerja Camat",  # not capitalised
        "Buka Rapat Kerja Camat:",
    ],
)
def test_other_short_lines_are_no_headline(line: str) -> None:
    assert find_title(make_blocks([line, "Malili, 24 November 2026", _TEXT]))[0] is None


def test_whose_release_it_is_stands_above_the_title() -> None:
    blocks = make_blocks(
        ["SIARAN PERS BAWASLU LUWU TIMUR", "Bawaslu Ajak Pemilih Pemula", f"{'kata ' * 14}akhir."]
    )
    assert find_title(blocks)[0] == "Bawaslu Ajak Pemilih Pemula"


def test_sentences_written_small_are_no_second_line_of_a_title() -> None:
    told = "pdam memasang 200 sambungan di desa tabarano. pemasangan dibiayai dana hibah air minum"
    blocks = make_blocks(["PDAM Pasang 200 Sambungan Gratis di Wasuponda", told, f"{'kata ' * 14}akhir."])
    assert find_title(blocks)[0] == "PDAM Pasang 200 Sambungan Gratis di Wasuponda"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("PEMERINTAH KOTA CONTOH RAYA", True),
        ("PEMERINTAH PROVINSI NUSA TENGGARA BARAT DINAS SOSIAL", True),
        ("PEMERINTAH KABUPATEN LUWU TIMUR DINAS PENDIDIKAN", True),
        ("PEMERINTAH KOTA CONTOH GELAR PASAR", False),
        ("PEMERINTAH KOTA CONTOH RAYA PEDULI WARGA LANJUT USIA", False),
        ("Pemerintah Kota Contoh Peduli", False),
    ],
)
def test_the_government_of_any_area_heads_a_letter(line: str, expected: bool) -> None:
    assert is_government_line(line) is expected


def test_where_and_when_may_stand_between_a_headline_that_tells_a_deed_and_its_text() -> None:
    headline = "UPP Malili bagikan 100 jaket pelampung"
    assert find_title(make_blocks([headline, "Malili, 20 November 2026", _TEXT]))[0] == headline
