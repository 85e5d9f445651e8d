"""One place in a text that has to do with somebody."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Found:
    """From where to where, and what it is, in Indonesian."""

    start: int
    end: int
    what: str
