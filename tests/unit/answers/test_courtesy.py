"""Mails that nobody need read, and those that look like one."""

from __future__ import annotations

import pytest

from humasd.answers.enquiries.courtesy import is_courtesy, tells_it_is_up


@pytest.mark.parametrize(
    "words",
    [
        "Baik bu, terima kasih banyak",
        "Siap, noted pak",
        "Oke 🙏",
        "👍",
        "Alhamdulillah, terima kasih atas bantuannya pak",
        "Makasih min, beritanya sudah tayang",
        "Siap Pak Andi, terima kasih.\nNirmala\nPuskesmas Burau",
        "Baik, terima kasih infonya.\n\nSalam sehat\nRudi Hartono, S.P.\n0852 1111 2222",
        "Terimakasih banyak atas kerjasamanya, semoga sehat selalu",
        "Wassalamu'alaikum, terima kasih",
    ],
)
def test_thanks_and_receipts_are_no_message(words: str) -> None:
    assert is_courtesy(words)


@pytest.mark.parametrize(
    "words",
    [
        "",
        "Sudah tayang",
        "Terima kasih, mohon segera ditayangkan",
        "Baik pak, sudah boleh tayang",
        "Ok tayangkan",
        "Terima kasih, 18 ton",
        "Baik pak, nanti saja",
        "Siap, besok",
        "Terima kasih. Jangan Dulu",
        "Terima kasih.\nSutarno Bukan Suyatno",
        "Oke batal",
        "Terima kasih pak, yang benar Sutarno",
        "Terima kasih, beritanya belum tayang",
        "Terima kasih, apakah sudah tayang?",
        "Terima kasih " * 60,
    ],
)
def test_a_word_more_is_read(words: str) -> None:
    assert not is_courtesy(words)


@pytest.mark.parametrize(
    "words",
    ["Makasih min, beritanya sudah tayang", "Terima kasih sudah dimuat", "Rilis kami telah terbit, trims"],
)
def test_thanks_may_be_for_a_page(words: str) -> None:
    assert is_courtesy(words) and tells_it_is_up(words)


@pytest.mark.parametrize(
    "words", ["Terima kasih pak sudah dibantu", "Terima kasih banyak", "Makasih telah dibantu"]
)
def test_thanks_for_help_name_no_page(words: str) -> None:
    assert is_courtesy(words) and not tells_it_is_up(words)
