"""The whole database as one file, consistent while others go on writing, and back again."""

from __future__ import annotations

import os
import sqlite3
import subprocess
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from sqlalchemy import URL, Connection, inspect, text

from humasd.durable import sync_folder
from humasd.errors import HumasdError, Permanent
from humasd.store.database import Database
from humasd.store.migration import UNFINISHED

_MARK = f"CREATE TABLE {UNFINISHED} (mark INTEGER)"


def dump(database: Database, target: Path) -> None:
    """One moment of the database: SQLite's online backup, or a dump of PostgreSQL (format custom)."""
    if database.is_sqlite:
        _copy_sqlite(Path(str(database.url.database)), target)
        return
    command = ["pg_dump", "--format=custom", "--no-owner", "--no-privileges", f"--file={target}"]
    _run([*command, f"--dbname={_without_password(database.url)}"], database.url)


def load(database: Database, source: Path) -> None:
    """Fill a database from what `dump` wrote; all of it or nothing.

    It is marked as one that must not be used yet, until `finish_load`; so one with that mark is filled anew.
    """
    require_fillable(database)
    if database.is_sqlite:
        target = Path(str(database.url.database))
        draft = target.with_name(f".{target.name}.restoring")
        draft.unlink(missing_ok=True)
        _copy_sqlite(source, draft)
        with _telling(f"cannot write {draft}"), closing(sqlite3.connect(draft)) as connection:
            connection.execute(_MARK)
        database.close()  # an open connection would go on in the file that is replaced
        _require_no_journal(target)
        draft.replace(target)
        sync_folder(target.parent)
        return
    with database.writing() as connection:
        for table in inspect(connection).get_table_names():
            connection.execute(text(f'DROP TABLE "{table}" CASCADE'))
        connection.execute(text(_MARK))
    command = ["pg_restore", "--no-owner", "--no-privileges", "--exit-on-error", "--single-transaction"]
    _run([*command, f"--dbname={_without_password(database.url)}", str(source)], database.url)


def _require_no_journal(target: Path) -> None:
    """That of a database which is gone would be played into the one that takes its place
    (https://www.sqlite.org/howtocorrupt.html, section 1.4)."""
    for suffix in ("-wal", "-journal"):
        journal = target.with_name(target.name + suffix)
        if journal.exists():
            raise HumasdError(f"{journal} is of a database that is gone; move it away and restore again")


def finish_load(connection: Connection) -> None:
    """In the transaction of whatever has to be done before a restored database is used."""
    connection.execute(text(f"DROP TABLE {UNFINISHED}"))


def require_fillable(database: Database) -> None:
    """Raise HumasdError unless the database has no table yet, or what a restore has left unfinished; a SQLite
    file that is not there is not made."""
    if database.is_sqlite and not Path(str(database.url.database)).exists():
        return
    with database.reading() as connection:
        tables = inspect(connection).get_table_names()
    if tables and UNFINISHED not in tables:
        raise HumasdError(
            f"{database.describe()} is not empty; restore into a new one, nothing is ever written over"
        )


def check_dump(source: Path) -> None:
    """Whether a dump can be read. Of PostgreSQL its table of contents, of SQLite every page."""
    if source.read_bytes()[:15] != b"SQLite format 3":
        _run(["pg_restore", "--list", str(source)], None)
        return
    with (
        _telling(f"cannot read {source}"),
        closing(_open_to_read(source, immutable=True)) as connection,
    ):
        [(found,)] = connection.execute("PRAGMA integrity_check(1)")
        tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
    if found != "ok":
        raise Permanent(f"the database in {source} is damaged: {found}; use another backup")
    if "ledger" not in tables:
        raise Permanent(f"the database in {source} is none of humasd: it has no ledger; use another backup")


def _open_to_read(source: Path, *, immutable: bool = False) -> sqlite3.Connection:
    """Never makes a file. A path with #, ? or % in it would be another one if it stood in the URI as it is
    (https://www.sqlite.org/uri.html, section 3.1)."""
    uri = f"{source.absolute().as_uri()}?mode=ro{'&immutable=1' if immutable else ''}"
    return sqlite3.connect(uri, uri=True, timeout=20)


def _copy_sqlite(source: Path, target: Path) -> None:
    with (
        _telling(f"cannot copy the database to {target}"),
        closing(_open_to_read(source)) as old,
        closing(sqlite3.connect(target)) as new,
    ):
        old.backup(new)
        new.execute("PRAGMA journal_mode=DELETE")


@contextmanager
def _telling(what: str) -> Iterator[None]:
    try:
        yield
    except sqlite3.Error as error:
        raise HumasdError(f"{what}: {error}; make room, mend its rights, or use another place") from None


def _without_password(url: URL) -> str:
    """libpq's URL; the password goes by the environment, where other users cannot see it."""
    return url.set(drivername="postgresql", password=None).render_as_string(hide_password=False)


def _run(command: list[str], url: URL | None) -> None:
    environment = {**os.environ, "LC_ALL": "C.UTF-8"}
    if url is not None and url.password is not None:
        environment["PGPASSWORD"] = str(url.password)
    try:
        done = subprocess.run(command, capture_output=True, text=True, env=environment)
    except FileNotFoundError:
        raise HumasdError(f"{command[0]} is not installed; install PostgreSQL's client programs") from None
    if done.returncode != 0:
        reason = " ".join(done.stderr.split()) or f"exit {done.returncode}"
        raise HumasdError(f"{command[0]} failed: {reason[:500]}")
