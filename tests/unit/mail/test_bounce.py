"""Reports of servers: whose mail did not arrive, and that none of them is a person's."""

from __future__ import annotations

import pytest

from humasd.mail.bounce import parse_bounce
from humasd.mail.classification import MailKind, classify
from humasd.mail.parse import parse_message
from tests.support.mail_corpus import CORPUS, mails, rows_of

REPORTS = ("bounces", "bounces-vendors")
"""Real ones, and what other vendors' servers write, Indonesian providers among them."""
EXPECTED = {row[0]: row[1:] for folder in REPORTS for row in rows_of(CORPUS / folder / "expected.tsv")}
ALL = [path for folder in REPORTS for path in mails(folder)]
OFFICE = frozenset({"humas@example.go.id"})


@pytest.mark.parametrize("path", ALL, ids=lambda path: path.stem)
def test_the_failed_address_is_found(path):
    recipients, kind, permanent = EXPECTED[path.name]
    raw = path.read_bytes()
    bounce = parse_bounce(parse_message(raw), raw)
    assert bounce is not None
    assert (",".join(bounce.recipients), bounce.kind) == (recipients, kind)
    assert bounce.permanent is (permanent == "yes")


@pytest.mark.parametrize("path", ALL, ids=lambda path: path.stem)
def test_a_report_is_never_a_persons_mail(path):
    assert classify(parse_message(path.read_bytes()), OFFICE) is MailKind.BOUNCE


@pytest.mark.parametrize("path", mails("absences"), ids=lambda path: path.stem)
def test_who_is_away_has_got_the_mail(path):
    """Also where the answer comes of a null sender and speaks of what is full, unknown or not delivered."""
    assert classify(parse_message(path.read_bytes()), OFFICE) is MailKind.AUTO_REPLY


POSTFIX = b"""Return-Path: <>
From: MAILER-DAEMON@mail.example.go.id (Mail Delivery System)
To: humas@example.go.id
Subject: Undelivered Mail Returned to Sender
Auto-Submitted: auto-replied
Content-Type: multipart/report; report-type=delivery-status; boundary="b"

--b
Content-Type: text/plain

I'm sorry to have to inform you that your message could not be delivered.

--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mail.example.go.id

Final-Recipient: rfc822; redaksi@example.com
Original-Recipient: rfc822;redaksi@example.com
Action: failed
Status: 5.1.1
Diagnostic-Code: smtp; 550 5.1.1 User unknown

Final-Recipient: rfc822; sampai@example.com
Action: delivered
Status: 2.0.0

--b
Content-Type: message/rfc822

Message-ID: <asli@example.go.id>
From: humas@example.go.id
To: redaksi@example.com
Subject: Siaran pers

SETUJU
--b--
"""


def test_the_machine_readable_report_is_read_by_its_parts():
    message = parse_message(POSTFIX)
    bounce = parse_bounce(message)
    assert bounce is not None
    assert bounce.recipients == ("redaksi@example.com",)
    assert (bounce.permanent, bounce.status) == (True, "5.1.1")
    assert bounce.diagnostic == "smtp; 550 5.1.1 User unknown"
    assert bounce.original_message_id == "<asli@example.go.id>"
    assert "SETUJU" not in message.text


def test_a_delay_is_not_permanent():
    delayed = POSTFIX.replace(b"Action: failed\nStatus: 5.1.1", b"Action: delayed\nStatus: 4.4.1")
    bounce = parse_bounce(parse_message(delayed.replace(b"550 5.1.1 User unknown", b"connection timed out")))
    assert bounce is not None
    assert (bounce.permanent, bounce.kind) == (False, "delayed")


def test_mail_that_names_nothing_is_no_report():
    assert parse_bounce(parse_message(b"From: a@example.com\nSubject: Halo\n\nSelamat pagi")) is None
