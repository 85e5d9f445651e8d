"""The blank *Formulir Publikasi Kegiatan* (SOP step 1) as a Word file that the website offers."""

from __future__ import annotations

from collections.abc import Iterable

from docx.document import Document
from docx.enum.table import WD_ROW_HEIGHT_RULE, WD_TABLE_ALIGNMENT
from docx.shared import Cm, Pt

from humasd.letters.labels import name_category
from humasd.letters.word import add_line, new_document, rule_below, save_document, shade_cell
from humasd.release.model import Category

FIELDS = (
    ("Unit Kerja (SKPD)", 1),
    ("Judul Kegiatan", 2),
    ("Tanggal Kegiatan", 1),
    ("Tempat", 1),
    ("Narasumber", 1),
    ("Kontak (Nama/No. HP)", 1),
    ("Kategori", 1),
    ("Uraian Singkat", 7),
    ("Keterangan Foto", 3),
    ("Waktu Terbit yang Diinginkan", 1),
)
"""Label and lines of room; a filled form is read by these labels."""

LINE_HEIGHT = Cm(0.75)
COLUMNS = Cm(5.2), Cm(10.8)
LABEL_SHADE = "EEF3F5"


def render_form(
    office_name: str, office_address: str, categories: Iterable[Category] = tuple(Category)
) -> bytes:
    """The docx: how to send it, a table of two columns (label, answer), room for a signature."""
    document = new_document("Formulir Publikasi Kegiatan", office_name)
    add_line(document, office_name.upper(), 13, bold=True, centred=True)
    rule_below(add_line(document, office_address, 10, grey=True, centred=True))
    add_line(
        document, "FORMULIR PUBLIKASI KEGIATAN", 15, bold=True, centred=True
    ).paragraph_format.space_before = Pt(8)
    add_line(
        document,
        f"Isi kolom kanan, lalu kirim ke {office_address} bersama surat pengantar, naskah (Word), dan foto "
        f"kegiatan (JPG). Kategori: {', '.join(map(name_category, categories))}.",
        10,
        grey=True,
        centred=True,
    ).paragraph_format.space_after = Pt(8)
    _add_fields(document)
    _add_signature(document)
    return save_document(document)


def _add_fields(document: Document) -> None:
    table = document.add_table(rows=0, cols=2, style="Table Grid")
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    table.autofit = False
    table.columns[0].width, table.columns[1].width = COLUMNS
    for label, lines in FIELDS:
        row = table.add_row()
        row.height, row.height_rule = LINE_HEIGHT * lines, WD_ROW_HEIGHT_RULE.AT_LEAST
        row.cells[0].width, row.cells[1].width = COLUMNS
        shade_cell(row.cells[0], LABEL_SHADE)
        row.cells[0].paragraphs[0].add_run(label).bold = True
        for cell in row.cells:
            cell.paragraphs[0].paragraph_format.space_after = Pt(2)
            cell.paragraphs[0].paragraph_format.space_before = Pt(2)


def _add_signature(document: Document) -> None:
    lines = ("………………, ……………… 20…", "Penanggung jawab,", "", "", "(…………………………………………)", "NIP.")
    paragraphs = [add_line(document, line, 11) for line in lines]
    paragraphs[0].paragraph_format.space_before = Pt(12)
    for paragraph in paragraphs:
        paragraph.paragraph_format.left_indent = Cm(9)
        paragraph.paragraph_format.keep_with_next = True
