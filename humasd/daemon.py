"""The daemon: one process that works for one office or for several, until SIGTERM.

What befalls one office stops no other: each has its own database, connections, threads and child process, and
one that cannot be opened is tried again, from its configuration on, while the others work.
"""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import timedelta
from pathlib import Path

from humasd.adapters.systemd import Notifier
from humasd.bootstrap import Office
from humasd.errors import ConfigurationError, HumasdError
from humasd.logs import get_logger
from humasd.service import Service
from humasd.settings import Settings
from humasd.settings.apart import find_shared

GRACE = timedelta(seconds=9)
"""How long work in hand may take to finish after SIGTERM; what is not done then is taken up again
at the next start, from the database."""
_LONGEST = timedelta(seconds=9.5)
"""After SIGTERM, for all: what is left of it after `GRACE` is for closing."""
_TRY_AGAIN = timedelta(minutes=1)
_LOOK_EVERY = timedelta(seconds=10)

log = get_logger(__name__)

Load = Callable[[Path], Settings]
Open = Callable[[Settings], Office]


def end_in_time(stopping: threading.Event) -> None:
    """Make sure that this process has ended ten seconds after the event, with exit code 0, whatever hangs.

    A thread of a pool, such as that of the schedule, is waited for by the interpreter before it ends (see
    `concurrent.futures.thread`); one that asks a database which takes everything and says nothing never does.
    """

    def end() -> None:
        stopping.wait()
        time.sleep(_LONGEST.total_seconds())
        os._exit(0)

    threading.Thread(name="end", target=end, daemon=True).start()


class Daemon:
    """Runs the offices of these configuration files until `stopping`, which SIGTERM sets."""

    def __init__(
        self,
        configs: Sequence[Path],
        load: Load,
        open_office: Open,
        *,
        try_again: timedelta = _TRY_AGAIN,
        stopping: threading.Event | None = None,
    ) -> None:
        self._configs = configs
        self._load = load
        self._open_office = open_office
        self._try_again = try_again
        self._stopping = stopping or threading.Event()
        self._lock = threading.Lock()
        self._claims: dict[Path, Settings] = {}
        """What each office has for itself, whether it could be opened or not."""
        self._running: dict[Path, tuple[Office, Service]] = {}
        self._systemd = Notifier()

    def run(self) -> None:
        """Work until SIGTERM or SIGINT; returns within ten seconds of it, where nothing hangs.

        Raises what keeps the only office from being opened; one of several is tried again and again.
        """
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_: self._stopping.set())
        try:
            if len(self._configs) == 1:
                self._open(self._configs[0], self._claim(self._configs[0]))
            else:
                self._open_all()
            self._watch_over()
        finally:
            self._systemd.tell(STOPPING=1)
            self._stop()

    def _open_all(self) -> None:
        """Each from a thread of its own: a database that does not answer holds up one office alone.

        Of two that share something the first has it.
        """
        for config in self._configs:
            settings = None
            with suppress(HumasdError):
                settings = self._claim(config)
            threading.Thread(
                name=f"open {config}", target=self._keep_opening, args=(config, settings), daemon=True
            ).start()

    def _keep_opening(self, config: Path, settings: Settings | None) -> None:
        while not self._stopping.is_set():
            try:
                self._open(config, settings or self._claim(config))
                return
            except HumasdError as error:
                log.error("an office is not open; it is tried again", config=str(config), error=str(error))
            except Exception:
                log.exception("an office is not open; it is tried again", config=str(config))
            settings = None  # whoever mends its file need not start the daemon anew
            self._stopping.wait(self._try_again.total_seconds())

    def _claim(self, config: Path) -> Settings:
        settings = self._load(config)
        with self._lock:
            for other, claimed in self._claims.items():
                if other != config and (shared := find_shared(settings, claimed)):
                    raise ConfigurationError(
                        f"{config}: {shared} is that of {other} too; offices in one daemon share nothing"
                    )
            self._claims[config] = settings
        return settings

    def _open(self, config: Path, settings: Settings) -> None:
        office = self._open_office(settings)
        try:
            service = Service(office)
            service.start()
        except BaseException:
            office.close()
            raise
        self._running[config] = (office, service)
        self._systemd.tell(READY=1)

    def _watch_over(self) -> None:
        watchdog = self._systemd.watchdog
        every = min(watchdog / 3, _LOOK_EVERY) if watchdog else _LOOK_EVERY
        while not self._stopping.wait(every.total_seconds()):  # by a clock that nobody sets
            for _, service in tuple(self._running.values()):
                service.look_at_clock()
            if watchdog is not None:
                self._tell_alive()

    def _tell_alive(self) -> None:
        running = dict(self._running)
        stuck = {str(config): found for config, (_, one) in running.items() if (found := one.stuck())}
        if stuck:
            log.error("a worker is stuck; the service manager is told nothing more", stuck=stuck)
        else:
            self._systemd.tell(WATCHDOG=1)

    def _stop(self) -> None:
        """All are told first, so that they end together; what fails for one keeps no other from its end."""
        end = time.monotonic() + GRACE.total_seconds()
        running = dict(self._running)
        for config, (_, service) in running.items():
            with _going_on(config):
                service.stop()
        for config, (office, service) in running.items():
            with _going_on(config):
                service.join(end)
            with _going_on(config):
                office.close()


@contextmanager
def _going_on(config: Path) -> Iterator[None]:
    try:
        yield
    except Exception:
        log.exception("ignored while stopping", config=str(config))
