"""What the daemon's workers leave for whoever looks after them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from humasd.pulse import Pulse

NOON = datetime(2026, 11, 24, 4, 0, tzinfo=UTC)


class Clock:
    now = NOON

    def __call__(self) -> datetime:
        return self.now


def test_a_round_that_ends_well_is_a_success_and_one_that_fails_is_counted() -> None:
    clock = Clock()
    pulse = Pulse(clock)
    with pulse.round("receive"):
        clock.now += timedelta(minutes=1)
    clock.now += timedelta(minutes=1)
    with pytest.raises(OSError, match="away"), pulse.round("receive"):
        raise OSError("the server is away")
    beat = pulse.beats()["receive"]
    assert beat.succeeded_at == NOON + timedelta(minutes=1)
    assert beat.failures == 1 and not beat.busy


class Seconds:
    passed = 0.0

    def __call__(self) -> float:
        return self.passed


def test_a_worker_hangs_when_one_piece_of_work_takes_too_long_not_when_there_are_many() -> None:
    seconds = Seconds()
    pulse = Pulse(Clock(), seconds)
    with pulse.round("deliver"):
        for _ in range(5):
            seconds.passed += 20 * 60
            assert pulse.find_stuck(timedelta(minutes=30)) == ()
            pulse.move("deliver")
        seconds.passed += 31 * 60
        assert pulse.find_stuck(timedelta(minutes=30)) == ("deliver",)
    assert pulse.find_stuck(timedelta(minutes=30)) == ()


def test_a_worker_that_sleeps_does_not_hang() -> None:
    seconds = Seconds()
    pulse = Pulse(Clock(), seconds)
    with pulse.round("remind"):
        pass
    seconds.passed += 3 * 24 * 3600
    assert pulse.find_stuck(timedelta(minutes=30)) == ()


def test_a_clock_that_is_set_makes_no_worker_hang() -> None:
    clock = Clock()
    pulse = Pulse(clock, Seconds())
    with pulse.round("receive"):
        clock.now += timedelta(days=365)
        assert pulse.find_stuck() == ()
