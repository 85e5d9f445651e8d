"""Which of the first blocks is the title."""

from __future__ import annotations

import pytest

from humasd.documents.fields import parse_fields
from humasd.documents.letterhead import is_government_line
from humasd.documents.markup import parse_blocks
from humasd.documents.plain import make_blocks, parse_plain_blocks
from humasd.documents.title import find_title

BODY = "<p>WOTU – Bupati Luwu Timur meresmikan jembatan penghubung dua desa di Kecamatan Wotu hari ini.</p>"


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("<h1>Jembatan Wotu Diresmikan</h1>", "Jembatan Wotu Diresmikan"),
        ("<p><strong>Jembatan Wotu Diresmikan.</strong></p>", "Jembatan Wotu Diresmikan"),
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
        ("<p>Jembatan Wotu Diresmikan Hari Ini.</p>", "Jembatan Wotu Diresmikan Hari Ini"),
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


HEADLINE = "Petani Mangkutana Panen Perdana Bawang Merah"
STATUS = [
    "Malili, 19 November 2026",
    "Malili, Kamis 19 November 2026",
    "Puncak Indah, Malili, 19/11/2026",
    "DRAFT",
    "Draf 2",
    "Naskah final (sudah dikoreksi Kadis)",
    "FINAL - REVISI 3",
    "Rilis Nomor: 12/XI/2026",
    "No. 500/12/DISTAN",
    "Embargo: 25 November 2026 pukul 08.00",
    "EMBARGO SAMPAI JUMAT PUKUL 10.00 WITA",
    "Edisi: November 2026",
    "Edisi 12, November 2026",
    "Halaman 1 dari 2",
    "BERITA DAERAH",
    "Kabar Desa",
    "Dinas Pertanian Kabupaten Luwu Timur",
    "Humas Dinas Pertanian, Malili -",
    "Dari Satpol PP dan Damkar",
]


@pytest.mark.parametrize("line", STATUS)
@pytest.mark.parametrize("head", [f"<p><b>{HEADLINE}</b></p>", f"<p>{HEADLINE}</p>", f"<h1>{HEADLINE}</h1>"])
def test_a_line_that_only_says_what_the_text_is_does_not_hide_the_headline(line: str, head: str) -> None:
    for above in (f"<p>{line}</p>", f"<p>{line}</p><p>Halaman 1</p>"):
        found, body = find_title(parse_blocks(above + head + BODY))
        assert found == HEADLINE
        assert len(body) == 1


@pytest.mark.parametrize("line", ["BERITA DAERAH", "DRAFT FINAL", "Embargo: Jumat"])
def test_nor_where_it_is_bold_itself(line: str) -> None:
    found, body = find_title(parse_blocks(f"<p><b>{line}</b></p><p><b>{HEADLINE}</b></p>{BODY}"))
    assert (found, len(body)) == (HEADLINE, 1)


def test_a_bold_line_that_tells_a_deed_is_the_headline_below_any_short_line() -> None:
    above = "<p>Catatan kecil dari lapangan</p>"
    found, body = find_title(parse_blocks(f"{above}<p><b>{HEADLINE}</b></p>{BODY}"))
    assert found == HEADLINE
    assert body[0].text == "Catatan kecil dari lapangan"


@pytest.mark.parametrize(
    "title",
    [
        "Final Liga Desa Dimenangkan Wotu",
        "Draf Perda Sampah Dibahas DPRD",
        "Revisi RTRW Luwu Timur Disepakati",
        "Edisi Kedua Festival Danau Matano Digelar",
        "Embargo Ekspor Nikel Dibahas Bupati",
        "Berita Hoaks Pemilu Ditangkal Kominfo",
        "Dinas Pertanian Luwu Timur Panen Bawang Merah",
        "Halaman Kantor Camat Ditanami Cabai",
        "Nomor Darurat 112 Diluncurkan di Malili",
        "Malili Peringati Hari Pahlawan 10 November 2026",
    ],
)
def test_a_headline_that_begins_like_such_a_line_is_one(title: str) -> None:
    for head in (f"<p><b>{title}</b></p>", f"<p>{title}</p>"):
        found, body = find_title(parse_blocks(head + BODY))
        assert (found, len(body)) == (title, 1)


def test_a_headline_in_two_lines_that_begins_with_an_office_stays_one() -> None:
    head = "<p><b>DINAS PERTANIAN KABUPATEN LUWU TIMUR</b></p><p><b>GELAR PANEN RAYA BAWANG MERAH</b></p>"
    found, _ = find_title(parse_blocks(head + BODY))
    assert found is not None and found.endswith("GELAR PANEN RAYA BAWANG MERAH")


def test_place_and_day_right_above_the_text_are_its_dateline() -> None:
    found, body = find_title(parse_blocks(f"<p>Wotu, 19 November 2026</p>{BODY}"))
    assert found is None and body[0].text == "Wotu, 19 November 2026"


@pytest.mark.parametrize(
    "labels",
    [
        "<p>Nama kegiatan = Gotong royong</p><p>Waktu pelaksanaan = 20-11-2026</p><p>Tempat = Dusun Kau</p>",
        "<p>- Kegiatan: Gotong royong</p><p>- Hari, tanggal: 20-11-2026</p><p>- Bertempat di: Dusun Kau</p>",
        "<ul><li>Kegiatan: Gotong royong</li><li>Tanggal: 20-11-2026</li><li>Tempat: Dusun Kau</li></ul>",
        "<p>✅ Kegiatan : Gotong royong</p><p>▪ Tanggal : 20-11-2026</p><p>▪ Tempat : Dusun Kau</p>",
        "<p>📅 20 November 2026</p><p>📍 Dusun Kau</p>",
        "<p>🗓️ 20 November 2026</p><p>📍Dusun Kau</p>",
        "<p>Hari/Tgl : Jumat/20 Nov 2026</p><p>Jam : 08.00</p><p>Lokasi Giat : Dusun Kau</p>",
    ],
)
def test_labels_however_they_are_set_are_read_and_do_not_hide_the_headline(labels: str) -> None:
    blocks = parse_blocks(f"{labels}<p>{HEADLINE}</p>{BODY}")
    found, body = find_title(blocks)
    assert (found, len(body)) == (HEADLINE, 1)
    fields = parse_fields(blocks)
    assert fields["place"] == "Dusun Kau"
    assert "20" in (fields.get("activity_date") or fields["date"])


@pytest.mark.parametrize("label", ["Judul = ", "- Judul: ", "▪ Judul Berita : ", "Judul Kegiatan: "])
def test_a_title_is_read_behind_its_label_however_it_is_set(label: str) -> None:
    found, body = find_title(parse_blocks(f"<p>{label}{HEADLINE}</p><p>- Tempat: Wotu</p>{BODY}"))
    assert (found, len(body)) == (HEADLINE, 1)


@pytest.mark.parametrize(
    "lines",
    [
        "<ul><li>Desa Wotu: 12 ton</li><li>Desa Lera: 8 ton</li></ul>",
        "<p>Skor akhir = 3-1</p>",
        "<p>📢 Jangan lupa vaksin</p>",
        "<p>- Petani menerima bibit</p>",
    ],
)
def test_lines_below_the_text_with_other_words_stay(lines: str) -> None:
    found, body = find_title(parse_blocks(f"<p>{HEADLINE}</p>{BODY}{lines}"))
    assert found == HEADLINE and len(body) == 2
    assert parse_fields(body) == {}
