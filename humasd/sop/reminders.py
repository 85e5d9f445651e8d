"""What time itself brings: reminders, and requests that expired are asked anew."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress

from humasd.release import events as on
from humasd.release.case import Case
from humasd.release.events import NotPossible
from humasd.release.model import Purpose, Release, Request
from humasd.release.states import State, Step, state_of
from humasd.sop.appointing_answer import give_up_appointing
from humasd.sop.carrying_out import Cause
from humasd.sop.confirmation import give_up_confirmation
from humasd.sop.desk import Desk
from humasd.sop.digest import is_time_for_all, send_digests
from humasd.sop.distribution import stop_waiting
from humasd.sop.each import do_each
from humasd.sop.turn import take_turn
from humasd.store import releases, requests
from humasd.store.appointments import find_standing


def keep_time(desk: Desk) -> int:
    """Everything that is due by the clock alone; returns how much there was. See do_each for failures."""
    parts = (renew_expired, ask_present_holders, remind_overdue, stop_waiting, send_digests)
    return sum(do_each(parts, lambda part: part(desk)))


def tries_everything(desk: Desk) -> bool:
    """Whether keep_time leaves nothing to a later hour now: reminders are for office hours, digests from
    their time on. That it does not fail at night says nothing of what failed by day."""
    return desk.policy.hours.is_open(desk.clock()) and is_time_for_all(desk)


def renew_expired(desk: Desk) -> int:
    """End what has expired; a decision that is still wanted is asked for with a fresh code.

    The old request is ended last: a process killed on the way finds it again.
    """
    with desk.database.reading() as connection:
        expired = requests.find_expired(connection, desk.clock())
    return len(do_each(expired, lambda request: _renew(desk, request)))


def _renew(desk: Desk, request: Request) -> None:
    if request.purpose is Purpose.DECIDE:
        _ask_anew(desk, request)
    elif request.purpose is Purpose.CONFIRM:
        give_up_confirmation(desk, request)
    elif request.purpose is Purpose.APPOINT:
        give_up_appointing(desk, request)
    with desk.database.writing() as connection:
        requests.close(connection, request.id, "expired")


def _ask_anew(desk: Desk, expired: Request) -> None:
    if expired.release_id is None:
        return

    def decide(case: Case) -> on.Event | None:
        with desk.database.reading() as connection:
            open_now = requests.find_open(connection, case.release.id)
        if case.release.state is not state_of(expired.step) or any(
            (request.step, request.seat) == (expired.step, expired.seat)
            and request.purpose is Purpose.DECIDE
            and request.expires_at > desk.clock()
            for request in open_now
        ):
            return None
        return on.RequestExpired(expired.step)

    _take_turn(desk, expired.release_id, decide)


def ask_present_holders(desk: Desk) -> int:
    """Ask whoever decides now, where a substitute's time has begun or ended since he was asked."""
    with desk.database.reading() as connection:
        asked = requests.find_all_open(connection)
        substitutes = (*desk.policy.substitutes, *find_standing(connection))
        seats = {appointment.seat for appointment in substitutes}
        cases = [
            releases.load_case(connection, release_id)
            for release_id, open_requests in asked.items()
            if any(one.seat in seats or one.seat != one.official for one in open_requests)
        ]
    changed = [case.release.id for case in cases if _find_change(desk, case, asked[case.release.id])]

    def decide(case: Case) -> on.Event | None:
        with desk.database.reading() as connection:
            open_now = requests.find_all_open(connection).get(case.release.id, [])
        return _find_change(desk, case, open_now)

    return len(do_each(changed, lambda release_id: _take_turn(desk, release_id, decide)))


def _find_change(desk: Desk, case: Case, open_requests: Sequence[Request]) -> on.HoldersChanged | None:
    """The event, where not everybody who decides now is asked, or one is asked who no longer decides."""
    now = desk.clock()
    present = [r for r in open_requests if state_of(r.step) is case.release.state]
    if not present:
        return None
    step = present[-1].step
    policy = desk.policy.with_substitutes(case.appointments)
    asked = frozenset((request.official, request.seat) for request in present)
    to_ask = {
        (one.official.address.lower(), one.seat)
        for one in policy.asked(step, case.release, case.shown_hash, now)
    }
    if to_ask <= asked and all(policy.may_act(official, seat, now) for official, seat in asked):
        return None
    return on.HoldersChanged(step, asked)


def remind_overdue(desk: Desk) -> int:
    """Remind whoever lets a deadline pass; only while the office works, so that no phone rings at night."""
    now = desk.clock()
    if not desk.policy.hours.is_open(now):
        return 0
    with desk.database.reading() as connection:
        overdue = [
            (release.id, _step_waited_for(release, requests.find_open(connection, release.id)))
            for release in releases.find_overdue(connection, now)
            if release.state is not State.PUBLISHED
        ]

    def remind(release_id: int, step: Step) -> None:
        def decide(case: Case) -> on.Event | None:
            is_due = case.release.remind_at is not None and case.release.remind_at <= now
            return on.DeadlinePassed(step) if is_due else None

        _take_turn(desk, release_id, decide)

    return len(do_each(overdue, lambda one: remind(*one)))


def _take_turn(desk: Desk, release_id: int, decide: Callable[[Case], on.Event | None]) -> None:
    with suppress(NotPossible):
        take_turn(desk, release_id, decide, Cause())


def _step_waited_for(release: Release, open_requests: Sequence[Request]) -> Step:
    if release.state in (State.INCOMPLETE, State.RECEIVED):
        return Step.INTAKE
    asked = [r.step for r in open_requests if r.purpose is Purpose.DECIDE]
    return asked[-1] if asked else Step(release.state)
