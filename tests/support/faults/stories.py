"""Whole ways through the procedure, a round at a time: what its people do before each `humasd once`."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from typing import Any

from humasd.demo import compose_reply, find_request
from tests.support.office import KABAG, KASUBAG, OFFICE, STAFF, OfficeUnderTest
from tests.support.samples import gps_photo, press_release_docx, submission_mail

SENDER = "dinas.pupr@luwutimurkab.go.id"
PARTNER = {"name": "Harian Contoh", "addresses": ["redaksi@harian.example.com"]}
WORD = "vnd.openxmlformats-officedocument.wordprocessingml.document"

Act = Callable[[OfficeUnderTest], object]


@dataclass(frozen=True)
class Round:
    name: str
    act: Act
    """Puts what has come since the last round into the mailbox, or lets time pass."""
    ends_in: str
    """The state of the newest release after it."""


@dataclass(frozen=True)
class Story:
    name: str
    rounds: Sequence[Round]
    settings: Mapping[str, Any] = field(default_factory=dict)


def submit(title: str, number: int = 1) -> Act:
    paragraphs = (f"MALILI – {title}, disaksikan warga, Selasa (24/11/2026).", f"Rincian tentang {title}.")
    photos = [("a.jpg", gps_photo((40, 110, 60 + number))), ("b.jpg", gps_photo((40, 60, 140 + number)))]
    mail = submission_mail(
        [("Rilis.docx", press_release_docx(paragraphs, title)), *photos],
        subject=f"Rilis: {title}",
        sender=f"Dinas PUPR <{SENDER}>",
        message_id=f"<rilis-{number}@pupr.luwutimurkab.go.id>",
    )
    return lambda office: office.receive(mail)


def answer(official: str, words: str, *, verdict: str = "pass", text: str = "") -> Act:
    """Whoever was asked answers the newest request; `text`: with a Word file of this text."""

    def act(office: OfficeUnderTest) -> None:
        reply = compose_reply(find_request(office.sent(), official).message, official, words)
        if text:
            word = press_release_docx((text,), "Jembatan Tomoni Diresmikan Bupati")
            reply.add_attachment(word, maintype="application", subtype=WORD, filename="Revisi.docx")
        office.receive(reply, verdict=verdict)

    return act


def write(sender: str, subject: str, words: str) -> Act:
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = sender, OFFICE, subject
    mail["Message-ID"] = f"<{subject.replace(' ', '-')}@luwutimurkab.go.id>"
    mail.set_content(words)
    return lambda office: office.receive(mail)


def bounce(office: OfficeUnderTest) -> None:
    """The mail to the partner comes back."""
    [address] = PARTNER["addresses"]
    lost = office.sent(address)[-1].message["Message-ID"]
    office.receive(
        (
            f"From: MAILER-DAEMON@mail.example.com\r\nTo: {OFFICE}\r\nSubject: Undelivered Mail\r\n"
            "Return-Path: <>\r\nAuto-Submitted: auto-replied\r\nMIME-Version: 1.0\r\n"
            'Content-Type: multipart/report; report-type=delivery-status; boundary="b"\r\n\r\n'
            "--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mail.example.com\r\n\r\n"
            f"Final-Recipient: rfc822; {address}\r\nAction: failed\r\nStatus: 5.1.1\r\n\r\n"
            "--b\r\nContent-Type: message/rfc822\r\n\r\n"
            f"Message-ID: {lost}\r\nTo: {address}\r\n\r\nx\r\n--b--\r\n"
        ).encode()
    )


def until(day: int, hour: int, minute: int) -> Act:
    """Time passes until then, in November 2026, in WITA."""
    moment = datetime(2026, 11, day, hour, minute, tzinfo=UTC) - timedelta(hours=8)

    def act(office: OfficeUnderTest) -> None:
        office.clock.now = moment

    return act


REVISED = "MALILI, LUWU TIMUR - " + "Bupati meresmikan jembatan itu, Selasa (24/11/2026). " * 8

REVISION = Story(
    "revision",
    (
        Round("a submission", submit("Jembatan Tomoni Diresmikan"), "disposition"),
        Round("its disposition", answer(KABAG, "Setuju, teruskan"), "correction"),
        Round("REVISI", answer(KASUBAG, "REVISI: sebutkan siapa yang meresmikan"), "drafting"),
        Round("the new text", answer(STAFF, "Berikut naskah perbaikannya.", text=REVISED), "correction"),
        Round("its correction", answer(KASUBAG, "setuju"), "approval"),
        Round("an approval to be confirmed", answer(KABAG, "SETUJU", verdict=""), "approval"),
        Round("page and media", answer(KABAG, "YA BENAR"), "closed"),
        Round("a bounce that suspends the partner", bounce, "closed"),
        Round("a question", write(SENDER, "Re: tanya", "Kapan kegiatan berikutnya?"), "closed"),
    ),
    {"partners": [PARTNER], "distribution": {"suspend_after": 1}},
)

SUBSTITUTE = Story(
    "substitute and digest",
    (
        Round("a submission", submit("Panen Raya di Tomoni", 2), "approval"),
        Round("another submission", submit("Imunisasi di Malili", 3), "approval"),
        Round("the morning's digest", until(25, 7, 31), "approval"),
        Round("its answer", answer(KABAG, "1 setuju, 2 tolak: foto buram"), "rejected"),
        Round(
            "an appointment",
            write(
                KABAG,
                "Pengganti",
                "Plh saya tanggal 25 s.d. 30 November: Sitti (Kasubag), SP nomor 800/123/BKPSDM",
            ),
            "rejected",
        ),
        Round("its confirmation", answer(KABAG, "YA BENAR"), "rejected"),
        Round("one more submission", submit("Pasar Malili Dibenahi", 4), "approval"),
        Round("a reminder", until(25, 11, 0), "approval"),
        Round("the substitute approves", answer(KASUBAG, "setuju"), "closed"),
        Round("the appointment's end", until(30, 23, 59), "closed"),
    ),
    {
        "partners": [PARTNER],
        "workflow": {"disposition": {"mode": "auto"}, "correction": {"mode": "auto"}},
        "officials": [
            {"role": "kabag", "name": "Andi Mappatunru", "addresses": [KABAG], "digest": "07:30"},
            {"role": "kasubag", "name": "Sitti Rahmah", "addresses": [KASUBAG]},
            {"role": "staf", "name": "Budi Santoso", "addresses": [STAFF]},
        ],
    },
)

CHANGED = Story(
    "changes of mind",
    (
        Round("a submission", submit("Jalan Burau Diperbaiki", 5), "approval"),
        Round("an approval that is held", answer(KABAG, "setuju"), "publishing"),
        Round("BATAL in time", answer(KABAG, "BATAL"), "approval"),
        Round("approved again", answer(KABAG, "setuju"), "publishing"),
        Round("the page, and mails that wait", until(24, 12, 30), "published"),
        Round("a wish for a correction", write(KABAG, "Ralat", "RALAT 0001: jalan 5 km."), "approval"),
        Round("an approval of it", answer(KABAG, "setuju"), "publishing"),
        Round("the corrected page", until(24, 13, 30), "published"),
        Round("a wish to take it down", write(SENDER, "Tarik", "TARIK 0001"), "approval"),
        Round("its approval", answer(KABAG, "setuju"), "publishing"),
        Round("the page is gone", until(24, 14, 30), "withdrawn"),
    ),
    {
        "partners": [PARTNER],
        "approval": {"hold": "30m"},
        "distribution": {"quiet_hours": "12:00-16:00"},
        "workflow": {"disposition": {"mode": "auto"}, "correction": {"mode": "auto"}},
    },
)

STORIES = (REVISION, SUBSTITUTE, CHANGED)
