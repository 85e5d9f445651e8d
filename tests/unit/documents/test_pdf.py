"""Text of a PDF."""

from __future__ import annotations

import pytest

from humasd.documents.layout import join_words
from humasd.documents.reading import read_file
from humasd.errors import Refused
from tests.support.documents import parse_pdf
from tests.support.format_samples import corpus
from tests.support.samples import PARAGRAPHS, TITLE, text_pdf


def test_lines_are_joined_into_the_paragraphs_that_were_written() -> None:
    document = parse_pdf(text_pdf())
    assert document.title == TITLE
    assert document.text.split("\n\n") == list(PARAGRAPHS)
    assert "PT A&amp;B" in document.html and "&lt; 60 meter" in document.html


def test_a_long_text_over_several_pages() -> None:
    document = parse_pdf(text_pdf(PARAGRAPHS * 12))
    assert " ".join(document.text.split()) == " ".join(" ".join(PARAGRAPHS * 12).split())


@pytest.mark.parametrize("content", [b"%PDF-1.7 rusak", text_pdf()[:300]])
def test_a_broken_file_is_refused(content: bytes) -> None:
    with pytest.raises(Refused, match="rusak"):
        parse_pdf(content)


def test_a_file_under_a_password_is_refused() -> None:
    with pytest.raises(Refused, match="kata sandi"):
        parse_pdf(_locked_pdf())


def test_a_form_that_was_filled_in_on_the_screen() -> None:
    reading = read_file(corpus("formulir-isian.pdf"), "isian.pdf")
    assert (reading.role, reading.problem) == ("form", None)
    assert reading.document is not None and reading.document.fields == {
        "unit": "Dinas Kesehatan",
        "title": "Posyandu Serentak di Wotu",
        "activity_date": "Selasa, 24 November 2026",
        "place": "Lapangan Desa Bawalipu",
        "contact": "Rina / 0812-3456-7890",
        "category": "☐ Pembangunan ☑ Kemasyarakatan ☐ Pemerintahan ☐ Artikel",
    }


@pytest.mark.parametrize(
    ("above", "below", "joined"),
    [
        ("pemba-", "ngunan jembatan", "pembangunan jembatan"),
        ("bagi anak-", "anak sekolah", "bagi anak-anak sekolah"),
        ("Luwu Timur", "hari ini", "Luwu Timur hari ini"),
        ("24-", "25 November", "24- 25 November"),
    ],
)
def test_hyphens_at_the_end_of_a_line(above: str, below: str, joined: str) -> None:
    assert join_words(above, below) == joined


def _locked_pdf() -> bytes:
    """The least PDF with an encryption dictionary that no empty password opens."""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [] /Count 0 >>",
        b"<< /Filter /Standard /V 1 /R 2 /O <" + b"41" * 32 + b"> /U <" + b"42" * 32 + b"> /P -4 >>",
    ]
    out = b"%PDF-1.4\n"
    offsets = []
    for number, content in enumerate(objects, start=1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"xref\n0 4\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    ids = b"<" + b"43" * 16 + b">"
    trailer = b"trailer << /Size 4 /Root 1 0 R /Encrypt 3 0 R /ID [" + ids + ids + b"] >>\n"
    return out + table + trailer + b"startxref\n%d\n%%%%EOF\n" % len(out)
