"""Patterns that are compiled when they are first asked.

Those of the words of answers take a second to compile and six megabytes to keep: a command that reads no
answer, and a daemon that waits for one, go without.
"""

from __future__ import annotations

import re
from functools import cached_property


class Pattern:
    """A regular expression, by its text; asked as one of `re.compile` is."""

    def __init__(self, pattern: str) -> None:
        self.pattern = pattern

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self.pattern)

    def match(self, text: str, pos: int = 0) -> re.Match[str] | None:
        """As re.Pattern.match."""
        return self._compiled.match(text, pos)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """As re.Pattern.fullmatch."""
        return self._compiled.fullmatch(text)

    def search(self, text: str) -> re.Match[str] | None:
        """As re.Pattern.search."""
        return self._compiled.search(text)
