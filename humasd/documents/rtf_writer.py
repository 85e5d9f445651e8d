"""Writes what an RTF file says, one piece after the other, as HTML."""

from __future__ import annotations

from html import escape

from humasd.documents.listing import ListItem, nest_items
from humasd.documents.numbering import read_mark


class Writer:
    """Gathers runs into paragraphs, list items and cells; finds out where lists and tables end."""

    def __init__(self) -> None:
        self.mark = ""
        """The bullet or number that stands before the paragraph; empty where it is no list item."""
        self.heading = 0
        self.in_table = False
        self._out: list[str] = []
        self._runs: list[str] = []
        self._cells: list[str] = []
        self._items: list[ListItem] = []
        self._table = False

    def add(self, html: str) -> None:
        """A run of text, a line break or a picture."""
        self._runs.append(html)

    def end_paragraph(self) -> None:
        """What was added is a paragraph, a heading or an item of a list; within a cell, a line."""
        if self.in_table:
            self._runs.append("<br>")
            return
        inner, mark = self._take()
        self._end_table()
        if mark:
            self._add_item(mark, inner)
            return
        self._end_list()
        tag = f"h{self.heading}" if self.heading else "p"
        self._out.append(f"<{tag}>{inner}</{tag}>")

    def end_cell(self) -> None:
        """What was added since the last one is a cell."""
        self._cells.append(self._take()[0])

    def end_row(self) -> None:
        """The cells since the last one are a row."""
        self._end_list()
        if not self._table:
            self._out.append("<table>")
            self._table = True
        self._out.append(f"<tr>{''.join(f'<td>{cell}</td>' for cell in self._cells)}</tr>")
        self._cells = []
        self._take()

    def finish(self) -> str:
        """All of it."""
        self.in_table = False
        self.end_paragraph()
        self._end_list()
        return "".join(self._out)

    def _take(self) -> tuple[str, str]:
        inner, mark = "".join(self._runs), self.mark.strip()
        self._runs, self.mark = [], ""
        return inner, mark

    def _add_item(self, written: str, inner: str) -> None:
        """An item with the mark as it is written; a number that no list shows stays before a paragraph.

        A single letter is the bullet that a font of symbols draws in its place.
        """
        mark = read_mark(written, self._items[-1].mark if self._items else None)
        is_bullet = len(written) == 1 or not any(map(str.isalnum, written))
        if mark is not None or is_bullet:
            self._items.append(ListItem("ul" if mark is None else "ol", 0, inner, mark))
            return
        self._end_list()
        self._out.append(f"<p>{escape(written, quote=False)} {inner}</p>")

    def _end_table(self) -> None:
        if self._table:
            self._out.append("</table>")
            self._table = False

    def _end_list(self) -> None:
        self._out.append(nest_items(self._items))
        self._items = []
