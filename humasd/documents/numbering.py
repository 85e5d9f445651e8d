"""How the items of a list are numbered: as people write it, and as HTML says it (HTML 4.4.5 and 4.4.8).

A number is the sender's: a rank, an article of a law, what "angka 3" further down refers to. No list is
counted anew.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from humasd.documents.xml import Element

DECIMAL = "1"
KINDS = frozenset({DECIMAL, "a", "A", "i", "I"})
"""The values of an <ol>'s type: figures, letters and Roman numbers."""
CSS_KINDS = {
    "decimal": DECIMAL,
    "lower-alpha": "a",
    "lower-latin": "a",
    "upper-alpha": "A",
    "upper-latin": "A",
    "lower-roman": "i",
    "upper-roman": "I",
}
"""The same as a style names them (list-style-type)."""
_MARK = re.compile(r"\(?([0-9]{1,4})[.)]?|\(?([A-Za-z]{1,15})[.)]")
_INTEGER = re.compile(r"\s{0,9}([+-]?\d{1,6})(?!\d)")
_ROMAN = tuple(
    zip(
        (1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1),
        ("m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"),
        strict=True,
    )
)
_MOST_ROMAN = 3999


@dataclass(frozen=True)
class Mark:
    """What stands before an item: its number, and of what kind that is."""

    number: int
    kind: str = DECIMAL


def read_mark(written: str, before: Mark | None = None) -> Mark | None:
    """The mark that a word processor wrote: "3.", "b)", "(iv)"; None for any other, as "01." or "1.2".

    `before`: the mark of the item above, by which "i." after "h." is a letter and no Roman one.
    """
    match = _MARK.fullmatch(written.strip())
    if match is None:
        return None
    if match[1]:
        return Mark(int(match[1])) if not match[1].startswith("0") else None
    word = match[2]
    if word not in (word.lower(), word.upper()):
        return None
    kinds = ("a", "i") if word.islower() else ("A", "I")
    readings = [Mark(number, kind) for kind in kinds if (number := _read_letters(word.lower(), kind))]
    if before is not None and (next_mark := Mark(before.number + 1, before.kind)) in readings:
        return next_mark
    first = [mark for mark in readings if mark.number == 1]
    return next(iter((*first, *readings)), None)


def _read_letters(word: str, kind: str) -> int:
    """The number that letters stand for; 0 where they stand for none."""
    if kind in "aA":
        return ord(word) - ord("a") + 1 if len(word) == 1 else 0
    values = {letter: value for value, letter in _ROMAN}
    if not set(word) <= values.keys():
        return 0
    worth = [values[letter] for letter in word]
    number = sum(-one if one < after else one for one, after in zip(worth, (*worth[1:], 0), strict=True))
    return number if 0 < number <= _MOST_ROMAN and write_number(number, "i") == word else 0


def write_number(number: int, kind: str = DECIMAL) -> str:
    """The number as a browser shows it; in figures where it has no letters or no Roman one."""
    if kind in ("a", "A") and number > 0:
        word = ""
        while number:
            number, rest = divmod(number - 1, 26)
            word = chr(ord("a") + rest) + word
    elif kind in ("i", "I") and 0 < number <= _MOST_ROMAN:
        word = ""
        for value, letters in _ROMAN:
            count, number = divmod(number, value)
            word += letters * count
    else:
        return str(number)
    return word.upper() if kind in ("A", "I") else word


def keep_numbering(tag: str, name: str, value: str) -> str | None:
    """What is kept of an attribute that numbers a list, as nh3 asks it; None for one that says nothing."""
    if name == "type":
        return value if tag == "ol" and value in KINDS else None
    if name in ("start", "value"):
        number = _INTEGER.match(value)
        return str(int(number[1])) if number else None
    return value if name != "reversed" else ""


NUMBERING_ATTRIBUTES = {"ol": {"start", "type", "reversed"}, "li": {"value"}}
"""The attributes of clean HTML that number a list; their values pass through `keep_numbering`."""


def tell_marks(root: Element) -> Iterator[tuple[Element, str]]:
    """Each item below `root` in its order, with what a browser shows before it; "-" for a bullet."""
    marks: dict[Element, Mark] = {}
    for item in root.iter("li"):
        box = item.getparent()
        if box is None or box.tag != "ol":
            yield item, "-"
            continue
        if item not in marks:
            marks.update(number_items(box))
        yield item, f"{write_number(marks[item].number, marks[item].kind)}."


def number_items(box: Element) -> Iterator[tuple[Element, Mark]]:
    """The items of an ol that are its children, with what numbers them."""
    items = box.findall("li")
    step = -1 if "reversed" in box.attrib else 1
    kind = box.get("type") or DECIMAL
    number = _integer_of(box.get("start"), len(items) if step < 0 else 1)
    for item in items:
        number = _integer_of(item.get("value"), number)
        yield item, Mark(number, kind)
        number += step


def _integer_of(value: str | None, otherwise: int) -> int:
    number = _INTEGER.match(value or "")
    return int(number[1]) if number else otherwise
