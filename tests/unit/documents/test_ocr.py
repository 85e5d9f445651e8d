"""Which of the words that Tesseract saw are kept."""

from __future__ import annotations

import pytest

from humasd.documents.allowance import Allowance
from humasd.documents.ocr import BUSY, NO_TIME, check_time, is_word
from humasd.documents.reading import read_file
from humasd.errors import Refused
from tests.support.format_samples import page_photo
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
