"""One release to 200 partners, beside the same mails sent by smtplib over one connection that is kept."""

from __future__ import annotations

import smtplib
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import timedelta
from pathlib import Path

import sqlalchemy as sa

from humasd.bootstrap import open_office
from humasd.delivery import Courier
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
_APPROVAL = {"authserv_id": "mail.luwutimurkab.go.id", "hold": "1h"}


def figures(rounds: int) -> Iterator[Figure]:
    with null_sink() as port:
        runs = paired.in_turn(
            {"humasd": lambda: _run(port, "humasd"), "bare": lambda: _run(port, "bare")}, rounds
        )
    own, bare = runs["humasd"], runs["bare"]
    drift = max(one.drift(lambda run: run.rate) for one in (own, bare))
    yield Figure("distribution", "mails/s", own.rate, "bare smtplib", bare.rate, "≥ 0.8", drift)
    rendering = own.median(lambda run: run.more["render_ms"])
    yield Figure("rendering a partner's mail", "ms", rendering, "the bound", 2.0, "≤ 1")


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


def send_by_humasd(folder: Path, port: int) -> None:
    config = folder / "humasd.toml"
    config.write_text(config.read_text().replace('"maildir:outgoing"', f'"smtp://{HOST}:{port}"'))
    clock = Clock()
    clock.advance(timedelta(hours=2))
    with closing(open_office(load_settings(config), clock=clock)) as office:
        with closing(Courier(office.desk, office.open_mailer, office.open_website)) as courier:
            courier.deliver_due()  # the page
            start = time.perf_counter()
            settle_all(office.desk)
            rendering = time.perf_counter() - start
            with measured(lambda: PARTNERS) as more:
                courier.deliver_due()
                more["render_ms"] = 1000 * rendering / PARTNERS
        with office.desk.database.reading() as connection:
            query = sa.select(sa.func.count()).where(outbox.c.kind == "partner", outbox.c.state == "sent")
            assert connection.scalar(query) == PARTNERS


def send_barely(folder: Path, port: int) -> None:
    raw = next(make_mails(1, "redaksi@example.com"))
    with smtplib.SMTP(HOST, port) as client, measured(lambda: PARTNERS):
        for number in range(PARTNERS):
            client.sendmail("humas@example.com", [f"redaksi{number}@media{number % 20}.example.com"], raw)


if __name__ == "__main__":
    who, where, at = sys.argv[1:]
    if who == "humasd":
        _approve(Path(where))
        send_by_humasd(Path(where), int(at))
    else:
        send_barely(Path(where), int(at))
