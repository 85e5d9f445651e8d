"""Outlook's messages (MS-OXMSG) written as mails (RFC 5322), to be read as any attached mail is."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from email.parser import HeaderParser
from email.policy import SMTP
from email.utils import format_datetime, formataddr, parseaddr
from typing import Any

from humasd.documents.ole import open_ole
from humasd.documents.plain import decode_text
from humasd.errors import Refused

MAX_DEPTH = 3
"""Messages within messages."""
MAX_ATTACHMENTS = 200
_BROKEN = "pesan Outlook (.msg) rusak, tidak dapat dibuka; mohon surelnya diteruskan langsung"
_SUBJECT, _BODY, _HTML, _HEADERS, _MESSAGE_ID, _SENT = "0037", "1000", "1013", "007D", "1035", 0x00390040
_NAMES, _ADDRESSES = ("0C1A", "0042"), ("5D01", "5D02", "0C1F", "0065")
"""Of who sent it, and of whom it was sent for; the addresses that are no X.500 names first."""
_DATA, _EMBEDDED, _FILENAMES, _CONTENT_ID = "3701", "3701000D", ("3707", "3704", "3001"), "3712"
_CODE_PAGE, _INTERNET_CODE_PAGE, _UTF_8 = 0x3FFD0003, 0x3FDE0003, 65001
_EPOCH = datetime(1601, 1, 1, tzinfo=UTC)
_MAX_HEADER = 2_000


def write_mail(content: bytes) -> bytes:
    """The message with sender, date, subject, text and attachments. Raises Refused where it is broken."""
    try:
        with open_ole(content) as ole:
            return _compose(_Storage(ole, ()), 0).as_bytes()
    except MemoryError:
        raise
    except Exception as error:  # a broken compound file ends in any of a dozen errors
        raise Refused(_BROKEN) from error


class _Storage:
    """The properties of a message or of an attachment (MS-OXMSG 2.1 and 2.4)."""

    def __init__(self, ole: Any, path: tuple[str, ...]) -> None:
        self._ole = ole
        self.path = path
        head = 8 if path and path[-1].startswith("__attach") else 24 if path else 32
        self._fixed = dict(_read_fixed(self._read("__properties_version1.0")[head:]))

    def _read(self, name: str) -> bytes:
        path = [*self.path, name]
        return bytes(self._ole.openstream(path).read()) if self._ole.exists(path) else b""

    def text(self, *properties: str) -> str:
        """The first of these that is not empty."""
        for name in properties:
            if wide := self._read(f"__substg1.0_{name}001F"):
                return wide.decode("utf-16-le", "replace").rstrip("\0")
            if narrow := self._read(f"__substg1.0_{name}001E"):
                return self._decode(narrow, _CODE_PAGE).rstrip("\0")
        return ""

    def html(self) -> str:
        return self._decode(self.data(_HTML), _INTERNET_CODE_PAGE) or self.text(_HTML)

    def _decode(self, octets: bytes, tag: int) -> str:
        (page,) = struct.unpack("<i4x", self._fixed.get(tag, bytes(8)))
        try:
            return octets.decode("utf-8" if page == _UTF_8 else f"cp{page}")
        except (LookupError, UnicodeDecodeError):  # none is told, or it is not the right one
            return decode_text(octets)

    def data(self, name: str) -> bytes:
        return self._read(f"__substg1.0_{name}0102")

    def moment(self, tag: int) -> datetime | None:
        """A FILETIME: tenths of a microsecond since 1601."""
        if (value := self._fixed.get(tag)) is None:
            return None
        try:
            return _EPOCH + timedelta(microseconds=struct.unpack("<Q", value)[0] // 10)
        except OverflowError:
            return None

    def inner(self, name: str) -> _Storage | None:
        path = [*self.path, name]
        return _Storage(self._ole, tuple(path)) if self._ole.exists(path) else None

    def attachments(self) -> Iterator[_Storage]:
        depth = len(self.path)
        names = sorted(
            {
                entry[depth]
                for entry in self._ole.listdir(streams=True, storages=True)
                if tuple(entry[:depth]) == self.path
                and len(entry) > depth
                and entry[depth].startswith("__attach_version1.0_")
            }
        )
        for name in names[:MAX_ATTACHMENTS]:
            yield _Storage(self._ole, (*self.path, name))


def _read_fixed(stream: bytes) -> Iterator[tuple[int, bytes]]:
    """Properties of fixed length by their tags."""
    for start in range(0, len(stream) - 15, 16):
        (tag,) = struct.unpack_from("<I", stream, start)
        yield tag, stream[start + 8 : start + 16]


def _compose(message: _Storage, depth: int) -> EmailMessage:
    mail = EmailMessage(policy=SMTP)
    headers = HeaderParser().parsestr(message.text(_HEADERS)[:200_000])
    sent = message.moment(_SENT)
    for name, value in (
        ("From", _sender_of(message, str(headers.get("From", "")))),
        ("Date", format_datetime(sent) if sent else str(headers.get("Date", ""))),
        ("Subject", message.text(_SUBJECT)),
        ("Message-ID", message.text(_MESSAGE_ID) or str(headers.get("Message-ID", ""))),
    ):
        if clean := _clean(value):
            with suppress(ValueError, IndexError, AttributeError):  # what no header can be is left out
                mail[name] = clean
    mail.set_content(message.text(_BODY))
    if html := message.html():
        mail.add_alternative(html, subtype="html")
    for attachment in message.attachments():
        _attach(mail, attachment, depth)
    return mail


def _sender_of(message: _Storage, header: str) -> str:
    name = message.text(*_NAMES)
    addresses = (message.text(one) for one in _ADDRESSES)
    address = _clean(next((one for one in addresses if "@" in one), "") or parseaddr(header)[1])
    return formataddr((_clean(name), address)) if address and address.isascii() else header


def _attach(mail: EmailMessage, attachment: _Storage, depth: int) -> None:
    name = _clean(attachment.text(*_FILENAMES)) or "lampiran"
    if (inner := attachment.inner(f"__substg1.0_{_EMBEDDED}")) is not None:
        if depth < MAX_DEPTH:
            mail.add_attachment(_compose(inner, depth + 1), filename=f"{name}.eml")
        return
    content_id = _clean(attachment.text(_CONTENT_ID)).strip("<>")
    mail.add_attachment(
        attachment.data(_DATA),
        maintype="application",
        subtype="octet-stream",
        filename=name,
        cid=f"<{content_id}>" if content_id else None,
    )


def _clean(text: str) -> str:
    """A header's value in one line."""
    return " ".join("".join(letter if letter.isprintable() else " " for letter in text[:_MAX_HEADER]).split())
