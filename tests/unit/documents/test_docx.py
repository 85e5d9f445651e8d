"""What is kept of a Word file."""

from __future__ import annotations

import io
import zipfile

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from humasd.errors import Refused
from tests.support.documents import parse_docx
from tests.support.samples import PARAGRAPHS, TITLE, gps_photo, press_release_docx


def test_ampersand_and_less_than_survive() -> None:
    document = parse_docx(press_release_docx())
    assert "PT A&amp;B" in document.html and "&lt; 60 meter" in document.html
    assert "PT A&B" in document.text and "< 60 meter" in document.text


def test_paragraphs_are_kept_in_order_below_the_title() -> None:
    document = parse_docx(press_release_docx())
    assert document.title == TITLE
    assert document.text == "\n\n".join(PARAGRAPHS)
    assert document.html.count("<p>") == len(PARAGRAPHS)


def test_a_table_is_kept_as_a_table() -> None:
    document = parse_docx(press_release_docx(table=[("Desa", "Warga"), ("Wotu & Bawalipu", "< 900")]))
    assert "<table>" in document.html and "Wotu &amp; Bawalipu" in document.html
    assert "Wotu & Bawalipu | < 900" in document.text


def test_lists_are_kept_as_lists() -> None:
    source = docx.Document()
    source.add_paragraph("Tiga desa mendapat jembatan:")
    for name in ("Wotu", "Bawalipu", "Lampenai"):
        source.add_paragraph(name, style="List Bullet")
    document = parse_docx(_bytes(source))
    assert "<li>Bawalipu</li>" in document.html
    assert "- Wotu\n- Bawalipu\n- Lampenai" in document.text


def test_pictures_leave_the_html_and_keep_their_caption() -> None:
    photo = gps_photo()
    document = parse_docx(press_release_docx(picture=photo, caption="Bupati menggunting pita"))
    assert [(picture.content, picture.caption) for picture in document.pictures] == [
        (photo, "Bupati menggunting pita")
    ]
    assert "<img" not in document.html and "menggunting" not in document.html


def test_a_paragraph_below_a_picture_is_no_caption() -> None:
    document = parse_docx(press_release_docx(picture=gps_photo(), title=None))
    assert document.pictures[0].caption == ""


@pytest.mark.parametrize(
    ("xml", "kept", "lost"),
    [
        (
            '<w:ins {0} w:id="1" w:author="x"><w:r><w:t>sisipan terlacak</w:t></w:r></w:ins>',
            "sisipan terlacak",
            None,
        ),
        (
            '<w:del {0} w:id="1" w:author="x"><w:r><w:delText>sudah dihapus</w:delText></w:r></w:del>',
            "",
            "sudah dihapus",
        ),
        (
            "<w:sdt {0}><w:sdtContent><w:r><w:t>isi kontrol</w:t></w:r></w:sdtContent></w:sdt>",
            "isi kontrol",
            None,
        ),
        (
            '<w:r {0} xmlns:v="urn:schemas-microsoft-com:vml"><w:pict><v:shape><v:textbox>'
            "<w:txbxContent><w:p><w:r>"
            "<w:t>isi kotak teks</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>",
            "isi kotak teks",
            None,
        ),
    ],
    ids=["tracked insertion", "tracked deletion", "content control", "text box"],
)
def test_words_own_habits(xml: str, kept: str, lost: str | None) -> None:
    source = docx.Document()
    source.add_paragraph("Awal. ")._p.append(parse_xml(xml.format(nsdecls("w"))))
    text = parse_docx(_bytes(source)).text
    assert kept in text and "Awal." in text
    assert lost is None or lost not in text


def test_active_links_become_text() -> None:
    source = docx.Document()
    paragraph = source.add_paragraph("Klik ")
    identity = source.part.relate_to("javascript:alert(1)", _HYPERLINK, is_external=True)
    paragraph._p.append(
        parse_xml(
            f'<w:hyperlink {nsdecls("w", "r")} r:id="{identity}"><w:r><w:t>di sini</w:t></w:r></w:hyperlink>'
        )
    )
    document = parse_docx(_bytes(source))
    assert "di sini" in document.html and "javascript" not in document.html


@pytest.mark.parametrize("cut", [10, 2_000, -200])
def test_a_truncated_file_is_refused_with_a_reason(cut: int) -> None:
    with pytest.raises(Refused, match="rusak"):
        parse_docx(press_release_docx()[:cut])


def test_a_zip_without_a_document_is_refused() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("word/document.xml", "<w:document/>")
    with pytest.raises(Refused, match="rusak"):
        parse_docx(out.getvalue())


_HYPERLINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"


def _bytes(document: object) -> bytes:
    out = io.BytesIO()
    document.save(out)  # type: ignore[attr-defined]
    return out.getvalue()
