"""Which partner a release is for, and when mail to it may go."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from humasd.release.model import Category
from humasd.release.partners import Distribution, Partner, choose_mailings, is_quiet, next_place

ZONE = ZoneInfo("Asia/Makassar")
NOW = datetime(2026, 11, 24, 1, 0, tzinfo=UTC)
TEXT = "WOTU, LUWU TIMUR – Jembatan di Desa Kanawatu diresmikan."


def partner(**more: object) -> Partner:
    return Partner("Harian", ("satu@example.com", "Dua@example.com"), **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("more", "category", "is_wanted"),
    [
        ({}, Category.ARTICLE, True),
        ({"categories": frozenset({Category.DEVELOPMENT})}, Category.DEVELOPMENT, True),
        ({"categories": frozenset({Category.DEVELOPMENT})}, Category.ARTICLE, False),
        ({"categories": frozenset({Category.DEVELOPMENT})}, None, True),
        ({"areas": ("Wotu", "Malili")}, None, True),
        ({"areas": ("desa  kanawatu",)}, None, True),
        ({"areas": ("Malili",)}, None, False),
        ({"areas": ("Kana",)}, None, False),
    ],
)
def test_a_release_goes_to_those_it_is_for(
    more: dict[str, object], category: Category | None, is_wanted: bool
) -> None:
    mailings = choose_mailings([partner(**more)], category, TEXT, frozenset())
    assert bool(mailings) is is_wanted


def test_a_silenced_address_is_left_out_and_the_partner_with_its_last() -> None:
    one = choose_mailings([partner()], None, TEXT, frozenset({"dua@example.com"}))
    assert [mailing.addresses for mailing in one] == [("satu@example.com",)]
    assert choose_mailings([partner()], None, TEXT, frozenset({"satu@example.com", "dua@example.com"})) == ()


@pytest.mark.parametrize(
    ("quiet", "clock", "expected"),
    [
        ((time(21), time(6)), "23:00", True),
        ((time(21), time(6)), "05:59", True),
        ((time(21), time(6)), "06:00", False),
        ((time(21), time(6)), "20:59", False),
        ((time(12), time(13)), "12:30", True),
        ((time(12), time(13)), "13:00", False),
        (None, "23:00", False),
    ],
)
def test_quiet_hours_go_by_the_clock_of_the_office(
    quiet: tuple[time, time] | None, clock: str, expected: bool
) -> None:
    moment = datetime.combine(NOW.date(), time.fromisoformat(clock), ZONE)
    assert is_quiet(Distribution(quiet=quiet), moment.astimezone(UTC), ZONE) is expected


@given(
    st.integers(1, 5),
    st.integers(1, 90),
    st.lists(st.integers(0, 600), max_size=30).map(sorted),
)
def test_no_window_holds_more_mails_to_a_domain_than_is_allowed(
    per_domain: int, window: int, wishes: list[int]
) -> None:
    distribution = Distribution(per_domain=per_domain, window=timedelta(seconds=window))
    sent: list[datetime] = []
    for wish in wishes:
        moment = NOW + timedelta(seconds=wish)
        moment = max(moment, sent[-1]) if sent else moment
        within = [at for at in sent if at > moment - distribution.window]
        place = next_place(distribution, within, moment)
        assert place >= moment
        sent.append(place)
    for first in sent:
        assert sum(first <= at < first + distribution.window for at in sent) <= per_domain
