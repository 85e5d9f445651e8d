"""Escalation: nobody answers, so the next in line is asked too; whoever answers first settles it."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from humasd.release import effects as do
from humasd.release import events as on
from humasd.release.case import Case
from humasd.release.lifecycle import advance
from humasd.release.model import Official, Release
from humasd.release.policy import Policy, StepRule
from humasd.release.states import State, Step
from tests.unit.release.test_lifecycle_table import KABAG, KASUBAG, NOW, STAFF, USUAL, make_case

ASISTEN = Official("Asisten", ("asisten@example.go.id",), "asisten")
SEKDA = Official("Sekda", ("sekda@example.go.id",), "sekda")


def policy(*escalate: str, after: timedelta | None = timedelta(hours=4)) -> Policy:
    rule = StepRule(timedelta(minutes=60), "kabag", True, escalate=escalate, escalate_after=after)
    officials = (KABAG, KASUBAG, STAFF, ASISTEN, SEKDA)
    return replace(USUAL, officials=officials, steps={**USUAL.steps, Step.APPROVAL: rule})


def let_pass(
    case: Case, times: int, office: Policy, now: datetime = NOW
) -> tuple[Release, list[list[do.Effect]]]:
    """The release after so many deadlines, and what each brought."""
    brought = []
    for _ in range(times):
        outcome = advance(case, on.DeadlinePassed(Step.APPROVAL), now, office)
        case = replace(case, release=outcome.release)
        brought.append(list(outcome.effects))
    return case.release, brought


def asked(effects: list[do.Effect]) -> list[str]:
    return [effect.official.address for effect in effects if isinstance(effect, do.Ask)]


def tells_office(effects: list[do.Effect]) -> bool:
    return any(isinstance(effect, do.TellOffice) for effect in effects)


def test_first_a_reminder_then_one_after_the_other_at_last_the_office() -> None:
    release, brought = let_pass(make_case(State.APPROVAL), 4, policy("asisten", "sekda"))
    assert [asked(effects) for effects in brought] == [
        [KABAG.address],
        [ASISTEN.address],
        [SEKDA.address],
        [],
    ]
    assert [tells_office(effects) for effects in brought] == [False, False, False, True]
    assert release.remind_at is None


def test_what_was_asked_before_stays_open() -> None:
    _, brought = let_pass(make_case(State.APPROVAL), 3, policy("asisten", "sekda"))
    assert not any(isinstance(effect, do.RetireRequests) for effects in brought for effect in effects)
    [ask] = [effect for effect in brought[1] if isinstance(effect, do.Ask)]
    assert ask.instead_of == KABAG.name


@pytest.mark.parametrize("official", [KABAG, ASISTEN])
def test_whoever_answers_first_settles_it(official: Official) -> None:
    release, _ = let_pass(make_case(State.APPROVAL), 2, policy("asisten", "sekda"))
    case = replace(make_case(State.APPROVAL), release=release)
    approval = on.Approved(Step.APPROVAL, official.address, "<a@x>")
    outcome = advance(case, approval, NOW, policy("asisten", "sekda"))
    assert outcome.release.state is State.PUBLISHING
    assert any(isinstance(effect, do.TellSettled) for effect in outcome.effects)


def test_nobody_approves_before_he_was_asked() -> None:
    approval = on.Approved(Step.APPROVAL, SEKDA.address, "<a@x>")
    release, _ = let_pass(make_case(State.APPROVAL), 2, policy("asisten", "sekda"))
    for case in (make_case(State.APPROVAL), replace(make_case(State.APPROVAL), release=release)):
        with pytest.raises(on.NotPossible):
            advance(case, approval, NOW, policy("asisten", "sekda"))


def test_without_escalation_the_office_is_told_after_the_reminder() -> None:
    _, brought = let_pass(make_case(State.APPROVAL), 2, policy())
    assert tells_office(brought[1]) and not asked(brought[1])


def test_whoever_is_asked_already_is_passed_over() -> None:
    _, brought = let_pass(make_case(State.APPROVAL), 2, policy("kabag", "sekda"))
    assert asked(brought[1]) == [SEKDA.address]


def test_the_pause_counts_office_hours_only() -> None:
    friday = datetime.fromisoformat("2026-11-27T14:00:00+08:00")
    release, _ = let_pass(make_case(State.APPROVAL), 2, policy("asisten"), friday)
    assert release.remind_at == datetime.fromisoformat("2026-11-30T10:00:00+08:00")


def test_a_new_begin_of_the_step_ends_the_escalation() -> None:
    office = policy("asisten", "sekda")
    release, _ = let_pass(make_case(State.APPROVAL), 3, office)
    case = replace(make_case(State.APPROVAL), release=release)
    outcome = advance(case, on.RequestExpired(Step.APPROVAL), NOW, office)
    assert asked(list(outcome.effects)) == [KABAG.address]
