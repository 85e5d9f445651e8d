"""MIME parts as octets (RFC 2045, RFC 2046), so that a part is written once, however many mails hold it.

The standard library's generator would write a photo anew, line by line, for each of two hundred mails.
"""

from __future__ import annotations

import binascii
import email.policy
import re
import unicodedata
from collections.abc import Sequence
from email.message import MIMEPart
from functools import lru_cache

Pieces = Sequence[bytes]
"""Octets that follow one another; joined once, when the mail is whole, as a photo among them is large."""

ID_FIELDS = frozenset({"message-id", "in-reply-to", "references", "list-unsubscribe"})
_SECOND_FIELD = re.compile(rb"[\r\n](?!\n?(?:[ \t]|\Z))")
_LINE = 76
"""Octets of a line of base64 (RFC 2045, section 6.8)."""


class _MailPolicy(email.policy.EmailPolicy):
    """SMTP's line ends; message ids are never folded inside nor made encoded words.

    The standard library turns an id of more than 75 characters into an RFC 2047 word, which no
    client understands, and the thread is lost.
    """

    def fold(self, name: str, value: str) -> str:
        if name.lower() in ID_FIELDS:
            return f"{name}: " + "\r\n ".join(str(value).split()) + "\r\n"
        return _begin_on_first_line(name, str(super().fold(name, value)))

    def fold_binary(self, name: str, value: str) -> bytes:
        if name.lower() in ID_FIELDS:
            return self.fold(name, value).encode("ascii")
        return self.fold(name, value).encode("ascii", "surrogateescape")


POLICY = _MailPolicy(linesep="\r\n", raise_on_defect=False, max_line_length=_LINE)


def _begin_on_first_line(name: str, folded: str) -> str:
    """The standard library may leave the first line of a field empty, which some filters dislike."""
    return folded.replace(f"{name}:\r\n ", f"{name}: ", 1)


def write_field(name: str, value: str) -> bytes:
    """A header field, folded. Raises ValueError where it would be several."""
    folded = POLICY.fold_binary(name, value) if name.lower() in ID_FIELDS else _fold(name, value)
    if _SECOND_FIELD.search(folded):
        raise ValueError(f"the field {name} holds a line that is no part of it")
    return folded


@lru_cache(maxsize=1024)
def _fold(name: str, value: str) -> bytes:
    """Mails share most of their fields, but for those of ids, which would drive all others out."""
    return POLICY.fold_binary(*POLICY.header_store_parse(name, value))


def clean_header(text: str) -> str:
    """One line without control, format or line-separating characters: nothing can start a new header."""
    line = " ".join(text.split())
    if line.isprintable():  # as nearly every text is: there are none
        return line
    visible = "".join(" " if unicodedata.category(char) in {"Cc", "Zl", "Zp"} else char for char in line)
    kept = "".join(char for char in visible if unicodedata.category(char) not in {"Cf", "Cs", "Co"})
    return " ".join(kept.split())


def write_text(text: str, subtype: str) -> bytes:
    """A part of text: UTF-8 in quoted-printable, its last line ended."""
    lines = text.replace("\r\n", "\n").removesuffix("\n").replace("\n", "\r\n") + "\r\n"
    head = f'Content-Type: text/{subtype}; charset="utf-8"\r\n'
    coding = "Content-Transfer-Encoding: quoted-printable\r\n\r\n"
    return f"{head}{coding}".encode() + binascii.b2a_qp(lines.encode("utf-8", "replace"))


def write_file(content: bytes, content_type: str, filename: str, cid: str | None) -> bytes:
    """A part that is a file, in base64: attached, or with `cid` a picture within the text."""
    return b"".join((_write_head(content_type, filename, cid), encode_file(content)))


@lru_cache(maxsize=64)
def _write_head(content_type: str, filename: str, cid: str | None) -> bytes:
    part = MIMEPart(policy=POLICY)
    maintype, subtype = _split_type(content_type)
    part.set_content(
        b"",
        maintype=maintype,
        subtype=subtype,
        cte="base64",
        disposition="inline" if cid else "attachment",
        filename=clean_header(filename),
        cid=f"<{clean_header(cid)}>" if cid else None,
    )
    return part.as_bytes().partition(b"\r\n\r\n")[0] + b"\r\n\r\n"


def join_parts(subtype: str, boundary: str, parts: Sequence[Pieces]) -> Pieces:
    """A multipart of these parts; a part alone is itself."""
    if len(parts) == 1:
        return parts[0]
    mark = f"--{boundary}".encode()
    pieces = [f'Content-Type: multipart/{subtype}; boundary="{boundary}"\r\n\r\n'.encode()]
    for part in parts:
        pieces += (mark, b"\r\n", *part, b"" if part[-1].endswith(b"\r\n") else b"\r\n")
    return (*pieces, mark, b"--\r\n")


def encode_file(content: bytes) -> bytes:
    """Base64 in lines (RFC 2045, section 6.8)."""
    encoded = binascii.b2a_base64(content, newline=False)
    return b"".join(encoded[start : start + _LINE] + b"\r\n" for start in range(0, len(encoded), _LINE))


def _split_type(content_type: str) -> tuple[str, str]:
    match = re.fullmatch(r"([a-z]+)/([a-z0-9.+-]+)", content_type.lower())
    if not match or match[1] in {"multipart", "message"}:
        return "application", "octet-stream"
    return match[1], match[2]
