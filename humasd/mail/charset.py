"""Bytes to text where the declared charset lies, is unknown, or was never named."""

from __future__ import annotations

import email.errors
import email.header
import re
import unicodedata

_NOT_CHARSETS = frozenset({"punycode", "idna", "undefined", "unicode_escape", "raw_unicode_escape", "utf_7"})
UNREADABLE = (
    ValueError,
    LookupError,
    TypeError,
    AttributeError,
    AssertionError,
    OverflowError,
    NotImplementedError,
    email.errors.MessageError,
)
"""What the standard library raises on broken mail, documented or not."""

_SURROGATES = re.compile("[\ud800-\udfff]")
MAX_DECODED_HEADER = 8_000
"""Characters of a header that are decoded; the library's decoder is quadratic."""


def decode_text(content: bytes, declared: str | None) -> str:
    """The declared charset if it holds, else UTF-8, else Windows-1252; never raises."""
    for charset in (declared or "utf-8", "utf-8", "cp1252"):
        if charset.lower().replace("-", "_") in _NOT_CHARSETS or _lies(charset.lower(), content):
            continue
        try:
            return _SURROGATES.sub("\ufffd", content.decode(charset))
        except UNREADABLE:
            continue
    return content.decode("latin-1")


def _lies(charset: str, content: bytes) -> bool:
    """Whether it would decode, but to what nobody wrote: every UTF-8 is some Latin-1, and any octets UTF-16.

    Latin script in UTF-16 is half NUL; letters of Latin-1 next to each other hardly ever are UTF-8 by chance.
    """
    if charset.startswith(("utf-16", "utf_16", "utf-32", "utf_32")):
        return b"\0" not in content
    if not charset.startswith(("iso-8859", "iso8859", "latin", "windows-125", "cp125")) or content.isascii():
        return False
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def text_of_header(value: object) -> str:
    """A header as the library keeps it (octets as surrogates) made whole text, unfolded."""
    text = str(value)
    if _SURROGATES.search(text):
        text = decode_text(text.encode("utf-8", "surrogateescape"), "utf-8")
    return text.replace("\r", "").replace("\n", "")


def lower_case(text: str) -> str:
    """Lower case in which no letter becomes an ASCII one that was none, as the Kelvin sign would a k."""
    if text.isascii():
        return text.lower()
    return "".join(_lower_char(char) for char in text)


def _lower_char(char: str) -> str:
    lower = char.lower()
    return lower if char.isascii() or not lower.isascii() else "\ufffd"


def decode_words(value: str) -> str:
    """Encoded words of RFC 2047 decoded; control characters made spaces, direction marks dropped."""
    value = value[:MAX_DECODED_HEADER]
    if "=?" in value:
        try:
            chunks = email.header.decode_header(value)
        except UNREADABLE:  # malformed base64 and the like: show what is there
            chunks = [(value, None)]
        value = "".join(
            decode_text(chunk, charset) if isinstance(chunk, bytes) else chunk for chunk, charset in chunks
        )
    return " ".join((value if value.isprintable() else "".join(map(_visible, value))).split())


def _visible(char: str) -> str:
    if char.isprintable():
        return char
    return "" if unicodedata.category(char) == "Cf" else " "
