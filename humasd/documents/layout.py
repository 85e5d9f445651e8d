"""Printed lines to paragraphs: what PDF pages and recognised scans have in common."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from humasd.documents.labels import find_key
from humasd.documents.letterhead import is_address, is_kicker
from humasd.documents.plain import DATELINE
from humasd.documents.written_lists import BULLET

_FEW = 3
_HEAD = 5
"""Lines, of which the first are a title."""
_INDENT = 8.0
"""Points from the margin from which a line is indented."""
_ASKEW = 6.0
"""Points by which the middles of centred lines may differ."""
_ROOM = 3
"""Letters that a word needs beside its own: the blank, and some that are wider than most."""
_PLACE = re.compile(r"[A-Z][a-z]{2,20}(?: [A-Z][a-z]{2,20})?(?:, [A-Z][A-Za-z ]{2,30})?\s[-–—]\s?[A-Z]")
"""A dateline that is no longer in capitals; further down it may be a road: "Malili - Wotu"."""


class Look(NamedTuple):
    """How letters are printed."""

    font: str
    size: float
    """Points."""


@dataclass(frozen=True)
class Line:
    """A printed line; coordinates in points from the page's lower left corner."""

    text: str
    left: float
    right: float
    top: float
    look: Look | None = None
    """How all of it looks; nothing where that is not known, or not one."""

    @property
    def middle(self) -> float:
        return (self.left + self.right) / 2


def join_lines(lines: Sequence[Line], page: Sequence[Line] = ()) -> Iterator[str]:
    """Paragraphs of a page: a wider gap, an indent, a bullet, a dateline, another look or a short line above
    begins one.

    `page`: all lines of the page, where `lines` are but some of them.
    """
    if not lines:
        return
    page = page or lines
    edge = max(line.right for line in page)
    start = min(line.left for line in page)
    body = _usual_look(page)
    usual = _line_height(page, start + 0.9 * (edge - start))
    pending = lines[0].text
    for number, ((above, below), gap) in enumerate(zip(pairwise(lines), _gaps(lines), strict=True), start=1):
        apart = usual > 0 and (gap > 1.3 * usual or gap < 0)
        indented = below.left - start > _INDENT and above.left - start <= _INDENT
        short = above.right < start + 0.8 * (edge - start) and above.text.endswith(
            (".", "!", "?", '"', "”", ":")
        )
        stub = above.right < start + 0.6 * (edge - start) and not below.text[:1].islower()
        placed = number < _HEAD and _PLACE.match(below.text)
        begins = BULLET.match(below.text) or DATELINE.match(below.text) or placed or _is_labelled(below.text)
        headed = number < _HEAD and _is_heading(above, below, start, edge, body)
        if apart or indented or short or stub or begins or headed:
            yield pending
            pending = below.text
        else:
            pending = join_words(pending, below.text)
    yield pending


def _is_labelled(text: str) -> bool:
    """Whether a line begins with a label of the form and its colon, however full the line above it is."""
    label, colon, _ = text.partition(":")
    return bool(colon) and find_key(label) is not None


def _is_heading(above: Line, below: Line, start: float, edge: float, body: Look | None) -> bool:
    """Whether a line near the top stands by itself.

    In another font or size than the text below it; with the words of a letterhead or "SIARAN PERS"; or broken
    off though the next word had room behind it. Lines of a title that differ among themselves are one.
    """
    if above.look and below.look == body and above.look != body:
        return True
    if min(above.left, below.left) - start > _INDENT and abs(above.middle - below.middle) < _ASKEW:
        heads_address = above.text.isupper() and not below.text.isupper() and is_address(below.text)
        return heads_address or is_kicker(above.text)
    letter = (above.right - above.left) / max(len(above.text), 1)
    word = len(below.text.split(" ", 1)[0]) + _ROOM
    return not below.text[:1].islower() and above.right + word * letter < edge


def _usual_look(page: Sequence[Line]) -> Look | None:
    """How most lines look."""
    return next((look for look, _ in Counter(line.look for line in page if line.look).most_common(1)), None)


def _gaps(lines: Sequence[Line]) -> list[float]:
    return [above.top - below.top for above, below in pairwise(lines)]


def _line_height(page: Sequence[Line], full: float) -> float:
    """The gap between lines of one paragraph: even among many short lines a quarter of the gaps is of this
    kind, and on a page of shorter lines still those below lines that run on to `full`."""
    gaps = [(gap, line.right >= full) for line, gap in zip(page, _gaps(page), strict=False) if gap > 0]
    running = [gap for gap, is_full in gaps if is_full]
    kinds = [[gap for gap, _ in gaps], running if len(running) >= _FEW else []]
    return min((sorted(kind)[len(kind) // 4] for kind in kinds if kind), default=0.0)


def join_words(above: str, below: str) -> str:
    """Two lines as one. A hyphen at the end stays in a doubled word ("anak-anak"), else it goes."""
    if not above.endswith("-") or not below[:1].islower():
        return f"{above} {below}"
    before = re.findall(r"\w+", above)[-1:]
    after = re.findall(r"\w+", below)[:1]
    doubled = bool(before and after) and (after[0].startswith(before[0]) or before[0].endswith(after[0]))
    return above + below if doubled else above[:-1] + below
