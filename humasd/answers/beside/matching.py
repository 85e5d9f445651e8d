"""How a pattern of runs is matched: within one clause, over the usual spelling of its words."""

from __future__ import annotations

from collections.abc import Iterator

from humasd.answers.beside.surroundings import opens_clause
from humasd.answers.tokens import Token
from humasd.lexicon import phrases
from humasd.lexicon.patterns import Pattern

_WINDOW = 14
"""Words that are looked at; no run is longer."""


def match(pattern: Pattern, tokens: list[Token], index: int) -> int:
    """How many words from here on the pattern takes; 0 where it does not match."""
    found = pattern.match(_clause_from(tokens, index))
    return found[0].count(" ") if found else 0


def match_opening(pattern: Pattern, tokens: list[Token], index: int) -> int:
    """The same, only at a clause's head."""
    return match(pattern, tokens, index) if opens_clause(tokens, index) else 0


def spelled(token: Token) -> str:
    """A word as phrases have it."""
    return phrases.SPELLED.get(token.plain, token.plain)


def _clause_from(tokens: list[Token], index: int) -> str:
    """The words of the clause from here on, each before a space; a full stop where it ends in sight."""
    run = [token for token in tokens[index : index + _WINDOW] if token.clause == tokens[index].clause]
    said = "".join(f"{spelled(token)} " for token in run)
    return said if len(run) == _WINDOW else f"{said}."


def phrases_at(tokens: list[Token], index: int) -> Iterator[tuple[str, ...]]:
    """The words from here on that stand in one clause, as they are usually spelled; longest first."""
    for length in (8, 7, 6, 5, 4, 3, 2, 1):
        run = tokens[index : index + length]
        if len(run) == length and run[-1].clause == run[0].clause:
            yield tuple(map(spelled, run))
