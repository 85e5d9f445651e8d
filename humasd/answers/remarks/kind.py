"""What a kind of remark is (humasd.answers.remarks.shapes)."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Kind:
    """A kind of remark: how it opens, and the words that it may go on with."""

    opening: re.Pattern[str]
    said: frozenset[str] = frozenset()
    needed: frozenset[str] = frozenset()
    """Of these one at least."""
    least: int = 0
    """Words behind the opening, without which it says too little to be known for what it is."""
    is_past: bool = False
    """Of what was: before "…, setuju" it may be where that was said."""
    only_more: bool = False
    """Told only behind another remark."""
    anywhere: bool = True
    """Whether it may name a place that no list has."""
    excusing: bool = False
    """Told only behind an excuse, of which it is the reason."""
    first: bool = False
    """Told at the head of the answer, or behind another remark."""
