"""Letters and forms that hold the whole material, and letters that only ask."""

from __future__ import annotations

from humasd.understanding.accounts import find_account, read_form_accounts
from humasd.understanding.values import Item

TOLD = (
    "Dengan hormat, kami sampaikan bahwa pada hari Sabtu, 21 November 2026, Pemerintah Kecamatan Nuha "
    "bersama warga melaksanakan bersih pantai di Pantai Salonsa yang diikuti lebih dari dua ratus orang "
    "pelajar dan karyawan.\n\n"
    "Dari kegiatan tersebut terkumpul 1,2 ton sampah plastik yang kemudian dipilah di bank sampah. Camat "
    "mengajak seluruh warga menjaga danau sebagai sumber air minum. Kegiatan akan digelar setiap bulan."
)
ASKED = "Mohon kiranya kegiatan tersebut dapat diberitakan pada laman resmi pemerintah daerah Luwu Timur."


def letter_of(text: str) -> Item:
    return Item("surat.docx", "", b"", "", "letter", text=text)


def test_the_paragraphs_that_tell_are_the_account() -> None:
    assert find_account(letter_of(f"Nomor : 1\n\n{TOLD}\n\n{ASKED}\n\nDemikian, terima kasih.")) == TOLD


def test_a_letter_that_encloses_a_text_holds_none() -> None:
    long_request = (
        "Dengan hormat, bersama ini kami mohon rilis kegiatan bersih pantai di Pantai Salonsa, hari Sabtu, "
        "21 November 2026, sebagaimana terlampir dapat dipublikasikan pada laman resmi pemerintah daerah "
    ) * 3
    assert find_account(letter_of(f"Nomor : 1\n\n{long_request}")) == ""


def test_an_invitation_and_a_letter_that_asks_for_something_else_hold_none() -> None:
    assert find_account(letter_of(f"{TOLD}\n\n{ASKED}\n\nKami mengundang Saudara.")) == ""
    assert find_account(letter_of(f"{TOLD}\n\nMohon bantuan kendaraan.")) == ""


def test_what_a_form_tells_below_its_table_is_an_account() -> None:
    table = "Nama Kegiatan | Bersih Pantai\nLokasi | Pantai Salonsa"
    form = Item("laporan.docx", "", b"", "", "form", text=f"{table}\n\n{TOLD}\n\nNarasumber : Camat Nuha")
    assert list(read_form_accounts([form])) == [("", "laporan.docx"), (TOLD, "laporan.docx")]
    assert list(read_form_accounts([letter_of(TOLD)])) == []
