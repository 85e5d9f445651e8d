"""Mailbox and mailer as training has them: one address gets all mail and answers in everybody's name, and
the inbox stays as it was. See humasd.settings.training for what else is apart.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from email.message import Message
from email.parser import BytesHeaderParser
from email.utils import getaddresses
from typing import Protocol

from humasd.mail.charset import MAX_DECODED_HEADER, decode_words
from humasd.ports import Envelope, Folder, Mailbox, Mailer, Waiting

MAX_HEADER = 200_000
"""Octets in which a header is looked for."""
MAX_IDS = 30
_ADDRESSEES = (b"to:", b"cc:", b"bcc:")
_ID = re.compile(r"<[^<>\s]{1,900}>")


class Record(Protocol):
    """What was sent and filed in this training."""

    def find_meant_for(self, message_ids: Sequence[str], subject: str) -> str | None:
        """The addressee of the mail of ours that is answered; None where it is no answer."""

    def find_filed(self, uids: Collection[str]) -> Collection[str]:
        """Those of the uids that training is done with."""


class TrainingMailbox:
    """See humasd.ports.Mailbox.

    An answer of the training's address comes from whomever the answered mail was meant for. Others' mail
    stays in the inbox, unmoved, until training is over and it is handled for good; the training's own
    moves to the folder Latihan.
    """

    def __init__(self, inner: Mailbox, to: str, record: Record) -> None:
        self._inner = inner
        self._to = to.lower()
        self._record = record

    def waiting(self) -> Sequence[Waiting]:
        there = self._inner.waiting()
        filed = self._record.find_filed([message.uid for message in there])
        return [message for message in there if message.uid not in filed]

    def fetch(self, uid: str) -> Iterator[bytes]:
        pieces = self._inner.fetch(uid)
        for head in pieces:  # the first, which holds all of the header
            header = _parse_header(head)
            meant_for = self._find_meant_for(header) if _is_from(self._to, header) else None
            yield head if meant_for is None else write_from(head, meant_for)
            yield from pieces

    def _find_meant_for(self, header: Message) -> str | None:
        subject = decode_words(str(header.get("Subject", "")))
        return self._record.find_meant_for(_answered_ids(header), subject)

    def file(self, uids: Iterable[str], folder: Folder) -> None:
        heads = ((uid, next(self._inner.fetch(uid), None)) for uid in uids)
        own = [uid for uid, head in heads if head is not None and _is_from(self._to, _parse_header(head))]
        if own:
            self._inner.file(own, Folder.TRAINING)

    def wait(self, seconds: float) -> bool:
        return self._inner.wait(seconds)

    def interrupt(self) -> None:
        self._inner.interrupt()

    def check(self) -> str:
        return f"{self._inner.check()}; in training others' mail stays there"

    def close(self) -> None:
        self._inner.close()


class TrainingMailer:
    """See humasd.ports.Mailer. No recipient but `to` is ever named to the server."""

    def __init__(self, inner: Mailer, to: str) -> None:
        self._inner = inner
        self._to = to

    def send(self, envelope: Envelope, message: bytes, enclosed: bytes = b"") -> None:
        to = Envelope(envelope.sender, self._to, envelope.envelope_id)
        self._inner.send(to, redirect(message, self._to), enclosed)

    def check(self) -> str:
        return f"{self._inner.check()}; in training every mail goes to {self._to}"

    def close(self) -> None:
        self._inner.close()


def redirect(message: bytes, to: str) -> bytes:
    """A mail of ours, its header naming `to` as the one addressee: no address of anybody else stays in To, Cc
    or Bcc, where a "reply to all" would find it. The rest is left as it is, octet by octet."""
    return _replace_fields(message, _ADDRESSEES, f"To: {to}")


def write_from(message: bytes, address: str) -> bytes:
    """A mail as if this address had written it; nothing else is changed."""
    return _replace_fields(message, (b"from:",), f"From: {address}")


def _replace_fields(message: bytes, names: tuple[bytes, ...], field: str) -> bytes:
    """Put one field in the place of others (RFC 5322, section 2.2.3: a field goes on in indented lines)."""
    end = re.search(rb"\r?\n\r?\n", message)
    header, rest = (message[: end.start()], message[end.start() :]) if end else (message, b"")
    fields = re.split(rb"\r?\n(?![ \t])", header)
    kept = [one for one in fields if not one.lower().startswith(names)]
    return b"\r\n".join((*kept, field.encode())) + rest


def _parse_header(raw: bytes) -> Message:
    return BytesHeaderParser().parsebytes(raw[:MAX_HEADER])


def _is_from(address: str, header: Message) -> bool:
    authors = getaddresses([str(value)[:MAX_DECODED_HEADER] for value in header.get_all("From", [])])
    return [author.lower() for _, author in authors] == [address]


def _answered_ids(header: Message) -> list[str]:
    """In-Reply-To, then References from the latest back."""
    replied, references = (_ID.findall(str(header.get(n, ""))) for n in ("In-Reply-To", "References"))
    return list(dict.fromkeys((*replied, *reversed(references))))[:MAX_IDS]
