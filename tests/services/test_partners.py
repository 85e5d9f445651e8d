"""Media partners behind a real Postfix: one that refuses, one that greylists, one that accepts and lets the
mail come back later, one whose server is down; each ends as it should."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path
from urllib.parse import quote

import pytest

from humasd.demo import compose_reply
from tests.support.office import KABAG, KASUBAG, OFFICE, STAFF, OfficeUnderTest
from tests.support.published import PARAGRAPHS, SENDER, TITLE
from tests.support.samples import press_release_docx, submission_mail
from tests.support.servers.certificates import Certificates
from tests.support.servers.dovecot import Dovecot
from tests.support.servers.fixtures import DOMAINS
from tests.support.servers.postfix import Postfix, run_postfix

REFUSING = "redaksi@refused.example"
GREYLISTING = "redaksi@greylisted.example"
RETURNING = "hilang@radio.example.com"
DOWN = "redaksi@down.example"
WORKING = "redaksi@harian.example.com"
NAMES = {
    REFUSING: "Media Menolak",
    GREYLISTING: "Media Menunda",
    RETURNING: "Media Kembali",
    DOWN: "Media Mati",
    WORKING: "Harian Contoh",
}


@pytest.fixture
def impatient(certificates: Certificates, dovecot: Dovecot) -> Iterator[Postfix]:
    """A Postfix that gives up on what cannot go after seconds, where others take days."""
    with run_postfix(certificates, dovecot, DOMAINS, queue_lifetime="3s") as server:
        yield server


@pytest.fixture
def office(impatient: Postfix, dovecot: Dovecot, tmp_path: Path) -> Iterator[OfficeUnderTest]:
    dovecot.add_user(GREYLISTING)
    for address in (OFFICE, KABAG, KASUBAG, STAFF, SENDER, WORKING, GREYLISTING):
        dovecot.empty(address)
    url = f"smtp+starttls://{quote(OFFICE, safe='')}@{impatient.host}:{impatient.submission_port}"
    outgoing = {"url": url, "password": dovecot.password, "ca_file": str(impatient.ca)}
    partners = [{"name": name, "addresses": [address]} for address, name in NAMES.items()]
    office = OfficeUnderTest(tmp_path, {"outgoing": outgoing, "partners": partners})
    yield office
    office.close()


def await_mails(
    dovecot: Dovecot, address: str, wanted: Callable[[str], bool], count: int = 1
) -> list[EmailMessage]:
    """The mails with such a subject, when there are so many."""
    end = time.monotonic() + 60
    while time.monotonic() < end:
        mails = [message_from_bytes(raw, policy=policy.default) for raw in dovecot.messages(address)]
        found = [mail for mail in mails if wanted(str(mail["Subject"]))]
        if len(found) >= count:
            return found
        time.sleep(0.2)
    raise AssertionError(f"{count} such mails did not come to {address}")


def answer(office: OfficeUnderTest, dovecot: Dovecot, official: str, request: str) -> None:
    [*_, asked] = await_mails(dovecot, official, lambda subject: request in subject)
    office.receive(compose_reply(asked, official, "setuju"))
    office.work()


def deliveries(office: OfficeUnderTest) -> dict[str, tuple[str, int]]:
    """Each partner's mail as `humasd show` tells of it: its state and how often it was tried."""
    return {
        delivery["recipient"]: (delivery["state"], delivery["attempts"])
        for delivery in office.show()["deliveries"]
        if delivery["kind"] == "partner"
    }


def test_each_ends_as_it_should(office: OfficeUnderTest, dovecot: Dovecot) -> None:
    office.receive(submission_mail([("Rilis.docx", press_release_docx(PARAGRAPHS, TITLE))], sender=SENDER))
    office.work()
    for official, request in ((KABAG, "disposisi"), (KASUBAG, "koreksi"), (KABAG, "persetujuan")):
        answer(office, dovecot, official, request)
    assert deliveries(office) == {
        REFUSING: ("failed", 1),
        GREYLISTING: ("pending", 1),
        RETURNING: ("sent", 1),
        DOWN: ("sent", 1),
        WORKING: ("sent", 1),
    }
    assert office.show()["state"] == "published"
    office.wait(minutes=2)
    assert office.show()["state"] == "closed"
    [mail] = await_mails(dovecot, GREYLISTING, lambda subject: TITLE in subject)
    assert str(mail["To"]).endswith(f"<{GREYLISTING}>")
    [told] = await_mails(dovecot, SENDER, lambda subject: "terbit" in subject)
    body = told.get_body(("plain",))
    assert body is not None and "Belum berhasil kami kirim ke: Media Menolak." in body.get_content()

    returned = await_mails(dovecot, OFFICE, lambda subject: "Undelivered" in subject, count=2)
    for report in returned:
        office.receive(report.as_bytes(policy=policy.SMTP))
    office.work()
    assert deliveries(office) == {
        REFUSING: ("failed", 1),
        GREYLISTING: ("sent", 2),
        RETURNING: ("bounced", 1),
        DOWN: ("bounced", 1),
        WORKING: ("sent", 1),
    }
    errors = {d["recipient"]: d["last_error"] for d in office.show()["deliveries"] if d["kind"] == "partner"}
    assert "550" in errors[REFUSING] and "5.1.1" in errors[RETURNING] and "refused" in errors[DOWN]
    assert office.show()["state"] == "closed", "a later bounce is recorded without reopening"
    for address in (RETURNING, DOWN):
        assert await_mails(dovecot, STAFF, lambda subject, to=address: f"{to} kembali" in subject)  # type: ignore[misc]
