"""Which category a form's tick names."""

from __future__ import annotations

import pytest

from humasd.understanding import understand
from humasd.understanding.ticks import find_ticked
from tests.support.samples import FORM_FIELDS, filled_form_docx, press_release_docx, submission_mail

CATEGORIES = ("pembangunan", "kemasyarakatan", "pemerintahan", "artikel")
OFFICE = frozenset({"humas.protokol@luwutimurkab.go.id"})


@pytest.mark.parametrize(
    ("text", "ticked"),
    [
        ("☐ Pembangunan ☐ Kemasyarakatan ☑ Pemerintahan ☐ Artikel", ("pemerintahan",)),
        ("☐ Pembangunan ☒ Kemasyarakatan ☐ Pemerintahan ☐ Artikel", ("kemasyarakatan",)),
        ("[] Pembangunan [] Kemasyarakatan [x] Pemerintahan [] Artikel", ("pemerintahan",)),
        ("( ) Pembangunan (v) Kemasyarakatan ( ) Pemerintahan ( ) Artikel", ("kemasyarakatan",)),
        ("Pembangunan [ ] Kemasyarakatan [X] Pemerintahan [ ] Artikel [ ]", ("kemasyarakatan",)),
        ("Pembangunan / Kemasyarakatan / ✓ Pemerintahan / Artikel", ("pemerintahan",)),
        ("Pembangunan ✔, Kemasyarakatan, Pemerintahan, Artikel", ("pembangunan",)),
        ("☑ Pembangunan ☑ Kemasyarakatan ☐ Pemerintahan ☐ Artikel", ("pembangunan", "kemasyarakatan")),
        ("Pembangunan ✓ Kemasyarakatan Pemerintahan", ()),
        ("☐ Pembangunan ☐ Kemasyarakatan ☐ Pemerintahan ☐ Artikel", ()),
        ("Pemerintahan", ()),
        ("", ()),
    ],
)
def test_ticked_options(text: str, ticked: tuple[str, ...]) -> None:
    assert find_ticked(text, CATEGORIES) == ticked


def test_the_tick_in_a_form_decides_the_category() -> None:
    form = filled_form_docx(
        {**FORM_FIELDS, "Kategori": "☐ Pembangunan ☐ Kemasyarakatan ☑ Pemerintahan ☐ Artikel"}
    )
    understood = understand(
        submission_mail([("formulir.docx", form), ("rilis.docx", press_release_docx())]), OFFICE
    )
    assert (understood.category, understood.category_reason) == ("pemerintahan", "dicentang dalam formulir")
