"""What the officials are shown beside the text, and that the text stays as it was sent."""

from __future__ import annotations

from email.message import EmailMessage

from tests.support.office import KABAG, KASUBAG, OfficeUnderTest
from tests.support.samples import (
    FORM_FIELDS,
    filled_form_docx,
    gps_photo,
    press_release_docx,
    submission_mail,
)

PARAGRAPHS = (
    "TOMONI, LUWU TIMUR – Dinas Sosial menyerahkan bantuan di Desa Bayondo, Senin (23/11/2026).",
    "Penerima pertama, Siti Aminah dengan NIK 7324011234560001, mengaku senang. Bantuan di serahkan secara "
    "langsung dirumah warga.",
)


def submit(office: OfficeUnderTest) -> None:
    files = [
        ("Rilis.docx", press_release_docx(PARAGRAPHS, "Dinas Sosial Serahkan Bantuan")),
        ("Formulir.docx", filled_form_docx(FORM_FIELDS)),
    ]
    office.receive(submission_mail(files))
    office.work()


def last_text(office: OfficeUnderTest, recipient: str) -> str:
    """The plain text of the newest mail to somebody that has the text of the release in it."""
    texts = (mail.message.get_body(("plain",)) for mail in office.sent(recipient))
    whole = [" ".join(text.get_content().split()) for text in texts if text is not None]
    return next(text for text in reversed(whole) if "Siti Aminah" in text)


def test_the_corrector_sees_suggestions_and_the_approver_what_must_perhaps_not_be_published(
    office: OfficeUnderTest,
) -> None:
    submit(office)
    disposing = last_text(office, KABAG)
    assert "Tanggal kegiatan berbeda" in disposing and "Tempat kegiatan berbeda" in disposing
    office.answer("kabag", "Setuju")
    correcting = last_text(office, KASUBAG)
    assert "di serahkan → diserahkan" in correcting and "dirumah → di rumah" in correcting
    assert "NIK atau nomor KK (16 angka)" in correcting
    office.answer("kasubag", "Setuju")
    approving = last_text(office, KABAG)
    assert "NIK atau nomor KK (16 angka)" in approving and "7324011234560001" in approving
    assert "Ejaan" not in approving


def test_nothing_is_changed_silently(office: OfficeUnderTest) -> None:
    submit(office)
    office.answer("kabag", "Setuju")
    office.answer("kasubag", "Setuju")
    office.answer("kabag", "SETUJU")
    assert office.show()["body_text"] == "\n\n".join(PARAGRAPHS)


def test_remarks_on_a_text_go_when_the_sender_sends_another(office: OfficeUnderTest) -> None:
    submit(office)
    assert "Tanggal kegiatan berbeda" in last_text(office, KABAG)
    corrected = press_release_docx([PARAGRAPHS[0].replace("Senin (23", "Selasa (24"), *PARAGRAPHS[1:]])
    older = press_release_docx(["Naskah lama tentang rapat kerja. " * 20])

    def attach(reply: EmailMessage) -> None:
        for name, content in (("Rilis.docx", corrected), ("Rapat.docx", older)):
            reply.add_attachment(content, maintype="application", subtype="octet-stream", filename=name)

    office.answer("pupr@luwutimurkab.go.id", "Ini perbaikannya.", change=attach)
    shown = last_text(office, KABAG)
    assert "Selasa (24/11/2026)" in shown and "berbeda" not in shown
    assert "Rapat.docx: naskah lain" in shown


def test_remarks_stay_when_the_sender_sends_but_photos(office: OfficeUnderTest) -> None:
    submit(office)

    def attach(reply: EmailMessage) -> None:
        reply.add_attachment(gps_photo(), maintype="image", subtype="jpeg", filename="IMG_1.jpg")

    office.answer("pupr@luwutimurkab.go.id", "Ini fotonya.", change=attach)
    assert "Tanggal kegiatan berbeda" in last_text(office, KABAG)


def test_a_video_is_named_to_its_sender_and_to_the_office(office: OfficeUnderTest) -> None:
    video = b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom" + bytes(600)
    files = [("Rilis.docx", press_release_docx(PARAGRAPHS, "Bantuan Diserahkan")), ("kunjungan.mp4", video)]
    office.receive(submission_mail(files))
    office.work()
    [receipt] = office.sent("pupr@luwutimurkab.go.id")
    told = receipt.message.get_body(("plain",))
    assert told is not None and "tidak kami muat" in told.get_content()
    assert "kunjungan.mp4 (video)" in told.get_content()
    assert "Tidak dimuat: kunjungan.mp4 (video)" in last_text(office, KABAG)
