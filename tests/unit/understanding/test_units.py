"""Which unit a submission comes from."""

from __future__ import annotations

import pytest

from humasd.understanding.units import (
    Unit,
    find_letterhead_line,
    find_letterhead_unit,
    find_sender_unit,
    find_unit,
    resolve_unit,
)
from tests.support.regions import LUWU_TIMUR

PUPR = Unit("Dinas Pekerjaan Umum dan Penataan Ruang", ("PUPR", "DPUPR"), ("pupr@luwutimurkab.go.id",))
HEALTH = Unit("Dinas Kesehatan", ("Dinkes",))
UNITS = (PUPR, HEALTH)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kepala Dinas Pekerjaan Umum & Penataan Ruang Kabupaten Luwu Timur hadir", PUPR.name),
        ("petugas PUPR dan Dinkes turun", PUPR.name),
        ("Dinkes Lutim menggelar", HEALTH.name),
        ("Dinas Sosial menyalurkan bantuan", "Dinas Sosial"),
        ("Camat Wotu memimpin apel", "Kecamatan Wotu"),
        ("Pemerintah Desa Lioka membangun", "Desa Lioka"),
        ("warga Desa Lioka di Kecamatan Towuti", None),
        ("Kepada Yth. Kepala Dinas Sosial", None),
        ("Bagian Humas menerima", None),
        ("warga hadir", None),
        ("Dinas Perpustakaan Gelar Lomba Bertutur", "Dinas Perpustakaan"),
        ("Puskesmas Bone Pute Tangani Balita Stunting", "Puskesmas Bone Pute"),
        ("Pemerintah Desa Libukan Mandiri Menyalurkan BLT", "Desa Libukan Mandiri"),
        ("hadir di Balai Desa Lioka, Senin", None),
        ("diumumkan di aula Dinas Sosial kemarin", None),
        ("Balai Penyuluhan Pertanian Wotu melatih", "Balai Penyuluhan Pertanian Wotu"),
        ("SK Nomor 800/1234/PUPR/2026", None),
        ("Kepala Dinas, NIP. 1968", None),
        ("Kepala Dinas Sosial, Andi Tenri, hadir", "Dinas Sosial"),
        (
            "Badan Kepegawaian, Pendidikan, dan Pelatihan hadir",
            "Badan Kepegawaian, Pendidikan, dan Pelatihan",
        ),
        (
            "Dinas Pengendalian Penduduk dan Keluarga Berencana hadir",
            "Dinas Pengendalian Penduduk dan Keluarga Berencana",
        ),
    ],
)
def test_a_unit_in_running_text(text: str, expected: str | None) -> None:
    assert find_unit(text, UNITS, region=LUWU_TIMUR) == expected


def test_an_area_alone_is_a_unit_where_somebody_signs_with_it() -> None:
    assert find_unit("Hormat kami,\nStaf Kecamatan Towuti", signature=True) == "Kecamatan Towuti"


@pytest.mark.parametrize(
    ("name", "address", "expected"),
    [
        ("Andi", "pupr@luwutimurkab.go.id", PUPR.name),
        ("Dinkes Lutim", "x@example.com", HEALTH.name),
        ("", "dinkes.lutim@example.com", HEALTH.name),
        ("Kantor Camat Burau", "x@example.com", "Kecamatan Burau"),
        ("DINAS SOSIAL", "x@example.com", "Dinas Sosial"),
        ("dinas sosial kab luwu timur", "x@example.com", "Dinas Sosial"),
        ("Bag. Organisasi Setda", "x@example.com", "Bagian Organisasi"),
        ("UPTD SDN 114 Tole-Tole", "x@example.com", "UPTD SDN 114 Tole-Tole"),
        ("Biro Umum Setda Provinsi", "x@example.com", "Biro Umum"),
        ("Pustu Matano", "x@example.com", "Pustu Matano"),
        ("perpusdes bawalipu", "x@example.com", "Perpusdes Bawalipu"),
        ("Panwas Kecamatan Angkona", "x@example.com", "Panwas Kecamatan Angkona"),
        ("Budi", "budi@example.com", None),
    ],
)
def test_a_sender(name: str, address: str, expected: str | None) -> None:
    assert find_sender_unit(name, address, UNITS, LUWU_TIMUR) == expected


@pytest.mark.parametrize(
    ("title", "unit"),
    [
        ("Desa Tarengge Salurkan BLT", "Desa Tarengge"),
        ("Kelurahan Malili Gelar Donor Darah", "Kelurahan Malili"),
        ("Kecamatan Burau Lepas Kontingen", "Kecamatan Burau"),
        ("Desa Libukan Mandiri", "Desa Libukan Mandiri"),
        ("Balai Desa Lioka, Senin", None),
    ],
)
def test_the_name_ends_where_the_headline_goes_on(title: str, unit: str | None) -> None:
    assert find_unit(title, signature=True) == unit


def test_a_letterheads_capitals_end_at_the_first_other_word() -> None:
    assert find_letterhead_unit("DINAS SOSIAL Jalan Soekarno Hatta") == "Dinas Sosial"
    assert find_letterhead_unit("DINAS\nJalan Soekarno Hatta") is None


def test_a_letterhead() -> None:
    head = "PEMERINTAH KABUPATEN LUWU TIMUR\nDINAS PENDIDIKAN DAN KEBUDAYAAN\nJl. Poros"
    assert find_letterhead_unit(head) == "Dinas Pendidikan dan Kebudayaan"


def test_what_somebody_wrote_becomes_the_configured_name_where_it_is_known() -> None:
    assert resolve_unit("Dinas PUPR", UNITS) == PUPR.name
    assert resolve_unit("Panitia HUT", UNITS) == "Panitia HUT"


@pytest.mark.parametrize(
    ("letter", "expected"),
    [
        ("KOMISI INFORMASI PROVINSI SULAWESI SELATAN Jalan Bougenville Nomor 5", "Komisi Informasi"),
        ("PEMERINTAH KABUPATEN LUWU TIMUR\nDINAS KESEHATAN", None),
        ("NOTA DINAS\nKepada : Kabag", None),
        ("Yth. Kepala Bagian Humas", None),
        ("", None),
    ],
)
def test_whoever_heads_a_letter_in_capitals_sent_it(letter: str, expected: str | None) -> None:
    assert find_letterhead_line(letter, LUWU_TIMUR) == expected
