"""The daemon's pulse: what its workers did last. They write it, the board reads it; safe between threads."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime, timedelta


@dataclass(frozen=True)
class Beat:
    """One worker's."""

    moved_at: float
    """When it last began, ended, or went from one piece of work to the next, in seconds of a clock that
    nobody sets."""
    busy: bool = False
    """It is in a round now."""
    succeeded_at: datetime | None = None
    """When it last ended a round without a failure."""
    failures: int = 0
    """Rounds that failed since the daemon began."""


LONGEST = timedelta(minutes=20)
"""For one piece of work: one mail, one delivery. Each has limits of its own far below."""


class Pulse:
    """When each worker last did a round, and how it went; safe between threads."""

    def __init__(self, clock: Callable[[], datetime], seconds: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._seconds = seconds
        self._lock = threading.Lock()
        self._beats: dict[str, Beat] = {}

    @contextmanager
    def round(self, worker: str) -> Iterator[None]:
        """One round of a worker's; a failure is counted and goes on its way."""
        self._note(worker, busy=True)
        try:
            yield
        except BaseException:
            self._note(worker, busy=False, failed=True)
            raise
        self._note(worker, busy=False, succeeded=True)

    def move(self, worker: str) -> None:
        """A sign of life between two pieces of work."""
        self._note(worker, busy=True)

    def beats(self) -> Mapping[str, Beat]:
        with self._lock:
            return dict(self._beats)

    def find_stuck(self, longest: timedelta = LONGEST) -> tuple[str, ...]:
        """The workers that have been at one piece of work for longer than that."""
        since = self._seconds() - longest.total_seconds()
        return tuple(name for name, beat in self.beats().items() if beat.busy and beat.moved_at < since)

    def _note(self, worker: str, *, busy: bool, succeeded: bool = False, failed: bool = False) -> None:
        now, moved_at = self._clock(), self._seconds()
        with self._lock:
            before = self._beats.get(worker, Beat(moved_at))
            self._beats[worker] = replace(
                before,
                moved_at=moved_at,
                busy=busy,
                succeeded_at=now if succeeded else before.succeeded_at,
                failures=before.failures + failed,
            )
