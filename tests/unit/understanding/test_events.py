"""Texts that tell of two events: a day and a place of the same one, and the office is told."""

from __future__ import annotations

from datetime import date

import pytest

from humasd.documents.dates import find_dates
from humasd.understanding.events import day_at, find_events, place_on, remark_events

TUESDAY = date(2026, 11, 24)
MTQ = (
    "MANGKUTANA – Panitia memastikan MTQ dibuka Bupati pada Sabtu, 28 November 2026 di Lapangan Mangkutana. "
    "Rapat panitia digelar di Kantor Camat Mangkutana, Senin (23/11/2026), dipimpin Camat Mangkutana, Sukri."
)


@pytest.mark.parametrize(
    ("day", "place", "told"),
    [
        ("28 November 2026", "Kantor Camat Mangkutana", "Lapangan Mangkutana"),
        ("28 November 2026", "Lapangan Mangkutana", "Lapangan Mangkutana"),
        ("23 November 2026", "Lapangan Mangkutana", "Kantor Camat Mangkutana"),
        ("20 November 2026", "Kantor Camat Mangkutana", "Kantor Camat Mangkutana"),
        ("28 November 2026", "Aula Kantor Bupati", "Aula Kantor Bupati"),
    ],
)
def test_a_place_is_that_of_the_same_event_as_the_day(day: str, place: str, told: str) -> None:
    (mention,) = find_dates(day)
    assert place_on(find_events(MTQ, TUESDAY), place, mention) == told


def test_a_day_is_that_of_the_event_at_the_place_that_a_form_states() -> None:
    events = find_events(MTQ, TUESDAY)
    assert day_at(events, "Kantor Camat Mangkutana") == "Senin (23/11/2026)"
    assert day_at(events, "Aula Kantor Bupati") == ""
    assert day_at(events, None) == ""


def test_two_events_are_told_to_the_office() -> None:
    assert remark_events(find_events(MTQ, TUESDAY)) == (
        "Naskah menyebut lebih dari satu kegiatan: Sabtu, 28 November 2026 di Lapangan Mangkutana dan "
        "Senin, 23 November 2026 di Kantor Camat Mangkutana; mohon dipastikan mana yang dimaksud."
    )


@pytest.mark.parametrize(
    "text",
    [
        "Bupati membuka pelatihan di Gedung Wanita Malili, Senin (23/11/2026). Ditutup Rabu (25/11/2026).",
        "Pelatihan dibuka di Gedung Wanita, Senin (23/11/2026). Pelatihan ditutup di Gedung Wanita Malili, "
        "Rabu (25/11/2026).",
        "Camat membagi beras di Balai Desa Lagego, Senin (23/11/2026). Di Desa Lagego, Rabu (18/11/2026), "
        "warga gotong royong.",
        "Bupati hadir di Aula Camat Wotu, Senin (23/11/2026). Kegiatan serupa dilanjutkan di Desa Ussu, "
        "30 November 2026.",
        "Bantuan diserahkan di Aula Kantor Camat Wotu, Senin (23/11/2026). Perda lahir di Malili, 2020.",
    ],
)
def test_one_event_or_what_follows_upon_it_is_no_reason_to_ask(text: str) -> None:
    assert remark_events(find_events(text, TUESDAY)) is None
