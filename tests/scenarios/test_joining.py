"""Submissions that are one, and what an official's word changes beside the text (SOP steps 1, 4 and 5)."""

from __future__ import annotations

from email import message_from_bytes
from email.message import EmailMessage
from email.policy import SMTP

import pytest

from humasd.demo import compose_reply, find_request
from humasd.store import releases
from tests.scenarios.conftest import OpenOffice
from tests.support.office import KABAG, KASUBAG, STAFF, OfficeUnderTest
from tests.support.samples import gps_photo, press_release_docx, submission_mail

SENDER = "dinas.pupr@luwutimurkab.go.id"
OTHER = "kecamatan.wotu@luwutimurkab.go.id"
TEXT = (
    "WOTU, LUWU TIMUR - Bupati meresmikan Jembatan Wotu pada Senin, 23 November 2026, di Desa Bawalipu.",
    "Jembatan sepanjang 60 meter itu dibangun dengan anggaran daerah dan menghubungkan dua desa yang selama "
    "ini terpisah sungai, sehingga warga tidak lagi menempuh jalan memutar sejauh sebelas kilometer.",
    "Kepala desa mengatakan bahwa warga bersyukur, karena hasil kebun kini lebih cepat sampai ke pasar.",
)
RED, GREEN, BLUE = (gps_photo(color) for color in ((150, 40, 40), (40, 150, 40), (40, 40, 150)))


def send(
    office: OfficeUnderTest,
    *files: tuple[str, bytes],
    sender: str = SENDER,
    text: tuple[str, ...] = TEXT,
    subject: str = "Jembatan Wotu Diresmikan",
) -> None:
    attachments = [*files]
    if text:
        attachments.insert(0, ("Rilis.docx", press_release_docx(text, title=subject)))
    number = len(office.list()) + len(office.sent())
    mail = submission_mail(
        attachments, sender=sender, subject=subject, message_id=f"<k{number}@luwutimurkab.go.id>"
    )
    office.receive(message_from_bytes(mail, EmailMessage, policy=SMTP))  # type: ignore[arg-type]
    office.work()


def photos(office: OfficeUnderTest, place: int = 0) -> list[str]:
    with office.office.desk.database.reading() as connection:
        release = releases.find_releases(connection)[place]
        case = releases.load_case(connection, release.id)
    return [photo.filename for photo in case.draft.photos]


def last_text(office: OfficeUnderTest, recipient: str) -> str:
    body = office.sent(recipient)[-1].message.get_body(("plain",))
    assert body is not None
    return str(body.get_content())


# --- the same once more -----------------------------------------------------------------------


def test_the_same_text_of_another_department_stays_apart_and_is_marked(office: OfficeUnderTest) -> None:
    send(office)
    send(office, sender=OTHER)
    assert [row["sender"] for row in office.list()] == [SENDER, OTHER]
    office.answer("kabag", "setuju")
    assert "GABUNG DENGAN 0001" in last_text(office, KASUBAG)


def test_another_text_is_not_marked(office: OfficeUnderTest) -> None:
    send(office)
    other = (
        "MALILI, LUWU TIMUR - Sebanyak 40 guru mengikuti pelatihan " + "kurikulum baru di Malili. " * 20,
    )
    send(office, sender=OTHER, text=other, subject="Pelatihan Guru di Malili")
    office.answer("kabag", "setuju")
    assert "GABUNG" not in last_text(office, KASUBAG)


def test_a_new_mail_of_the_same_title_completes_the_same_release(office: OfficeUnderTest) -> None:
    send(office)
    title = office.list()[0]["title"]
    send(office, ("foto.jpg", RED), text=(), subject=title)
    assert len(office.list()) == 1
    assert "foto.jpg" in {attachment["filename"] for attachment in office.show()["attachments"]}


def test_a_text_sent_twice_is_kept_twice_and_marked(office: OfficeUnderTest) -> None:
    send(office)
    send(office)
    assert len(office.list()) == 2
    office.answer("kabag", "setuju")
    assert "GABUNG DENGAN 0001" in last_text(office, KASUBAG)


def test_another_text_under_the_same_subject_is_another_submission(office: OfficeUnderTest) -> None:
    send(office, subject="Permohonan publikasi kegiatan")
    other = (
        "MALILI, LUWU TIMUR - Sebanyak 40 guru mengikuti pelatihan " + "kurikulum baru di Malili. " * 20,
    )
    send(office, text=other, subject="Permohonan publikasi kegiatan")
    assert len(office.list()) == 2


def test_nobody_else_completes_it(office: OfficeUnderTest) -> None:
    send(office)
    send(office, ("foto.jpg", RED), text=(), subject=office.list()[0]["title"], sender=OTHER)
    assert len(office.list()) == 2


def test_the_kasubag_joins_two_by_a_word(office: OfficeUnderTest) -> None:
    send(office, ("satu.jpg", RED))
    send(office, ("dua.jpg", GREEN), sender=OTHER)
    office.answer("kabag", "setuju")  # the newest request: the second release
    office.answer("kasubag", "Gabung dengan 0001")
    first, second = office.list()
    assert second["state"] == "withdrawn" and first["state"] == "disposition"
    assert "agenda 0001/HUMAS/XI/2026" in last_text(office, OTHER)
    office.answer("kabag", "setuju")
    assert photos(office) == ["satu.jpg", "dua.jpg"]
    office.answer("kasubag", "setuju")
    office.answer("kabag", "setuju")
    url = office.list()[0]["url"]
    assert url and url in last_text(office, SENDER) and url in last_text(office, OTHER)
    assert len(office.pages()) == 1


def test_joining_with_what_is_not_there_is_asked_back(office: OfficeUnderTest) -> None:
    send(office)
    office.answer("kabag", "setuju")
    office.answer("kasubag", "Gabung dengan 0099")
    assert "Mohon ditegaskan" in str(office.sent(KASUBAG)[-1].message["Subject"])
    assert office.list()[0]["state"] == "correction"


# --- a category by a word ---------------------------------------------------------------------


@pytest.mark.parametrize("official", ["kasubag", "kabag"])
def test_a_category_by_a_word_is_asked_anew_with_it(office: OfficeUnderTest, official: str) -> None:
    send(office)
    office.answer("kabag", "setuju")
    if official == "kabag":
        office.answer("kasubag", "setuju")
    before = office.show()["state"]
    office.answer(official, "Kategori: artikel")
    assert office.show()["category"] == "artikel" and office.show()["state"] == before
    assert office.show()["version"] == 1
    office.answer(official, "setuju")
    assert office.show()["state"] in ("approval", "closed")


# --- photos -----------------------------------------------------------------------------------


@pytest.fixture
def corrected(open_office: OpenOffice) -> OfficeUnderTest:
    """A release with two photos, with the Kasubag."""
    office = open_office()
    send(office, ("satu.jpg", RED), ("dua.jpg", GREEN))
    office.answer("kabag", "setuju")
    assert photos(office) == ["satu.jpg", "dua.jpg"]
    return office


def attach(name: str, content: bytes):  # type: ignore[no-untyped-def]
    def change(reply: EmailMessage) -> None:
        reply.add_attachment(content, "image", "jpeg", filename=name)

    return change


def test_a_photo_left_out_is_a_new_version_without_it(corrected: OfficeUnderTest) -> None:
    corrected.answer("kasubag", "Revisi: hapus foto 2")
    assert photos(corrected) == ["satu.jpg"]
    assert corrected.show()["state"] == "correction" and corrected.show()["version"] == 2


def test_the_next_reader_is_told_what_changed(corrected: OfficeUnderTest) -> None:
    corrected.answer("kasubag", "Revisi: hapus foto 2")
    assert "Foto dihapus: dua.jpg" in last_text(corrected, KASUBAG)


def test_a_photo_is_replaced_by_the_one_that_comes_along(corrected: OfficeUnderTest) -> None:
    corrected.answer("kasubag", "Ganti foto 1 dengan yang terlampir", change=attach("baru.jpg", BLUE))
    assert photos(corrected) == ["baru.jpg", "dua.jpg"]
    assert corrected.show()["state"] == "correction"


def test_what_else_shall_change_still_goes_to_whoever_drafts(corrected: OfficeUnderTest) -> None:
    corrected.answer("kasubag", "Revisi: hapus foto 2, dan perbaiki judulnya")
    assert photos(corrected) == ["satu.jpg"]
    assert corrected.show()["state"] == "drafting"
    assert "perbaiki judulnya" in last_text(corrected, STAFF)


def test_a_drafter_may_answer_with_photos_alone(corrected: OfficeUnderTest) -> None:
    corrected.answer("kasubag", "Revisi: tambahkan foto bupati")
    corrected.answer("staf", "Berikut fotonya", change=attach("bupati.jpg", BLUE))
    assert photos(corrected) == ["satu.jpg", "dua.jpg", "bupati.jpg"]
    assert corrected.show()["state"] == "correction"


def test_more_photos_of_the_senders_leave_the_corrected_text_as_it_is(corrected: OfficeUnderTest) -> None:
    corrected.answer("kasubag", "Revisi: perbaiki kalimat pertama")
    new = press_release_docx(("WOTU, LUWU TIMUR - " + "Kalimat yang sudah diperbaiki oleh staf. " * 12,))
    corrected.answer(
        "staf",
        "Terlampir",
        change=lambda reply: reply.add_attachment(new, "application", "octet-stream", filename="v2.docx"),
    )
    assert "diperbaiki oleh staf" in corrected.show()["body_text"]
    send(corrected, ("tiga.jpg", BLUE), text=(), subject=corrected.list()[0]["title"])
    assert "diperbaiki oleh staf" in corrected.show()["body_text"]
    assert photos(corrected)[-1] == "tiga.jpg"


def test_an_approval_beside_a_photo_is_still_asked_back(corrected: OfficeUnderTest) -> None:
    corrected.answer("kasubag", "Setuju", change=attach("baru.jpg", BLUE))
    assert corrected.show()["state"] == "correction" and len(photos(corrected)) == 2
    assert KABAG not in {mail.recipient for mail in corrected.sent()[-1:]}


# --- what comes later -------------------------------------------------------------------------


def reply(office: OfficeUnderTest, words: str, *, threaded: bool = True) -> None:
    answer = compose_reply(office.sent(SENDER)[-1].message, SENDER, words)
    if not threaded:
        del answer["In-Reply-To"], answer["References"]
    office.receive(answer)
    office.work()


@pytest.mark.parametrize("threaded", [True, False])
def test_a_title_sent_in_words_completes_the_release(office: OfficeUnderTest, threaded: bool) -> None:
    mail = submission_mail(
        [("Naskah.docx", press_release_docx(TEXT[1:], title=None))], sender=SENDER, subject="mohon dimuat"
    )
    office.receive(mail)
    office.work()
    assert office.show()["missing"] == ["title"]
    reply(office, "Judulnya: Jembatan Wotu Diresmikan", threaded=threaded)
    assert len(office.list()) == 1
    assert office.show()["state"] == "disposition" and office.show()["title"] == "Jembatan Wotu Diresmikan"


def test_a_contact_sent_later_asks_nobody_again(office: OfficeUnderTest) -> None:
    send(office)
    asked = len(office.sent(KABAG))
    reply(office, "Kontak: Rini 0812-3456-7890")
    assert len(office.sent(KABAG)) == asked and office.show()["state"] == "disposition"
    office.answer("kabag", "setuju")
    assert office.show()["state"] == "correction"


@pytest.mark.parametrize("subject", ["Berita jembatan untuk dimuat", "foto susulan"])
def test_photos_that_come_later_go_to_the_release_they_belong_to(
    office: OfficeUnderTest, subject: str
) -> None:
    mail = submission_mail(
        [("Rilis.docx", press_release_docx(TEXT))], sender=SENDER, subject="Berita jembatan untuk dimuat"
    )
    office.receive(message_from_bytes(mail, EmailMessage, policy=SMTP))  # type: ignore[arg-type]
    office.work()
    send(office, ("foto.jpg", RED), text=(), subject=subject)
    assert len(office.list()) == 1
    assert "foto.jpg" in {attachment["filename"] for attachment in office.show()["attachments"]}


def test_personal_data_in_a_caption_is_marked(office: OfficeUnderTest) -> None:
    picture = press_release_docx(TEXT, picture=RED, caption="Foto: Siti, NIK 7324051203900001, di rumahnya")
    mail = submission_mail([("Rilis.docx", picture)], sender=SENDER)
    office.receive(message_from_bytes(mail, EmailMessage, policy=SMTP))  # type: ignore[arg-type]
    office.work()
    office.answer("kabag", "setuju")
    assert "NIK" in last_text(office, KASUBAG).split("Mohon dicermati", 1)[1].split("\n\n", 1)[0]


# --- nothing is swallowed ---------------------------------------------------------------------

FISH = (
    "MALILI, LUWU TIMUR - Dinas Perikanan menebar 10.000 benih nila di Danau Matano, Selasa (24/11/2026).",
    "Kepala dinas berharap nelayan menjaga danau dan tidak memakai alat tangkap yang merusak, karena benih "
    "itu baru dapat dipanen enam bulan lagi dan menjadi penghasilan tambahan keluarga di sekitar danau.",
)


def fish_mail(sender: str, message_id: str, **headers: str) -> EmailMessage:
    files = [("Rilis ikan.docx", press_release_docx(FISH, title="Benih Nila Ditebar di Matano"))]
    mail = submission_mail(files, sender=sender, message_id=message_id, subject="Re: rilis", headers=headers)
    return message_from_bytes(mail, EmailMessage, policy=SMTP)  # type: ignore[return-value, arg-type]


def receive(office: OfficeUnderTest, mail: EmailMessage, verdict: str = "pass") -> None:
    office.receive(mail, verdict=verdict)
    office.work()


def test_another_article_in_answer_to_a_receipt_is_another_release(office: OfficeUnderTest) -> None:
    send(office)
    receipt = str(office.sent(SENDER)[0].message["Message-ID"])
    receive(office, fish_mail(SENDER, "<ikan@luwutimurkab.go.id>", **{"In-Reply-To": receipt}))
    first, second = office.list()
    assert first["title"] == "Jembatan Wotu Diresmikan" and second["title"] == "Benih Nila Ditebar di Matano"
    office.answer("kabag", "setuju")
    assert "GABUNG DENGAN 0001" in last_text(office, KASUBAG)


def test_a_corrected_text_in_answer_to_a_receipt_is_the_next_version(office: OfficeUnderTest) -> None:
    send(office)
    office.answer("kabag", "setuju")
    receipt = str(office.sent(SENDER)[0].message["Message-ID"])
    better = (TEXT[0], TEXT[1].replace("sebelas", "dua belas"), TEXT[2])
    files = [("Rilis v2.docx", press_release_docx(better, title="Jembatan Wotu Diresmikan Bupati"))]
    mail = submission_mail(
        files, sender=SENDER, message_id="<v2@luwutimurkab.go.id>", headers={"In-Reply-To": receipt}
    )
    receive(office, message_from_bytes(mail, EmailMessage, policy=SMTP))  # type: ignore[arg-type]
    assert len(office.list()) == 1 and office.show()["version"] == 2
    assert "dua belas kilometer" in office.show()["body_text"]


def test_the_next_article_in_answer_to_what_is_closed_is_a_new_release(office: OfficeUnderTest) -> None:
    send(office)
    for official in ("kabag", "kasubag", "kabag"):
        office.answer(official, "setuju")
    assert office.show()["state"] == "closed"
    told = str(office.sent(SENDER)[-1].message["Message-ID"])
    receive(office, fish_mail(SENDER, "<ikan@luwutimurkab.go.id>", **{"In-Reply-To": told}))
    assert [row["state"] for row in office.list()] == ["closed", "disposition"]


@pytest.mark.parametrize("name", ["In-Reply-To", "Subject"])
def test_another_departments_article_in_a_passed_on_thread_is_a_new_release(
    office: OfficeUnderTest, name: str
) -> None:
    send(office)
    request = find_request(office.sent(), KABAG).message
    mail = fish_mail(OTHER, "<ikan@luwutimurkab.go.id>")
    if name == "Subject":
        mail.replace_header("Subject", f"Fwd: {request['Subject']}")
    else:
        mail["In-Reply-To"] = str(request["Message-ID"])
    receive(office, mail)
    assert [row["sender"] for row in office.list()] == [SENDER, OTHER]
    assert office.list()[0]["state"] == "disposition"


def test_two_mails_of_photos_alone_are_two_submissions(office: OfficeUnderTest) -> None:
    send(office, ("satu.jpg", RED), text=(), subject="Kegiatan Kecamatan Wotu hari ini")
    send(office, ("dua.jpg", GREEN), text=(), subject="Kegiatan Kecamatan Wotu hari ini")
    assert len(office.list()) == 2


def test_a_held_mail_whose_release_ended_meanwhile_is_entered_when_confirmed(office: OfficeUnderTest) -> None:
    send(office, ("satu.jpg", RED), text=(), subject="Jembatan Wotu Diresmikan")
    files = [("Rilis.docx", press_release_docx(TEXT, title="Jembatan Wotu Diresmikan"))]
    mail = submission_mail(files, sender=SENDER, subject="rilis", message_id="<t@luwutimurkab.go.id>")
    receive(office, message_from_bytes(mail, EmailMessage, policy=SMTP), verdict="")  # type: ignore[arg-type]
    question = office.sent(SENDER)[-1].message
    assert len(office.list()) == 1
    receive(office, compose_reply(office.sent(SENDER)[0].message, SENDER, "TARIK"))
    assert office.show()["state"] == "withdrawn"
    receive(office, compose_reply(question, SENDER, "Ya benar"), verdict="")
    assert [row["state"] for row in office.list()] == ["withdrawn", "disposition"]


def test_a_photo_of_the_senders_leaves_a_revision_with_whoever_drafts(corrected: OfficeUnderTest) -> None:
    corrected.answer("kasubag", "Revisi: nama bupati salah tulis")
    asked = find_request(corrected.sent(), STAFF).message
    send(corrected, ("tiga.jpg", BLUE), text=(), subject=corrected.list()[0]["title"])
    assert corrected.show()["state"] == "drafting" and photos(corrected)[-1] == "tiga.jpg"
    new = press_release_docx(("WOTU, LUWU TIMUR - " + "Naskah yang sudah diperbaiki oleh staf. " * 12,))
    answer = compose_reply(asked, STAFF, "Terlampir")
    answer.add_attachment(new, "application", "octet-stream", filename="v2.docx")
    receive(corrected, answer)
    assert corrected.show()["state"] == "correction" and photos(corrected)[-1] == "tiga.jpg"
    assert "diperbaiki oleh staf" in corrected.show()["body_text"]


def test_a_release_without_text_is_given_the_text_of_the_one_that_is_joined(office: OfficeUnderTest) -> None:
    send(office, ("satu.jpg", RED), text=(), subject="Foto jembatan dari lapangan")
    send(office, sender=OTHER)
    office.answer("kabag", "setuju")
    office.answer("kasubag", "Gabung dengan 0001")
    assert [row["state"] for row in office.list()] == ["disposition", "withdrawn"]
    office.answer("kabag", "setuju")
    assert "Jembatan sepanjang 60 meter" in office.show()["body_text"]
    assert photos(office) == ["satu.jpg"]


def test_another_years_agenda_number_joins_nothing(office: OfficeUnderTest) -> None:
    send(office)
    send(office, sender=OTHER)
    office.answer("kabag", "setuju")
    office.answer("kasubag", "Gabung dengan 0001/HUMAS/XI/2025")
    assert office.list()[1]["state"] == "correction"


def test_whoever_sends_a_link_is_told_to_attach_the_file(office: OfficeUnderTest) -> None:
    mail = submission_mail(
        [], sender=SENDER, body="Berita dan foto kami di https://drive.google.com/drive/folders/1aB"
    )
    office.receive(mail)
    office.work()
    told = last_text(office, SENDER)
    assert "https://drive.google.com/drive/folders/1aB: tautan tidak dapat kami buka" in told
    assert "mohon dikirim kembali sebagai lampiran" in told
