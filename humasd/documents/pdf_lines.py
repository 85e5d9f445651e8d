"""The printed lines of a PDF page: what they say, where they stand and how they look."""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator
from typing import Any

import pypdfium2.raw

from humasd.documents.layout import Line, Look

pdfium: Any = pypdfium2.raw  # its names are made as it is loaded
MAX_CHARACTERS = 200_000
"""Of a page."""
_FONT_NAME = 64
"""Octets of a font's name that are looked at."""


def find_lines(textpage: Any) -> Iterator[Line]:
    """In the order of the page's content, the first MAX_CHARACTERS characters of it."""
    count = min(textpage.count_chars(), MAX_CHARACTERS)
    text = textpage.get_text_range(0, count) if count > 0 else ""
    exact = len(text) == count  # else indices of text and of boxes have drifted apart
    for match in re.finditer(r"[^\r\n]+", text):
        words = match[0].replace("\ufffe", "-").replace("\x02", "-").strip()
        if not words:
            continue
        first = match.start() + len(match[0]) - len(match[0].lstrip())
        last = match.start() + len(match[0].rstrip()) - 1
        left, _, _, top = textpage.get_charbox(first, loose=True) if exact else (0.0, 0.0, 0.0, 0.0)
        _, _, right, _ = textpage.get_charbox(last, loose=True) if exact else (0.0, 0.0, 0.0, 0.0)
        yield Line(
            " ".join(words.split()), left, right, top, _look_of(textpage, first, last) if exact else None
        )


def _look_of(textpage: Any, first: int, last: int) -> Look | None:
    """How a line's letters look, where the first looks as the last: a dateline in bold opens plain text."""
    look = _look_at(textpage, first)
    return look if look == _look_at(textpage, last) else None


def _look_at(textpage: Any, index: int) -> Look:
    name = ctypes.create_string_buffer(_FONT_NAME)
    pdfium.FPDFText_GetFontInfo(textpage.raw, index, name, _FONT_NAME, None)
    return Look(
        name.value.decode("utf-8", "replace"), round(pdfium.FPDFText_GetFontSize(textpage.raw, index), 1)
    )
