"""A reply whose plain text and HTML (RFC 2046, section 5.1.4) do not say the same.

Programs make the one from the other. Where words stand in the HTML alone, nobody knows which of the two
the person saw: they are accounted for like a signature, or nothing is approved.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from functools import cache
from itertools import pairwise

from humasd.lexicon import words
from humasd.mail import quoting
from humasd.mail.html_text import views_of_html
from humasd.mail.inserted import find_inserted
from humasd.mail.message import Message
from humasd.mail.reply import Reply, cut_reply
from humasd.mail.signing import deciding_words
from humasd.mail.unseen import Seen, added_by_style

_WORD = re.compile(r"[^\W_]+")
_PIECE = re.compile(
    r"[^\W_]+|[^\w\s\x00-\u218f\u2200-\u260f\u2613-\u2712\u2719-\u2bff\ufe0f]|\[\s?\]|\(\s?\)"
)
"""A word, or a symbol beyond punctuation: an arrow, a box, a tick."""


def read_reply(message: Message) -> Reply:
    """The reply in a mail's text; what its HTML alone says stands with the signature, to be accounted for."""
    cut = cache(cut_reply)  # mostly of one and the same text
    reply = cut(message.text)
    if message.html is None:
        return reply
    views = views_of_html(message.html)
    shown, plainly, wholly = (cut(views[seen]) for seen in (Seen.USUALLY, Seen.PLAINLY, Seen.WHOLLY))
    beside = _say_differently(reply, shown, message) if shown != reply else ""
    quotes = dict.fromkeys((shown.quoted, plainly.quoted, wholly.quoted))
    asked = _asked_pieces(reply.quoted)
    reply = replace(reply, quoted_shown=tuple(quote for quote in quotes if _asked_pieces(quote) != asked))
    unseen = " ".join(filter(None, (_unseen_words(plainly, wholly), added_by_style(message.html))))
    below = (reply.signature, beside, f"tersembunyi: {unseen}" if unseen else "")
    return replace(reply, signature="\n\n".join(filter(None, below)))


def _unseen_words(plainly: Reply, wholly: Reply) -> str:
    """What stands in the answer, and cannot be read there."""
    read = Counter(_WORD.findall(f"{plainly.own}\n{plainly.signature}"))
    held = _WORD.findall(f"{wholly.own}\n{wholly.signature}")
    return " ".join((Counter(held) - read).elements())


def _say_differently(reply: Reply, shown: Reply, message: Message) -> str:
    """What one of the parts alone says."""
    more = find_inserted(shown.own, [message.text])
    if deciding_words(more) - deciding_words(f"{reply.own}\n{reply.signature}"):
        return more
    if deciding_words(reply.own) - deciding_words(f"{shown.own}\n{_unmarked(shown.signature)}"):
        return f"hanya dalam teks: {reply.own}"  # struck out there, quoted, or not there at all
    if "?" in shown.own and "?" not in f"{reply.own}{reply.signature}":
        return shown.own
    written = f"{reply.own}\n{reply.signature}"
    above = _lines_beyond(shown.own, written, message.text)
    return "\n".join(filter(None, (above, _unseen_lines(shown.signature, written))))


def _asked_pieces(quoted: str) -> list[str]:
    return _PIECE.findall(quoted.replace("?", " tanya "))


def _unmarked(signature: str) -> str:
    return "\n".join(line for line in signature.split("\n") if not quoting.is_quoted(line))


def _lines_beyond(shown: str, written: str, text: str) -> str:
    """The HTML's lines that hold what was not written in the text, but for those that the text quotes."""
    said = _unseen_lines(shown, written).split("\n")
    if not any(said):
        return ""
    quoted = {steps for line in text.split("\n") for steps in _steps_of(line)}
    quoted.update(pairwise(_PIECE.findall(text.casefold())))  # a program may wrap its lines
    return "\n".join(line for line in said if not quoted.issuperset(_steps_of(line)))


def _steps_of(line: str) -> list[tuple[str, ...]]:
    """The words of a line, each with the next."""
    pieces = _PIECE.findall(line.casefold())
    return list(pairwise(pieces)) or [tuple(pieces)]


def _unseen_lines(shown: str, text: str) -> str:
    """The HTML's lines, above and below the quote, that hold a word or a symbol which the text has nowhere.

    Symbols of consent and courtesy are no loss.
    """
    known = words.EMOJI.union(_PIECE.findall(text.casefold()))
    return "\n".join(
        line for line in shown.split("\n") if not known.issuperset(_PIECE.findall(line.casefold()))
    )
