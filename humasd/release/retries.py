"""When a delivery that did not succeed is tried again."""

from __future__ import annotations

from datetime import timedelta

PAUSES = (
    timedelta(minutes=1),
    timedelta(minutes=5),
    timedelta(minutes=15),
    timedelta(hours=1),
    timedelta(hours=4),
    timedelta(hours=12),
    timedelta(hours=24),
    timedelta(hours=24),
)
"""Growing pauses; with the last, nearly three days have passed since the first try."""


def next_pause(attempts: int) -> timedelta | None:
    """The pause after so many attempts (1 or more); None when it is time to give up."""
    return PAUSES[attempts - 1] if attempts <= len(PAUSES) else None
