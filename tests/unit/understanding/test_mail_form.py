"""The form in a mail's own text: pasted as a table, or typed; an invitation's table is none."""

from __future__ import annotations

from humasd.documents.markup import parse_blocks
from humasd.understanding.mail_form import leave_out_form, read_mail_form
from humasd.understanding.understand import understand
from tests.support.samples import FORM_FIELDS, submission_mail

OFFICE = frozenset({"humas.protokol@luwutimurkab.go.id"})
ACCOUNT = (
    "Sebanyak 42 admin laman desa belajar menulis berita, memotret kegiatan dan menjaga keamanan akun. "
    "Kepala bidang berharap setiap desa memuat paling sedikit satu berita setiap pekan. Pelatihan ditutup "
    "dengan latihan bersama."
)


def table_of(rows: dict[str, str]) -> str:
    return "<table>" + "".join(f"<tr><td>{k}</td><td>{v}</td></tr>" for k, v in rows.items()) + "</table>"


def test_a_pasted_form_is_the_form_and_its_account_the_material() -> None:
    rows = {**FORM_FIELDS, "Uraian Singkat": ACCOUNT}
    html = f"<p>Mohon dimuat pak</p><p>FORMULIR PUBLIKASI KEGIATAN</p>{table_of(rows)}"
    found = understand(submission_mail(subject="isian", body="Mohon dimuat pak", html=html), OFFICE)
    assert found.title == FORM_FIELDS["Judul Kegiatan"]
    assert (found.text, found.source) == (ACCOUNT, "mail")
    assert found.fields["place"] == FORM_FIELDS["Tempat"] and "form" not in found.missing


def test_a_text_beside_it_is_the_material() -> None:
    blocks = parse_blocks(f"<p>Sebelum</p>{table_of(FORM_FIELDS)}<p>Sesudah</p>")
    assert [block.text for block in leave_out_form(blocks)] == ["Sebelum", "Sesudah"]


def test_day_place_and_occasion_of_an_invitation_are_no_form() -> None:
    rows = {"Hari/Tanggal": "Senin, 30 November 2026", "Tempat": "Aula", "Acara": "Rapat"}
    blocks = parse_blocks(f"<p>Mohon hadir pada:</p>{table_of(rows)}")
    assert not read_mail_form(blocks, "")
    assert leave_out_form(blocks) == blocks
