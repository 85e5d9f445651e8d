"""Which of a text's dates is taken for the activity's."""

from __future__ import annotations

from datetime import date

import pytest

from humasd.understanding.activity import find_activity, leave_out_wishes

TUESDAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("Rapat digelar di Malili, 24.11.2026. Rapat lanjutan Rabu depan.", "2026-11-24"),
        ("Panen raya 5 November lalu dihadiri bupati. Panen berikut pada hari Sabtu.", "2026-11-05"),
        ("Sesuai Perda tanggal 4 Maret 2024, apel digelar pada hari Senin.", "2026-11-23"),
        ("Apel digelar pada hari Senin.", "2026-11-23"),
        ("Bantuan ditargetkan rampung 30 November 2026.", None),
        (
            "APBD Tahun Anggaran 2027, Senin (23/11/2026), dibahas; dilanjutkan Rabu (25/11/2026).",
            "2026-11-23",
        ),
    ],
)
def test_a_date_that_is_written_out_counts_before_one_told_from_the_day_of_writing(
    text: str, iso: str | None
) -> None:
    found = find_activity(text, TUESDAY)
    assert (found.iso if found else None) == iso


@pytest.mark.parametrize(
    ("own", "iso"),
    [
        ("Mohon dimuat besok. Terima kasih.", None),
        ("Tolong tayangkan hari ini ya pak", None),
        ("KTP hilang diurus di mana, dan apakah Sabtu buka? Terima kasih", None),
        ("Apakah kegiatan Sabtu lalu sudah bisa dimuat?", "2026-11-21"),
        ("Ini foto untuk berita yang kami kirim kemarin.", None),
        ("Apakah berita yang kami kirim hari Jumat sudah dimuat? Fotonya kami susulkan besok.", None),
        ("Tanya berita kemarin", None),
        ("Foto yang kemarin tertinggal kami kirim.", None),
        ("Kegiatannya kemarin di aula, foto kami kirim.", "2026-11-23"),
        ("Mohon dimuat kegiatan kemarin.", "2026-11-23"),
        ("Tolong diunggah. Acaranya besok di aula.", "2026-11-25"),
        ("Mohon dimuat, acara 25 November 2026.", "2026-11-25"),
    ],
)
def test_when_something_should_be_published_is_no_activity(own: str, iso: str | None) -> None:
    found = find_activity(leave_out_wishes(own), TUESDAY)
    assert (found.iso if found else None) == iso


def test_the_day_of_a_paper_is_not_that_of_what_it_tells_of() -> None:
    text = (
        "Berdasarkan surat Badan Kepegawaian Negara tanggal 16 November 2026, ujian digelar 24 November 2026."
    )
    found = find_activity(text, date(2026, 11, 24))
    assert found is not None and found.iso == "2026-11-24"


def test_letters_within_a_word_are_no_reason_against_a_day() -> None:
    found = find_activity("kerja sama dengan tujuh perusahaan pada tgl 18-11-2026", date(2026, 11, 24))
    assert found is not None and found.iso == "2026-11-18"


def test_a_letters_own_day_is_none_though_run_on_behind_its_letterhead() -> None:
    text = "DINAS PARIWISATA Malili, 18 November 2026\nFestival akan digelar tanggal 5 s.d. 7 Desember 2026."
    found = find_activity(text, date(2026, 11, 24))
    assert found is not None and found.iso == "2026-12-05/2026-12-07"
