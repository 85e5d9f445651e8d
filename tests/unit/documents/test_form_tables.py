"""Labels and values in tables, however people set them."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from humasd.documents.allowance import Allowance
from humasd.documents.fields import count_labels, parse_fields
from humasd.documents.markup import parse_blocks
from humasd.documents.odf import read_odf
from humasd.documents.values import Block
from tests.support.format_samples import odt_of

LABELS = ("Unit Kerja", "Judul Kegiatan", "Tanggal Kegiatan", "Tempat", "Kontak")
VALUES = ("Dinas Sosial", "Penyaluran BLT", "23/11/2026", "Kantor Desa Lampia", "Ani 08123456789")
FIELDS = dict(zip(("unit", "title", "activity_date", "place", "contact"), VALUES, strict=True))
PAIRS = tuple(zip(LABELS, VALUES, strict=True))


def table(rows: Sequence[Sequence[str]]) -> tuple[Block, ...]:
    """A cell that begins with "2>" goes over two columns."""
    written = (
        "".join(
            f'<td colspan="2">{cell[2:]}</td>' if cell.startswith("2>") else f"<td>{cell}</td>"
            for cell in row
        )
        for row in rows
    )
    return parse_blocks(f"<table>{''.join(f'<tr>{row}</tr>' for row in written)}</table>")


@pytest.mark.parametrize(
    "rows",
    [
        [LABELS, VALUES],
        [("No", *LABELS), ("1", *VALUES)],
        [LABELS, VALUES, ("",) * 5],
        [LABELS[:3], VALUES[:3], LABELS[3:], VALUES[3:]],
        [("FORMULIR PUBLIKASI KEGIATAN",), LABELS, VALUES],
        [(label, ":", value) for label, value in PAIRS],
        [(f"{n}.", label, ":", value) for n, (label, value) in enumerate(PAIRS)],
        [(label, "", value) for label, value in PAIRS],
        [(label, f": {value}") for label, value in PAIRS],
        [(label, f"2>{value}") for label, value in PAIRS],
        [(f"{label} : {value}",) for label, value in PAIRS],
        [tuple(f"{label} : {value}" for label, value in pairs) for pairs in (PAIRS[:3], PAIRS[3:])],
        [(" ".join(f"{n}. {label} : {value}" for n, (label, value) in enumerate(PAIRS, 1)),)],
        [(*PAIRS[0], *PAIRS[1]), (*PAIRS[2], *PAIRS[3]), (*PAIRS[4], "", "")],
        [(LABELS[0], ":", VALUES[0], LABELS[1], ":", VALUES[1]), (*PAIRS[2], *PAIRS[3]), PAIRS[4]],
        [(cell,) for pair in PAIRS for cell in pair],
    ],
)  # fmt: skip
def test_a_form_is_read_however_its_table_is_set(rows: Sequence[Sequence[str]]) -> None:
    assert parse_fields(table(rows)) == FIELDS


@pytest.mark.parametrize(
    ("rows", "fields"),
    [
        ([LABELS, ("-", "(judul)", "dd/mm/yyyy", "sda", "08xx-xxxx-xxxx")], {}),
        ([LABELS, ("",) * 5], {}),
        ([("Unit Kerja", "", "Judul Kegiatan", ""), ("Tempat", "Aula", "Kontak", "")], {"place": "Aula"}),
        ([("Unit Kerja", "Tempat", "2>Kontak"), ("Dinsos", "Aula", "Ani", "0812-3456-7890")],
         {"unit": "Dinsos", "place": "Aula", "contact": "Ani 0812-3456-7890"}),
        ([("Kontak", "Ani"), ("No. HP", "0812-3456-7890")], {"contact": "Ani, 0812-3456-7890"}),
        ([("No", "Uraian", "Isian"), ("1", "Tempat", "Aula")], {"place": "Aula"}),
        ([("Unit Kerja", "Kegiatan", "Tanggal", "Jam", "Tempat"),
          ("Dinsos", "Rapat", "23/11/2026", "09.00", "Aula")],
         {"unit": "Dinsos", "title": "Rapat", "date": "23/11/2026", "place": "Aula"}),
    ],
)  # fmt: skip
def test_a_form_that_is_filled_in_in_part(rows: Sequence[Sequence[str]], fields: dict[str, str]) -> None:
    assert parse_fields(table(rows)) == fields


def test_of_several_activities_in_one_table_none_is_taken_for_the_one() -> None:
    other = ("Dinas Sosial", "Penyaluran BPNT", "24/11/2026", "Kantor Desa Ussu", "Ani 08123456789")
    fields = parse_fields(table([LABELS, VALUES, other]))
    assert fields == {"unit": "Dinas Sosial", "contact": "Ani 08123456789"}


@pytest.mark.parametrize(
    "rows",
    [
        [("Tanggal", "Tempat", "Kegiatan"), ("23 Nov", "Wotu", "Vaksin"), ("24 Nov", "Burau", "Vaksin")],
        [("No", "Nama", "Unit Kerja", "No HP"), ("1", "Budi", "Dinsos", "081"), ("2", "Ani", "RSUD", "")],
        [("Instansi", "No HP"), ("Dinsos", "081234567890"), ("RSUD", "081234567891")],
        [("Perangkat daerah", "Realisasi"), ("Dinas PUPR", "77%"), ("Dinas Kesehatan", "85%")],
        [("Kegiatan",), ("Rapat",), ("Lomba",), ("Jalan santai",)],
    ],
)  # fmt: skip
def test_a_list_of_things_below_a_heading_gives_no_field(rows: Sequence[Sequence[str]]) -> None:
    assert parse_fields(table(rows)) == {}


def test_the_labels_of_a_heading_are_counted_where_no_programme_has_them() -> None:
    assert count_labels(table([LABELS, VALUES])) == 5
    programme = [("Tanggal", "Waktu", "Tempat", "Acara"), ("23 Nov", "09.00", "Aula", "Rapat")]
    assert count_labels(table(programme)) <= 2


@pytest.mark.parametrize(
    "head",
    [("No", "Uraian", "Isi"), ("No.", "Data", "Keterangan"), ("Uraian", "Isi"), ("Item", "Diisi oleh SKPD")],
)
def test_what_names_the_columns_of_a_form_is_no_value(head: Sequence[str]) -> None:
    rows = [(f"{n}.", *pair)[-len(head) :] for n, pair in enumerate(PAIRS, 1)]
    assert parse_fields(table([head, *rows])) == FIELDS


def test_a_value_goes_on_where_its_label_goes_over_several_rows() -> None:
    html = """<table>
    <tr><td rowspan="2">Narasumber</td><td>Bupati</td></tr><tr><td>Kepala Dinas PUPR</td></tr>
    <tr><td rowspan="2">Kontak</td><td>Rina</td></tr><tr><td>0812 3456 7890</td></tr></table>"""
    fields = {"speakers": "Bupati; Kepala Dinas PUPR", "contact": "Rina, 0812 3456 7890"}
    assert parse_fields(parse_blocks(html)) == fields
    first, second = ("Narasumber", ":", "Bupati"), ("Kontak", ":", "Rina")
    rows = [first, ("", "", "Kepala Dinas PUPR"), second, ("", "", "0812 3456 7890")]
    assert parse_fields(table(rows)) == fields


def test_the_part_of_a_form_that_its_rows_belong_to_is_no_label() -> None:
    html = """<table><tr><td rowspan="3">A. Data Kegiatan</td><td>Judul</td><td>Panen Raya</td></tr>
    <tr><td>Tempat</td><td>Aula</td></tr><tr><td>Narasumber</td><td>Bupati</td></tr></table>"""
    assert parse_fields(parse_blocks(html)) == {"title": "Panen Raya", "place": "Aula", "speakers": "Bupati"}


def test_who_signs_below_a_form_is_no_part_of_its_last_value() -> None:
    signed = [
        ("", "Malili, 24 November 2026"),
        ("", "Kepala Dinas,"),
        ("", "Andi Rahman"),
        ("", "NIP. 197001"),
    ]
    assert parse_fields(table([*PAIRS, *signed])) == FIELDS


def test_a_cell_of_an_open_document_that_another_covers_keeps_its_column() -> None:
    def cell(text: str) -> str:
        return f"<table:table-cell><text:p>{text}</text:p></table:table-cell>"

    label = '<table:table-cell table:number-rows-spanned="2"><text:p>Narasumber</text:p></table:table-cell>'
    covered = "<table:covered-table-cell><text:p>tersembunyi</text:p></table:covered-table-cell>"
    rows = (label + cell("Bupati"), covered + cell("Kepala Dinas"), cell("Tempat") + cell("Aula"))
    namespace = 'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
    written = "".join(f"<table:table-row>{row}</table:table-row>" for row in rows)
    extract = read_odf(odt_of(f"<table:table {namespace}>{written}</table:table>"), Allowance())
    assert parse_fields(extract.blocks) == {"speakers": "Bupati; Kepala Dinas", "place": "Aula"}
