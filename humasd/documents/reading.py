"""Reads one file of any known format; what is wrong with it becomes a word, never an error."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from humasd.documents import types
from humasd.documents.allowance import Allowance
from humasd.documents.assembly import assemble, take_captions
from humasd.documents.cover import part_cover
from humasd.documents.fields import count_labels
from humasd.documents.formats import UNREAD, find_reader
from humasd.documents.markup import join_text
from humasd.documents.papers import part_papers, wrap_paper
from humasd.documents.people import find_contact
from humasd.documents.places import find_dateline
from humasd.documents.plain import strip_stars
from humasd.documents.programme import is_programme
from humasd.documents.reports import part_report
from humasd.documents.roles import (
    MIN_MATERIAL_WORDS,
    MIN_NEWS_WORDS,
    MIN_TITLED_WORDS,
    decide_role,
    decide_role_by_name,
)
from humasd.documents.signature import is_contact, is_sentence
from humasd.documents.values import Block, Contained, Document, Extract, Rendition
from humasd.errors import Refused

MAX_SIZE = 60_000_000
"""Octets of a file that is opened at all."""

_OF_NOTES = types.SHEETS | types.SLIDES
_SEVERAL = "berisi lebih dari satu dokumen; yang lain dipisahkan menjadi {}"


@dataclass(frozen=True)
class Reading:
    """What a file turned out to be."""

    content_type: str
    role: str
    problem: str | None = None
    document: Document | None = None
    rendition: Rendition[bytes] | None = None
    files: tuple[Contained, ...] = ()
    """What it held."""
    note: str | None = None
    """For those who check its text."""
    scanned: bool = False
    """Its text was read by OCR."""


def read_file(
    content: bytes,
    filename: str,
    allowance: Allowance | None = None,
    inline: bool = False,
    content_type: str = "",
) -> Reading:
    """Type, role and content of one file. Never raises, whatever the bytes are.

    `inline`: it is a picture that stood within a text, where a logo is likely. `content_type`: what the bytes
    were found to be, where that is known.
    """
    content_type = content_type or types.detect_type(content, filename)
    try:
        if not content:
            raise Refused("berkas kosong; mohon dikirim ulang")
        if len(content) > MAX_SIZE:
            raise Refused("berkas terlalu besar, tidak dibuka")
        return _read(content, filename, content_type, allowance or Allowance(), inline)
    except Refused as refusal:
        problem = str(refusal)
    except MemoryError:
        problem = "berkas memerlukan terlalu banyak memori, tidak dibuka"
    except Exception:  # strangers' bytes find every flaw of a library; the rest of the mail goes on
        problem = "berkas rusak, tidak dapat dibuka; mohon dikirim ulang"
    return Reading(content_type, decide_role_by_name(filename), problem)


def _read(content: bytes, filename: str, content_type: str, allowance: Allowance, inline: bool) -> Reading:
    if content_type.startswith("image/") and content_type != "image/svg+xml":
        return _read_picture(content, filename, content_type, allowance, inline)
    if (read := find_reader(content_type)) is not None:
        if content_type in types.ZIPPED and types.is_cut(content):
            from humasd.documents.mending import read_cut

            return conclude(content_type, filename, read_cut(read, content, allowance))
        return conclude(content_type, filename, read(content, allowance))
    return Reading(content_type, decide_role_by_name(filename), UNREAD.get(content_type))


def conclude(content_type: str, filename: str, extract: Extract) -> Reading:
    """The reading that an extract amounts to; of several papers that of the first, which holds the others."""
    if not extract.blocks and not extract.pictures:
        role = decide_role_by_name(filename) if not extract.files else "other"
        return Reading(content_type, role, extract.problem, files=extract.files)
    extract = replace(extract, blocks=tuple(map(strip_stars, extract.blocks)))
    pictures, blocks = take_captions(extract.blocks, extract.pictures)
    first, *others = part_papers(blocks)
    if not others:
        return _conclude(content_type, filename, extract)
    files = (*(wrap_paper(paper, extract.note) for paper in others), *extract.files)
    reading = _conclude(
        content_type, filename, replace(extract, blocks=first, pictures=pictures, files=files)
    )
    names = ", ".join(file.filename for file in files[: len(others)])
    return replace(reading, note="; ".join(filter(None, (_SEVERAL.format(names), extract.note))))


def _conclude(content_type: str, filename: str, extract: Extract) -> Reading:
    from humasd.documents.ocr import CHECK

    document = _under_head(assemble(extract.blocks, extract.pictures), extract)
    role = decide_role(filename, document, join_text(extract.blocks), count_labels(extract.blocks))
    if role == "material" and content_type in _OF_NOTES and not _has_prose(extract.blocks):
        role = "other"  # a list of names, or the headings of a talk, is no text to publish, however long
    if role == "material" and is_programme(extract.blocks):
        role = "other"
    if role == "material":
        document = _without_cover(document, extract)
    if role == "form":
        document = replace(document, title=None)  # "Formulir Publikasi Kegiatan" names the form
    note = extract.note if role in ("material", "form") else None
    scanned = extract.note == CHECK
    return Reading(
        content_type, role, extract.problem, document, files=extract.files, note=note, scanned=scanned
    )


def _under_head(document: Document, extract: Extract) -> Document:
    return replace(document, preface="\n".join(filter(None, (extract.head, document.preface))))


def _without_cover(document: Document, extract: Extract) -> Document:
    """A text without what its file says to the office; unchanged where little would be left."""
    told, reported = part_report(extract.blocks)
    kept, cut = part_cover(told)
    published = assemble(kept, extract.pictures)
    if kept == tuple(extract.blocks) or published.words < MIN_TITLED_WORDS:
        return document
    contact = next((block.text for block in cut if is_contact(block)), None)
    if contact is not None:
        contact = find_contact("\n".join(block.text for block in cut)) or contact
    return replace(
        document,
        html=published.html,
        text=published.text,
        title=published.title,
        preface=_under_head(published, extract).preface,
        pictures=published.pictures,
        left_out=(*reported, *(block.text for block in cut if block.text)),
        fields={**({"contact": contact} if contact else {}), **document.fields},
    )


def _has_prose(blocks: Sequence[Block]) -> bool:
    """Whether a sheet or slides hold a text: in a cell, or in sentences below each other."""
    cells = (cell for block in blocks for row in block.rows for cell in row)
    texts = [line.removeprefix("- ") for block in blocks if not block.rows for line in block.text.split("\n")]
    told = sum(len(text.split()) for text in texts if _is_told(text))
    return told >= MIN_MATERIAL_WORDS or any(len(cell.split()) >= MIN_MATERIAL_WORDS for cell in cells)


def _is_told(text: str) -> bool:
    ends = text.endswith((".", ".”", '."')) and len(text.split()) >= MIN_NEWS_WORDS
    return ends or is_sentence(text) or find_dateline(text) is not None


def _read_picture(
    content: bytes, filename: str, content_type: str, allowance: Allowance, inline: bool
) -> Reading:
    """A photo with its rendition, a photographed page with its text, or "other": a logo, a signature."""
    from humasd.documents.ocr import BUSY, NO_TIME
    from humasd.documents.photo import looks_like_photo, render_photo

    rendition = render_photo(content)
    named = decide_role_by_name(filename)
    if not inline and (named != "other" or rendition.page_like):
        page = _read_page(rendition, filename, content_type, allowance)
        if named != "other" or (page.document is not None and page.role != "other"):
            return page
        if page.problem in (NO_TIME, BUSY):
            return page  # nobody knows whether it is a photo to publish
    if looks_like_photo(rendition, png=content_type == "image/png", inline=inline):
        return Reading(content_type, "photo", rendition=rendition)
    return Reading(content_type, "other")


def _read_page(
    rendition: Rendition[bytes], filename: str, content_type: str, allowance: Allowance
) -> Reading:
    from humasd.documents import ocr
    from humasd.documents.written_lists import make_blocks

    try:
        paragraphs = ocr.recognise_page(rendition.content, allowance)
    except Refused as refusal:
        return Reading(content_type, decide_role_by_name(filename), str(refusal))
    if len(" ".join(paragraphs).split()) < MIN_MATERIAL_WORDS // 2:
        return Reading(content_type, decide_role_by_name(filename), ocr.NO_TEXT)
    return conclude(content_type, filename, Extract(make_blocks(paragraphs), note=ocr.CHECK))
