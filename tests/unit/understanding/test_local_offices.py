"""Villages, districts, health centres and schools as people write them short."""

from __future__ import annotations

import pytest

from humasd.understanding.local_offices import (
    find_area_office,
    find_run_on,
    find_school_of,
    find_written_small,
)
from humasd.understanding.understand import understand
from tests.support.growth import grows_linearly
from tests.support.regions import LUWU_TIMUR
from tests.support.samples import submission_mail
from tests.support.submissions import OFFICE, load_units


@pytest.mark.parametrize(
    ("name", "address", "expected"),
    [
        ("Pemdes Laskap", "x@example.com", "Desa Laskap"),
        ("pkm Lampia", "x@example.com", "Puskesmas Lampia"),
        ("Budi", "kec.tomoni@example.com", "Kecamatan Tomoni"),
        ("Budi", "kel.malili.lutim@example.com", "Kelurahan Malili"),
        ("Budi", "desa@example.com", None),
        ("Budi", "keluarga.budi@example.com", None),
        ("Kelompok Tani", "kt@example.com", None),
    ],
)
def test_the_office_of_an_area(name: str, address: str, expected: str | None) -> None:
    assert find_area_office(name, address, LUWU_TIMUR) == expected


@pytest.mark.parametrize(
    ("address", "told", "expected"),
    [
        ("kecangkona@example.com", "Materi publikasi kecamatan Angkona", "Kecamatan Angkona"),
        ("promkes.pkmnuha@example.com", "Promkes Nuha", "Puskesmas Nuha"),
        ("pkmwotu2@example.com", "foto posyandu puskesmas wotu", "Puskesmas Wotu"),
        ("puskesmasburau@example.com", "kegiatan Burau", "Puskesmas Burau"),
        ("pemdeslera@example.com", "berita dari Lera", "Desa Lera"),
        ("kelmalili@example.com", "Kel. Malili", "Kelurahan Malili"),
        ("kecangkona@example.com", "tanpa subjek", None),
        ("keluarga.besar@example.com", "keluarga besar", None),
        ("desainrumah@example.com", "promo desain rumah", None),
        ("kelompoktani@example.com", "kelompok tani Wotu", None),
        ("bagusprasetyo@example.com", "Bagus Prasetyo", None),
        ("kecewa@example.com", "warga kecewa", None),
    ],
)
def test_an_address_that_runs_an_offices_name_together(address: str, told: str, expected: str | None) -> None:
    assert find_run_on(address, told) == expected


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("sdn128wonorejo@example.com", "SDN 128 Wonorejo"),
        ("smpn1.towuti@example.com", "SMPN 1 Towuti"),
        ("smk_negeri_2@example.com", "SMKN 2"),
        ("mtsn2@example.com", "MTsN 2"),
        ("Sdn 128 Wonorejo", "SDN 128 Wonorejo"),
        ("smkn 2 luwu timur", "SMKN 2 Luwu Timur"),
        ("Sdn 5 Tomoni (Rini)", "SDN 5 Tomoni"),
        ("admin.sman3@example.com", "SMAN 3"),
        ("sandi128@example.com", None),
        ("hasdn12@example.com", None),
        ("smpit.alfurqan@example.com", None),
    ],
)
def test_a_schools_number_tells_it(written: str, expected: str | None) -> None:
    assert find_school_of(written) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("foto lokakarya mini puskesmas nuha kemarin pak", "Puskesmas Nuha"),
        ("kegiatan sdn 128 wonorejo", "SDN 128 Wonorejo"),
        ("Rilis SD Negeri 12 hari ini", "SDN 12"),
        ("lomba pkm wotu", "Puskesmas Wotu"),
        ("kunjungan bupati ke puskesmas nuha", None),
        ("senam pagi di halaman sdn 128 wonorejo", None),
        ("bantuan untuk smpn 1 towuti", None),
        ("puskesmas keliling hadir", None),
        ("puskesmas kami libur", None),
        ("kegiatan desa", None),
    ],
)
def test_an_office_written_small(line: str, expected: str | None) -> None:
    assert find_written_small(line) == expected


@pytest.mark.parametrize("piece", ["sd n ", "puskesmas ", "di sdn 1 ", "pkm."])
def test_an_office_written_small_is_found_in_linear_time(piece: str) -> None:
    assert grows_linearly(find_written_small, piece)


@pytest.mark.parametrize(
    ("sender", "subject", "body", "unit"),
    [
        ("Promkes <promkes.pkmnuha@example.com>", "foto kegiatan", "foto puskesmas nuha", "Puskesmas Nuha"),
        (
            "Made <kecangkona@example.com>",
            "Kecamatan Angkona",
            "Tempat : Balai Desa Balirejo",
            "Kecamatan Angkona",
        ),
        ("Harti <harti71@example.com>", "berita sdn 128 wonorejo", "ini fotonya pak", "SDN 128 Wonorejo"),
        ("sdn 12 lera <x@example.com>", "kirim foto", "ini fotonya pak", "SDN 12 Lera"),
        ("Made <made@example.com>", "data", "Tempat : Balai Pertemuan Desa Balirejo", None),
        ("Budi <budi@example.com>", "foto", "foto kunjungan ke puskesmas nuha", None),
    ],
)
def test_the_unit_of_a_mail(sender: str, subject: str, body: str, unit: str | None) -> None:
    raw = submission_mail([], subject=subject, body=body, sender=sender)
    assert understand(raw, OFFICE, units=load_units(), region=LUWU_TIMUR).fields.get("unit") == unit
