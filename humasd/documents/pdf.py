"""PDF files: the text of their pages, the photos on them, and the text of scanned pages."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import pypdfium2

from humasd.documents import ocr
from humasd.documents.allowance import Allowance
from humasd.documents.layout import Line, join_lines
from humasd.documents.pdf_form import fill_in
from humasd.documents.pdf_lines import find_lines
from humasd.documents.photo import is_page_like
from humasd.documents.values import Block, Extract, Picture
from humasd.documents.written_lists import make_blocks
from humasd.errors import Refused

_IMAGE = 3  # FPDF_PAGEOBJ_IMAGE
MAX_PAGES = 50
SCAN_CHARACTERS = 40
"""A page with fewer letters than this, and a picture on it, is a picture of a page."""
MIN_SCAN_WORDS = 15
"""Fewer words than this on a picture of a page are but stains and street signs, where photos stand on it."""
_SMALL = 200
"""Pixels of the longer side at which a page is drawn to see what it looks like."""
MAX_PICTURES = 30
MAX_PICTURE_PIXELS = 40_000_000
MIN_PICTURE_SIDE = 200
"""Pixels; what is smaller is a coat of arms or a signature."""


@dataclass
class _Gathering:
    allowance: Allowance
    blocks: list[Block] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)
    problems: dict[str, None] = field(default_factory=dict)
    late: list[tuple[int, str]] = field(default_factory=list)
    """The pages, from 1, that there was no time to read, with the word on each."""
    note: str | None = None


def read_pdf(content: bytes, allowance: Allowance) -> Extract:
    """The paragraphs and pictures of a PDF. Raises Refused where it is broken or under a password."""
    open_pdf: Any = pypdfium2.PdfDocument  # the library is untyped
    try:
        pdf: Any = open_pdf(content)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise Refused("berkas PDF terkunci kata sandi; mohon dikirim tanpa kata sandi") from error
        raise Refused("berkas PDF rusak, tidak dapat dibuka; mohon dikirim ulang") from error
    gathered = _Gathering(allowance)
    try:
        if pdf.get_formtype():
            pdf.init_forms()
        pages = len(pdf)
        for number in range(min(pages, MAX_PAGES)):
            page = pdf[number]
            try:
                _read_page(page, gathered)
            except ocr.NoTime as late:  # pages of print further down are read all the same
                gathered.late.append((number + 1, str(late)))
            page.close()
    except pypdfium2.PdfiumError as error:
        raise Refused("berkas PDF rusak, tidak dapat dibaca; mohon dikirim ulang") from error
    finally:
        pdf.close()
    if gathered.late:
        numbers, words = zip(*gathered.late, strict=True)
        gathered.problems[ocr.name_pages(words[-1], numbers, pages)] = None
    if pages > MAX_PAGES:
        cut = f"PDF berisi {pages} halaman; hanya {MAX_PAGES} halaman pertama yang dibaca"
        gathered.problems[cut] = None
    problem = "; ".join(gathered.problems) or None
    return Extract(tuple(gathered.blocks), tuple(gathered.pictures), problem=problem, note=gathered.note)


def _read_page(page: Any, gathered: _Gathering) -> None:
    lines = _read_lines(page)
    images = list(page.get_objects(filter=[_IMAGE], max_depth=3))
    if sum(len(line.text) for line in lines) >= SCAN_CHARACTERS or not images:
        _read_print(lines, images, gathered)
    elif not is_page_like(page.render(scale=_SMALL / max(page.get_width(), page.get_height(), 1)).to_pil()):
        _read_print(lines, images, gathered, page.get_rotation())  # a page of photos
    else:
        _read_scan(page, images, gathered)


def _read_print(lines: Sequence[Line], images: Sequence[Any], gathered: _Gathering, turned: int = 0) -> None:
    """Paragraphs in the order of the page, each picture where it stands among them.

    `turned`: degrees clockwise by which the page, and so its pictures, are shown.
    """
    start = 0
    for bottom, image in sorted(
        ((image.get_bounds()[1], image) for image in images), key=lambda pair: -pair[0]
    ):
        if (
            len(gathered.pictures) >= MAX_PICTURES
            or (picture := _take_picture(image, gathered, turned)) is None
        ):
            continue
        end = next((i for i in range(start, len(lines)) if lines[i].top < bottom), len(lines))
        gathered.blocks += make_blocks(join_lines(lines[start:end], lines))
        gathered.blocks.append(Block("p", "", "", pictures=(len(gathered.pictures),)))
        gathered.pictures.append(picture)
        start = end
    gathered.blocks += make_blocks(join_lines(lines[start:], lines))


def _take_picture(image: Any, gathered: _Gathering, turned: int) -> Picture | None:
    """A picture's own JPEG where it is one and stands upright, else its pixels as PNG."""
    if not _is_large(image):
        return None
    name = f"gambar-{len(gathered.pictures) + 1}"
    if image.get_filters() == ["DCTDecode"] and not turned:
        return Picture(bytes(image.get_data()), f"{name}.jpg")
    return Picture(_as_png(image.get_bitmap(), turned), f"{name}.png")


def _is_large(image: Any) -> bool:
    width, height = image.get_px_size()
    return bool(min(width, height) >= MIN_PICTURE_SIDE and width * height <= MAX_PICTURE_PIXELS)


def _read_scan(page: Any, images: Sequence[Any], gathered: _Gathering) -> None:
    """The text of a picture of a page; where there is next to none, the photos that are stuck upon it."""
    scale = min(ocr.DPI / 72, 2500 / max(page.get_width(), page.get_height(), 1))
    try:
        ocr.check_time(gathered.allowance)  # before the page is drawn
        paragraphs = ocr.recognise_page(_as_png(page.render(scale=scale, grayscale=True)), gathered.allowance)
    except ocr.NoTime:
        raise
    except Refused as refusal:
        gathered.problems[str(refusal)] = None
        return
    if len(" ".join(paragraphs).split()) < MIN_SCAN_WORDS and (photos := list(filter(_is_photo, images))):
        _read_print((), photos, gathered, page.get_rotation())
        return
    gathered.blocks += make_blocks(paragraphs)
    if paragraphs:
        gathered.note = ocr.CHECK
    else:
        gathered.problems[ocr.NO_TEXT] = None


def _is_photo(image: Any) -> bool:
    return _is_large(image) and not is_page_like(image.get_bitmap().to_pil())


def _as_png(bitmap: Any, turned: int = 0) -> bytes:
    out = io.BytesIO()
    picture = bitmap.to_pil()
    if turned:
        picture = picture.rotate(-turned, expand=True)
    picture.save(out, "PNG", compress_level=1)
    bitmap.close()
    return out.getvalue()


def _read_lines(page: Any) -> tuple[Line, ...]:
    textpage = page.get_textpage()
    try:
        lines = tuple(find_lines(textpage))
        return fill_in(page, textpage, lines) if page.formenv else lines
    finally:
        textpage.close()
