"""Printed lines to paragraphs."""

from __future__ import annotations

import pytest

from humasd.documents.layout import Line, Look, join_lines

TITLE = "Siswa SMKN 2 Luwu Timur Rakit Mesin Pencacah Sampah"


def lines_of(*texts: str) -> list[Line]:
    return [Line(text, 70, 70 + 5 * len(text), 700 - 14 * number) for number, text in enumerate(texts)]


def test_a_dateline_near_the_top_begins_the_text() -> None:
    lines = lines_of(
        TITLE, "Mangkutana – Siswa jurusan teknik mesin merakit mesin pencacah", "sampah organik."
    )
    assert list(join_lines(lines)) == [TITLE, f"{lines[1].text} sampah organik."]


def test_the_names_of_a_road_further_down_begin_nothing() -> None:
    above = ["Warga dan petugas bersama-sama membersihkan badan jalan poros"] * 6
    lines = lines_of(*above, "Malili – Wotu yang tertutup longsor sejak kemarin malam.")
    assert len(list(join_lines(lines))) == 1


def centred(text: str, top: float, look: Look | None = None) -> Line:
    return Line(text, 300 - 2.5 * len(text), 300 + 2.5 * len(text), top, look)


LEAD = [
    Line(
        "Inspektorat Daerah Kabupaten Luwu Timur mengikuti rapat koordinasi pengawasan intern", 70, 500, 686
    ),
    Line("tingkat nasional yang digelar secara daring, Selasa, 24 November 2026.", 70, 430, 672),
]


def test_a_line_that_breaks_off_where_the_next_word_had_room_is_a_heading() -> None:
    title = Line("Inspektorat Luwu Timur Ikuti Rakor Pengawasan Nasional Secara Virtual", 70, 420, 700)
    assert next(join_lines([title, *LEAD])) == title.text


def test_a_line_that_is_full_goes_on() -> None:
    first = Line(
        "Pemerintah Kabupaten Luwu Timur melalui Dinas Kesehatan dan para kader menggandeng", 70, 500, 700
    )
    assert next(join_lines([first, *LEAD])).startswith(f"{first.text} Inspektorat")


def test_a_title_in_two_centred_lines_is_one() -> None:
    title = [centred("Bupati Luwu Timur Lepas Seratus Peserta Jalan Sehat", 714)]
    title.append(centred("Peringatan Hari Jadi Kabupaten Ke-23", 700))
    assert next(join_lines([*title, *LEAD])) == " ".join(line.text for line in title)


def test_a_heading_in_capitals_is_told_from_the_title_below_it() -> None:
    lines = [centred("SIARAN PERS", 714), centred("Layanan Perizinan Keliling Hadir di Kecamatan Nuha", 700)]
    assert list(join_lines([*lines, *LEAD]))[:2] == [line.text for line in lines]


def test_a_title_in_bold_is_told_from_the_text_though_it_fills_its_line() -> None:
    bold, plain = Look("Helvetica-Bold", 11.0), Look("Helvetica", 11.0)
    title = Line(
        "Pemerintah Kabupaten Luwu Timur dan Balai Besar Salurkan Bantuan bagi Korban Banjir",
        70,
        500,
        700,
        bold,
    )
    lead = [Line(line.text, line.left, line.right, line.top, plain) for line in LEAD]
    assert next(join_lines([title, *lead])) == title.text


def test_a_label_begins_a_line_of_its_own_however_full_the_one_above_is() -> None:
    lines = [
        Line(
            "Judul : Uji KIR Keliling bagi Angkutan Desa dan Angkutan Barang di Kecamatan Mangkutana",
            70,
            500,
            700,
        ),
        Line("Hari/Tanggal : Selasa, 1 Desember 2026", 70, 260, 686),
        Line("Tempat : Terminal Mangkutana", 70, 220, 672),
    ]
    assert list(join_lines(lines)) == [line.text for line in lines]


@pytest.mark.parametrize(
    "title",
    [
        ["Bupati Luwu Timur Buka Turnamen", "PORSENI PGRI Tingkat Kabupaten", "di Kecamatan Malili"],
        ["DINAS KESEHATAN LUWU TIMUR", "Gelar Penyuluhan Gizi bagi Ibu Hamil"],
        ["Bupati Lepas Seratus Peserta", "Jalan Sehat Hari Jadi Kabupaten"],
    ],
)
def test_the_lines_of_a_centred_title_are_one_whatever_their_letters(title: list[str]) -> None:
    lines = [centred(text, 728 - 14 * number) for number, text in enumerate(title)]
    assert next(join_lines([*lines, *LEAD])) == " ".join(title)


def test_a_title_in_two_sizes_is_one() -> None:
    large, less, plain = Look("Times-Bold", 16.0), Look("Times-Bold", 14.0), Look("Times", 11.0)
    title = [
        Line(
            "Dinas Kesehatan Kabupaten Luwu Timur Gelar Penyuluhan Gizi dan Pemeriksaan", 70, 500, 714, large
        ),
        Line(
            "bagi Ibu Hamil dan Anak Balita di Enam Desa Kecamatan Burau dan Kecamatan Wotu",
            70,
            495,
            700,
            less,
        ),
    ]
    lead = [Line(line.text, line.left, line.right, line.top, plain) for line in LEAD]
    assert next(join_lines([*title, *lead])) == " ".join(line.text for line in title)
