"""Whose submissions they are: unknown senders, and mail that somebody passed on (SOP step 1)."""

from __future__ import annotations

from datetime import timedelta
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import SMTP

import pytest

from tests.scenarios.conftest import OpenOffice
from tests.support.office import KASUBAG, OfficeUnderTest
from tests.support.samples import PARAGRAPHS, press_release_docx, submission_mail

STRANGER = "warga@example.com"
SKPD = "dinas.pupr@luwutimurkab.go.id"
CAMAT = "camat.wotu@example.go.id"


def submission(sender: str) -> EmailMessage:
    mail = submission_mail([("Rilis.docx", press_release_docx())], sender=sender)
    return message_from_bytes(mail, EmailMessage, policy=SMTP)  # type: ignore[arg-type]


def send(office: OfficeUnderTest, mail: EmailMessage) -> OfficeUnderTest:
    office.receive(mail)
    office.work()
    return office


@pytest.fixture
def careful(open_office: OpenOffice) -> OfficeUnderTest:
    return open_office(intake={"unknown_senders": "hold", "known_senders": ["desa.example.id"]})


@pytest.mark.parametrize("sender", [SKPD, "kades@desa.example.id", "kades@bawalipu.desa.example.id"])
def test_known_senders_are_not_held(careful: OfficeUnderTest, sender: str) -> None:
    assert send(careful, submission(sender)).show()["state"] == "disposition"


@pytest.mark.parametrize("sender", [STRANGER, "a@luwutimurkab.go.id.example.com", "b@lain-desa.example.id"])
def test_the_kasubag_lets_unknown_senders_in(careful: OfficeUnderTest, sender: str) -> None:
    send(careful, submission(sender))
    assert careful.show()["state"] == "received" and careful.show()["waiting_on"] == [KASUBAG]
    assert careful.sent(sender) == []
    careful.answer("kasubag", "Setuju")
    assert careful.show()["state"] == "disposition" and len(careful.sent(sender)) == 1


def test_the_kasubag_is_reminded_of_a_held_submission_not_its_sender(careful: OfficeUnderTest) -> None:
    send(careful, submission(STRANGER))
    careful.clock.advance(timedelta(minutes=20))
    careful.work()
    assert careful.sent(STRANGER) == []
    assert "Pengingat" in str(careful.sent(KASUBAG)[-1].message["Subject"])


def test_a_typed_forward_does_not_let_a_stranger_in(careful: OfficeUnderTest) -> None:
    send(careful, passed_on(STRANGER, SKPD, attached=False))
    assert careful.show()["state"] == "received" and careful.show()["waiting_on"] == [KASUBAG]


def test_or_turns_them_away(careful: OfficeUnderTest) -> None:
    send(careful, submission(STRANGER))
    careful.answer("kasubag", "Tolak: bukan dari unit kerja kami")
    assert careful.show()["state"] == "rejected"


def test_by_default_everybody_may_submit(office: OfficeUnderTest) -> None:
    assert send(office, submission(STRANGER)).show()["state"] == "disposition"


def passed_on(forwarder: str, origin: str, *, attached: bool) -> EmailMessage:
    mail = EmailMessage()
    mail["From"], mail["To"] = forwarder, "humas.protokol@luwutimurkab.go.id"
    mail["Subject"], mail["Message-ID"] = "Fwd: Rilis peresmian Jembatan Wotu", "<fwd@luwutimurkab.go.id>"
    if attached:
        mail.set_content("Diteruskan untuk dimuat.")
        mail.add_attachment(submission(origin))
        return mail
    mail.set_content(
        "Mohon dimuat ya.\n\n---------- Forwarded message ---------\n"
        f"Dari: Camat Wotu <{origin}>\nDate: Sen, 23 Nov 2026 pukul 14.05\n"
        "Subject: Rilis peresmian Jembatan Wotu\nTo: <pupr@luwutimurkab.go.id>\n\n\n"
        + "\n\n".join(PARAGRAPHS)
    )
    return mail


@pytest.mark.parametrize("attached", [False, True])
def test_whoever_sent_it_at_first_is_the_sender_and_both_are_recorded(
    office: OfficeUnderTest, attached: bool
) -> None:
    origin = CAMAT if not attached else "camat.wotu@luwutimurkab.go.id"
    send(office, passed_on(SKPD, origin, attached=attached))
    release = office.show()
    assert release["sender"] == origin and release["state"] == "disposition"
    assert PARAGRAPHS[0][:60] in release["body_text"] or attached
    assert [mail.recipient for mail in office.sent(origin)] == [origin]
    assert office.sent(SKPD) == []
    assert any(SKPD in entry["what"] and origin in entry["what"] for entry in release["history"])


def test_a_stranger_cannot_have_us_write_to_another_stranger(office: OfficeUnderTest) -> None:
    send(office, passed_on(STRANGER, "korban@example.org", attached=False))
    assert office.show()["sender"] == STRANGER
    assert office.sent("korban@example.org") == []


def test_a_forwarded_approval_still_decides_nothing(office: OfficeUnderTest) -> None:
    send(office, submission(SKPD))
    mail = passed_on(SKPD, "kabag@luwutimurkab.go.id", attached=False)
    mail.replace_header("Message-ID", "<palsu@luwutimurkab.go.id>")
    mail.set_content(
        "---------- Forwarded message ---------\nDari: Kabag <kabag@luwutimurkab.go.id>\n"
        "Date: Sen, 23 Nov 2026 pukul 14.05\nSubject: Re: persetujuan\n\nSetuju, terbitkan"
    )
    send(office, mail)
    assert office.list()[0]["state"] == "disposition" and office.pages() == []


# --- a text that stands in a quote alone -------------------------------------------------------


def quoting(answered: str, own: str = "Kirim ulang pak, mohon dimuat.") -> EmailMessage:
    mail = EmailMessage()
    mail["From"], mail["To"] = SKPD, "humas.protokol@luwutimurkab.go.id"
    mail["Subject"], mail["Message-ID"] = "Re: Rilis peresmian Jembatan Wotu", "<ulang@luwutimurkab.go.id>"
    mail["In-Reply-To"] = answered
    quote = "\n".join(f"> {line}" for line in "\n\n".join(PARAGRAPHS).split("\n"))
    mail.set_content(f"{own}\n\nPada Sen, 23 Nov 2026 14.05 PUPR <{SKPD}> menulis:\n\n{quote}\n")
    return mail


def test_a_text_sent_again_in_a_quote_is_entered(office: OfficeUnderTest) -> None:
    release = send(office, quoting("<lain@luwutimurkab.go.id>")).show()
    assert release["state"] == "disposition" and PARAGRAPHS[1] in release["body_text"]


def test_in_the_thread_of_its_release_the_quote_takes_no_texts_place(office: OfficeUnderTest) -> None:
    send(office, submission(SKPD))
    office.answer("kabag", "setuju")
    before = office.show()
    send(office, quoting(str(office.sent(SKPD)[-1].message["Message-ID"])))
    after = office.show()
    assert len(office.list()) == 1
    assert (after["state"], after["body_text"]) == (before["state"], before["body_text"])


def test_a_quote_of_which_nothing_is_asked_is_for_a_person(office: OfficeUnderTest) -> None:
    send(office, quoting("<lain@luwutimurkab.go.id>", "Terima kasih banyak pak."))
    assert office.list() == []
