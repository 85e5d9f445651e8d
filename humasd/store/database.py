"""The database: opening it, bringing it up to date, and its two kinds of transaction."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import URL, Connection, Table, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, DatabaseError, DBAPIError, OperationalError

from humasd.durable import make_folder
from humasd.errors import ConfigurationError, Permanent, Transient
from humasd.store.pooled import look_after

if TYPE_CHECKING:
    from sqlalchemy.dialects import postgresql, sqlite

__all__ = ["Conflict", "Connection", "Database", "chunks", "insert_all_ignoring", "insert_ignoring"]

_POSTGRES_OPTIONS = "-c idle_in_transaction_session_timeout=60s"
"""A process that is paused within a transaction must not keep all others from writing."""
_READ_ONLY = "25006"
"""What PostgreSQL says of any change while it stands by for another, or its disk is nearly full."""
_POSTGRES_TIMES = {
    "connect_timeout": 10,
    "keepalives_idle": 30,
    "keepalives_interval": 10,
    "keepalives_count": 3,
    "tcp_user_timeout": 60_000,
}
"""A server that is cut off is given up after a minute, instead of the two hours and more of the system;
seconds, but for the last (https://www.postgresql.org/docs/current/libpq-connect.html)."""


class Conflict(Exception):
    """Somebody else changed what this decision was based on: look again, decide again."""


class Database:
    """One database, SQLite or PostgreSQL; safe to share between threads."""

    def __init__(self, url: str | URL) -> None:
        try:
            self._url = make_url(url)
        except ArgumentError as error:
            raise ConfigurationError(f"storage.database: {error}") from None
        if self._url.get_backend_name() not in ("sqlite", "postgresql"):
            raise ConfigurationError(
                f"storage.database: {self._url.get_backend_name()!r} is not supported; "
                "use sqlite:///PATH or postgresql+psycopg://…"
            )
        self.is_sqlite = self._url.get_backend_name() == "sqlite"
        if self.is_sqlite and self._url.database:
            _make_folder(Path(self._url.database).parent)
        self.engine = create_engine(
            self._url,
            connect_args={} if self.is_sqlite else _postgres_arguments(self._url),
        )
        if self.is_sqlite:
            event.listen(self.engine, "connect", _set_up_sqlite)
            event.listen(self.engine, "begin", _begin_sqlite)
        else:
            look_after(self.engine)

    @property
    def url(self) -> URL:
        return self._url

    def describe(self) -> str:
        """What database it is, without its password."""
        return self._url.render_as_string(hide_password=True)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A consistent look, in which nothing changes from one query to the next; nothing is written."""
        with _translated(), self.engine.connect() as connection:
            if not self.is_sqlite:  # whose readers see one moment anyway
                connection = connection.execution_options(isolation_level="REPEATABLE READ")
            with connection.begin():
                yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """One transaction: committed and durable when the block ends, or nothing at all.

        SQLite takes its single write lock at once, so what was read inside cannot change.
        """
        with _translated(), self.engine.connect() as connection:
            connection = connection.execution_options(humasd_writes=True)
            with connection.begin():
                yield connection

    def migrate(self, scripts: Path, *, unfinished: bool = False) -> None:
        """Bring the tables to their present shape; one process at a time does it. Raises Permanent where a
        newer humasd has made the database, or a restore into it was cut off (not if `unfinished`)."""
        from humasd.store.migration import migrate

        migrate(self, scripts, unfinished=unfinished)

    @contextmanager
    def restructuring(self) -> Iterator[Connection]:
        """A writing transaction in which SQLite lets a table be replaced that others refer to; it takes the
        switch only outside of transactions (https://www.sqlite.org/lang_altertable.html#otheralter)."""
        if not self.is_sqlite:
            with self.writing() as connection:
                yield connection
            return
        with _translated(), self.engine.connect() as connection:
            raw = connection.connection.driver_connection
            assert raw is not None
            raw.execute("PRAGMA foreign_keys=OFF")
            try:
                connection = connection.execution_options(humasd_writes=True)
                with connection.begin():
                    yield connection
            finally:
                raw.execute("PRAGMA foreign_keys=ON")

    def close(self) -> None:
        self.engine.dispose()


def insert_ignoring(connection: Connection, table: Table, **values: object) -> bool:
    """Insert a row, unless a unique key of it is taken: two writers may try at once, and one wins quietly.

    False for the other."""
    new = _find_insert(connection)(table).values(**values).on_conflict_do_nothing()
    return connection.execute(new).rowcount == 1


def insert_all_ignoring(connection: Connection, table: Table, rows: Sequence[Mapping[str, object]]) -> None:
    """As `insert_ignoring`, for rows of the same columns."""
    if rows:
        connection.execute(_find_insert(connection)(table).on_conflict_do_nothing(), rows)


def _find_insert(connection: Connection) -> Callable[[Table], postgresql.Insert | sqlite.Insert]:
    """That of the database in use; the other's dialect is never loaded."""
    if connection.dialect.name == "postgresql":
        from sqlalchemy.dialects.postgresql import insert as postgresql_insert

        return postgresql_insert
    from sqlalchemy.dialects.sqlite import insert as sqlite_insert

    return sqlite_insert


def chunks(items: list[str], size: int = 500) -> Iterable[list[str]]:
    """A long list in pieces, since a statement takes only so many parameters."""
    return (items[start : start + size] for start in range(0, len(items), size))


def _postgres_arguments(url: URL) -> Mapping[str, object]:
    """What the URL says itself stays."""
    said = url.query
    options = " ".join(filter(None, (str(said.get("options", "")), _POSTGRES_OPTIONS)))
    return {"options": options, **{name: time for name, time in _POSTGRES_TIMES.items() if name not in said}}


def _make_folder(folder: Path) -> None:
    try:
        make_folder(folder)
    except OSError as error:
        raise ConfigurationError(
            f"storage.database: cannot make {folder}: {error.strerror}; mend the path or its rights"
        ) from None


@contextmanager
def _translated() -> Iterator[None]:
    try:
        yield
    except DBAPIError as error:
        if isinstance(error, OperationalError) or getattr(error.orig, "sqlstate", None) == _READ_ONLY:
            said = " ".join(str(error.orig).split()).rstrip(".?")
            mend = "check [storage] database, its server and its disk"
            raise Transient(f"the database did not answer as it should: {said}; {mend}") from error
        if type(error) is DatabaseError:  # SQLite's "file is not a database" and "malformed"
            raise Permanent(
                f"the database cannot be read: {error.orig}; restore it from a backup, or name another"
            ) from error
        if error.connection_invalidated:
            raise Transient(f"the connection to the database was lost: {error.orig}") from error
        raise


def _set_up_sqlite(connection: object, record: object) -> None:
    connection.isolation_level = None  # type: ignore[attr-defined]  # BEGIN is ours, below
    cursor = connection.cursor()  # type: ignore[attr-defined]
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "busy_timeout=20000"):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin_sqlite(connection: Connection) -> None:
    writes = connection.get_execution_options().get("humasd_writes")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
