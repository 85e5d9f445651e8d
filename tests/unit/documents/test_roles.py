"""What an attachment, or a mail's own text, is to the office."""

from __future__ import annotations

from humasd.documents.reading import read_file
from humasd.documents.roles import holds_form

FILLED = "Unit kerja : Kelurahan Malili\nJudul kegiatan : Lomba\nTempat : Malili\n"


def role_of(text: str) -> str:
    return read_file(text.encode(), "x.txt").role


def test_a_short_text_that_opens_as_news_do_is_material() -> None:
    assert role_of("Senam Pagi di Rumah Sakit\n\nWOTU – Pegawai senam di halaman, Jumat (20/11/2026).") == (
        "material"
    )
    assert role_of("Senam Pagi di Rumah Sakit\n\nPegawai senam di halaman.") == "other"


def test_a_mail_may_hold_the_form() -> None:
    assert holds_form(f"Yth. Humas\n\nFORMULIR PUBLIKASI KEGIATAN\n{FILLED}")


def test_labels_alone_and_the_forms_name_in_a_sentence_are_no_form() -> None:
    assert not holds_form(FILLED)
    assert not holds_form(f"Formulir publikasi kegiatan kami lampirkan.\n{FILLED}")
    assert not holds_form("FORMULIR PUBLIKASI KEGIATAN\n\nterlampir ya pak")


def test_a_text_about_the_form_is_no_form() -> None:
    told = (
        "Bagian Humas menjelaskan isi formulir kepada 40 operator di aula kantor. Operator diminta menulis "
        "unit kerja, judul kegiatan, dan tempat kegiatan dengan lengkap sebelum mengirim bahan publikasi."
    )
    assert role_of(f"Tata cara mengisi Formulir Publikasi Kegiatan\n\n{told}") == "material"
    assert role_of(f"Pemerintah Kabupaten Luwu Timur Formulir Publikasi Kegiatan\n{FILLED}") == "form"


def test_a_covering_letter_is_known_by_its_heading() -> None:
    above = "Malili, 23 November 2026\n\nKepada\nYth. Kepala Bagian Humas\n\n"
    below = "Nomor: 900/1184/BPKAD\n\nMateri publikasi lelang kendaraan dinas satu berkas.\n\nRamadhan"
    assert role_of(f"{above}SURAT PENGANTAR\n\n{below}") == "letter"
    assert role_of(f"{above}{below}") != "letter"


def test_a_text_of_labelled_values_alone_is_a_form_however_it_is_headed() -> None:
    below = "Hari/Tanggal : 24 November 2026\nKontak : Ibu Dewi, 0813-5432-1100"
    form = f"DATA KEGIATAN UNTUK PUBLIKASI\n\n{FILLED}{below}"
    told = "\n\n".join(["Kegiatan itu dihadiri para pejabat dan warga dari seluruh kecamatan."] * 6)
    assert role_of(form) == "form"
    assert role_of(f"{form}\n\n{told}") == "material"
    ayo = "Ayo datang, warga Malili dan sekitarnya!"
    assert role_of(f"PENGUMUMAN PASAR MURAH\n\n{FILLED}{below}\n{ayo}") != "form"
    assert (
        role_of("UNDANGAN\n\nHari : Selasa\nTanggal : 24 November 2026\nTempat : Malili\nAcara : Rapat")
        != "form"
    )
