"""SOP step 6, the media: when each partner was sent the release or given up; mail that came back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from humasd.logs import get_logger
from humasd.mail.bounce import Bounce, BounceKind
from humasd.mail.refusal import is_of_sender
from humasd.mail.verp import find_return_token
from humasd.release import effects as do
from humasd.release import events as on
from humasd.release.case import Case
from humasd.release.model import Person
from humasd.release.published import CONFIRMATIONS
from humasd.release.states import State, Step
from humasd.sop import writing
from humasd.sop.carrying_out import Cause
from humasd.sop.desk import Desk
from humasd.sop.each import do_each
from humasd.sop.enqueue import enqueue
from humasd.sop.incoming import Incoming
from humasd.sop.overlooked import end_unread
from humasd.sop.silencing import find_partner_mail, suspend_failing
from humasd.sop.tracing import tracing
from humasd.sop.turn import take_turn
from humasd.sop.writing import Rendered
from humasd.store import dispatched, handling, outbox, releases
from humasd.store.message import MessageState
from humasd.store.outbox import Delivery, DeliveryState, Kind

_REPORTED_WITHIN = timedelta(days=6)
"""Servers try for five days (RFC 5321, section 4.5.4.1)."""

_WHAT = {
    BounceKind.FAILED: "kembali",
    BounceKind.DELAYED: "tertunda",
    BounceKind.COMPLAINT: "ditandai sampah oleh penerimanya",
}

log = get_logger(__name__)


def settle_partners(desk: Desk, mails: Sequence[Delivery]) -> None:
    """Take note of how mails of one release to its partners ended; the last one of all sets the confirmation
    on its way."""
    last = mails[-1]
    assert last.release_id is not None
    for mail in mails:
        if mail.state is DeliveryState.FAILED:
            suspend_failing(desk, mail.recipient, mail.last_error or "")
    cause = Cause(delivery=last.id, together=tuple(mail.id for mail in mails[:-1]))
    take_turn(desk, last.release_id, lambda case: _decide(desk, case), cause)


def stop_waiting(desk: Desk) -> int:
    """Tell the sender of pages whose partners take too long; those still being tried count as failed."""
    with desk.database.reading() as connection:
        overdue = [
            release
            for release in releases.find_overdue(connection, desk.clock())
            if release.state is State.PUBLISHED
        ]
    taken = do_each(
        overdue, lambda one: take_turn(desk, one.id, lambda case: _decide(desk, case, waits=False), Cause())
    )
    return len([release for release in taken if release is not None])


def _decide(desk: Desk, case: Case, *, waits: bool = True) -> on.Event | None:
    """The end of the distribution, once: when every partner was sent the release or given up; also while
    a change to the page is being decided on."""
    with desk.database.reading() as connection:
        deliveries = of_page_now(outbox.find_deliveries(connection, case.release.id))
    told_already = any(is_confirmation(delivery) for delivery in deliveries)
    to_partners = [delivery for delivery in deliveries if delivery.kind is Kind.PARTNER]
    if not is_up(case) or told_already:
        return None
    if waits and not all(delivery.ended for delivery in to_partners):
        return None
    return count_told(desk.policy.partners, to_partners)


def is_up(case: Case) -> bool:
    """Whether the page is up and being told of, also while a change to it is being decided on."""
    return case.release.state is State.PUBLISHED or case.release.change is not None


def is_confirmation(delivery: Delivery) -> bool:
    """Whether it tells the sender of the page, as it was put up or corrected."""
    return delivery.kind is Kind.SENDER and delivery.letter in CONFIRMATIONS


def of_page_now(deliveries: Sequence[Delivery]) -> Sequence[Delivery]:
    """The deliveries that tell of the page as it stands: those after the last that the website took, as
    far as note was taken of it. A correction may wait while its sender is still told of the page before:
    what tells of the correction is the last such letter, and follows the mails to the media about it."""
    sent = [d for d in deliveries if d.kind is Kind.WEBSITE and d.state is DeliveryState.SENT]
    taken = max((page.id for page in sent if page.settled), default=0)
    since = [delivery for delivery in deliveries if delivery.id > taken]
    first = min((mail.id for mail in since if mail.kind is Kind.PARTNER), default=0)
    last = max((letter.id for letter in since if is_confirmation(letter)), default=0)
    return [d for d in since if not is_confirmation(d) or (d.id == last and d.id >= first)]


@dataclass(frozen=True)
class Reach:
    """The partners' addresses that were sent a release, and those to which it was still to go."""

    reached: frozenset[str]
    waiting: frozenset[str]


def find_reach(deliveries: Sequence[Delivery]) -> Reach:
    """By the mails so far. One that may have gone counts as gone; one that came back, was given up, or was
    claimed by a process that did not get to send it does not. Whoever got the release once is reached, also
    where its correction still waits."""
    mails = [mail for mail in deliveries if mail.kind is Kind.PARTNER]
    may_have_gone = {DeliveryState.SENT, DeliveryState.UNCERTAIN}
    reached = {m.recipient.lower() for m in mails if m.state in may_have_gone}
    waiting = {m.recipient.lower() for m in mails if m.state is DeliveryState.PENDING}
    return Reach(frozenset(reached), frozenset(waiting - reached))


def count_told(partners: Sequence[Person], mails: Sequence[Delivery]) -> on.DistributionEnded:
    """Which partners were told: one mail that went out is enough for a partner of several addresses. Whoever
    asked us to stop before his went is neither told nor failed."""
    mails = [mail for mail in mails if mail.state is not DeliveryState.CANCELLED]
    reached = {mail.recipient for mail in mails if mail.state is DeliveryState.SENT}
    mailed = {mail.recipient for mail in mails}
    told: list[str] = []
    failed: list[str] = []
    for partner in partners:
        if mailed.isdisjoint(partner.addresses):
            continue
        (failed if reached.isdisjoint(partner.addresses) else told).append(partner.name)
    return on.DistributionEnded(tuple(told), tuple(failed))


def _find_returned(desk: Desk, incoming: Incoming, bounce: Bounce | None) -> Delivery | None:
    """The mail that came back: by the address or the name we gave it, by its Message-ID, or, where the
    report repeats none of these, the last mail to the address that it names."""
    token = find_return_token(incoming.understood.message) or (bounce.envelope_id if bounce else None)
    if (mail := find_partner_mail(desk, token)) is not None or bounce is None:
        return mail
    since = desk.clock() - _REPORTED_WITHIN
    with desk.database.reading() as connection:
        if bounce.original_message_id:
            mail = dispatched.find_by_message_ids(connection, [bounce.original_message_id])
        return mail or dispatched.find_newest_to(connection, bounce.recipients, since)


def record_bounce(desk: Desk, incoming: Incoming) -> None:
    """A mail of ours came back (RFC 3464): recorded on its delivery; a lost request is told at once."""
    bounce = incoming.understood.bounce
    now = desk.clock()
    rendered = Rendered()
    mail = _find_returned(desk, incoming, bounce)
    with desk.database.reading() as connection:
        release = (
            releases.load_case(connection, mail.release_id).release if mail and mail.release_id else None
        )
    error = ""
    if bounce is not None and mail is not None:
        error = " ".join(part for part in (bounce.status, bounce.diagnostic) if part)[:500] or "kembali"
        if bounce.kind is BounceKind.FAILED and mail.kind is not Kind.OFFICE:
            trouble = do.TellOffice(
                what=f"Email ke {mail.recipient} kembali.",
                mend="Periksa alamatnya di konfigurasi, atau hubungi penerimanya dengan cara lain.",
                details=(error,),
            )
            writing.tell_office(desk, release, trouble, now, rendered)
    if mail is None and incoming.understood.hides_submission:
        end_unread(desk, incoming, "laporan pengiriman")
        return
    release_id = mail.release_id if mail else None
    is_final = bounce is not None and bounce.permanent and not is_of_sender(error)  # it tells of the address
    if is_final and mail is not None and mail.kind is Kind.PARTNER:
        # Before the report is done with: a process killed between the two takes it up again.
        suspend_failing(desk, mail.recipient, error, returned=mail.id)
    with desk.database.writing() as connection:
        handling.finish(
            connection, incoming.stored.id, MessageState.HANDLED, "laporan pengiriman", release_id
        )
        if bounce is not None and mail is not None and mail.message_id:
            if bounce.kind is BounceKind.FAILED:
                dispatched.mark_bounced(connection, mail.message_id, error, now, permanent=is_final)
            if release_id is not None:
                what = f"email ke {mail.recipient} {_WHAT[bounce.kind]}: {error}"
                releases.add_history(connection, release_id, now, Step.PUBLICATION, what)
        enqueue(connection, desk, release_id, rendered, now)
    with tracing(desk, release_id):
        log.info("bounce recorded", recipient=mail.recipient if mail else None, error=error)
