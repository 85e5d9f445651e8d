"""What a writer struck out in a text: he wants it gone, though his file still holds it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from textwrap import shorten

from lxml import etree

Element = etree._Element

STRUCK_TAGS = frozenset({"s", "strike", "del"})
_STYLE = re.compile(r"text-decoration(?:-line)?\s{0,5}:[^;\"]{0,60}line-through", re.IGNORECASE)
_MAY_STRIKE = re.compile(r"<(?:s|strike|del)\b|line-through", re.IGNORECASE)
_MOST = 0.5
"""The share of a text from which a stroke is no correction, but an element that somebody forgot to end."""
_MAX_TOLD = 300
"""Characters."""


def may_strike(html: str) -> bool:
    """Has the HTML what strikes words out?"""
    return _MAY_STRIKE.search(html) is not None


def take_out_struck(root: Element) -> tuple[str, ...]:
    """Takes what is struck out of the text and tells it, piece by piece; pictures stay, and so does all of
    a text most of which is struck."""
    struck = list(_outermost(root))
    told = tuple(filter(None, (_words_of(element) for element in struck)))
    if sum(map(_count, told)) > _MOST * _count(_words_of(root)):
        return ()
    for element in struck:
        _empty(element)
    return told


def name_struck(told: tuple[str, ...]) -> str | None:
    """A note to those who check the text, in Indonesian; None where nothing was struck."""
    if not told:
        return None
    return f"dicoret, tidak dimuat: “{shorten(' / '.join(told), _MAX_TOLD, placeholder=' …')}”"


def _outermost(root: Element) -> Iterator[Element]:
    pending = list(root)[::-1]
    while pending:
        element = pending.pop()
        if element.tag in STRUCK_TAGS or _STYLE.search((element.get("style") or "")[:500]):
            yield element
        else:
            pending += list(element)[::-1]


def _empty(element: Element) -> None:
    """Leaves nothing of an element but its pictures, and no empty item of a list or row of a table."""
    holder = element.getparent()
    tail, element.tail = element.tail, None
    for one in element.iter():
        one.text = one.tail = None
    element.tail = tail
    while holder is not None and holder.tag in (
        "li",
        "td",
        "th",
        "tr",
        "strong",
        "b",
        "em",
        "i",
        "span",
        "p",
    ):
        above = holder.getparent()
        is_left = _words_of(holder) or next(holder.iter("img"), None) is not None
        if is_left or above is None:
            break
        if holder.tag in ("li", "tr"):
            holder.drop_tree()  # type: ignore[attr-defined]
            break
        holder = above


def _words_of(element: Element) -> str:
    return " ".join(" ".join(map(str, element.itertext())).split())


def _count(words: str) -> int:
    return len(words.split())
