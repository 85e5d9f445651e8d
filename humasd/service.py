"""One office at work: a schedule, IMAP IDLE, two workers, its board.

Several processes may serve it on one PostgreSQL. Each handles mails and carries out effects; the mailbox is
read, and the clock looked at, by the one that `Sole` lets (store/sole.py).
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from datetime import timedelta

from humasd.board.server import Board
from humasd.bootstrap import Office
from humasd.delivery import Courier
from humasd.errors import HumasdError
from humasd.logs import get_logger, in_office
from humasd.pulse import Pulse
from humasd.rounds import begin, deliver, look_at_time, receive, take_over_dead
from humasd.schedule import Schedule
from humasd.store.sole import LOOK_LASTS, PATIENCE, Sole
from humasd.watch import Watch
from humasd.worker import Worker

_WORK_EVERY = timedelta(seconds=10)
_KEEP_TIME_EVERY = timedelta(minutes=5)
_LOOKS_MISSED = 3
"""After so many polls without a look into the mailbox no page is changed any more."""
_IDLE = timedelta(minutes=25)
_PAUSE_AFTER_FAULT = timedelta(seconds=10)

log = get_logger(__name__)


class Service:
    """Works for an office from `start` until `stop` and `join`; each line of its log names the office."""

    def __init__(self, office: Office) -> None:
        self._office = office
        settings = office.settings.daemon
        self._stopping = threading.Event()
        self._look = threading.Event()
        """Whether the mailbox is to be looked into the next time that the receiver works."""
        self._sole = Sole(
            office.desk.database,
            office.desk.clock,
            patience=min(settings.lease, PATIENCE),
            look_lasts=max(LOOK_LASTS, _LOOKS_MISSED * office.settings.mailbox.poll),
        )
        self._watch = Watch(office.desk, settings.tell_after, settings.silent_after)
        self._mailbox = office.open_mailbox()
        self._idle_mailbox = office.open_mailbox()
        self._courier = Courier(office.desk, office.open_mailer, office.open_website, self._sole.has_looked)
        self._pulse = Pulse(office.desk.clock)
        self._address = office.settings.office.address
        self._receiver = Worker("receive", self._named(self._receive), self._stopping, self._pulse)
        self._deliverer = Worker("deliver", self._named(self._deliver), self._stopping, self._pulse)
        self._idler = threading.Thread(name="idle", target=self._named(self._idle), daemon=True)
        self._schedule = self._plan()
        self._board = Board(office, self._pulse)

    def start(self) -> None:
        """Begin to work; returns at once."""
        begin(self._office)
        for thread in (self._receiver, self._deliverer, self._idler):
            thread.start()
        self._schedule.start()
        self._board.start()
        self._look_for_mail()
        log.info("humasd runs", office=self._address)

    def stuck(self) -> tuple[str, ...]:
        """The workers that have been at one piece of work for too long; a restart would help."""
        return self._pulse.find_stuck()

    def look_at_clock(self) -> None:
        """To be called now and then: a clock that was set must not keep the schedule waiting."""
        self._schedule.look_at_clock()

    def stop(self) -> None:
        """Take up no more work; returns at once."""
        self._stopping.set()
        log.info("humasd stops; work in hand is finished or left for the next start", office=self._address)
        self._schedule.stop()
        self._interrupt()
        self._board.close()
        for worker in (self._receiver, self._deliverer):
            worker.wake()

    def join(self, end: float) -> None:
        """Wait for the work in hand, until `end` (time.monotonic) at the latest."""
        for thread in (self._receiver, self._deliverer, self._idler):
            thread.join(max(0.0, end - time.monotonic()))
        self._sole.release(wait=max(0.0, end - time.monotonic()))
        log.info("humasd has stopped", office=self._address, finished=not self._deliverer.is_alive())

    def _named(self, work: Callable[[], None]) -> Callable[[], None]:
        return in_office(self._address, work)

    def _plan(self) -> Schedule:
        schedule = Schedule(self._office.settings.office.timezone)
        jobs: dict[str, tuple[Callable[[], None], timedelta]] = {
            "look": (self._look_for_mail, self._office.settings.mailbox.poll),
            "work": (self._wake, _WORK_EVERY),
            "keep": (self._keep, self._sole.patience / 6),
            "time": (self._keep_time, _KEEP_TIME_EVERY),
        }
        for name, (job, every) in jobs.items():
            schedule.add(name, self._named(job), every)
        return schedule

    def _wake(self) -> None:
        """What another daemon has fetched or caused is seen here."""
        self._receiver.wake()
        self._deliverer.wake()

    def _look_for_mail(self) -> None:
        self._look.set()
        self._receiver.wake()

    def _receive(self) -> None:
        wanted = self._look.is_set()
        self._look.clear()
        mailbox = self._mailbox if wanted and self._sole.hold() else None
        try:
            receive(
                self._office,
                mailbox,
                self._receiver.is_stopping,
                self._watch.note,
                looked=self._sole.tell_looked,
                handled=self._deliverer.wake,
            )
        finally:
            self._deliverer.wake()

    def _deliver(self) -> None:
        deliver(self._office, self._courier, self._deliverer.is_stopping, self._watch.note)

    def _keep(self) -> None:
        """Keep what only one daemon may do. Whoever has just become that one looks at once for mail, and for
        what the one before had in hand: that it ended is why it is no longer the one."""
        before = self._sole.holds
        if self._sole.hold() and not before:
            take_over_dead(self._office)
            self._look_for_mail()

    def _keep_time(self) -> None:
        take_over_dead(self._office)
        if not self._sole.hold():
            return
        with self._pulse.round("remind"):
            due = look_at_time(self._office, self._watch.note, self._watch.listen)
        if due:
            self._deliverer.wake()

    def _idle(self) -> None:
        """Wake the receiver the moment mail comes (RFC 2177); polling goes on beside it."""
        while not self._stopping.is_set():
            if not self._sole.holds:
                self._stopping.wait(self._sole.patience.total_seconds() / 6)
                continue
            try:
                if self._idle_mailbox.waiting():  # listed, so that only what comes later ends the wait
                    self._look_for_mail()
                if self._idle_mailbox.wait(_IDLE.total_seconds()):
                    self._look_for_mail()
            except Exception as error:  # of ours too: this thread is not begun anew
                is_ours = not isinstance(error, HumasdError)
                log.warning("waiting for mail failed; polling goes on", error=str(error), exc_info=is_ours)
                self._stopping.wait(_PAUSE_AFTER_FAULT.total_seconds())

    def _interrupt(self) -> None:
        try:
            self._idle_mailbox.interrupt()
        except HumasdError as error:
            log.debug("ignored while stopping", error=str(error))
