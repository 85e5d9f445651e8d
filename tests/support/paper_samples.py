"""Letters, forms and releases as they follow each other in one file."""

from __future__ import annotations

import io
import json
from collections.abc import Sequence

import docx
import typst

from tests.support.samples import FORM_FIELDS, PARAGRAPHS, TITLE

Line = str | tuple[str, ...]
"""A paragraph, or a row of a table."""

LETTER: tuple[Line, ...] = (
    "PEMERINTAH KABUPATEN LUWU TIMUR",
    "DINAS PEKERJAAN UMUM DAN PENATAAN RUANG",
    "Jl. Soekarno-Hatta, Puncak Indah, Malili",
    "Malili, 23 November 2026",
    "Nomor : 800/123/DPUPR/XI/2026",
    "Lampiran : 1 (satu) berkas",
    "Perihal : Permohonan Publikasi Kegiatan",
    "Kepada",
    "Yth. Kepala Bagian Humas Setda Kabupaten Luwu Timur",
    "di – Malili",
    "Dengan hormat, bersama ini kami mohon kiranya kegiatan peresmian Jembatan Wotu pada hari Selasa, "
    "24 November 2026 dapat dipublikasikan pada situs web pemerintah daerah dan media mitra.",
    "Demikian disampaikan, atas perhatiannya diucapkan terima kasih.",
)
SIGNATURE: tuple[Line, ...] = (
    "Kepala Dinas,",
    "ANDI RAHMAN, S.T., M.Si.",
    "Pembina Utama Muda",
    "NIP. 19700101 199503 1 001",
)
COPIES: tuple[Line, ...] = ("Tembusan:", "1. Bupati Luwu Timur di Malili (sebagai laporan);", "2. Arsip.")
RELEASE: tuple[Line, ...] = (TITLE, *PARAGRAPHS)
FORM: tuple[Line, ...] = ("FORMULIR PUBLIKASI KEGIATAN", *FORM_FIELDS.items())


def docx_of(lines: Sequence[Line]) -> bytes:
    """A Word file of these paragraphs and tables."""
    document = docx.Document()
    table = None
    for line in lines:
        if isinstance(line, str):
            table = None
            document.add_paragraph(line)
            continue
        if table is None:
            table = document.add_table(rows=0, cols=len(line))
        for cell, text in zip(table.add_row().cells, line, strict=True):
            cell.text = text
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def pdf_of(lines: Sequence[Line]) -> bytes:
    """The same as a word processor exports it."""
    return bytes(typst.compile(_PDF.encode(), sys_inputs={"lines": json.dumps(lines)}))


_PDF = """
#set page(paper: "a4"); #set text(size: 12pt, lang: "id"); #set par(justify: true)
#for line in json(bytes(sys.inputs.lines)) {
  if type(line) == array { table(columns: (5cm, 1fr), ..line.map(cell => [#cell])) }
  else { line; parbreak() }
}
"""
