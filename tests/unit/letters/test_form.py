import io

import docx

from humasd.letters.form import FIELDS, render_form
from humasd.release.model import Category

FORM = render_form("Bagian Humas", "humas@example.com")


def test_the_form_asks_in_a_table_of_two_columns() -> None:
    (table,) = docx.Document(io.BytesIO(FORM)).tables
    rows = [[cell.text for cell in row.cells] for row in table.rows]
    assert rows == [[label, ""] for label, _ in FIELDS]
    assert [label for label, _ in FIELDS] == [
        "Unit Kerja (SKPD)",
        "Judul Kegiatan",
        "Tanggal Kegiatan",
        "Tempat",
        "Narasumber",
        "Kontak (Nama/No. HP)",
        "Kategori",
        "Uraian Singkat",
        "Keterangan Foto",
        "Waktu Terbit yang Diinginkan",
    ]


def test_the_form_says_where_to_send_it_and_who_signs() -> None:
    text = "\n".join(paragraph.text for paragraph in docx.Document(io.BytesIO(FORM)).paragraphs)
    assert "FORMULIR PUBLIKASI KEGIATAN" in text
    assert "kirim ke humas@example.com" in text
    assert "Penanggung jawab" in text


def test_the_form_tells_nothing_of_who_made_the_template() -> None:
    properties = docx.Document(io.BytesIO(FORM)).core_properties
    assert (properties.author, properties.comments) == ("Bagian Humas", "")


def test_it_names_the_categories_of_the_office() -> None:
    own = render_form("Humas", "humas@example.com", [Category("Wisata"), Category.ARTICLE])
    text = "\n".join(paragraph.text for paragraph in docx.Document(io.BytesIO(own)).paragraphs)
    assert "Kategori: Wisata, Artikel." in text
