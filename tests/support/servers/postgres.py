"""PostgreSQL, as an unprivileged user, with a fresh database for whoever asks for one."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import psycopg
from sqlalchemy import make_url

from tests.support.laid_out import make_tables
from tests.support.servers.processes import (
    HOST,
    ServerFailed,
    find_account,
    find_free_ports,
    run_tool,
    running,
    server_folder,
    wait_until,
)

USER = "humasd"


@dataclass(frozen=True)
class Postgres:
    """A running PostgreSQL; `user` may make databases and needs no password."""

    port: int
    host: str = HOST
    user: str = USER

    @property
    def url(self) -> str:
        """SQLAlchemy's URL of the maintenance database."""
        return self._url("postgres")

    def create_database(self, template: str | None = None) -> str:
        """Make a database, empty or like another one that nobody uses; returns its SQLAlchemy URL."""
        name = f"uji_{secrets.token_hex(6)}"
        with psycopg.connect(self._url("postgres", driver=""), autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name} TEMPLATE {template or 'template1'}".encode())
        return self._url(name)

    def create_laid_out(self) -> str:
        """The same with humasd's tables in it."""
        return self.create_database(self._laid_out)

    @cached_property
    def _laid_out(self) -> str:
        url = self.create_database()
        make_tables(url)
        return str(make_url(url).database)

    def _url(self, database: str, driver: str = "+psycopg") -> str:
        return f"postgresql{driver}://{self.user}@{self.host}:{self.port}/{database}"


@contextmanager
def run_postgres(tables: Path | None = None) -> Iterator[Postgres]:
    """`tables`: an empty folder that is to have all that it keeps but its write-ahead log."""
    account = find_account("postgres")
    binaries = _find_binaries()
    with server_folder("postgres") as folder:
        account.own(folder)
        (port,) = find_free_ports(1)
        data, log = (tables or folder) / "data", folder / "postgres.log"
        account.own(data.parent)
        run_tool(
            [f"{binaries}/initdb", "--no-sync", "--auth=trust", "--encoding=UTF8", "--no-locale",
             f"--username={USER}", f"--pgdata={data}", f"--waldir={folder / 'wal'}"],
            account,
        )  # fmt: skip
        command = [f"{binaries}/postgres", "-D", str(data), "-h", HOST, "-p", str(port), "-k", str(folder)]
        # A test server may lose its data in a power cut, and starts and runs the faster for it.
        command += ["-c", "fsync=off", "-c", "max_connections=60"]
        with running(command, log, account) as process:
            postgres = Postgres(port)
            wait_until(lambda: _is_ready(postgres), "PostgreSQL", log, process)
            yield postgres


def _is_ready(postgres: Postgres) -> bool:
    try:
        psycopg.connect(postgres.url.replace("+psycopg", ""), connect_timeout=2).close()
    except psycopg.OperationalError:
        return False
    return True


def _find_binaries() -> Path:
    found = [path.parent for path in Path("/usr/lib/postgresql").glob("*/bin/postgres")]
    if not found:
        raise ServerFailed("PostgreSQL is not installed; run tests/install-servers.sh")
    return max(found, key=lambda path: int(path.parent.name))
