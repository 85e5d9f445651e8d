"""Builds the Word files of tests/corpus/submissions, with Word's own habits."""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from html import escape
from typing import Any

import docx
from docx.document import Document
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Cm
from docx.text.paragraph import Paragraph

from tests.support.samples import gps_photo

Line = str | Sequence[str]
_BREAK = "⏎"
_MARKED = re.compile(r"\{\+(?P<ins>[^{}]*)\+\}|\{-(?P<del>[^{}]*)-\}|\{\{(?P<sdt>[^{}]*)\}\}")


def build_docx(lines: Sequence[Line]) -> bytes:
    document: Document = docx.Document()
    table = None
    for line in lines:
        if isinstance(line, str):
            table = None
            _add_line(document, line)
            continue
        if table is None:
            table = document.add_table(rows=0, cols=len(line))
        for cell, text in zip(table.add_row().cells, line, strict=True):
            _add_runs(cell.paragraphs[0], text)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _add_line(document: Document, line: str) -> None:
    if line == "[foto]":
        document.add_picture(io.BytesIO(gps_photo()), width=Cm(12))
    elif line == "[halaman]":
        document.add_page_break()
    elif line.startswith("[kop] "):
        document.sections[0].header.add_paragraph(line[6:])
    elif line.startswith("[] "):
        document.add_paragraph()._p.append(_text_box(line[3:]))
    else:
        _add_runs(document.add_paragraph(), line)


def _add_runs(paragraph: Paragraph, line: str) -> None:
    """The line's runs; tracked changes and content controls are written as Word does."""
    bold, text = line.startswith("# "), line.removeprefix("# ").replace(_BREAK, "\n")
    at = 0
    for match in _MARKED.finditer(text):
        paragraph.add_run(text[at : match.start()]).bold = bold
        paragraph._p.append(_marked(paragraph, str(match.lastgroup), match[str(match.lastgroup)], bold))
        at = match.end()
    paragraph.add_run(text[at:]).bold = bold


def _marked(paragraph: Paragraph, kind: str, text: str, bold: bool) -> Any:
    run = paragraph.add_run(text)
    run.bold = bold
    around = parse_xml(f'<w:{kind} {nsdecls("w")} w:id="7" w:author="Kasi" w:date="2026-11-20T08:00:00Z"/>')
    if kind == "del":
        for written in run._r.findall(f"{{{run._r.nsmap['w']}}}t"):
            written.tag = written.tag.replace("}t", "}delText")
    if kind == "sdt":
        around = OxmlElement("w:sdt")
        around.append(OxmlElement("w:sdtContent"))
    (around[0] if kind == "sdt" else around).append(run._r)
    return around


def _text_box(text: str) -> Any:
    """A run with a text box: the drawing, and Word's older copy of it beside."""
    content = (
        f"<w:txbxContent><w:p><w:r><w:rPr><w:b/></w:rPr><w:t>{escape(text)}</w:t></w:r></w:p></w:txbxContent>"
    )
    return parse_xml(
        f"<w:r {nsdecls('w', 'wp', 'a')}"
        ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
        ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
        ' xmlns:v="urn:schemas-microsoft-com:vml">'
        '<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><a:graphic><a:graphicData'
        ' uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp>'
        f"<wps:txbx>{content}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing>"
        f"</mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>{content}</v:textbox></v:shape></w:pict>"
        "</mc:Fallback></mc:AlternateContent></w:r>"
    )
