"""MariaDB on a Unix socket and nothing else, for WordPress."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.support.servers.processes import find_account, run_tool, running, server_folder, wait_until


@dataclass(frozen=True)
class MariaDB:
    """A running MariaDB with one database, which `user` owns without a password."""

    socket: Path
    user: str
    database: str = "wordpress"


@contextmanager
def run_mariadb() -> Iterator[MariaDB]:
    account = find_account("mysql")
    with server_folder("mariadb") as folder:
        account.own(folder)
        data, log, socket = folder / "data", folder / "mariadb.log", folder / "sql"
        run_tool(
            ["mariadb-install-db", "--no-defaults", f"--datadir={data}", "--skip-test-db",
             "--auth-root-authentication-method=normal", "--skip-name-resolve", "--innodb-log-file-size=8M"],
            account,
        )  # fmt: skip
        command = ["mariadbd", "--no-defaults", f"--datadir={data}", f"--socket={socket}",
                   f"--pid-file={folder}/pid", "--skip-networking", "--performance-schema=OFF",
                   "--innodb-flush-log-at-trx-commit=0", "--innodb-log-file-size=8M",
                   "--innodb-buffer-pool-size=64M"]  # fmt: skip
        with running(command, log, account) as process:
            wait_until(socket.exists, "MariaDB", log, process)
            database = MariaDB(socket, "root")
            sql = f"CREATE DATABASE {database.database} CHARACTER SET utf8mb4"
            run_tool(["mariadb", "--no-defaults", f"--socket={socket}", "--user=root", "-e", sql])
            yield database
