"""Jobs at their intervals, whatever happens to the machine's clock."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from datetime import datetime, timedelta, tzinfo
from zoneinfo import ZoneInfo

import apscheduler.executors.base
import apscheduler.schedulers.base
import pytest

from humasd.schedule import Reading, Schedule, find_step

WITA = ZoneInfo("Asia/Makassar")
BEFORE = Reading(wall=1_800_000_000.0, steady=5_000.0)


@pytest.mark.parametrize(
    ("wall", "steady", "step"),
    [
        (10, 10, None),
        (600, 600, None),  # a busy machine looks late
        (10.02, 10, None),  # NTP slews
        (13, 10, None),
        (10 - 3600, 10, timedelta(hours=-1)),
        (10 + 86400, 10, timedelta(days=1)),
        (28810, 10, timedelta(hours=8)),  # it slept over night
        (-2, 10, timedelta(seconds=-12)),
    ],
)
def test_a_clock_was_set_where_it_and_one_that_nobody_sets_have_come_apart(
    wall: float, steady: float, step: timedelta | None
) -> None:
    assert find_step(BEFORE, Reading(BEFORE.wall + wall, BEFORE.steady + steady)) == step


class Machine:
    """Its clock can be set."""

    set_by = timedelta()

    def read(self) -> Reading:
        return Reading(time.time() + self.set_by.total_seconds(), time.monotonic())


@pytest.fixture
def machine(monkeypatch: pytest.MonkeyPatch) -> Machine:
    """The one that APScheduler runs on."""
    machine = Machine()

    class Now(datetime):
        @classmethod
        def now(cls, tz: tzinfo | None = None) -> datetime:
            return datetime.fromtimestamp(machine.read().wall, tz)

    for part in (apscheduler.schedulers.base, apscheduler.executors.base):
        monkeypatch.setattr(part, "datetime", Now)
    return machine


@pytest.fixture
def schedule(machine: Machine) -> Iterator[Schedule]:
    schedule = Schedule(WITA, machine.read)
    yield schedule
    schedule.stop()


@pytest.mark.parametrize("step", [timedelta(hours=-1), timedelta(days=-400)])
def test_jobs_go_on_at_their_interval_once_a_clock_that_was_set_back_is_noticed(
    machine: Machine, schedule: Schedule, step: timedelta
) -> None:
    calls = threading.Semaphore(0)
    schedule.add("uji", calls.release, timedelta(seconds=0.05))
    schedule.start()
    assert calls.acquire(timeout=30)
    machine.set_by = step
    schedule.look_at_clock()
    assert all(calls.acquire(timeout=30) for _ in range(5))


def test_a_job_whose_turn_is_far_off_is_called_at_once_when_the_clock_was_set(
    machine: Machine, schedule: Schedule
) -> None:
    called = threading.Event()
    schedule.add("uji", called.set, timedelta(hours=1))
    schedule.start()
    schedule.look_at_clock()
    assert not called.is_set()
    machine.set_by = timedelta(hours=-3)
    schedule.look_at_clock()
    assert called.wait(30)
