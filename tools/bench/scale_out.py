"""Several processes on one PostgreSQL: how claims add up beside bare ones, and effects that wait."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import psycopg

from humasd.bootstrap import Office, open_office
from humasd.delivery import GROUP, Courier
from humasd.logs import configure_logs
from humasd.ports import Envelope
from humasd.settings import load_settings
from humasd.store import claims, outbox
from humasd.store.lease import LEASE
from humasd.store.outbox import Kind, NewDelivery
from humasd.store.owner import find_me
from tests.support.office import OfficeUnderTest
from tests.support.servers.postgres import Postgres, run_postgres
from tools.bench import paired
from tools.bench.figures import Figure
from tools.bench.paired import Run

CLAIMS = 10_000
"""So many that what a process does once, such as writing its SQL, does not count, and a round is steady."""
MAILS = 200
WAIT = 0.03
"""Seconds that a mail server takes for each mail."""
_BARE = """
    UPDATE outbox SET lease_owner = 'bare', lease_until = now() + interval '10 minutes',
        attempts = attempts + 1
    WHERE id IN (SELECT id FROM outbox WHERE state IN ('pending', 'uncertain') AND due_at <= now()
        AND (lease_until IS NULL OR lease_until <= now()) ORDER BY id LIMIT %s FOR UPDATE SKIP LOCKED)
    RETURNING *
"""


def figures(rounds: int) -> Iterator[Figure]:
    with run_postgres() as postgres:
        for workers in (1, 2, 4):
            runs = paired.in_turn(
                {
                    who: lambda who=who, workers=workers: _run(postgres, who, workers, CLAIMS)  # type: ignore[misc]
                    for who in ("claim", "bare")
                },
                rounds,
            )
            name, own, bare = f"claims, {workers} worker(s)", runs["claim"], runs["bare"]
            yield Figure(name, "/s", own.rates, "bare, as many at a time", bare.rates, "≥ 0.7")
        daemons = {
            str(number): lambda number=number: _run(postgres, "send", number, MAILS)  # type: ignore[misc]
            for number in (1, 2)
        }
        runs = paired.in_turn(daemons, rounds)
        two, one = runs["2"].rates, runs["1"].rates
        yield Figure("two couriers, mails that wait", "/s", two, "one", one, "≥ 1.8")


def _run(postgres: Postgres, what: str, workers: int, count: int) -> Run:
    """From the moment when all of them are ready until the last one finds nothing more."""
    with tempfile.TemporaryDirectory(dir="/var/tmp") as place:
        folder = Path(place)
        office = OfficeUnderTest(folder, {"storage": {"database": postgres.create_database()}})
        with closing(office):
            _fill(office.office, count)
        command = [sys.executable, "-m", "tools.bench.scale_out", what, str(office.config)]
        processes = [
            subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
            for _ in range(workers)
        ]
        try:
            return _watch(processes, count)
        finally:
            for process in processes:
                process.kill()
                process.wait()


def _watch(processes: Sequence[subprocess.Popen[str]], count: int) -> Run:
    pipes = [(process.stdin, process.stdout) for process in processes]
    for _, out in pipes:
        assert out is not None and out.readline() == "ready\n"
    start = time.perf_counter()
    for into, _ in pipes:
        assert into is not None
        into.write("go\n")
        into.flush()
    told = [json.loads(out.readline()) for _, out in pipes if out is not None]
    seconds = time.perf_counter() - start
    done = sum(one["count"] for one in told)
    if done != count:
        raise RuntimeError(f"{done} of {count} were done, each shall be once")
    return Run(count, seconds, sum(one["cpu_seconds"] for one in told), {})


def _fill(office: Office, count: int) -> None:
    desk, now = office.desk, datetime.now(UTC) - timedelta(minutes=1)
    payload = desk.files.put(b"Subject: Rilis\r\n\r\nIsi.\r\n")
    new = [
        NewDelivery(Kind.OFFICE, f"media{number}@example.com", "alert", f"<{number}@x>", payload, now)
        for number in range(count)
    ]
    with desk.database.writing() as connection:
        outbox.add_all(connection, None, new, now)
        connection.exec_driver_sql("ANALYZE outbox")  # as the server does by itself within a minute


class _SlowMailer:
    """A mail server far away, which takes its time and none of this machine's."""

    def __init__(self) -> None:
        self.count = 0

    def send(self, envelope: Envelope, message: bytes, enclosed: bytes = b"") -> None:
        time.sleep(WAIT)
        self.count += 1

    def check(self) -> str:
        return ""

    def close(self) -> None:
        pass


def claim(office: Office) -> int:
    """As the courier claims mails: some at a time."""
    count, me = 0, find_me()
    while True:
        with office.desk.database.writing() as connection:
            now = office.desk.clock()
            claimed = claims.claim_group(connection, now, me, LEASE, most=GROUP)
        if not claimed:
            return count
        count += len(claimed)


def bare(office: Office) -> int:
    url = office.desk.database.url.set(drivername="postgresql").render_as_string(hide_password=False)
    count = 0
    with psycopg.connect(url, autocommit=True) as connection:
        while claimed := connection.execute(_BARE.encode(), (GROUP,)).fetchall():
            count += len(claimed)
    return count


def send(office: Office) -> int:
    mailer = _SlowMailer()
    with closing(Courier(office.desk, lambda: mailer, office.open_website)) as courier:
        courier.deliver_due()
    return mailer.count


def _main(what: str, config: str) -> None:
    configure_logs("json", "error")
    with closing(open_office(load_settings(Path(config)))) as office:
        with office.desk.database.reading():
            pass  # connected
        print("ready", flush=True)
        sys.stdin.readline()
        before = time.process_time()
        count = {"claim": claim, "bare": bare, "send": send}[what](office)
        print(json.dumps({"count": count, "cpu_seconds": time.process_time() - before}), flush=True)


if __name__ == "__main__":
    _main(*sys.argv[1:])
