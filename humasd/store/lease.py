"""Leases: work that one process has taken is nobody else's for a while, in whatever number of processes.

A lease has an owner, an end and a token. The token is one higher each time the work is taken; whoever
writes an outcome names the token that he got, in the same transaction, so that one who was paused past
his lease, and whose work another has taken, writes nothing (a fencing token).
"""

from __future__ import annotations

import socket
from datetime import datetime, timedelta
from typing import Any

import psutil
from sqlalchemy import ColumnElement, Connection, Table, or_, select, update

from humasd.store.tables import messages, outbox

LEASE = timedelta(minutes=10)
"""Longer than any one mail or delivery takes; a process that died loses its claims after it, or at once
where it is known to be dead."""
FREE: dict[str, Any] = {"lease_owner": None, "lease_until": None}
"""The values of a row that nobody has taken; its token stays."""

_SAME_START = 1.0
"""Seconds within which two starts of one process number are the same process."""


def me() -> str:
    """This process, in a way that cannot be mistaken for a later one of the same number."""
    process = psutil.Process()
    return f"{socket.gethostname()}:{process.pid}:{process.create_time():.2f}"


def is_free(table: Table, now: datetime) -> ColumnElement[bool]:
    """Whether a row is nobody's now."""
    return or_(table.c.lease_until.is_(None), table.c.lease_until <= now)


def take(connection: Connection, table: Table, row: int, owner: str, until: datetime, **values: Any) -> int:
    """Take a row that was found free and is locked, and set these values in it; returns the token of the
    lease."""
    taken = (
        update(table)
        .where(table.c.id == row)
        .values(lease_owner=owner, lease_until=until, lease_token=table.c.lease_token + 1, **values)
    )
    return int(connection.execute(taken.returning(table.c.lease_token)).scalar_one())


def free_dead(connection: Connection) -> None:
    """Give back what processes of this machine had taken that are known to be dead."""
    for table in (messages, outbox):
        owners = connection.scalars(
            select(table.c.lease_owner).where(table.c.lease_owner.is_not(None)).distinct()
        )
        dead = [owner for owner in owners if owner and _is_dead(owner)]
        if dead:
            connection.execute(update(table).where(table.c.lease_owner.in_(dead)).values(**FREE))


def _is_dead(owner: str) -> bool:
    """Whether no process of this machine is the owner; one of another machine is never known dead.

    A number may be a later process's: in a container every process is number 1. A second of
    difference is forgiven, since the start is counted from a clock that may be set.
    """
    host, pid, started = owner.rsplit(":", 2)
    if host != socket.gethostname():
        return False
    try:
        return abs(psutil.Process(int(pid)).create_time() - float(started)) > _SAME_START
    except psutil.NoSuchProcess:
        return True
