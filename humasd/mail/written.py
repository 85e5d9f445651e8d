"""What a mail's writer means for publication, cut from what his program quoted.

Where an answer decides, whatever is doubtful counts as quoted (humasd.mail.reply). A text for publication
is read the other way round, as nobody would ask for what was cut from it: "Kepala Dinas, ditemui pukul 09.30
WITA, mengatakan:" introduces somebody's words, and in a mail that answers nothing the signs ">", "|" and
"--" are the writer's own.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from humasd.mail import quoting
from humasd.mail.below import says_something
from humasd.mail.codes import find_long_codes, find_short_code
from humasd.mail.html_text import text_of_html
from humasd.mail.marks import IN_NEW_MAIL, IN_THREAD, begins_copy
from humasd.mail.message import Message
from humasd.mail.reply import Reply, cut_reply, lines_of

_ANSWERS = re.compile(r"\s*(?:re|bls|balas|balasan|aw|antw|sv)\s*(?:\[\d{1,3}\])?\s*:", re.IGNORECASE)
_MARK = re.compile(r"^[ \t]{0,4}(?:>[ \t]?)+(?!\d)", re.MULTILINE)
""">80 persen" is a number."""
_PROSE = re.compile(r"(?:\S+\s+){9}\S.*[.!?”\"]\s*$")
"""A line that is a sentence of ten words or more."""
_ITEM = re.compile(r"\s{0,8}(?:[-–*•·▪]|\d{1,2}[.)])\s+\S")
_CALLED = re.compile(r"@|\bwww\.|https?:|(?:\d[ .-]?){6}")
_HEADING = re.compile(r"\S.{2,100}:\s*$")
_LEAST_ITEMS = 2
_LEAST_SHARE = 2
"""A part of a mail with less than the other's words divided by this is but a stub of it."""
_WORD = re.compile(r"[^\W\d_]{2,}")
_LINK = re.compile(r"<?(?:https?://|mailto:|cid:)\S+")


def answers_nothing(message: Message, reply: Reply) -> bool:
    """Whether no word of the mail or its header refers to another."""
    refers = message.references_all or _ANSWERS.match(message.subject)
    return not refers and not answers_request(message, reply)


def answers_request(message: Message, reply: Reply) -> bool:
    """Whether it holds a code of ours, also where its program keeps no threads."""
    lines = [line for line in (*reply.own.split("\n"), *reply.quoted.split("\n")) if "[" in line]
    return bool(reply.codes or find_long_codes(message)) or any(
        map(find_short_code, (message.subject, *lines))
    )


def read_written(message: Message, reply: Reply) -> Reply:
    """The mail as one that brings a text; as `reply` where it answers a request of ours."""
    if answers_request(message, reply):
        return reply
    lines = lines_of(message.text)
    end = _end_of_text(lines)

    def signs(lines: list[str], at: int) -> bool:
        return at >= end and quoting.is_signature_mark(lines[at])

    if not answers_nothing(message, reply):
        return cut_reply(message.text, replace(IN_THREAD, begins_signature=signs))
    if _quotes_mail(lines):
        return cut_reply(
            message.text, replace(IN_NEW_MAIL, begins_signature=signs, is_quoted=quoting.is_quoted)
        )
    written = cut_reply(message.text, replace(IN_NEW_MAIL, begins_signature=signs))
    return replace(written, own=_MARK.sub("", written.own))


def _quotes_mail(lines: list[str]) -> bool:
    """Whether ">" marks another mail: a program's attribution stands above it, or its header in it."""
    if any(IN_NEW_MAIL.attribution_length(lines, at) for at in range(len(lines))):
        return True
    bare = [_MARK.sub("", line) if line.lstrip().startswith(">") else "" for line in lines]
    return any(
        IN_NEW_MAIL.attribution_length(bare, at) or begins_copy(bare, at)
        for at in range(len(bare))
        if bare[at]
    )


def _end_of_text(lines: list[str]) -> int:
    """The first line that may begin a signature: below the last "--" under which there is a text."""
    marks = [at for at, line in enumerate(lines) if quoting.is_signature_mark(line)]
    told = (at for at, end in pairwise([*marks, len(lines)]) if _is_text(lines[at + 1 : end]))
    return max(told, default=-1) + 1


def _is_text(lines: list[str]) -> bool:
    """Whether below "--" there are sentences or a list, and not only what stands in a signature."""
    said = [line for line in lines if line.strip()]
    if not says_something("\n".join(said)):
        return False
    return any(map(_PROSE.search, said)) or _is_list(said)


def _is_list(lines: list[str]) -> bool:
    if any(map(_CALLED.search, lines)):
        return False
    items = sum(bool(_ITEM.match(line)) for line in lines)
    return items >= _LEAST_ITEMS or bool(lines and _HEADING.match(lines[0]) and len(lines) > _LEAST_ITEMS)


def take_fuller(message: Message) -> Message:
    """The mail without that of its two parts, text and HTML, that is empty or but a stub of the other."""
    if message.html is None:
        return message
    shown = text_of_html(message.html)
    in_text, in_html = _count_words(message.text), _count_words(shown)
    if in_html * _LEAST_SHARE < in_text:
        return replace(message, html=None)
    return replace(message, text=shown) if in_text * _LEAST_SHARE < in_html else message


def _count_words(text: str) -> int:
    return len(_WORD.findall(_LINK.sub(" ", text)))
