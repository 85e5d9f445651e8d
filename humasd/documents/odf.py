"""OpenDocument (ISO/IEC 26300) texts, sheets and presentations, by their content.xml."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from html import escape

from humasd.documents.allowance import Allowance
from humasd.documents.gallery import Gallery
from humasd.documents.guard import open_zip
from humasd.documents.listing import ListItem, nest_items
from humasd.documents.markup import parse_blocks, tell_struck
from humasd.documents.odf_lists import ListStyles
from humasd.documents.symbols import draw_box
from humasd.documents.values import Extract
from humasd.documents.xml import Element, attribute, local_name, read_member

MAX_ROWS = 2_000
MAX_COLUMNS = 60
_COVERED = "covered-table-cell"
"""One over which another goes; what it holds is not shown (ISO/IEC 26300 part 1, 9.1.5)."""
_CELLS = ("table-cell", _COVERED)
_CUT = f"tabel lebih dari {MAX_ROWS} baris; selebihnya tidak dibaca"
_LEFT_OUT = {
    "tracked-changes",  # what was deleted; insertions stand in the text
    "annotation",
    "annotation-end",
    "forms",
    "notes",  # a presentation's, for the speaker alone
    "note",
    "table-of-content",
    "title",  # of a frame, for those who cannot see it
    "desc",
    "shapes",
    "scripts",
}
_CAPTIONS = {"caption", "illustration", "figure", "drawing", "text", "abbildung"}


def read_odf(content: bytes, allowance: Allowance) -> Extract:
    """Text in order, headings, lists, tables, text boxes, footnotes and pictures.

    Raises Refused where the file is broken, locked or hostile. Headers and footers are kept in
    another member, so that a letterhead set as one is no part of the text.
    """
    with open_zip(content) as archive:
        writer = _Writer(archive)
        body = read_member(archive, "content.xml").find(".//{*}body")
        html = "".join(writer.write_blocks(body)) if body is not None else ""
        notes = "".join(f"<p>{note}</p>" for note in writer.notes)
    pictures = tuple(writer.gallery.pictures)
    problem = _CUT if writer.cut else writer.gallery.problem
    html += notes
    return Extract(parse_blocks(html), pictures, problem=problem, note=tell_struck(html))


class _Writer:
    """Writes the elements of a document's body as HTML."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self.archive = archive
        self.gallery = Gallery()
        self.notes: list[str] = []
        self.cut = False
        self.bold: set[str] = set()
        self.struck: set[str] = set()
        self.lists = ListStyles()
        self.parents: dict[str, str] = {}
        for member in ("styles.xml", "content.xml"):
            if member in archive.namelist():
                self._learn_styles(read_member(archive, member))

    def _learn_styles(self, root: Element) -> None:
        for style in root.iter("{*}style", "{*}list-style"):
            name = attribute(style, "name") or ""
            self.parents[name] = attribute(style, "parent-style-name") or ""
            properties = style.find("{*}text-properties")
            if properties is not None and attribute(properties, "font-weight") == "bold":
                self.bold.add(name)
            if properties is not None and _is_line_through(properties):
                self.struck.add(name)
            if local_name(style) == "list-style":
                self.lists.learn(style)

    def write_blocks(self, box: Element) -> Iterator[str]:
        for child in box:
            name = local_name(child)
            if name in _LEFT_OUT:
                continue
            if name in ("p", "h"):
                yield self._paragraph(child, name)
            elif name == "list":
                yield self._list(child)
            elif name == "table":
                yield f"<table>{''.join(self._rows(child))}</table>"
            elif name == "image":
                yield f"<p>{self._picture(child)}</p>"
            else:
                yield from self.write_blocks(child)

    def _paragraph(self, element: Element, name: str) -> str:
        style = attribute(element, "style-name") or ""
        names = {style.lower(), self.parents.get(style, "").lower()}
        boxes: list[Element] = []
        inner = self._flow(element, boxes)
        inner = self._look(inner, style)
        tag = "p"
        if name == "h":
            level = attribute(element, "outline-level") or ""
            tag = f"h{min(int(level), 6) if level.isdecimal() and level != '0' else 1}"
        elif "title" in names:
            tag = "h1"
        elif names & _CAPTIONS:
            tag = "figcaption"
        return f"<{tag}>{inner}</{tag}>" + "".join("".join(self.write_blocks(box)) for box in boxes)

    def _flow(self, element: Element, boxes: list[Element]) -> str:
        """Running text as HTML; text boxes in it are put aside, for they hold blocks."""
        pieces = [escape(element.text or "", quote=False)]
        for child in element:
            pieces.append(self._inline(child, boxes))
            pieces.append(escape(child.tail or "", quote=False))
        return "".join(pieces)

    def _inline(self, child: Element, boxes: list[Element]) -> str:
        name = local_name(child)
        if name == "note":
            body = child.find("{*}note-body")
            if body is not None:
                self.notes.append(" ".join(self._flow(part, boxes) for part in body))
            return ""
        if name in _LEFT_OUT:
            return ""
        if name in ("s", "tab"):
            return " "
        if name == "line-break":
            return "<br>"
        if name == "text-box":
            boxes.append(child)
            return ""
        if name == "image":
            return self._picture(child)
        if name == "fieldmark" and (attribute(child, "type") or "").endswith(".FORMCHECKBOX"):
            return draw_box(_is_ticked(child))
        inner = self._flow(child, boxes)
        if name == "a":
            return f'<a href="{escape(attribute(child, "href") or "")}">{inner}</a>'
        return self._look(inner, attribute(child, "style-name") or "")

    def _look(self, inner: str, style: str) -> str:
        inner = f"<strong>{inner}</strong>" if style in self.bold else inner
        return f"<del>{inner}</del>" if style in self.struck else inner

    def _picture(self, image: Element) -> str:
        return self.gallery.add_member(self.archive, (attribute(image, "href") or "").removeprefix("./"))

    def _list(self, element: Element, style: str = "", depth: int = 1) -> str:
        """A list; one within another has the style of that, unless it names one."""
        style = attribute(element, "style-name") or style
        marks = self.lists.number(element, style, depth)
        tag = "ol" if any(marks) else "ul"
        return nest_items(
            ListItem(tag, 0, self._item(item, style, depth), mark)
            for item, mark in zip(element, marks, strict=True)
        )

    def _item(self, item: Element, style: str, depth: int) -> str:
        parts: list[str] = []
        for child in item:
            name = local_name(child)
            if name in ("p", "h"):
                parts.append(("<br>" if parts else "") + self._flow(child, []))
            elif name == "list":
                parts.append(self._list(child, style, depth + 1))
            else:
                parts += self.write_blocks([child])  # type: ignore[arg-type]
        return "".join(parts)

    def _rows(self, table: Element) -> Iterator[str]:
        """Rows that hold something; one that is repeated a million times is written once."""
        written = 0
        for row in table.iter("{*}table-row"):
            cells = [self._cell(cell) for cell in row if local_name(cell) in _CELLS][:MAX_COLUMNS]
            if not any(cells):
                continue
            written += 1
            if written > MAX_ROWS:
                self.cut = True
                return
            yield f"<tr>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>"

    def _cell(self, cell: Element) -> str:
        if local_name(cell) == _COVERED:
            return ""
        return "<br>".join(
            self._flow(part, []) if local_name(part) in ("p", "h") else "".join(self.write_blocks(part))
            for part in cell
            if local_name(part) not in _LEFT_OUT
        )


def _is_line_through(properties: Element) -> bool:
    """Whether a style strikes its text out (ISO/IEC 26300 part 1, 20.388)."""
    line = attribute(properties, "text-line-through-style") or attribute(properties, "text-line-through-type")
    return line not in (None, "none")


def _is_ticked(field: Element) -> bool:
    """Whether the box of a Word form that LibreOffice took over is ticked."""
    return any(
        attribute(one, "name") == "Checkbox_Checked" and attribute(one, "value") == "true" for one in field
    )
