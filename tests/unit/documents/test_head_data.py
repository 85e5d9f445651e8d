"""Data about a headline gives the fields, is no part of the text, and never hides the headline."""

from __future__ import annotations

import pytest

from humasd.documents.fields import parse_fields
from humasd.documents.markup import parse_blocks
from humasd.documents.plain import make_blocks, parse_plain_blocks
from humasd.documents.title import find_title
from tests.support.growth import grows_linearly

TITLE = "Kader Posyandu Burau Sisir Rumah Balita"
"""Its verb is in no list."""
NEWS = "BURAU – Puskesmas Burau mendatangi 60 balita di Posyandu Mawar, Kamis (19/11/2026)."
UNDATED = "Petugas menimbang balita dari rumah ke rumah dan mencatat yang belum lengkap imunisasinya."
ARTICLE = "Demam berdarah menular lewat nyamuk dan dapat dicegah dengan menguras bak air setiap pekan."


def read(*lines: str) -> tuple[str | None, list[str]]:
    title, body = find_title(parse_plain_blocks("\n\n".join(lines)))
    return title, [block.text for block in body]


@pytest.mark.parametrize(
    "data",
    [
        ("Hari/Tanggal : Kamis, 19 November 2026", "Tempat : Posyandu Mawar"),
        ("Waktu : Kamis, 19 November 2026", "Tempat : Posyandu Mawar", "Peserta : 60 balita"),
        ("Unit Kerja : Puskesmas Burau", "Kontak : Nirmala 085200001111", "Jenis : Kesehatan"),
        ("Pelaksana : Puskesmas", "Tanggal : 19 November 2026", "Yang hadir : Balita"),
        ("Kategori : Kesehatan", "Penulis : Nirmala"),
        ("(PKM Burau)", "***"),
        ("Penulis : Nirmala", "Editor : Yusran"),
        ("📅 Kamis, 19 November 2026", "📍 Posyandu Mawar", "👥 60 balita"),
        ("> Lokasi: Posyandu Mawar", "> Tanggal: 19 November 2026"),
        ("Kamis, 19 November 2026",),
        ("Burau, 20 November 2026",),
        ("Kamis, 19 November 2026, Posyandu Mawar",),
        ("(Kamis, 19 November 2026, Posyandu Mawar)",),
        ("Burau, Humas PKM",),
        ("UPTD Puskesmas Burau", "#PKMBurau #LutimSehat"),
        ("Oleh: Humas Puskesmas Burau",),
    ],
)
@pytest.mark.parametrize("form", ["typed", "bold", "page"])
def test_data_below_a_headline_leaves_the_text(data: tuple[str, ...], form: str) -> None:
    if form == "typed":
        blocks = parse_plain_blocks(f"{TITLE}\n\n" + "\n".join(data) + f"\n\n{NEWS}")
    else:
        head = f"<p><b>{TITLE}</b></p>" if form == "bold" else f"<p>{TITLE}</p>"
        blocks = parse_blocks(head + "".join(f"<p>{line}</p>" for line in (*data, NEWS)))
    title, body = find_title(blocks)
    assert (title, [block.text for block in body]) == (TITLE, [NEWS])


def test_a_table_of_data_below_a_headline_gives_the_fields_and_leaves_the_text() -> None:
    rows = "<tr><td>Hari/Tanggal</td><td>19 November 2026</td></tr><tr><td>Tempat</td><td>Posyandu</td></tr>"
    blocks = parse_blocks(f"<p><b>{TITLE}</b></p><table>{rows}</table><p>{NEWS}</p>")
    title, body = find_title(blocks)
    assert (title, [block.text for block in body]) == (TITLE, [NEWS])
    assert parse_fields(blocks)["place"] == "Posyandu"


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (("Festival Burau Hari Kedua", "Kamis, 19 November 2026"), (UNDATED,)),  # the only day that it tells
        (("Cegah Demam Berdarah di Rumah", "Oleh: dr. Yusran"), (ARTICLE,)),
        (("Cegah Demam Berdarah di Rumah", "Penulis : dr. Yusran"), (ARTICLE,)),
        (("Lomba Desa Bone Pute", "Juara 1: Tim Mawar", "Juara 2: Tim Melati"), (NEWS,)),
        (("Donor Darah HUT Luwu Timur", "Tempat : Lapangan Merdeka"), (f"Ayo ikut! {UNDATED}",)),
        (("Undangan bagi Warga Burau", "Kontak : 085200001111"), (NEWS,)),
        (
            ("Agenda Pekan Ini di Kecamatan Burau", "Senin, 23 November 2026"),
            (NEWS, "Selasa, 24 November 2026", UNDATED),
        ),
        (("Dua Titik Pasar Murah", "Tempat : Wotu"), (NEWS, "Tempat : Burau", UNDATED)),
    ],
)
def test_what_readers_need_of_it_stays(lines: tuple[str, ...], text: tuple[str, ...]) -> None:
    title, *data = lines
    assert read(*lines, *text) == (title, [*data, *text])


@pytest.mark.parametrize(
    ("title", "data"),
    [
        (
            "PLN Rawat Jaringan Listrik di Kecamatan Burau",
            ("Hari/Tanggal : Kamis, 26 November 2026", "Waktu : 09.00-15.00 Wita", "Lokasi : Desa Mabonta"),
        ),
        ("Disdukcapil Buka Layanan di Burau", ("Tanggal : 26 November 2026", "Tempat : Kantor Camat Burau")),
        ("Kader Posyandu Burau Dilatih", ("Narasumber : dr. Fitriani", "Peserta : 45 kader")),
        ("Layanan Keliling Tiba di Burau", ("📅 Setiap Kamis", "📍 Pustu Lumbewe")),
    ],
)
@pytest.mark.parametrize("form", ["typed", "page"])
def test_what_only_the_data_tell_of_the_activity_stays(title: str, data: tuple[str, ...], form: str) -> None:
    text = [UNDATED, ARTICLE]
    if form == "typed":
        blocks = parse_plain_blocks("\n\n".join((title, "\n".join(data), *text)))
    else:
        blocks = parse_blocks("".join(f"<p>{line}</p>" for line in (title, *data, *text)))
    found, body = find_title(blocks)
    assert (found, "\n".join(block.text for block in body).split("\n")) == (title, [*data, *text])


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Tanggal : Kamis, 19 November 2026", "Layanan dibuka warga pada Kamis (19/11) pagi."),
        ("Waktu : 19 November 2026, 09.00 Wita - selesai", "Kamis (19/11/2026) pukul 9 pagi warga datang."),
        ("Tempat : Aula Kantor Camat, Kec. Burau", "Warga Burau mengisi aula di kantor Camat itu."),
    ],
)
def test_what_the_text_tells_in_its_own_words_leaves(line: str, told: str) -> None:
    assert read(TITLE, line, told, UNDATED) == (TITLE, [told, UNDATED])


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Tanggal : 19-21 November 2026", "Layanan dibuka warga pada Kamis (19/11/2026) pagi."),
        ("Waktu : 19 November 2026, 09.00 Wita", "Kamis (19/11/2026) datang 9 warga ke pustu."),
        ("Tempat : Lapangan Burau, Lapangan Wotu", "Warga Burau mengisi lapangan di tepi jalan itu."),
    ],
)
def test_what_it_tells_in_part_stays(line: str, told: str) -> None:
    assert read(TITLE, line, told, UNDATED) == (TITLE, [line, told, UNDATED])


@pytest.mark.parametrize("piece", ["Tempat: a\n", "Waktu: 09.00\n", "📍 1 mei\n", "pukul 9 ", "9.00:"])
def test_data_are_looked_for_in_the_text_in_linear_time(piece: str) -> None:
    def find(text: str) -> None:
        find_title(parse_plain_blocks(f"{TITLE}\n\nWaktu : 09.00\n{text}\n\n{NEWS}\n\n{text}"))

    assert grows_linearly(find, piece)


@pytest.mark.parametrize(
    "line",
    [
        "Dinas Kesehatan Kabupaten Luwu Timur",
        "Kepala Desa Bone Pute Kecamatan Burau",
        "Assalamualaikum Warahmatullahi Wabarakatuh",
        "Selamat Siang Bapak Ibu Humas",
        "Mohon Dimuat Di Website",
        "Nirmala Hasan Basri, S.Pd",
        "Jl. Poros Trans Sulawesi Burau",
        "Tempat : Posyandu Mawar Bone Pute",
    ],
)
def test_a_name_a_greeting_or_a_label_above_a_day_is_no_headline(line: str) -> None:
    assert read(line, "Kamis, 19 November 2026", NEWS)[0] != line


@pytest.mark.parametrize(
    "title",
    [
        "Dokter Kecil Wotu Belajar Cuci Tangan",
        "Khitan Massal Warnai HUT Desa Bone Pute",
        "RSUD I Lagaligo Tambah Dua Mesin Cuci Darah",
        "Pelatihan Kader Posyandu se-Kecamatan Burau",
        "Kunjungan Kerja Camat ke Pustu Bone Pute",
        "Dinas Pertanian Ganti Pupuk untuk Petani",
    ],
)
def test_a_headline_is_known_without_its_verb(title: str) -> None:
    assert read(title, "Burau, 20 November 2026", NEWS) == (title, [NEWS])
    assert read(title, "warga ikut, sebagian dirujuk", NEWS)[0] == f"{title} warga ikut, sebagian dirujuk"
    assert read(title, "60 warga ikut, sebagian dirujuk", NEWS)[0] == title


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Bupati Resmikan", "Jembatan Gantung Wotu"),
        ("Puskesmas Burau", "Layani Pemeriksaan Gratis Lansia"),
        ("60 Lansia Bone", "Pute Ikut Senam Sehat"),
        ("Puskesmas Burau Gelar Pemeriksaan Kesehatan", "bagi Lansia Desa Bone Pute"),
        ("Puskesmas Burau Gelar Pemeriksaan Kesehatan", "Untuk Lansia Desa Bone Pute"),
    ],
)
def test_a_headline_is_typed_on_two_lines(first: str, second: str) -> None:
    assert read(first, second, NEWS) == (f"{first} {second}", [NEWS])
    assert read(first, second, "Burau, 20 November 2026", NEWS) == (f"{first} {second}", [NEWS])


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Pustu Bone Pute Gelar Pemeriksaan Gratis", "Warga Antusias Sejak Pagi Hari"),
        ("Lomba Desa Bone Pute", "Peserta: 12 tim"),
        ("SOSIALISASI PENCEGAHAN STUNTING", "I. PENDAHULUAN UMUM"),
        ("SOSIALISASI PENCEGAHAN STUNTING", "LATAR BELAKANG"),
    ],
)
def test_another_line_below_a_headline_is_no_part_of_it(first: str, second: str) -> None:
    title, body = find_title(make_blocks([first, second, NEWS]))
    assert title != f"{first} {second}"
    assert second in [block.text for block in body]


@pytest.mark.parametrize(
    "above",
    [
        ("Judul :",),
        ("JUDUL BERITA",),
        ("RILIS BERITA", "UPTD Puskesmas Burau"),
        ("Humas PKM Burau",),
        ("P2KB",),
        ("PKM Burau",),
        ("BERITA PUSKESMAS",),
        ("BERITA KESEHATAN",),
        ("LAPORAN KEGIATAN PUSKESMAS BURAU",),
        ("Nama Kegiatan: Pemeriksaan gratis", "Pelaksana: Pustu Bone Pute"),
    ],
)
def test_what_heads_a_release_stands_above_its_headline(above: tuple[str, ...]) -> None:
    assert read(*above, TITLE, NEWS) == (TITLE, [NEWS])


def test_of_two_titles_the_releases_own_is_taken() -> None:
    assert read("Judul kegiatan: Posyandu", f"Judul berita: {TITLE}", NEWS) == (TITLE, [NEWS])


def test_the_heading_of_a_reports_part_is_no_headline_below_its_label() -> None:
    assert read("Nama Kegiatan: Posyandu Mawar", "Latar Belakang dan Tujuan Kegiatan", NEWS)[0] == (
        "Posyandu Mawar"
    )


@pytest.mark.parametrize("below", ["Tempat : Bone Pute", NEWS])
def test_a_label_without_a_title_below_it_gives_none(below: str) -> None:
    assert read("Judul :", below, UNDATED)[0] is None


@pytest.mark.parametrize("caption", ["Teks foto: Petugas menimbang balita", "Gambar 1 : Petugas menimbang"])
def test_a_caption_beside_a_headline_hides_it_not_and_stays(caption: str) -> None:
    for lines in ((caption, TITLE, NEWS), (TITLE, caption, NEWS)):
        assert read(*lines) == (TITLE, [caption, NEWS])


@pytest.mark.parametrize(
    "dressed",
    [
        "“{}”",
        '"{}"',
        "'{}'",
        "{}.",
        "“{}.”",
        "**{}**",
        "*{}*",
        "# {}",
        "## {} ##",
        "**Judul: {}**",
        "Judulnya : {}",
        "judul ny : “{}”",
    ],
)
def test_a_title_is_without_its_dress(dressed: str) -> None:
    assert read(dressed.format(TITLE), NEWS) == (TITLE, [NEWS])


@pytest.mark.parametrize(
    "title",
    [
        "“Sapa Warga” Digelar di Wotu",
        "Bupati: “Jaga Sungai Kita”",
        "Bantuan Diserahkan kepada Andi Akbar, S.Pd.",
        "Petani Bermitra dengan Maju Jaya Tbk.",
        "Apa Kabar Danau Matano...",
        "#LutimSehat Menggema di Burau",
        "Pustu Bone Pute Periksa 60 Warga!",
    ],
)
def test_signs_that_belong_to_a_title_stay(title: str) -> None:
    assert read(title, NEWS)[0] == title
