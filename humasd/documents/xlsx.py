"""Excel workbooks (ECMA-376, SpreadsheetML): each sheet a table of the cells that hold something."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from humasd.documents.allowance import Allowance
from humasd.documents.gallery import Gallery
from humasd.documents.guard import open_zip
from humasd.documents.markup import parse_blocks
from humasd.documents.sheets import (
    CUT,
    MAX_COLUMNS,
    MAX_ROWS,
    MAX_SHEETS,
    MAX_TEXT,
    write_moment,
    write_sheet,
)
from humasd.documents.values import Extract
from humasd.documents.xml import Element, attribute, local_name, read_member, read_relations

_WORKBOOK = "xl/workbook.xml"
_DATE_FORMATS = frozenset(map(str, (*range(14, 23), *range(27, 37), *range(45, 48))))
"""Built-in number formats that show a date (ECMA-376 part 1, 18.8.30)."""
_DATE_LETTERS = re.compile(r"[dy]", re.IGNORECASE)
_QUOTED = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.')
_EPOCH = datetime(1899, 12, 30)  # noqa: DTZ001 - a day of the calendar, nowhere in particular


def read_xlsx(content: bytes, allowance: Allowance) -> Extract:
    """Sheets in order as tables, hidden ones left out, formulas by their last value, and the pictures.

    Only cells that are written count, so a sheet that is a million rows wide and empty costs
    nothing. Raises Refused where the file is broken, locked or hostile.
    """
    with open_zip(content) as archive:
        strings = _read_strings(archive)
        dates = _find_date_styles(archive)
        relations = read_relations(archive, _WORKBOOK)
        gallery = Gallery()
        tables: list[str] = []
        sheets = [
            s for s in read_member(archive, _WORKBOOK).iter("{*}sheet") if s.get("state") in (None, "visible")
        ]
        cut = len(sheets) > MAX_SHEETS
        for sheet in sheets[:MAX_SHEETS]:
            if (name := relations.get(attribute(sheet, "id") or "")) not in archive.namelist():
                continue
            rows, more = _read_rows(read_member(archive, str(name)), strings, dates)
            cut = cut or more
            tables.append(write_sheet(sheet.get("name", "") if len(sheets) > 1 else "", rows))
        media = [name for name in archive.namelist() if name.startswith("xl/media/")]
        tables += [f"<p>{gallery.add_member(archive, name)}</p>" for name in media]
    return Extract(
        parse_blocks("".join(tables)), tuple(gallery.pictures), problem=CUT if cut else gallery.problem
    )


def _read_strings(archive: zipfile.ZipFile) -> Sequence[str]:
    if "xl/sharedStrings.xml" not in archive.namelist():
        return ()
    return [_text_of(item) for item in read_member(archive, "xl/sharedStrings.xml").iter("{*}si")]


def _text_of(item: Element) -> str:
    """Rich text joined; what is said of its pronunciation left out."""
    return "".join(
        text.text or ""
        for text in item.iter("{*}t")
        if (parent := text.getparent()) is None or local_name(parent) != "rPh"
    )


def _find_date_styles(archive: zipfile.ZipFile) -> frozenset[str]:
    """Numbers of the cell styles that show a number as a date."""
    if "xl/styles.xml" not in archive.namelist():
        return frozenset()
    root = read_member(archive, "xl/styles.xml")
    own = {
        one.get("numFmtId")
        for one in root.iter("{*}numFmt")
        if _DATE_LETTERS.search(_QUOTED.sub("", one.get("formatCode", "")))
    }
    formats = root.find("{*}cellXfs")
    return frozenset(
        str(number)
        for number, one in enumerate(formats if formats is not None else ())
        if one.get("numFmtId") in own or one.get("numFmtId") in _DATE_FORMATS
    )


def _read_rows(
    sheet: Element, strings: Sequence[str], dates: frozenset[str]
) -> tuple[list[dict[str, str]], bool]:
    """(rows of text by column letters, whether some were left out)."""
    rows: list[dict[str, str]] = []
    length = 0
    for row in sheet.iter("{*}row"):
        cells = dict(_read_cells(row, strings, dates))
        if not cells:
            continue
        length += sum(map(len, cells.values()))
        if len(rows) >= MAX_ROWS or length > MAX_TEXT:
            return rows, True
        rows.append(cells)
    return rows, False


def _read_cells(row: Element, strings: Sequence[str], dates: frozenset[str]) -> Iterator[tuple[str, str]]:
    for number, cell in enumerate(row.iter("{*}c")):
        if number >= MAX_COLUMNS:
            return
        column = (cell.get("r") or f"{number:06d}").rstrip("0123456789") or f"{number:06d}"
        if text := _read_cell(cell, strings, dates).strip():
            yield column, text


def _read_cell(cell: Element, strings: Sequence[str], dates: frozenset[str]) -> str:
    kind, value = cell.get("t", "n"), cell.findtext("{*}v") or ""
    if kind == "inlineStr":
        return _text_of(cell)
    if kind == "s":
        return strings[int(value)] if value.isdecimal() and int(value) < len(strings) else ""
    if kind == "n" and cell.get("s") in dates and re.fullmatch(r"\d{1,6}(\.\d{1,20})?", value):
        moment = _EPOCH + timedelta(days=float(value))
        return write_moment(moment)
    return value
