"""Two and four daemons on one PostgreSQL and one object store: shared work, one reader, takeover, fencing."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from pathlib import Path
from typing import TypeVar

import pytest

from humasd.adapters.clock import system_clock
from humasd.demo import compose_reply, deliver_mail
from humasd.fetching import fetch_waiting
from humasd.reception import handle_stored
from humasd.service import Service
from humasd.store.sole import Sole
from tests.support.office import KABAG, KASUBAG, OfficeUnderTest
from tests.support.paused_courier import RECIPIENT
from tests.support.samples import gps_photo, press_release_docx, submission_mail
from tests.support.servers.post_office import PostOffice, run_post_office
from tests.support.servers.postgres import Postgres
from tests.support.servers.s3 import ObjectStore

PATIENCE = 60.0
LEASE = 4.0
"""Seconds. Long enough for any one piece of the work here, short enough to wait for."""
T = TypeVar("T")


def wait_for(look: Callable[[], T | None], fault: str) -> T:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if found := look():
            return found
        time.sleep(0.1)
    raise AssertionError(fault)


@dataclass
class Daemon:
    """`humasd run` as a process of its own."""

    config: Path
    log_file: Path
    more: Sequence[str] = ()
    process: subprocess.Popen[bytes] = field(init=False)

    def __post_init__(self) -> None:
        with self.log_file.open("wb") as output:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "humasd", "run", "--config", str(self.config), *self.more],
                stderr=output,
            )

    def log(self) -> list[dict[str, object]]:
        lines = self.log_file.read_text(encoding="utf-8").splitlines()
        return [json.loads(line) for line in lines if line.startswith("{") and line.endswith("}")]

    def said(self, event: str) -> int:
        return sum(1 for line in self.log() if line["event"] == event)

    @property
    def is_up(self) -> bool:
        return self.said("humasd runs") > 0

    @property
    def reads(self) -> bool:
        """Whether it is the one that reads the mailbox, as far as it knows."""
        return self.said("this daemon reads the mailbox") > self.said("this daemon leaves the mailbox alone")

    def end(self) -> None:
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGCONT)
            self.process.send_signal(signal.SIGTERM)
            try:
                self.process.wait(15)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()


@dataclass
class World:
    office: OfficeUnderTest
    post: PostOffice
    daemons: list[Daemon] = field(default_factory=list)

    def start(self, number: int) -> None:
        for place in range(number):
            self.daemons.append(Daemon(self.office.config, self.office.folder / f"daemon-{place}.log"))
        wait_for(lambda: all(daemon.is_up for daemon in self.daemons), "a daemon did not start")
        self.find_reader()

    def find_reader(self, other_than: Daemon | None = None) -> Daemon:
        def look() -> Daemon | None:
            return next((one for one in self.daemons if one is not other_than and one.reads), None)

        return wait_for(look, "no daemon reads the mailbox")

    def submit(self, number: int) -> None:
        mail = submission_mail(
            [("a.docx", press_release_docx(title=f"Kegiatan ke-{number}")), ("a.jpg", gps_photo())],
            sender=f"Dinas {number} <dinas-{number}@luwutimurkab.go.id>",
            message_id=f"<bahan-{number}@x>",
        )
        deliver_mail(self.office.folder / "mailbox", message_from_bytes(mail, policy=policy.default))

    def wait_for_states(self, *states: str) -> None:
        def look() -> bool:
            return sorted(row["state"] for row in self.office.list()) == sorted(states)

        wait_for(look, f"not {states}")

    def answer_all(self, official: str, subject: str, number: int) -> None:
        """The official says yes to each of so many requests."""

        def look() -> list[object] | None:
            asked = [mail for mail in self.post.to(official) if subject in str(mail.message["Subject"])]
            return list(asked) if len(asked) == number else None

        for mail in wait_for(look, f"{official} was not asked {number} times"):
            reply = compose_reply(mail.message, official, "setuju")  # type: ignore[attr-defined]
            deliver_mail(self.office.folder / "mailbox", reply)

    def bring_home(self, number: int) -> None:
        self.answer_all(KABAG, "Mohon disposisi", number)
        self.answer_all(KASUBAG, "Mohon koreksi", number)
        self.answer_all(KABAG, "Mohon persetujuan", number)
        self.wait_for_states(*["closed"] * number)


@pytest.fixture
def world(tmp_path: Path, postgres: Postgres, object_store: ObjectStore) -> Iterator[World]:
    with run_post_office() as post, ExitStack() as stack:
        changes = {
            "storage": {
                "database": postgres.create_database(),
                "files": f"s3://{object_store.bucket}/{tmp_path.name}",
                "endpoint": object_store.url,
                "region": "us-east-1",
                "access_key": "uji",
                "secret_key": "uji",
            },
            "outgoing": {"url": post.url},
            "mailbox": {"url": "maildir:mailbox", "poll": "1s"},
            "daemon": {"lease": f"{LEASE:.0f}s"},
            "log": {"format": "json", "level": "info"},
        }
        office = OfficeUnderTest(tmp_path / "office", changes, clock=system_clock)  # type: ignore[arg-type]
        stack.callback(office.close)
        world = World(office, post)
        yield world
        for daemon in world.daemons:
            daemon.end()


@pytest.mark.timeout(240)
@pytest.mark.parametrize("number", [2, 4])
def test_several_daemons_share_the_work_and_do_everything_once(world: World, number: int) -> None:
    world.start(number)
    releases = 6
    for one in range(releases):
        world.submit(one)
    world.bring_home(releases)

    assert sum(daemon.reads for daemon in world.daemons) == 1
    assert [row["agenda"][:4] for row in world.office.list()] == [f"{n:04d}" for n in range(1, releases + 1)]
    assert len(world.office.pages()) == releases and world.post.doubles() == []
    assert len(world.post.to(RECIPIENT)) == releases
    sent = [daemon.said("delivery sent") for daemon in world.daemons]
    assert sum(map(bool, sent)) >= 2, f"one daemon did everything: {sent}"
    assert all("Traceback" not in daemon.log_file.read_text() for daemon in world.daemons)


@pytest.mark.timeout(180)
def test_when_the_reader_is_killed_another_takes_over_what_it_had_in_hand(world: World) -> None:
    world.start(2)
    reader = world.find_reader()
    world.submit(1)
    wait_for(lambda: world.office.list(), "the mail was not entered")
    reader.process.kill()
    reader.process.wait()
    world.submit(2)
    world.find_reader(other_than=reader)
    world.bring_home(2)
    assert len(world.office.pages()) == 2 and world.post.doubles() == []


@pytest.mark.timeout(180)
def test_a_reader_paused_past_its_lease_is_replaced_and_does_no_harm_when_it_wakes(world: World) -> None:
    world.start(2)
    reader = world.find_reader()
    world.submit(1)
    wait_for(lambda: world.office.list(), "the mail was not entered")
    reader.process.send_signal(signal.SIGSTOP)
    world.submit(2)
    other = world.find_reader(other_than=reader)
    world.wait_for_states("disposition", "disposition")
    reader.process.send_signal(signal.SIGCONT)
    wait_for(lambda: not reader.reads, "the paused daemon still takes itself for the reader")
    world.bring_home(2)
    assert other.reads and not reader.reads
    assert len(world.office.pages()) == 2 and world.post.doubles() == []


@contextmanager
def paused_courier(world: World, point: str) -> Iterator[subprocess.Popen[bytes]]:
    """A process that has claimed a partner's mail and is stopped (SIGSTOP) at that point, past its lease."""
    folder = world.office.folder / "pause"
    folder.mkdir()
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.support.paused_courier", str(world.office.config), point, str(folder)],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        stderr=subprocess.PIPE,
    )
    try:
        wait_for(lambda: (folder / "reached").exists(), "the courier did not come to its pause")
        process.send_signal(signal.SIGSTOP)
        (folder / "go").touch()
        time.sleep(LEASE + 0.5)
        yield process
    finally:
        process.send_signal(signal.SIGCONT)
        process.kill()
        process.wait()


def approve(world: World) -> None:
    """Everything but the page, the media and the confirmation."""
    world.submit(1)
    world.office.work()
    for official in (KABAG, KASUBAG, KABAG):
        reply = compose_reply(world.post.to(official)[-1].message, official, "setuju")
        deliver_mail(world.office.folder / "mailbox", reply)
        if world.office.show()["state"] != "approval":
            world.office.work()
    mailbox = world.office.office.open_mailbox()
    fetch_waiting(world.office.office.desk, mailbox)
    handle_stored(world.office.office.desk, world.office.office.understand)
    assert world.office.show()["state"] == "publishing"


def wake(process: subprocess.Popen[bytes]) -> str:
    process.send_signal(signal.SIGCONT)
    _, log = process.communicate(timeout=30)
    return log.decode()


def test_an_effect_of_a_daemon_that_was_paused_past_its_lease_is_refused(world: World) -> None:
    approve(world)
    with paused_courier(world, "claimed") as process:
        assert world.post.to(RECIPIENT) == []
        world.office.work()
        [first] = world.post.to(RECIPIENT)
        log = wake(process)
    assert "delivery not done here" in log
    assert [mail.raw for mail in world.post.to(RECIPIENT)] == [first.raw]
    assert world.office.show()["state"] == "closed" and len(world.office.pages()) == 1


def test_the_late_outcome_of_a_paused_daemon_is_refused_and_its_mail_is_the_same_mail(world: World) -> None:
    approve(world)
    with paused_courier(world, "sent") as process:
        world.office.work()
        log = wake(process)
    assert "another process had taken it over" in log
    first, second = world.post.to(RECIPIENT)  # the one window: sent, and nobody knows
    assert first.raw == second.raw
    [delivery] = [d for d in world.office.show()["deliveries"] if d["recipient"] == RECIPIENT]
    assert (delivery["state"], delivery["attempts"]) == ("sent", 2)


def test_a_daemon_puts_no_page_up_before_the_one_that_reads_has_looked(world: World) -> None:
    approve(world)
    desk = world.office.office.desk
    reader = Sole(desk.database, desk.clock)
    assert reader.hold()
    beside = Service(world.office.office)
    beside.start()
    try:
        time.sleep(2)
        assert world.office.show()["state"] == "publishing" and world.office.pages() == []
        reader.tell_looked(desk.clock())
        world.wait_for_states("closed")
    finally:
        beside.stop()
        beside.join(time.monotonic() + 9)
        reader.release()


def test_once_beside_a_daemon_that_has_not_looked_yet_puts_no_page_up(world: World) -> None:
    approve(world)
    desk = world.office.office.desk
    reader = Sole(desk.database, desk.clock)
    assert reader.hold()
    try:
        world.office.work()
        assert world.office.show()["state"] == "publishing" and world.office.pages() == []
        reader.tell_looked(desk.clock())
        world.office.work()
        assert world.office.show()["state"] == "closed"
    finally:
        reader.release()
