"""Writes rendered letters and requests to the outbox, within the transaction that is handed in."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from itertools import groupby
from operator import attrgetter

from humasd.logs import get_logger
from humasd.sop.desk import Desk
from humasd.sop.writing import Rendered
from humasd.store import digests, dispatched, outbox, requests
from humasd.store.database import Connection
from humasd.store.outbox import Kind, NewDelivery

_DAY = timedelta(hours=24)
_MOST_ALERTS = 100
"""To one address a day. The office must hear of trouble, but not drown in what a flood of mail causes;
every one of these mails lies in the archive, and the log names it."""
log = get_logger(__name__)


def enqueue(
    connection: Connection,
    desk: Desk,
    release_id: int | None,
    rendered: Rendered,
    now: datetime,
    *,
    undoes: int | None = None,
) -> None:
    """Add requests and deliveries. Automatic answers beyond the cap per address and day are left out,
    so that two programs can never keep answering each other (law 7).

    Raises Conflict where another process has made the same morning's digest meanwhile."""
    for request in rendered.requests:
        requests.add(connection, replace(request, undoes=undoes) if request.undoes is not None else request)
    for digest in rendered.digests:
        digests.add(connection, digest)
    for automatic, deliveries in groupby(rendered.deliveries, attrgetter("automatic")):
        if not automatic:
            outbox.add_all(connection, release_id, list(deliveries), now)
            continue
        for delivery in deliveries:
            if _is_capped(connection, desk, delivery, now):
                log.error("automatic mail left out", recipient=delivery.recipient, letter=delivery.letter)
            else:
                outbox.add(connection, release_id, delivery, now)


def _is_capped(connection: Connection, desk: Desk, delivery: NewDelivery, now: datetime) -> bool:
    most = _MOST_ALERTS if delivery.kind is Kind.OFFICE else desk.automatic_answers_per_day
    had = dispatched.count_automatic(connection, delivery.recipient, delivery.kind, now - _DAY, most=most)
    return had >= most
