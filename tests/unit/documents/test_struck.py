"""What was struck out in a text is no part of it, in whatever format, and is told."""

from __future__ import annotations

import io
import zipfile
from html import escape
from pathlib import Path

import docx
import pytest

from humasd.documents.allowance import Allowance
from humasd.documents.markup import parse_blocks, tell_struck
from humasd.documents.pptx import read_pptx
from humasd.documents.reading import read_file
from humasd.understanding.understand import understand
from tests.support.growth import grows_linearly
from tests.support.samples import PARAGRAPHS, TITLE, submission_mail

OLD = "Hasilnya 14 ton."
KEPT = "Hasilnya 16 ton umbi basah."
TOLD = f"dicoret, tidak dimuat: “{OLD}”"
_ODF = "urn:oasis:names:tc:opendocument:xmlns"


def _docx(strike: str = "strike") -> bytes:
    document = docx.Document()
    document.add_paragraph().add_run(TITLE).bold = True
    for paragraph in PARAGRAPHS:
        document.add_paragraph(paragraph)
    last = document.add_paragraph()
    for piece in ("Hasilnya ", "14 ton."):
        setattr(last.add_run(piece).font, strike, True)
    last.add_run(f" {KEPT}")
    return _save(document)


def _save(document: docx.document.Document) -> bytes:
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _odt() -> bytes:
    lines = "".join(f"<text:p>{escape(line)}</text:p>" for line in (TITLE, *PARAGRAPHS))
    spaces = " ".join(f'xmlns:{name}="{_ODF}:{name}:1.0"' for name in ("office", "text", "style"))
    content = (
        f"<office:document-content {spaces}><office:automatic-styles>"
        '<style:style style:name="S" style:family="text"><style:text-properties '
        'style:text-line-through-style="solid"/></style:style>'
        '<style:style style:name="N" style:family="text"><style:text-properties '
        'style:text-line-through-style="none"/></style:style></office:automatic-styles>'
        f'<office:body><office:text>{lines}<text:p><text:span text:style-name="S">{OLD}</text:span> '
        f'<text:span text:style-name="N">{KEPT}</text:span></text:p></office:text></office:body>'
        "</office:document-content>"
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr("content.xml", content)
    return out.getvalue()


def _rtf(strike: str = r"\strike") -> bytes:
    text = "".join(rf"{line}\par " for line in (TITLE, *PARAGRAPHS))
    return rf"{{\rtf1\ansi {text}{strike} {OLD}{strike}0  {KEPT}\par}}".encode("latin-1", "replace")


def _html(struck: str) -> bytes:
    text = "".join(f"<p>{escape(line)}</p>" for line in PARAGRAPHS)
    return f"<html><body><h1>{TITLE}</h1>{text}<p>{struck} {KEPT}</p></body></html>".encode()


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("rilis.docx", _docx()),
        ("rilis.docx", _docx("double_strike")),
        ("rilis.odt", _odt()),
        ("rilis.rtf", _rtf()),
        ("rilis.rtf", _rtf(r"\striked")),
        ("rilis.html", _html(f"<s>{OLD}</s>")),
        ("rilis.html", _html(f"<strike><b>{OLD}</b></strike>")),
        ("rilis.html", _html(f"<del>{OLD}</del>")),
        ("rilis.html", _html(f'<span style="color:red; text-decoration: line-through">{OLD}</span>')),
    ],
)
def test_it_is_left_out_and_told_in_every_format(name: str, content: bytes) -> None:
    reading = read_file(content, name)
    assert reading.document is not None and reading.role == "material"
    assert reading.document.text.endswith(f"\n{KEPT}") and OLD not in reading.document.html
    assert reading.note == TOLD


def test_on_a_slide_too() -> None:
    slides = Path("tests/corpus/documents/paparan.pptx").read_bytes()
    whole = read_pptx(slides, Allowance())
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(slides)) as archive, zipfile.ZipFile(out, "w") as written:
        for name in archive.namelist():
            content = archive.read(name)
            if name == "ppt/slides/slide1.xml":
                content = content.replace(b'strike="noStrike"', b'strike="sngStrike"', 1)
            written.writestr(name, content)
    struck = read_pptx(out.getvalue(), Allowance())
    assert whole.note is None
    assert struck.note is not None and struck.note.startswith("dicoret, tidak dimuat: “")
    assert struck.blocks != whole.blocks


def test_in_a_mail_the_officials_are_told() -> None:
    html = _html(f"<s>{OLD}</s>").decode()
    known = understand(submission_mail([], subject="Rilis", body="lihat HTML", html=html), frozenset())
    assert OLD not in known.text and known.text.endswith(KEPT)
    assert f"Isi surel: {TOLD}." in known.remarks


def test_a_struck_item_of_a_list_goes_and_a_picture_stays() -> None:
    blocks = parse_blocks(
        "<ul><li>Desa Wotu</li><li><s>Desa Lera</s></li><li>Desa Bahari dan seterusnya</li></ul>"
        '<p>Di bawah ini foto kegiatan.</p><p><s><img src="picture:0">lama</s></p>'
    )
    assert blocks[0].text == "- Desa Wotu\n- Desa Bahari dan seterusnya"
    assert blocks[-1].pictures == (0,) and not blocks[-1].text


@pytest.mark.parametrize(
    "html",
    [
        f"<p><s>{TITLE}</p><p>{PARAGRAPHS[0]}</p><p>{PARAGRAPHS[1]}</p>",  # an element that nobody ended
        f"<p>{PARAGRAPHS[0]}</p><p><small>kecil</small> <span style='text-decoration:none'>x</span></p>",
        f"<p>{PARAGRAPHS[0]} <strong>tebal</strong> <u>garis</u> <sup>2</sup></p>",
    ],
)
def test_nothing_is_lost_where_little_or_nothing_was_struck(html: str) -> None:
    plain = html.replace("<s>", "")
    assert [block.text for block in parse_blocks(html)] == [block.text for block in parse_blocks(plain)]
    assert tell_struck(html) is None


@pytest.mark.parametrize("piece", ["<s>a</s>", "<s>", "text-decoration: ", "<li><s>a</s></li>", "<del><p>a"])
def test_strokes_are_found_in_linear_time(piece: str) -> None:
    assert grows_linearly(lambda text: tell_struck(f"<p>line-through {text}</p>"), piece)
