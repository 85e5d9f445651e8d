"""Words that are gone from the middle of a line of the quoted mail: someone took them out, or put one word in
the place of several.

Programs lose whole lines, pictures and the ends of a mail, and nothing between words that they keep.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

_AROUND = 2
"""Words before and behind by which a place is found again."""
_MOST_GONE = 60
_MOST_PLACES = 4
"""At which the same two words are looked for."""

_Places = dict[tuple[str, ...], list[tuple[int, int]]]
"""Where two words stand together: the line's number, and the place in it."""


def find_taken_out(quoted: Sequence[str], sent: Sequence[list[list[str]]]) -> Iterator[str]:
    """What is gone from the words of a quote, each once, by the lines of each sent text. Linear.

    What any of the texts has together was taken out of none.
    """
    together = {
        run
        for text in sent
        for length in (2 * _AROUND, 2 * _AROUND + 1)
        for run in _runs(list(chain.from_iterable(text)), length)
    }
    lines = list(chain.from_iterable(sent))
    places = _places_in(lines)
    told: set[str] = set()
    for put in (0, 1):
        for run in _runs(quoted, 2 * _AROUND + put):
            gone = None if run in together else _gone_between(run, put, lines, places)
            if gone and gone not in told:
                told.add(gone)
                yield f"{gone} menjadi {run[_AROUND]}" if put else f"dihapus: {gone}"


def _gone_between(run: tuple[str, ...], put: int, lines: list[list[str]], places: _Places) -> str | None:
    """What stood between the first and the last words of a run, where more than is put there now."""
    for number, start in places.get(run[:_AROUND], []):
        for other, end in places.get(run[-_AROUND:], []):
            gone = lines[number][start + _AROUND : end] if other == number else []
            if put < len(gone) <= _MOST_GONE and not (put and run[_AROUND] in gone):
                return " ".join(gone)
    return None


def _places_in(lines: list[list[str]]) -> _Places:
    places: _Places = {}
    for number, line in enumerate(lines):
        for at, pair in enumerate(_runs(line, _AROUND)):
            if len(found := places.setdefault(pair, [])) < _MOST_PLACES:
                found.append((number, at))
    return places


def _runs(words: Sequence[str], length: int) -> list[tuple[str, ...]]:
    return [tuple(words[at : at + length]) for at in range(len(words) - length + 1)]
