"""A release whose page is up, and mails about it."""

from __future__ import annotations

from email.message import EmailMessage

from humasd.demo import SentMail
from tests.support.office import OfficeUnderTest
from tests.support.samples import gps_photo, press_release_docx, submission_mail

SENDER = "dinas.pupr@luwutimurkab.go.id"
OFFICE = "humas.protokol@luwutimurkab.go.id"
TITLE = "Jembatan Kanawato Diresmikan"
PARAGRAPHS = (
    "WOTU, LUWU TIMUR – Bupati meresmikan jembatan gantung di Desa Kanawato, Kecamatan Wotu, Senin "
    "(23/11/2026), disaksikan ratusan warga dari dua desa.",
    "Jembatan itu melintasi sungai yang lebarnya 60 meter dan memangkas waktu tempuh warga ke pasar dari "
    "45 menit menjadi 10 menit.",
)
PARTNERS = ("redaksi@harian.example.com", "redaksi@tabloid.example.com", "berita@radio.example.com")


def submit(office: OfficeUnderTest, sender: str = SENDER) -> None:
    files = [("Rilis.docx", press_release_docx(PARAGRAPHS, TITLE)), ("IMG_1.jpg", gps_photo())]
    office.receive(submission_mail(files, sender=sender))
    office.work()


def publish(office: OfficeUnderTest) -> None:
    """All the way to the page that is up."""
    submit(office)
    for official in ("kabag", "kasubag", "kabag"):
        office.answer(official, "setuju")


def write(
    sender: str, words: str, subject: str = "mohon bantuan", files: tuple[bytes, ...] = ()
) -> EmailMessage:
    """A new mail that answers none of ours."""
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = sender, OFFICE, subject
    mail["Message-ID"] = f"<{abs(hash((sender, words, subject)))}@luwutimurkab.go.id>"
    mail.set_content(words)
    for number, content in enumerate(files):
        mail.add_attachment(
            content, maintype="application", subtype="octet-stream", filename=f"Perbaikan {number}.docx"
        )
    return mail


def text_of(mail: SentMail) -> str:
    body = mail.message.get_body(("plain",))
    assert body is not None
    return str(body.get_content())
