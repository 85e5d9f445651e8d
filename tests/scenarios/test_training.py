"""Training: everything works, one address gets all the mail, and nothing of it is left for the real work."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from email.message import EmailMessage
from html import unescape
from pathlib import Path
from urllib.parse import parse_qs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from humasd.adapters.training import redirect
from humasd.demo import compose_reply, deliver_mail
from humasd.health import check_office
from tests.support.forgeries import SKPD
from tests.support.office import KABAG, KASUBAG, OFFICE, STAFF, OfficeUnderTest
from tests.support.samples import gps_photo, press_release_docx, submission_mail

TRAINEE = "latihan@luwutimurkab.go.id"
ON = {"training": {"to": TRAINEE}}


def submission(sender: str = SKPD) -> EmailMessage:
    return submission_mail([("Rilis.docx", press_release_docx()), ("a.jpg", gps_photo())], sender=sender)


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of an office in training, in which one release went all the way."""
    office = OfficeUnderTest(tmp_path_factory.mktemp("played"), ON)
    office.receive(submission())
    office.work()
    for official in (KABAG, KASUBAG, KABAG):
        answer_as_trainee(office, official)
    office.close()
    return office.folder


@pytest.fixture
def trained(played: Path, tmp_path: Path) -> Iterator[OfficeUnderTest]:
    shutil.copytree(played, tmp_path, dirs_exist_ok=True)
    office = OfficeUnderTest(tmp_path, ON)
    yield office
    office.close()


def answer_as_trainee(office: OfficeUnderTest, official: str) -> None:
    """The trainee answers the newest request that was meant for an official."""
    meant = [m for m in office.sent() if official in subject(m) and ".req@" in str(m.message["Message-ID"])]
    office.receive(compose_reply(meant[-1].message, TRAINEE, "SETUJU"))
    office.work()


def subject(mail: object) -> str:
    return str(mail.message["Subject"])  # type: ignore[attr-defined]


def text_of(message: EmailMessage) -> str:
    body = message.get_body(("plain",))
    assert body is not None
    return str(body.get_content())


def test_the_whole_way_is_practised_by_one_person(trained: OfficeUnderTest) -> None:
    release = trained.show()
    assert release["state"] == "closed"
    assert [decision["kind"] for decision in release["decisions"]] == ["dispose", "approve", "approve"]


def test_nobody_else_is_mailed_or_named_as_addressee(trained: OfficeUnderTest) -> None:
    mails = trained.sent()
    assert {mail.recipient for mail in mails} == {TRAINEE}
    for mail in mails:
        assert [str(mail.message[name]) for name in ("To", "Cc", "Bcc") if mail.message[name]] == [TRAINEE]


def test_each_mail_says_whom_it_was_meant_for(trained: OfficeUnderTest) -> None:
    meant = {SKPD, KABAG, KASUBAG, "redaksi@harian.example.com"}
    for address in meant:
        [mail, *_] = [mail for mail in trained.sent() if f"[LATIHAN untuk {address}]" in subject(mail)]
        assert text_of(mail.message).startswith(f"LATIHAN. Surat ini seharusnya untuk {address}")
        html = mail.message.get_body(("html",))
        assert html is not None and f"seharusnya untuk {address}" in html.get_content()


def test_pages_and_record_lie_apart(trained: OfficeUnderTest) -> None:
    assert trained.pages() == []
    assert list((trained.folder / "var" / "latihan" / "website").glob("*/index.html"))
    assert not (trained.folder / "var" / "humasd.db").exists()


def test_mail_of_others_stays_in_the_inbox_and_is_handled_once(trained: OfficeUnderTest) -> None:
    inbox = list((trained.folder / "mailbox" / "new").iterdir())
    assert len(inbox) == 1 and SKPD.encode() in inbox[0].read_bytes()
    assert len(list((trained.folder / "mailbox" / ".Latihan" / "cur").iterdir())) == 3
    for _ in range(2):
        trained.work()
    assert len(trained.list()) == 1


def test_once_it_is_over_the_submission_is_handled_for_good(trained: OfficeUnderTest, tmp_path: Path) -> None:
    before = len(trained.sent())
    real = OfficeUnderTest(tmp_path)
    real.work()
    assert [(row["agenda"], row["state"]) for row in real.list()] == [("0001/HUMAS/XI/2026", "disposition")]
    assert {mail.recipient for mail in real.sent()[before:]} == {KABAG, SKPD}
    assert any(f.part == "training" and "delete it" in f.line for f in check_office(real.office))
    real.close()


def test_a_code_of_the_training_decides_nothing_afterwards(trained: OfficeUnderTest, tmp_path: Path) -> None:
    [request, *_] = [mail for mail in trained.sent() if KABAG in subject(mail)]
    real = OfficeUnderTest(tmp_path)
    real.work()
    deliver_mail(tmp_path / "mailbox", compose_reply(request.message, KABAG, "SETUJU"))
    real.work()
    assert [row["state"] for row in real.list()] == ["disposition"]
    real.close()


def test_a_button_whose_mail_names_no_thread_is_an_answer_too(tmp_path: Path) -> None:
    office = OfficeUnderTest(tmp_path, ON)
    office.receive(submission())
    office.work()
    [request] = [mail for mail in office.sent() if KABAG in subject(mail)]
    html = request.message.get_body(("html",))
    assert html is not None
    [link, *_] = re.findall(r'href="mailto:[^"?]+\?([^"]+)"', html.get_content())
    button = parse_qs(unescape(link))
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = f"Peserta <{TRAINEE}>", OFFICE, button["subject"][0]
    mail["Message-ID"] = "<tombol@latihan.example.com>"
    mail.set_content(button["body"][0])
    office.receive(mail)
    office.work()
    assert office.show()["state"] == "correction"
    office.close()


def test_the_trainee_sends_material_and_asks_for_its_state(tmp_path: Path) -> None:
    office = OfficeUnderTest(tmp_path, ON)
    office.receive(submission(TRAINEE))
    office.receive(submission())
    office.work()
    [receipt] = [mail for mail in office.sent() if f"untuk {SKPD}" in subject(mail)]
    office.receive(compose_reply(receipt.message, TRAINEE, "STATUS"))
    office.work()
    assert [row["sender"] for row in office.list()] == [TRAINEE, SKPD]
    assert f"untuk {SKPD}" in subject(office.sent()[-1])
    office.close()


def test_a_stranger_decides_nothing_in_training_either(tmp_path: Path) -> None:
    office = OfficeUnderTest(tmp_path, ON)
    office.receive(submission())
    office.work()
    [request] = [mail for mail in office.sent() if KABAG in subject(mail)]
    office.receive(compose_reply(request.message, "orang@example.com", "SETUJU"))
    office.work()
    assert office.show()["state"] == "disposition"
    office.close()


def test_check_says_loudly_that_it_is_on(trained: OfficeUnderTest) -> None:
    first = next(check_office(trained.office))
    assert first.ok and "TRAINING IS ON" in first.line and TRAINEE in first.line


@pytest.mark.parametrize("to", [OFFICE, OFFICE.upper(), OFFICE.replace("@", "+latihan@")])
def test_the_office_itself_is_no_trainee(tmp_path: Path, to: str) -> None:
    from humasd.errors import ConfigurationError

    with pytest.raises(ConfigurationError, match="own mailbox"):
        OfficeUnderTest(tmp_path, {"training": {"to": to}})


@given(st.binary(max_size=300))
def test_whatever_follows_the_header_is_left_as_it_is(body: bytes) -> None:
    header = f"From: {OFFICE}\r\nCc: {STAFF},\r\n {KASUBAG}\r\nTO: {KABAG}\r\nSubject: to: x".encode()
    mail = redirect(header + b"\r\n\r\n" + body, TRAINEE)
    head, _, rest = mail.partition(b"\r\n\r\n")
    assert rest == body and head.decode() == f"From: {OFFICE}\r\nSubject: to: x\r\nTo: {TRAINEE}"
