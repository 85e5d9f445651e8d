"""Which of the words that Tesseract saw are kept."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from humasd.documents.allowance import Allowance
from humasd.documents.ocr import BUSY, NO_TIME, check_time, is_word, name_pages, tells_busy
from humasd.documents.reading import read_file
from humasd.documents.sandbox import Sandbox
from humasd.errors import Refused
from tests.support.format_samples import page_photo, scanned_pdf_of
from tests.support.samples import gps_photo


@pytest.mark.parametrize(
    ("text", "confidence", "kept"),
    [
        ("Kepada", 96.0, True),
        ("Kepada", 20.0, False),
        ("551/318/DISHUB/XI/2026", 26.0, True),
        ("0812-3456-7890", 15.0, True),
        ("~/-", 26.0, False),
        ("551/318/DISHUB/XI/2026", 3.0, False),
        ("", 96.0, False),
    ],
)
def test_numbers_are_kept_though_no_dictionary_knows_them(text: str, confidence: float, kept: bool) -> None:
    assert is_word(text, confidence) is kept


@pytest.mark.parametrize(
    ("spent", "word"),
    [(Allowance(ocr_seconds=0), NO_TIME), (Allowance(ocr_patience=0), BUSY)],
    ids=["used", "late"],
)
def test_a_photographed_page_that_there_was_no_time_to_read_is_no_photo_to_publish(
    spent: Allowance, word: str
) -> None:
    reading = read_file(page_photo(), "IMG_0001.jpg", spent)
    assert (reading.role, reading.problem) == ("other", word)
    assert read_file(gps_photo(), "IMG_0002.jpg", spent).role == "photo"


@pytest.mark.parametrize(("used", "word"), [(2.0, BUSY), (4.0, NO_TIME)])
def test_a_busy_machine_is_told_from_a_thick_scan_by_the_processor_time_that_was_used(
    used: float, word: str
) -> None:
    allowance = Allowance(ocr_seconds=6.0)
    allowance.ocr_seconds -= used
    allowance.ocr_patience = 0.0
    with pytest.raises(Refused, match=word.split(";")[0]):
        check_time(allowance)


@pytest.mark.parametrize(
    ("pages", "count", "named"),
    [
        (range(7, 31), 30, "halaman 7–30 dari 30 tidak terbaca"),
        ([3], 3, "halaman 3 dari 3 tidak terbaca"),
        ([2, 4, 5], 6, "halaman 2, 4–5 dari 6 tidak terbaca"),
        ([1], 1, "sebagian halaman tidak terbaca"),
    ],
)
def test_the_pages_that_were_not_read_are_named(pages: Sequence[int], count: int, named: str) -> None:
    assert name_pages(NO_TIME, pages, count) == f"hasil pindaian: terlalu lama dibaca; {named}"
    assert not tells_busy(name_pages(NO_TIME, pages, count))
    assert tells_busy(name_pages(BUSY, pages, count))


def test_of_a_scan_that_there_was_no_time_for_each_page_is_told() -> None:
    reading = read_file(scanned_pdf_of(pages=3), "tebal.pdf", Allowance(ocr_seconds=0))
    assert reading.problem == name_pages(NO_TIME, [1, 2, 3], 3)


def ocr_time() -> float:
    return Allowance().ocr_time


def test_scans_take_no_time_from_the_rest_of_the_task() -> None:
    """A task of 3 s that gave all its patience to Tesseract would be ended in the act."""
    with Sandbox() as sandbox:
        assert 0 < sandbox.run(ocr_time, timeout=3.0) < 3.0
        assert sandbox.run(ocr_time, timeout=60.0) == Allowance().ocr_patience == ocr_time()
