"""A reply whose plain text and HTML (RFC 2046, section 5.1.4) do not say the same.

Programs make the one from the other. Where a deciding word stands in one alone, nobody knows
which of them the person saw.
"""

from __future__ import annotations

import re
from dataclasses import replace

from humasd.mail.html_text import text_of_html
from humasd.mail.inserted import find_inserted
from humasd.mail.message import Message
from humasd.mail.reply import Reply, cut_reply
from humasd.mail.signing import deciding_words

_STRUCK = re.compile(r"<(?:s|strike|del)\b|line-through", re.IGNORECASE)


def read_reply(message: Message) -> Reply:
    """The reply in a mail's text; what its HTML alone says stands with the signature, to be accounted for."""
    reply = cut_reply(message.text)
    if message.html is None:
        return reply
    shown = cut_reply(text_of_html(message.html))
    more = find_inserted(shown.own, [message.text])
    if deciding_words(more) - deciding_words(f"{reply.own}\n{reply.signature}"):
        beside = more
    elif _STRUCK.search(message.html) and deciding_words(reply.own) - deciding_words(shown.own):
        beside = f"dicoret: {reply.own}"
    else:
        return reply
    return replace(reply, signature=f"{reply.signature}\n\n{beside}".strip())
