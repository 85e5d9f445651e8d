"""Whether a line is written with capitals throughout, so that they tell no names."""

from __future__ import annotations

import re

_REACH = 200
"""Characters looked at on each side; a headline has no more."""
_LONG_WORD = re.compile(r"[^\W\d_]{4,}")
_SHARE = 0.75
_FEW = 4
"""Words; with fewer a line tells nothing of its writing."""


def is_headline(text: str, start: int, end: int) -> bool:
    """Whether nearly all longer words of the line begin with a capital."""
    before = text[max(0, start - _REACH) : start].rpartition("\n")[2]
    after = text[end : end + _REACH].partition("\n")[0]
    words = _LONG_WORD.findall(f"{before}{text[start:end]}{after}")
    return len(words) >= _FEW and sum(word[0].isupper() for word in words) >= _SHARE * len(words)
