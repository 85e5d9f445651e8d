"""Word files (ECMA-376, WordprocessingML): what a reader sees with all tracked changes accepted."""

from __future__ import annotations

import posixpath
import zipfile
from collections.abc import Iterable, Iterator
from html import escape

from humasd.documents.allowance import Allowance
from humasd.documents.docx_chunks import read_chunk
from humasd.documents.docx_fields import shows_prompt
from humasd.documents.docx_head import read_page_head
from humasd.documents.docx_numbering import Place
from humasd.documents.docx_runs import Runs
from humasd.documents.docx_styles import Styles
from humasd.documents.guard import open_zip
from humasd.documents.listing import ListItem, nest_items
from humasd.documents.markup import parse_blocks, tell_struck
from humasd.documents.values import Contained, Extract
from humasd.documents.xml import Element, attribute, local_name, read_links, read_member, read_relations

_DOCUMENT = "word/document.xml"
_INSIDE = {"sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag"}
_EMBEDDED = (".docx", ".xlsx", ".pptx", ".odt", ".pdf")
_SEPARATORS = {"-1", "0"}
"""Ids of the notes that are but the line above the notes."""


def read_docx(content: bytes, allowance: Allowance) -> Extract:
    """Paragraphs, headings, lists, tables, text boxes, content controls, notes, pictures, embedded files.

    Insertions count, deletions and what is struck out do not; hidden text, comments and footers are left
    out, and what the pages are headed with is no part of the text. Raises Refused where the file is broken,
    locked or hostile.
    """
    with open_zip(content) as archive:
        name = next((n for n in read_relations(archive, "").values() if n.startswith("word/doc")), _DOCUMENT)
        writer = _Writer(archive, name)
        root = read_member(archive, name)
        html = writer.write(root)
        head = read_page_head(archive, root, read_relations(archive, name))
        files = tuple(_embedded_files(archive, allowance))
    gallery = writer.runs.gallery
    pictures, struck = tuple(gallery.pictures), tell_struck(html)
    return Extract(parse_blocks(html), pictures, files, head, gallery.problem, struck)


def _embedded_files(archive: zipfile.ZipFile, allowance: Allowance) -> Iterator[Contained]:
    for member in archive.infolist():
        if member.filename.startswith("word/embeddings/") and member.filename.lower().endswith(_EMBEDDED):
            if not allowance.take_file() or not allowance.take_octets(member.file_size):
                return
            yield Contained(member.filename, archive.read(member))


class _Writer:
    def __init__(self, archive: zipfile.ZipFile, name: str) -> None:
        self._archive = archive
        self._folder = posixpath.dirname(name)
        self._styles = Styles(archive, self._folder)
        self._relations = read_relations(archive, name)
        self.runs = Runs(archive, self._styles, self._relations, read_links(archive, name))
        self._carried = ""
        self._known_notes: dict[str, dict[str, Element]] = {}

    def write(self, root: Element) -> str:
        """The whole document as HTML, its notes below it."""
        body = root.find("{*}body")
        html = self._blocks(body) if body is not None else ""
        return html + "".join(self._write_notes())

    def _blocks(self, box: Element) -> str:
        """Blocks in their order, items that follow each other gathered into a list."""
        html: list[str] = []
        items: list[ListItem] = []
        for piece in self._pieces(box):
            if isinstance(piece, ListItem):
                items.append(piece)
                continue
            html += (nest_items(items), piece)
            items = []
        return "".join((*html, nest_items(items)))

    def _pieces(self, box: Element) -> Iterator[str | ListItem]:
        """Each paragraph and table below `box`."""
        for child in box:
            name = local_name(child)
            if name == "p":
                yield from self._paragraph(child)
            elif name == "tbl":
                rows = "".join(
                    self._row(row) for row in _below(child, "tr") if row.find("{*}trPr/{*}del") is None
                )
                yield f"<table>{rows}</table>"
            elif name == "altChunk":
                yield read_chunk(self._archive, self._relations.get(attribute(child, "id") or ""))
            elif name in _INSIDE and not (name == "sdt" and shows_prompt(child)):
                yield from self._pieces(child)

    def _paragraph(self, paragraph: Element) -> Iterator[str | ListItem]:
        boxes: list[Element] = []
        inner = self._carried + self.runs.write(paragraph, boxes)
        self._carried = ""
        if paragraph.find("{*}pPr/{*}rPr/{*}del") is not None or _is_drop_cap(paragraph):
            self._carried = (
                inner  # the mark between two paragraphs was deleted, or there never was one to see
            )
        else:
            yield self._item(self._styles.place_in_list(paragraph), inner, self._styles.block_tag(paragraph))
        for box in boxes:
            yield self._blocks(box)

    def _item(self, place: Place | None, inner: str, block: str) -> str | ListItem:
        """A paragraph as an item of its list; an empty one is counted and not shown, as it is in Word."""
        if place is not None and inner.strip():
            if place.tag != "p":
                return ListItem(place.tag, place.level, inner, place.mark)
            inner = f"{escape(place.label, quote=False)} {inner}"
        return f"<{block}>{inner}</{block}>"

    def _row(self, row: Element) -> str:
        return f"<tr>{''.join(map(self._cell, _below(row, 'tc')))}</tr>"

    def _cell(self, cell: Element) -> str:
        span = cell.find("{*}tcPr/{*}gridSpan")
        wide = attribute(span, "val") if span is not None else None
        merged = cell.find("{*}tcPr/{*}vMerge")
        if merged is not None and attribute(merged, "val") != "restart":  # goes on from the cell above
            return "<td></td>"
        holder = cell.getparent()
        if holder is not None and local_name(holder) == "sdtContent" and shows_prompt(holder.getparent()):
            return "<td></td>"
        inner = self._blocks(cell)
        if inner.count("<p>") == 1 and inner.startswith("<p>") and inner.endswith("</p>"):
            inner = inner[3:-4]
        return f'<td colspan="{int(wide)}">{inner}</td>' if wide and wide.isdecimal() else f"<td>{inner}</td>"

    def _write_notes(self) -> Iterator[str]:
        for number, (kind, identity) in enumerate(tuple(self.runs.notes), start=1):
            note = self._notes(kind).get(identity) if identity not in _SEPARATORS else None
            if note is not None:
                texts = (self.runs.write(part, []) for part in note.iter("{*}p"))
                yield f"<p><sup>[{number}]</sup> {' '.join(texts)}</p>"

    def _notes(self, kind: str) -> dict[str, Element]:
        if kind not in self._known_notes:
            name = f"{self._folder}/{kind}s.xml"
            notes = read_member(self._archive, name) if name in self._archive.namelist() else ()
            self._known_notes[kind] = {attribute(note, "id") or "": note for note in notes}
        return self._known_notes[kind]


def _is_drop_cap(paragraph: Element) -> bool:
    """Whether it is the large first letter of the next one, which Word keeps as a paragraph in a frame."""
    frame = paragraph.find("{*}pPr/{*}framePr")
    return frame is not None and attribute(frame, "dropCap") in ("drop", "margin")


def _below(element: Element, name: str) -> Iterable[Element]:
    """The rows of a table or the cells of a row, through what wraps them."""
    for child in element:
        if local_name(child) == name:
            yield child
        elif local_name(child) in _INSIDE:
            yield from _below(child, name)
