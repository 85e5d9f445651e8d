"""A newer text that comes by a new mail takes the older one's place where that is plainly meant; else nobody
decides on the older one without knowing of it (SOP step 1)."""

from __future__ import annotations

from email import message_from_bytes
from email.message import EmailMessage
from email.policy import SMTP

import pytest

from humasd.demo import compose_reply
from tests.support.office import KABAG, KASUBAG, OfficeUnderTest
from tests.support.samples import press_release_docx, submission_mail

SENDER = "disdik@luwutimurkab.go.id"
OTHER = "bkpsdm@luwutimurkab.go.id"
TITLE = "Guru Malili Belajar Menyusun Soal"
TOLD = (
    "MALILI, LUWU TIMUR - Dinas Pendidikan melatih 40 guru sekolah dasar menyusun soal penilaian di aula SMP "
    "Negeri 1 Malili, Rabu (18/11/2026).",
    "Pelatihan berlangsung dua hari. Setiap peserta membawa pulang satu berkas soal untuk mata pelajaran "
    "yang diajarkannya, yang kemudian diperiksa oleh pengawas sekolah.",
)
NOTE = "Ada naskah lebih baru dari pengirim yang sama: agenda 0002"


def send(
    office: OfficeUnderTest, subject: str, body: str, *, teachers: int, sender: str = SENDER, day: int = 18
) -> None:
    paragraphs = [TOLD[0].replace("40", str(teachers)).replace("18/11", f"{day}/11"), TOLD[1]]
    mail = submission_mail(
        [("Rilis.docx", press_release_docx(paragraphs, title=TITLE))],
        sender=sender,
        subject=subject,
        body=f"{body}\n",
        message_id=f"<n{len(office.list()) + len(office.sent())}@luwutimurkab.go.id>",
    )
    office.receive(message_from_bytes(mail, EmailMessage, policy=SMTP))  # type: ignore[arg-type]
    office.work()


def last_text(office: OfficeUnderTest, recipient: str) -> str:
    body = office.sent(recipient)[-1].message.get_body(("plain",))
    assert body is not None
    return str(body.get_content())


def about(office: OfficeUnderTest, recipient: str, number: str) -> list[str]:
    """The mails on one release that somebody has been sent."""
    told = (mail.message for mail in office.sent(recipient))
    bodies = (mail.get_body(("plain",)) for mail in told if number in str(mail["Subject"]))
    return [str(body.get_content()) for body in bodies if body is not None]


@pytest.mark.parametrize(
    ("subject", "body"),
    [
        ("Naskah baru pelatihan guru", "Jumlah peserta berubah pak, pakai naskah ini saja ya"),
        ("Pelatihan guru", "Ini yang final, Bu"),
        ("Pelatihan guru", "Mohon pakai versi ini"),
        ("Rilis guru", "Yang dimuat file ini ya pak"),
        ("Revisi rilis pelatihan guru", "Mohon maaf, ada perbaikan data"),
    ],
)
def test_what_is_said_to_be_the_one_to_take_replaces_the_older(
    office: OfficeUnderTest, subject: str, body: str
) -> None:
    send(office, "Rilis pelatihan guru", "Mohon dimuat", teachers=40)
    office.answer("kabag", "setuju")
    send(office, subject, body, teachers=42)
    assert [row["version"] for row in office.list()] == [2]
    assert "42 guru" in last_text(office, KASUBAG)


def test_a_newer_text_without_a_word_is_told_on_the_older(office: OfficeUnderTest) -> None:
    send(office, "Rilis pelatihan guru", "Mohon dimuat", teachers=40)
    office.answer("kabag", "setuju")
    asked = len(about(office, KASUBAG, "0001"))
    send(office, "Rilis pelatihan guru", "Mohon dimuat", teachers=42)
    assert len(office.list()) == 2
    letters = about(office, KASUBAG, "0001")
    assert len(letters) > asked and NOTE in letters[-1]
    told = last_text(office, SENDER)
    assert "tetap kami proses tersendiri" in told and "balas TARIK 0001" in told


def test_whoever_approves_the_older_has_been_told(office: OfficeUnderTest) -> None:
    send(office, "Rilis pelatihan guru", "Mohon dimuat", teachers=40)
    for official in ("kabag", "kasubag"):
        office.answer(official, "setuju")
    asked = len(about(office, KABAG, "0001"))
    send(office, "Pelatihan guru", "Mohon dimuat pak", teachers=42)
    letters = about(office, KABAG, "0001")
    assert len(letters) > asked and NOTE in letters[-1]
    assert office.show()["state"] == "approval" and "40 guru" in office.show()["body_text"]


@pytest.mark.parametrize(
    ("changed", "body"),
    [
        ({"day": 25}, "Mohon dimuat pak"),
        ({"sender": OTHER}, "Ini yang final pak"),
    ],
)
def test_the_next_round_and_another_senders_text_leave_the_older_alone(
    office: OfficeUnderTest, changed: dict[str, object], body: str
) -> None:
    send(office, "Rilis pelatihan guru", "Mohon dimuat", teachers=40)
    office.answer("kabag", "setuju")
    asked = len(about(office, KASUBAG, "0001"))
    send(office, "Rilis pelatihan guru", body, teachers=45, **changed)  # type: ignore[arg-type]
    assert len(office.list()) == 2 and len(about(office, KASUBAG, "0001")) == asked
    assert "40 guru" in office.show()["body_text"]
    assert "TARIK 0001" not in "".join(about(office, OTHER, "0002"))


def test_a_final_text_of_another_day_replaces_nothing_and_is_told(office: OfficeUnderTest) -> None:
    send(office, "Rilis pelatihan guru", "Mohon dimuat", teachers=40)
    office.answer("kabag", "setuju")
    send(office, "Rilis pelatihan guru", "Ini versi final pak", teachers=45, day=25)
    assert len(office.list()) == 2 and "40 guru" in office.show()["body_text"]
    assert NOTE in about(office, KASUBAG, "0001")[-1]


def test_the_older_is_stopped_by_the_word_that_the_receipt_names(office: OfficeUnderTest) -> None:
    send(office, "Rilis pelatihan guru", "Mohon dimuat", teachers=40)
    send(office, "Pelatihan guru", "Mohon dimuat", teachers=42)
    office.receive(compose_reply(office.sent(SENDER)[-1].message, SENDER, "TARIK 0001"))
    office.work()
    assert [row["state"] for row in office.list()] == ["withdrawn", "disposition"]
