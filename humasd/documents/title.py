"""Finds the title of a press release among its first blocks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from humasd.documents.captions import find_captions
from humasd.documents.fields import is_filled
from humasd.documents.head_data import is_label, leave_out_data, skip_labelled
from humasd.documents.headline_form import has_headline_form
from humasd.documents.headlines import (
    continues,
    follows_soon,
    goes_on,
    heads_news,
    is_headline,
    stands_above_text,
    stands_as_title,
)
from humasd.documents.labels import find_key, write_label
from humasd.documents.letterhead import tells_deed
from humasd.documents.lines import is_capitals, is_prose, is_running, is_short
from humasd.documents.masthead import LOOK, SOON, skip_masthead
from humasd.documents.places import find_dateline
from humasd.documents.status_lines import is_place_and_day
from humasd.documents.title_dress import undress
from humasd.documents.values import Block

_ENTITLED = re.compile(r"\W{0,6}(?:\d{1,2}[.)]\s?)?judul", re.IGNORECASE)
"""A label that asks for the headline itself."""
_OF_RELEASE = re.compile(r"\W{0,6}(?:\d{1,2}[.)]\s?)?judul\s(?:berita|rilis|naskah)\b", re.IGNORECASE)
"""The label that says most surely that it does."""
_TITLE_LINE = re.compile(r"^[^:\n]{4,40}:\s*(.+)$")


@dataclass(frozen=True)
class _Labelled:
    """Where a label asks for the title, and what stands behind it; None where the next line is the title."""

    index: int
    label: str
    title: str | None


def find_title(blocks: Sequence[Block]) -> tuple[str | None, tuple[Block, ...]]:
    """(title, the blocks without it and without what stands about it that is no text).

    In this order: a line "Judul: …", a heading, a short first paragraph that is bold, in
    capitals, or is followed by one of running text. (None, blocks) where none of these is there.
    Captions of photos stay where they are, and are looked past.
    """
    aside = _find_aside(blocks)
    title, rest = _find([block for place, block in enumerate(blocks) if place not in aside])
    if not aside:
        return title, rest
    kept = {id(block) for block in rest}
    return title, tuple(block for place, block in enumerate(blocks) if place in aside or id(block) in kept)


def _find_aside(blocks: Sequence[Block]) -> frozenset[int]:
    """The places of captions near the headline, where running text follows them."""
    near = [group for group in find_captions(blocks) if group.places[0] < LOOK]
    aside = frozenset(place for group in near for place in group.places)
    below = (block for place, block in enumerate(blocks) if place not in aside)
    return aside if any(map(is_running, below)) else frozenset()


def _find(blocks: Sequence[Block]) -> tuple[str | None, tuple[Block, ...]]:
    start = skip_masthead(blocks)
    if (labelled := _find_labelled(blocks)) is not None:
        return _take_labelled(blocks, start, labelled)
    headed = skip_labelled(blocks, start, known=sum(map(is_label, blocks[:start])))
    is_headed = headed > start and stands_as_title(blocks[headed:])
    start = headed if is_headed else skip_labelled(blocks, start)
    for index in range(start, min(len(blocks), LOOK)):
        if blocks[index].tag in ("h1", "h2") and is_short(blocks[index]):
            return _take(blocks, index, start)
        if is_prose(blocks[index]):
            break
    first = blocks[start] if start < len(blocks) else None
    if first is None or _is_dateline(first.text):
        return None, tuple(blocks[start:])
    text = tuple(blocks[start:])
    if is_short(first) and (first.bold or is_capitals(first) or stands_above_text(text) or is_headline(text)):
        return _take(blocks, start, start)
    told = _find_telling(blocks, start)
    return _take(blocks, told, start) if told is not None else (None, text)


def _is_dateline(text: str) -> bool:
    """Whether a line is a short text, or but place and day straight above it."""
    return is_place_and_day(text) or (text.endswith(".") and find_dateline(text) is not None)


def _find_telling(blocks: Sequence[Block], start: int) -> int | None:
    """Where a line stands in bold, or in the form of a headline, that tells a deed, straight above running
    text and below short lines."""
    for index in range(start, min(len(blocks) - 1, start + SOON)):
        block = blocks[index]
        stands_out = (block.bold and is_short(block)) or has_headline_form(block)
        if stands_out and tells_deed(block.text) and is_running(blocks[index + 1]):
            return index
        if block.rows or is_running(block):
            break
    return None


def _take(blocks: Sequence[Block], index: int, start: int) -> tuple[str, tuple[Block, ...]]:
    """The title at `index`, with the lines that continue it; what is but data below it goes."""
    end = index + 1
    while end < len(blocks) and is_capitals(blocks[index]) and continues(blocks[index:end], blocks[end]):
        end += 1
    if end == index + 1 and end + 1 < len(blocks) and goes_on(blocks[index], blocks[end]):
        end += follows_soon(blocks[end + 1 :])
    title = undress(" ".join(block.text for block in blocks[index:end]))
    return title, (*blocks[start:index], *leave_out_data(title, blocks[end:]))


def _take_labelled(
    blocks: Sequence[Block], start: int, labelled: _Labelled
) -> tuple[str | None, tuple[Block, ...]]:
    """The title behind its label or on the line below it; the headline itself where the label but names the
    activity."""
    at = labelled.index
    if labelled.title is None:
        title, below = _take(blocks, at + 1, at + 1)
        rest = (*blocks[start:at], *below)
        return title, leave_out_data(title, rest[skip_labelled(rest, 0, known=1) :])
    rest = (*blocks[start:at], *blocks[at + 1 :])
    below = rest[skip_labelled(rest, 0, known=1) :]
    if below and not _ENTITLED.match(labelled.label) and heads_news(below):
        return _take(below, 0, 0)
    return labelled.title, leave_out_data(labelled.title, below)


def _find_labelled(blocks: Sequence[Block]) -> _Labelled | None:
    """The first label that asks for the title and has one; before it one that asks for the release's."""
    found = [
        one
        for index in range(min(len(blocks), LOOK))
        if (one := _read_label(blocks, index) or _read_lone_label(blocks, index)) is not None
    ]
    sure = (one for one in found if _OF_RELEASE.match(one.label))
    return next(sure, found[0] if found else None)


def _read_label(blocks: Sequence[Block], index: int) -> _Labelled | None:
    block = blocks[index]
    lines = block.text.split("\n") if not block.rows and (block.tag == "p" or is_label(block)) else ()
    for line in map(write_label, lines):
        match, label = _TITLE_LINE.match(line), line.split(":")[0]
        if match and find_key(label) == "title" and is_filled(match[1], "title"):
            return _Labelled(index, label, undress(match[1]))
    return None


def _read_lone_label(blocks: Sequence[Block], index: int) -> _Labelled | None:
    """A label alone on its line, above a short one that may be the title: "Judul :", "JUDUL BERITA"."""
    label = blocks[index].text.strip()
    if blocks[index].rows or not (label.endswith(":") or _ENTITLED.match(label)):
        return None
    if find_key(label.rstrip(" :")) != "title" or index + 2 >= len(blocks):
        return None
    below = blocks[index + 1]
    if is_label(below) or find_key(below.text.rstrip(" :")) or _is_dateline(below.text):
        return None
    return _Labelled(index, label, None) if is_short(below) else None
