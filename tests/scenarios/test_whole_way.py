"""One release from the SKPD's mail to the confirmation, on embedded parts (SOP steps 1 to 7)."""

from __future__ import annotations

import io
import re

from PIL import Image

from tests.support.office import KABAG, KASUBAG, OfficeUnderTest
from tests.support.samples import (
    FORM_FIELDS,
    filled_form_docx,
    gps_photo,
    press_release_docx,
    submission_mail,
)

SENDER = "dinas.pupr@luwutimurkab.go.id"
TITLE = "Jembatan Tomoni Diresmikan"
PARAGRAPHS = (
    "TOMONI, LUWU TIMUR – Bupati meresmikan jembatan yang dikerjakan PT A&B di Kecamatan Tomoni, Senin "
    "(23/11/2026), disaksikan ratusan warga dari dua desa.",
    "Jembatan itu melintasi sungai yang lebarnya < 60 meter dan memangkas waktu tempuh warga ke pasar dari "
    "45 menit menjadi 10 menit.",
)
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def submit(office: OfficeUnderTest) -> None:
    mail = submission_mail(
        sender=SENDER,
        attachments=[
            ("Rilis.docx", press_release_docx(PARAGRAPHS, TITLE)),
            ("Formulir.docx", filled_form_docx(FORM_FIELDS)),
            ("IMG_1.jpg", gps_photo((40, 110, 60))),
            ("IMG_2.jpg", gps_photo((40, 60, 140))),
        ],
    )
    office.receive(mail)
    office.work()


def test_a_submission_becomes_a_page_and_everybody_is_told(office: OfficeUnderTest) -> None:
    submit(office)
    assert office.show()["state"] == "disposition"
    office.answer("kabag", "Setuju, teruskan")
    assert office.show()["state"] == "correction"
    office.answer("kasubag", "Setuju dinda 👍")
    assert office.show()["state"] == "approval"
    office.answer("kabag", "SETUJU")

    release = office.show()
    assert release["state"] == "closed"
    assert re.fullmatch(r"0001/HUMAS/XI/2026", release["agenda"])
    assert release["title"] == TITLE
    assert [decision["kind"] for decision in release["decisions"]] == ["dispose", "approve", "approve"]
    assert [decision["official"] for decision in release["decisions"]] == [KABAG, KASUBAG, KABAG]
    assert {a["filename"]: a["role"] for a in release["attachments"]} == {
        "Rilis.docx": "material",
        "Formulir.docx": "form",
        "IMG_1.jpg": "photo",
        "IMG_2.jpg": "photo",
    }
    assert release["deadline_at"] is None and release["waiting_on"] == [] and release["missing"] == []

    [page] = office.pages()
    html = page.read_text(encoding="utf-8")
    assert "PT A&amp;B" in html and "&lt; 60 meter" in html
    photos = sorted(page.parent.glob("*.jpg"))
    assert len(photos) == 2 and all(photo.name in html for photo in photos)
    for photo in photos:
        picture = Image.open(io.BytesIO(photo.read_bytes()))
        assert not picture.getexif() and "exif" not in picture.info

    partners = {"redaksi@harian.example.com", "redaksi@tabloid.example.com", "berita@radio.example.com"}
    for partner in partners:
        [mail] = office.sent(partner)
        names = [part.get_content_type() for part in mail.message.iter_attachments()]
        assert names.count("image/jpeg") == 2 and DOCX in names
        assert "PT A&B" in mail.message.get_body(("plain",)).get_content()

    [receipt, confirmation] = office.sent(SENDER)
    assert "0001/HUMAS/XI/2026" in receipt.message["Subject"]
    told = confirmation.message.get_body(("plain",)).get_content()
    assert release["url"] in told and "Harian Contoh" in told and "kewenangan" in told
    assert {(d["kind"], d["state"]) for d in release["deliveries"]} == {
        (kind, "sent") for kind in ("website", "partner", "sender", "official")
    }


def test_mail_that_was_handled_lies_in_the_archive(office: OfficeUnderTest) -> None:
    submit(office)
    assert list((office.folder / "mailbox" / "new").iterdir()) == []
    assert len(list((office.folder / "mailbox" / ".Arsip").rglob("*.*"))) == 1


def test_the_request_shows_the_text_the_photos_and_the_sheet(office: OfficeUnderTest) -> None:
    submit(office)
    [request] = office.sent(KABAG)
    assert re.search(r"\[0001-[A-Z2-7]{8}\]", request.message["Subject"])
    assert request.message["Auto-Submitted"] == "auto-generated"
    text = request.message.get_body(("plain",)).get_content()
    html = request.message.get_body(("html",)).get_content()
    assert "PT A&B" in text and "PT A&amp;B" in html and "mailto:" in html
    pictures = [part for part in request.message.walk() if part.get("Content-ID")]
    assert len(pictures) == 2
    assert [part.get_content_type() for part in request.message.iter_attachments()].count(
        "application/pdf"
    ) == 1


def test_the_direction_is_recorded_and_passed_on(office: OfficeUnderTest) -> None:
    submit(office)
    office.answer("kabag", "Disposisi: Kasubag, utamakan manfaat bagi warga")
    assert "utamakan manfaat bagi warga" in office.show()["decisions"][0]["note"]
    request = office.sent(KASUBAG)[-1].message
    assert "utamakan manfaat bagi warga" in request.get_body(("plain",)).get_content()


def test_a_disposition_may_name_who_corrects(office: OfficeUnderTest) -> None:
    submit(office)
    office.answer("kabag", "Disposisi: Staf, tolong dikoreksi langsung")
    assert office.show()["waiting_on"] == ["staf@luwutimurkab.go.id"]


def test_the_same_mail_twice_is_one_release(office: OfficeUnderTest) -> None:
    mail = submission_mail(sender=SENDER, attachments=[("a.docx", press_release_docx(PARAGRAPHS, TITLE))])
    office.receive(mail)
    office.receive(mail)
    office.work()
    assert len(office.list()) == 1


def test_a_revision_goes_to_staff_and_comes_back_as_the_next_version(office: OfficeUnderTest) -> None:
    submit(office)
    office.answer("kabag", "setuju")
    office.answer("kasubag", "REVISI: nama kontraktor jangan disebut")
    assert office.show()["state"] == "drafting"
    assert office.show()["waiting_on"] == ["staf@luwutimurkab.go.id"]
    request = office.sent("staf@luwutimurkab.go.id")[-1].message
    assert "nama kontraktor jangan disebut" in request.get_body(("plain",)).get_content()

    new = press_release_docx((PARAGRAPHS[0].replace("PT A&B", "rekanan"), PARAGRAPHS[1]), TITLE)
    office.answer(
        "staf",
        "Berikut naskah perbaikannya.",
        change=lambda reply: reply.add_attachment(
            new, maintype="application", subtype=DOCX.partition("/")[2], filename="Rilis v2.docx"
        ),
    )
    release = office.show()
    assert release["state"] == "correction" and release["version"] == 2
    assert "rekanan" in release["body_text"] and "PT A&B" not in release["body_text"]
    office.answer("kasubag", "setuju")
    office.answer("kabag", "setuju")
    assert office.show()["state"] == "closed"
    [page] = office.pages()
    assert "rekanan" in page.read_text(encoding="utf-8")


def test_a_rejection_ends_it_and_the_sender_is_told_why(office: OfficeUnderTest) -> None:
    submit(office)
    office.answer("kabag", "Tolak: kegiatan ini sudah dimuat minggu lalu")
    assert office.show()["state"] == "rejected"
    told = office.sent(SENDER)[-1].message.get_body(("plain",)).get_content()
    assert "kegiatan ini sudah dimuat minggu lalu" in told
    assert office.pages() == []


def test_what_is_missing_is_asked_for_in_one_mail_and_completes_the_same_release(
    office: OfficeUnderTest,
) -> None:
    office.receive(submission_mail(sender=SENDER, subject="Mohon publikasi", body="Terlampir ya pak."))
    office.work()
    assert office.show()["state"] == "incomplete"
    assert "material" in office.show()["missing"] and office.show()["waiting_on"] == [SENDER]
    [_asked] = office.sent(SENDER)
    office.answer(
        SENDER,
        "Mohon maaf, ini naskahnya.",
        change=lambda reply: reply.add_attachment(
            press_release_docx(PARAGRAPHS, TITLE),
            maintype="application",
            subtype=DOCX.partition("/")[2],
            filename="Rilis.docx",
        ),
    )
    [release] = office.list()
    assert release["state"] == "disposition" and release["title"] == TITLE and release["missing"] == []


def test_an_unreadable_attachment_is_named_and_the_rest_goes_on(office: OfficeUnderTest) -> None:
    office.receive(
        submission_mail(
            sender=SENDER,
            attachments=[
                ("Rilis.docx", press_release_docx(PARAGRAPHS, TITLE)),
                ("Rusak.docx", press_release_docx(PARAGRAPHS, TITLE)[:3000]),
            ],
        )
    )
    office.work()
    release = office.show()
    assert release["state"] == "disposition"
    [broken] = [a for a in release["attachments"] if a["problem"]]
    assert broken["filename"] == "Rusak.docx"
    for recipient in (SENDER, "staf@luwutimurkab.go.id"):
        assert "Rusak.docx" in office.sent(recipient)[-1].message.get_body(("plain",)).get_content()
