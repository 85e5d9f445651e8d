"""What time itself brings: requests that nobody answered are asked anew."""

from __future__ import annotations

from contextlib import suppress

from humasd.release import events as on
from humasd.release.case import Case
from humasd.release.lifecycle import NotPossible
from humasd.release.model import Purpose, Request
from humasd.sop.answering import STATE_OF_STEP
from humasd.sop.confirmation import give_up_confirmation
from humasd.sop.desk import Desk
from humasd.sop.turn import Cause, take_turn
from humasd.store import requests


def renew_expired(desk: Desk) -> int:
    """End what has expired; a decision that is still wanted is asked for with a fresh code.

    The old request is ended last: a process killed on the way finds it again.
    """
    with desk.database.reading() as connection:
        expired = requests.find_expired(connection, desk.clock())
    for request in expired:
        if request.purpose is Purpose.DECIDE:
            _ask_anew(desk, request)
        elif request.purpose is Purpose.CONFIRM:
            give_up_confirmation(desk, request)
        with desk.database.writing() as connection:
            requests.close(connection, request.id, "expired")
    return len(expired)


def _ask_anew(desk: Desk, expired: Request) -> None:
    if expired.release_id is None:
        return

    def decide(case: Case) -> on.Event | None:
        with desk.database.reading() as connection:
            open_now = requests.find_open(connection, case.release.id)
        if case.release.state is not STATE_OF_STEP[expired.step] or any(
            request.step is expired.step
            and request.purpose is Purpose.DECIDE
            and request.expires_at > desk.clock()
            for request in open_now
        ):
            return None
        return on.RequestExpired(expired.step)

    with suppress(NotPossible):
        take_turn(desk, expired.release_id, decide, Cause())
