"""Outcomes of deliveries come back to the procedure as events, here, once each."""

from __future__ import annotations

from contextlib import suppress

from humasd.sop.desk import Desk
from humasd.sop.distribution import is_confirmation, settle_partner
from humasd.sop.each import do_each
from humasd.sop.notification import settle_confirmation, settle_letter
from humasd.sop.publication import settle_page
from humasd.sop.tracing import tracing
from humasd.sop.turn import TooLate
from humasd.store import outbox
from humasd.store.outbox import Delivery, Kind


def settle_all(desk: Desk) -> int:
    """Take note of every delivery that has ended; returns how many there were. See do_each for failures."""
    with desk.database.reading() as connection:
        ended = outbox.find_unsettled(connection)
    return len(do_each(ended, lambda delivery: _settle_once(desk, delivery)))


def _settle_once(desk: Desk, delivery: Delivery) -> None:
    with tracing(desk, delivery.release_id), suppress(TooLate):  # another process does it at the same moment
        _settle(desk, delivery)


def _settle(desk: Desk, delivery: Delivery) -> None:
    if delivery.kind is Kind.WEBSITE:
        settle_page(desk, delivery)
    elif delivery.kind is Kind.PARTNER:
        settle_partner(desk, delivery)
    elif is_confirmation(delivery):
        settle_confirmation(desk, delivery)
    else:
        settle_letter(desk, delivery)
