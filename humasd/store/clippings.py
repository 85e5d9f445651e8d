"""Where a release was carried, as partners and senders tell us: the office's clippings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, select

from humasd.store.database import insert_ignoring
from humasd.store.tables import clippings


@dataclass(frozen=True)
class Clipping:
    """Where a medium has published a release, as somebody told us."""

    url: str
    told_by: str
    """The address that told us."""
    at: datetime


def add(connection: Connection, release_id: int, clipping: Clipping) -> None:
    """Keep a clipping; one address of the web is kept once a release."""
    insert_ignoring(
        connection,
        clippings,
        release_id=release_id,
        url=clipping.url,
        told_by=clipping.told_by,
        at=clipping.at,
    )


def find_clippings(connection: Connection, release_id: int) -> Sequence[Clipping]:
    """Those of a release, in the order they came."""
    query = select(clippings).where(clippings.c.release_id == release_id).order_by(clippings.c.id)
    return [Clipping(row.url, row.told_by, row.at) for row in connection.execute(query)]
