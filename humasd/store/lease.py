"""Leases: work that one process has taken is nobody else's for a while, in whatever number of processes.

A lease has an owner, an end and a token. The token is one higher each time the work is taken; whoever
writes an outcome names the token that he got, in the same transaction, so that one who was paused past
his lease, and whose work another has taken, writes nothing (a fencing token).
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from typing import Any

from sqlalchemy import Column, ColumnElement, Connection, SelectBase, Table, bindparam, or_, select, update
from sqlalchemy.sql.dml import ReturningUpdate

from humasd.store.owner import is_dead
from humasd.store.tables import Instant, messages, outbox

LEASE = timedelta(minutes=10)
"""Longer than any one mail or delivery takes; a process that died loses its claims after it, or at once
where it is known to be dead."""
FREE: dict[str, Any] = {"lease_owner": None, "lease_until": None}
"""The values of a row that nobody has taken; its token stays."""
NOW = bindparam("now", type_=Instant())
"""Parameter of the statements that claim, of which each is built once, since building one costs more than all
else in a claim. `take` adds two: `owner`, and `until`, the end of the lease."""


def is_free(table: Table) -> ColumnElement[bool]:
    """Whether a row is nobody's at `NOW`."""
    return or_(table.c.lease_until.is_(None), table.c.lease_until <= NOW)


def take(
    table: Table, free: SelectBase, columns: Iterable[Column[Any]], **values: ColumnElement[Any]
) -> ReturningUpdate[Any]:
    """The statement that takes the rows with these ids, which it finds free and locks, sets these values in
    them, and returns these columns of them in whatever order. They are looked for once, in a CTE: as a
    subquery PostgreSQL may look again for each row, and take more than was asked for."""
    found = free.cte("free")
    taken = {
        "lease_owner": bindparam("owner"),
        "lease_until": bindparam("until", type_=Instant()),
        "lease_token": table.c.lease_token + 1,
    }
    return (
        update(table)
        .where(table.c.id.in_(select(found.c.id)))
        .values({**taken, **values})
        .returning(*columns)
    )


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
