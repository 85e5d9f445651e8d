"""Marks and suggestions beside the text: a few above it, the rest counted and shown below."""

from __future__ import annotations

import pytest

from tests.support.letter_samples import MARKS, NOW, SUGGESTIONS, sample_letter, stationery


def text_of(name: str, **values: object) -> str:
    return stationery().compose(sample_letter(name, **values), NOW).text


@pytest.mark.parametrize(("name", "key", "texts"), [
    ("ask_correction", "suggestions", SUGGESTIONS),
    ("ask_approval", "marks", MARKS),
])  # fmt: skip
def test_three_stand_above_the_text_and_the_rest_below(name: str, key: str, texts: list[str]) -> None:
    above, _, below = text_of(name, **{key: texts}).partition("-----")
    assert all(text in above for text in texts[:3]) and not any(text in above for text in texts[3:])
    assert f"dan {len(texts) - 3} lainnya, di bawah naskah" in above
    assert all(text in below for text in texts[3:])


def test_nothing_to_say_takes_no_room() -> None:
    text = text_of("ask_correction", suggestions=[], marks=[])
    assert "Saran" not in text and "dicermati" not in text


def test_the_approver_is_not_bothered_with_spelling() -> None:
    assert SUGGESTIONS[0] not in text_of("ask_approval", suggestions=SUGGESTIONS)
