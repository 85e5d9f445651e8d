"""Items of lists, as word processors write them one after the other, put into each other again."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from humasd.documents.numbering import DECIMAL, Mark


@dataclass(frozen=True)
class ListItem:
    """An item on its level, 0 being the outermost; `tag` is ul or ol."""

    tag: str
    level: int
    html: str
    mark: Mark | None = None
    """What numbers it in an ol; None: the one after the item above."""


@dataclass
class _List:
    """A list that is being written, and the number that its next item has of itself."""

    tag: str
    kind: str
    following: int
    level: int = 0
    """That of its items as they were written."""


def nest_items(items: Iterable[ListItem]) -> str:
    """The lists that the items make up; one that leaps several levels goes but one deeper, and the first may
    stand on any."""
    pieces: list[str] = []
    open_lists: list[_List] = []
    for item in items:
        while len(open_lists) > 1 and item.level <= open_lists[-2].level:
            pieces.append(f"</li></{open_lists.pop().tag}>")
        if open_lists and item.level <= open_lists[-1].level:
            pieces.append("</li>")
            open_lists[-1].level = item.level
            if not _goes_on(open_lists[-1], item):
                pieces.append(f"</{open_lists.pop().tag}>")
                open_lists.append(_begin(item))
                pieces.append(_opening(open_lists[-1]))
        else:
            open_lists.append(_begin(item))
            pieces.append(_opening(open_lists[-1]))
        pieces.append(f"{_item_tag(open_lists[-1], item)}{item.html}")
    pieces += [f"</li></{one.tag}>" for one in reversed(open_lists)]
    return "".join(pieces)


def _goes_on(above: _List, item: ListItem) -> bool:
    return above.tag == item.tag and (item.mark is None or item.mark.kind == above.kind)


def _begin(item: ListItem) -> _List:
    mark = item.mark or Mark(1)
    return _List(item.tag, mark.kind, mark.number, item.level)


def _opening(one: _List) -> str:
    kind = f' type="{one.kind}"' if one.kind != DECIMAL else ""
    start = f' start="{one.following}"' if one.following != 1 else ""
    return f"<{one.tag}{start}{kind}>"


def _item_tag(one: _List, item: ListItem) -> str:
    number = item.mark.number if item.mark else one.following
    leaps = number != one.following
    one.following = number + 1
    return f'<li value="{number}">' if leaps else "<li>"
