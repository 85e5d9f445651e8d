"""What workbooks of every format have in common: how much of them is read, and their cells as a table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from html import escape
from itertools import groupby

MAX_ROWS = 2_000
MAX_COLUMNS = 60
MAX_SHEETS = 30
MAX_TEXT = 1_000_000
"""Characters of a sheet: one long text may be written once and referred to by every cell."""
CUT = f"lembar kerja lebih dari {MAX_ROWS} baris atau {MAX_SHEETS} lembar; selebihnya tidak dibaca"


def write_sheet(name: str, rows: Sequence[Mapping[str, str]]) -> str:
    """A sheet as HTML, below its name where it has one; nothing where it is empty.

    Each row is its cells' text by their columns' letters; columns in which nothing stands are left out.
    Rows in which but one cell is filled are paragraphs.
    """
    if not rows:
        return ""
    heading = f"<h3>{escape(name)}</h3>" if name else ""
    runs = ((alone, list(run)) for alone, run in groupby(rows, key=lambda row: len(row) == 1))
    return heading + "".join(_write_lines(run) if alone else _write_table(run) for alone, run in runs)


def _write_lines(rows: Sequence[Mapping[str, str]]) -> str:
    """Rows of one cell each: what is written above and below a table, or a text that is no table."""
    return "".join(f"<p>{escape(text, quote=False)}</p>" for row in rows for text in row.values())


def _write_table(rows: Sequence[Mapping[str, str]]) -> str:
    columns = sorted({column for row in rows for column in row}, key=lambda column: (len(column), column))
    cells = (
        "".join(f"<td>{escape(row.get(column, ''), quote=False)}</td>" for column in columns) for row in rows
    )
    return f"<table>{''.join(f'<tr>{row}</tr>' for row in cells)}</table>"


def write_moment(moment: datetime) -> str:
    """A cell's date as people write it; its time only where it is not midnight."""
    return f"{moment:%d/%m/%Y}" if moment.hour + moment.minute == 0 else f"{moment:%d/%m/%Y %H.%M}"
