"""Which category a form's tick names."""

from __future__ import annotations

import io
from collections.abc import Callable

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from humasd.understanding.ticks import find_ticked
from humasd.understanding.understand import understand
from tests.support.format_samples import odt_of
from tests.support.samples import FORM_FIELDS, filled_form_docx, press_release_docx, submission_mail

CATEGORIES = ("pembangunan", "kemasyarakatan", "pemerintahan", "artikel")
OFFICE = frozenset({"humas.protokol@luwutimurkab.go.id"})


@pytest.mark.parametrize(
    ("text", "ticked"),
    [
        ("☐ Pembangunan ☐ Kemasyarakatan ☑ Pemerintahan ☐ Artikel", ("pemerintahan",)),
        ("☐ Pembangunan ☒ Kemasyarakatan ☐ Pemerintahan ☐ Artikel", ("kemasyarakatan",)),
        ("[] Pembangunan [] Kemasyarakatan [x] Pemerintahan [] Artikel", ("pemerintahan",)),
        ("( ) Pembangunan (v) Kemasyarakatan ( ) Pemerintahan ( ) Artikel", ("kemasyarakatan",)),
        ("Pembangunan [ ] Kemasyarakatan [X] Pemerintahan [ ] Artikel [ ]", ("kemasyarakatan",)),
        ("Pembangunan / Kemasyarakatan / ✓ Pemerintahan / Artikel", ("pemerintahan",)),
        ("Pembangunan ✔, Kemasyarakatan, Pemerintahan, Artikel", ("pembangunan",)),
        ("☑ Pembangunan ☑ Kemasyarakatan ☐ Pemerintahan ☐ Artikel", ("pembangunan", "kemasyarakatan")),
        ("Pembangunan ✓ Kemasyarakatan Pemerintahan", ()),
        ("☐ Pembangunan ☐ Kemasyarakatan ☐ Pemerintahan ☐ Artikel", ()),
        ("Pemerintahan", ()),
        ("", ()),
    ],
)
def test_ticked_options(text: str, ticked: tuple[str, ...]) -> None:
    assert find_ticked(text, CATEGORIES) == ticked


def _legacy(checked: bool) -> str:
    ticked = "<w:checked/>" if checked else ""
    return (
        '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:sizeAuto/><w:default w:val="0"/>'
        f"{ticked}</w:checkBox></w:ffData></w:fldChar></w:r>"
        "<w:r><w:instrText> FORMCHECKBOX </w:instrText></w:r>"
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def _control(checked: bool) -> str:
    sign = f'<w:sym w:font="Wingdings" w:char="{"00FE" if checked else "00A8"}"/>'
    return (
        f'<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="{int(checked)}"/></w14:checkbox></w:sdtPr>'
        f"<w:sdtContent><w:r>{sign}</w:r></w:sdtContent></w:sdt>"
    )


def _gothic(checked: bool) -> str:
    return (
        _control(checked)
        .replace('<w:sym w:font="Wingdings" w:char="00FE"/>', "<w:t>☒</w:t>")
        .replace('<w:sym w:font="Wingdings" w:char="00A8"/>', "<w:t>☐</w:t>")
    )


def _sign(checked: bool) -> str:
    font, code = ("Wingdings 2", "F052") if checked else ("Wingdings", "F0A8")
    return f'<w:r><w:sym w:font="{font}" w:char="{code}"/></w:r>'


def form_with_boxes(box: Callable[[bool], str], ticked: str) -> bytes:
    """The office's form with a box before each category, as Word's own tools put it there."""
    document = docx.Document(io.BytesIO(filled_form_docx({**FORM_FIELDS, "Kategori": ""})))
    row = next(row for row in document.tables[0].rows if row.cells[0].text == "Kategori")
    paragraph = row.cells[1].paragraphs[0]
    w14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
    for category in CATEGORIES:
        for piece in parse_xml(f"<w:p {nsdecls('w')} {w14}>{box(category == ticked)}</w:p>"):
            paragraph._p.append(piece)
        paragraph.add_run(f" {category.title()}  ")
    document.save(out := io.BytesIO())
    return out.getvalue()


@pytest.mark.parametrize("box", [_legacy, _control, _gothic, _sign])
@pytest.mark.parametrize("ticked", CATEGORIES)
def test_words_own_boxes_are_read(box: Callable[[bool], str], ticked: str) -> None:
    attached = [("formulir.docx", form_with_boxes(box, ticked)), ("rilis.docx", press_release_docx())]
    understood = understand(submission_mail(attached), OFFICE)
    assert (understood.category, understood.category_reason) == (ticked, "dicentang dalam formulir")


def test_a_box_that_libreoffice_took_over_from_word_is_read() -> None:
    def mark(params: str) -> str:
        kind = "vnd.oasis.opendocument.field.FORMCHECKBOX"
        return f'<field:fieldmark field:type="{kind}">{params}</field:fieldmark>'

    ticked = mark('<field:param field:name="Checkbox_Checked" field:value="true"/>')
    rows = [
        ("Unit Kerja", "Dinas"),
        ("Judul", "x"),
        ("Tempat", "Wotu"),
        ("Kategori", f"{mark('')}Artikel {ticked}Pembangunan"),
    ]
    cells = "".join(
        "<table:table-row>"
        + "".join(f"<table:table-cell><text:p>{cell}</text:p></table:table-cell>" for cell in row)
        + "</table:table-row>"
        for row in rows
    )
    namespace = 'xmlns:field="urn:openoffice:names:experimental:ooo-ms-interop:xmlns:field:1.0"'
    form = odt_of(f"<table:table {namespace}>{cells}</table:table>")
    understood = understand(submission_mail([("formulir.odt", form)]), OFFICE)
    assert understood.fields["category"] == "☐Artikel ☑Pembangunan" and understood.category == "pembangunan"


def test_the_tick_in_a_form_decides_the_category() -> None:
    form = filled_form_docx(
        {**FORM_FIELDS, "Kategori": "☐ Pembangunan ☐ Kemasyarakatan ☑ Pemerintahan ☐ Artikel"}
    )
    understood = understand(
        submission_mail([("formulir.docx", form), ("rilis.docx", press_release_docx())]), OFFICE
    )
    assert (understood.category, understood.category_reason) == ("pemerintahan", "dicentang dalam formulir")
