"""What stands in the header of a mail that nobody has parsed yet; nothing of it is believed."""

from __future__ import annotations

import re
from email import message_from_bytes
from email.policy import compat32
from email.utils import parseaddr

_MESSAGE_ID = re.compile(
    rb"^message-id:[ \t]*(?:\r?\n[ \t]+)?(<[^<>\r\n]{1,900}>)", re.IGNORECASE | re.MULTILINE
)


def find_message_id(raw: bytes) -> str | None:
    """The Message-ID of raw mail, from its header alone."""
    found = _MESSAGE_ID.search(_header_of(raw, 200_000))
    return found[1].decode("ascii", "replace") if found else None


def find_author(raw: bytes) -> str:
    """Whose mail it says it is (the address in From, in lower case), from its header alone; "" where unclear.

    Nothing is believed of it: it only keeps the mails of one author in their order.
    """
    author = parseaddr(describe_head(raw)[1])[1].lower()
    return "".join(character for character in author if character.isprintable())[:320]


def describe_head(raw: bytes) -> tuple[str, str]:
    """Subject and From as they stand in the header, cut short: this mail could not be parsed."""
    header = message_from_bytes(_header_of(raw, 20_000), policy=compat32)
    return str(header.get("Subject", ""))[:200], str(header.get("From", ""))[:200]


def _header_of(raw: bytes, most: int) -> bytes:
    """The header's lines, ended by newlines, as far as they stand within the first so many octets."""
    ends = (raw.find(mark, 0, most) for mark in (b"\r\n\r\n", b"\n\n"))
    end = min((at for at in ends if at >= 0), default=most)
    return raw[:end].replace(b"\r\n", b"\n")
