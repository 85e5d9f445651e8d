"""Skips what stands above a press release and is no text: letterhead, "SIARAN PERS", whose it is, its day,
its state."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from humasd.documents.dates import find_dates
from humasd.documents.letterhead import (
    is_government_line,
    is_kicker,
    is_letterhead_line,
    is_letterhead_table,
    is_numbered,
    tells_deed,
)
from humasd.documents.lines import is_capitals, is_large, is_prose, is_short
from humasd.documents.status_lines import is_status_line, names_origin
from humasd.documents.values import Block

LOOK = 12
"""A title stands among the first so many blocks, or there is none."""
_WORDS_OF_DAY = frozenset({"giat", "kegiatan", "laporan", "berita", "hari", "ini", "pada", "tanggal", "tgl"})
SOON = 4
"""Blocks in which what belongs together follows."""


def skip_masthead(blocks: Sequence[Block]) -> int:
    """Where the text begins, after "SIARAN PERS" and an office's letterhead."""
    index, government = 0, False
    while index < min(len(blocks), LOOK):
        text = blocks[index].text.strip()
        if blocks[index].rows:
            if government or not is_letterhead_table(blocks[index]):
                break
            government = True
        elif is_government_line(text):
            government = True
        elif not (
            is_kicker(text)
            or is_day(text)
            or is_letterhead_line(blocks[index], government)
            or is_status_line(text)
            or names_origin(blocks[index:])
            or _is_series(blocks[index:])
            or _stands_above_kicker(blocks[index:])
            or _stands_above_headline(blocks[index:])
        ):
            break
        index += 1
    return index if index < len(blocks) else 0


def is_day(text: str) -> bool:
    """Whether a line tells but a day, and at most that something was done: "Giat hari ini, 24/11/2026"."""
    day = next(iter(find_dates(text)), None)
    if day is None:
        return False
    beside = re.findall(r"[^\W_]+", f"{text[: day.start]} {text[day.end :]}".lower())
    return _WORDS_OF_DAY.issuperset(beside)


def _is_series(blocks: Sequence[Block]) -> bool:
    """Whether a line in capitals names a series, as it stands above a number: "BERITA RESMI STATISTIK"."""
    numbered = len(blocks) > 1 and is_numbered(blocks[1].text.strip())
    return numbered and is_capitals(blocks[0]) and not tells_deed(blocks[0].text)


def _stands_above_kicker(blocks: Sequence[Block]) -> bool:
    """Whether a line in capitals is followed by words such as "SIARAN PERS", and so still is letterhead."""
    soon = next((n for n, block in enumerate(blocks[:SOON]) if is_kicker(block.text.strip())), 0)
    return soon > 0 and all(is_capitals(block) and not tells_deed(block.text) for block in blocks[:soon])


def _stands_above_headline(blocks: Sequence[Block]) -> bool:
    """Whether a line in plain capitals names whose text it is, and the headline follows in bold."""
    if blocks[0].bold or not is_capitals(blocks[0]) or tells_deed(blocks[0].text):
        return False
    below = takewhile(lambda block: not is_prose(block), blocks[1:SOON])
    return any(block.bold and is_short(block) and is_large(block) for block in below)
