"""What stands in the header of a mail that nobody has parsed yet; nothing of it is believed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from email.parser import BytesHeaderParser
from email.policy import compat32
from email.utils import parseaddr

_LONGEST = 200_000
"""Octets in which a header is looked for."""
_DESCRIBED = 20_000
_LONGEST_FROM = 200

_MESSAGE_ID = re.compile(
    rb"^message-id:[ \t]*(?:\r?\n[ \t]+)?(<[^<>\r\n\0]{1,900}>)", re.IGNORECASE | re.MULTILINE
)
_FROM = re.compile(rb"^from[ \t]*:([^\n]*(?:\n[ \t][^\n]*)*)", re.IGNORECASE | re.MULTILINE)
"""Its lines; parsing the whole header for them takes a tenth of all that the receipt of a mail does."""


@dataclass(frozen=True)
class Head:
    """What a mail is known by before it is read: see `read_head`."""

    message_id: str | None
    author: str
    """Whose mail it says it is (the address in From, in lower case); "" where unclear. It only keeps the
    mails of one author in their order."""


def read_head(raw: bytes) -> Head:
    """What the header of raw mail says, however long the mail."""
    header = _header_of(raw)
    found = _MESSAGE_ID.search(header)
    author = _read_author(header)
    return Head(
        found[1].decode("ascii", "replace") if found else None,
        "".join(character for character in author if character.isprintable())[:320],
    )


def _read_author(header: bytes) -> str:
    found = _FROM.search(header, 0, _DESCRIBED)
    return parseaddr(found[1][:_LONGEST_FROM].decode("ascii", "replace"))[1].lower() if found else ""


def describe_head(raw: bytes) -> tuple[str, str]:
    """Subject and From as they stand in the header, cut short: this mail could not be parsed."""
    return _describe(_header_of(raw))


def _describe(header: bytes) -> tuple[str, str]:
    fields = BytesHeaderParser(policy=compat32).parsebytes(header[:_DESCRIBED])
    return str(fields.get("Subject", ""))[:200], str(fields.get("From", ""))[:_LONGEST_FROM]


def _header_of(raw: bytes) -> bytes:
    """The header's lines, ended by newlines, as far as they stand within the first _LONGEST octets."""
    end = _LONGEST
    for mark in (b"\r\n\r\n", b"\n\n"):
        found = raw.find(mark, 0, end)
        end = found if found >= 0 else end
    return raw[:end].replace(b"\r\n", b"\n").replace(b"\r", b"\n")
