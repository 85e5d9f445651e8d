"""The area that an office speaks for, as its name tells it."""

from __future__ import annotations

import pytest

from humasd.region import NO_REGION, Region, find_region
from tests.support.regions import LUWU_TIMUR


@pytest.mark.parametrize(
    ("office", "name", "short"),
    [
        ("Bagian Humas Setda Kabupaten Luwu Timur", "Luwu Timur", "Lutim"),
        ("Bagian Humas Setda Kab. Luwu Utara", "Luwu Utara", "Lutra"),
        ("Prokopim Sekretariat Daerah Kabupaten Lampung Selatan (Kalianda)", "Lampung Selatan", "Lamsel"),
        ("Bagian Protokol dan Komunikasi Pimpinan Kota Malang", "Malang", None),
        ("Dinas Kominfo Provinsi Sulawesi Tengah", "Sulawesi Tengah", "Suteng"),
    ],
)
def test_it_is_what_follows_kabupaten_kota_or_provinsi(office: str, name: str, short: str | None) -> None:
    region = find_region(office)
    assert region.name == name
    assert region.abbreviations == () if short is None else short in region.abbreviations


@pytest.mark.parametrize("office", ["Humas", "Bagian Humas", "Bagian Humas Kabupaten", "Humas Kota 7"])
def test_a_name_that_tells_of_no_area_has_none(office: str) -> None:
    assert find_region(office) == NO_REGION == Region()


def test_places_beside_it_are_read_over_but_are_not_its_own() -> None:
    assert LUWU_TIMUR.read_over("Humas Lutim, Sulsel") == "Humas Daerah, Daerah"
    assert LUWU_TIMUR.read_own_over("Humas Lutim, Sulsel") == "Humas Daerah, Sulsel"
