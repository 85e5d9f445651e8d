"""SOP step 7: the sender was told, and with that a release is closed. Other mails that could not go."""

from __future__ import annotations

from humasd.release import effects as do
from humasd.release import events as on
from humasd.release.case import Case
from humasd.release.states import Step
from humasd.sop import writing
from humasd.sop.carrying_out import Cause
from humasd.sop.desk import Desk
from humasd.sop.distribution import is_up, of_page_now
from humasd.sop.enqueue import enqueue
from humasd.sop.turn import take_turn
from humasd.sop.writing import Rendered
from humasd.store import outbox, releases
from humasd.store.outbox import Delivery, DeliveryState, Kind


def settle_confirmation(desk: Desk, mail: Delivery) -> None:
    """The sender's confirmation was sent or given up: the release is closed, unless a change to its page is
    being decided on. One of an earlier state of the page closes nothing."""
    assert mail.release_id is not None

    def decide(case: Case) -> on.Event | None:
        with desk.database.reading() as connection:
            now = of_page_now(outbox.find_deliveries(connection, case.release.id))
        failed = mail.last_error or "" if mail.state is DeliveryState.FAILED else None
        return on.ConfirmationEnded(failed) if is_up(case) and mail.id in {one.id for one in now} else None

    take_turn(desk, mail.release_id, decide, Cause(delivery=mail.id))


def settle_letter(desk: Desk, mail: Delivery) -> None:
    """Any other letter: nothing follows when it went; the office is told when it was given up."""
    rendered = Rendered()
    now = desk.clock()
    release = None
    if mail.release_id is not None:
        with desk.database.reading() as connection:
            release = releases.load_case(connection, mail.release_id).release
    if mail.state is DeliveryState.FAILED and mail.kind is not Kind.OFFICE:
        agenda = release.agenda if release else None
        trouble = do.TellOffice(
            what=f"Email ke {mail.recipient} tidak dapat dikirim.",
            mend=f"Periksa alamat dan server email, lalu jalankan: humasd retry {agenda}"
            if agenda
            else "Periksa alamat dan server email.",
            details=(mail.last_error or "",),
        )
        writing.tell_office(desk, release, trouble, now, rendered)
    with desk.database.writing() as connection:
        if not outbox.settle(connection, mail.id):  # another process did it, or it is tried again meanwhile
            return
        if rendered.deliveries and mail.release_id is not None:
            what = f"email ke {mail.recipient} tidak terkirim: {mail.last_error}"
            releases.add_history(connection, mail.release_id, now, Step.NOTIFICATION, what)
        enqueue(connection, desk, mail.release_id, rendered, now)
