"""Words that are gone from a line of the mail that is quoted: someone took them out, or put one word in the
place of several.

Programs lose short lines, pictures and the end of a mail; no part of a line, and no paragraph, between words
that they keep.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

AROUND = 2
"""Words before and behind by which a place is found again."""
_MOST_GONE = 80
_PARAGRAPH = 8
"""Words of a line that is running text."""
_MOST_PLACES = 4
"""At which the same two words are looked for."""


@dataclass(frozen=True)
class _Text:
    """The words of a sent text, the line of each, and where two stand together."""

    words: list[str]
    lines: list[int]
    places: dict[tuple[str, ...], list[int]]

    @classmethod
    def of(cls, lines: list[list[str]]) -> _Text:
        words = [word for line in lines for word in line]
        places: dict[tuple[str, ...], list[int]] = {}
        for at, pair in enumerate(runs(words, AROUND)):
            if len(found := places.setdefault(pair, [])) < _MOST_PLACES:
                found.append(at)
        return cls(words, [number for number, line in enumerate(lines) for _ in line], places)

    def between(self, before: tuple[str, ...], behind: tuple[str, ...]) -> Iterator[list[str]]:
        """What stands between two pairs of words, where it is a part of one line, or a paragraph."""
        for start in self.places.get(before, []):
            for end in self.places.get(behind, []):
                first = start + AROUND
                if first < end <= first + _MOST_GONE and self._is_part(first, end):
                    yield self.words[first:end]

    def _is_part(self, first: int, end: int) -> bool:
        line = self.lines[first]
        if line == self.lines[end - 1] and line in (self.lines[first - 1], self.lines[end]):
            return True
        return max(Counter(self.lines[first:end]).values()) >= _PARAGRAPH


def find_taken_out(quoted: Sequence[str], sent: Sequence[list[list[str]]]) -> Iterator[str]:
    """What is gone from the words of a quote, each once, by the lines of each sent text. Linear.

    What any of the texts has together was taken out of none.
    """
    texts = [_Text.of(lines) for lines in sent]
    together = {run for text in texts for put in (0, 1) for run in runs(text.words, 2 * AROUND + put)}
    told: set[str] = set()
    for put in (0, 1):
        for run in runs(quoted, 2 * AROUND + put):
            gone = None if run in together else _gone_from(run, put, texts)
            if gone and gone not in told:
                told.add(gone)
                yield f"{gone} menjadi {run[AROUND]}" if put else f"dihapus: {gone}"


def _gone_from(run: tuple[str, ...], put: int, texts: list[_Text]) -> str | None:
    """What stood between the first and the last words of a run, where more than is put there now."""
    for text in texts:
        for gone in text.between(run[:AROUND], run[-AROUND:]):
            is_there = put and run[AROUND] in (*gone, "".join(gone))  # programs join the cells of a table
            if len(gone) > put and not is_there:
                return " ".join(gone)
    return None


def runs(words: Sequence[str], length: int) -> list[tuple[str, ...]]:
    """All that stand so many together."""
    return [tuple(words[at : at + length]) for at in range(len(words) - length + 1)]
