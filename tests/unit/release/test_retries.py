"""How long an effect that failed waits, and when it is given up."""

from __future__ import annotations

from datetime import timedelta
from itertools import count, takewhile

from humasd.release.retries import next_pause


def test_pauses_grow_and_end_after_some_days() -> None:
    pauses = [p for p in takewhile(lambda pause: pause is not None, map(next_pause, count(1))) if p]
    assert pauses[0] <= timedelta(minutes=1)
    assert pauses == sorted(pauses)
    assert timedelta(days=2) < sum(pauses, timedelta()) < timedelta(days=4)
