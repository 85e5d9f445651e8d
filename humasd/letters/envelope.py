"""Puts subject, text, HTML and enclosures together as one MIME message."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from email.errors import MessageError
from email.headerregistry import Address as HeaderAddress
from email.utils import format_datetime
from functools import lru_cache

from humasd.errors import Permanent
from humasd.letters.letter import Letter
from humasd.letters.mime import Pieces, clean_header, join_parts, write_field, write_text
from humasd.mail.unsubscribing import ONE_CLICK

MAX_REFERENCES = 20
_MESSAGE_ID = re.compile(r"<[!-;=?-~]{1,900}>")


@dataclass(frozen=True)
class Sheet:
    """What a letter says."""

    subject: str
    text: str
    html: str


@dataclass(frozen=True)
class WrittenMail:
    """The octets of a mail, in two parts."""

    own: bytes
    """Its header and its texts."""
    enclosed: tuple[bytes, ...] = ()
    """The files that go along, to its end: the very same for all mails that have the same files."""

    @property
    def whole(self) -> bytes:
        return b"".join((self.own, *self.enclosed))


def write_message(
    letter: Letter, sheet: Sheet, office_name: str, office_address: str, date: datetime
) -> WrittenMail:
    """multipart/mixed(alternative(text, related(HTML, pictures)), attachments), as little of it as needed.

    Every text is UTF-8 in quoted-printable, every file base64; no line is longer than 998 octets
    (RFC 5322 section 2.1.1). The same bytes for the same arguments. Raises Permanent for an address that
    cannot be written to.
    """
    fields = _list_fields(letter, sheet.subject, office_name, office_address, date)
    texts, enclosed = _write_body(letter, sheet)
    return WrittenMail(b"".join((*(write_field(*field) for field in fields), *texts)), enclosed)


def _list_fields(
    letter: Letter, subject: str, office_name: str, office_address: str, date: datetime
) -> Iterator[tuple[str, str]]:
    """The header fields, (name, value), but for those of the topmost part."""
    yield "From", _mailbox(office_name, office_address)
    yield "To", _mailbox(letter.to.name, letter.to.address)
    if letter.reply_to:
        yield "Reply-To", _mailbox(office_name, letter.reply_to)
    yield "Subject", subject
    yield "Date", format_datetime(date)
    yield from _list_thread(letter)
    yield "Auto-Submitted", "auto-replied" if letter.in_reply_to else "auto-generated"
    if letter.unsubscribe:
        yield "List-Unsubscribe", letter.unsubscribe
        if letter.one_click:
            yield "List-Unsubscribe-Post", ONE_CLICK
    yield "MIME-Version", "1.0"


def _write_body(letter: Letter, sheet: Sheet) -> tuple[Pieces, tuple[bytes, ...]]:
    """The topmost part, whose head goes on with the mail's own: its texts, and the files that follow them.

    Its boundaries are those of every mail, so that what follows the texts depends on the files alone. "=_"
    occurs neither in quoted-printable nor in base64 text, so that none is met within a part.
    """
    shown = [(enclosure.part,) for enclosure in letter.enclosures if enclosure.cid]
    attached = [(enclosure.part,) for enclosure in letter.enclosures if not enclosure.cid]
    last_text = write_text(sheet.html, "html")
    html = join_parts("related", "=_2_humasd", [(last_text,), *shown])
    texts = join_parts("alternative", "=_1_humasd", [(write_text(sheet.text, "plain"),), html])
    pieces = tuple(join_parts("mixed", "=_0_humasd", [texts, *attached]))
    if not letter.enclosures:
        return pieces, ()
    end = next(at for at, piece in enumerate(pieces, 1) if piece is last_text)
    return pieces[:end], pieces[end:]


@lru_cache(maxsize=512)
def _mailbox(name: str, address: str) -> str:
    try:
        return str(HeaderAddress(clean_header(name), addr_spec=clean_header(address)))
    except (MessageError, ValueError, IndexError) as error:
        raise Permanent(f"mail cannot be sent to {clean_header(address)!r}: correct the address") from error


def _list_thread(letter: Letter) -> Iterator[tuple[str, str]]:
    yield "Message-ID", _only_ids((letter.message_id,), "Message-ID")[0]
    if letter.in_reply_to:
        answered = _find_ids((letter.in_reply_to,))
        if answered:
            yield "In-Reply-To", answered[0]
    references = _find_ids((*letter.references, letter.in_reply_to or ""))
    if references:
        # the thread's root and its latest mails are what clients join by
        yield "References", " ".join(references[:1] + references[1:][-MAX_REFERENCES:])


def _only_ids(texts: Iterable[str], field: str) -> list[str]:
    found = _find_ids(texts)
    if not found:
        raise ValueError(f"the {field} must look like <id@domain>")
    return found


def _find_ids(texts: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(found for text in texts for found in _MESSAGE_ID.findall(text)))
