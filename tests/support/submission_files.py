"""Builds the files of tests/corpus/submissions: each format as the programs of an office write it.

A text is a line a paragraph. What a line may hold is told in tests/corpus/submissions/README.md.
"""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Mapping, Sequence
from html import escape
from pathlib import PurePath
from random import Random
from typing import Any

import pypdfium2
import typst
from PIL import Image, ImageFilter

from tests.support.format_samples import rtf_of, rtf_text, zip_of
from tests.support.samples import gps_photo, scanned_pdf, submission_mail
from tests.support.submission_slides import build_pptx
from tests.support.submission_word import Line, build_docx

_BREAK = "⏎"
_PHOTOS = (".jpg", ".jpeg", ".png")


def build_file(entry: Mapping[str, Any], texts: Mapping[str, str], number: int) -> bytes:
    """The bytes of one entry of a mail.toml; `texts` are those of its neighbours, by name."""
    members = [(m["name"], build_file(m, texts, n)) for n, m in enumerate(entry.get("members", ()))]
    if "body" in entry:
        return submission_mail(
            members, subject=entry["subject"], body=entry["body"].strip() + "\n", sender=entry["from"]
        )
    if members:
        return zip_of(dict(members))
    text = texts[entry["same_as"]] if "same_as" in entry else entry.get("text")
    if entry.get("scan") or entry.get("page"):
        return _scan(parse_lines(text), entry) if text else scanned_pdf()
    ending = PurePath(entry["name"]).suffix.lower()
    if ending in _PHOTOS:
        return gps_photo((40 + 9 * number, 110, 60))
    build = _BUILDERS.get(ending)
    return build(parse_lines(text)) if build else str(text).strip().encode()


def parse_lines(text: str) -> list[Line]:
    """A line a paragraph; one that begins with "# " is bold, "| a | b |" is a row of a table."""
    lines: list[Line] = []
    for line in text.strip().split("\n"):
        if line.startswith("|"):
            lines.append([cell.strip() for cell in line.strip().strip("|").split("|")])
        elif line.strip():
            lines.append(line.strip())
    return lines


_ODF = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in (("office", "office"), ("text", "text"), ("table", "table"), ("style", "style"))
)
_FO = 'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"'


def _build_odt(lines: Sequence[Line]) -> bytes:
    body = "".join(_odt_line(line) for line in lines)
    content = (
        f'<?xml version="1.0"?><office:document-content {_ODF} {_FO}><office:automatic-styles>'
        '<style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold"/>'
        f"</style:style></office:automatic-styles><office:body><office:text>{body}</office:text></office:body>"
        "</office:document-content>"
    )
    return zip_of({"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": content.encode()})


def _odt_line(line: Line) -> str:
    if not isinstance(line, str):
        cells = "".join(f"<table:table-cell><text:p>{escape(c)}</text:p></table:table-cell>" for c in line)
        return f"<table:table><table:table-row>{cells}</table:table-row></table:table>"
    text = escape(line.removeprefix("# ")).replace("\t", "<text:tab/>").replace(_BREAK, "<text:line-break/>")
    if line.startswith("# "):
        text = f'<text:span text:style-name="T1">{text}</text:span>'
    return f"<text:p>{text}</text:p>"


def _build_rtf(lines: Sequence[Line]) -> bytes:
    return rtf_of("".join(_rtf_line(line) for line in lines))


def _rtf_line(line: Line) -> str:
    if not isinstance(line, str):
        edges = "".join(rf"\cellx{3000 * n}" for n in range(1, len(line) + 1))
        return rf"\trowd{edges}\pard\intbl " + "".join(rf"{rtf_text(c)}\cell " for c in line) + r"\row "
    text = (
        rtf_text(line.removeprefix("# ").replace(_BREAK, "\v"))
        .replace("\t", r"\tab ")
        .replace("\v", r"\line ")
    )
    return rf"\pard{{\b {text}}}\par " if line.startswith("# ") else rf"\pard {text}\par "


_PDF = """
#set page(paper: "a4"); #set text(size: 12pt, lang: "id"); #set par(justify: true)
#for line in json(bytes(sys.inputs.lines)) {
  if type(line) == array { table(columns: (5cm, 1fr), ..line.map(cell => [#cell])) }
  else if line.starts-with("# ") { strong(line.slice(2)); parbreak() }
  else { line; parbreak() }
}
"""


def _build_pdf(lines: Sequence[Line]) -> bytes:
    return bytes(typst.compile(_PDF.encode(), sys_inputs={"lines": json.dumps(lines)}))


def _scan(lines: Sequence[Line], entry: Mapping[str, Any]) -> bytes:
    """A page of text as a scanner or a phone makes it: askew, grey, a little noisy and soft."""
    pages = [
        page.render(scale=200 / 72, grayscale=True).to_pil()
        for page in pypdfium2.PdfDocument(_build_pdf(lines))
    ]
    seen = [_worn(page.convert("L"), entry.get("skew", 0.0)) for page in pages]
    out = io.BytesIO()
    if entry.get("page"):
        seen[0].convert("RGB").save(out, "JPEG", quality=70)
    else:
        seen[0].save(out, "PDF", resolution=200, save_all=True, append_images=seen[1:])
    return out.getvalue()


def _worn(page: Image.Image, degrees: float) -> Image.Image:
    turned = page.rotate(degrees, Image.Resampling.BICUBIC, fillcolor=255)
    grain = Image.frombytes("L", turned.size, Random(7).randbytes(turned.width * turned.height))
    return Image.blend(turned.filter(ImageFilter.GaussianBlur(0.6)), grain, 0.08)


def _build_xlsx(lines: Sequence[Line]) -> bytes:
    rows = "".join(
        "<row>" + "".join(f'<c t="inlineStr"><is><t>{escape(cell)}</t></is></c>' for cell in line) + "</row>"
        for line in lines
    )
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006"
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    members = {
        "[Content_Types].xml": f'<Types xmlns="{package}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{kind}.sheet.main+xml"/>'
        f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{kind}.worksheet+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="r1" '
        f'Type="{office}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{office}"><sheets><sheet name="Sheet1" '
        'sheetId="1" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{package}/relationships"><Relationship '
        f'Id="r1" Type="{office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{main}"><sheetData>{rows}</sheetData></worksheet>',
    }
    return zip_of({name: content.encode() for name, content in members.items()})


_BUILDERS: Mapping[str, Callable[[Sequence[Line]], bytes]] = {
    ".docx": build_docx,
    ".odt": _build_odt,
    ".rtf": _build_rtf,
    ".doc": _build_rtf,  # as Word itself has long saved under this name
    ".pdf": _build_pdf,
    ".xlsx": _build_xlsx,
    ".pptx": build_pptx,
}
