"""A list is published with the numbers that it was sent with."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from humasd.documents.allowance import Allowance
from humasd.documents.docx import read_docx
from humasd.documents.listing import ListItem, nest_items
from humasd.documents.markup import parse_blocks
from humasd.documents.numbering import KINDS, Mark, read_mark, write_number
from humasd.documents.odf import read_odf
from humasd.documents.plain import parse_plain_blocks
from humasd.documents.pptx import read_pptx
from humasd.documents.rtf import read_rtf
from humasd.documents.values import Extract
from humasd.letters.markup import clean_body
from humasd.letters.wordfile import render_word
from tests.support.format_samples import rtf_of, zip_of


def html_of(text: str) -> str:
    return "".join(block.html for block in parse_plain_blocks(text))


def text_of(html: str) -> str:
    return "\n".join(block.text for block in parse_blocks(html))


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("1. a\n2. b\n3. c", "<ol><li>a</li><li>b</li><li>c</li></ol>"),
        (
            "3. a\n\nCatatan.\n\n4. b",
            '<ol start="3"><li>a</li></ol><p>Catatan.</p><ol start="4"><li>b</li></ol>',
        ),
        ("1. a\n\nCatatan.\n\n2. b", '<ol><li>a</li></ol><p>Catatan.</p><ol start="2"><li>b</li></ol>'),
        ("1. a\n2. b\n5. c", '<ol><li>a</li><li>b</li><li value="5">c</li></ol>'),
        ("1. a\n2. b\n1. c\n2. d", "<ol><li>a</li><li>b</li></ol><ol><li>c</li><li>d</li></ol>"),
        (
            "1. a\n- b\n- c\n2. d",
            '<ol><li>a</li></ol><ul><li>b</li><li>c</li></ul><ol start="2"><li>d</li></ol>',
        ),
        ("9. a\n10. b\n11. c", '<ol start="9"><li>a</li><li>b</li><li>c</li></ol>'),
    ],
)
def test_a_list_that_is_typed_counts_as_its_writer_did(text: str, html: str) -> None:
    assert html_of(text) == html


@pytest.mark.parametrize(
    "lines",
    [
        ["12. Nur Aisyah", "7. Budi"],
        ["12. Nur Aisyah", "7. Budi", "8. Ali"],
        ["12. November 2026 menjadi hari jadi."],
        ["45. Kegiatan itu ditutup dengan doa."],
        ["1. a", "2. b", "5. c", "7) d", "8) e"],
        ["1. Lomba", "1) putra", "2) putri", "2. Doa"],
        ["09.00 Pembukaan", "10.30 Doa", "12.00 Selesai"],
        ["01. Andi", "02. Budi"],
        ["a. Andi", "b. Budi"],
        ["i. Andi", "ii. Budi"],
        ["A. Latar belakang", "B. Tujuan"],
        ["(1) Andi", "(2) Budi"],
        ["1) Andi", "2) Budi"],
        ["3. Andi", "2. Budi", "1. Citra"],
        ["1.1. Lomba", "1.2. Doa"],
        ["2026. Itulah tahunnya."],
    ],
)
def test_what_no_list_can_show_stays_as_it_was_written(lines: list[str]) -> None:
    blocks = parse_plain_blocks("\n".join(lines))
    assert [block.text for block in blocks] == lines
    assert [block.tag for block in blocks] == ["p"] * len(lines)


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["1.", "2.", "3.", "4.", "12.", "1)", "2)", "7)", "-", ""]), st.just("baris")
        ),
        max_size=12,
    )
)
def test_whatever_is_typed_each_line_shows_its_own_number(lines: list[tuple[str, str]]) -> None:
    written = [f"{mark} {word}".strip() for mark, word in lines]
    shown = [line for block in parse_blocks(html_of("\n\n".join(written))) for line in block.text.split("\n")]
    assert shown == written


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<ol start=5><li>a<li>b</ol>", "5. a\n6. b"),
        ("<ol><li>a<li value=7>b<li>c</ol>", "1. a\n7. b\n8. c"),
        ("<ol type=a><li>a<li>b</ol>", "a. a\nb. b"),
        ("<ol type=I start=4><li>a<li>b</ol>", "IV. a\nV. b"),
        ("<ol reversed><li>a<li>b</ol>", "2. a\n1. b"),
        ("<ol><li>a<ol type=a><li>b<li>c</ol><li>d</ol>", "1. a\na. b\nb. c\n2. d"),
        ("<ol><li>a<ul><li>b</ul><li>c</ol>", "1. a\n- b\n2. c"),
        ("<ol><li>a</li><ol><li>b</ol><li>c</ol>", "1. a\n1. b\n2. c"),
        ('<ol style="list-style-type: lower-alpha"><li>a<li>b</ol>', "a. a\nb. b"),
        ('<ol start=3><li style="font-size:9pt; list-style-type:upper-roman">a</ol>', "III. a"),
        ('<ol start="4abc"><li>a</ol>', "4. a"),
        ('<ol start="x" type="z"><li value="y">a</ol>', "1. a"),
        ("<ol start=99999999999><li>a</ol>", "1. a"),
    ],
)
def test_a_list_of_html_counts_as_a_browser_counts(html: str, text: str) -> None:
    assert text_of(html) == text
    assert text_of(str(clean_body(parse_blocks(html)[0].html))) == text


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ('<ol style="list-style-type:none"><li>1. a</li><li>2. b</li></ol>', "1. a\n2. b"),
        (
            '<ol style="margin:0; list-style: none"><li><p>1) a</p></li><li><p>2) b</p></li></ol>',
            "1) a\n2) b",
        ),
        ('<ol><li style="list-style-type:none">1. a</li><li style="list-style:none">2. b</ol>', "1. a\n2. b"),
        ('<ol style="list-style:none"><li>a<ol><li>b</ol></ol>', "a\n1. b"),
        ('<ul style="list-style-type:none"><li>a</ul>', "a"),
        ('<ul><li style="list-style-type:none"><ul><li>a</ul></li><li>b</ul>', "- a\n- b"),
        ('<ol style="list-style:none"><li style="list-style-type:upper-roman">a</ol>', "I. a"),
    ],
)
def test_a_list_that_shows_no_marks_has_only_those_that_were_typed(html: str, text: str) -> None:
    assert text_of(html) == text


@pytest.mark.parametrize(
    ("levels", "html"),
    [
        ((1, 1, 1), "<ul><li>0</li><li>1</li><li>2</li></ul>"),
        ((2, 2, 0), "<ul><li>0</li><li>1</li><li>2</li></ul>"),
        ((1, 2, 1), "<ul><li>0<ul><li>1</li></ul></li><li>2</li></ul>"),
        ((1, 1, 0, 1), "<ul><li>0</li><li>1</li><li>2<ul><li>3</li></ul></li></ul>"),
        ((0, 2, 2, 1), "<ul><li>0<ul><li>1</li><li>2</li><li>3</li></ul></li></ul>"),
        ((0, 1, 1, 0), "<ul><li>0<ul><li>1</li><li>2</li></ul></li><li>3</li></ul>"),
    ],
)
def test_items_of_one_level_stand_beside_each_other_wherever_a_list_begins(
    levels: tuple[int, ...], html: str
) -> None:
    assert nest_items(ListItem("ul", level, str(at)) for at, level in enumerate(levels)) == html


def test_a_plain_list_of_html_is_unchanged() -> None:
    html = "<ol><li>a</li><li>b</li></ol>"
    assert parse_blocks(html)[0].html == html == clean_body(html)


def test_an_attribute_that_numbers_nothing_does_not_come_through() -> None:
    html = '<ol start="1 onclick" type="javascript:x" onclick="x()"><li value="a" style="x">a</li></ol>'
    assert parse_blocks(html)[0].html == '<ol start="1"><li>a</li></ol>' == clean_body(html)


@pytest.mark.parametrize(
    ("written", "mark"),
    [
        ("3.", Mark(3)),
        ("12)", Mark(12)),
        ("(4)", Mark(4)),
        ("b.", Mark(2, "a")),
        ("C)", Mark(3, "A")),
        ("iv.", Mark(4, "i")),
        ("i)", Mark(1, "i")),
        ("XII.", Mark(12, "I")),
        ("01.", None),
        ("1.2.", None),
        ("Pasal 3", None),
        ("iiii.", None),
        ("dan.", None),
        ("o", None),
    ],
)
def test_marks_of_a_word_processor(written: str, mark: Mark | None) -> None:
    assert read_mark(written) == mark


def test_i_after_h_is_a_letter() -> None:
    assert read_mark("i.", Mark(8, "a")) == Mark(9, "a")
    assert read_mark("v.", Mark(4, "i")) == Mark(5, "i")


@given(st.integers(1, 3999), st.sampled_from(sorted(KINDS)))
def test_what_is_written_can_be_read(number: int, kind: str) -> None:
    written = write_number(number, kind)
    if kind in "aA" and len(written) > 1:
        return
    assert read_mark(f"{written}.", Mark(number - 1, kind)) == Mark(number, kind)


LEVEL = '<w:lvl w:ilvl="{}"><w:start w:val="{}"/><w:numFmt w:val="{}"/><w:lvlText w:val="{}"/></w:lvl>'
NUMBERING = (
    '<w:numbering xmlns:w="w">'
    f'<w:abstractNum w:abstractNumId="0">{LEVEL.format(0, 1, "decimal", "%1.")}'
    f"{LEVEL.format(1, 1, 'lowerLetter', '%2)')}</w:abstractNum>"
    f'<w:abstractNum w:abstractNumId="1">{LEVEL.format(0, 4, "upperRoman", "%1.")}'
    f"{LEVEL.format(1, 1, 'decimal', '%1.%2')}</w:abstractNum>"
    f'<w:abstractNum w:abstractNumId="2">{LEVEL.format(0, 1, "decimal", "Pasal %1")}</w:abstractNum>'
    f'<w:abstractNum w:abstractNumId="3">{LEVEL.format(0, 1, "bullet", "-")}'
    f"{LEVEL.format(1, 1, 'decimal', '%2.')}</w:abstractNum>"
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/>'
    "</w:lvlOverride></w:num>"
    '<w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num>'
    '<w:num w:numId="4"><w:abstractNumId w:val="2"/></w:num>'
    '<w:num w:numId="5"><w:abstractNumId w:val="0"/></w:num>'
    '<w:num w:numId="6"><w:abstractNumId w:val="3"/></w:num>'
    "</w:numbering>"
)


def read_word(*paragraphs: tuple[str, int, int] | str) -> str:
    """The text of a Word file of plain paragraphs, and of items as (text, number of the list, level)."""
    body = ""
    for paragraph in paragraphs:
        text, look = (paragraph, "") if isinstance(paragraph, str) else (paragraph[0], "")
        if not isinstance(paragraph, str):
            _, number, level = paragraph
            look = f'<w:pPr><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr></w:pPr>'
        body += f"<w:p>{look}<w:r><w:t>{text}</w:t></w:r></w:p>"
    members = {
        "word/document.xml": f'<w:document xmlns:w="w"><w:body>{body}</w:body></w:document>'.encode(),
        "word/numbering.xml": NUMBERING.encode(),
    }
    return lines_of(read_docx(zip_of(members), Allowance()))


def lines_of(extract: Extract) -> str:
    html = "".join(block.html for block in extract.blocks)
    assert text_of(html) == "\n".join(block.text for block in extract.blocks)
    return text_of(html)


@pytest.mark.parametrize(
    ("paragraphs", "text"),
    [
        ([("a", 1, 0), ("b", 1, 0)], "1. a\n2. b"),
        ([("a", 1, 0), "Catatan", ("b", 1, 0)], "1. a\nCatatan\n2. b"),
        ([("a", 2, 0), ("b", 2, 0)], "5. a\n6. b"),
        ([("a", 1, 0), ("b", 2, 0), ("c", 2, 0)], "1. a\n5. b\n6. c"),
        ([("a", 1, 0), ("b", 5, 0)], "1. a\n2. b"),
        ([("a", 1, 0), ("b", 1, 1), ("c", 1, 1), ("d", 1, 0), ("e", 1, 1)], "1. a\na. b\nb. c\n2. d\na. e"),
        ([("a", 3, 0), ("b", 3, 0)], "IV. a\nV. b"),
        ([("a", 3, 0), ("b", 3, 1)], "IV. a\nIV.1 b"),
        ([("a", 4, 0), ("b", 4, 0)], "Pasal 1 a\nPasal 2 b"),
        ([("a", 1, 0), ("", 1, 0), ("b", 1, 0)], "1. a\n3. b"),
        ([("a", 6, 0), ("b", 6, 0)], "- a\n- b"),
        (
            [("x", 6, 0), ("a", 6, 1), ("b", 6, 1), ("y", 6, 0), ("c", 6, 1)],
            "- x\n1. a\n2. b\n- y\n1. c",
        ),
        ([("a", 9, 0)], "a"),
    ],
)
def test_a_word_file_counts_as_word_counts(paragraphs: list[tuple[str, int, int] | str], text: str) -> None:
    assert read_word(*paragraphs) == text


@pytest.mark.parametrize(
    "html",
    [
        "<ol><li>a</li><li>b</li></ol>",
        '<ol start="5"><li>a</li><li>b</li></ol>',
        '<ol><li>a</li><li value="4">b</li></ol>',
        '<ol type="a"><li>a</li><li>b</li></ol>',
        '<ol start="3" type="I"><li>a</li></ol>',
        '<ol><li>a</li></ol><p>x</p><ol start="2"><li>b</li></ol>',
    ],
)
def test_a_list_goes_to_the_media_and_comes_back_with_its_numbers(html: str) -> None:
    extract = read_docx(render_word("Judul", html), Allowance())
    assert "".join(block.html for block in extract.blocks[1:]) == html


ODF = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "text", "style")
)


def read_open_document(body: str) -> str:
    levels = "".join(
        f'<text:list-level-style-number text:level="{level}" style:num-format="{kind}" style:num-suffix="."/>'
        for level, kind in ((1, "1"), (2, "a"))
    )
    later = '<text:list-level-style-number text:level="1" style:num-format="i" text:start-value="3"/>'
    styles = (
        f'<text:list-style style:name="L1">{levels}</text:list-style>'
        f'<text:list-style style:name="L2">{later}</text:list-style>'
        '<text:list-style style:name="L3"><text:list-level-style-bullet text:level="1"/></text:list-style>'
    )
    content = (
        f"<office:document-content {ODF}><office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    return lines_of(read_odf(zip_of({"content.xml": content.encode()}), Allowance()))


def odt_list(*items: str, attributes: str = 'text:style-name="L1"') -> str:
    inner = "".join(f"<text:list-item>{item}</text:list-item>" for item in items)
    return f"<text:list {attributes}>{inner}</text:list>"


def odt_paragraph(text: str) -> str:
    return f"<text:p>{text}</text:p>"


A, B, C = map(odt_paragraph, "abc")


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (odt_list(A, B), "1. a\n2. b"),
        (odt_list(A, B, attributes='text:style-name="L2"'), "iii. a\niv. b"),
        (odt_list(A, B, attributes='text:style-name="L3"'), "- a\n- b"),
        (odt_list(A) + C + odt_list(B), "1. a\nc\n1. b"),
        (
            odt_list(A) + C + odt_list(B, attributes='text:style-name="L1" text:continue-numbering="true"'),
            "1. a\nc\n2. b",
        ),
        (
            odt_list(A, B, attributes='text:style-name="L1" xml:id="x"')
            + odt_list(A, attributes='text:style-name="L2"')
            + odt_list(C, attributes='text:style-name="L1" text:continue-list="x"'),
            "1. a\n2. b\niii. a\n3. c",
        ),
        (odt_list(A + odt_list(B, C, attributes=""), C), "1. a\na. b\nb. c\n2. c"),
        (
            odt_list(A, B).replace("<text:list-item>", '<text:list-item text:start-value="7">', 1),
            "7. a\n8. b",
        ),
    ],
)
def test_an_open_document_counts_as_its_styles_say(body: str, text: str) -> None:
    assert read_open_document(body) == text


@pytest.mark.parametrize(
    ("marks", "text"),
    [
        (["1.", "2."], "1. a\n2. b"),
        (["5.", "6."], "5. a\n6. b"),
        (["1.", "a)", "b)", "2."], "1. a\na. b\nb. c\n2. d"),
        (["Pasal 1", "Pasal 2"], "Pasal 1 a\nPasal 2 b"),
        (["\\'b7", "o"], "- a\n- b"),
    ],
)
def test_an_rtf_file_shows_the_numbers_that_stand_in_it(marks: list[str], text: str) -> None:
    body = "".join(
        rf"{{\listtext {mark}\tab}}{letter}\par " for mark, letter in zip(marks, "abcd", strict=False)
    )
    assert lines_of(read_rtf(rtf_of(body), Allowance())) == text


def test_lists_of_a_slide_start_where_they_say() -> None:
    items = "".join(
        f'<a:p><a:pPr lvl="{level}"><a:buAutoNum type="{kind}" startAt="{start}"/></a:pPr>'
        f"<a:r><a:t>{text}</a:t></a:r></a:p>"
        for text, level, kind, start in (
            ("a", 0, "arabicPeriod", 3),
            ("b", 1, "alphaLcParenR", 1),
            ("c", 1, "alphaLcParenR", 1),
            ("d", 0, "arabicPeriod", 3),
        )
    )
    slide = (
        '<p:sld xmlns:p="p" xmlns:a="a"><p:cSld><p:spTree><p:sp><p:txBody><a:p>'
        "<a:r><a:t>Agenda</a:t></a:r></a:p></p:txBody></p:sp><p:sp><p:txBody>"
        f"{items}</p:txBody></p:sp></p:spTree></p:cSld></p:sld>"
    )
    members = {
        "ppt/presentation.xml": b'<p:presentation xmlns:p="p" xmlns:r="http://schemas.openxmlformats.org/'
        b'officeDocument/2006/relationships"><p:sldIdLst><p:sldId r:id="r1"/></p:sldIdLst></p:presentation>',
        "ppt/_rels/presentation.xml.rels": b'<Relationships xmlns="http://schemas.openxmlformats.org/package/'
        b'2006/relationships"><Relationship Id="r1" Target="slides/slide1.xml"/></Relationships>',
        "ppt/slides/slide1.xml": slide.encode(),
    }
    assert lines_of(read_pptx(zip_of(members), Allowance())) == "Agenda\n3. a\na. b\nb. c\n4. d"


def test_many_numbers_of_their_own_take_linear_time() -> None:
    parse_plain_blocks("\n".join(f"{7 * n % 90 + 1}. a" for n in range(20_000)))
    parse_blocks("<ol>" + "".join(f"<li value={7 * n % 90}>a" for n in range(20_000)) + "</ol>")
