"""A mail goes on with a release of its sender where it plainly does; else it is a submission of its own."""

from __future__ import annotations

from email import message_from_bytes
from email.message import EmailMessage
from email.policy import SMTP

import pytest

from humasd.demo import compose_reply
from tests.support.office import KASUBAG, OfficeUnderTest
from tests.support.samples import (
    filled_form_docx,
    gps_photo,
    letter_docx,
    press_release_docx,
    submission_mail,
)

SENDER = "distan@luwutimurkab.go.id"
ONIONS = (
    "Petani Mangkutana Panen Perdana Bawang Merah",
    "MANGKUTANA, LUWU TIMUR - Kelompok tani Sipatuo memanen bawang merah seluas dua hektare di Desa "
    "Wonorejo, Kecamatan Mangkutana, Rabu (18/11/2026).",
    "Panen perdana itu menghasilkan 16 ton umbi basah, lebih tinggi daripada perkiraan penyuluh pertanian.",
)
ROAD = (
    "Jalan Poros Tomoni Rampung Diperbaiki",
    "TOMONI, LUWU TIMUR - Dinas PUPR merampungkan perbaikan jalan poros sepanjang tiga kilometer di Tomoni, "
    "Jumat (20/11/2026).",
    "Pekerjaan itu menelan biaya empat miliar rupiah dan membuka kembali akses truk sawit warga.",
)
FERRY = (
    "Bupati Luwu Timur Resmikan Dermaga Nuha",
    "NUHA, LUWU TIMUR - Bupati Luwu Timur meresmikan dermaga penyeberangan Danau Matano, Sabtu (21/11/2026).",
    "Dermaga itu melayani warga Nuha dan Sorowako yang setiap hari menyeberang untuk bekerja dan bersekolah.",
)
PHOTO, LETTER = ("foto.jpg", gps_photo()), ("Surat.docx", letter_docx())


def release(name: str, told: tuple[str, ...]) -> tuple[str, bytes]:
    return name, press_release_docx(told[1:], title=told[0])


def send(office: OfficeUnderTest, subject: str, body: str, *files: tuple[str, bytes]) -> None:
    number = len(office.list()) + len(office.sent())
    mail = submission_mail(
        files, sender=SENDER, subject=subject, body=f"{body}\n", message_id=f"<g{number}@luwutimurkab.go.id>"
    )
    office.receive(message_from_bytes(mail, EmailMessage, policy=SMTP))  # type: ignore[arg-type]
    office.work()


def answer(office: OfficeUnderTest, words: str, *files: tuple[str, bytes]) -> None:
    mail = compose_reply(office.sent(SENDER)[-1].message, SENDER, words)
    for name, content in files:
        mail.add_attachment(content, "application", "octet-stream", filename=name)
    office.receive(mail)
    office.work()


def files_of(office: OfficeUnderTest, place: int = 0) -> set[str]:
    return {attachment["filename"] for attachment in office.show(place)["attachments"]}


def letter_to(office: OfficeUnderTest, recipient: str) -> str:
    body = office.sent(recipient)[-1].message.get_body(("plain",))
    assert body is not None
    return str(body.get_content())


# --- an answer in an old thread -----------------------------------------------------------------


@pytest.mark.parametrize(
    "words",
    [
        "Pak berikut rilis perbaikan jalan poros, mohon dimuat",
        "Terima kasih. Ini berita terbaru dari kami pak",
        "Sekalian pak, rilis rapat perubahan anggaran",
    ],
)
def test_another_text_in_an_old_thread_is_registered(office: OfficeUnderTest, words: str) -> None:
    send(office, "Rilis panen bawang", "Mohon dimuat", release("panen.docx", ONIONS))
    answer(office, words, release("jalan.docx", ROAD))
    assert [row["title"] for row in office.list()] == [ONIONS[0], ROAD[0]]


def test_a_typed_text_is_no_word_on_itself(office: OfficeUnderTest) -> None:
    send(office, "Rilis panen bawang", "Mohon dimuat", release("panen.docx", ONIONS))
    answer(office, "\n\n".join(("Sekalian titip satu lagi pak:", *ROAD)))
    assert [row["title"] for row in office.list()] == [ONIONS[0], ROAD[0]]


def test_headlines_of_one_government_are_not_alike_for_its_name(office: OfficeUnderTest) -> None:
    opened = ("Bupati Luwu Timur Resmikan Pasar Wotu", *ONIONS[1:])
    send(office, "Rilis", "Mohon dimuat", release("pasar.docx", opened))
    answer(office, "Mohon dimuat pak", release("dermaga.docx", FERRY))
    assert [row["title"] for row in office.list()] == [opened[0], FERRY[0]]


@pytest.mark.parametrize(
    "words", ["Ini revisi naskah kami tadi", "Naskah pengganti pak", "Sudah kami perbaiki"]
)
def test_words_that_say_so_make_it_the_next_version(office: OfficeUnderTest, words: str) -> None:
    send(office, "Rilis panen bawang", "Mohon dimuat", release("panen.docx", ONIONS))
    answer(office, words, release("naskah.docx", ROAD))
    assert [row["title"] for row in office.list()] == [ROAD[0]]


# --- a new mail ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("subject", "body"),
    [
        ("Permohonan publikasi Posyandu Lansia", "Surat dan foto posyandu lansia. Naskah menyusul."),
        ("Foto Pemberian Makanan Tambahan balita Desa Teromu", "Mohon dimuat ya pak"),
        ("Bantuan air bersih", "Foto penyaluran air untuk warga yang kekurangan air di Burau"),
        ("Kegiatan", "Foto kegiatan susulan imunisasi anak di Burau. Naskahnya besok."),
        ("Foto susulan imunisasi anak", "Mohon dimuat"),
        ("Permohonan Publikasi", "Berikut foto dan surat kegiatan jalan sehat kecamatan"),
    ],
)
@pytest.mark.parametrize("at_first", ["Rilis panen bawang", "Permohonan Publikasi"])
def test_photos_of_another_activity_are_registered(
    office: OfficeUnderTest, at_first: str, subject: str, body: str
) -> None:
    send(office, at_first, "Mohon dimuat", release("panen.docx", ONIONS))
    send(office, subject, body, LETTER, PHOTO)
    assert len(office.list()) == 2 and files_of(office) == {"panen.docx"}
    assert office.list()[0]["title"] == ONIONS[0]


@pytest.mark.parametrize(
    ("subject", "body"),
    [
        ("Foto panen bawang", "Ini fotonya pak untuk berita panen bawang tadi"),
        ("Foto panen bawang", "Pak, foto rilis yang tadi"),
        ("Foto panen bawang", "Berikut foto dokumentasinya"),
        ("Foto", "Foto susulan pak, maaf baru sempat karena jaringan mati"),
        ("Rilis panen bawang", "Fotonya pak"),
    ],
)
def test_photos_of_what_was_sent_are_joined(office: OfficeUnderTest, subject: str, body: str) -> None:
    send(office, "Rilis panen bawang", "Mohon dimuat", release("panen.docx", ONIONS))
    send(office, subject, body, PHOTO)
    assert len(office.list()) == 1 and files_of(office) == {"panen.docx", "foto.jpg"}


def test_of_two_the_one_that_is_named_gets_the_photos(office: OfficeUnderTest) -> None:
    send(office, "Rilis panen bawang", "Mohon dimuat", release("panen.docx", ONIONS))
    send(office, "Rilis jalan", "Mohon dimuat", release("jalan.docx", ROAD))
    send(office, "Foto susulan", "Foto susulan rilis jalan", PHOTO)
    assert len(office.list()) == 2
    assert sorted(map(len, (files_of(office), files_of(office, 1)))) == [1, 2]


def test_another_form_under_the_same_subject_renames_nothing(office: OfficeUnderTest) -> None:
    send(office, "Permohonan publikasi panen", "Mohon dimuat", release("panen.docx", ONIONS))
    send(office, "Permohonan publikasi panen", "Terlampir formulir", ("Formulir.docx", filled_form_docx()))
    assert [row["title"] for row in office.list()] == [ONIONS[0], "Peresmian Jembatan Wotu"]


def test_the_next_weeks_photos_are_not_last_weeks(office: OfficeUnderTest) -> None:
    clean = (
        "Kegiatan Jumat Bersih",
        "WOTU, LUWU TIMUR - Warga Desa Bawalipu bekerja bakti membersihkan saluran air di tiga dusun, Jumat "
        "(13/11/2026), bersama aparat desa dan babinsa.",
    )
    send(office, "Jumat Bersih", "Mohon dimuat", release("a.docx", clean))
    send(office, "Kegiatan Jumat Bersih", "Foto Jumat Bersih 20 November di Desa Lampenai", PHOTO)
    assert len(office.list()) == 2 and files_of(office) == {"a.docx"}


def test_a_text_is_joined_to_photos_by_a_telling_subject_alone(office: OfficeUnderTest) -> None:
    send(office, "Mohon publikasi", "Foto kegiatan panen. Naskah menyusul", PHOTO)
    send(office, "Mohon publikasi", "Rilis jalan", release("jalan.docx", ROAD))
    assert len(office.list()) == 2
    send(office, "Panen bawang merah", "Foto dulu pak", PHOTO)
    send(office, "Panen bawang merah", "Ini naskahnya", release("panen.docx", ONIONS))
    assert len(office.list()) == 3


def test_a_letters_account_in_a_new_mail_completes_the_release(office: OfficeUnderTest) -> None:
    send(office, "Rilis panen bawang", "Mohon dimuat", release("panen.docx", ONIONS))
    form = {
        "Judul Kegiatan": "Panen Bawang Merah",
        "Uraian Singkat": " ".join(ONIONS[1:]) * 2,
        "Tempat": "Wonorejo",
    }
    send(office, "Rilis panen bawang", "Formulirnya pak", ("Formulir.docx", filled_form_docx(form)))
    assert [row["title"] for row in office.list()] == [ONIONS[0]]
    assert files_of(office) == {"panen.docx", "Formulir.docx"}


def test_in_doubt_sender_and_officials_are_told_of_the_open_one(office: OfficeUnderTest) -> None:
    send(office, "Rilis panen bawang", "Mohon dimuat", release("panen.docx", ONIONS))
    send(office, "Foto kegiatan", "Mohon dimuat pak", PHOTO)
    assert len(office.list()) == 2
    told = letter_to(office, SENDER)
    assert "Bila kiriman ini untuk agenda berikut, mohon balas (reply) email agenda itu" in told
    assert f"0001/HUMAS/XI/2026 (“{ONIONS[0]}”)" in told
    answer(office, "\n\n".join(ROAD))
    office.answer("kabag", "setuju")
    assert "GABUNG DENGAN 0001" in letter_to(office, KASUBAG)


def test_what_is_plainly_another_names_no_other(office: OfficeUnderTest) -> None:
    send(office, "Rilis panen bawang", "Mohon dimuat", release("panen.docx", ONIONS))
    send(office, "Foto posyandu lansia Teromu", "Mohon dimuat pak", PHOTO)
    assert "Bila kiriman ini" not in letter_to(office, SENDER)
