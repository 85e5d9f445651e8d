"""What a text still says to the office, within its paragraphs, is shown to whoever edits it."""

from __future__ import annotations

import pytest

from humasd.editing.notes import find_notes_in_doubt

STORY = "Hari ini SDN 180 Tomoni melaksanakan upacara Hari Guru di halaman sekolah."


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (f"Selamat pagi pak, {STORY}", "Selamat pagi pak,"),
        (f"Assalamualaikum bapak Kabag. {STORY}", "Assalamualaikum bapak Kabag."),
        (f"{STORY} Mohon dimuat ya pak, foto terlampir.", "Mohon dimuat ya pak, foto terlampir."),
        (f"{STORY} Dokumentasi kegiatan terlampir.", "Dokumentasi kegiatan terlampir."),
        (f"Izin melaporkan pak. {STORY}", "Izin melaporkan pak."),
    ],
)
def test_words_to_the_office_are_shown(text: str, words: str) -> None:
    assert [(one.what.partition(";")[0], one.excerpt) for one in find_notes_in_doubt(text)] == [
        ("Kata untuk kantor", words)
    ]


@pytest.mark.parametrize(
    "text",
    [
        STORY,
        "“Selamat pagi, Pak,” sapa para siswa kepada kepala sekolah.",
        "Kepala sekolah meminta siswa memuat tulisan itu di majalah dinding.",
        "Selamat pagi menjadi sapaan wajib di SDN 180 Tomoni.",
        "“Mohon dimuat aspirasi kami,” kata perwakilan warga.",
        "Ia mohon izin kepada orang tua sebelum berangkat.",
    ],
)
def test_what_the_text_tells_is_not(text: str) -> None:
    assert list(find_notes_in_doubt(text)) == []
