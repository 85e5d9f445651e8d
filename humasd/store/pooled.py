"""Connections that are kept: whether one is still good is asked after a rest, not before each transaction."""

from __future__ import annotations

import time

from sqlalchemy import Engine, event
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import InvalidatePoolError
from sqlalchemy.pool import ConnectionPoolEntry, PoolProxiedConnection

TRUSTED = 0.5
"""Seconds after its last use for which a connection is taken to be good, as HikariCP does
(`aliveBypassWindowMs`). One that is lost within them fails as one that is lost in mid-transaction."""
_USED = "humasd_used"
"""When a connection was last given back, by `time.monotonic`."""


def look_after(engine: Engine) -> None:
    """Have connections that rested asked for a sign of life before they are used; where one is lost, so are
    all, and new ones are made."""
    dialect = engine.dialect

    def note_use(connection: DBAPIConnection | None, entry: ConnectionPoolEntry) -> None:
        entry.info[_USED] = time.monotonic()

    def ask(connection: DBAPIConnection, entry: ConnectionPoolEntry, proxy: PoolProxiedConnection) -> None:
        used = entry.info.get(_USED)
        if used is None or time.monotonic() - used < TRUSTED:
            return
        try:
            dialect.do_ping(connection)
        except dialect.loaded_dbapi.Error as error:
            if not dialect.is_disconnect(error, connection, None):
                raise
            raise InvalidatePoolError from error

    event.listen(engine, "checkin", note_use)
    event.listen(engine, "checkout", ask)
