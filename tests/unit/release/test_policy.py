"""Who is asked at each step."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from humasd.release.hours import OfficeHours
from humasd.release.model import Official, Release
from humasd.release.policy import Policy, StepRule
from humasd.release.states import State, Step

KABAG = Official("Andi Mappatunru", ("kabag@example.go.id", "andi@example.com"), "kabag")
KASUBAG = Official("Sitti Rahmah", ("kasubag@example.go.id",), "kasubag")
STAFF = Official("Budi Santoso", ("staf@example.go.id",), "staf")
SECOND = Official("Rina Wati", ("rina@example.go.id",), "staf")


def policy(*officials: Official) -> Policy:
    roles = {
        Step.DISPOSITION: "kabag",
        Step.RECEIVE: "kasubag",
        Step.DRAFTING: "staf",
        Step.CORRECTION: "kasubag",
        Step.APPROVAL: "kabag",
    }
    return Policy(
        steps={step: StepRule(timedelta(minutes=15), role) for step, role in roles.items()},
        officials=officials,
        partners=(),
        required=frozenset(),
        hours=OfficeHours(ZoneInfo("Asia/Makassar")),
    )


def release(corrector: str | None = None) -> Release:
    return Release(
        1, "0001/HUMAS/XI/2026", State.DISPOSITION, "", "", "", datetime(2026, 11, 24, tzinfo=UTC),
        corrector=corrector,
    )  # fmt: skip


ALL = policy(KABAG, KASUBAG, STAFF, SECOND)


@pytest.mark.parametrize(
    ("step", "asked"),
    [
        (Step.DISPOSITION, KABAG),
        (Step.RECEIVE, KASUBAG),
        (Step.DRAFTING, STAFF),
        (Step.CORRECTION, KASUBAG),
        (Step.APPROVAL, KABAG),
    ],
)
def test_the_first_holder_of_a_steps_role_is_asked(step: Step, asked: Official) -> None:
    assert ALL.official_for(step, release()) == asked


def test_whom_the_disposition_named_receives_and_corrects_and_does_nothing_else() -> None:
    named = release(corrector="rina@example.go.id")
    asked = {step: ALL.official_for(step, named) for step in ALL.steps}
    assert [step for step, official in asked.items() if official == SECOND] == [Step.RECEIVE, Step.CORRECTION]


def test_one_who_has_left_since_is_replaced_by_the_role() -> None:
    assert ALL.official_for(Step.CORRECTION, release(corrector="pensiun@example.go.id")) == KASUBAG


@pytest.mark.parametrize("step", list(ALL.steps))
def test_an_office_of_one_asks_that_one(step: Step) -> None:
    assert policy(KABAG).official_for(step, release()) == KABAG


def test_without_staff_a_revision_is_the_correctors() -> None:
    assert policy(KABAG, KASUBAG).official_for(Step.DRAFTING, release()) == KASUBAG


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("Kasubag", KASUBAG),
        ("kasubag", KASUBAG),
        ("Sitti Rahmah", KASUBAG),
        ("Rina Wati", SECOND),
        ("Staf", None),
        ("Humas", None),
        ("", None),
    ],
)
def test_a_name_or_role_that_means_one_person_names_that_one(words: str, meant: Official | None) -> None:
    assert ALL.find_named(words) == meant


def test_addresses_are_compared_without_case_and_all_of_an_official_count() -> None:
    assert ALL.find_official("ANDI@Example.com") == KABAG
    assert ALL.find_official("andi@example.com.evil.net") is None
