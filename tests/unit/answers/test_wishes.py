"""Wishes that a program can carry out are found in a revision, and only where they are plain."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from humasd.answers.decision import Answer, read_decision
from humasd.answers.wishes import find_category, find_dropped_photos, find_join
from tests.support.growth import grows_linearly
from tests.support.mail_corpus import NOW


@pytest.mark.parametrize(
    ("own", "category"),
    [
        ("kategori: pembangunan", "pembangunan"),
        ("Kategori pemerintahan", "pemerintahan"),
        ("ubah kategori ke artikel", "artikel"),
        ("Mohon kategorinya diganti menjadi kemasyarakatan, terima kasih", "kemasyarakatan"),
        ("kategorinya kegiatan pembangunan daerah pak", "pembangunan"),
        ("pindahkan ke kategori artikel", "artikel"),
        ("masuk rubrik pemerintahan saja", "pemerintahan"),
    ],
)
def test_a_category_alone_is_a_revision_of_nothing_else(own, category):
    reading = read_decision(own, NOW)
    assert (reading.answer, reading.category, reading.only_category) == (Answer.REVISE, category, True)
    assert reading.note == own


@pytest.mark.parametrize(
    ("own", "category"),
    [
        ("setuju, kategori kemasyarakatan", "kemasyarakatan"),
        ("Setuju, ubah kategori ke artikel", "artikel"),
        ("Kategori: pembangunan. Setuju", "pembangunan"),
        ("Acc kategorinya pemerintahan", "pemerintahan"),
    ],
)
def test_an_approval_may_set_the_category(own, category):
    reading = read_decision(own, NOW)
    assert (reading.answer, reading.category) == (Answer.APPROVE, category)


def test_a_revision_keeps_the_category_beside_its_note():
    reading = read_decision("Revisi: judul diganti, kategori artikel", NOW)
    assert (reading.answer, reading.category, reading.only_category) == (Answer.REVISE, "artikel", False)
    assert "judul diganti" in reading.note


@pytest.mark.parametrize(
    "own",
    [
        "kategori apa?",
        "kategori artikel?",
        "bukan kategori artikel",
        "jangan kategori artikel",
        "kategori artikel atau kategori pembangunan",
        "setuju kalau kategori artikel",
        "pembangunan",
        "kategori olahraga",
    ],
)
def test_a_category_in_doubt_is_none(own):
    reading = read_decision(own, NOW)
    assert reading.category is None
    assert reading.answer is not Answer.APPROVE


@pytest.mark.parametrize(
    ("own", "number"),
    [
        ("gabung dengan 0007", "0007"),
        ("gabungkan 0007", "0007"),
        ("Setuju, digabung dengan yang 0007", "0007"),
        ("Tolong digabung dengan agenda 7", "0007"),
        ("Gabungkan dengan no. 12 saja", "0012"),
        ("Digabungkan dengan 0012/HUMAS/XI/2026, terima kasih", "0012/HUMAS/XI/2026"),
        ("Revisi: satukan dengan rilis nomor 15", "0015"),
        ("setuju, tapi gabung dengan 7", "0007"),
    ],
)
def test_a_release_to_join_is_named_by_its_agenda_number(own, number):
    reading = read_decision(own, NOW)
    assert (reading.answer, reading.join) == (Answer.REVISE, number)


@pytest.mark.parametrize(
    "own",
    [
        "gabungkan alinea 2 dan 3",
        "gabungkan 2 alinea terakhir",
        "gabung dengan 3 foto lain",
        "jangan gabung dengan 0007",
        "gabung dengan 0007?",
        "tidak perlu digabung dengan 0007",
        "gabung dengan 0007 atau gabung dengan 0008",
        "gabung dengan 0000",
        "revisi judul",
    ],
)
def test_what_counts_or_is_in_doubt_joins_nothing(own):
    assert find_join(own) is None


@pytest.mark.parametrize(
    ("own", "photos"),
    [
        ("hapus foto 2", (2,)),
        ("foto 1 dan 3 dihapus", (1, 3)),
        ("Foto kedua mohon dihapus", (2,)),
        ("buang foto no. 2, 3 & 5 ya pak", (2, 3, 5)),
        ("Hapus foto ke-2 dan ganti judul", (2,)),
        ("hapus foto 2-4", (2, 3, 4)),
        ("hilangkan foto pertama karena buram", (1,)),
        ("Setuju, tapi foto 3 dihapus", (3,)),
        ("Revisi: hapus foto 1. Hapus foto 4.", (1, 4)),
        ("ganti judul, hapus foto 2 dan foto 3", (2, 3)),
    ],
)
def test_photos_to_leave_out_are_numbered_beside_the_note(own, photos):
    reading = read_decision(own, NOW)
    assert (reading.answer, reading.drop_photos) == (Answer.REVISE, photos)
    assert "foto" in reading.note.lower()


@pytest.mark.parametrize(
    "own",
    [
        "jangan hapus foto 2",
        "hapus semua foto kecuali 2",
        "hapus foto selain 2",
        "hapus foto 2 kalau buram",
        "hapus foto 2?",
        "hapus caption foto 2",
        "foto 2 captionnya dihapus",
        "hapus foto 2 orang di kiri",
        "ganti foto 2",
        "foto 2 tidak dihapus",
        "foto 2 sudah dihapus",
    ],
)
def test_photos_in_doubt_are_left_to_people(own):
    assert find_dropped_photos(own) == ()


@given(st.text(alphabet="hapusfotgbnkdei 0123,-&\n.", max_size=120))
def test_no_text_makes_finding_fail(text):
    assert all(0 < number < 100 for number in find_dropped_photos(text))
    assert find_join(text) != 0
    find_category(text)


@pytest.mark.parametrize(
    "piece",
    ["hapus foto 1, ", "foto 1 dan ", "1, ", "gabung dengan 0007 ", "ubah kategori ke artikel ", "kategori "],
)
def test_finding_takes_linear_time(piece):
    for find in (find_category, find_join, find_dropped_photos):
        assert grows_linearly(find, piece)
