"""Does time grow no faster than the text? Measured as a ratio, so that a slow machine passes too."""

from __future__ import annotations

import time
from collections.abc import Callable

SMALL, LARGE = 25_000, 200_000
"""Characters."""
_SLACK = 3
_FLOOR = 0.002
"""Seconds; what takes less is not worth comparing."""


def grows_linearly(call: Callable[[str], object], piece: str) -> bool:
    """Compare a text of LARGE characters with one of SMALL, both made of `piece`; the best of three times
    counts, and one that is good enough is enough."""
    small, large = (piece * (size // len(piece)) for size in (SMALL, LARGE))
    best = min(_time_of(call, small) for _ in range(3))
    allowed = _SLACK * LARGE / SMALL * max(best, _FLOOR)
    return any(_time_of(call, large) <= allowed for _ in range(3))


def _time_of(call: Callable[[str], object], text: str) -> float:
    start = time.process_time()
    call(text)
    return time.process_time() - start
