"""Which of the words that Tesseract saw are kept."""

from __future__ import annotations

import pytest

from humasd.documents.ocr import is_word


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
