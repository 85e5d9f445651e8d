"""Everybody's mail to an office under test, and which of it could rightly put a page up.

The ledger knows nothing of how humasd judges. It notes, for each mail it sends, whether a person would
say: that is the right official's plain approval, of the text that this request showed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path
from typing import Any

from sqlalchemy import select

from humasd.demo import SentMail, compose_reply
from humasd.store.tables import messages, requests
from tests.support.office import KABAG, KASUBAG, OFFICE, STAFF, OfficeUnderTest
from tests.support.samples import press_release_docx, submission_mail

SENDER = "dinas.pupr@luwutimurkab.go.id"
STRANGER = "orang@luar.example.net"
LOOKALIKE = "kabag@luwutimurkab.g0.id"
OWN_ADDRESSES = {
    KABAG: {KABAG, "andi@pribadi.example.com"},
    KASUBAG: {KASUBAG},
    STAFF: {STAFF},
    SENDER: {SENDER},
}
POISON = "Naskah beracun"
_TOKEN = re.compile(r"sandi\d+x")
"""Each text has a word that no other has, so that it is known again wherever it stands."""


@dataclass(frozen=True)
class Asked:
    """A request as its reader got it: which mail, of whom, for what, and which text (by its title)."""

    mail: SentMail
    official: str
    purpose: str
    step: str
    text: frozenset[str]
    held: str = ""
    """For a confirmation: the Message-ID of the mail in question."""
    change: str = ""
    """Of a page that is up: "ralat" or "tarik"; `text` then holds the word of the new note too."""


@dataclass(frozen=True)
class Approval:
    """A mail that may put up the page with this text, and no other; or correct it to this; or end it."""

    message_id: str
    text: frozenset[str]
    change: str = ""


def tokens_of(text: str) -> frozenset[str]:
    return frozenset(_TOKEN.findall(text))


class Mailbag:
    """Sends mails to the office and keeps the ledger of approvals."""

    def __init__(self, office: OfficeUnderTest) -> None:
        self.office = office
        self.sent_in: list[tuple[EmailMessage, Asked, bool]] = []
        """Every answer that was sent: to what, and whether it is a plain approval."""
        self.submitted: list[str] = []
        """The word by which each submission's text is known."""
        self.approvals: list[Approval] = []
        self.waiting: list[Approval] = []
        """What would be one, if its sender owned up to it."""
        self._count = 0
        self._read: dict[Path, SentMail] = {}

    def received(self, *recipients: str) -> list[SentMail]:
        """What the office has sent so far, oldest first; each mail is read once."""
        folder = self.office.folder / "outgoing" / "new"
        paths = sorted(folder.glob("*"), key=lambda path: path.stat().st_mtime_ns)
        for path in paths:
            if path not in self._read:
                message = message_from_bytes(path.read_bytes(), policy=policy.default)
                self._read[path] = SentMail(path, message)
        mails = [self._read[path] for path in paths]
        return [mail for mail in mails if not recipients or mail.recipient in recipients]

    def next_token(self) -> str:
        self._count += 1
        return f"sandi{self._count}x"

    def text(self, token: str) -> bytes:
        body = f"WOTU – Dinas PUPR merampungkan pekerjaan {token} pada Senin di Desa Bawalipu. " * 3
        return press_release_docx(
            [body, f"Warga menyambut pekerjaan {token} itu dengan gembira."], f"Pekerjaan {token} Rampung"
        )

    def submit(self, *, poisoned: bool = False) -> None:
        token = self.next_token()
        self.submitted.append(token)
        subject = f"{POISON} {token}" if poisoned else f"Rilis {token}"
        files = [("Rilis.docx", self.text(token))]
        mail = submission_mail(files, sender=SENDER, subject=subject, message_id=f"<bahan-{token}@x>")
        self.office.receive(mail)

    def asked(self) -> list[Asked]:
        """All requests that were ever sent, newest first."""
        with self.office.office.desk.database.reading() as connection:
            held = {row.id: row.message_id or "" for row in connection.execute(select(messages))}
            rows: dict[str, Any] = {
                row.message_id.strip("<>"): row for row in connection.execute(select(requests))
            }
        found = []
        for mail in self.received():
            row = rows.get(str(mail.message["Message-ID"]).strip("<> \n"))
            if row is not None:
                change, note = _read_change(mail.message)
                text = tokens_of(str(mail.message["Subject"])) | note
                held_id = held.get(row.held_message, "")
                found.append(Asked(mail, row.official, row.purpose, row.step, text, held_id, change))
        return found[::-1]

    def answer(
        self,
        asked: Asked,
        words: str,
        *,
        approves: bool = False,
        writer: str = "",
        verdict: str = "pass",
        flaw: str = "",
    ) -> None:
        """`writer` answers a request; `flaw` is what is wrong with the mail beside its words."""
        writer = writer or asked.official
        reply = compose_reply(asked.mail.message, writer, words)
        _spoil(reply, flaw, self)
        is_plain = approves and flaw in ("", "unthreaded")
        if asked.change == "tarik" and "terbit" in words:
            is_plain = False  # that is the opposite of what was asked
        self._send(reply, asked, is_plain, verdict)

    def propose(self, kind: str, number: int, writer: str, verdict: str) -> None:
        """Somebody wants the page of a release corrected, or taken down, in a new mail."""
        words = (
            f"RALAT {number:04d}: yang benar {self.next_token()}"
            if kind == "ralat"
            else f"TARIK {number:04d}"
        )
        mail = EmailMessage()
        mail["From"], mail["To"], mail["Subject"] = writer, OFFICE, "mohon bantuan"
        mail["Message-ID"] = f"<usul-{self.next_token()}@x>"
        mail.set_content(words)
        self.office.receive(mail, verdict=verdict)

    def replay(self, place: int, *, renamed: bool, verdict: str) -> None:
        """An earlier answer once more, under its own or another Message-ID."""
        if not self.sent_in:
            return
        reply, asked, approves = self.sent_in[-1 - place % len(self.sent_in)]
        again = _copy(reply)
        if renamed:
            del again["Message-ID"]
            again["Message-ID"] = f"<lagi-{self.next_token()}@x>"
        self._send(again, asked, approves, verdict)

    def _send(self, reply: EmailMessage, asked: Asked, approves: bool, verdict: str) -> None:
        if approves and verdict != "fail":
            self._note(reply, asked, is_sure=verdict == "pass" and "In-Reply-To" in reply)
        self.sent_in.append((reply, asked, approves))
        self.office.receive(reply, verdict=verdict)

    def _note(self, reply: EmailMessage, asked: Asked, *, is_sure: bool) -> None:
        writers = {address.addr_spec for address in reply["From"].addresses}
        if not writers <= OWN_ADDRESSES.get(asked.official, set()):
            return
        if asked.purpose == "confirm":
            if "In-Reply-To" in reply:
                self.approvals += [mail for mail in self.waiting if mail.message_id == asked.held]
        elif asked.step == "approval" and asked.official == KABAG:
            known = self.approvals if is_sure else self.waiting
            known.append(Approval(str(reply["Message-ID"]), asked.text, asked.change))

    def forget(self, texts: Iterable[frozenset[str]]) -> None:
        """Approvals of what is no longer going to be published count no more."""
        gone = [text for text in texts if text]
        self.approvals = [mail for mail in self.approvals if not any(mail.text & text for text in gone)]


def _read_change(request: EmailMessage) -> tuple[str, frozenset[str]]:
    """Which change to a page a request asks for, by its own words, and the note that it shows."""
    body = str(request.get_body(("plain",)))
    if "usul untuk menarik halaman" in body or "Yang ditanyakan: penarikan" in body:
        return "tarik", frozenset()
    shown = re.search(r"(?:Ralat, \(tanggal terbitnya\): |dengan catatan bertanggal: )(.+)", body)
    return ("ralat", tokens_of(shown[1])) if shown else ("", frozenset())


def _copy(mail: EmailMessage) -> EmailMessage:
    copied = message_from_bytes(mail.as_bytes(), policy=policy.default)
    assert isinstance(copied, EmailMessage)
    return copied


def _spoil(reply: EmailMessage, flaw: str, bag: Mailbag) -> None:
    if flaw == "unthreaded":
        del reply["In-Reply-To"], reply["References"]
    elif flaw == "automatic":
        reply["Auto-Submitted"] = "auto-replied"
    elif flaw == "attached":
        inner = _copy(reply)
        reply.set_content("ini yang tadi")
        reply.add_attachment(inner)
    elif flaw == "new text":
        reply.add_attachment(
            bag.text(bag.next_token()),
            maintype="application",
            subtype="vnd.openxmlformats-officedocument.wordprocessingml.document",
            filename="Perbaikan.docx",
        )
