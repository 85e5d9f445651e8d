"""The contract of outgoing mail: a Maildir, and real Postfix delivering to real Dovecot."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest

from humasd.adapters.maildir import MaildirMailer
from humasd.adapters.smtp import SmtpMailer
from humasd.errors import HumasdError, Permanent, Transient
from humasd.ports import Envelope
from tests.support.servers.dovecot import Dovecot
from tests.support.servers.postfix import Postfix

OFFICE = "humas.protokol@luwutimurkab.go.id"
KABAG = "kabag@luwutimurkab.go.id"


def mail(number: int) -> bytes:
    return (
        f"From: <{OFFICE}>\r\nTo: <{KABAG}>\r\nSubject: Uji {number}\r\nMessage-ID: <{number}@uji>\r\n\r\n"
        ".baris yang diawali titik\r\n"
    ).encode()


def url_of(postfix: Postfix, scheme: str) -> str:
    port = postfix.smtps_port if scheme == "smtps" else postfix.submission_port
    return f"{scheme}://{quote(OFFICE, safe='')}@{postfix.host}:{port}"


@pytest.fixture(params=["smtps", "smtp+starttls"])
def mailer(request: pytest.FixtureRequest, postfix: Postfix, dovecot: Dovecot) -> Iterator[SmtpMailer]:
    dovecot.empty(KABAG)
    mailer = SmtpMailer(url_of(postfix, request.param), dovecot.password, ca_file=postfix.ca)
    yield mailer
    mailer.close()


def test_mail_arrives_as_it_was_written(mailer: SmtpMailer, dovecot: Dovecot) -> None:
    for number in range(3):
        mailer.send(Envelope(OFFICE, KABAG), mail(number))
    end = time.monotonic() + 20
    while len(dovecot.messages(KABAG)) < 3 and time.monotonic() < end:
        time.sleep(0.1)
    arrived = sorted(dovecot.messages(KABAG))
    assert len(arrived) == 3
    assert all(b"\r\n.baris yang diawali titik\r\n" in raw for raw in arrived)


def test_a_refused_recipient_is_permanent_and_others_go(mailer: SmtpMailer, postfix: Postfix) -> None:
    with pytest.raises(Permanent, match="550"):
        mailer.send(Envelope(OFFICE, f"siapa@{postfix.refused_domain}"), mail(1))
    mailer.send(Envelope(OFFICE, KABAG), mail(2))


def test_what_postfix_has_against_us_is_no_word_on_the_recipient(postfix: Postfix) -> None:
    mailer = SmtpMailer(f"smtp://{postfix.host}:{postfix.mx_port}")  # to which nobody need log in
    with pytest.raises(Transient, match=r"takes no mail from .* Relay access denied"):
        mailer.send(Envelope(OFFICE, "redaksi@elsewhere.example"), mail(1))
    mailer.close()


def test_a_busy_recipient_is_tried_later(mailer: SmtpMailer, postfix: Postfix) -> None:
    with pytest.raises(Transient, match="450"):
        mailer.send(Envelope(OFFICE, f"siapa@{postfix.busy_domain}"), mail(1))


def test_check_logs_in_and_sends_nothing(mailer: SmtpMailer, dovecot: Dovecot) -> None:
    assert mailer.check()
    assert dovecot.messages(KABAG) == []


def test_a_wrong_password_says_what_to_mend_and_mail_waits(postfix: Postfix) -> None:
    mailer = SmtpMailer(url_of(postfix, "smtps"), "sandi-salah", ca_file=postfix.ca)
    with pytest.raises(HumasdError, match="password") as caught:
        mailer.check()
    assert "sandi-salah" not in str(caught.value)
    with pytest.raises(Transient):
        mailer.send(Envelope(OFFICE, KABAG), mail(1))


def test_a_server_that_is_down_is_tried_later() -> None:
    with pytest.raises(Transient):
        SmtpMailer("smtp://127.0.0.1:9").send(Envelope(OFFICE, KABAG), mail(1))


def test_a_maildir_gets_each_mail_once_with_its_envelope(tmp_path: Path) -> None:
    mailer = MaildirMailer(tmp_path)
    for _ in range(2):
        mailer.send(Envelope(OFFICE, KABAG), mail(1))
    [file] = (tmp_path / "new").iterdir()
    assert file.read_bytes().startswith(
        f"Return-Path: <{OFFICE}>\r\nX-Envelope-To: {KABAG}\r\nFrom:".encode()
    )
