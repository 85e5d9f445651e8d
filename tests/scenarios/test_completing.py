"""What a sender's answer adds to a release that stands: papers and talk fill gaps, and write over nothing."""

from __future__ import annotations

import io

import docx
import pytest

from humasd.demo import compose_reply
from humasd.release.case import Case
from humasd.store import releases
from tests.support.office import STAFF, OfficeUnderTest
from tests.support.samples import (
    filled_form_docx,
    gps_photo,
    letter_docx,
    press_release_docx,
    submission_mail,
)

SENDER = "distan@luwutimurkab.go.id"
TITLE = "Petani Mangkutana Panen Perdana Bawang Merah"
TEXT = (
    "MANGKUTANA, LUWU TIMUR - Kelompok tani Sipatuo memanen bawang merah seluas dua hektare di Desa "
    "Wonorejo, Kecamatan Mangkutana, Rabu (18/11/2026).",
    "Panen perdana itu menghasilkan 16 ton umbi basah, lebih tinggi daripada perkiraan penyuluh pertanian.",
    "Ketua kelompok tani, Suyatno, bersyukur karena harga di tingkat petani masih bertahan.",
)
ACCOUNT = (
    "Dengan hormat, disampaikan bahwa Dinas Pertanian bersama kelompok tani Sipatuo telah melaksanakan "
    "panen bawang merah pada hari Rabu, 18 November 2026, di Desa Wonorejo, Kecamatan Mangkutana, yang "
    "dihadiri oleh Kepala Dinas Pertanian, Camat Mangkutana, penyuluh, dan kelompok tani se-Kecamatan "
    "Mangkutana."
)
FORM = {
    "Unit Kerja (SKPD)": "Dinas Pertanian",
    "Judul Kegiatan": "Panen Bawang",
    "Tanggal Kegiatan": "Rabu, 18 November 2026",
    "Tempat": "Lahan Sipatuo, Desa Wonorejo",
    "Kontak (Nama/No. HP)": "Rudi / 0823-4567-8910",
    "Uraian Singkat": ACCOUNT,
}


def telling_letter() -> bytes:
    """A letter that asks for publication and tells of the activity itself."""
    document = docx.Document(io.BytesIO(letter_docx()))
    document.paragraphs[7].insert_paragraph_before(ACCOUNT)
    saved = io.BytesIO()
    document.save(saved)
    return saved.getvalue()


def start(office: OfficeUnderTest, *files: tuple[str, bytes]) -> None:
    given = files or (("Rilis.docx", press_release_docx(TEXT, title=TITLE)),)
    office.receive(submission_mail(given, sender=SENDER, subject="Rilis panen bawang"))
    office.work()


def answer(office: OfficeUnderTest, words: str, *files: tuple[str, bytes]) -> None:
    mail = compose_reply(office.sent(SENDER)[-1].message, SENDER, words)
    for name, content in files:
        mail.add_attachment(content, "application", "octet-stream", filename=name)
    office.receive(mail)
    office.work()


def case_of(office: OfficeUnderTest) -> Case:
    with office.office.desk.database.reading() as connection:
        return releases.load_case(connection, releases.find_releases(connection)[0].id)


@pytest.mark.parametrize(
    ("words", "file"),
    [
        (
            "Berikut surat pengantarnya",
            ("Surat pengantar.docx", telling_letter()),
        ),
        ("Berikut formulirnya pak", ("Formulir.docx", filled_form_docx(FORM))),
        (
            "Formulir menyusul ini pak",
            ("Formulir.docx", filled_form_docx({**FORM, "Uraian Singkat": "Panen"})),
        ),
    ],
)
def test_a_letter_or_a_form_leaves_text_and_title_as_they_stand(
    office: OfficeUnderTest, words: str, file: tuple[str, bytes]
) -> None:
    start(office)
    before = case_of(office)
    answer(office, words, file)
    after = case_of(office)
    assert len(office.list()) == 1
    assert (after.release.title, after.material.title) == (TITLE, TITLE)
    assert after.material.text == before.material.text
    assert file[0] in {attachment.filename for attachment in after.material.attachments}
    assert not any("Naskah diambil" in note for note in after.release.notes)


def test_a_form_typed_into_the_answer_gives_what_was_asked_for(office: OfficeUnderTest) -> None:
    start(office)
    lines = (f"{label}: {value}" for label, value in FORM.items() if label != "Uraian Singkat")
    answer(office, "\n".join(("FORMULIR PUBLIKASI KEGIATAN", *lines)))
    after = case_of(office)
    assert after.release.title == TITLE and after.release.unit == "Dinas Pertanian"
    assert after.material.fields["place"] == "Lahan Sipatuo, Desa Wonorejo"
    assert "0823-4567-8910" in after.material.fields["contact"]


def test_a_letter_lends_its_account_where_no_text_stands(office: OfficeUnderTest) -> None:
    start(office, ("foto.jpg", gps_photo()))
    answer(office, "Berikut suratnya", ("Surat.docx", telling_letter()))
    assert "kelompok tani Sipatuo telah melaksanakan" in case_of(office).material.text


@pytest.mark.parametrize(
    "talk",
    [
        "Foto susulan pak, maaf baru sempat kirim 24 November 2026 karena saya sedang diklat di Hotel Claro.",
        "Foto 1: Ketua kelompok tani Sipatuo, Suyatno, mengangkat bawang merah hasil panen perdana di "
        "Balai Desa Kasintuwu, Senin 23 November 2026.\nFoto 2: Kepala Dinas Pertanian Amrullah "
        "menyerahkan benih bantuan kementerian kepada perwakilan kelompok tani disaksikan camat dan "
        "penyuluh.",
    ],
)
def test_talk_beside_photos_changes_neither_text_nor_day_nor_place(
    office: OfficeUnderTest, talk: str
) -> None:
    start(office)
    before = case_of(office)
    answer(office, talk, ("foto.jpg", gps_photo()))
    after = case_of(office)
    assert after.release.title == TITLE and after.material.text == before.material.text
    for key in ("place", "activity_date", "activity_days"):
        assert after.material.fields[key] == before.material.fields[key]
    assert "foto.jpg" in {attachment.filename for attachment in after.material.attachments}


@pytest.mark.parametrize(
    "talk",
    [
        "Siap pak. Untuk unit kerja kami dari Dinas Pertanian, narahubungnya saya sendiri Rudi Hartono "
        "nomor 0823-4567-8910, sedangkan surat pengantar masih menunggu tanda tangan Kepala Dinas yang "
        "hari ini sedang berada di Makassar mengikuti rapat koordinasi gubernur. Segera kami kirimkan.",
        "Maaf pak, nama ketua kelompok tani dalam naskah keliru, yang benar Sutarno. Tolong disesuaikan "
        "sebelum naik ya pak, karena beliau tadi menelepon dan keberatan. Foto nomor dua juga kurang "
        "jelas, nanti kami kirim yang lebih baik dari kamera bidang. Terima kasih pak.",
    ],
)
def test_a_wordy_answer_is_read_by_a_person_and_is_no_release(office: OfficeUnderTest, talk: str) -> None:
    start(office)
    before = case_of(office)
    answer(office, talk)
    after = case_of(office)
    assert len(office.list()) == 1
    assert (after.release.title, after.material.text) == (TITLE, before.material.text)
    body = office.sent(STAFF)[-1].message.get_body(("plain",))
    assert body is not None and talk[:60] in " ".join(str(body.get_content()).split())
