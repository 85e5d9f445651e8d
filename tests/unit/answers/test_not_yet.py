"""Words of a sender by which a release shall not go up, or not yet; they are shown on top."""

from __future__ import annotations

import pytest

from humasd.answers.enquiries.not_yet import says_not_yet, subject_says_not_yet


@pytest.mark.parametrize(
    "sentence",
    [
        "Naskah terlampir, tapi belum disetujui Kadis.",
        "Jangan tayang dulu ya pak sampai saya kabari.",
        "Mohon jangan ditayangkan sebelum Jumat 27 November pukul 10.00 karena menunggu peresmian.",
        "Embargo sampai 27 November 2026 pukul 10.00 WITA.",
        "Mohon tayang besok pagi jam 8 bertepatan apel.",
        "Ini rilisnya pak, tapi tolong ditahan dulu menunggu lampu hijau pak kadis",
        "Naskah masih draf, nanti saya kabari kalau sudah final.",
        "Mohon dimuat setelah kegiatan selesai.",
        "Rilis terlampir, baru boleh naik hari Senin.",
        "Sy kirim duluan pak, naiknya tunggu acc kaban ya",
        "Mohon untuk tidak dipublikasikan terlebih dahulu sebelum ada konfirmasi dari kami.",
        "Belum ttd kadis ya, jgn diupload.",
        "Harap dirilis bersamaan dengan pelantikan, Kamis 26 November.",
        "Mohon pending dulu",
        "Ini bukan untuk diterbitkan, hanya untuk diketahui",
        "mohon disimpan dulu, nanti dikabari lagi",
        "Untuk penayangan mohon menunggu arahan Sekda.",
        "Rilis baru bisa tayang jika sudah ada izin dari keluarga korban.",
    ],
)
def test_words_against_publishing_now_are_heard(sentence: str) -> None:
    assert says_not_yet(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Terlampir naskah dan foto, mohon dimuat.",
        "Kami tunggu kabarnya.",
        "Mohon info, apakah berita yang kami kirim hari Jumat sudah dimuat?",
        "Kapan berita kami tayang, Senin atau Selasa?",
        "Nama camatnya mohon dicek lagi pak, saya ragu.",
        "Foto susulan menyusul lewat surel ini.",
        "Dengan hormat, bersama ini kami sampaikan siaran pers kegiatan hari Rabu, 18 November 2026.",
        "Mohon dimuat berita kegiatan jalan sehat.",
        "Yang benar Sutarno, bukan Suyatno.",
        "",
    ],
)
def test_what_speaks_of_no_such_thing_is_no_warning(sentence: str) -> None:
    assert not says_not_yet(sentence)


@pytest.mark.parametrize(
    "subject",
    ["EMBARGO s.d. 27/11: Rilis peresmian", "Rilis panen (jangan tayang dulu)", "Rilis - belum acc kadis"],
)
def test_a_subject_that_says_so_counts(subject: str) -> None:
    assert subject_says_not_yet(subject)


@pytest.mark.parametrize(
    "subject",
    [
        "Pemkab Tunda Pembayaran TPP",
        "Warga Diminta Jangan Naik Perahu Saat Ombak Tinggi",
        "Embargo Impor Bawang Dibahas",
        "Rilis panen bawang",
    ],
)
def test_a_headline_is_no_such_word(subject: str) -> None:
    assert not subject_says_not_yet(subject)


def test_long_lines_are_looked_at_in_their_beginning_alone() -> None:
    assert not says_not_yet("kata " * 40_000 + "jangan tayang dulu")
