"""Which releases a mail names: by number and year, and by nothing that stands in a signature."""

from __future__ import annotations

import pytest

from humasd.answers.enquiries.enquiry import Asked, Wish, read_enquiry


def read(words: str, subject: str = "") -> Asked:
    asked = read_enquiry(words, subject, agenda_word="HUMAS", of_sender=True)
    assert asked is not None
    return asked


@pytest.mark.parametrize(
    "signature",
    [
        "Dinas PUPR\nJl. Soekarno-Hatta No. 5, Puncak Indah, Malili 91911",
        "Malili\n91911",
        "Jalan Poros Malili No. 14\nKode Pos 92981",
        "Telp. (0474)321456",
        "Telp 0474 – 321456, Fax 0474",
        "(0474) 21 036",
        "Andi Baso, S.Sos\nNIP 19800101 200501 1 001",
        "Andi Baso\n19800101 200501 1 001",
        "WA: 0852 5555 1234",
    ],
)
@pytest.mark.parametrize("words", ["STATUS 0012", "TARIK 0012"])
def test_no_number_of_a_signature_names_a_release(words: str, signature: str) -> None:
    assert read(f"{words}\n\n{signature}").numbers == (12,)


@pytest.mark.parametrize(
    ("words", "numbers"),
    [
        ("STATUS 0474", (474,)),
        ("TARIK 0212 0213 0214", (212, 213, 214)),
        ("Rilis (0012) mohon ditarik", (12,)),
        ("TARIK no. 10234", (10234,)),
        ("status rilis 0012 di jl. Poros 0013", (12, 13)),
    ],
)
def test_what_looks_like_one_and_is_none_still_names_a_release(words: str, numbers: tuple[int, ...]) -> None:
    assert read(words).numbers == numbers


@pytest.mark.parametrize("words", ["Ralat 2026: anggarannya Rp5 miliar", "Ralat tahun 2026: nama camat"])
def test_a_year_names_no_release_and_stays_with_what_was_wrong(words: str) -> None:
    asked = read(words)
    assert (asked.wish, asked.numbers) == (Wish.CORRECT, ()) and "2026" in asked.words


@pytest.mark.parametrize(
    "words",
    [
        "TARIK 0012/HUMAS/XI/2025",
        "TARIK 0012/2025",
        "TARIK 0012 tahun 2025",
        "TARIK no. 12 tahun 2025",
        "Mohon ditarik rilis 0012 (2025)",
        "TARIK 0012 bulan November 2025",
        "STATUS 0012 thn 2025",
        "tarik rilis 0012 yang tahun 2025",
        "RALAT 0012 tahun 2025: nama camat",
    ],
)
def test_a_year_beside_a_number_tells_which_of_two_is_meant(words: str) -> None:
    asked = read(words)
    assert asked.names("0012/HUMAS/III/2025") and asked.names_other("0012/HUMAS/XI/2026")


@pytest.mark.parametrize(
    "words",
    ["TARIK 0012", "TARIK 0012 karena data APBD tahun 2025 keliru", "Ralat 0012 tahun 2025 seharusnya 2026"],
)
def test_a_year_that_belongs_to_something_else_rules_none_out(words: str) -> None:
    asked = read(words)
    assert asked.names("0012/HUMAS/III/2025") and asked.names("0012/HUMAS/XI/2026")
    assert asked.names_other("0013/HUMAS/XI/2026")
