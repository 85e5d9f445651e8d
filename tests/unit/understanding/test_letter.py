"""The head of an official letter."""

from __future__ import annotations

import pytest

from humasd.understanding.letter import parse_letter
from humasd.understanding.values import Item


def letter_of(text: str) -> Item:
    return Item("surat.docx", "", b"", "", "letter", text=text)


@pytest.mark.parametrize(
    ("head", "number", "subject"),
    [
        ("Nomor : 005/88/DLH\nPerihal : Undangan", "005/88/DLH", "Undangan"),
        ("Nomor\n: 005/88/DLH\nHal\n: Undangan", "005/88/DLH", "Undangan"),
        ("Nomor :\n005/88/DLH\nHal :\nUndangan", "005/88/DLH", "Undangan"),
        ("Nomor :\nSifat : Biasa\nHal : Undangan", None, "Undangan"),
        ("Nomor : 1/A\nHal :\nKepada Yth. Kabag", "1/A", None),
    ],
)
def test_head(head: str, number: str | None, subject: str | None) -> None:
    found = parse_letter(letter_of(head))
    assert (found.get("letter_number"), found.get("letter_subject")) == (number, subject)
