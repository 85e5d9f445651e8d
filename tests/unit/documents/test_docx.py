"""What is kept of a Word file."""

from __future__ import annotations

import io
import zipfile

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from humasd.documents.allowance import Allowance
from humasd.documents.docx import read_docx
from humasd.documents.listing import ListItem, nest_items
from humasd.documents.reading import conclude
from humasd.documents.types import DOCX
from humasd.documents.values import Document
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


def test_lists_within_lists_stay_within_them() -> None:
    items = [("ol", 0, "a"), ("ul", 1, "b"), ("ul", 3, "c"), ("ol", 0, "d"), ("ul", 0, "e")]
    html = nest_items(ListItem(*item) for item in items)
    assert html == ("<ol><li>a<ul><li>b<ul><li>c</li></ul></li></ul></li><li>d</li></ol><ul><li>e</li></ul>")


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


_BOX = "<w:txbxContent><w:p><w:r><w:t>isi kotak</w:t></w:r></w:p></w:txbxContent>"
_SHAPE = (
    f'<w:drawing><wp:anchor><a:graphic><a:graphicData uri="x">{_BOX}</a:graphicData></a:graphic></wp:anchor>'
    "</w:drawing>"
)
_OLD_SHAPE = f"<w:pict><v:shape><v:textbox>{_BOX}</v:textbox></v:shape></w:pict>"
_NAMES = (
    nsdecls("w", "wp", "a", "m")
    + ' xmlns:v="urn:schemas-microsoft-com:vml"'
    + ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
)
_HABITS = {
    "tracked insertion": ('<w:ins w:id="1"><w:r><w:t>kata</w:t></w:r></w:ins>', "Awal kata."),
    "tracked deletion": ('<w:del w:id="1"><w:r><w:delText>kata</w:delText></w:r></w:del>', "Awal ."),
    "moved from here": ('<w:moveFrom w:id="1"><w:r><w:t>kata</w:t></w:r></w:moveFrom>', "Awal ."),
    "moved to here": ('<w:moveTo w:id="1"><w:r><w:t>kata</w:t></w:r></w:moveTo>', "Awal kata."),
    "hidden text": ("<w:r><w:rPr><w:vanish/></w:rPr><w:t>kata</w:t></w:r>", "Awal ."),
    "content control": (
        "<w:sdt><w:sdtContent><w:r><w:t>kata</w:t></w:r></w:sdtContent></w:sdt>",
        "Awal kata.",
    ),
    "smart tag": ('<w:smartTag w:element="place"><w:r><w:t>kata</w:t></w:r></w:smartTag>', "Awal kata."),
    "field": ('<w:fldSimple w:instr="DATE"><w:r><w:t>kata</w:t></w:r></w:fldSimple>', "Awal kata."),
    "field code": ("<w:r><w:instrText>PAGE</w:instrText></w:r>", "Awal ."),
    "sign of a symbol font": (
        '<w:r><w:sym w:font="Wingdings" w:char="F0E0"/></w:r><w:r><w:sym w:font="Symbol" w:char="B3"/></w:r>',
        "Awal →≥.",
    ),
    "sign that nobody knows": ('<w:r><w:sym w:font="Wingdings 3" w:char="F0FE"/></w:r>', "Awal ."),
    "prompt of a content control": (
        "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>Klik di sini untuk mengisi</w:t>"
        "</w:r></w:sdtContent></w:sdt>",
        "Awal .",
    ),
    "chosen entry": (
        '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="1"/>'
        '<w:listEntry w:val="Artikel"/><w:listEntry w:val="Pembangunan"/></w:ddList></w:ffData></w:fldChar>'
        "</w:r><w:r><w:instrText> FORMDROPDOWN </w:instrText></w:r>",
        "Awal Pembangunan.",
    ),
    "formula": ("<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>", "Awal x=1."),
    "text box of a new Word": (f"<w:r>{_SHAPE}</w:r>", "Awal .\n\nisi kotak"),
    "text box of an old Word": (f"<w:r>{_OLD_SHAPE}</w:r>", "Awal .\n\nisi kotak"),
    "WordArt": (
        '<w:r><w:pict><v:shape><v:textpath string="A &amp; B"/></v:shape></w:pict></w:r>',
        "Awal A & B.",
    ),
    "text box for both": (
        f'<w:r><mc:AlternateContent><mc:Choice Requires="wps">{_SHAPE}</mc:Choice>'
        f"<mc:Fallback>{_OLD_SHAPE}</mc:Fallback></mc:AlternateContent></w:r>",
        "Awal .\n\nisi kotak",
    ),
}


@pytest.mark.parametrize(("xml", "text"), _HABITS.values(), ids=_HABITS.keys())
def test_words_own_habits(xml: str, text: str) -> None:
    source = docx.Document()
    paragraph = source.add_paragraph("Awal ")
    for piece in parse_xml(f"<w:p {_NAMES}>{xml}</w:p>"):
        paragraph._p.append(piece)
    paragraph.add_run(".")
    source.add_paragraph(
        "Acara ditutup dengan doa bersama oleh seluruh warga yang hadir di lapangan desa itu, sore."
    )
    assert parse_docx(_bytes(source)).text.startswith(f"{text}\n\nAcara")


@pytest.mark.parametrize(
    ("kind", "begins"), [("drop", "Kelompok tani"), ("margin", "Kelompok tani"), ("none", "K")]
)
def test_a_drop_cap_is_the_first_letter_of_what_follows(kind: str, begins: str) -> None:
    source = docx.Document()
    frame = parse_xml(f'<w:framePr {nsdecls("w")} w:dropCap="{kind}" w:lines="3" w:wrap="around"/>')
    source.add_paragraph("K")._p.get_or_add_pPr().append(frame)
    source.add_paragraph(
        "elompok tani memanen bawang merah di lahan dua hektare bersama para penyuluh desa itu."
    )
    assert parse_docx(_bytes(source)).text.split("\n\n")[0].startswith(begins)


PAGE = "<html><body><h1>Jembatan Wotu Diresmikan</h1><p>Warga &amp; bupati hadir.</p><script>x()</script>"


@pytest.mark.parametrize(
    ("member", "content"),
    [
        ("word/afchunk.html", PAGE.encode()),
        ("word/afchunk.htm", PAGE.encode("utf-16")),
        (
            "word/afchunk.mht",
            f"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\n"
            f"Content-Type: text/html; charset=utf-8\n\n{PAGE}\n--b--\n".encode(),
        ),
    ],
)
def test_a_page_that_is_all_a_word_file_holds_is_read(member: str, content: bytes) -> None:
    assert _holding(member, content).title == "Jembatan Wotu Diresmikan"
    assert _holding(member, content).text == "Warga & bupati hadir."


def test_no_page_is_passed_over() -> None:
    assert _holding("word/afchunk.rtf", b"{\\rtf1 x}").text == ""


def _holding(member: str, content: bytes) -> Document:
    """What is read of a Word file whose body is but that member."""
    source = io.BytesIO()
    with zipfile.ZipFile(source, "w") as archive:
        archive.writestr(
            "word/document.xml",
            f'<w:document {nsdecls("w", "r")}><w:body><w:altChunk r:id="h1"/></w:body></w:document>',
        )
        archive.writestr(
            "word/_rels/document.xml.rels",
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            f'<Relationship Id="h1" Type="x" Target="{member.removeprefix("word/")}"/></Relationships>',
        )
        archive.writestr(member, content)
    return parse_docx(source.getvalue())


def test_a_deleted_paragraph_mark_joins_what_it_parted() -> None:
    source = docx.Document()
    mark = parse_xml(f'<w:rPr {nsdecls("w")}><w:del w:id="1" w:author="x"/></w:rPr>')
    source.add_paragraph("Bupati meresmikan ")._p.get_or_add_pPr().append(mark)
    source.add_paragraph("jembatan.")
    assert parse_docx(_bytes(source)).text == "Bupati meresmikan jembatan."


def test_header_and_footer_are_no_part_of_the_text() -> None:
    source = docx.Document()
    source.sections[0].header.paragraphs[0].text = "PEMERINTAH KABUPATEN"
    source.sections[0].footer.paragraphs[0].text = "Halaman 1"
    source.add_paragraph("Bupati meresmikan jembatan.")
    assert parse_docx(_bytes(source)).text == "Bupati meresmikan jembatan."


def test_what_its_pages_are_headed_with_is_told_above_the_text() -> None:
    source = docx.Document()
    source.sections[0].header.paragraphs[0].text = "SEKRETARIAT DPRD"
    source.add_paragraph("DPRD bersama pemerintah menyepakati rancangan anggaran.")
    extract = read_docx(_bytes(source), Allowance())
    assert extract.head == "SEKRETARIAT DPRD"
    document = conclude(DOCX, "rilis.docx", extract).document
    assert document is not None and document.preface == "SEKRETARIAT DPRD"


def test_footnotes_stand_below_the_text() -> None:
    notes = (
        f'<w:footnotes {nsdecls("w")}><w:footnote w:id="0"/><w:footnote w:id="2"><w:p><w:r>'
        "<w:t>Data Dinas PUPR.</w:t></w:r></w:p></w:footnote></w:footnotes>"
    )
    source = docx.Document()
    paragraph = source.add_paragraph("Panjangnya 60 meter")
    paragraph._p.append(parse_xml(f'<w:r {nsdecls("w")}><w:footnoteReference w:id="2"/></w:r>'))
    with zipfile.ZipFile(archive := io.BytesIO(_bytes(source)), "a") as file:
        file.writestr("word/footnotes.xml", notes)
    html = parse_docx(archive.getvalue()).html
    assert html == "<p>Panjangnya 60 meter<sup>[1]</sup></p>\n<p><sup>[1]</sup> Data Dinas PUPR.</p>"


def test_a_file_embedded_in_a_document_is_a_file_of_its_own() -> None:
    with zipfile.ZipFile(archive := io.BytesIO(press_release_docx()), "a") as file:
        file.writestr("word/embeddings/Lembar1.xlsx", b"PK isi")
    extract = read_docx(archive.getvalue(), Allowance())
    assert [(held.filename, held.content) for held in extract.files] == [
        ("word/embeddings/Lembar1.xlsx", b"PK isi")
    ]


def test_a_phrase_that_word_split_into_runs_is_one_phrase() -> None:
    source = docx.Document()
    paragraph = source.add_paragraph("Kata ")
    for piece in ("te", "bal"):
        paragraph.add_run(piece).bold = True
    assert "<strong>tebal</strong>" in parse_docx(_bytes(source)).html


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


def test_a_value_goes_on_beside_a_label_that_is_merged_with_the_cell_below() -> None:
    document = docx.Document()
    table = document.add_table(rows=0, cols=2)
    for row in (
        ("Judul", "Panen Raya"),
        ("Narasumber", "Bupati"),
        ("", "Kepala Dinas Pertanian"),
        ("Tempat", "Aula"),
    ):
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    table.cell(1, 0).merge(table.cell(2, 0))
    saved = io.BytesIO()
    document.save(saved)
    fields = {"title": "Panen Raya", "speakers": "Bupati; Kepala Dinas Pertanian", "place": "Aula"}
    assert parse_docx(saved.getvalue()).fields == fields
