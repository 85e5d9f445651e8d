"""Printed lines to paragraphs."""

from __future__ import annotations

from humasd.documents.layout import Line, join_lines

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
