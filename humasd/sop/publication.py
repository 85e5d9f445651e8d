"""SOP step 6, the website: what becomes of a release when its page is up, or was given up."""

from __future__ import annotations

from humasd.release import events as on
from humasd.release.case import Case
from humasd.release.model import State
from humasd.sop.desk import Desk
from humasd.sop.turn import Cause, take_turn
from humasd.store import silenced
from humasd.store.outbox import Delivery, DeliveryState


def settle_page(desk: Desk, page: Delivery) -> None:
    """Take note of how a website delivery ended."""
    assert page.release_id is not None

    def decide(case: Case) -> on.Event | None:
        if case.release.state is not State.PUBLISHING:
            return None
        if page.state is DeliveryState.SENT and page.result:
            with desk.database.reading() as connection:
                return on.PagePublished(page.result, silenced.addresses(connection))
        return on.PageAbandoned(page.last_error or "tanpa keterangan")

    take_turn(desk, page.release_id, decide, Cause(delivery=page.id))
