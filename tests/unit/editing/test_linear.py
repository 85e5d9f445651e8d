"""What is marked is found in time that grows with the length of a text alone, whatever it is made of."""

from __future__ import annotations

import pytest

from humasd.editing import mark
from tests.support.growth import grows_linearly

PIECES = [
    "Aa ", "Aa, ", "A. ", "1 ", "1-", "08 12 ", "korban a b c d e f, ",
    "Korban, Andi, ", "pasien Andi (12), ",
    "Rina, siswi, ", "Ny. A, ", "anak yakni ", "usia 5 tahun ", "HIV bernama A ",
    "kata Andi Baso, korban ", "BRI ",
    "a b (9), ", "korban a.n. ", "Aa (TBC), ", "No. RM 1", "Diagnosa Aa ",
    "Alamat Aa ", "Nama | Umur\nA | 90\n", "DP 12 A milik ", "pencurian dan ", "\n",
]  # fmt: skip


@pytest.mark.parametrize("piece", PIECES)
def test_marks_take_no_more_than_the_length(piece: str) -> None:
    assert grows_linearly(lambda text: mark("Judul", text), piece)
