"""A mail that somebody passed on: whose it was, and what it said.

Two ways are known: the mail itself attached (message/rfc822, ".eml"), or its text copied below a
few header lines. What is told here is what the forwarder's mail says; nothing of it is verified,
and no word of it is the forwarder's own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import UTC, datetime, tzinfo

from humasd.errors import Refused
from humasd.mail import quoting
from humasd.mail.device import is_phone_line
from humasd.mail.forward_block import MAX_LINES, read_block
from humasd.mail.marks import begins_copy, find_header, unquoted
from humasd.mail.message import Address, Message, Part
from humasd.mail.parse import parse_message
from humasd.mail.reply import cut_reply

MAX_DEPTH = 5
"""Of forwards of forwards, and of mails attached to attached mails."""
MAX_ATTACHED = 20
_MAX_TEXT_LINES = 5_000

_MARK = re.compile(r"\s{0,4}(?:fwd?|fw|trs|terusan|teruskan|diteruskan)\s{0,2}:", re.IGNORECASE)
_FORWARD_WORDS = re.compile(r"forward|terusan|diteruskan", re.IGNORECASE)


@dataclass(frozen=True)
class Forwarded:
    """A mail within a mail."""

    sender: Address
    """Without address where the lines tell a name only."""
    date: datetime | None
    subject: str
    text: str
    parts: tuple[Part, ...]
    """Its attachments; of a text that was copied, all that came with the forwarding mail."""
    comment: str
    """What the forwarder wrote above it."""


def find_forwarded(message: Message) -> tuple[Forwarded, ...]:
    """The mails that this one passes on, in their order; none where it is no forward.

    A forward of a forward is followed to the first sender as long as nobody added a word. A reply
    that quotes a mail passes nothing on. Never raises.
    """
    return _find(message, 0)


def find_copied(message: Message, most_words: int) -> tuple[Forwarded, ...]:
    """The mail that somebody copied by hand, with the header that a program wrote above it, into one that
    answers nothing; none where he wrote so many words himself."""
    zone = (message.date.tzinfo if message.date else None) or UTC
    lines = message.text.split("\n")[:_MAX_TEXT_LINES]
    start = next((at for at in range(len(lines)) if begins_copy(lines, at)), len(lines))
    found = _split(lines[start:], message.parts, zone, is_marked=True)
    comment = "\n".join(line for line in lines[:start] if not is_phone_line(line)).strip()
    return (replace(found, comment=comment),) if found and len(comment.split()) < most_words else ()


def read_innermost(text: str, most_words: int) -> str:
    """What was passed on at first, below a text's own forwards, where those between added fewer words."""
    for _ in range(MAX_DEPTH):
        deeper = _split(text.split("\n")[:_MAX_TEXT_LINES], (), UTC, is_marked=True)
        if deeper is None or len(deeper.comment.split()) >= most_words:
            break
        text = deeper.text
    return text


def _find(message: Message, depth: int) -> tuple[Forwarded, ...]:
    inline = _find_inline(message)
    if inline is not None:
        return (inline,)
    if depth >= MAX_DEPTH:
        return ()
    comment = cut_reply(message.text).own
    attached = [mail for part in message.parts[:MAX_ATTACHED] if (mail := _read_attached(part))]
    return tuple(forwarded for mail in attached for forwarded in _unfold(mail, comment, depth))


def _unfold(mail: Message, comment: str, depth: int) -> tuple[Forwarded, ...]:
    """An attached mail, or what it passes on in its turn without a word of its own."""
    inner = _find(mail, depth + 1)
    if inner and not any(forwarded.comment for forwarded in inner):
        return tuple(
            Forwarded(each.sender, each.date, each.subject, each.text, each.parts, comment) for each in inner
        )
    sender = mail.from_[0] if mail.from_ else Address("")
    return (Forwarded(sender, mail.date, mail.subject, mail.text, mail.parts, comment),)


def _read_attached(part: Part) -> Message | None:
    is_named = part.filename.lower().endswith(".eml") and not part.declared_type.startswith("multipart/")
    if not is_named and part.declared_type not in {"message/rfc822", "message/global"}:
        return None
    try:
        mail = parse_message(part.content)
    except Refused:  # it stays an attachment that was not read
        return None
    return mail if mail.from_ or mail.subject else None


def _find_inline(message: Message) -> Forwarded | None:
    zone = (message.date.tzinfo if message.date else None) or UTC
    lines = message.text.split("\n")[:_MAX_TEXT_LINES]
    found = _split(lines, message.parts, zone, is_marked=bool(_MARK.match(message.subject)))
    for _ in range(MAX_DEPTH):
        deeper = found and _split(found.text.split("\n"), found.parts, zone, is_marked=True)
        if found is None or deeper is None or deeper.comment:
            break
        found = Forwarded(
            deeper.sender, deeper.date, deeper.subject, deeper.text, deeper.parts, found.comment
        )
    return found


def _split(lines: list[str], parts: tuple[Part, ...], zone: tzinfo, *, is_marked: bool) -> Forwarded | None:
    """Part the forwarder's words from the forwarded mail, at the first place where a copy begins.

    Under a subject that does not say "Fwd:" the copy must be called forwarded by the line above it:
    mail programs put the answered mail below an answer in just the same way.
    """
    for index, line in enumerate(lines):
        if quoting.is_quoted(line) or not quoting.begins_original(lines, index):
            if not is_marked and quoting.attribution_length(lines, index):
                return None
            continue
        if not is_marked and not _FORWARD_WORDS.search(line[: quoting.MAX_LINE]):
            return None
        start = find_header(lines, index)
        block = read_block(unquoted(lines[start : start + MAX_LINES]), zone)
        if block is not None:
            text = "\n".join(unquoted(lines[start:])[block.length :]).strip("\n")
            comment = "\n".join(own for own in lines[:index] if not is_phone_line(own)).strip()
            return Forwarded(block.sender, block.date, block.subject, text, parts, comment)
    return None
