"""Raw bytes of a mail to a Message (RFC 5322, RFC 2045 to 2047, RFC 2231).

The standard library reads the structure and mail-parser the addresses; what they are known to get wrong with
hostile mail (dates without zone, attached mails merged into the text, unbounded headers) is done here, on the
message that was read.
"""

from __future__ import annotations

import email.utils
import re
from datetime import UTC, datetime

from humasd.errors import Refused
from humasd.mail.addresses import parse_addresses, parse_authors
from humasd.mail.caps import cap_message, tells_cut
from humasd.mail.charset import decode_words, text_of_header
from humasd.mail.html_text import text_of_html
from humasd.mail.lifting import read_structure
from humasd.mail.message import Address, Message
from humasd.mail.mime import read_body

MAX_TEXT = 200_000
"""Characters of a mail's text."""
MAX_REFERENCES = 200

_MESSAGE_ID = re.compile(r"<[^<>\s\0]{1,900}>")
_TOO_DEEP = "Susunan surel terlalu dalam untuk dibaca; mohon lampirkan berkasnya langsung."


def parse_message(raw: bytes) -> Message:
    """Read one mail. Raises Refused alone, for what is too large or too deeply nested."""
    capped, problems = cap_message(raw)
    try:
        parsed = read_structure(capped)
        body = read_body(parsed)
    except RecursionError as error:
        raise Refused(_TOO_DEEP) from error
    headers = tuple((name.lower(), text_of_header(value)) for name, value in parsed.raw_items())
    fields = _Fields(headers)
    text = body.text if body.text.strip() or body.html is None else text_of_html(body.html)
    noted = [*problems, *body.problems]
    if len(text) > MAX_TEXT and not any(map(tells_cut, problems)):
        noted.append("Teks surel terlalu panjang dan dipotong.")
    if len(fields.all("subject")) > 1:
        noted.append("Surel memuat lebih dari satu baris subjek; yang pertama dipakai.")
    return Message(
        message_id=next(iter(fields.message_ids("message-id")), None),
        subject=decode_words(fields.first("subject")),
        from_=parse_authors(fields.all("from")),
        sender=next(iter(fields.addresses("sender")), None),
        reply_to=fields.addresses("reply-to"),
        to=fields.addresses("to"),
        cc=fields.addresses("cc"),
        date=_parse_date(fields.first("date")),
        in_reply_to=fields.message_ids("in-reply-to"),
        references=fields.message_ids("references"),
        text=text[:MAX_TEXT],
        html=body.html,
        parts=body.parts,
        headers=headers,
        problems=tuple(dict.fromkeys(noted)),
    )


class _Fields:
    """Header fields by name."""

    def __init__(self, headers: tuple[tuple[str, str], ...]) -> None:
        self._values: dict[str, list[str]] = {}
        for name, value in headers:
            self._values.setdefault(name, []).append(value)

    def all(self, name: str) -> list[str]:
        return self._values.get(name, [])

    def first(self, name: str) -> str:
        return next(iter(self.all(name)), "")

    def message_ids(self, name: str) -> tuple[str, ...]:
        found = [match for value in self.all(name) for match in _MESSAGE_ID.findall(value)]
        return tuple(dict.fromkeys(found[-MAX_REFERENCES:]))

    def addresses(self, name: str) -> tuple[Address, ...]:
        return tuple(address for value in self.all(name) for address in parse_addresses(value))


def _parse_date(value: str) -> datetime | None:
    """The Date header, aware; one without zone is taken as UTC."""
    try:
        date = email.utils.parsedate_to_datetime(value[:200])
        aware = date if date.tzinfo else date.replace(tzinfo=UTC)
        aware.astimezone(UTC)
    except (ValueError, TypeError, OverflowError, IndexError):
        return None
    return aware
