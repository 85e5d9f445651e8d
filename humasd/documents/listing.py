"""Items of lists, as word processors write them one after the other, put into each other again."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class ListItem:
    """An item on its level, 0 being the outermost; `tag` is ul or ol."""

    tag: str
    level: int
    html: str


def nest_items(items: Iterable[ListItem]) -> str:
    """The lists that the items make up; one that leaps several levels goes but one deeper."""
    pieces: list[str] = []
    open_tags: list[str] = []
    for item in items:
        level = min(item.level, len(open_tags))
        while len(open_tags) > level + 1:
            pieces.append(f"</li></{open_tags.pop()}>")
        if len(open_tags) == level + 1:
            pieces.append("</li>")
            if open_tags[-1] != item.tag:
                pieces.append(f"</{open_tags.pop()}>")
        if len(open_tags) == level:
            pieces.append(f"<{item.tag}>")
            open_tags.append(item.tag)
        pieces.append(f"<li>{item.html}")
    pieces += [f"</li></{tag}>" for tag in reversed(open_tags)]
    return "".join(pieces)
