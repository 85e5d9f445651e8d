"""Excel 97-2003 workbooks (MS-XLS), read by xlrd: each sheet a table of the cells that hold something."""

from __future__ import annotations

import io
from typing import Any

import xlrd
from xlrd.biffh import XL_CELL_BOOLEAN, XL_CELL_DATE, XL_CELL_NUMBER, XL_CELL_TEXT, XLRDError
from xlrd.xldate import XLDateError, xldate_as_datetime

from humasd.documents.allowance import Allowance
from humasd.documents.gallery import Gallery
from humasd.documents.markup import parse_blocks
from humasd.documents.ole import find_pictures
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
from humasd.errors import Refused

LOCKED = "lembar kerja terkunci kata sandi; mohon dikirim tanpa kata sandi"
_BROKEN = "lembar kerja lama (.xls) rusak, tidak dapat dibuka; mohon dikirim ulang"


def read_xls(content: bytes, allowance: Allowance) -> Extract:
    """Sheets in order as tables, hidden ones left out, formulas by their last value, and the pictures.

    Raises Refused where the file is broken or locked.
    """
    open_book: Any = xlrd.open_workbook  # the library is untyped
    try:
        book = open_book(file_contents=content, on_demand=True, ragged_rows=True, logfile=io.StringIO())
    except XLRDError as error:
        raise Refused(LOCKED if "encrypt" in str(error).lower() else _BROKEN) from error
    visible = [number for number in range(book.nsheets) if not book.sheet_by_index(number).visibility]
    cut = len(visible) > MAX_SHEETS
    html = ""
    for number in visible[:MAX_SHEETS]:
        sheet = book.sheet_by_index(number)
        rows, more = _read_rows(sheet, book.datemode)
        cut = cut or more
        html += write_sheet(sheet.name if len(visible) > 1 else "", rows)
    gallery = Gallery()
    for picture, ending in find_pictures(content, "Workbook"):
        html += f"<p>{gallery.add(picture, ending)}</p>"
    return Extract(parse_blocks(html), tuple(gallery.pictures), problem=CUT if cut else None)


def _read_rows(sheet: Any, datemode: int) -> tuple[list[dict[str, str]], bool]:
    """(rows of text by column, whether some were left out)."""
    rows: list[dict[str, str]] = []
    length = 0
    for number in range(sheet.nrows):
        cells = {
            f"{column:06d}": text
            for column, cell in enumerate(sheet.row(number)[:MAX_COLUMNS])
            if (text := _read_cell(cell, datemode))
        }
        if not cells:
            continue
        length += sum(map(len, cells.values()))
        if len(rows) >= MAX_ROWS or length > MAX_TEXT:
            return rows, True
        rows.append(cells)
    return rows, False


def _read_cell(cell: Any, datemode: int) -> str:
    if cell.ctype == XL_CELL_DATE:
        try:
            to_datetime: Any = xldate_as_datetime
            return write_moment(to_datetime(cell.value, datemode))
        except (XLDateError, ValueError, OverflowError):
            return str(cell.value)
    if cell.ctype == XL_CELL_NUMBER:
        return str(int(cell.value)) if cell.value == int(cell.value) else str(cell.value)
    if cell.ctype == XL_CELL_BOOLEAN:
        return "TRUE" if cell.value else "FALSE"
    return str(cell.value).strip() if cell.ctype == XL_CELL_TEXT else ""
