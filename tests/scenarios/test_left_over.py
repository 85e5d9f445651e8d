"""What comes along with a word that alone is heeded: no text or photo is dropped unknown to anybody."""

from __future__ import annotations

from email.message import EmailMessage

import pytest

from humasd.demo import compose_reply, find_request
from tests.scenarios.conftest import OpenOffice
from tests.scenarios.test_stopping import HOLD
from tests.scenarios.test_trust import SENDER, bring_to_approval
from tests.support.office import KABAG, STAFF, OfficeUnderTest
from tests.support.published import text_of, write
from tests.support.samples import press_release_docx, submission_mail

TITLE = "Warga Malili Diimbau Jaga Sungai"
RILIS = press_release_docx(
    title=TITLE,
    paragraphs=(
        "MALILI – Warga diimbau menjaga sungai, Selasa (24/11/2026), kata Camat Malili.",
        "Kegiatan itu dihadiri camat dan puluhan warga desa.",
    ),
)


@pytest.fixture
def office(open_office: OpenOffice) -> OfficeUnderTest:
    """One release waits for its approval."""
    return bring_to_approval(open_office(approval=HOLD))


def send(office: OfficeUnderTest, mail: EmailMessage) -> list[str]:
    """It comes with a release as a file; what the office is told then."""
    told = len(office.sent(STAFF))
    mail.add_attachment(RILIS, maintype="application", subtype="octet-stream", filename="Pengganti.docx")
    office.receive(mail)
    office.work()
    return [text_of(alert) for alert in office.sent(STAFF)[told:]]


@pytest.mark.parametrize("words", ["TARIK 0001", "Mohon ditarik, kami kirim naskah pengganti terlampir"])
def test_of_a_senders_word_to_withdraw(office: OfficeUnderTest, words: str) -> None:
    [alert] = send(office, compose_reply(office.sent(SENDER)[0].message, SENDER, words))
    assert "Pengganti.docx" in alert and "teruskan (forward)" in alert
    assert office.show()["state"] == "withdrawn"


def test_of_a_rejection(office: OfficeUnderTest) -> None:
    request = find_request(office.sent(), KABAG).message
    [alert] = send(office, compose_reply(request, KABAG, "TOLAK, pakai naskah terlampir"))
    assert "Pengganti.docx" in alert
    assert office.show()["state"] == "rejected"


def test_of_a_disposition(open_office: OpenOffice) -> None:
    office = open_office(approval=HOLD)
    office.receive(submission_mail([("Rilis.docx", press_release_docx())], sender=SENDER))
    office.work()
    request = find_request(office.sent(), KABAG).message
    [alert] = send(office, compose_reply(request, KABAG, "Setuju, proses"))
    assert "Pengganti.docx" in alert
    assert office.show()["state"] == "correction"


def test_of_batal_in_answer_to_the_notice(office: OfficeUnderTest) -> None:
    office.answer("kabag", "SETUJU")
    [alert] = send(office, compose_reply(office.sent(KABAG)[-1].message, KABAG, "BATAL"))
    assert "Pengganti.docx" in alert
    assert office.show()["state"] == "approval"


@pytest.mark.parametrize("answer", ["YA, HENTIKAN", None])
def test_of_a_new_mail_that_proves_to_be_a_word_to_stop_the_page(
    office: OfficeUnderTest, answer: str | None
) -> None:
    office.answer("kabag", "SETUJU")
    told = send(office, write(KABAG, "Mohon dimuat rilis terlampir. Foto jangan dipotong ya.", TITLE))
    assert told == []  # he is asked first
    if answer:
        office.answer("kabag", answer)
    else:
        office.wait(days=8)
    assert "Pengganti.docx" in text_of(office.sent(STAFF)[-1])
    assert office.show()["state"] == "approval"


def test_of_an_answer_to_a_request_that_is_settled(office: OfficeUnderTest) -> None:
    request = find_request(office.sent(), KABAG).message
    office.answer("kabag", "SETUJU")
    office.wait(hours=1)
    [alert] = send(office, compose_reply(request, KABAG, "Ini naskahnya"))
    assert "Pengganti.docx" in alert
    assert office.show()["state"] == "closed"


def test_nobody_is_told_of_what_is_used(office: OfficeUnderTest) -> None:
    request = find_request(office.sent(), KABAG).message
    [asked] = send(office, compose_reply(request, KABAG, "Revisi, pakai naskah terlampir"))
    assert "mohon naskah perbaikannya" in asked and "menjaga sungai" in asked
