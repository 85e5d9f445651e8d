"""What an answer says in its subject and within the request it quotes, told by the mail that was sent."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from humasd.errors import Permanent
from humasd.mail.codes import without_short_code
from humasd.mail.html_text import text_of_html
from humasd.mail.inserted import find_inserted
from humasd.mail.message import Message
from humasd.mail.parse import parse_message
from humasd.mail.reply import MAX_REPLY
from humasd.mail.signing import deciding_words
from humasd.mail.struck import find_struck, may_strike
from humasd.release.model import Digest, Request
from humasd.sop.desk import Desk
from humasd.sop.incoming import Incoming
from humasd.store import dispatched
from humasd.store.payloads import read_mail

MAX_SENT = 5
"""Mails of ours that an answer may quote."""

_ALT = re.compile(r"<img\b[^>]{0,2000}?\balt=\"([^\"]{0,500})\"[^>]{0,2000}>", re.IGNORECASE)
_HIDING = re.compile(r"display:\s?none|visibility:\s?hidden|mso-hide:\s?all", re.IGNORECASE)


def find_aside(desk: Desk, incoming: Incoming, request: Request | Digest) -> str:
    """What an answer says beside its own words: in a subject of its own, or within the quoted request."""
    understood = incoming.understood
    message = understood.message
    quoted = understood.reply.quoted + message.text[MAX_REPLY:]
    subject = without_short_code(message.subject)
    named = deciding_words(subject) - deciding_words(understood.reply.own)
    quotes = [quote for quote in (quoted, *understood.reply.quoted_shown) if quote.strip()]
    if not quotes and not named and not may_strike(message):
        return ""
    ids = list(dict.fromkeys((request.message_id, *message.references_all)))
    sent = [mail for id_ in ids[:MAX_SENT] if (mail := _find_sent(desk, id_)) is not None]
    forms = _Forms(sent)
    written = (find_inserted(quote, forms) for quote in quotes)
    inserted = "\n".join(dict.fromkeys((*written, find_struck(message, quoted, sent)))).strip()
    is_own_subject = bool(
        named.difference(*(deciding_words(without_short_code(mail.subject)) for mail in sent))
    )
    return f"{subject}\n\n{inserted}".strip() if is_own_subject else inserted


def _find_sent(desk: Desk, message_id: str) -> Message | None:
    with desk.database.reading() as connection:
        delivery = dispatched.find_by_message_ids(connection, [message_id])
    if delivery is None:
        return None
    try:
        return parse_message(read_mail(desk.files, delivery))
    except Permanent:  # the file is lost: all that is quoted is then in doubt
        return None


@dataclass(frozen=True)
class _Forms:
    """The words of mails as programs may quote them: the text of each, its HTML, and that with what only some
    show. Each is made when it is asked for: the text is enough for most answers."""

    sent: Sequence[Message]

    def __iter__(self) -> Iterator[str]:
        for mail in self.sent:
            heads = " ".join((*(writer.name for writer in mail.from_), mail.subject))
            yield f"{heads}\n{mail.text}"
            yield from _shown_forms(mail.html or "")


@lru_cache(maxsize=2 * MAX_SENT)
def _shown_forms(shown: str) -> tuple[str, str]:
    unhidden = _HIDING.sub("", _ALT.sub(r" \1 ", shown))
    return text_of_html(shown), text_of_html(unhidden)
