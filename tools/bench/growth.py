"""Whether what comes new costs more when much has come before, and what the daemon does when nothing has."""

from __future__ import annotations

import random
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.parse import quote

from humasd.bootstrap import open_office
from humasd.fetching import fetch_waiting
from humasd.release.likeness import MARKS
from humasd.settings import load_settings
from tests.support.office import OfficeUnderTest
from tests.support.servers.dovecot import Dovecot
from tools.bench import paired
from tools.bench.corpus import SEED, make_mails
from tools.bench.figures import Figure

FEW, MANY = 100, 100_000
"""Releases in the database."""
NEW = 30
ARCHIVED = 10_000
_EVERY = timedelta(minutes=26)
"""Between two releases: some fifty a day, for five years."""
_LOOK_BACK = timedelta(days=60)
_POLLS = 50
_OFFICE = "humas.protokol@luwutimurkab.go.id"
_SPREAD = {"releases": {"agenda"}, "messages": {"uid", "sha256", "message_id"}, "outbox": {"message_id"}}
"""Tables that grow with the releases, and what must differ from row to row in them."""


def figures(rounds: int, dovecot: Dovecot) -> Iterator[Figure]:
    with tempfile.TemporaryDirectory(dir="/var/tmp") as folder:
        for count in (FEW, MANY):
            _make_office(Path(folder, str(count)), count)
        runs = paired.in_turn(
            {
                f"{work} {count}": lambda work=work, count=count: paired.run(
                    [sys.executable, "-m", "tools.bench.growth", work, str(Path(folder, str(count)))]
                )
                for work in ("intake", "list")
                for count in (FEW, MANY)
            },
            rounds,
        )
    for work, target in (("intake", "≤ 1.15"), ("list", "≤ 2")):
        many, few = runs[f"{work} {MANY}"], runs[f"{work} {FEW}"]
        yield Figure(f"{work}, {MANY} releases", "ms CPU", many.cpu_ms, f"{FEW}", few.cpu_ms, target)
    polls = paired.stretches([1000 * seconds for seconds in _poll(dovecot)])
    yield Figure(f"empty poll, {ARCHIVED} in the archive", "ms", polls, "the bound", 2.0, "≤ 1")


def _make_office(folder: Path, count: int) -> None:
    """An office whose database holds so many releases, all made of one."""
    folder.mkdir()
    office = OfficeUnderTest(folder)
    office.receive(next(make_mails(1, _OFFICE)))
    office.work()
    office.close()
    with closing(sqlite3.connect(folder / "var" / "humasd.db")) as database:
        for table, differing in _SPREAD.items():
            _multiply(database, table, differing, count)
        newest = datetime.now(UTC)
        chance = random.Random(SEED)  # noqa: S311  no secret is made of it
        for row in range(1, count + 1):
            at = (newest - row * _EVERY).strftime("%Y-%m-%d %H:%M:%S.%f")
            database.execute("UPDATE releases SET received_at = ? WHERE id = ?", (at, count + 1 - row))
            if row * _EVERY < _LOOK_BACK:
                marks = {(chance.getrandbits(32), count + 1 - row, at) for _ in range(MARKS)}
                database.executemany("INSERT INTO likeness (mark, release_id, at) VALUES (?, ?, ?)", marks)
        database.execute("UPDATE agenda SET last = ?", (count,))
        database.execute("ANALYZE")
        database.commit()


def _multiply(database: sqlite3.Connection, table: str, differing: set[str], count: int) -> None:
    """Copies of the table's first row, until there are so many; all of them done with."""
    columns = [row[1] for row in database.execute(f"PRAGMA table_info({table})") if row[1] != "id"]
    values = [f"{column} || '-' || n" if column in differing else column for column in columns]
    database.execute(
        # the names are this file's own
        f"WITH RECURSIVE count(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM count WHERE n < {count - 1})"  # noqa: S608
        f" INSERT INTO {table} ({', '.join(columns)}) SELECT {', '.join(values)}"
        f" FROM {table}, count WHERE id = (SELECT min(id) FROM {table})"
    )


def _poll(dovecot: Dovecot) -> list[float]:
    """Seconds of each look into an empty inbox, beside which the archive is full."""
    user = dovecot.add_user("poll@luwutimurkab.go.id")
    home = dovecot.folder / "mail" / user / "Maildir"
    for name in ("cur", "new", "tmp"):
        (home / name).mkdir(parents=True)
        (home / ".Arsip" / name).mkdir(parents=True)
    for number in range(ARCHIVED):
        mail = b"From: a@example.com\r\nSubject: %d\r\n\r\nIsi.\r\n" % number
        (home / ".Arsip" / "cur" / f"{1_764_000_000 + number}.M{number}.bench:2,S").write_bytes(mail)
    dovecot.account.own(home.parent, *home.parent.rglob("*"))
    with tempfile.TemporaryDirectory(dir="/var/tmp") as folder:
        url = f"imap://{quote(user, safe='')}@{dovecot.host}:{dovecot.imap_port}/INBOX"
        office = OfficeUnderTest(Path(folder), {"mailbox": {"url": url, "password": dovecot.password}})
        with closing(office), closing(office.office.open_mailbox()) as mailbox:
            fetch_waiting(office.office.desk, mailbox)
            spent = []
            for _ in range(_POLLS):
                start = time.perf_counter()
                fetch_waiting(office.office.desk, mailbox)
                spent.append(time.perf_counter() - start)
    return spent


def take_in(folder: Path) -> None:
    """Some new mails, from the mailbox to their requests."""
    from humasd.rounds import begin, receive
    from tools.bench.subjects import measured

    box = folder / "mailbox" / "new"
    for number, raw in enumerate(make_mails(NEW, _OFFICE, seed=time.time_ns())):
        (box / f"{time.time_ns()}.{number}").write_bytes(raw)
    office = open_office(load_settings(folder / "humasd.toml"))
    with closing(office.open_mailbox()) as mailbox:
        begin(office)
        with measured(lambda: NEW):
            receive(office, mailbox)
            office.close()


def list_releases(folder: Path) -> None:
    """The command as it is typed, a page of it."""
    from tools.bench.subjects import measured

    with measured(lambda: 1):
        subprocess.run(
            [
                sys.executable,
                "-m",
                "humasd",
                "list",
                "--limit",
                "50",
                "--json",
                "--config",
                str(folder / "humasd.toml"),
            ],
            check=True,
            stdout=subprocess.DEVNULL,
        )


if __name__ == "__main__":
    {"intake": take_in, "list": list_releases}[sys.argv[1]](Path(sys.argv[2]))
