"""What says that a text is an earlier one made better, and what only tells news of something made better."""

from __future__ import annotations

import pytest

from humasd.answers.enquiries.amending import amends, tells_another, tells_next


@pytest.mark.parametrize(
    "said",
    [
        "revisi naskah kami tadi",
        "naskah pengganti",
        "Berikut naskah pengganti pak",
        "Revisi",
        "Revisi rilis panen bawang",
        "Mohon maaf pak, ini revisinya",
        "Pak ini yang sudah diperbaiki",
        "Sudah kami perbaiki pak",
        "naskah yang sudah direvisi terlampir",
        "Ini versi terbaru pak",
        "Terlampir rilis yang telah kami perbaiki sesuai catatan Kadis",
        "Berikut perbaikannya",
        "perbaikan naskah sesuai arahan Kabag",
        "Pak, judulnya kami ganti, pakai yang ini",
        "Ada sedikit perubahan pak, mohon dipakai yang ini",
        "ini ralat rilis kemarin",
        "Maaf pak ada koreksi dari Kadis. Pada paragraf kedua",
        "Hasil koreksi pimpinan terlampir.",
        "Perubahan judul dan isi",
        "File perbaikan terlampir",
        "Rilis hasil revisi",
        "versi final ya pak",
        "Yang sudah dikoreksi pak",
        "Naskah ini menggantikan yang kemarin",
    ],
)
def test_a_text_made_better(said: str) -> None:
    assert amends(said)


@pytest.mark.parametrize(
    "said",
    [
        "Pak berikut rilis perbaikan jalan poros, mohon dimuat",
        "Ini berita terbaru dari kami pak",
        "Sekalian pak, rilis rapat perubahan anggaran",
        "Berikut rilis ganti rugi lahan bendungan",
        "Rilis perubahan APBD 2026",
        "berita penggantian antarwaktu anggota DPRD",
        "Rilis data terbaru stunting",
        "Ini rilis sosialisasi perubahan iklim",
        "Rilis jalan yang sudah diperbaiki",
        "Perbaikan jembatan Wotu",
        "Terlampir berita revisi RTRW",
        "Rapat koreksi anggaran, mohon dimuat",
        "Rilis perbaikan gizi",
        "Berikut perbaikan jalan Tomoni pak",
        "Naskah perbaikan irigasi terlampir",
        "rilis revisi Perda pajak",
        "Ini bukan revisi pak, kegiatan lain",
        "Berita perubahan nama SMP",
        "Foto perbaikan saluran",
        "Sosialisasi naskah akademik perubahan Perda",
        "Jalan sudah diperbaiki, warga senang",
        "Revisi naskahnya menyusul, ini rilis lain pak",
    ],
)
def test_news_of_something_made_better(said: str) -> None:
    assert not amends(said)


@pytest.mark.parametrize(
    "said",
    [
        "ini kegiatan lain pak",
        "Sekalian titip satu lagi",
        "rilis berikutnya",
        "berita yang berbeda",
        "1 rilis lagi",
    ],
)
def test_another_activity(said: str) -> None:
    assert tells_another(said)


@pytest.mark.parametrize(
    "said", ["foto lain dari kegiatan tadi", "naskah yang baru saja kami perbaiki", "sekali lagi"]
)
def test_the_same_activity(said: str) -> None:
    assert not tells_another(said)


@pytest.mark.parametrize(
    "said", ["Ini berita lanjutannya pak, mohon dimuat", "rilis MTQ hari kedua", "sambungan berita kemarin"]
)
def test_the_next_of_a_series(said: str) -> None:
    assert tells_next(said)


@pytest.mark.parametrize(
    "said",
    ["mohon ditindaklanjuti, ini beritanya", "Ini rilis penyuluhan lanjutan usia", "hari Kamis kedua camat"],
)
def test_no_series(said: str) -> None:
    assert not tells_next(said)
