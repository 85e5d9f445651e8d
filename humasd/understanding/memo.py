"""A memo (nota dinas) typed into a mail: its head reads like that of a quoted mail, and is none."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from humasd.mail.codes import find_short_code
from humasd.mail.message import Message
from humasd.mail.reply import Reply
from humasd.understanding.items import is_answer
from humasd.understanding.naming import find_subject_title

_LOOK = 14
"""Lines in which the head stands."""
_LINE = re.compile(
    r"\s{0,4}\W{0,2}(?P<key>kepada(?:\s{1,3}yth\.?)?|yth\.?|dari|perihal|hal|tanggal|tgl\.?|nomor|no\.?|lampiran|lamp\.?|sifat"
    r"|tembusan)\s{0,12}:\s{0,12}(?P<value>\S.{0,300}|)$",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"\d{1,2}[.:]\d{2}")
_SUBJECT_OF_ANSWER = re.compile(r"\s*(?:re|bls|balas|fwd?|fw|trs|terusan|diteruskan)\s*:", re.IGNORECASE)


@dataclass(frozen=True)
class Memo:
    """Who writes, about what, and the text below the head; what is not told is empty."""

    sender: str
    subject: str
    text: str


def find_memo(message: Message, reply: Reply) -> Memo | None:
    """The memo that a mail's own text is; None for answers, forwards and quoted mails.

    A quoted mail's head tells addresses or the time of day, a memo's neither.
    """
    if is_answer(message) or reply.codes or _SUBJECT_OF_ANSWER.match(message.subject):
        return None
    lines = f"{reply.own}\n{reply.quoted}".split("\n") if reply.quoted else []
    start = next((at for at, line in enumerate(lines[:_LOOK]) if _LINE.match(line)), len(lines))
    told: dict[str, str] = {}
    end = start
    for line in lines[start : start + _LOOK]:
        match = _LINE.match(line)
        if match is None and line.strip():
            break
        end += 1
        if match:
            told.setdefault(match["key"].lower().rstrip(".").split()[0], match["value"].strip())
    subject = told.get("perihal") or told.get("hal", "")
    sender = told.get("dari", "")
    day = told.get("tanggal") or told.get("tgl", "")
    if find_short_code(reply.quoted):  # a request of ours, answered by a program that keeps no threads
        return None
    if not sender or not subject or "@" in "".join(told.values()) or _CLOCK.search(day):
        return None
    return Memo(sender, subject, "\n".join((*lines[:start], "", *lines[end:])).strip())


def take_off_head(message: Message, reply: Reply) -> tuple[Message, Reply]:
    """A memo as a mail without its head: its subject is the mail's where that tells something, and whoever
    it is from has signed it. Anything else as it is."""
    memo = find_memo(message, reply)
    if memo is None:
        return message, reply
    subject = memo.subject if find_subject_title(memo.subject) else message.subject
    signature = f"{reply.signature}\n{memo.sender}".strip()
    return (
        replace(message, subject=subject, text=memo.text, html=None),
        replace(reply, own=memo.text, quoted="", signature=signature),
    )
