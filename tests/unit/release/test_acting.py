"""Plh. and Plt.: who is asked and may answer, from the first day to the last."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from humasd.release import effects as do
from humasd.release import events as on
from humasd.release.acting import Appointment, Capacity
from humasd.release.approvers import Need
from humasd.release.events import NotPossible
from humasd.release.lifecycle import advance
from humasd.release.model import Official
from humasd.release.policy import Policy
from humasd.release.states import State, Step
from tests.unit.release.test_approvers import ASISTEN, SEATS, SEKDA, approve, policy_of
from tests.unit.release.test_lifecycle_table import KABAG, KASUBAG, STAFF, USUAL, ZONE, make_case

GUEST = Official("Rina Wati", ("rina@example.go.id",), "")
PLH = Appointment(
    KABAG.address, "kabag", KASUBAG, Capacity.PLH, date(2026, 11, 24), date(2026, 11, 30), "800/123/BKPSDM"
)
POLICY = replace(USUAL, substitutes=(PLH,))


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZONE)


DURING = at("2026-11-25 10:00")
AFTER = at("2026-12-01 00:00")


def decision_of(event: on.Event, now: datetime, policy: Policy = POLICY) -> object:
    effects = advance(make_case(State.APPROVAL), event, now, policy).effects
    return next(effect.decision for effect in effects if isinstance(effect, do.RecordDecision))


def asked(now: datetime, policy: Policy = POLICY) -> list[tuple[str, str]]:
    event = on.Approved(Step.CORRECTION, KASUBAG.address, "<a@x>")
    effects = advance(make_case(State.CORRECTION), event, now, policy).effects
    return [(effect.official.address, effect.seat) for effect in effects if isinstance(effect, do.Ask)]


def by_substitute(kind: type[on.Answer] = on.Approved) -> on.Answer:
    return kind(Step.APPROVAL, KASUBAG.address, "<a@x>", seat=KABAG.address)


@pytest.mark.parametrize(
    ("moment", "who"),
    [
        ("2026-11-23 23:59", KABAG),
        ("2026-11-24 00:00", KASUBAG),
        ("2026-11-30 23:59", KASUBAG),
        ("2026-12-01 00:00", KABAG),
    ],
)
def test_a_substitute_is_asked_from_the_first_day_to_the_end_of_the_last(moment: str, who: Official) -> None:
    assert asked(at(moment)) == [(who.address, KABAG.address)]


def test_a_substitutes_decision_says_as_what_and_by_which_letter() -> None:
    decision = decision_of(by_substitute(), DURING)
    assert (decision.official, decision.seat) == (KASUBAG.address, KABAG.address)
    assert decision.acting == "Plh. Kabag, SP nomor 800/123/BKPSDM"


@pytest.mark.parametrize("kind", [on.Approved, on.RevisionAsked, on.Rejected])
def test_whose_time_is_over_decides_nothing_any_more(kind: type[on.Answer]) -> None:
    with pytest.raises(NotPossible):
        advance(make_case(State.APPROVAL), by_substitute(kind), AFTER, POLICY)


def test_whose_time_is_over_may_still_stop_what_he_decided() -> None:
    undone = by_substitute(on.DecisionUndone)
    assert advance(make_case(State.PUBLISHING), undone, AFTER, POLICY).release.state is State.APPROVAL


def test_the_official_may_answer_what_he_was_asked_while_another_acts_for_him() -> None:
    decision = decision_of(approve(KABAG.address), DURING)
    assert (decision.official, decision.capacity, decision.letter) == (KABAG.address, "", "")


def test_nobody_acts_without_an_appointment_or_on_anothers_seat() -> None:
    for policy, seat in ((USUAL, KABAG.address), (POLICY, "staf@example.go.id")):
        with pytest.raises(NotPossible):
            answer = on.Approved(Step.APPROVAL, KASUBAG.address, "<a@x>", seat=seat)
            advance(make_case(State.APPROVAL), answer, DURING, policy)


def test_the_later_of_two_appointments_counts() -> None:
    later = replace(PLH, substitute=GUEST, letter="800/130/BKPSDM", first=date(2026, 11, 25))
    policy = replace(POLICY, substitutes=(PLH, later))
    assert asked(at("2026-11-24 10:00"), policy) == [(KASUBAG.address, KABAG.address)]
    assert asked(DURING, policy) == [(GUEST.address, KABAG.address)]


def changed(now: datetime, *open_requests: tuple[str, str]) -> tuple[list[object], list[str]]:
    event = on.HoldersChanged(Step.APPROVAL, frozenset(open_requests))
    effects = advance(make_case(State.APPROVAL), event, now, POLICY).effects
    retired = [effect for effect in effects if isinstance(effect, do.RetireRequests)]
    return retired, [effect.official.address for effect in effects if isinstance(effect, do.Ask)]


def test_when_his_time_begins_the_substitute_is_asked_too_and_what_was_asked_stays_open() -> None:
    assert changed(DURING, (KABAG.address, KABAG.address)) == ([], [KASUBAG.address])


def test_when_it_ends_what_the_substitute_was_asked_is_asked_of_the_official() -> None:
    retired, again = changed(AFTER, (KASUBAG.address, KABAG.address))
    assert retired == [do.RetireRequests(KABAG.address, KASUBAG.address)]
    assert again == [KABAG.address]


def test_a_substitute_counts_for_the_seat_and_not_for_his_own() -> None:
    """The Asisten acts for the Sekda: where all must approve, he is asked for both seats."""
    acting = replace(PLH, seat=SEKDA.address, role="sekda", substitute=ASISTEN)
    policy = replace(policy_of(Need.ALL), substitutes=(acting,))
    assert asked(DURING, policy) == [
        (KABAG.address, KABAG.address),
        (ASISTEN.address, ASISTEN.address),
        (ASISTEN.address, SEKDA.address),
    ]
    case = make_case(State.APPROVAL)
    for answer in (
        approve(KABAG.address),
        approve(ASISTEN.address),
        approve(ASISTEN.address, seat=SEKDA.address),
    ):
        assert case.release.state is State.APPROVAL
        case = replace(case, release=advance(case, answer, DURING, policy).release)
    assert case.release.state is State.PUBLISHING
    assert [assent.seat for assent in case.release.approvals] == list(SEATS)


def test_where_one_approval_is_enough_a_person_is_asked_once() -> None:
    acting = replace(PLH, seat=SEKDA.address, role="sekda", substitute=ASISTEN)
    policy = replace(policy_of(Need.ANY), substitutes=(acting,))
    assert asked(DURING, policy) == [(KABAG.address, KABAG.address), (ASISTEN.address, ASISTEN.address)]


DAYS = st.integers(min_value=-3, max_value=12)
PEOPLE = st.sampled_from([KABAG, KASUBAG, STAFF, GUEST])


@given(st.lists(st.tuples(PEOPLE, PEOPLE, DAYS, DAYS), max_size=5), PEOPLE, PEOPLE, DAYS)
def test_an_approval_counts_only_from_the_official_or_from_who_acts_for_him_on_that_day(
    made: list[tuple[Official, Official, int, int]], answers: Official, seat: Official, day: int
) -> None:
    """Whatever was appointed: the page goes up only for the Kabag's seat, by himself or by his substitute."""
    first = date(2026, 11, 24)
    appointments = tuple(
        Appointment(
            post.address, post.role, substitute, Capacity.PLT,
            first + timedelta(days=begin), first + timedelta(days=end), f"800/{number}",
        )
        for number, (post, substitute, begin, end) in enumerate(made)
    )  # fmt: skip
    now = at("2026-11-24 10:00") + timedelta(days=day)
    policy = replace(USUAL, substitutes=appointments)
    answer = on.Approved(Step.APPROVAL, answers.address, "<a@x>", seat=seat.address)
    try:
        outcome = advance(make_case(State.APPROVAL), answer, now, policy)
    except NotPossible:
        outcome = None
    in_force = [substitute for post, substitute, begin, end in made if post == KABAG and begin <= day <= end]
    acts = in_force[-1:] == [answers]
    assert (outcome is not None) == (seat == KABAG and (answers == KABAG or acts))
