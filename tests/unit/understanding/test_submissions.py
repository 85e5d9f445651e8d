"""The corpus of submissions as departments send them: what is found in each, and how often it is right."""

from __future__ import annotations

from collections import Counter
from functools import cache

import pytest

from humasd.understanding import Understanding
from tests.support.submissions import Miss, find_misses, read_sample, sample_names

pytestmark = [
    pytest.mark.timeout(400),  # all of them are read in the first test, scans by OCR
    pytest.mark.xdist_group("submissions"),  # by one process, once
]
RIGHT = 0.95
"""The share of samples in which each field must be right."""


@cache
def read_once(name: str) -> Understanding:
    return read_sample(name)


@cache
def all_misses() -> tuple[Miss, ...]:
    return tuple(miss for name in sample_names() for miss in find_misses(name, read_once(name)))


def test_each_field_is_right_in_nearly_all_submissions() -> None:
    samples = len(sample_names())
    misses = all_misses()
    print(*misses, sep="\n")
    wrong = Counter(miss.what.partition(" of ")[0] for miss in misses)
    poor = {
        what: f"{1 - count / samples:.0%}" for what, count in wrong.items() if count > samples * (1 - RIGHT)
    }
    assert samples >= 60
    assert not poor


def test_no_attachment_is_taken_for_a_form_or_a_form_for_something_else() -> None:
    wrong = [
        str(miss)
        for miss in all_misses()
        if miss.what.startswith("role of") and "form" in (miss.expected, miss.found)
    ]
    assert wrong == []


def test_no_submission_is_taken_for_other_business() -> None:
    taken = {name for name in sample_names() if read_once(name).other_business}
    assert taken == {"aduan-jalan-warga", "spam-pinjaman", "u17-aduan-air-bukan-rilis"}
