"""The lists of an OpenDocument text, numbered as their styles say (ISO/IEC 26300 part 1, 5.3 and 16.31)."""

from __future__ import annotations

from dataclasses import dataclass

from humasd.documents.numbering import DECIMAL, KINDS, Mark
from humasd.documents.xml import Element, attribute, local_name


@dataclass(frozen=True)
class Level:
    """How one level of a list is numbered."""

    kind: str
    start: int = 1


class ListStyles:
    """The styles of a file's lists, and how far each list has been counted."""

    def __init__(self) -> None:
        self._levels: dict[tuple[str, int], Level] = {}
        self._last_of_style: dict[str, int] = {}
        self._last_of_list: dict[str, int] = {}

    def learn(self, style: Element) -> None:
        """Takes in a text:list-style."""
        name = attribute(style, "name") or ""
        for level in style:
            kind = attribute(level, "num-format")
            if local_name(level) == "list-level-style-number" and kind != "":
                place = _whole(attribute(level, "level"), 1)
                start = _whole(attribute(level, "start-value"), 1)
                self._levels[name, place] = Level(kind if kind in KINDS else DECIMAL, start)

    def number(self, element: Element, style: str, depth: int) -> list[Mark | None]:
        """What numbers each child of a text:list that stands at `depth`, from 1; None for what has no number,
        as all of a list with bullets."""
        level = self._levels.get((style, depth))
        if level is None:
            return [None] * len(element)
        following = self._first_number(element, style, depth, level)
        marks: list[Mark | None] = []
        for item in element:
            if local_name(item) != "list-item":
                marks.append(None)
                continue
            following = _whole(attribute(item, "start-value"), following)
            marks.append(Mark(following, level.kind))
            following += 1
        if depth == 1:
            self._last_of_style[style] = following - 1
        if identity := attribute(element, "id"):
            self._last_of_list[identity] = following - 1
        return marks

    def _first_number(self, element: Element, style: str, depth: int, level: Level) -> int:
        if (other := attribute(element, "continue-list")) in self._last_of_list:
            return self._last_of_list[other] + 1
        goes_on = attribute(element, "continue-numbering") == "true" and depth == 1
        return self._last_of_style[style] + 1 if goes_on and style in self._last_of_style else level.start


def _whole(written: str | None, otherwise: int) -> int:
    return (
        int(written)
        if written and written.isascii() and written.isdigit() and len(written) < 6
        else otherwise
    )
