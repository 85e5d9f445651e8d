"""A paper takes its place in a mail that was written before it."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime
from email import message_from_bytes, policy

import pytest

from humasd.letters.late import Late, hold_place
from humasd.letters.letter import Enclosure
from humasd.letters.paper import Paper
from tests.support.letter_samples import NOW, sample_letters, stationery

PAPER = Paper("disposisi", {"agenda": "0012/HUMAS/XI/2026"}, datetime(2026, 11, 24, 1, tzinfo=UTC))


def write(enclosure: Enclosure) -> bytes:
    letter = replace(sample_letters()["receipt"], enclosures=(enclosure,))
    return stationery().render(letter, NOW)


def test_the_mail_is_the_same_as_if_the_paper_had_been_there_from_the_first() -> None:
    enclosure, late = hold_place("lembar.pdf", "application/pdf", PAPER)
    pdf = b"%PDF-1.7 " + bytes(range(256)) * 20
    filled = late.fill(write(enclosure), pdf)
    assert filled == write(replace(enclosure, content=pdf))
    parsed = message_from_bytes(filled, policy=policy.default)
    assert [part.get_content() for part in parsed.iter_attachments()] == [pdf]


def test_what_is_to_be_made_survives_a_row_of_json() -> None:
    _, late = hold_place("lembar.pdf", "application/pdf", PAPER)
    assert Late.from_row(json.loads(json.dumps(late.to_row()))) == late


def test_a_mail_without_the_place_is_an_error_rather_than_a_mail_without_its_paper() -> None:
    enclosure, _ = hold_place("lembar.pdf", "application/pdf", PAPER)
    _, other = hold_place("lembar.pdf", "application/pdf", PAPER)
    with pytest.raises(ValueError, match="no place"):
        other.fill(write(enclosure), b"%PDF")
