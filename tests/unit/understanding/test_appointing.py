"""What an official's mail says of a substitute, and what is none of it."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from humasd.release.acting import Capacity
from humasd.understanding.appointing import read_appointing
from tests.support.growth import grows_linearly

WRITTEN = date(2026, 11, 23)
FIRST, LAST = date(2026, 11, 24), date(2026, 11, 30)


@pytest.mark.parametrize(
    ("words", "post", "person", "letter"),
    [
        (
            "Plh saya tanggal 24 s.d. 30 November: Sitti (Kasubag), SP nomor 800/123/BKPSDM",
            "",
            "Sitti Kasubag",
            "800/123/BKPSDM",
        ),
        (
            "Assalamualaikum, Plh. saya tgl 24 s/d 30 November 2026 adalah Sitti Rahmah,"
            " SP No. 800/123/BKPSDM. Terima kasih",
            "",
            "Sitti Rahmah",
            "800/123/BKPSDM",
        ),
        (
            "Plh Kabag Humas tanggal 24-30 November 2026: Bu Sitti, surat perintah nomor 800.1.3/45/BKPSDM",
            "Kabag Humas",
            "Bu Sitti",
            "800.1.3/45/BKPSDM",
        ),
        (
            "Saya menunjuk Plh Kabag: Sitti, 24 s.d. 30 November, SP nomor 800/1",
            "Kabag",
            "Sitti",
            "800/1",
        ),
        (
            "Pelaksana harian saya tanggal 24 sampai dengan 30 November yaitu Sitti Rahmah dengan surat"
            " perintah nomor 800/5/BKPSDM tanggal 20 November 2026",
            "",
            "Sitti Rahmah",
            "800/5/BKPSDM",
        ),
        ("Plh saya besok sampai 30 November 2026\nSitti\nSP 800/7", "", "Sitti", "800/7"),
    ],
)
def test_an_appointment_is_read_whole(words: str, post: str, person: str, letter: str) -> None:
    said = read_appointing(words, WRITTEN)
    assert said is not None and said.is_whole and not said.revokes
    assert (said.capacity, said.first, said.last) == (Capacity.PLH, FIRST, LAST)
    assert (said.post, said.person, said.letter) == (post, person, letter)


def test_a_plt_may_be_for_months() -> None:
    words = "Plt Kabag mulai 1 Desember 2026 sampai 28 Februari 2027: Sitti Rahmah\nSP nomor 821/77"
    said = read_appointing(words, WRITTEN)
    assert said is not None and said.is_whole and said.capacity is Capacity.PLT
    assert (said.first, said.last) == (date(2026, 12, 1), date(2027, 2, 28))


@pytest.mark.parametrize(
    "words",
    [
        "Plh saya tanggal 24 s.d. 30 November: Sitti",
        "Plh saya: Sitti, SP nomor 800/123/BKPSDM",
        "Plh saya tanggal 24 s.d. 30 November, SP nomor 800/123/BKPSDM",
        "Plh saya tanggal 1 s.d. 5 November 2026: Sitti, SP nomor 800/123/BKPSDM",
        "Plh saya tanggal 24 s.d. 30 November: Sitti, SP nomor 800/1 kalau saya jadi berangkat",
        "Plh saya tanggal 24 November, 26 November dan 2 Desember: Sitti, SP nomor 800/1",
    ],
)
def test_what_leaves_anything_open_is_not_whole(words: str) -> None:
    said = read_appointing(words, WRITTEN)
    assert said is not None and not said.is_whole


@pytest.mark.parametrize(
    "words",
    [
        "",
        "Setuju",
        "Plh. Kepala Bagian Humas\nSitti Rahmah",
        "Setuju, Plh saya tanggal 24 s.d. 30 November: Sitti, SP nomor 800/1",
        "Apakah Plh saya tanggal 24 s.d. 30 November sudah dicatat?",
        "Revisi: Plh Kabag tanggal 24 November diganti namanya",
        "Cabut naskahnya",
    ],
)
def test_what_does_not_open_with_it_is_something_else(words: str) -> None:
    assert read_appointing(words, WRITTEN) is None


@pytest.mark.parametrize(
    ("words", "post"),
    [
        ("cabut Plh", ""),
        ("Cabut Plh saya. Terima kasih", ""),
        ("Mohon cabut Plh Kabag mulai hari ini", "Kabag"),
        ("Plh Kabag dicabut", "Kabag"),
        ("mencabut penunjukan Plt. Kasubag", "Kasubag"),
    ],
)
def test_a_revocation(words: str, post: str) -> None:
    said = read_appointing(words, WRITTEN)
    assert said is not None and said.revokes and said.is_whole and said.post == post


@given(st.text(max_size=900), st.text(max_size=300))
def test_any_words_are_read_without_a_fault(before: str, after: str) -> None:
    read_appointing(before, WRITTEN)
    read_appointing(f"Plh {before} SP nomor {after}", WRITTEN)


@pytest.mark.parametrize("piece", ["Plh ", "SP nomor 1/", "24 s.d. ", "plh plh\n", "cabut plt "])
def test_long_mails_cost_no_more_than_their_length(piece: str) -> None:
    assert grows_linearly(lambda text: read_appointing(text, WRITTEN), piece)
