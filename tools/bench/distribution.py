"""One release to 200 partners, beside the same mails sent by smtplib over one connection that is kept."""

from __future__ import annotations

import shutil
import smtplib
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import datetime, timedelta
from pathlib import Path

import sqlalchemy as sa

from humasd.bootstrap import Office, open_office
from humasd.delivery import Courier
from humasd.letters.envelope import WrittenMail
from humasd.letters.letter import Letter
from humasd.letters.stationery import Stationery
from humasd.release.model import DecisionKind
from humasd.settings import load_settings
from humasd.sop.outcomes import settle_all
from humasd.store.tables import outbox
from tests.support.office import Clock, OfficeUnderTest
from tests.support.servers.processes import HOST, find_free_ports, running, wait_for_port
from tools.bench import paired
from tools.bench.corpus import make_mails
from tools.bench.figures import Figure
from tools.bench.paired import Run
from tools.bench.subjects import measured

PARTNERS = 200
_TIMES_BARE = 3
"""As many times more by the bare loop, which else ends too soon for a steady figure."""
_RENDERING = (
    ("rendering a partner's mail", "ms CPU", "render_cpu_ms", "≤ 1"),
    ("… with its file written and the turn recorded", "ms CPU", "turn_cpu_ms", "≤ 1"),
    ("… by the clock", "ms", "turn_ms", ""),
)
_APPROVAL = {"authserv_id": "mail.luwutimurkab.go.id", "hold": "1h"}


def figures(rounds: int) -> Iterator[Figure]:
    with null_sink() as port:
        runs = paired.in_turn(
            {"humasd": lambda: _run(port, "humasd"), "bare": lambda: _run(port, "bare")}, rounds
        )
    own, bare = runs["humasd"], runs["bare"]
    yield Figure("distribution", "mails/s", own.rates, "bare smtplib", bare.rates, "≥ 0.8")
    for name, unit, key, target in _RENDERING:
        yield Figure(name, unit, own.told(key), "the bound", 2.0, target)


@contextmanager
def null_sink() -> Iterator[int]:
    """A server that takes every mail and keeps none (Postfix's own); its port."""
    (port,) = find_free_ports(1)
    log = Path(tempfile.mkstemp(prefix="humasd-sink-")[1])
    with running(["smtp-sink", "-u", "nobody", f"inet:{HOST}:{port}", "1000"], log) as process:
        wait_for_port(port, log, process)
        yield port
    log.unlink()


def _run(port: int, who: str) -> Run:
    with tempfile.TemporaryDirectory(dir="/var/tmp") as folder:
        return paired.run([sys.executable, "-m", "tools.bench.distribution", who, folder, str(port)])


def _approve(folder: Path) -> None:
    """An office in which a release was approved and waits for its hour; the mails of 260 KB."""
    partners = [
        {"name": f"Media {number}", "addresses": [f"redaksi{number}@media{number % 20}.example.com"]}
        for number in range(PARTNERS)
    ]
    office = OfficeUnderTest(folder, {"partners": partners, "approval": _APPROVAL})
    office.receive(next(make_mails(1, "humas.protokol@luwutimurkab.go.id")))
    office.work()
    for official in ("kabag", "kasubag", "kabag"):
        office.answer(official, "SETUJU")
    last = office.show()["decisions"][-1]
    assert (last["step"], last["kind"]) == ("approval", DecisionKind.APPROVE)
    office.close()


@contextmanager
def _put_up(folder: Path, port: int) -> Iterator[tuple[Office, Courier]]:
    """The office and its courier, once the page is up and its partners are to be told."""
    config = folder / "humasd.toml"
    config.write_text(config.read_text().replace('"maildir:outgoing"', f'"smtp://{HOST}:{port}"'))
    clock = Clock()
    clock.advance(timedelta(hours=2))
    with (
        closing(open_office(load_settings(config), clock=clock)) as office,
        closing(Courier(office.desk, office.open_mailer, office.open_website)) as courier,
    ):
        office.desk.stationery.check()
        courier.deliver_due()
        yield office, courier


def _warm_up(folder: Path, port: int) -> None:
    """Let this process have told partners before, as a daemon has, and have loaded what sends mails: the
    same, of an office that is a copy."""
    with tempfile.TemporaryDirectory(dir=folder.parent) as place:
        copy = Path(place, "office")
        shutil.copytree(folder, copy)
        with _put_up(copy, port) as (office, _), closing(office.open_mailer()):
            settle_all(office.desk)


@contextmanager
def _watching(stationery: Stationery) -> Iterator[list[float]]:
    """Seconds of CPU of each letter that is rendered meanwhile."""
    spent: list[float] = []
    write = stationery.write

    def watched(letter: Letter, now: datetime) -> WrittenMail:
        start = time.thread_time()
        mail = write(letter, now)
        spent.append(time.thread_time() - start)
        return mail

    stationery.write = watched  # type: ignore[method-assign]
    yield spent
    stationery.write = write  # type: ignore[method-assign]


def send_by_humasd(folder: Path, port: int) -> None:
    _warm_up(folder, port)
    with _put_up(folder, port) as (office, courier):
        with _watching(office.desk.stationery) as rendering:
            start, cpu = time.perf_counter(), time.process_time()
            settle_all(office.desk)
            spent, cpu = time.perf_counter() - start, time.process_time() - cpu
        with measured(lambda: PARTNERS) as more:
            courier.deliver_due()
            more["render_cpu_ms"] = 1000 * sum(rendering) / PARTNERS
            more["turn_cpu_ms"] = 1000 * cpu / PARTNERS
            more["turn_ms"] = 1000 * spent / PARTNERS
        with office.desk.database.reading() as connection:
            query = sa.select(sa.func.count()).where(outbox.c.kind == "partner", outbox.c.state == "sent")
            assert connection.scalar(query) == PARTNERS


def send_barely(folder: Path, port: int) -> None:
    raw = next(make_mails(1, "redaksi@example.com"))
    count = _TIMES_BARE * PARTNERS
    with smtplib.SMTP(HOST, port) as client, measured(lambda: count):
        for number in range(count):
            client.sendmail("humas@example.com", [f"redaksi{number}@media{number % 20}.example.com"], raw)


if __name__ == "__main__":
    who, where, at = sys.argv[1:]
    if who == "humasd":
        _approve(Path(where))
        send_by_humasd(Path(where), int(at))
    else:
        send_barely(Path(where), int(at))
