"""Submissions that are alike share marks, by which one is found among all others."""

from __future__ import annotations

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from humasd.release.likeness import MARKS, are_alike, find_marks

WORDS = [f"kata{number}" for number in range(400)]


def write(chance: random.Random, words: int) -> list[str]:
    return [chance.choice(WORDS) for _ in range(words)]


@settings(max_examples=150, deadline=None)
@given(st.integers(), st.integers(40, 400), st.floats(0.0, 0.15), st.integers(0, 600))
def test_whatever_is_alike_shares_a_mark(seed: int, words: int, changed: float, more: int) -> None:
    chance = random.Random(seed)
    first = write(chance, words)
    second = [chance.choice(WORDS) if chance.random() < changed else word for word in first]
    second += write(chance, more)
    one, other = " ".join(first), " ".join(second)
    if are_alike(one, other):
        assert find_marks("", one) & find_marks("", other)


def test_the_same_title_is_a_mark_however_it_is_written() -> None:
    assert find_marks("Bupati Resmikan Pasar", "") & find_marks("RE: BUPATI RESMIKAN PASAR.", "")
    assert not find_marks("Bupati Resmikan Pasar", "") & find_marks("Bupati Resmikan Jembatan", "")
    assert not find_marks("Undangan", ""), "a title of a single word tells nothing"


def test_a_long_text_has_no_more_marks_than_a_short_one() -> None:
    chance = random.Random(1)
    assert len(find_marks("Judul yang sama", " ".join(write(chance, 3000)))) == MARKS + 1
