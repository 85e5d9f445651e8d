"""Which media the sender is told of: those that a mail of ours reached, and those that none did."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from humasd.release import events as on
from humasd.release.model import Person
from humasd.sop.distribution import count_told
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
