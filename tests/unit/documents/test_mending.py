"""Documents that were cut off on their way: a text that came whole is used, and no parts are shown."""

from __future__ import annotations

from pathlib import Path

import pytest

from humasd.documents.guard import CUT
from humasd.documents.reading import Reading, read_file
from humasd.documents.types import DOCX, ODT, XLSX, detect_type, is_cut
from tests.support.format_samples import zip_of
from tests.support.samples import PARAGRAPHS, TITLE, gps_photo, press_release_docx

CORPUS = Path(__file__).parents[2] / "corpus" / "documents"
RELEASE = press_release_docx(picture=gps_photo())


def cut_before(content: bytes, part: bytes, after: int = 0) -> Reading:
    return read_file(content[: content.index(part) + after], "Rilis.docx")


def test_a_text_that_came_whole_is_read_and_the_loss_is_told() -> None:
    reading = cut_before(RELEASE, b"word/media/", 2_000)
    assert reading.document is not None
    assert (reading.document.title, reading.document.text) == (TITLE, "\n\n".join(PARAGRAPHS))
    assert (reading.role, reading.problem, reading.files) == ("material", CUT, ())


def test_half_a_text_is_none() -> None:
    reading = cut_before(RELEASE, b"word/document.xml", 300)
    assert (reading.document, reading.files) == (None, ())
    assert reading.problem is not None and "dikirim ulang" in reading.problem


@pytest.mark.parametrize(("name", "content_type"), [("rilis.odt", ODT), ("daftar.xlsx", XLSX)])
def test_a_document_without_its_end_is_no_archive(name: str, content_type: str) -> None:
    content = (CORPUS / name).read_bytes()
    assert not is_cut(content)
    assert {detect_type(content[:-size]) for size in (100, len(content) // 3)} == {content_type}
    assert detect_type(RELEASE[:100]) == DOCX


def test_an_archive_of_documents_without_its_end_still_is_one() -> None:
    assert detect_type(zip_of({"Rilis.docx": RELEASE})[:-100]) == "application/zip"
