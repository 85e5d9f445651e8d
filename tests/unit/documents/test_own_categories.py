"""An office's own categories stand in the place of SOP 01's, condition 4."""

from __future__ import annotations

import pytest

from humasd.documents.categories import SOP, Kind, categories_of
from humasd.documents.category import choose_category

KOTA = categories_of(
    (
        Kind("Bangun Kota", like="pembangunan"),
        Kind("kemasyarakatan"),
        Kind("Opini", like="artikel"),
        Kind("Wisata", words=("Kampung Wisata", "cagar budaya", "Dinas Pariwisata")),
    )
)


def test_without_its_own_an_office_has_those_of_the_sop() -> None:
    assert categories_of(()) is SOP
    assert list(SOP.weights) == ["pembangunan", "kemasyarakatan", "pemerintahan", "artikel"]


@pytest.mark.parametrize(
    ("text", "unit", "category"),
    [
        ("Jembatan dan irigasi dibangun.", "", "Bangun Kota"),
        ("Donor darah dan gotong royong digelar.", "", "kemasyarakatan"),
        ("Minat Baca\nOleh Hasrul, S.Pd.\nMembaca melatih anak dan siswa di sekolah.", "", "Opini"),
        ("Kampung wisata di tepi sungai ramai.", "", "Wisata"),
        ("Langit cerah.", "Dinas Pariwisata Kota Contoh", "Wisata"),
        ("Langit cerah.", "Dinas Pekerjaan Umum", "Bangun Kota"),
        ("Bupati melantik pejabat dalam upacara, dihadiri DPRD.", "", None),
    ],
)
def test_its_words_and_those_of_the_one_that_it_is_like_speak_for_it(
    text: str, unit: str, category: str | None
) -> None:
    assert choose_category(text, unit, known=KOTA)[0] == category


def test_each_answers_to_its_name_and_to_that_of_the_one_that_it_is_like() -> None:
    assert KOTA.names["bangun kota"] == KOTA.names["pembangunan"] == "Bangun Kota"
    assert "pemerintahan" not in KOTA.names
