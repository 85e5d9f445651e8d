"""Senders that are no unit of the regency's own."""

from __future__ import annotations

import pytest

from humasd.understanding.abbreviations import find_abbreviation, is_short_for, spell_out
from humasd.understanding.institutions import (
    find_acting,
    find_headed,
    find_institution,
    find_introduced,
    find_led,
    find_named_after,
    find_subject,
    is_headed_by,
    leave_out_member,
)
from tests.support.growth import grows_linearly
from tests.support.regions import LUWU_TIMUR


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("SMA Negeri 3 Luwu Timur", "SMA Negeri 3 Luwu Timur"),
        ("Humas Polres Lutim", "Polres Lutim"),
        ("BPS Kabupaten Luwu Timur", "BPS Kabupaten Luwu Timur"),
        ("PT Tambang Contoh", "PT Tambang Contoh"),
        ("dari BAZNAS Kabupaten Luwu Timur, hp 085", "BAZNAS Kabupaten Luwu Timur"),
        ("Bawaslu", "Bawaslu"),
        ("Karang Taruna Balantang Gelar Pentas Seni", "Karang Taruna Balantang"),
        ("Kodim 1403/Palopo", "Kodim 1403/Palopo"),
        ("Panitia Natal Oikumene", "Panitia Natal Oikumene"),
        ("Jemaat Imanuel Malili meresmikan", "Jemaat Imanuel Malili"),
        ("Panitia HUT", None),
        ("Karang Taruna", None),
        ("SMA kami juara", None),
        ("SK Nomor 12/KPU/2026", None),
        ("Andi Rahman", None),
        ("Bank sampah induk", None),
    ],
)
def test_an_institution(line: str, expected: str | None) -> None:
    assert find_institution(line) == expected


@pytest.mark.parametrize("piece", ["PT A ", "SMA ", "KPU A. "])
def test_an_institution_is_found_in_linear_time(piece: str) -> None:
    assert grows_linearly(find_institution, piece)


@pytest.mark.parametrize("piece", ["a ", "Kadis A ", "hadir "])
def test_who_heads_a_unit_is_found_in_linear_time(piece: str) -> None:
    assert grows_linearly(find_headed, piece)


def test_an_abbreviation_is_a_name_where_no_other_is_known() -> None:
    assert find_abbreviation("Diskominfo-SP Lutim", LUWU_TIMUR) == "Diskominfo-SP"
    assert find_abbreviation("Bunda PAUD Lutim", LUWU_TIMUR) == "Bunda PAUD"
    assert find_abbreviation("Disa Amelia") is None


def test_another_regencys_unit_is_named_with_its_regency() -> None:
    assert find_abbreviation("Disparbud Morowali", LUWU_TIMUR) == "Disparbud Morowali"
    assert find_abbreviation("Humas PTPN Unit Luwu") == "PTPN Unit Luwu"
    assert find_led("PTPN Unit Luwu", "Manajer Unit Luwu, Hendra, menyebut") is None


def test_of_what_a_subject_tells_it_does_not_come() -> None:
    assert find_subject("Siaran pers Polres Luwu Timur") == "Polres Luwu Timur"
    assert find_subject("air PDAM mati") is None


def test_capitals_before_the_regencys_name_are_a_unit() -> None:
    assert find_abbreviation("Admin DPK Lutim", LUWU_TIMUR) == "DPK Lutim"
    assert find_abbreviation("INFO LUTIM", LUWU_TIMUR) is None


def test_a_head_is_of_his_unit() -> None:
    assert find_headed("ujar Kadis Perpustakaan dan Kearsipan, Hj. Nur") == "Dinas Perpustakaan dan Kearsipan"
    assert find_headed("Kepala Desa Lampenai menerima") == "Desa Lampenai"
    assert find_headed("Kabag Humas menerima") is None
    assert find_led("Balitbangda", "Kepala Balitbangda, Sukri, menyebut") == "Balitbangda"
    assert find_led("Sumarni", "Guru Sumarni menyebut") is None


def test_whom_a_writer_says_he_writes_for() -> None:
    assert find_introduced("Halo, kita dari Karang Taruna Wotu mau") == "Karang Taruna Wotu mau"
    assert find_introduced("Saya guru kelas IV SDN 250 Matompi") == "SDN 250 Matompi"
    assert find_introduced("saya PLKB Kecamatan Angkona") == "PLKB Kecamatan Angkona"
    assert find_introduced("berita dari Wotu") is None


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("UPBU Sorowako", "UPBU Sorowako"),
        ("TBM Cahaya Lembah", "TBM Cahaya Lembah"),
        ("PPID Utama Toraja Utara", "PPID Utama Toraja Utara"),
        ("HRD Mitra", None),
        ("Siti Aminah", None),
    ],
)
def test_capitals_before_a_name_are_a_unit(name: str, expected: str | None) -> None:
    assert find_abbreviation(name, LUWU_TIMUR) == expected


def test_the_region_is_written_in_full() -> None:
    assert spell_out("Kejari Lutim", LUWU_TIMUR) == "Kejari Luwu Timur"
    assert spell_out("Kejari Lutim") == "Kejari Lutim"


def test_who_was_there_as_well_has_sent_nothing() -> None:
    assert find_headed("Bupati panen raya. Turut hadir Kadis Pertanian dan camat.", LUWU_TIMUR) is None
    assert find_led("Forum Anak Lutim", "kata Ketua Forum Anak Luwu Timur, Nayla", LUWU_TIMUR) == "Forum Anak"


@pytest.mark.parametrize(
    ("own", "expected"),
    [
        ("Saya Suparman, penyuluh di BPP Tomoni Timur, mengirim artikel.", "BPP Tomoni Timur"),
        ("Saya Nurul Aini, guru SMPN 3 Malili, mengirim opini.", "SMPN 3 Malili"),
    ],
)
def test_a_writer_says_of_what_house_he_is(own: str, expected: str) -> None:
    introduced = find_introduced(own)
    assert introduced is not None and find_institution(introduced) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Pelestari Budaya Malili", "Pelestari Budaya Malili"),
        ("Nurul Aini", None),
        ("Malili", None),
        ("Pelestari Budaya", None),
    ],
)
def test_a_group_is_named_after_the_region(name: str, expected: str | None) -> None:
    assert find_named_after(name, LUWU_TIMUR) == expected


def test_a_resident_writes_for_nobody_else() -> None:
    assert find_introduced("Saya Ketut, warga Desa Wonorejo, berterima kasih kepada Bupati.") is None


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [
        ("Puskeswan Towuti Vaksin Sapi", "WOTU – Puskeswan Towuti bersama dinas itu …", "Puskeswan Towuti"),
        ("Vaksin Sapi", "Puskeswan Towuti bersama dinas itu …", None),
        ("Puskeswan Towuti Vaksin Sapi", "Puskeswan Towuti Timur bersama dinas itu …", None),
    ],
)
def test_a_sender_who_acts_in_headline_and_text(title: str, text: str, expected: str | None) -> None:
    assert find_acting("Puskeswan Towuti", title, text) == expected


def test_capitals_stand_for_the_name_of_their_initials() -> None:
    assert is_short_for("DLH", "Dinas Lingkungan Hidup")
    assert is_short_for("BPKAD", "Badan Pengelola Keuangan dan Aset")
    assert not is_short_for("BPKPD", "Badan Pemeriksa Keuangan")
    assert is_headed_by("BPKPD", "Opini itu diterima Kepala BPKPD Luwu Utara.")


@pytest.mark.parametrize(
    ("lead", "expected"),
    [
        ("Keluarga besar SDN 128 Wonorejo memperingati", "SDN 128 Wonorejo memperingati"),
        ("Wonorejo, Keluarga besar SDN 128 Wonorejo", "SDN 128 Wonorejo"),
        ("Segenap guru dan siswa SMPN 1 Towuti", "SMPN 1 Towuti"),
        ("Puluhan murid kelas IV SDN 12 Lera", "SDN 12 Lera"),
        ("120 siswa MTsN 2 Luwu Timur", "MTsN 2 Luwu Timur"),
        ("Tenaga kesehatan Puskesmas Nuha", "Puskesmas Nuha"),
        ("Guru besar itu berkunjung", "besar itu berkunjung"),
        ("Camat Wotu mengunjungi SDN 12", "Camat Wotu mengunjungi SDN 12"),
        ("Bupati Luwu Timur, Irwan", "Bupati Luwu Timur, Irwan"),
        ("Dinas Perdagangan, Koperasi dan UKM", "Dinas Perdagangan, Koperasi dan UKM"),
    ],
)
def test_who_acts_for_an_institution_is_left_out(lead: str, expected: str) -> None:
    assert leave_out_member(lead) == expected
