"""A contact as officials read it."""

from __future__ import annotations

import pytest

from humasd.documents.contact_wording import tidy_contact
from tests.support.growth import grows_linearly


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("Penanggung jawab : Nirmala (0852-5566-7788)", "Nirmala (0852-5566-7788)"),
        ("Nara hubung : Nirmala / 085255667788", "Nirmala / 085255667788"),
        ("Biodata: Nurhayati, penyuluh, HP 0812-3456-7890", "Nurhayati, penyuluh, HP 0812-3456-7890"),
        ("Contact Person: Rian 0852-5566-7788", "Rian 0852-5566-7788"),
        ("HP. 0852 9999 1111", "0852 9999 1111"),
        ("No. WA saya 0853 4011 2298", "0853 4011 2298"),
        ("📞 0852-5566-7788", "0852-5566-7788"),
        ("** Nirmala 0852-5566-7788", "Nirmala 0852-5566-7788"),
        ("M: +62 812 3456 7890 | E: a@example.com", "+62 812 3456 7890 | E: a@example.com"),
        ("Untuk informasi lebih lanjut hubungi Nirmala 0852-5566-7788.", "Nirmala 0852-5566-7788"),
        (
            "Jika ada pertanyaan hubungi Rahma (0852-5566-7788) atau Ical (0813-5566-7788).",
            "Rahma (0852-5566-7788) atau Ical (0813-5566-7788)",
        ),
        ("Silakan menghubungi kami di (0474) 321123", "(0474) 321123"),
        ("Kontak: andi@example.com", "andi@example.com"),
    ],
)
def test_what_leads_to_whom_to_call_is_left_out(written: str, expected: str) -> None:
    assert tidy_contact(written) == expected


@pytest.mark.parametrize(
    "written",
    [
        "Andi Rahman / 0812-3456-7890",
        "Ibu Rahma dapat dihubungi di 0852-5566-7788",
        "Kepala Seksi Informasi, Rian, 0852-5566-7788",
        "Rina (WA 0852-5566-7788)",
        "Kontak: Andi",
        "@dinsoslutim",
        "Call center 119",
        "Hp Kanwil",
        "(0474) 321123",
    ],
)
def test_a_name_and_its_number_stay_as_written(written: str) -> None:
    assert tidy_contact(written) == written


@pytest.mark.parametrize("piece", ["kontak: ", "hubungi di ", "no. wa ", "A a ", "📞", "0 8 "])
def test_it_takes_linear_time(piece: str) -> None:
    assert grows_linearly(tidy_contact, piece)
