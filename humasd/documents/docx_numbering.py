"""The lists of a Word file, counted as Word counts them (ECMA-376 part 1, 17.9)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import islice

from humasd.documents.numbering import DECIMAL, Mark, write_number
from humasd.documents.xml import Element, attribute

MAX_LEVELS = 9
_KINDS = {
    "decimal": DECIMAL,
    "lowerLetter": "a",
    "upperLetter": "A",
    "lowerRoman": "i",
    "upperRoman": "I",
}
"""Number formats that HTML knows."""
_PLAIN = re.compile(r"\(?%\d[.)]?")
"""What a list of HTML shows before its items: the number of their own level, and no more."""
_PLACE = re.compile(r"%(\d)")


@dataclass(frozen=True)
class Level:
    """How one level of a list is numbered."""

    format: str
    """w:numFmt: bullet, none, decimal, lowerLetter …"""
    text: str = ""
    """w:lvlText: "%1.", "Pasal %1", "%1.%2"."""
    start: int = 1
    restarts: bool = True
    """Whether it counts anew below each item of an upper level."""


@dataclass(frozen=True)
class _List:
    """A w:num: the definition that it counts along with, and what is its own."""

    definition: str
    levels: Mapping[int, Level]
    starts: Mapping[int, int]


@dataclass(frozen=True)
class Place:
    """Where a paragraph stands in a list: on which level, with which mark."""

    tag: str
    """ul or ol; p where HTML has no list that shows such a number."""
    level: int
    mark: Mark | None = None
    label: str = ""
    """The number as Word shows it."""


class Numbering:
    """Counts the items of all lists, as they come in the order of the text."""

    def __init__(self, root: Element | None) -> None:
        """`root`: that of numbering.xml; None where a file has none."""
        self._lists: dict[str, _List] = {}
        self._counts: dict[str, dict[int, int]] = {}
        """The last number of each level, by the definition: lists that share one count on in each other."""
        self._begun: set[tuple[str, int]] = set()
        if root is None:
            return
        definitions = {
            attribute(one, "abstractNumId") or "": _read_levels(one)
            for one in root.iterchildren("{*}abstractNum")
        }
        for number in root.iterchildren("{*}num"):
            self._lists[attribute(number, "numId") or ""] = _read_list(number, definitions)

    def count(self, number: str, level: int) -> Place | None:
        """The place of the next item of list `number` (w:numId), which this counts; None for no list."""
        one = self._lists.get(number)
        look = one.levels.get(level) if one is not None else None
        if one is None or look is None:
            return None
        counts = self._counts.setdefault(one.definition, {})
        if look.format in ("none", "bullet"):
            self._end_deeper(one, counts, level)
            return Place("ul", level) if look.format == "bullet" else None
        value = counts.get(level, look.start - 1) + 1
        if level in one.starts and (number, level) not in self._begun:
            value = one.starts[level]
        self._begun.add((number, level))
        counts[level] = value
        self._end_deeper(one, counts, level)
        label = _show_all(one, counts, look.text)
        if look.format in _KINDS and (not look.text or _PLAIN.fullmatch(look.text)) and value >= 0:
            return Place("ol", level, Mark(value, _KINDS[look.format]), label)
        return Place("p", level, label=label) if label.strip() else Place("ul", level)

    @staticmethod
    def _end_deeper(one: _List, counts: dict[int, int], level: int) -> None:
        """Levels below an item of an upper one count anew."""
        for deeper in [other for other in counts if other > level]:
            if _restarts(one, deeper):
                del counts[deeper]


def _restarts(one: _List, level: int) -> bool:
    return level not in one.levels or one.levels[level].restarts


def _show_all(one: _List, counts: Mapping[int, int], text: str) -> str:
    return _PLACE.sub(lambda match: _show(one, counts, int(match[1]) - 1), text)


def _show(one: _List, counts: Mapping[int, int], level: int) -> str:
    look = one.levels.get(level, Level(DECIMAL))
    value = counts.get(level, look.start)
    if look.format == "decimalZero":
        return f"{value:02d}"
    return write_number(value, _KINDS.get(look.format, DECIMAL))


def _read_levels(definition: Element) -> dict[int, Level]:
    levels = islice(definition.iterchildren("{*}lvl"), MAX_LEVELS)
    return {_whole(attribute(level, "ilvl")): _read_level(level) for level in levels}


def _read_level(level: Element) -> Level:
    def said(name: str) -> str | None:
        element = level.find(f"{{*}}{name}")
        return attribute(element, "val") if element is not None else None

    return Level(
        said("numFmt") or "decimal",
        said("lvlText") or "",
        _whole(said("start"), 1),
        said("lvlRestart") != "0",
    )


def _read_list(number: Element, definitions: Mapping[str, Mapping[int, Level]]) -> _List:
    element = number.find("{*}abstractNumId")
    definition = (attribute(element, "val") if element is not None else None) or ""
    levels = dict(definitions.get(definition, {}))
    starts: dict[int, int] = {}
    for override in islice(number.iterchildren("{*}lvlOverride"), MAX_LEVELS):
        level = _whole(attribute(override, "ilvl"))
        if (look := override.find("{*}lvl")) is not None:
            levels[level] = _read_level(look)
        if (start := override.find("{*}startOverride")) is not None:
            starts[level] = _whole(attribute(start, "val"), 1)
    return _List(definition, levels, starts)


def _whole(written: str | None, otherwise: int = 0) -> int:
    """A whole number as an attribute holds it; `otherwise` for what is none, or beyond any list."""
    return int(written) if written and re.fullmatch(r"\d{1,5}", written, re.ASCII) else otherwise
