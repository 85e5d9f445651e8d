"""Words that may mean that a release should be stopped."""

from __future__ import annotations

import pytest

from humasd.answers.enquiries.stopping import (
    may_want_it_stopped,
    may_want_page_stopped,
    says_no,
    says_stop,
    speaks_for_page,
    wants_page_stopped,
)


@pytest.mark.parametrize(
    "words",
    [
        "Berita kami jangan dulu dimuat, datanya salah.",
        "Pak, publikasi 0012 batal ya",
        "Mohon rilisnya ditahan dulu",
        "Naskah kami tidak jadi dimuat.",
        "Mohon pemuatan berita panen ditunda",
        "Cabut saja rilis kami",
        "Tolong beritanya ditarik dulu pak",
        "Batal dimuat saja ya",
        "Maaf pak, stop dulu beritanya",
        "Mohon penayangan kami ditunda",
        "Bersama ini kami mencabut permohonan publikasi kegiatan panen raya.",
        "Kami bermaksud menarik kembali naskah yang sudah dikirim",
        "mohon tidak ditayangkan",
        "Mohon agar beritanya tidak dimuat dulu pak",
        "jangan diterbitkan dulu, batal",
        "jgn tayang dulu pak",
        "Kami ingin menunda penayangan sampai hari Jumat",
        "Tidak usah dimuat pak, terima kasih",
        "Kami membatalkan pengajuan 0012",
        "Sebaiknya tidak usah diunggah",
    ],
)
def test_a_person_reads_what_may_want_a_release_stopped(words: str) -> None:
    assert may_want_it_stopped(words)


@pytest.mark.parametrize(
    "words",
    [
        "Rapat hari ini ditunda.",
        "Mohon berita kami dimuat.",
        "Jangan lupa makan",
        "Kenapa berita kami tidak dimuat pak?",
        "Mohon dimuat: Bupati menghapus denda pajak. Naskah menyusul.",
        "Mohon dimuat, Camat menunda rapat desa",
        "Warga diminta tidak panik",
        "Mohon dimuat, pameran itu menarik perhatian warga",
        "",
        "berita " * 200 + "batal",
    ],
)
def test_other_words_do_not(words: str) -> None:
    assert not may_want_it_stopped(words)


@pytest.mark.parametrize(
    ("words", "subject"),
    [
        ("BATAL", ""),
        ("", "BATAL"),
        ("Terima kasih.", "Jangan terbit dulu"),
        ("Batal dulu ya pak.\nTerima kasih", "penting"),
        ("Jangan terbitkan dulu.\n\nTerima kasih\nAndi Mappatunru\nHP 0812 3456 7890", "penting"),
        ("Rilis 0001 jangan dulu naik, judulnya salah", ""),
    ],
)
def test_an_official_says_plainly_that_no_page_shall_go_up(words: str, subject: str) -> None:
    assert wants_page_stopped(words, subject) and may_want_page_stopped(words, subject)


@pytest.mark.parametrize(
    "words",
    [
        "jgn terbit dulu 0001",
        "Stop dulu",
        "Mohon ditunda dulu ya",
        "BATAL 0001. Bisa diperbaiki dulu?",
        "Jangan terbitkan dulu rilis 0001. " + "Datanya masih diperiksa bersama dinas terkait. " * 20,
        "TOLAK 0001",
        "Revisi dulu rilis 0001, judulnya salah",
        "RALAT 0001: jumlah warga seharusnya 300 orang",
        "Rilis 0001 tidak\njadi",
        "Apakah sudah ditarik?",
        "Kami menarik kembali naskahnya",
        "Kami menunda penayangan",
        "Tunggu dulu, saya cek",
        "Rapat sore ini ditunda ke besok pagi.",
    ],
)
def test_an_official_may_mean_that_no_page_shall_go_up(words: str) -> None:
    assert may_want_page_stopped(words) and not wants_page_stopped(words)


@pytest.mark.parametrize(
    "words",
    [
        "",
        "Mohon rilis terlampir dimuat, terima kasih.",
        "Salah satu warga hadir.",
        "Baik, lanjutkan.",
        "Pameran itu menarik perhatian warga.",
    ],
)
def test_an_official_speaks_of_no_page_to_stop(words: str) -> None:
    assert not may_want_page_stopped(words)


@pytest.mark.parametrize(
    ("answer", "stops", "goes_on"),
    [
        ("YA, HENTIKAN", True, False),
        ("BATAL", True, False),
        ("Tidak", False, True),
        ("Bukan, itu naskah baru", False, True),
        ("Tidak jadi", False, False),
        ("tidak, tolong dihentikan", False, False),
        ("apa maksudnya?", False, False),
    ],
)
def test_what_an_answer_says_whether_it_shall_be_stopped(answer: str, stops: bool, goes_on: bool) -> None:
    assert (says_stop(answer), says_no(answer)) == (stops, goes_on)


@pytest.mark.parametrize(
    "words",
    [
        "Batalkan penarikan 0012",
        "jangan dulu ditarik pak",
        "Tidak jadi ditarik",
        "BATAL 0012",
        "Mohon batal\n\nAndi",
    ],
)
def test_what_speaks_against_taking_a_page_down(words: str) -> None:
    assert speaks_for_page(words)


@pytest.mark.parametrize(
    "words",
    [
        "jangan terbitkan 0012",
        "Batalkan penerbitan 0012",
        "Agenda 0012 jangan dimuat, hapus dari website",
        "Apakah 0012 sudah ditarik?",
    ],
)
def test_what_speaks_against_a_page_does_not(words: str) -> None:
    assert not speaks_for_page(words)
