"""What somebody wrote into the request that his answer quotes, told by the mail that was sent."""

from __future__ import annotations

import re

from humasd.errors import Permanent
from humasd.mail.html_text import text_of_html
from humasd.mail.inserted import find_inserted
from humasd.mail.message import Message
from humasd.mail.parse import parse_message
from humasd.mail.reply import MAX_REPLY
from humasd.release.model import Request
from humasd.sop.desk import Desk
from humasd.sop.incoming import Incoming
from humasd.store import outbox

MAX_SENT = 5
"""Mails of ours that an answer may quote."""

_ALT = re.compile(r"<img\b[^>]{0,2000}?\balt=\"([^\"]{0,500})\"[^>]{0,2000}>", re.IGNORECASE)
_HIDING = re.compile(r"display:\s?none|visibility:\s?hidden|mso-hide:\s?all", re.IGNORECASE)


def find_written_into(desk: Desk, incoming: Incoming, request: Request) -> str:
    """The words in the quoted part of an answer that no mail of ours holds; empty where none is quoted."""
    understood = incoming.understood
    quoted = understood.reply.quoted + understood.message.text[MAX_REPLY:]
    if not quoted.strip():
        return ""
    ids = dict.fromkeys((request.message_id, *understood.message.references_all))
    texts = [text for id_ in list(ids)[:MAX_SENT] for text in _texts_sent(desk, id_)]
    return find_inserted(quoted, texts)


def _texts_sent(desk: Desk, message_id: str) -> list[str]:
    with desk.database.reading() as connection:
        delivery = outbox.find_by_message_ids(connection, [message_id])
    if delivery is None:
        return []
    try:
        return _forms_of(parse_message(desk.files.get(delivery.payload)))
    except Permanent:  # the file is lost: all that is quoted is then in doubt
        return []


def _forms_of(sent: Message) -> list[str]:
    """The mail's words as programs may quote them: its text, its HTML, that with what only some show."""
    heads = " ".join((*(writer.name for writer in sent.from_), sent.subject))
    shown = sent.html or ""
    unhidden = _HIDING.sub("", _ALT.sub(r" \1 ", shown))
    return [f"{heads}\n{sent.text}", text_of_html(shown), text_of_html(unhidden)]
