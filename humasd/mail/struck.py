"""What a person struck out or marked in the request that his answer quotes: he wants it otherwise."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from humasd.mail.html_text import STRIKE, text_of_html
from humasd.mail.message import Message
from humasd.mail.reply import cut_reply

_MAY_STRIKE = re.compile(r"<(?:s|strike|del)\b|line-through", re.IGNORECASE)
_MAY_MARK = re.compile(r"<mark\b|background|color", re.IGNORECASE)
_STRUCK = re.compile(rf"{STRIKE}([^~]{{1,8000}}+){STRIKE}")
_WORD = re.compile(r"[^\W_]+")


def find_struck(message: Message, quoted: str, sent: Iterable[Message]) -> str:
    """The words of the quote that are struck or marked, and not so in the sent mails, a line a place. Linear.

    `quoted` is what the text quotes; it shows strokes as "~~", if at all, and the HTML as it strikes them.
    """
    ours = list(sent)
    struck = _places(message, quoted, ours, _struck_in_html)
    marked = _places(message, "", ours, _marked_in_html)
    return "\n".join((*(f"dicoret: {form}" for form in struck), *(f"ditandai: {form}" for form in marked)))


def may_strike(message: Message) -> bool:
    """Has the mail's HTML what strikes words out, or marks them?"""
    return message.html is not None and bool(
        _MAY_STRIKE.search(message.html) or _MAY_MARK.search(message.html)
    )


def _places(message: Message, quoted: str, sent: list[Message], find: Callable[[Message], str]) -> list[str]:
    found = _struck_in(quoted) + _struck_in(cut_reply(find(message)).quoted)
    if not found:
        return []
    ours = {_form_of(place) for mail in sent for place in _struck_in(mail.text) + _struck_in(find(mail))}
    return list(dict.fromkeys(form for place in found if (form := _form_of(place)) and form not in ours))


def _struck_in_html(message: Message) -> str:
    """The HTML's text with its strokes, where it may have any."""
    html = message.html
    return text_of_html(html, with_struck=True) if html and _MAY_STRIKE.search(html) else ""


def _marked_in_html(message: Message) -> str:
    """The HTML's text, and in it what is marked by colour."""
    html = message.html
    return text_of_html(html, with_marked=True) if html and _MAY_MARK.search(html) else ""


def _struck_in(text: str) -> list[str]:
    return _STRUCK.findall(text)


def _form_of(place: str) -> str:
    return " ".join(_WORD.findall(place))
