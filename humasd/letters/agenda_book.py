"""The agenda book (SOP step 1): one line a request and a column a step, as a table, a sheet or paper."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

import xlsxwriter

from humasd.letters.dates import format_moment
from humasd.letters.paper import Paper, render_paper
from humasd.resources import Templates

COLUMNS = (
    "No.",
    "Nomor agenda",
    "Diterima",
    "Asal",
    "Nomor dan tanggal surat",
    "Perihal",
    "Disposisi",
    "Diolah",
    "Dikoreksi",
    "Disetujui",
    "Terbit",
    "Media",
    "Pengirim diberi tahu",
    "Keadaan",
)
_WIDTHS = (5, 22, 17, 30, 28, 45, 38, 17, 30, 30, 45, 14, 17, 22)
"""Of the columns, in characters."""


def render_xlsx(title: str, rows: Sequence[Sequence[str]]) -> bytes:
    """A workbook of one sheet that prints on landscape paper, its head repeated on each page."""
    written = io.BytesIO()
    # What comes from a mail is text: never a formula, a link or a number that loses its zeros.
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(written, options) as book:
        sheet = book.add_worksheet("Agenda")
        plain = book.add_format({"text_wrap": True, "valign": "top", "border": 1})
        head = book.add_format({"bold": True, "text_wrap": True, "border": 1, "bg_color": "#EEEEEE"})
        sheet.write_string(0, 0, title, book.add_format({"bold": True, "font_size": 14}))
        for place, (name, width) in enumerate(zip(COLUMNS, _WIDTHS, strict=True)):
            sheet.set_column(place, place, width)
            sheet.write_string(2, place, name, head)
        for line, row in enumerate(rows, start=3):
            for place, cell in enumerate(row):
                sheet.write_string(line, place, cell, plain)
        sheet.autofilter(2, 0, 2 + len(rows), len(COLUMNS) - 1)
        sheet.freeze_panes(3, 2)
        sheet.repeat_rows(2)
        sheet.set_landscape()
        sheet.set_paper(9)  # A4
        sheet.fit_to_pages(1, 0)
    return written.getvalue()


def render_pdf(
    templates: Templates,
    office_name: str,
    office_address: str,
    title: str,
    rows: Sequence[Sequence[str]],
    made_at: datetime,
    zone: ZoneInfo,
) -> bytes:
    """The book on A4 pages in landscape, from templates/sheet/agenda.typ."""
    values = {
        "office": office_name,
        "address": office_address,
        "title": title,
        "columns": COLUMNS,
        "rows": [list(row) for row in rows],
        "made_at": format_moment(made_at, zone),
    }
    return render_paper(templates, Paper("agenda", values, made_at))
