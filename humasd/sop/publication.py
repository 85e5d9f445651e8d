"""SOP step 6, the website: what becomes of a release when its page is up, changed, or was given up."""

from __future__ import annotations

from humasd.release import events as on
from humasd.release.case import Case
from humasd.release.model import State
from humasd.sop.carrying_out import Cause
from humasd.sop.desk import Desk
from humasd.sop.distribution import Reach, find_reach
from humasd.sop.page import CORRECTION, PAGE
from humasd.sop.turn import take_turn
from humasd.store import outbox, silenced
from humasd.store.outbox import Delivery, DeliveryState


def settle_page(desk: Desk, page: Delivery) -> None:
    """Take note of how a website delivery ended."""
    assert page.release_id is not None

    def decide(case: Case) -> on.Event | None:
        if case.release.state is not State.PUBLISHING:
            return None
        error = page.last_error or "tanpa keterangan"
        if page.state is not DeliveryState.SENT or not page.result:
            if page.changed_elsewhere and page.letter != PAGE:
                return on.PageChangedElsewhere(error)
            return on.PageAbandoned(error)
        with desk.database.reading() as connection:
            silent = silenced.addresses(connection)
            reach = find_reach(outbox.find_deliveries(connection, case.release.id))
        return _event(page, page.result, reach, silent)

    take_turn(desk, page.release_id, decide, Cause(delivery=page.id))


def _event(page: Delivery, url: str, reach: Reach, silent: frozenset[str]) -> on.Event:
    if page.letter == PAGE:
        return on.PagePublished(url, silent)
    if page.letter == CORRECTION:
        return on.PageCorrected(url, reach.reached, reach.waiting, silent)
    return on.PageTakenDown(page.fingerprint is not None, reach.reached, reach.waiting, silent)
