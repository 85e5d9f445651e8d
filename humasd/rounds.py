"""One round of work: mail in, effects out, outcomes back. `once` goes round until nothing is due."""

from __future__ import annotations

from collections.abc import Callable

from humasd.bootstrap import Office
from humasd.delivery import Courier
from humasd.errors import Transient
from humasd.ports import Mailbox
from humasd.reception import fetch_waiting, file_done, handle_stored
from humasd.sop.outcomes import settle_all
from humasd.sop.reminders import keep_time
from humasd.store import outbox

Stop = Callable[[], bool]


def take_over_dead(office: Office) -> None:
    """What a process known to be dead had claimed is free at once."""
    with office.desk.database.writing() as connection:
        outbox.free_dead(connection)


def receive(office: Office, mailbox: Mailbox, stop: Stop = lambda: False) -> int:
    """Fetch, handle and file all that waits; returns how many messages there were."""
    fetched = fetch_waiting(office.desk, mailbox)
    handled = handle_stored(office.desk, office.understand, stop=stop)
    file_done(office.desk, mailbox)
    return fetched + handled


def deliver(office: Office, courier: Courier, stop: Stop = lambda: False) -> int:
    """Carry out all effects that are due, and those that follow from their outcomes; returns how many
    failed and wait for a retry."""
    waiting = 0
    while True:
        waiting += courier.deliver_due(stop=stop)
        if stop() or settle_all(office.desk) == 0:
            return waiting


def run_once(office: Office) -> int:
    """Everything that can be done now, until nothing is due; returns how many effects wait for a retry."""
    take_over_dead(office)
    mailbox = office.open_mailbox()
    courier = Courier(office.desk, office.open_mailer, office.open_website)
    try:
        waiting = 0
        while True:
            keep_time(office.desk)
            try:
                received = receive(office, mailbox)
            except Transient:
                deliver(office, courier)  # what is due does not wait for a mailbox that does not answer
                raise
            waiting += deliver(office, courier)
            if received == 0:
                return waiting
    finally:
        courier.close()
        mailbox.close()
