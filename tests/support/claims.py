"""Taking what is due as another process would."""

from __future__ import annotations

from datetime import datetime, timedelta

from humasd.store import claims
from humasd.store.database import Connection
from humasd.store.outbox import Delivery


def claim_one(connection: Connection, now: datetime, owner: str, lease: timedelta) -> Delivery | None:
    """The one delivery that is due first; None where nothing is."""
    return next(iter(claims.claim_group(connection, now, owner, lease, most=1)), None)
