"""When a step begins and ends: what the norms are measured on."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from humasd.release import events as on
from humasd.release.lifecycle import advance
from humasd.release.policy import Policy
from humasd.release.states import State, Step
from humasd.release.stays import Stay, carries_through, find_stays
from tests.unit.release.test_lifecycle_table import NOW, USUAL, answer, event_of, make_case

RECEIVED_AT = make_case(State.RECEIVED).release.received_at


def stays_of(state: State, event: on.Event, policy: Policy = USUAL) -> list[tuple[State, Step | None, bool]]:
    case = make_case(state)
    found = find_stays(case.release, event, advance(case, event, NOW, policy), NOW)
    assert all(stay.ended_at is not None for stay in found[:-1]), "only the last one is open"
    return [(stay.state, stay.step, stay.ended_at is not None) for stay in found]


def test_the_intake_begins_when_the_mail_came() -> None:
    case = make_case(State.RECEIVED)
    intake, _ = find_stays(case.release, on.Registered(), advance(case, on.Registered(), NOW, USUAL), NOW)
    assert intake == Stay(case.release.id, State.RECEIVED, Step.INTAKE, RECEIVED_AT, NOW, done=True)


def test_steps_that_the_daemon_does_are_stays_of_no_length() -> None:
    disposed = answer(on.Disposed, Step.DISPOSITION)
    assert stays_of(State.DISPOSITION, disposed) == [
        (State.DISPOSITION, Step.RECEIVE, True),
        (State.DRAFTING, Step.DRAFTING, True),
        (State.CORRECTION, Step.CORRECTION, False),
    ]


def test_each_step_begins_when_somebody_is_asked_for_it() -> None:
    assert stays_of(State.CORRECTION, answer(on.Approved, Step.CORRECTION)) == [
        (State.APPROVAL, Step.APPROVAL, False)
    ]
    assert stays_of(State.APPROVAL, answer(on.RevisionAsked, Step.APPROVAL)) == [
        (State.DRAFTING, Step.DRAFTING, False)
    ]


def test_waiting_for_the_hour_of_publication_is_not_the_time_of_the_upload() -> None:
    case = make_case(State.APPROVAL)
    tomorrow = NOW + timedelta(days=1)
    event = replace(answer(on.Approved, Step.APPROVAL), publish_at=tomorrow)
    [upload] = find_stays(case.release, event, advance(case, event, NOW, USUAL), NOW)
    assert upload == Stay(case.release.id, State.PUBLISHING, Step.PUBLICATION, tomorrow)


def test_after_the_page_the_sender_is_to_be_told_and_then_nothing_is_waited_for() -> None:
    assert stays_of(State.PUBLISHING, on.PagePublished("https://x")) == [
        (State.PUBLISHED, Step.NOTIFICATION, False)
    ]
    assert stays_of(State.PUBLISHED, event_of(on.ConfirmationEnded, State.PUBLISHED)) == [
        (State.CLOSED, None, False)
    ]


def test_asking_once_more_does_not_begin_a_step_anew() -> None:
    assert stays_of(State.APPROVAL, on.RequestExpired(Step.APPROVAL)) == []
    assert stays_of(State.APPROVAL, event_of(on.HeldBack, State.APPROVAL)) == []
    assert stays_of(State.APPROVAL, on.DeadlinePassed(Step.APPROVAL)) == []


def test_what_is_cut_short_is_not_carried_through() -> None:
    for kind in (on.MaterialReceived, on.DecisionUndone, on.Withdrawn):
        assert not carries_through(event_of(kind, State.CORRECTION))
    for kind in (on.Approved, on.RevisionAsked, on.Rejected):
        assert carries_through(event_of(kind, State.APPROVAL))
