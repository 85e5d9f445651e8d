"""What a person struck out in the request that his answer quotes: whoever does, wants it otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterable

from humasd.mail.html_text import STRIKE, text_of_html
from humasd.mail.message import Message
from humasd.mail.reply import cut_reply

_MAY_STRIKE = re.compile(r"<(?:s|strike|del)\b|line-through", re.IGNORECASE)
_STRUCK = re.compile(rf"{STRIKE}([^~]{{1,8000}}+){STRIKE}")
_WORD = re.compile(r"[^\W_]+")


def find_struck(message: Message, quoted: str, sent: Iterable[Message]) -> str:
    """The struck words of the quote, a line a place, that are not struck in the sent mails too. Linear.

    `quoted` is what the text quotes; it shows strokes as "~~", if at all, and the HTML as it strikes them.
    """
    found = _struck_in(quoted) + _struck_in(cut_reply(_shown(message)).quoted)
    if not found:
        return ""
    ours = {_form_of(place) for mail in sent for place in _struck_in(mail.text) + _struck_in(_shown(mail))}
    places = dict.fromkeys(form for place in found if (form := _form_of(place)) and form not in ours)
    return "\n".join(f"dicoret: {form}" for form in places)


def may_strike(message: Message) -> bool:
    """Has the mail's HTML what strikes words out?"""
    return message.html is not None and bool(_MAY_STRIKE.search(message.html))


def _shown(message: Message) -> str:
    """The HTML's text with its strokes, where it may have any."""
    return text_of_html(message.html, with_struck=True) if message.html and may_strike(message) else ""


def _struck_in(text: str) -> list[str]:
    return _STRUCK.findall(text)


def _form_of(place: str) -> str:
    return " ".join(_WORD.findall(place))
