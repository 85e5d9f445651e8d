from __future__ import annotations

import io

import docx
from hypothesis import given, settings
from hypothesis import strategies as st

from humasd.documents.allowance import Allowance
from humasd.documents.docx import read_docx
from humasd.letters.wordfile import WordPhoto, render_word
from tests.support.letter_samples import BODY_HTML, TITLE, draw_photo


def back(docx_bytes: bytes) -> str:
    return "".join(block.html for block in read_docx(docx_bytes, Allowance()).blocks)


def test_the_text_comes_back_as_it_went_in() -> None:
    html = back(render_word(TITLE, BODY_HTML))
    for piece in (
        "lebar &lt; 60 meter itu dikerjakan <strong>PT A&amp;B</strong> selama lima bulan.",
        "<h3>Rincian pekerjaan</h3>",
        "Jembatan gantung",
        "<ul><li>Dibiayai APBD Tahun 2026</li><li>Dikerjakan oleh 42 tenaga setempat</li></ul>",
    ):
        assert piece in html
    assert "Jembatan Gantung Desa Kanawatu &amp; Jalan Tani" in html


def test_tables_keep_their_cells() -> None:
    document = docx.Document(io.BytesIO(render_word("T", BODY_HTML)))
    cells = [[cell.text for cell in row.cells] for row in document.tables[0].rows]
    assert cells == [["Pekerjaan", "Ukuran"], ["Jembatan gantung", "58 meter"], ["Jalan tani", "2,4 km"]]


def test_a_cell_across_columns_and_rows_of_unequal_length() -> None:
    html = "<table><tr><td colspan='2'>a</td><td>b</td></tr><tr><td>c</td></tr></table>"
    rows = docx.Document(io.BytesIO(render_word("T", html))).tables[0].rows
    assert [cell.text for cell in rows[0].cells] == ["a", "a", "b"]
    assert [cell.text for cell in rows[1].cells] == ["c", "", ""]


def test_nested_lists_and_lists_that_count_anew() -> None:
    html = "<ol><li>a<ul><li>b</li></ul></li></ol><p>x</p><ol><li>c</li></ol>"
    paragraphs = docx.Document(io.BytesIO(render_word("T", html))).paragraphs[1:]
    assert [(p.text, p.style.name) for p in paragraphs] == [
        ("a", "List Number"),
        ("b", "List Bullet 2"),
        ("x", "Normal"),
        ("c", "List Number"),
    ]
    assert paragraphs[0]._p.pPr.numPr.numId.val != paragraphs[3]._p.pPr.numPr.numId.val


def test_words_keep_their_spaces() -> None:
    document = docx.Document(
        io.BytesIO(render_word("T", "<p>  satu <em>dua</em> tiga\n  <b>empat</b>, lima</p>"))
    )
    assert document.paragraphs[1].text.strip() == "satu dua tiga empat, lima"


def test_photos_follow_with_their_captions_and_fit_the_page() -> None:
    photos = (WordPhoto(draw_photo(), "Peresmian"), WordPhoto(draw_photo(size=(600, 1600))))
    document = docx.Document(io.BytesIO(render_word("T", "<p>a</p>", photos, note="Agenda 0001")))
    texts = [paragraph.text for paragraph in document.paragraphs]
    assert texts[-1] == "Agenda 0001"
    assert "Foto 1: Peresmian" in texts
    assert "Foto 2" in texts
    for shape in document.inline_shapes:
        assert shape.width.cm <= 15.01
        assert shape.height.cm <= 18.01


@settings(max_examples=20, deadline=None)
@given(
    st.recursive(
        st.sampled_from(["kata", "<br>", "<em>miring</em>", "lepas "]),
        lambda inner: st.builds(
            lambda tag, children: f"<{tag}>{''.join(children)}</{tag}>",
            st.sampled_from(["p", "ul", "ol", "li", "table", "tr", "td", "th", "blockquote", "h2", "b"]),
            st.lists(inner, max_size=3),
        ),
        max_leaves=12,
    )
)
def test_however_the_html_is_nested_a_file_comes_out_with_its_words(html: str) -> None:
    text = back(render_word("T", html))
    assert text.count("kata") == html.count("kata")
