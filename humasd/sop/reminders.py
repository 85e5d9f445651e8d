"""What time itself brings: requests that nobody answered are asked anew."""

from __future__ import annotations

from humasd.release import events as on
from humasd.release.case import Case
from humasd.release.lifecycle import NotPossible
from humasd.release.model import Purpose, Step
from humasd.sop.answering import STATE_OF_STEP
from humasd.sop.desk import Desk
from humasd.sop.turn import Cause, take_turn
from humasd.store import requests


def renew_expired(desk: Desk) -> int:
    """End what has expired; a decision that is still wanted is asked for with a fresh code."""
    with desk.database.reading() as connection:
        expired = requests.find_expired(connection, desk.clock())
    for request in expired:
        with desk.database.writing() as connection:
            ended = requests.close(connection, request.id, "expired")
        if not ended or request.purpose is not Purpose.DECIDE or request.release_id is None:
            continue

        def decide(case: Case, step: Step = request.step) -> on.Event | None:
            with desk.database.reading() as connection:
                open_now = requests.find_open(connection, case.release.id)
            still_asked = any(r.step is step and r.purpose is Purpose.DECIDE for r in open_now)
            if still_asked or case.release.state is not STATE_OF_STEP[step]:
                return None
            return on.RequestExpired(step)

        try:
            take_turn(desk, request.release_id, decide, Cause())
        except NotPossible:
            continue
    return len(expired)
