"""A reply whose plain text and HTML (RFC 2046, section 5.1.4) do not say the same.

Programs make the one from the other. Where words stand in the HTML alone, nobody knows which of the two
the person saw: they are accounted for like a signature, or nothing is approved.
"""

from __future__ import annotations

import re
from dataclasses import replace

from humasd.mail import quoting, words
from humasd.mail.html_text import text_of_html
from humasd.mail.inserted import find_inserted
from humasd.mail.message import Message
from humasd.mail.reply import Reply, cut_reply
from humasd.mail.signing import deciding_words

_PIECE = re.compile(r"[^\W_]+|[^\w\s\x00-\u2bff\ufe0f]")
"""A word, or a symbol beyond punctuation."""


def read_reply(message: Message) -> Reply:
    """The reply in a mail's text; what its HTML alone says stands with the signature, to be accounted for."""
    reply = cut_reply(message.text)
    if message.html is None:
        return reply
    shown = cut_reply(text_of_html(message.html))
    if _asked_pieces(shown.quoted) != _asked_pieces(reply.quoted):
        reply = replace(reply, quoted_shown=shown.quoted)
    beside = _say_differently(reply, shown, message)
    if not beside:
        return reply
    return replace(reply, signature=f"{reply.signature}\n\n{beside}".strip())


def _say_differently(reply: Reply, shown: Reply, message: Message) -> str:
    """What one of the parts alone says."""
    more = find_inserted(shown.own, [message.text])
    if deciding_words(more) - deciding_words(f"{reply.own}\n{reply.signature}"):
        return more
    if deciding_words(reply.own) - deciding_words(f"{shown.own}\n{_unmarked(shown.signature)}"):
        return f"hanya dalam teks: {reply.own}"  # struck out there, quoted, or not there at all
    if "?" in shown.own and "?" not in f"{reply.own}{reply.signature}":
        return shown.own
    below = _unseen_lines(shown.signature, f"{reply.own}\n{reply.signature}")
    return "\n".join(filter(None, (_unseen_lines(shown.own, message.text), below)))


def _asked_pieces(quoted: str) -> list[str]:
    return _PIECE.findall(quoted.replace("?", " tanya "))


def _unmarked(signature: str) -> str:
    return "\n".join(line for line in signature.split("\n") if not quoting.is_quoted(line))


def _unseen_lines(shown: str, text: str) -> str:
    """The HTML's lines, above and below the quote, that hold a word or a symbol which the text has nowhere.

    Symbols of consent and courtesy are no loss.
    """
    known = words.EMOJI.union(_PIECE.findall(text.casefold()))
    return "\n".join(
        line for line in shown.split("\n") if not known.issuperset(_PIECE.findall(line.casefold()))
    )
