"""Excel and PowerPoint files of before 2007, beside what LibreOffice writes of them."""

from __future__ import annotations

import pytest

from humasd.documents import types
from humasd.documents.reading import Reading, read_file
from tests.support.compound import compound_of
from tests.support.format_samples import corpus
from tests.support.old_powerpoint import powerpoint_of
from tests.support.samples import PARAGRAPHS, TITLE

SLIDES = ((TITLE, "\r".join(PARAGRAPHS)), ("Penerima manfaat", "Warga Wotu\rWarga Bawalipu"))


def read(content: bytes, filename: str = "paparan.ppt") -> Reading:
    return read_file(content, filename)


def test_text_that_lies_in_the_outline_stands_in_its_slide() -> None:
    reading = read(powerpoint_of(SLIDES))
    assert reading.content_type == types.PPT and reading.role == "material"
    assert reading.document is not None and reading.document.title == TITLE
    assert "<h2>Penerima manfaat</h2>" in reading.document.html
    assert "<ul><li>Warga Wotu</li><li>Warga Bawalipu</li></ul>" in reading.document.html
    assert PARAGRAPHS[1] in reading.document.text


def test_hidden_slides_are_left_out_and_earlier_saves_do_not_count_twice() -> None:
    reading = read(powerpoint_of(SLIDES, hidden=1, edits=3))
    assert reading.document is not None and "Penerima" not in reading.document.text
    assert reading.document.text.count("Acara berlangsung") == 1


def test_a_circle_of_saves_ends() -> None:
    assert read(powerpoint_of(SLIDES, loop=True)).role == "material"


def test_a_presentation_of_many_slides_is_cut() -> None:
    reading = read(powerpoint_of([*SLIDES, *[("Judul", "isi")] * 120]))
    assert "lebih dari 100 salindia" in str(reading.problem)


@pytest.mark.parametrize(
    ("content", "word"),
    [
        (
            compound_of({"Current User": bytes(40), "PowerPoint Document": b"\x0f\0\xe8\3" + bytes(40)}),
            "rusak",
        ),
        (compound_of({"PowerPoint Document": bytes(5_000), "EncryptedSummary": bytes(40)}), "kata sandi"),
        (compound_of({"Workbook": bytes(5_000)}), "rusak"),
        (compound_of({"Workbook": corpus("daftar.xls")[512:2_000]}), "rusak"),
        (compound_of({"Contents": b"CHNKINK " + bytes(5_000)}), "mohon dikirim sebagai .docx"),
    ],
    ids=["no slides", "locked", "no workbook", "cut workbook", "publisher"],
)
def test_what_cannot_be_read_is_said_in_a_word(content: bytes, word: str) -> None:
    assert word in str(read(content, "lama").problem)
