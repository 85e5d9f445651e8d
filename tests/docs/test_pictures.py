"""`docs/pictures` shows every mail; after a new one: `make screenshots`."""

from __future__ import annotations

from pathlib import Path

from tests.support.letter_samples import sample_letters

LETTERS = Path(__file__).parents[2] / "docs" / "pictures" / "surat"


def test_every_sample_of_a_mail_has_its_picture_and_no_picture_is_of_none() -> None:
    names = set(sample_letters())
    assert {file.name.removesuffix("-390.webp") for file in LETTERS.glob("*-390.webp")} == names


def test_every_kind_of_mail_has_its_picture_on_a_desk() -> None:
    kinds = {name for name in sample_letters() if "-" not in name}
    assert {file.name.removesuffix("-1200.webp") for file in LETTERS.glob("*-1200.webp")} == kinds
