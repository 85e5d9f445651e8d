"""A programme or a list of those present is no text to publish; a text that tells of one is."""

from __future__ import annotations

import pytest

from humasd.documents.plain import parse_plain_blocks
from humasd.documents.programme import is_programme
from humasd.documents.reading import read_file
from tests.support.samples import PARAGRAPHS, press_release_docx

HOURS = """08.00 – 08.30 : Registrasi peserta
08.30 – 09.00 : Pembukaan dan lagu Indonesia Raya
09.00 – 09.30 : Sambutan Bupati sekaligus membuka acara
09.30 – selesai : Ramah tamah dan foto bersama"""
GUESTS = "\n".join(f"{number}. Andi Baso, Dinas Kesehatan Kabupaten Luwu Timur" for number in range(1, 15))


@pytest.mark.parametrize(
    "text",
    [
        f"SUSUNAN ACARA\nPeresmian Jembatan Wotu\n\n{HOURS}",
        f"Rundown Kegiatan Hari Guru\nTempat: Lapangan Merdeka\n\n{HOURS}",
        f"Peresmian Jembatan Wotu, Selasa 24 November 2026\n\n{HOURS}",
        "Tata Urutan Acara\n\n1. Pembukaan oleh pembawa acara\n2. Laporan ketua panitia\n3. Doa\n4. Penutup",
        f"DAFTAR HADIR\nRapat Koordinasi Stunting\n\n{GUESTS}",
        f"Susunan Acara Rapat yang Dimajukan\n\n{HOURS}",
        "Rundown HUT PGRI\n\n08.00 Registrasi.\n09.00 Bupati memberi sambutan.\n10.00 Doa.",
        f"Absensi Peserta Pelatihan\n\n{GUESTS}",
        f"Daftar Nama Peserta\n\n{GUESTS}",
        f"DAFTAR PESERTA BIMTEK OPERATOR DESA TAHUN 2026\n\n{GUESTS}",
        f"Daftar Nama-nama Panitia HUT PGRI\n\n{GUESTS}",
        f"Daftar hadir seleksi anggota Paskibraka\n\n{GUESTS}",
    ],
)
def test_a_programme_and_a_list_of_those_present(text: str) -> None:
    assert is_programme(parse_plain_blocks(text))


@pytest.mark.parametrize(
    "text",
    [
        "\n\n".join(("Jembatan Wotu Diresmikan", *PARAGRAPHS, HOURS)),
        "\n\n".join(("Susunan Acara HUT Kabupaten Diumumkan", *PARAGRAPHS)),
        f"Pemenang Lomba Desa\n\n{GUESTS}",
        f"Daftar Peserta yang Lulus Seleksi PPPK\n\n{GUESTS}",
        f"Daftar Nama Penerima Bantuan Rumah\n\n{GUESTS}",
        "Pengumuman Ujian Dinas Tahun 2026\n\nUjian dilaksanakan pada:\n\nHari : Rabu, 2 Desember 2026\n\n"
        "Peserta wajib membawa kartu ujian.\n\nDaftar peserta dapat dilihat di papan pengumuman.",
        f"Daftar Peserta Lomba Bertambah\n\n{GUESTS}",
        f"Daftar Peserta\n\n{GUESTS}\n\nPanitia membuka pendaftaran lagi pekan depan.",
        f"Daftar Anggota KPPS Terpilih\n\n{GUESTS}",
        "\n\n".join(("Daftar Peserta Bimtek Desa Diumumkan", *PARAGRAPHS)),
        "Jadwal Samsat Keliling\n\nSenin: Wotu\nSelasa: Burau\nRabu: Tomoni\nKamis: Nuha\nJumat: Malili",
        "Jadwal Pemadaman Listrik\n\n08.00 – 10.00 : Desa Ussu\n10.00 – 12.00 : Desa Atue\n13.00 : Baruga",
        "Kronologi Kebakaran\n\n18.05 Api muncul.\n18.15 Warga melapor.\n18.25 Petugas tiba.\n19.10 Padam.",
        "Jadwal Pelayanan Puskesmas\n\n08.00 : Loket\n10.00 : Poli umum\n12.00 : Istirahat\n13.00 : Apotek",
        "Hasil Turnamen Voli\n\n08.00 Wotu 3 - 1 Burau\n09.30 Malili 3 - 0 Nuha\n11.00 Tomoni 2 - 3 Kalaena",
        "Bupati Hadiri Rangkaian HUT PGRI\n\n08.00 Bupati tiba dan memberi sambutan di depan guru.\n"
        "09.00 Bupati menyerahkan piala dan memberi sambutan.\n10.00 Bupati memimpin doa bersama.",
        "Camat Wotu Buka Lomba Desa\n\n08.00 Camat memberi sambutan\n09.00 Warga membaca doa\n"
        "10.00 Ketua menyampaikan sambutan",
        "Susunan Acara HUT Lutim Berubah, Karnaval Jadi Sore\n\nPanitia HUT memindahkan karnaval ke pukul "
        "15.00 Wita karena cuaca panas. Warga diminta datang lebih awal.",
        "Daftar Undangan Peresmian Diumumkan\n\nPanitia mengumumkan tiga ratus undangan peresmian jembatan.",
        "Pukul 08.00 upacara digelar.\n\nPukul 09.00 warga bubar.",
    ],
)
def test_what_tells_something_is_none(text: str) -> None:
    assert not is_programme(parse_plain_blocks(text))


def test_a_list_of_who_took_part_is_no_material_alone() -> None:
    people = tuple(GUESTS.split("\n"))
    assert read_file(press_release_docx(people, title="Daftar Nama Peserta"), "a.docx").role == "other"
    assert read_file(press_release_docx(people, title="Daftar Pemenang Lomba"), "a.docx").role == "material"


def test_a_file_with_a_programme_is_no_material_and_one_with_a_release_below_it_is() -> None:
    programme = (
        "Peserta tiba di lapangan",
        *HOURS.split("\n"),
        "10.30 Hiburan",
        "11.00 Doa dan penutupan",
    )
    assert read_file(press_release_docx(programme, title="RUNDOWN PERESMIAN"), "a.docx").role == "other"
    assert read_file(press_release_docx((*PARAGRAPHS, *programme)), "a.docx").role == "material"
