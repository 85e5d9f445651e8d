"""The programs that are measured, one process each: `python -m tools.bench.subjects NAME ARGUMENT...`.

Each prints one line of JSON (see tools/bench/paired.py). What is imported and opened before the work
begins is not counted, for either side.
"""

from __future__ import annotations

import hashlib
import imaplib
import json
import os
import re
import resource
import sqlite3
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import sqlalchemy as sa

_BATCH = 64


@contextmanager
def measured(count: Callable[[], int]) -> Iterator[dict[str, float]]:
    """Time and CPU of the block, printed at its end with what the block adds to the dictionary."""
    more: dict[str, float] = {}
    start, before = time.perf_counter(), _count_cpu()
    yield more
    seconds, cpu = time.perf_counter() - start, _count_cpu() - before
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
    print(json.dumps({"count": count(), "seconds": seconds, "cpu_seconds": cpu, "peak_mb": peak, **more}))


def _count_cpu() -> float:
    """Seconds of this process and of the children that it has waited for."""
    used = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(one.ru_utime + one.ru_stime for one in used)


def reception(config: str) -> None:
    """Fetched, durable and hashed, recorded, deduplicated, filed on the server. Handling is left out."""
    from humasd.bootstrap import open_office
    from humasd.fetching import Look, fetch_waiting, file_done
    from humasd.settings import load_settings
    from humasd.store.tables import messages

    with (
        closing(open_office(load_settings(Path(config)))) as office,
        closing(office.open_mailbox()) as mailbox,
    ):
        mailbox.check()
        count = 0
        with measured(lambda: count):
            looks: list[Look] = []
            count = fetch_waiting(office.desk, mailbox, saw=looks.append)
            with office.desk.database.writing() as connection:
                connection.execute(sa.update(messages).values(state="handled", outcome="bench"))
            file_done(office.desk, mailbox, looks[0])


def bare(server: str, user: str, password: str, folder: str) -> None:
    """A plain script: imaplib, each mail written and synced, a SQLite commit and a MOVE for each batch."""
    host, _, port = server.partition(":")
    database = sqlite3.connect(Path(folder, "mails.db"))
    database.execute("PRAGMA journal_mode=WAL")
    database.execute("PRAGMA synchronous=FULL")
    database.execute(
        "CREATE TABLE mails (uid INTEGER PRIMARY KEY, message_id TEXT, sha256 TEXT, size INTEGER)"
    )
    with imaplib.IMAP4(host, int(port)) as client:
        client.login(user, password)
        client.create("Arsip")
        client.select()
        count = 0
        with measured(lambda: count):
            uids = client.uid("SEARCH", "ALL")[1][0].split()
            for start in range(0, len(uids), _BATCH):
                batch = uids[start : start + _BATCH]
                rows = [_keep(client, uid, Path(folder)) for uid in batch]
                database.executemany("INSERT INTO mails VALUES (?, ?, ?, ?)", rows)
                database.commit()
                client.uid("MOVE", b",".join(batch).decode(), "Arsip")
                count += len(batch)


def _keep(client: imaplib.IMAP4, uid: bytes, folder: Path) -> tuple[int, str, str, int]:
    raw = client.uid("FETCH", uid.decode(), "(BODY.PEEK[])")[1][0][1]
    sha256 = hashlib.sha256(raw).hexdigest()
    handle = os.open(folder / sha256, os.O_WRONLY | os.O_CREAT, 0o600)
    os.write(handle, raw)
    os.fsync(handle)
    os.close(handle)
    found = re.search(rb"^message-id: *(<[^>]+>)", raw[:5000], re.IGNORECASE | re.MULTILINE)
    return int(uid), found[1].decode() if found else "", sha256, len(raw)


def intake(config: str) -> None:
    """From the mailbox to an agenda number, a receipt and a request in the outbox, by `receive`."""
    from humasd.bootstrap import open_office
    from humasd.rounds import begin, receive
    from humasd.settings import load_settings
    from humasd.store.tables import outbox, releases

    office = open_office(load_settings(Path(config)))
    with closing(office.open_mailbox()) as mailbox:
        begin(office)
        count = 0
        with measured(lambda: count) as more:
            receive(office, mailbox)
            with office.desk.database.reading() as connection:
                count = connection.scalar(sa.select(sa.func.count()).select_from(releases)) or 0
                more["letters"] = connection.scalar(sa.select(sa.func.count()).select_from(outbox)) or 0
            office.close()  # its children's time counts once they have ended


if __name__ == "__main__":
    {"reception": reception, "bare": bare, "intake": intake}[sys.argv[1]](*sys.argv[2:])
