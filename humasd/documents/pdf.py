"""PDF files that hold text; a scan is recognised and named (reading it takes OCR)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from html import escape
from itertools import pairwise
from typing import Any

import pypdfium2

from humasd.documents.assembly import assemble
from humasd.documents.values import Block, Document
from humasd.errors import Refused

MAX_PAGES = 50
MAX_CHARACTERS = 200_000
SCAN_CHARACTERS = 40
"""A page with fewer letters than this, on the average, is a picture of a page."""


@dataclass(frozen=True)
class Line:
    """A printed line; coordinates in points from the page's lower left corner."""

    text: str
    left: float
    right: float
    top: float


def parse_pdf(content: bytes) -> Document:
    """The text of a PDF in paragraphs. Raises Refused where it is broken or under a password."""
    open_pdf: Any = pypdfium2.PdfDocument  # the library is untyped
    try:
        pdf: Any = open_pdf(content)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise Refused("berkas PDF terkunci kata sandi; mohon dikirim tanpa kata sandi") from error
        raise Refused("berkas PDF rusak, tidak dapat dibuka; mohon dikirim ulang") from error
    try:
        pages = len(pdf)
        lines = [_read_page(pdf[number]) for number in range(min(pages, MAX_PAGES))]
    except pypdfium2.PdfiumError as error:
        raise Refused("berkas PDF rusak, tidak dapat dibaca; mohon dikirim ulang") from error
    finally:
        pdf.close()
    letters = sum(len(line.text) for page in lines for line in page)
    if letters < SCAN_CHARACTERS * max(len(lines), 1):
        return Document(problems=("hasil pindaian (gambar halaman): teksnya belum dapat dibaca",))
    document = assemble([_paragraph(text) for page in lines for text in join_lines(page)])
    if pages <= MAX_PAGES:
        return document
    cut = f"PDF berisi {pages} halaman; hanya {MAX_PAGES} halaman pertama yang dibaca"
    return replace(document, problems=(cut,))


def _paragraph(text: str) -> Block:
    return Block("p", f"<p>{escape(text, quote=False)}</p>", text)


def _read_page(page: Any) -> tuple[Line, ...]:
    textpage = page.get_textpage()
    try:
        return tuple(_lines_of(textpage))
    finally:
        textpage.close()
        page.close()


def _lines_of(textpage: Any) -> Iterator[Line]:
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
        yield Line(" ".join(words.split()), left, right, top)


def join_lines(lines: Sequence[Line]) -> Iterator[str]:
    """Paragraphs of a page: a wider gap, an indent or a line that stops short begins a new one."""
    if not lines:
        return
    gaps = [above.top - below.top for above, below in pairwise(lines)]
    usual = _usual([gap for gap in gaps if gap > 4])
    edge = max(line.right for line in lines)
    start = min(line.left for line in lines)
    pending = lines[0].text
    for (above, below), gap in zip(pairwise(lines), gaps, strict=True):
        apart = usual > 0 and (gap > 1.3 * usual or gap < 0)
        indented = below.left - start > 8 and above.left - start <= 8
        short = above.right < start + 0.8 * (edge - start) and above.text.endswith(
            (".", "!", "?", '"', "”", ":")
        )
        if apart or indented or short:
            yield pending
            pending = below.text
        else:
            pending = join_words(pending, below.text)
    yield pending


def _usual(gaps: Sequence[float]) -> float:
    """The gap within a paragraph: below the median, since in a short text every second gap parts two."""
    return sorted(gaps)[len(gaps) // 3] if gaps else 0.0


def join_words(above: str, below: str) -> str:
    """Two lines as one. A hyphen at the end stays in a doubled word ("anak-anak"), else it goes."""
    if not above.endswith("-") or not below[:1].islower():
        return f"{above} {below}"
    before = re.findall(r"\w+", above)[-1:]
    after = re.findall(r"\w+", below)[:1]
    doubled = bool(before and after) and (after[0].startswith(before[0]) or before[0].endswith(after[0]))
    return above + below if doubled else above[:-1] + below
