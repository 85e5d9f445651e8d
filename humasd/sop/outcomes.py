"""Outcomes of deliveries come back to the procedure as events, here, once each."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from itertools import groupby

from humasd.sop.desk import Desk
from humasd.sop.distribution import is_confirmation, settle_partners
from humasd.sop.each import do_each
from humasd.sop.notification import settle_confirmation, settle_letter
from humasd.sop.prepared import TooLate
from humasd.sop.publication import settle_page
from humasd.sop.tracing import tracing
from humasd.store import outbox
from humasd.store.outbox import Delivery, Kind


def settle_all(desk: Desk) -> int:
    """Take note of every delivery that has ended; returns how many there were. See do_each for failures."""
    with desk.database.reading() as connection:
        ended = outbox.find_unsettled(connection)
    groups = [list(group) for _, group in groupby(ended, _group)]
    do_each(groups, lambda group: _settle_once(desk, group))
    return len(ended)


def _group(delivery: Delivery) -> tuple[int | None, int]:
    """Mails to partners of one release that ended one after another are one; anything else is by itself."""
    return (delivery.release_id, 0) if delivery.kind is Kind.PARTNER else (None, delivery.id)


def _settle_once(desk: Desk, group: Sequence[Delivery]) -> None:
    with tracing(desk, group[0].release_id), suppress(TooLate):  # another process does it at the same moment
        _settle(desk, group)


def _settle(desk: Desk, group: Sequence[Delivery]) -> None:
    delivery = group[0]
    if delivery.kind is Kind.WEBSITE:
        settle_page(desk, delivery)
    elif delivery.kind is Kind.PARTNER:
        settle_partners(desk, group)
    elif is_confirmation(delivery):
        settle_confirmation(desk, delivery)
    else:
        settle_letter(desk, delivery)
