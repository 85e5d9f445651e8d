"""Words that speak of what was sent before, and words that only tell of additions, wants and yesterday."""

from __future__ import annotations

import pytest

from humasd.understanding.going_on import (
    activity_words,
    announces_text,
    named_activity,
    points_back,
    telling_words,
)


@pytest.mark.parametrize(
    "said",
    [
        "Foto susulan",
        "foto susulan rilis tadi",
        "Ini fotonya pak untuk berita panen bawang tadi",
        "Pak, foto rilis yang tadi",
        "foto panen bawang pak, tadi belum kekirim",
        "Susulan foto pak",
        "Maaf pak lampirannya ketinggalan",
        "untuk berita kemarin",
        "fotonya kemarin lupa dilampirkan",
        "Maaf tadi belum terlampir, ini naskahnya",
        "melengkapi rilis kami tadi",
        "foto yang ketinggalan",
        "surat pengantar yang kurang",
        "kekurangan berkas kami",
        "foto tambahan",
        "kami susulkan suratnya",
        "Melengkapi permohonan kami sebelumnya",
    ],
)
def test_what_points_back(said: str) -> None:
    assert points_back(said)


@pytest.mark.parametrize(
    "said",
    [
        "Foto Pemberian Makanan Tambahan balita",
        "warga yang kekurangan air di Burau",
        "imunisasi susulan anak",
        "Foto kegiatan susulan imunisasi anak di Burau",
        "Pembangunan daerah tertinggal",
        "Naskah menyusul",
        "Berita rapat kemarin, mohon dimuat",
        "Foto kegiatan kemarin di Wotu",
        "kegiatan jalan sehat tadi pagi",
        "Tambahan penghasilan pegawai",
        "Mohon dimuat",
        "Kekurangan gizi pada balita",
        "Foto tadi pagi di Burau",
    ],
)
def test_what_does_not(said: str) -> None:
    assert not points_back(said)


@pytest.mark.parametrize(
    "said", ["Naskah menyusul", "naskahnya besok", "rilisnya kami susulkan", "Berita menyusul"]
)
def test_a_text_to_come(said: str) -> None:
    assert announces_text(said)


@pytest.mark.parametrize("said", ["Foto menyusul", "Susulan naskah", "Ini naskah yang tadi belum terlampir"])
def test_no_text_to_come(said: str) -> None:
    assert not announces_text(said)


@pytest.mark.parametrize(
    "subject",
    [
        "Permohonan Publikasi",
        "Mohon dimuat",
        "Foto kegiatan",
        "Rilis kegiatan hari ini",
        "Kirim berita",
        "Foto susulan",
    ],
)
def test_a_subject_that_tells_nothing(subject: str) -> None:
    assert not telling_words(subject)


def test_excuses_tell_of_no_activity() -> None:
    assert not activity_words(
        "Foto susulan pak, maaf baru sempat kirim karena saya sedang diklat di Makassar"
    )
    assert activity_words("Berikut foto kegiatan jalan sehat") == {"jalan", "sehat"}


@pytest.mark.parametrize(
    ("said", "named"),
    [
        ("Foto kegiatan lomba panjat pinang", "lomba panjat pinang"),
        ("ini foto giatnya apel siaga kemarin, naskah menyusul", "apel siaga"),
        ("Foto penyerahan piagam", ""),
        ("Foto kegiatannya pak, mohon dimuat", ""),
        ("Terlampir surat", ""),
    ],
)
def test_the_activity_that_is_named(said: str, named: str) -> None:
    assert named_activity(said) == telling_words(named)
