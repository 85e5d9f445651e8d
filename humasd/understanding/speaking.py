"""Which words of a mail are its sender's own, and what mails he passes on or copies into it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from humasd.documents.chat import strip_chat
from humasd.documents.plain import strip_marks
from humasd.mail.forwarding import Forwarded, find_copied, find_forwarded
from humasd.mail.message import Message
from humasd.mail.reply import Reply
from humasd.mail.resent import find_resent
from humasd.mail.substance import MIN_WORDS
from humasd.mail.written import answers_nothing, answers_request, read_written, take_fuller
from humasd.understanding.items import is_answer
from humasd.understanding.labelled_head import read_head
from humasd.understanding.memo import take_off_head
from humasd.understanding.outlook import unwrap_outlook

_HEAD = 120
"""Characters by which a text is known again."""


@dataclass(frozen=True)
class Spoken:
    """A mail without its head, what is said in it, and what it passes on."""

    message: Message
    own: Reply
    """Its words, also those that an official's answer would have cut as quoted."""
    forwarded: Sequence[Forwarded]
    is_resent: bool
    """Whether what is passed on stands in a quote alone."""


def take_words(message: Message, reply: Reply) -> Spoken:
    """The words of a mail that may be a submission; `reply` is how an answer would be read."""
    full = take_fuller(message)
    forwarded = find_forwarded(replace(full, parts=()) if is_answer(message) else unwrap_outlook(full))
    spoken, own = take_off_head(full, reply)
    is_new = answers_nothing(full, reply)
    if spoken is full:
        own = read_written(full, reply)
        if not forwarded and is_new:
            forwarded = find_copied(full, MIN_WORDS)
            spoken, own = (full, own) if forwarded else read_head(full, own)
    may_resend = not (forwarded or answers_request(full, reply))
    resent = find_resent(full, own, MIN_WORDS, answers=not is_new) if may_resend else ()
    own = replace(own, own=strip_marks(strip_chat(own.own)))
    return Spoken(spoken, own, forwarded or resent, bool(resent))


def whose(forwarded: Sequence[Forwarded], text: str, source: str | None) -> Forwarded | None:
    """Of several mails that are passed on, the one that holds the text that was chosen, or the file that it
    stood in; else the first."""
    head = "".join(text[:_HEAD].split())
    for mail in forwarded if len(forwarded) > 1 and head else ():
        if any(part.filename == source for part in mail.parts) or head in "".join(mail.text.split()):
            return mail
    return next(iter(forwarded), None)
