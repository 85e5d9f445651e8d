"""What senders answer in words to the mail that says what is missing."""

from __future__ import annotations

import pytest

from humasd.understanding.answers import read_answers

TITLE = "Pemkab Lutim Gelar Job Fair 2026"


@pytest.mark.parametrize(
    "own",
    [
        f"Judulnya: {TITLE}",
        f"Judul kegiatan : {TITLE}",
        TITLE,
        f"siap pak, judul beritanya “{TITLE}”",
        f'judul beritanya "{TITLE}"',
        f"Maaf pak judulnya:\n{TITLE}",
        f"Selamat pagi pak\n\n{TITLE}\n\nTerima kasih",
    ],
)
def test_a_title_in_words(own: str) -> None:
    assert read_answers(own, ("title",)) == {"title": TITLE}


@pytest.mark.parametrize(
    ("own", "wanted", "found"),
    [
        ("Kontak: Rini 0812-3456-7890", ("contact", "place"), {"contact": "Rini 0812-3456-7890"}),
        (
            "Tempat: Gedung Wanita Malili\nTanggal kegiatan: 23 November 2026",
            ("place", "activity_date", "contact"),
            {"place": "Gedung Wanita Malili", "activity_date": "23 November 2026"},
        ),
        ("Rini 0812-3456-7890", ("contact",), {"contact": "Rini 0812-3456-7890"}),
    ],
)
def test_other_keys(own: str, wanted: tuple[str, ...], found: dict[str, str]) -> None:
    assert read_answers(own, wanted) == found


@pytest.mark.parametrize(
    ("own", "wanted"),
    [
        ("Apa yang kurang pak?", ("title",)),
        ("Terima kasih pak", ("title",)),
        ("Rini 0812-3456-7890", ("contact", "place")),
        ("baris satu yang panjang\nbaris dua yang panjang", ("title",)),
        ("Judulnya: Job Fair di Malili", ("contact",)),
        ("x" * 5000, ("title",)),
        ("Tempat: menyusul\nKontak: 08xx-xxxx-xxxx", ("contact", "place")),
    ],
)
def test_what_is_no_answer(own: str, wanted: tuple[str, ...]) -> None:
    assert read_answers(own, wanted) == {}
