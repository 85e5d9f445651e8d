"""Where and when a speech was given."""

from __future__ import annotations

from humasd.understanding.speech import read_heading

DATED = "Malili, 25 November 2026\n\nYang saya hormati para guru."


def test_a_speech_is_headed_by_its_place_and_date() -> None:
    assert read_heading("SAMBUTAN BUPATI", DATED) == ("Malili", "25 November 2026")


def test_other_texts_and_their_letters_dates_are_not_read_so() -> None:
    assert read_heading("Bupati Lantik Pejabat", DATED) == ("", "")
    assert read_heading("SAMBUTAN BUPATI", "Yang saya hormati para guru.") == ("", "")
