"""A thread that does one kind of work whenever it is woken, and tells the pulse of it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import UTC, datetime

from humasd.errors import HumasdError, find_machine_fault
from humasd.logs import get_logger
from humasd.pulse import Pulse

log = get_logger(__name__)


class Worker(threading.Thread):
    """Does one kind of work whenever it is woken, never twice at once, and forgets no waking."""

    def __init__(
        self, name: str, work: Callable[[], None], stopping: threading.Event, pulse: Pulse | None = None
    ) -> None:
        super().__init__(name=name, daemon=True)
        self._work = work
        self._pulse = pulse or Pulse(lambda: datetime.now(UTC))
        self._stopping = stopping
        self._woken = threading.Event()

    def wake(self) -> None:
        """Have the work done; once more after what is under way."""
        self._woken.set()

    def is_stopping(self) -> bool:
        """Asked by the work between one piece and the next: whether to leave off. A sign of life, too."""
        self._pulse.move(self.name)
        return self._stopping.is_set()

    def run(self) -> None:
        """Work at each waking until it shall stop; a failure is logged and ends nothing."""
        while not self._stopping.is_set():
            self._woken.wait()
            self._woken.clear()
            if self.is_stopping():
                return
            try:
                with self._pulse.round(self.name):
                    self._work()
            except HumasdError as error:
                log.error(f"{self.name} failed; it is tried again", error=str(error))
            except Exception as error:
                if fault := find_machine_fault(error):
                    log.error(f"{self.name} failed; it is tried again", error=str(fault))
                    continue
                log.exception(f"{self.name} crashed; it is tried again")
