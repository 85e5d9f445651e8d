"""People's mail is told from machines'."""

from __future__ import annotations

import pytest

from humasd.mail.classification import MailKind, classify
from humasd.mail.parse import parse_message
from tests.support.mail_corpus import mails

OFFICE = frozenset({"humas@example.go.id"})


def kind_of(
    *fields: str, sender: str = "Camat <camat@example.go.id>", subject: str = "Mohon publikasi"
) -> MailKind:
    head = "\n".join([f"From: {sender}", f"Subject: {subject}", "To: humas@example.go.id", *fields])
    return classify(parse_message(f"{head}\n\nTerlampir naskah.\n".encode()), OFFICE)


@pytest.mark.parametrize(
    "fields",
    [
        [],
        ["Auto-Submitted: no"],
        ["X-Mailer: Microsoft Outlook 16.0", "Thread-Index: AdX", "X-MS-Has-Attach: yes"],
        ["X-Google-Smtp-Source: AGHT", "Return-Path: <camat@example.go.id>"],
        ["X-Mailer: iPhone Mail (21A329)", "Precedence: normal"],
        ["X-Auto-Response-Suppress: DR, RN"],
        ["Precedence: first-class", "Importance: high"],
        ["List-Unsubscribe: <https://example.com/u>"],
    ],
)
def test_a_person_writes_from_any_client(fields):
    assert kind_of(*fields) is MailKind.HUMAN


@pytest.mark.parametrize(
    "subject",
    [
        "Cuti bersama 2026",
        "Re: Mohon persetujuan",
        "Liburan sekolah",
        "Undangan di luar kota",
        "Failure of dam",
    ],
)
def test_subjects_of_people_are_theirs(subject):
    assert kind_of(subject=subject) is MailKind.HUMAN


@pytest.mark.parametrize(
    "fields",
    [
        ["Auto-Submitted: auto-replied"],
        ["Auto-Submitted: auto-generated (rejected)"],
        ["Auto-Submitted: Auto-Replied; owner-email=x"],
        ["X-Autoreply: yes"],
        ["X-Autorespond: cuti"],
        ["Precedence: auto_reply"],
        ["Return-Path: <>"],
    ],
)
def test_headers_of_automatic_answers(fields):
    assert kind_of(*fields) is MailKind.AUTO_REPLY


@pytest.mark.parametrize(
    "subject",
    [
        "Balasan otomatis: Mohon persetujuan",
        "Automatic reply: x",
        "Re: Out of Office",
        "Auto: x",
        "Autoreply: hari ini",
    ],
)
def test_subjects_that_only_machines_write(subject):
    assert kind_of(subject=subject) is MailKind.AUTO_REPLY


def test_a_holiday_subject_counts_beside_another_hint_only():
    assert kind_of(subject="Sedang cuti") is MailKind.HUMAN
    assert kind_of("X-Auto-Response-Suppress: All", subject="Sedang cuti") is MailKind.AUTO_REPLY


@pytest.mark.parametrize("fields", [["List-Id: <a.example.com>"], ["Precedence: bulk"], ["Precedence: list"]])
def test_list_mail(fields):
    assert kind_of(*fields) is MailKind.LIST


@pytest.mark.parametrize(
    "sender", ["MAILER-DAEMON", "Mail <mailer-daemon@example.com>", "postmaster@example.com", "<>"]
)
def test_mail_systems_are_no_people(sender):
    assert kind_of(sender=sender) is MailKind.BOUNCE


def test_our_own_mail_comes_back_as_ours():
    assert kind_of(sender="Humas <HUMAS@example.go.id>") is MailKind.OWN


def test_a_read_receipt_is_an_automatic_answer():
    raw = (
        b"From: camat@example.go.id\nSubject: Read: x\nContent-Type: multipart/report; boundary=b;"
        b" report-type=disposition-notification\n\n--b\nContent-Type: text/plain\n\nDibaca\n--b\n"
        b"Content-Type: message/disposition-notification\n\nDisposition: manual-action; displayed\n--b--\n"
    )
    assert classify(parse_message(raw), OFFICE) is MailKind.AUTO_REPLY


def test_ordinary_mails_of_the_corpus_are_classified_without_failing():
    kinds = {path.stem: classify(parse_message(path.read_bytes()), OFFICE) for path in mails("malformed")}
    assert kinds["mail_test_14"] is MailKind.HUMAN
    assert kinds["mail_malformed_2"] is MailKind.BOUNCE
