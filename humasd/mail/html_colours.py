"""The colours that elements of an HTML mail give their text and its background."""

from __future__ import annotations

import re
from functools import lru_cache

from lxml import etree

Colour = tuple[int, int, int]
"""Red, green and blue, 0 to 255."""

_COLOUR = re.compile(r"(?<![\w-])color\s?:\s?([^;]{1,60})")
_GROUND = re.compile(r"(?<![\w-])background(?:-color)?\s?:\s?([^;]{1,200})")
_HEX = re.compile(r"#([0-9a-f]{6}|[0-9a-f]{3})\b")
_CLEAR = re.compile(r"#[0-9a-f]{6}0[0-9a-f]\b|#[0-9a-f]{3}0\b")
_LIGHT = re.compile(r"hsla?\([^)]{1,30}(?:100|9[5-9])%")
_RGB = re.compile(r"rgba?\(\s?(\d{1,3})[\s,]{1,3}(\d{1,3})[\s,]{1,3}(\d{1,3})")
_NAMED: dict[str, Colour] = {
    "white": (255, 255, 255),
    "black": (0, 0, 0),
    "ivory": (255, 255, 240),
    "snow": (255, 250, 250),
    "whitesmoke": (245, 245, 245),
    "windowtext": (0, 0, 0),
    "red": (255, 0, 0),
    "crimson": (220, 20, 60),
    "yellow": (255, 255, 0),
    "gold": (255, 215, 0),
    "orange": (255, 165, 0),
    "lime": (0, 255, 0),
    "cyan": (0, 255, 255),
    "aqua": (0, 255, 255),
    "magenta": (255, 0, 255),
    "fuchsia": (255, 0, 255),
}
_BRIGHT = 128
"""Between the most and the least of a background's colours, from which it is a marker pen's."""
_RED = (170, 80)
"""At least so much red, and at most so much of the others, has a correcting pen."""


def colour_of(element: etree._Element) -> Colour | None:
    """The colour that an element gives its text; None where it gives none."""
    style = element.get("style", "")[:500].lower()
    if found := _COLOUR.search(style):
        return _parse(found[1])
    return _parse(element.get("color", "")[:60].lower()) if element.tag == "font" else None


def ground_of(element: etree._Element) -> Colour | None:
    """The colour that an element gives its background; None where it gives none."""
    style = element.get("style", "")[:500].lower()
    if found := _GROUND.search(style):
        return _parse(found[1])
    return _parse(element.get("bgcolor", "")[:60].lower())


def is_marked(element: etree._Element) -> bool:
    """Does an element show its text as a marker or a red pen does?"""
    if element.tag == "mark":
        return True
    if not element.keys():
        return False
    ground, ink = ground_of(element), colour_of(element)
    if ground is not None and max(ground) - min(ground) >= _BRIGHT:
        return True
    return ink is not None and ink[0] >= _RED[0] and max(ink[1:]) <= _RED[1]


@lru_cache(maxsize=256)
def _parse(value: str) -> Colour | None:
    """A colour as CSS or HTML writes it; None for what is none, or one that need not be told."""
    if _CLEAR.search(value) or _LIGHT.search(value):
        return _NAMED["white"]
    if found := _HEX.search(value):
        digits = found[1] if len(found[1]) == 6 else "".join(digit * 2 for digit in found[1])
        return int(digits[:2], 16), int(digits[2:4], 16), int(digits[4:], 16)
    if found := _RGB.search(value):
        return int(found[1]), int(found[2]), int(found[3])
    words = value.replace("!", " ").split()
    return _NAMED.get(words[0]) if words else None
