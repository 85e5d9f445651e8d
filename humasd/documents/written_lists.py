"""Lists as they are typed: lines that begin with a bullet or a number."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import escape
from itertools import pairwise

from humasd.documents.listing import ListItem, nest_items
from humasd.documents.numbering import Mark
from humasd.documents.values import Block

BULLET = re.compile(r"^\s*(?:[-–*•·▪◦➢❖✓\uf0b7\uf0a7\uf0d8]|(\d{1,2})([.)]))\s+(?=\S)")


def make_blocks(paragraphs: Iterable[str]) -> tuple[Block, ...]:
    """Paragraphs as blocks; those that follow each other with a bullet or a number become a list.

    A list keeps its numbers. A line whose number counts nothing ("12. November", the number of a runner), or
    has another sign than lists show ("1)"), stays a paragraph as it was written.
    """
    lines = tuple(map(_read_line, paragraphs))
    counted = _find_counted(lines)
    blocks: list[Block] = []
    for group in _part(lines, range(len(lines)), lambda above, below: above.kind == below.kind):
        rises = _can_be_shown([lines[place] for place in group])
        for places in _part(lines, group, _goes_on):
            run = [lines[place] for place in places]
            if rises and not counted.isdisjoint(places):
                blocks.append(_list_block(run))
            else:
                blocks += [Block("p", f"<p>{escape(one.whole, quote=False)}</p>", one.whole) for one in run]
    return tuple(blocks)


@dataclass(frozen=True)
class _Line:
    """A paragraph, and what it begins with."""

    whole: str
    sign: str = ""
    """"." or ")" after a number, "-" for a bullet of any shape; empty where there is neither."""
    number: int = 0
    item: str = ""
    """The paragraph without the bullet or number."""

    @property
    def kind(self) -> str:
        """Whether it is a paragraph, an item with a bullet or one with a number."""
        return "number" if self.number else self.sign


def _read_line(paragraph: str) -> _Line:
    bullet = BULLET.match(paragraph)
    if bullet is None:
        return _Line(paragraph)
    item = paragraph[bullet.end() :]
    if bullet[1] is None:
        return _Line(paragraph, "-", 0, item)
    if bullet[1].startswith("0"):  # "01." is shown by no list
        return _Line(paragraph)
    return _Line(paragraph, bullet[2], int(bullet[1]), item)


def _part(
    lines: Sequence[_Line], places: range, goes_with: Callable[[_Line, _Line], bool]
) -> Iterator[range]:
    """The places in pieces, each of lines that go with the line above them."""
    start = places.start
    for place in range(places.start + 1, places.stop + 1):
        if place == places.stop or not goes_with(lines[place - 1], lines[place]):
            yield range(start, place)
            start = place


def _can_be_shown(group: Sequence[_Line]) -> bool:
    """Whether lines that follow each other are bullets, or numbers that lists can show: all with a full stop,
    as lists have it, and rising or begun anew."""
    alike = group[0].sign in ("-", ".") and len({line.sign for line in group}) == 1
    return alike and all(below.number > above.number or below.number <= 1 for above, below in pairwise(group))


def _goes_on(above: _Line, below: _Line) -> bool:
    """Whether one list can hold both."""
    return below.number > above.number or not above.number


def _find_counted(lines: Sequence[_Line]) -> frozenset[int]:
    """The places of bullets, and of numbers that count: 1, and one to which the number before or after it is
    next, even where paragraphs lie between."""
    counted = {place for place, line in enumerate(lines) if line.sign == "-" or line.number == 1}
    places = [place for place, line in enumerate(lines) if line.sign == "."]
    for one, other in pairwise(places):
        if lines[one].number + 1 == lines[other].number:
            counted |= {one, other}
    return frozenset(counted)


def _list_block(run: Sequence[_Line]) -> Block:
    tag = "ul" if run[0].sign == "-" else "ol"
    marks = [Mark(line.number) if tag == "ol" else None for line in run]
    items = [
        ListItem(tag, 0, escape(line.item, quote=False), mark) for line, mark in zip(run, marks, strict=True)
    ]
    text = "\n".join(f"{line.number}. {line.item}" if line.number else f"- {line.item}" for line in run)
    return Block(tag, nest_items(items), text)
