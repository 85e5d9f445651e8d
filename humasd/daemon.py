"""The daemon: a schedule (APScheduler), IMAP IDLE, two workers, and a clean end at SIGTERM."""

from __future__ import annotations

import signal
import threading
import time
from collections.abc import Callable
from datetime import timedelta

import structlog
from apscheduler.executors.pool import ThreadPoolExecutor
from apscheduler.schedulers.background import BackgroundScheduler

from humasd.board.server import Board
from humasd.bootstrap import Office
from humasd.delivery import Courier
from humasd.errors import HumasdError
from humasd.pulse import Pulse
from humasd.rounds import begin, deliver, receive
from humasd.sop.reminders import keep_time

GRACE = timedelta(seconds=9)
"""How long work in hand may take to finish after SIGTERM; what is not done then is taken up again
at the next start, from the database."""
_DELIVER_EVERY = timedelta(seconds=10)
_RENEW_EVERY = timedelta(minutes=5)
_IDLE = timedelta(minutes=25)
_PAUSE_AFTER_FAULT = timedelta(seconds=10)

log = structlog.get_logger(__name__)


class Worker(threading.Thread):
    """Does one kind of work whenever it is woken, never twice at once, and forgets no waking."""

    def __init__(self, name: str, work: Callable[[], None], stopping: threading.Event, pulse: Pulse) -> None:
        super().__init__(name=name, daemon=True)
        self._work = work
        self._pulse = pulse
        self._stopping = stopping
        self._woken = threading.Event()

    def wake(self) -> None:
        self._woken.set()

    def run(self) -> None:
        while not self._stopping.is_set():
            self._woken.wait()
            self._woken.clear()
            if self._stopping.is_set():
                return
            try:
                with self._pulse.round(self.name):
                    self._work()
            except HumasdError as error:
                log.error(f"{self.name} failed; it is tried again", error=str(error))
            except Exception:
                log.exception(f"{self.name} crashed; it is tried again")


class Daemon:
    """Runs an office until it is told to stop."""

    def __init__(self, office: Office) -> None:
        self._office = office
        self._stopping = threading.Event()
        self._mailbox = office.open_mailbox()
        self._idle_mailbox = office.open_mailbox()
        self._courier = Courier(office.desk, office.open_mailer, office.open_website)
        self._pulse = Pulse(office.desk.clock)
        self._receiver = Worker("receive", self._receive, self._stopping, self._pulse)
        self._deliverer = Worker("deliver", self._deliver, self._stopping, self._pulse)
        self._idler = threading.Thread(name="idle", target=self._idle, daemon=True)
        self._scheduler = self._plan()
        self._board = Board(office, self._pulse)

    def run(self) -> None:
        """Work until SIGTERM or SIGINT; returns within ten seconds of it."""
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_: self._stopping.set())
        begin(self._office)
        for thread in (self._receiver, self._deliverer, self._idler):
            thread.start()
        self._scheduler.start()
        self._board.start()
        self._receiver.wake()
        self._deliverer.wake()
        log.info("humasd runs", office=self._office.settings.office.address)
        self._stopping.wait()
        self._stop()

    def _plan(self) -> BackgroundScheduler:
        scheduler = BackgroundScheduler(
            timezone=self._office.settings.office.timezone,
            executors={"default": ThreadPoolExecutor(2)},
            job_defaults={"coalesce": True, "max_instances": 1, "misfire_grace_time": 3600},
        )
        poll = self._office.settings.mailbox.poll
        scheduler.add_job(self._receiver.wake, "interval", seconds=poll.total_seconds(), id="receive")
        scheduler.add_job(
            self._deliverer.wake, "interval", seconds=_DELIVER_EVERY.total_seconds(), id="deliver"
        )
        scheduler.add_job(self._renew, "interval", seconds=_RENEW_EVERY.total_seconds(), id="renew")
        return scheduler

    def _receive(self) -> None:
        receive(self._office, self._mailbox, self._pulse.between("receive", self._stopping.is_set))
        self._deliverer.wake()

    def _deliver(self) -> None:
        deliver(self._office, self._courier, self._pulse.between("deliver", self._stopping.is_set))

    def _renew(self) -> None:
        with self._pulse.round("remind"):
            due = keep_time(self._office.desk)
        if due:
            self._deliverer.wake()

    def _idle(self) -> None:
        """Wake the receiver the moment mail comes (RFC 2177); polling goes on beside it."""
        while not self._stopping.is_set():
            try:
                if self._idle_mailbox.waiting():  # listed, so that only what comes later ends the wait
                    self._receiver.wake()
                self._idle_mailbox.wait(_IDLE.total_seconds())
            except HumasdError as error:
                log.warning("waiting for mail failed; polling goes on", error=str(error))
                self._stopping.wait(_PAUSE_AFTER_FAULT.total_seconds())

    def _stop(self) -> None:
        log.info("humasd stops; work in hand is finished or left for the next start")
        end = time.monotonic() + GRACE.total_seconds()
        self._scheduler.shutdown(wait=False)
        self._interrupt()
        self._board.close()
        for worker in (self._receiver, self._deliverer):
            worker.wake()
        for thread in (self._receiver, self._deliverer, self._idler):
            thread.join(max(0.0, end - time.monotonic()))
        log.info("humasd has stopped", finished=not self._deliverer.is_alive())

    def _interrupt(self) -> None:
        try:
            self._idle_mailbox.interrupt()
        except HumasdError as error:
            log.debug("ignored while stopping", error=str(error))
