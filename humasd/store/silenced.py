"""Addresses of partners that are mailed no more: they failed too often, or asked us to stop."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import Connection, delete, select

from humasd.store.database import insert_ignoring
from humasd.store.stopping import stop_mailing
from humasd.store.tables import silenced


class Why(StrEnum):
    """Why an address is mailed no more."""

    FAILED = "failed"
    """Mail to it came back for good several times in a row."""
    ASKED = "asked"
    """Whoever reads it asked us to stop (RFC 2369, List-Unsubscribe)."""


@dataclass(frozen=True)
class Silenced:
    """An address of a partner that is mailed no more."""

    address: str
    """In lower case."""
    since: datetime
    why: Why
    detail: str


def add(connection: Connection, address: str, why: Why, detail: str, now: datetime) -> bool:
    """Silence an address, also for the mails that wait; False for one that is silenced already, which stays
    as it is."""
    values = {"address": address.lower(), "since": now, "why": why, "detail": detail}
    is_new = insert_ignoring(connection, silenced, **values)
    stop_mailing(connection, address, now)
    return is_new


def remove(connection: Connection, address: str) -> bool:
    """Mail the address again; False where it was not silenced."""
    return connection.execute(delete(silenced).where(silenced.c.address == address.lower())).rowcount == 1


def find_all(connection: Connection) -> Sequence[Silenced]:
    """All of them, the first silenced first."""
    rows = connection.execute(select(silenced).order_by(silenced.c.since, silenced.c.address))
    return [Silenced(row.address, row.since, Why(row.why), row.detail) for row in rows]


def addresses(connection: Connection) -> frozenset[str]:
    """Theirs alone, in lower case."""
    return frozenset(connection.scalars(select(silenced.c.address)))
