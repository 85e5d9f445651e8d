"""Which media the sender is told of: those that a mail of ours reached, and those that none did."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from humasd.release import events as on
from humasd.release.model import Person
from humasd.sop.distribution import Reach, count_told, find_reach, of_page_now
from humasd.store.outbox import Delivery, DeliveryState, Kind

HARIAN = Person("Harian", ("satu@harian.example.com", "dua@harian.example.com"))
RADIO = Person("Radio", ("berita@radio.example.com",))


def mails(**states: str) -> list[Delivery]:
    """Mails to partners by the local part of the address."""
    addresses = {a.partition("@")[0]: a for partner in (HARIAN, RADIO) for a in partner.addresses}
    now = datetime(2026, 11, 24, tzinfo=UTC)
    return [
        Delivery(
            id=place,
            release_id=1,
            kind=Kind.PARTNER,
            recipient=addresses[name],
            letter="partner_release",
            message_id=f"<{place}@x>",
            payload="",
            state=DeliveryState(state),
            attempts=1,
            due_at=now,
            last_error=None,
            result=None,
            settled=False,
        )
        for place, (name, state) in enumerate(states.items())
    ]


@pytest.mark.parametrize(
    ("states", "told", "failed"),
    [
        ({"satu": "sent", "dua": "sent", "berita": "sent"}, ("Harian", "Radio"), ()),
        ({"satu": "failed", "dua": "sent", "berita": "failed"}, ("Harian",), ("Radio",)),
        ({"satu": "failed", "dua": "bounced", "berita": "sent"}, ("Radio",), ("Harian",)),
        ({"satu": "sent", "dua": "sent"}, ("Harian",), ()),
        ({}, (), ()),
    ],
    ids=["all", "one-address-is-enough", "none-of-two", "never-mailed", "nobody"],
)
def test_a_partner_was_told_where_one_of_its_addresses_was_reached(
    states: dict[str, str], told: tuple[str, ...], failed: tuple[str, ...]
) -> None:
    assert count_told((HARIAN, RADIO), mails(**states)) == on.DistributionEnded(told, failed)


def test_reached_is_whoever_may_have_got_it_and_waiting_whoever_surely_has_not() -> None:
    found = find_reach(mails(satu="sent", dua="uncertain", berita="pending"))
    assert found.reached == set(HARIAN.addresses) and found.waiting == set(RADIO.addresses)
    for state in ("failed", "bounced", "cancelled"):
        assert find_reach(mails(berita=state)) == Reach(frozenset(), frozenset())


def test_whose_correction_still_waits_has_got_the_release_once() -> None:
    first, again = replace(mails(berita="sent")[0], id=1), replace(mails(berita="pending")[0], id=9)
    assert find_reach([first, again]) == Reach(frozenset(RADIO.addresses), frozenset())


def letter(number: int, name: str) -> Delivery:
    [mail] = mails(berita="pending")
    return replace(mail, id=number, kind=Kind.SENDER, letter=name)


def test_only_the_last_letter_to_the_sender_tells_of_the_page_as_it_stands() -> None:
    """The page was corrected before the letter about its publication had gone; no media were left to tell."""
    [mail] = mails(berita="sent")
    correction = replace(mail, id=5, kind=Kind.WEBSITE, letter="correction", settled=True)
    published, corrected = letter(6, "published"), letter(7, "corrected")
    assert of_page_now([mail, correction, published, corrected]) == [corrected]
    waiting = replace(correction, state=DeliveryState.PENDING, settled=False)
    assert published in of_page_now([mail, waiting, published])


def test_a_letter_of_before_the_media_are_told_of_a_correction_tells_of_the_page_before() -> None:
    [mail] = mails(berita="sent")
    correction = replace(mail, id=5, kind=Kind.WEBSITE, letter="correction", settled=True)
    again = replace(mail, id=7)
    assert of_page_now([mail, correction, letter(6, "published"), again]) == [again]
