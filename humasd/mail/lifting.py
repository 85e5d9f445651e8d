"""A mail's structure read without its files: the library reads line by line, and keeps each line.

Nearly all of a mail that brings a file is base64, whose lines tell nothing of the structure: they are lifted
out before, a mark stands for them meanwhile, and afterwards they are put back whole.
"""

from __future__ import annotations

import email
import re
import secrets
from email.message import Message

LEAST = 4 * 1024
"""Octets; lifting less gains nothing."""
_MAX_HEADER = 16 * 1024
_BASE64 = re.compile(rb"^content-transfer-encoding:[ \t]*base64\r?$", re.IGNORECASE | re.MULTILINE)
_BLANK_LINE = re.compile(rb"\n\r?\n")
_ALPHABET = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=\r\n"
_DELIMITER = b"\n--"


def read_structure(raw: bytes, least: int = LEAST) -> Message:
    """As `email.message_from_bytes`, whatever the mail. Raises RecursionError for absurd nesting."""
    rest, bodies = _lift(raw, least)
    if bodies:
        message = email.message_from_bytes(rest)
        if _put_back(message, bodies):
            return message
    return email.message_from_bytes(raw)


def _lift(raw: bytes, least: int) -> tuple[bytes, dict[str, bytes]]:
    """The mail with a mark for each long body in base64, and those bodies by their marks."""
    stem = f"lifted-{secrets.token_hex(16)}"  # that no mail can hold
    pieces: list[bytes] = []
    bodies: dict[str, bytes] = {}
    part = position = 0
    while part >= 0:
        blank = _BLANK_LINE.search(raw, part, part + _MAX_HEADER)
        start = blank.end() if blank else len(raw)
        delimiter = raw.find(_DELIMITER, start - 1)
        end = delimiter if delimiter >= 0 else len(raw)
        if end - start >= least and _BASE64.search(raw, part, start):
            body = raw[start:end].rstrip(b"\r\n")
            if _is_plain(body):
                mark = f"{stem}-{len(bodies)}"
                bodies[mark] = body
                pieces += (raw[position:start], mark.encode())
                position = start + len(body)
        part = delimiter + len(_DELIMITER) if delimiter >= 0 else -1
    return b"".join((*pieces, raw[position:])), bodies


def _is_plain(body: bytes) -> bool:
    """Base64 line after line, which reads the same wherever it stands."""
    is_broken = body[:1] in b"\r\n" or b"\n\n" in body or b"\n\r\n" in body
    return not is_broken and not body.translate(None, _ALPHABET)


def _put_back(message: Message, bodies: dict[str, bytes]) -> bool:
    """Whether each was the whole body of a part; else the mail is not built as it seemed."""
    left = dict(bodies)
    stack: list[object] = [message]
    while stack:
        part = stack.pop()
        # as it was read: get_payload() would decode the text of a part, by a charset that may be nonsense
        payload = getattr(part, "_payload", None)
        if isinstance(payload, list):
            stack.extend(payload)
        elif isinstance(part, Message) and isinstance(payload, str):
            mark = payload.rstrip("\r\n")
            if mark in left:
                part.set_payload(payload.replace(mark, left.pop(mark).decode("ascii")))
    return not left
