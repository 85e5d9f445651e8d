"""Words that may mean that a release should be stopped."""

from __future__ import annotations

import pytest

from humasd.mail.stopping import may_want_it_stopped


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
        "",
        "berita " * 200 + "batal",
    ],
)
def test_other_words_do_not(words: str) -> None:
    assert not may_want_it_stopped(words)
