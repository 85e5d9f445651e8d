"""The way through the seven steps, as the stays of a release tell it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from humasd.release.model import Release
from humasd.release.policy import Policy
from humasd.release.progress import Mark, Passage, trace_way
from humasd.release.states import State, Step
from humasd.release.stays import Stay
from humasd.settings import load_settings
from humasd.settings.policy import build_policy
from tests.support.minimal import MINIMAL

NINE = datetime(2026, 11, 24, 1, 0, tzinfo=UTC)
"""Tuesday, nine in WITA."""
NOW = NINE + timedelta(hours=4)
RELEASE = Release(1, "0001/HUMAS/XI/2026", State.RECEIVED, "Judul", "a@example.go.id", "A", NINE)


@pytest.fixture
def policy(tmp_path: Path) -> Policy:
    (tmp_path / "humasd.toml").write_text(MINIMAL, encoding="utf-8")
    return build_policy(load_settings(tmp_path / "humasd.toml"))


def stay(step: Step | None, begin: int, end: int | None, state: State = State.CORRECTION) -> Stay:
    """From so many minutes after nine to so many; carried through where it has ended."""
    ended = None if end is None else NINE + timedelta(minutes=end)
    return Stay(1, state, step, NINE + timedelta(minutes=begin), ended, done=ended is not None)


def marks(way: tuple[Passage, ...]) -> str:
    return " ".join(passage.mark for passage in way)


def test_a_release_under_correction_has_four_steps_behind_it_and_two_ahead(policy: Policy) -> None:
    stays = [
        stay(Step.INTAKE, 0, 0),
        stay(Step.DISPOSITION, 0, 20),
        stay(Step.RECEIVE, 20, 20),
        stay(Step.DRAFTING, 20, 20),
        stay(Step.CORRECTION, 20, None),
    ]
    way = trace_way(replace(RELEASE, state=State.CORRECTION), stays, policy, NINE + timedelta(minutes=40))
    assert marks(way) == "done done done done now ahead ahead"
    assert [passage.number for passage in way] == [1, 2, 3, 4, 5, 6, 7]
    assert way[1].time == timedelta(minutes=20) and way[1].late  # the norm of the disposition is 15 minutes
    assert way[4].time == timedelta(minutes=20) and not way[4].late and way[4].ended_at is None


def test_a_revision_sends_it_back_and_what_was_passed_lies_ahead_again(policy: Policy) -> None:
    stays = [
        stay(Step.DRAFTING, 0, 0),
        stay(Step.CORRECTION, 0, 10),
        stay(Step.APPROVAL, 10, 30),
        stay(Step.DRAFTING, 30, None),
    ]
    way = trace_way(replace(RELEASE, state=State.DRAFTING), stays, policy, NOW)
    assert marks(way) == "done done done now ahead ahead ahead"
    assert way[3].rounds == 1 and way[4].time is None


def test_the_norm_of_the_approval_covers_the_upload(policy: Policy) -> None:
    stays = [
        stay(Step.APPROVAL, 0, 40),
        stay(Step.PUBLICATION, 40, 65, State.PUBLISHING),
        stay(Step.NOTIFICATION, 65, 66, State.PUBLISHED),
    ]
    way = trace_way(replace(RELEASE, state=State.CLOSED), stays, policy, NOW)
    assert marks(way) == "done " * 6 + "done"
    assert way[5].time == timedelta(minutes=65) and way[5].late
    assert way[5].ended_at == NINE + timedelta(minutes=65)


def test_a_page_that_waits_for_its_hour_is_not_late(policy: Policy) -> None:
    stays = [stay(Step.APPROVAL, 0, 40), stay(Step.PUBLICATION, 60 * 24, None, State.PUBLISHING)]
    way = trace_way(replace(RELEASE, state=State.PUBLISHING), stays, policy, NOW)
    assert marks(way) == "done done done done done now ahead"
    assert way[5].time == timedelta(minutes=40) and not way[5].late


@pytest.mark.parametrize("state", [State.REJECTED, State.WITHDRAWN])
def test_a_release_that_ended_before_its_time_stopped_at_its_last_step(policy: Policy, state: State) -> None:
    stays = [stay(Step.INTAKE, 0, 0), stay(Step.DISPOSITION, 0, 12), stay(None, 12, None, state)]
    way = trace_way(replace(RELEASE, state=state), stays, policy, NOW)
    assert marks(way) == "done stopped ahead ahead ahead ahead ahead"


@pytest.mark.parametrize("state", list(State))
def test_every_state_has_a_place_even_where_no_stay_was_recorded(policy: Policy, state: State) -> None:
    way = trace_way(replace(RELEASE, state=state), [], policy, NOW)
    assert len(way) == 7
    assert sum(passage.mark in (Mark.NOW, Mark.STOPPED) for passage in way) == (state is not State.CLOSED)
