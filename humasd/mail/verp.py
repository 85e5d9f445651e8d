"""Return addresses of our own for each mail (VERP): a report that comes back to one names its mail.

The token is the random beginning of the mail's Message-ID, so that nobody can guess it.
"""

from __future__ import annotations

import re

from humasd.mail.message import Message

_TOKEN = re.compile(r"<([0-9a-f]{40})\.")
_RETURN = re.compile(r"\+balik-([0-9a-f]{40})@", re.IGNORECASE)
_DELIVERED_TO = frozenset({"delivered-to", "x-original-to", "envelope-to", "x-envelope-to"})
_MOST_HEADERS = 200


def token_of(message_id: str | None) -> str | None:
    """The random beginning of a letter's Message-ID; None where it is no letter of ours."""
    match = _TOKEN.match(message_id or "")
    return match[1] if match else None


def return_address(office_address: str, token: str) -> str:
    """The envelope sender (RFC 5321 reverse-path) of one mail, for servers with plus-addressing."""
    local, _, domain = office_address.rpartition("@")
    return f"{local}+balik-{token}@{domain}"


def find_return_token(message: Message) -> str | None:
    """The token of the mail that a report is about, from the address that the report was sent to."""
    told = [address.address for address in (*message.to, *message.cc)]
    told += [value for name, value in message.headers[:_MOST_HEADERS] if name in _DELIVERED_TO]
    return next((match[1].lower() for text in told if (match := _RETURN.search(text[:1_000]))), None)
