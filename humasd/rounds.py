"""One round of work: mail in, effects out, outcomes back. `once` goes round until nothing is due."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from humasd.bootstrap import READERS, Office
from humasd.delivery import Courier
from humasd.errors import HumasdError, Transient, describe
from humasd.fetching import Look, Looked, fetch_waiting, file_done
from humasd.logs import get_logger
from humasd.ports import Mailbox
from humasd.reception import handle_stored
from humasd.sop.desk import Desk
from humasd.sop.outcomes import settle_all
from humasd.sop.reminders import keep_time, tries_everything
from humasd.store import failed_mail, lease
from humasd.store.files import is_empty
from humasd.store.references import is_any_needed
from humasd.store.sole import Sole
from humasd.store.troubles import Part

log = get_logger(__name__)

Stop = Callable[[], bool]
Note = Callable[[Part, str | None], None]
"""Hears how a part of the office fared just now: what failed, or None where it worked."""


@dataclass(frozen=True)
class Left:
    """What failed in a round and waits for its retry."""

    effects: int
    mails: int

    @property
    def total(self) -> int:
        return self.effects + self.mails


def take_over_dead(office: Office) -> None:
    """What a process known to be dead had claimed is free at once."""
    with office.desk.database.writing() as connection:
        lease.free_dead(connection)


def require_files(desk: Desk) -> None:
    """Raise Transient where not one file is there, and one is needed."""
    if not is_empty(desk.files):
        return
    with desk.database.reading() as connection:
        if is_any_needed(connection):
            raise Transient(
                "storage.files holds no file, though mails and releases in the database need theirs; mount"
                " the place, or restore it from a backup"
            )


def begin(office: Office) -> None:
    """Before the first round: claims of the dead are free, and no mail sits out a pause any longer.

    Raises Transient where there are no files though some are needed: the folder or bucket is not the one that
    it was, and what came now would be put where it is lost later.
    """
    require_files(office.desk)
    take_over_dead(office)
    with office.desk.database.writing() as connection:
        failed_mail.make_due(connection)


def receive(
    office: Office,
    mailbox: Mailbox | None,
    stop: Stop = lambda: False,
    note: Note = lambda part, fault: None,
    looked: Looked = lambda at: None,
    handled: Callable[[], None] = lambda: None,
) -> int:
    """Fetch, handle and file all that waits; returns how many messages there were.

    `mailbox`: none where another daemon reads it. What is stored does not wait for a mailbox that does not
    answer: each part is done, and the first failure raised at the end, a fault of ours before any other. Only
    what a look has shown is filed, so that nothing is while the mailbox cannot be listed.
    `note` hears how each part fared, `looked` that all that the mailbox gives is here, and `handled` each
    message that was handled: what it caused waits neither for those behind it nor for its own filing. Reading
    is not said to work as long as a message that failed waits: a round between its tries shows nothing.
    """
    fared: dict[Part, list[Exception]] = {}
    waits = False
    count = 0
    looks: list[Look] = []
    if mailbox is not None:
        with _going_on(fared, Part.MAILBOX):
            count += fetch_waiting(office.desk, mailbox, looked, looks.append)
    with _going_on(fared, Part.READING):
        count += handle_stored(office.desk, office.understand, stop=stop, handled=handled, at_once=READERS)
        with office.desk.database.reading() as connection:
            waits = failed_mail.is_any_unhandled(connection)
    if mailbox is not None and looks:
        with _going_on(fared, Part.MAILBOX):
            file_done(office.desk, mailbox, looks[0])
    for part, failures in fared.items():
        if failures or not (waits and part is Part.READING):
            note(part, describe(failures[0]) if failures else None)
    if failed := [failure for failures in fared.values() for failure in failures]:
        raise min(failed, key=lambda failure: isinstance(failure, HumasdError))
    return count


@contextmanager
def _going_on(fared: dict[Part, list[Exception]], part: Part) -> Iterator[None]:
    """Keep a failure for the end."""
    failures = fared.setdefault(part, [])
    try:
        yield
    except Exception as failure:
        failures.append(failure)


@contextmanager
def noting(note: Note, part: Part) -> Iterator[None]:
    """Tell how a part fares, also where it fails for a fault of ours."""
    try:
        yield
    except Exception as failure:
        note(part, describe(failure))
        raise
    note(part, None)


def look_at_time(office: Office, note: Note, listen: Callable[[], None]) -> int:
    """All that is due by the clock; returns how much there was. `note` hears of a failure at any hour, and
    that it works only at those hours at which all of it is tried. `listen`: looks for a silence, which a
    reminder that fails must not hide."""
    listen()

    def note_tried(part: Part, fault: str | None) -> None:
        if fault is not None or tries_everything(office.desk):
            note(part, fault)

    with noting(note_tried, Part.CLOCK):
        return keep_time(office.desk)


def deliver(
    office: Office,
    courier: Courier,
    stop: Stop = lambda: False,
    note: Note = lambda part, fault: None,
) -> int:
    """Carry out all effects that are due, and those that follow from their outcomes; returns how many
    failed and wait for a retry. `note` hears how mail server, website and releases fared."""
    waiting = 0
    try:
        while True:
            waiting += courier.deliver_due(stop=stop)
            with noting(note, Part.RELEASES):
                settled = settle_all(office.desk)
            if settled == 0 or stop():
                return waiting
    finally:  # a release that cannot go on hides no outage
        for part, fault in courier.take_account().items():
            note(part, fault)


def run_once(office: Office) -> Left:
    """Everything that can be done now, each waiting mail tried once, until nothing is due.

    The mailbox is left alone where a daemon on the same PostgreSQL reads it. The website is left alone where
    the mailbox was not read lately, by whoever does.
    """
    begin(office)
    sole = Sole(office.desk.database, office.desk.clock)
    mailbox = office.open_mailbox()
    courier = Courier(office.desk, office.open_mailer, office.open_website, sole.has_looked)
    try:
        effects = 0
        while True:
            is_sole = sole.hold()
            late: list[Exception] = []
            if is_sole:
                try:
                    keep_time(office.desk)
                except Exception as failure:  # mail does not wait for a reminder that cannot be written
                    late.append(failure)
            try:
                received = receive(office, mailbox if is_sole else None, looked=sole.tell_looked)
            except Exception:
                deliver(office, courier)  # what is due does not wait for mail that cannot be read
                raise
            effects += deliver(office, courier)
            if late:
                raise late[0]
            if received == 0:
                if not sole.has_looked():
                    log.warning(
                        "the mailbox was not read lately by who has it; until then no page is changed"
                    )
                with office.desk.database.reading() as connection:
                    return Left(effects, len(failed_mail.find_waiting(connection, office.desk.clock())))
    finally:
        courier.close()
        mailbox.close()
        sole.release()
