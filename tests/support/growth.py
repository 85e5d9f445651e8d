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
    """Compare a text of LARGE characters with one of SMALL, both made of `piece`."""
    small, large = (
        min(_time_of(call, piece * (size // len(piece))) for _ in range(3)) for size in (SMALL, LARGE)
    )
    return large <= _SLACK * LARGE / SMALL * max(small, _FLOOR)


def _best_of(call: Callable[[str], object], text: str) -> float:
    return min(_time_of(call, text) for _ in range(3))


def _time_of(call: Callable[[str], object], text: str) -> float:
    start = time.process_time()
    call(text)
    return time.process_time() - start
