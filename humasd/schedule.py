"""The daemon's jobs, each called at its interval (APScheduler), though somebody set the machine's clock.

APScheduler sleeps until a time of day, and where the clock is set back by an hour an hour longer. So whoever
has a schedule bids it look at the clock, now and then.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo

from apscheduler.executors.pool import ThreadPoolExecutor
from apscheduler.schedulers.background import BackgroundScheduler

from humasd.logs import get_logger

_MOST_APART = timedelta(seconds=5)
"""What a clock may gain or lose between two looks without having been set: far more than NTP slews it by."""

log = get_logger(__name__)


@dataclass(frozen=True)
class Reading:
    """Two clocks at one moment, in seconds: the time of day, which people and NTP set, and one that nobody
    sets (time.monotonic)."""

    wall: float
    steady: float


def find_step(before: Reading, now: Reading) -> timedelta | None:
    """By how much the clock was set between two readings, negative where back; None where it was not.

    While a machine sleeps, the steady clock stands still: it wakes to a clock that was set forward.
    """
    step = timedelta(seconds=(now.wall - before.wall) - (now.steady - before.steady))
    return step if abs(step) > _MOST_APART else None


def read_clocks() -> Reading:
    """Those of this machine, now."""
    return Reading(time.time(), time.monotonic())


class Schedule:
    """Calls each job at its interval, in threads of its own, never one job twice at once."""

    def __init__(self, timezone: tzinfo, read: Callable[[], Reading] = read_clocks) -> None:
        self._scheduler = BackgroundScheduler(
            timezone=timezone,
            executors={"default": ThreadPoolExecutor(3)},
            job_defaults={"coalesce": True, "max_instances": 1, "misfire_grace_time": 3600},
        )
        self._read = read
        self._last = read()

    def add(self, name: str, job: Callable[[], None], every: timedelta) -> None:
        """Have a job called at each interval; the first time one interval after `start`."""
        self._scheduler.add_job(job, "interval", seconds=every.total_seconds(), id=name)

    def start(self) -> None:
        """Begin to call the jobs, in threads of its own."""
        self._scheduler.start()

    def stop(self) -> None:
        """Call no more jobs; one that is at work is not waited for."""
        self._scheduler.shutdown(wait=False)

    def look_at_clock(self) -> None:
        """If the clock was set since the last look, each job is due now, and at its interval from now on."""
        before, self._last = self._last, self._read()
        step = find_step(before, self._last)
        if step is None:
            return
        log.warning("the clock was set; the schedule begins anew", seconds=round(step.total_seconds()))
        for job in self._scheduler.get_jobs():
            job.modify(next_run_time=datetime.fromtimestamp(self._last.wall, UTC))
