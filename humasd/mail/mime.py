"""The MIME tree of a mail taken apart into its own text and its attachments.

A mail within the mail (message/rfc822) is an attachment like any other: its words are
never the sender's, so they never enter the text.
"""

from __future__ import annotations

import base64
import email.message
import email.utils
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from humasd.mail.charset import UNREADABLE, decode_text, decode_words, text_of_header
from humasd.mail.filenames import clean_filename, unique_filename
from humasd.mail.flowed import unflow
from humasd.mail.message import Part

MAX_DEPTH = 50
MAX_LEAVES = 500

_BASE64_LINES = re.compile(
    r"(?:[A-Za-z0-9+/]*+[ \t]*+\r?\n)*+(?:[A-Za-z0-9+/]*+(?:={1,2}+|[ \t]*+(?:\r?\n|\Z)))?+"
)
"""Up to the padding, or to what is none."""
_CUT_BASE64 = re.compile(rb"[A-Za-z0-9+/]{76,}")
"""Long base64; of a mail that was cut off its last group of four is not whole (RFC 2045, section 6.8)."""
_TEXTS = frozenset({"text/plain", "text/html"})


@dataclass(frozen=True)
class Body:
    """What a mail carries: its text, its HTML, and everything else."""

    text: str
    html: str | None
    parts: tuple[Part, ...]
    problems: tuple[str, ...]


@dataclass
class _Gathering:
    texts: list[str] = field(default_factory=list)
    htmls: list[str] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)
    names: dict[str, int] = field(default_factory=dict)
    problems: list[str] = field(default_factory=list)

    def add_part(self, leaf: email.message.Message, content: bytes) -> None:
        declared = leaf.get_content_type()
        name = clean_filename(_name_of(leaf), declared, len(self.parts) + 1)
        content_id = text_of_header(leaf.get("content-id", "")).strip().strip("<>") or None
        self.parts.append(
            Part(
                filename=unique_filename(name, self.names),
                declared_type=declared,
                content=content,
                content_id=content_id,
                inline=_disposition(leaf) == "inline" or (content_id is not None and _is_picture(leaf)),
            )
        )


def read_body(message: email.message.Message) -> Body:
    """Text, HTML and attachments of a parsed mail. Raises RecursionError for absurd nesting only."""
    gathered = _Gathering()
    for count, leaf in enumerate(_leaves(message, gathered.problems)):
        if count >= MAX_LEAVES:
            gathered.problems.append(f"Surel berisi lebih dari {MAX_LEAVES} bagian; selebihnya tidak dibaca.")
            break
        if not _is_text(leaf):
            gathered.add_part(leaf, _content_of(leaf))
        elif leaf.get_content_type() == "text/html":
            gathered.htmls.append(_text_of(leaf))
        else:
            gathered.texts.append(_text_of(leaf))
    html = "\n".join(gathered.htmls) if gathered.htmls else None
    text = "\n".join(gathered.texts)
    return Body(text, html, tuple(gathered.parts), tuple(gathered.problems))


def _leaves(message: email.message.Message, problems: list[str]) -> Iterator[email.message.Message]:
    """The parts in their order, attached containers and mails whole; without recursion."""
    stack = [(message, 0)]
    while stack:
        part, depth = stack.pop()
        if not part.is_multipart() or part.get_content_maintype() == "message" or _is_attached(part):
            yield part
        elif depth >= MAX_DEPTH:
            problems.append("Sebagian isi surel bersusun terlalu dalam dan tidak dibaca.")
        else:
            stack.extend((child, depth + 1) for child in reversed(_children(part)))


def _children(part: email.message.Message) -> list[email.message.Message]:
    payload = part.get_payload()
    children = payload if isinstance(payload, list) else []
    return [child for child in children if isinstance(child, email.message.Message)]


def _is_attached(part: email.message.Message) -> bool:
    return _disposition(part) == "attachment"


def _is_text(leaf: email.message.Message) -> bool:
    """Is it the mail's own text rather than a file that happens to be text?

    A multipart without its parts (a boundary that never comes) is text as it stands.
    """
    if leaf.is_multipart() or _is_attached(leaf):
        return False
    is_broken = leaf.get_content_maintype() == "multipart"
    return (is_broken or leaf.get_content_type() in _TEXTS) and not _name_of(leaf)


def _is_picture(leaf: email.message.Message) -> bool:
    return leaf.get_content_maintype() == "image"


def _disposition(part: email.message.Message) -> str:
    return text_of_header(part.get("content-disposition", "")).split(";", 1)[0].strip().lower()


def _name_of(leaf: email.message.Message) -> str:
    """The declared file name, RFC 2231 or RFC 2047 decoded; empty where there is none."""
    try:
        name = leaf.get_filename() or ""
    except UNREADABLE:  # parameters that cannot be read name nothing
        return ""
    return decode_words(text_of_header(email.utils.collapse_rfc2231_value(name)))


def _text_of(leaf: email.message.Message) -> str:
    try:
        charset = leaf.get_content_charset()
    except UNREADABLE:  # a charset parameter that cannot be read is as good as none
        charset = None
    content, below = _part_base64(leaf)
    text = decode_text(content, charset) + decode_text(below, None)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if leaf.get_content_type() == "text/plain" and _parameter(leaf, "format") == "flowed":
        return unflow(text, _parameter(leaf, "delsp") == "yes")
    return text


def _part_base64(leaf: email.message.Message) -> tuple[bytes, bytes]:
    """A text's octets, and what stands below a body in base64 and is none: the decoder passes over some of it
    and decodes the rest (RFC 2045, section 6.8)."""
    lines = getattr(leaf, "_payload", None)  # as it came: get_payload() may decode it by a charset
    if _encoding(leaf) == "base64" and isinstance(lines, str) and (found := _BASE64_LINES.match(lines)):
        below = lines[found.end() :].lstrip("=").strip()
        try:
            if below and (above := base64.b64decode(found[0])):
                return above, f"\n\n{below}".encode("utf-8", "surrogateescape")
        except ValueError:
            pass
    return _payload(leaf), b""


def _encoding(leaf: email.message.Message) -> str:
    return text_of_header(leaf.get("content-transfer-encoding", "")).strip().lower()


def _parameter(leaf: email.message.Message, name: str) -> str:
    try:
        value = leaf.get_param(name, "")
    except UNREADABLE:  # a parameter that cannot be read is as good as none
        return ""
    return value.lower() if isinstance(value, str) else ""


def _payload(leaf: email.message.Message) -> bytes:
    try:
        payload = leaf.get_payload(decode=True)
    except UNREADABLE:  # broken encodings: the octets as they came
        payload = None
    if isinstance(payload, bytes):
        return base64.b64decode(payload[:-1]) if _is_undecoded(leaf, payload) else payload
    plain = leaf.get_payload()
    return plain.encode("utf-8", "surrogateescape") if isinstance(plain, str) else b""


def _is_undecoded(leaf: email.message.Message, payload: bytes) -> bool:
    """Whether the library gave up a body in base64, and handed it out as it came but for its line breaks."""
    if len(payload) % 4 != 1 or not _CUT_BASE64.fullmatch(payload) or _encoding(leaf) != "base64":
        return False
    lines = getattr(leaf, "_payload", None)
    return isinstance(lines, str) and "".join(lines.split()).encode("ascii", "replace") == payload


def _content_of(leaf: email.message.Message) -> bytes:
    """The bytes of an attachment; of an attached mail, the mail itself."""
    if not leaf.is_multipart():
        return _payload(leaf)
    children = [child for child in leaf.get_payload() if isinstance(child, email.message.Message)]
    if leaf.get_content_type() == "message/rfc822" and len(children) == 1:
        return _attached_mail(leaf, children[0])
    return b"\n".join(_bytes_of(child) for child in children)


def _attached_mail(leaf: email.message.Message, mail: email.message.Message) -> bytes:
    """An attached mail's bytes; some senders encode it, against RFC 2046 section 5.2.1."""
    if _encoding(leaf) == "base64" and not mail.keys():
        try:
            return base64.b64decode(_payload(mail))
        except ValueError:
            pass
    return _bytes_of(mail)


def _bytes_of(part: email.message.Message) -> bytes:
    try:
        return part.as_bytes()
    except RecursionError:
        raise
    except UNREADABLE:  # a mail that cannot be written back is told by its name alone
        return b""
