"""A deadline that is ahead asks for haste; a part of the day is now where it is that part already."""

from __future__ import annotations

from functools import partial

import pytest

from humasd.answers.decision import Answer, read_decision
from tests.support.mail_corpus import NOW
from tests.support.regions import LUWU_TIMUR

read = partial(read_decision, region=LUWU_TIMUR)


@pytest.mark.parametrize(
    ("said", "hour", "answer"),
    [
        ("sebelum jam 12 siang", 11, Answer.APPROVE),
        ("sebelum jam 12 siang", 12, Answer.UNCLEAR),
        ("paling lambat pukul 16.30", 16, Answer.APPROVE),
        ("paling lambat pukul 16.30", 17, Answer.UNCLEAR),
        ("paling lambat sore ini", 17, Answer.APPROVE),
        ("paling lambat sore ini", 18, Answer.UNCLEAR),
        ("paling lambat besok", 10, Answer.APPROVE),
        ("sebelum jam 12 besok", 10, Answer.UNCLEAR),
        ("sebelum jam 3", 10, Answer.UNCLEAR),
        ("pagi ini", 9, Answer.APPROVE),
        ("pagi ini", 13, Answer.UNCLEAR),
        ("sore ini", 9, Answer.UNCLEAR),
        ("sore ini", 16, Answer.APPROVE),
        ("malam ini", 20, Answer.APPROVE),
    ],
)
def test_a_deadline_is_haste_while_it_is_ahead(said, hour, answer):
    reading = read(f"Setuju, tayangkan {said}", NOW.replace(hour=hour))
    assert (reading.answer, reading.publish_at) == (answer, None)


@pytest.mark.parametrize(
    "own",
    [
        "Saya setujui sebelum jam 12",
        "Disetujui paling lambat sore ini",
        "Setuju, saya cek sebelum jam 12",
        "Jangan tayang sebelum jam 12",
        "Setuju, jangan sebelum jam 12",
        "Setuju, tidak sebelum jam 12",
        "Ok, sebelum jam 12",
    ],
)
def test_a_deadline_for_anything_else_is_no_approval(own):
    assert read(own, NOW).answer is not Answer.APPROVE
