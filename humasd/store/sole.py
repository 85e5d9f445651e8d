"""What only one daemon of several may do: read the mailbox, and look at the clock for all.

On PostgreSQL it is whoever holds an advisory lock of the session. The lock of a process that is killed is
free at once. That of one that is paused, or whose machine is cut off, is free when its session has been
idle for too long, since the server then ends the session; so the lock is a lease too. On SQLite every
process may (two of them read the mailbox side by side, which is harmless).
"""

from __future__ import annotations

import threading
from contextlib import suppress
from datetime import datetime, timedelta

from sqlalchemy import Connection, text
from sqlalchemy.exc import DBAPIError

from humasd.logs import get_logger
from humasd.ports import Clock
from humasd.store.database import Database

PATIENCE = timedelta(seconds=60)
"""After so long without a sign of life another daemon takes over."""
LOOK_LASTS = timedelta(minutes=10)
"""How old a look into the mailbox may be: what stops a page may have come since."""
_LOCK = 0x68756D62  # "humb", beside the one of the migrations (database.py)
_LOOKED = 0x68756D63
"""Held, in the same session, while its look into the mailbox is not too old."""
_IS_HELD = text(
    "SELECT EXISTS (SELECT FROM pg_locks WHERE locktype = 'advisory' AND granted AND objsubid = 1"
    " AND classid = 0 AND objid = :key"
    " AND database = (SELECT oid FROM pg_database WHERE datname = current_database()))"
)

log = get_logger(__name__)


class Sole:
    """A claim to be the one; safe to share between threads."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        *,
        patience: timedelta = PATIENCE,
        look_lasts: timedelta = LOOK_LASTS,
    ) -> None:
        self.patience = patience
        self.holds = database.is_sqlite
        """Whether it was the one when it last asked."""
        self._database = database
        self._clock = clock
        self._look_lasts = look_lasts
        self._session: Connection | None = None
        self._told = False
        """Whether this session says that the mailbox was read lately."""
        self._looked_at: datetime | None = None
        """When this process last listed what it then read."""
        self._one_at_a_time = threading.Lock()

    def hold(self) -> bool:
        """Be the one, or stay it; False where another is, or where the database does not answer.

        To be said again well within `patience`, and just before whatever only the one may do.
        """
        if self._database.is_sqlite:
            return True
        with self._one_at_a_time:
            held = self._take(_LOCK)
            if self._told and not self._has_looked_itself():
                self._ask("pg_advisory_unlock", _LOOKED)
                self._told = False
            if held is not self.holds:
                log.info("this daemon reads the mailbox" if held else "this daemon leaves the mailbox alone")
            self.holds = held
            return held

    def tell_looked(self, at: datetime) -> None:
        """The one has read all that the mailbox held then: let the others know.

        Of one that was replaced meanwhile they hear nothing, since it is not the one that looks again.
        """
        self._looked_at = at
        with self._one_at_a_time:
            is_the_one = self._session is not None and self.holds
            if is_the_one and not self._told and self._has_looked_itself():
                self._told = self._take(_LOOKED)

    def has_looked(self) -> bool:
        """Whether the mailbox was read lately, by this process or, on PostgreSQL, by the one that does so for
        all; what stops a page may lie there."""
        if self._has_looked_itself():
            return True
        if self._database.is_sqlite or self._told:
            return False
        with self._database.reading() as connection:
            return bool(connection.scalar(_IS_HELD, {"key": _LOOKED}))

    def _has_looked_itself(self) -> bool:
        """By the wall clock, which goes on while this process or its machine is paused, and may be set."""
        at = self._looked_at
        return at is not None and abs(self._clock() - at) <= self._look_lasts

    def release(self, *, wait: float = -1) -> None:
        """Let another be the one at once.

        `wait`: seconds at most for a thread that asks the database, without end where negative. A database
        that does not answer in that time is left alone; the session ends with the process.
        """
        if not self._one_at_a_time.acquire(timeout=wait):
            log.warning("the database does not answer; another reads the mailbox once this process has ended")
            return
        try:
            self._end_session()
        finally:
            self._one_at_a_time.release()

    def _take(self, key: int) -> bool:
        """A session that has the lock gets it again."""
        return self._ask("pg_try_advisory_lock", key)

    def _ask(self, function: str, key: int) -> bool:
        try:
            if self._session is None:
                self._session = self._begin_session()
            return bool(self._session.scalar(text(f"SELECT {function}(:key)"), {"key": key}))
        except DBAPIError as error:
            log.warning("the database does not say who reads the mailbox", error=str(error.orig))
            self._end_session()
            return False

    def _begin_session(self) -> Connection:
        """A session of its own, outside the pool, which the server ends where it hears nothing."""
        session = self._database.engine.connect().execution_options(isolation_level="AUTOCOMMIT")
        session.detach()
        milliseconds = str(int(self.patience.total_seconds() * 1000))
        session.execute(
            text("SELECT set_config('idle_session_timeout', :patience, false)"), {"patience": milliseconds}
        )
        return session

    def _end_session(self) -> None:
        if self._session is not None:
            with suppress(DBAPIError):
                self._session.close()
        self._session = None
        self._told = False
