"""Leases: work that one process has taken is nobody else's for a while, in whatever number of processes.

A lease has an owner, an end and a token. The token is one higher each time the work is taken; whoever
writes an outcome names the token that he got, in the same transaction, so that one who was paused past
his lease, and whose work another has taken, writes nothing (a fencing token).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, Table, or_, select, update

from humasd.store.owner import is_dead
from humasd.store.tables import messages, outbox

LEASE = timedelta(minutes=10)
"""Longer than any one mail or delivery takes; a process that died loses its claims after it, or at once
where it is known to be dead."""
FREE: dict[str, Any] = {"lease_owner": None, "lease_until": None}
"""The values of a row that nobody has taken; its token stays."""


def is_free(table: Table, now: datetime) -> ColumnElement[bool]:
    """Whether a row is nobody's now."""
    return or_(table.c.lease_until.is_(None), table.c.lease_until <= now)


def take(connection: Connection, table: Table, row: int, owner: str, until: datetime, **values: Any) -> int:
    """Take a row that was found free and is locked, and set these values in it; returns the token of the
    lease."""
    return take_all(connection, table, [row], owner, until, **values)[row]


def take_all(
    connection: Connection, table: Table, rows: Sequence[int], owner: str, until: datetime, **values: Any
) -> Mapping[int, int]:
    """The same of several rows; returns the token of each."""
    if not rows:
        return {}
    taken = (
        update(table)
        .where(table.c.id.in_(rows))
        .values(lease_owner=owner, lease_until=until, lease_token=table.c.lease_token + 1, **values)
        .returning(table.c.id, table.c.lease_token)
    )
    return {row.id: row.lease_token for row in connection.execute(taken)}


def free_dead(connection: Connection) -> None:
    """Give back what processes had taken that are known to be dead (owner.py).

    A SQLite database in use is only ever used from one machine (https://www.sqlite.org/wal.html).
    """
    is_sqlite = connection.dialect.name == "sqlite"
    for table in (messages, outbox):
        owners = connection.scalars(
            select(table.c.lease_owner).where(table.c.lease_owner.is_not(None)).distinct()
        )
        dead = [owner for owner in owners if is_dead(owner, on_this_machine=is_sqlite)]
        if dead:
            connection.execute(update(table).where(table.c.lease_owner.in_(dead)).values(**FREE))
