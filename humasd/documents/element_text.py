"""The text of HTML elements: running text, the lines of lists, the cells of tables."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from humasd.documents.numbering import tell_marks

Element = etree._Element

_BREAKING = frozenset(
    (
        *("br", "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table", "blockquote", "figcaption"),
        *("li", "thead", "tbody", "tfoot", "tr", "td", "th"),
    )
)
"""Elements after which a line ends."""
_MAX_SPAN = 20
"""Columns or rows over which a cell may go."""
_DIGITS = 3


def text_of(element: Element) -> str:
    """A block as plain text: a line for each item of a list and each row of a table."""
    if element.tag == "table":
        return "\n".join(" | ".join(cell for cell in row if cell) for row in rows_of(element) if any(row))
    if element.tag in ("ul", "ol"):
        return "\n".join(_list_lines(element))
    return flow_text(element)


def _list_lines(element: Element) -> Iterator[str]:
    for item, mark in tell_marks(element):
        own = [item.text or ""]
        for child in item:
            if child.tag not in ("ul", "ol"):
                own.append(flow_text(child))
            own.append(child.tail or "")
        if line := _squeeze("".join(own)):
            yield f"{mark} {line}"


def rows_of(element: Element) -> Iterator[tuple[str, ...]]:
    """The rows of a table, with an empty cell wherever one of a row above or of a column before goes on."""
    going_on: dict[int, int] = {}
    for row in element.iter("tr"):
        cells: list[str] = []
        deep: dict[int, int] = {}
        for cell in row:
            if cell.tag not in ("td", "th"):
                continue
            while going_on.get(len(cells)):
                cells.append("")
            columns = range(len(cells), len(cells) + _span(cell, "colspan"))
            cells += (_squeeze(flow_text(cell)), *[""] * (len(columns) - 1))
            deep.update(dict.fromkeys(columns, _span(cell, "rowspan")))
        while going_on.get(len(cells)):
            cells.append("")
        going_on = {column: rows - 1 for column, rows in (going_on | deep).items() if rows > 1}
        yield tuple(cells)


def _span(cell: Element, attribute: str) -> int:
    """Over how many columns or rows a cell goes."""
    wide = cell.get(attribute) or ""
    return max(1, min(int(wide), _MAX_SPAN)) if wide.isdecimal() and len(wide) <= _DIGITS else 1


def flow_text(element: Element) -> str:
    """Running text: white space squeezed, a line for each <br> and each block within."""
    pieces: list[str] = []
    for event, node in etree.iterwalk(element, events=("start", "end")):
        if event == "start":
            pieces.append(re.sub(r"\s+", " ", node.text or ""))
        elif node is not element:
            if node.tag in _BREAKING:
                pieces.append("\n")
            pieces.append(re.sub(r"\s+", " ", node.tail or ""))
    lines = (_squeeze(line) for line in "".join(pieces).split("\n"))
    return "\n".join(line for line in lines if line)


def text_outside_bold(element: Element) -> str:
    """What of it is not bold."""
    pieces: list[str] = []
    depth = 0
    for event, node in etree.iterwalk(element, events=("start", "end")):
        bold = node.tag in ("strong", "b")
        if event == "start":
            depth += bold
            pieces.append("" if depth else node.text or "")
        else:
            depth -= bold
            pieces.append("" if depth or node is element else node.tail or "")
    return "".join(pieces)


def _squeeze(text: str) -> str:
    return " ".join(text.split())
