"""A publication as a Word file, for the media to edit."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import lxml.html
from docx.document import Document
from docx.shared import Cm, Emu, Pt
from docx.table import _Cell
from docx.text.paragraph import Paragraph
from lxml.html import HtmlElement

from humasd.documents.numbering import number_items
from humasd.letters.markup import clean_body
from humasd.letters.word import (
    add_line,
    new_document,
    number_paragraph,
    restart_numbering,
    rule_below,
    save_document,
)

PHOTO_WIDTH, PHOTO_HEIGHT = Cm(15), Cm(18)
"""The most room a photo takes."""
DEEPEST_LIST = 3
_BLOCKS = frozenset({"p", "h1", "h2", "h3", "h4", "ul", "ol", "li", "table", "blockquote", "hr", "div"})
_BOLD, _ITALIC, _UNDERLINE = frozenset({"strong", "b"}), frozenset({"em", "i"}), frozenset({"u"})


@dataclass(frozen=True)
class WordPhoto:
    """A photo as it goes into the file: JPEG or PNG."""

    content: bytes
    caption: str = ""


@dataclass(frozen=True)
class _Look:
    bold: bool = False
    italic: bool = False
    underline: bool = False


def render_word(
    title: str, body_html: str, photos: Sequence[WordPhoto] = (), *, office_name: str = "", note: str = ""
) -> bytes:
    """The docx of a title, clean HTML (p, h2 to h4, lists, tables, strong/em) and photos with captions.

    `note` stands small at the end, e.g. the agenda number. Text outside the known tags is kept as
    paragraphs, so nothing that was approved is lost.
    """
    document = new_document(title, office_name)
    if office_name:
        rule_below(add_line(document, office_name, 10.5, grey=True))
    heading = add_line(document, title, 18, bold=True)
    heading.paragraph_format.space_before, heading.paragraph_format.space_after = Pt(10), Pt(10)
    _Writer(document).write_blocks(
        lxml.html.fragment_fromstring(str(clean_body(body_html)), create_parent="div")
    )
    for number, photo in enumerate(photos, 1):
        _add_photo(document, photo)
        add_line(document, f"Foto {number}: {photo.caption}".rstrip(": "), 10, grey=True)
    if note:
        add_line(document, note, 9.5, grey=True)
    return save_document(document)


def _add_photo(document: Document, photo: WordPhoto) -> None:
    picture = document.add_picture(io.BytesIO(photo.content))
    scale = min(PHOTO_WIDTH / picture.width, PHOTO_HEIGHT / picture.height)
    picture.width, picture.height = Emu(int(picture.width * scale)), Emu(int(picture.height * scale))
    document.paragraphs[-1].paragraph_format.keep_with_next = True


class _Writer:
    """Walks clean HTML and writes each block where it belongs: the document or a table's cell."""

    def __init__(self, document: Document) -> None:
        self._document = document

    def write_blocks(self, parent: HtmlElement, into: Document | _Cell | None = None) -> None:
        target = into or self._document
        loose: Paragraph | None = None
        for text, child in _pieces(parent):
            if child is not None and child.tag in _BLOCKS:
                loose = None
                self._write_block(child, target)
                continue
            if loose is None and (child is not None or text.strip()):
                loose = target.add_paragraph()
            if loose is not None:
                _write_piece(loose, text, child, _Look())

    def _write_block(self, block: HtmlElement, target: Document | _Cell) -> None:
        if block.tag in {"ul", "ol"}:
            self._write_list(block, target, 1)
        elif block.tag == "table":
            self._write_table(block, target)
        elif block.tag == "hr":
            target.add_paragraph()
        elif block.tag in {"h1", "h2", "h3", "h4"}:
            style = "Heading 2" if block.tag in {"h1", "h2"} else "Heading 3"
            _write_inline(target.add_paragraph(style=style), block, _Look())
        elif any(child.tag in _BLOCKS for child in block):
            self.write_blocks(block, target)
        else:
            quoted = "Quote" if block.tag == "blockquote" else None
            _write_inline(target.add_paragraph(style=quoted), block, _Look())

    def _write_list(self, block: HtmlElement, target: Document | _Cell, depth: int) -> None:
        kind = "List Number" if block.tag == "ol" else "List Bullet"
        level = min(depth, DEEPEST_LIST)
        style = kind if level == 1 else f"{kind} {level}"
        numberings = dict(self._number_items(block, style)) if block.tag == "ol" else {}
        for text, item in _pieces(block):
            if item is not None and item.tag in {"ul", "ol"}:
                self._write_list(item, target, depth + 1)
            elif item is not None or text.strip():
                paragraph = target.add_paragraph(style=style)
                if item in numberings:
                    number_paragraph(paragraph, numberings[item])
                if item is None:
                    _write_piece(paragraph, text, None, _Look())
                else:
                    self._write_item(item, paragraph, target, depth)

    def _number_items(self, block: HtmlElement, style: str) -> Iterator[tuple[HtmlElement, int]]:
        """The numbering of each item of an ol: a new one where it does not count on from the item above."""
        numbering, above = 0, None
        for item, mark in number_items(block):
            if above is None or mark.number != above.number + 1:
                numbering = restart_numbering(self._document, style, mark.number, mark.kind)
            yield item, numbering
            above = mark

    def _write_item(
        self, item: HtmlElement, paragraph: Paragraph, target: Document | _Cell, depth: int
    ) -> None:
        for text, child in _pieces(item):
            if child is not None and child.tag in {"ul", "ol"}:
                self._write_list(child, target, depth + 1)
            elif child is not None and child.tag == "table":
                self._write_table(child, target)
            elif child is not None and child.tag in _BLOCKS:
                if paragraph.text:
                    paragraph.add_run().add_break()
                _write_inline(paragraph, child, _Look())
            else:
                _write_piece(paragraph, text, child, _Look())

    def _write_table(self, block: HtmlElement, target: Document | _Cell) -> None:
        rows = block.findall("./tr") + block.findall("./*/tr")
        columns = max((sum(_span(cell) for cell in row) for row in rows), default=0)
        if not columns:
            return
        table = (
            target.add_table(len(rows), columns)
            if isinstance(target, _Cell)
            else target.add_table(len(rows), columns, style="Table Grid")
        )
        for row, cells in zip(table.rows, rows, strict=True):
            column = 0
            for source in cells:
                cell = row.cells[column]
                if _span(source) > 1:
                    cell = cell.merge(row.cells[column + _span(source) - 1])
                self._write_cell(source, cell)
                for paragraph in cell.paragraphs:
                    paragraph.paragraph_format.space_after = Pt(2)
                column += _span(source)
        self._document.add_paragraph().paragraph_format.space_after = Pt(0)

    def _write_cell(self, source: HtmlElement, cell: _Cell) -> None:
        first = cell.paragraphs[0]
        if any(child.tag in _BLOCKS for child in source):
            self.write_blocks(source, cell)
            if not first.text and len(cell.paragraphs) > 1:
                first._p.getparent().remove(first._p)
        else:
            _write_inline(first, source, _Look(bold=source.tag == "th"))


def _pieces(parent: HtmlElement) -> Iterator[tuple[str, HtmlElement | None]]:
    """Text and elements under `parent`, in order: (text, None) or ("", element)."""
    if parent.text:
        yield parent.text, None
    for child in parent:
        yield "", child
        if child.tail:
            yield child.tail, None


def _write_inline(paragraph: Paragraph, parent: HtmlElement, look: _Look) -> None:
    for text, child in _pieces(parent):
        _write_piece(paragraph, text, child, look)


def _write_piece(paragraph: Paragraph, text: str, child: HtmlElement | None, look: _Look) -> None:
    if child is None:
        run = paragraph.add_run(_squeeze(text, paragraph))
        run.bold, run.italic, run.underline = look.bold or None, look.italic or None, look.underline or None
    elif child.tag == "br":
        paragraph.add_run().add_break()
    else:
        _write_inline(
            paragraph,
            child,
            _Look(
                look.bold or child.tag in _BOLD,
                look.italic or child.tag in _ITALIC,
                look.underline or child.tag in _UNDERLINE,
            ),
        )


def _squeeze(text: str, paragraph: Paragraph) -> str:
    """White space as a browser shows it: runs of it are one space, none begins a paragraph."""
    lead = " " if text[:1].isspace() and paragraph.text else ""
    tail = " " if text[-1:].isspace() and text.strip() else ""
    return lead + " ".join(text.split()) + tail


def _span(cell: HtmlElement) -> int:
    given = cell.get("colspan", "1")
    return max(1, min(int(given), 20)) if given.isdecimal() else 1
