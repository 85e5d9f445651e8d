"""The look that the office's Word files share: A4, margins, fonts; and what python-docx has no call for."""

from __future__ import annotations

import io
from datetime import UTC, datetime
from pathlib import Path

import docx
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.table import _Cell
from docx.text.paragraph import Paragraph

from humasd.documents.numbering import DECIMAL

FONT = "Calibri"
_EMPTY = Path(docx.__file__).parent / "templates" / "default.docx"
"""python-docx's own, read here: python-docx says of a disk that fails that the file is not there."""
_FORMATS = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
"""What Word calls the kinds of numbers that are no figures."""
GREY = RGBColor(0x52, 0x62, 0x6D)
_LONG_AGO = datetime(
    2015, 1, 1, tzinfo=UTC
)  # the day SOP 01 came into force; keeps the files the same each time


def new_document(title: str, author: str) -> Document:
    """An empty A4 document in the office's font, its language Indonesian."""
    document = docx.Document(io.BytesIO(_EMPTY.read_bytes()))
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.5)
    section.top_margin = section.bottom_margin = Cm(2)
    for name, size in (("Normal", 11.5), ("Title", 18), ("Heading 2", 14), ("Heading 3", 12)):
        style = document.styles[name]
        style.font.name, style.font.size = FONT, Pt(size)
        style.font.color.rgb = RGBColor(0x17, 0x24, 0x2D)
        _set_fonts(style.element.get_or_add_rPr())
    document.styles["Normal"].paragraph_format.space_after = Pt(8)
    document.styles["Normal"].paragraph_format.line_spacing = 1.15
    properties = document.core_properties
    properties.title, properties.author, properties.language = title, author, "id-ID"
    properties.comments, properties.last_modified_by = "", author
    properties.created = properties.modified = _LONG_AGO
    return document


def save_document(document: Document) -> bytes:
    """The bytes of a .docx."""
    kept = io.BytesIO()
    document.save(kept)
    return kept.getvalue()


def add_line(
    document: Document,
    text: str,
    size: float,
    *,
    bold: bool = False,
    grey: bool = False,
    centred: bool = False,
) -> Paragraph:
    """A paragraph of one look, tight below."""
    paragraph = document.add_paragraph()
    run = paragraph.add_run(text)
    run.font.size, run.bold = Pt(size), bold
    if grey:
        run.font.color.rgb = GREY
    if centred:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    paragraph.paragraph_format.space_after = Pt(2)
    return paragraph


def rule_below(paragraph: Paragraph) -> None:
    """A line under the paragraph, as under a letterhead."""
    borders = OxmlElement("w:pBdr")
    bottom = OxmlElement("w:bottom")
    for name, value in (("val", "single"), ("sz", "12"), ("space", "6"), ("color", "17242D")):
        bottom.set(qn(f"w:{name}"), value)
    borders.append(bottom)
    paragraph._p.get_or_add_pPr().append(borders)


def shade_cell(cell: _Cell, colour: str) -> None:
    """Fill a table cell with a colour given as RRGGBB."""
    shading = OxmlElement("w:shd")
    for name, value in (("val", "clear"), ("color", "auto"), ("fill", colour)):
        shading.set(qn(f"w:{name}"), value)
    cell._tc.get_or_add_tcPr().append(shading)


def restart_numbering(document: Document, style: str, start: int = 1, kind: str = DECIMAL) -> int:
    """A numbering of the style's kind that starts at `start`; without it Word counts on from the last list.

    `kind`: figures, letters or Roman numbers, as an <ol>'s type says it.
    """
    numbering = document.part.numbering_part.element
    number_id = document.styles[style].element.pPr.numPr.numId.val
    original = next(num for num in numbering.num_lst if num.numId == number_id)
    fresh = numbering.add_num(original.abstractNumId.val)
    override = fresh.add_lvlOverride(ilvl=0)
    override.add_startOverride(start)
    if kind != DECIMAL:
        override.append(_level(kind))
    return int(fresh.numId)


def _level(kind: str) -> object:
    """The first level of a list (w:lvl) with other signs than figures."""
    level = OxmlElement("w:lvl")
    level.set(qn("w:ilvl"), "0")
    for name, value in (("start", "1"), ("numFmt", _FORMATS[kind]), ("lvlText", "%1."), ("lvlJc", "left")):
        element = OxmlElement(f"w:{name}")
        element.set(qn("w:val"), value)
        level.append(element)
    return level


def number_paragraph(paragraph: Paragraph, numbering: int) -> None:
    """Make the paragraph an item of that numbering."""
    properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()  # type: ignore[attr-defined]
    properties.get_or_add_ilvl().val = 0
    properties.get_or_add_numId().val = numbering


def _set_fonts(properties: object) -> None:
    fonts = properties.get_or_add_rFonts()  # type: ignore[attr-defined]
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{theme}"), None)
    for script in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{script}"), FONT)
