"""What speaks of a release that was sent before, and what may be a new one whose file was forgotten."""

from __future__ import annotations

import pytest

from humasd.answers.enquiries.speaking import corrects, corrects_sent, hands_in, points_at_it, speaks_of_sent


@pytest.mark.parametrize(
    "words",
    [
        "Nama camatnya seharusnya Andi Rahman",
        "Ralat pak, jumlah pesertanya 40 orang",
        "yang benar hari Kamis bu",
        "Ada kekeliruan di paragraf kedua",
        "Rilis kami yang tadi tolong dicek lagi",
        "Rilisnya tolong dipercepat ya",
        "Sudah kami kirim naskah posyandu ya pak",
    ],
)
def test_it_speaks_of_what_was_sent(words: str) -> None:
    assert speaks_of_sent(words) and not hands_in(words)


@pytest.mark.parametrize(
    "words",
    [
        "Bersama ini kami sampaikan kegiatan gotong royong di Desa Ussu",
        "Berikut rilisnya pak, mohon dimuat",
        "Terlampir naskah perbaikan jalan",
        "Mohon dipublikasikan kegiatan kami",
        "Mohon diliput lomba desa besok pagi",
        "Kami kirim berita penyerahan bantuan",
        "Rilis perbaikan jalan Wasuponda\nMohon dimuat di website pak, terima kasih",
        "Pemberian makanan tambahan di Posyandu Mawar\nmohon dimuat beritanya",
        "Paripurna perubahan APBD\nTolong dipublikasikan ya bu",
    ],
)
def test_it_may_bring_a_new_one(words: str) -> None:
    assert hands_in(words)


@pytest.mark.parametrize(
    "words",
    [
        "Warga memperbaiki jembatan kayu",
        "Perubahan anggaran disetujui dewan",
        "Bupati menambah bantuan bibit",
    ],
)
def test_what_is_changed_in_the_world_is_no_text(words: str) -> None:
    assert not speaks_of_sent(words) and not corrects_sent(words)


def test_what_is_to_be_added_to_a_text_corrects_it() -> None:
    words = "Tambahan: kelompok itu beranggotakan 25 orang. Mohon dimasukkan ke rilis panen kemarin."
    assert corrects(words) and corrects_sent(words)


@pytest.mark.parametrize(
    "words",
    ["Berita ini jangan tayang dulu", "mohon rilisnya ditunda", "di naskah yg itu tertulis jalan poros"],
)
def test_it_points_at_the_one_of_which_the_talk_is(words: str) -> None:
    assert points_at_it(words)


@pytest.mark.parametrize(
    "words", ["Untuk rilis jumantik yang benar 90 rumah", "Berita lansia itu salah desa"]
)
def test_it_names_one_of_several(words: str) -> None:
    assert not points_at_it(words)


@pytest.mark.parametrize(
    "words",
    [
        "Rilis makanan tambahan tadi mohon dimuat dengan judul yang diganti",
        "Mohon dimuat rilis 0001 dengan perubahan judul",
        "Nama kadernya salah. Mohon dimuat dengan nama yang benar: Sutarno",
    ],
)
def test_what_is_to_be_published_otherwise_is_of_before(words: str) -> None:
    assert not hands_in(words)
