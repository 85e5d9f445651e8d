"""What the child found in a mail, set down in files: only their names go back to the daemon."""

from __future__ import annotations

from dataclasses import replace
from itertools import count
from pathlib import Path

from humasd.documents.values import Rendition
from humasd.understanding.values import Content, Item, Understanding


def set_down(understood: Understanding, folder: Path) -> Understanding:
    """The same, each file a Path in `folder` instead of its bytes. Raises OSError."""
    names = map(str, count())

    def write(content: Content) -> Path:
        if isinstance(content, Path):
            return content
        path = folder / f"found-{next(names)}"
        path.write_bytes(content)
        return path

    def write_item(item: Item) -> Item:
        shown = item.rendition
        if shown is not None:
            printed = None if shown.print is None else write(shown.print)
            sides = (shown.width, shown.height, shown.content_type)
            shown = Rendition(write(shown.content), *sides, printed, shown.page_like)
        return replace(item, content=write(item.content), rendition=shown)

    return replace(understood, items=tuple(map(write_item, understood.items)))
