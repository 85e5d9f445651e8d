"""SOP step 6, the website: what becomes of a release when its page is up, changed, or was given up."""

from __future__ import annotations

from humasd.release import events as on
from humasd.release.case import Case
from humasd.release.states import State, Step
from humasd.sop.carrying_out import Cause
from humasd.sop.desk import Desk
from humasd.sop.distribution import Reach, find_reach
from humasd.sop.page import CORRECTION, PAGE
from humasd.sop.turn import take_turn
from humasd.sop.undo import rests_on
from humasd.store import inbox, outbox, silenced
from humasd.store.outbox import Delivery, DeliveryState


def settle_page(desk: Desk, page: Delivery) -> None:
    """Take note of how a website delivery ended."""
    assert page.release_id is not None

    def decide(case: Case) -> on.Event | None:
        if case.release.state is not State.PUBLISHING:
            return None
        if page.state is DeliveryState.CANCELLED:
            return _taken_back(desk, page, case)
        error = page.last_error or "tanpa keterangan"
        if page.state is not DeliveryState.SENT or not page.result:
            if page.changed_elsewhere and page.letter != PAGE:
                return on.PageChangedElsewhere(error)
            return on.PageAbandoned(error)
        with desk.database.reading() as connection:
            silent = silenced.addresses(connection)
            reach = find_reach(outbox.find_deliveries(connection, case.release.id))
        unwanted_by = _find_who_stopped(desk, page)[0] if page.stopped_by is not None else ""
        return _event(page, page.result, reach, silent, unwanted_by)

    take_turn(desk, page.release_id, decide, Cause(delivery=page.id, said_in=page.stopped_by))


def _event(page: Delivery, url: str, reach: Reach, silent: frozenset[str], unwanted_by: str) -> on.Event:
    if page.letter == PAGE:
        return on.PagePublished(url, silent, unwanted_by)
    if page.letter == CORRECTION:
        return on.PageCorrected(url, reach.reached, reach.waiting, silent)
    return on.PageTakenDown(page.fingerprint is not None, reach.reached, reach.waiting, silent)


def _taken_back(desk: Desk, page: Delivery, case: Case) -> on.Event:
    """The website has no such page: the word that came while it was in doubt is carried out, an official's
    as BATAL, but for what he sent and has not approved: that he takes back as any sender does."""
    address, message_id = _find_who_stopped(desk, page)
    official = desk.policy.find_official(address)
    if official is None:
        return on.Withdrawn(message_id)
    is_sender = case.release.sender.lower() in {one.lower() for one in official.addresses}
    if is_sender and not rests_on(case, official, desk.policy):
        return on.Withdrawn(message_id)
    return on.DecisionUndone(Step.APPROVAL, official.address, message_id)


def _find_who_stopped(desk: Desk, page: Delivery) -> tuple[str, str | None]:
    """Whose word, and the Message-ID of the mail that brought it."""
    assert page.stopped_by is not None
    with desk.database.reading() as connection:
        mail = inbox.get(connection, page.stopped_by)
    official = desk.policy.find_official(mail.author)
    return official.address if official else mail.author, mail.message_id
