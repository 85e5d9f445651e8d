"""An answer as words with their places, clauses and plain forms."""

from __future__ import annotations

import re
from dataclasses import dataclass

from humasd.mail import words

MAX_TOKENS = 1_500
"""Words that are looked at; no decision needs more."""

_TOKEN = re.compile(r"[^\W_]+(?:['’`-][^\W_]+)*['’`]?|\s+|.", re.DOTALL)
_CLAUSE_ENDS = frozenset('.,;:!?\n()–—|/•…"“”')
_SILENT = frozenset("*_'’`‘-")


@dataclass(frozen=True)
class Token:
    """A word, an emoji, or a mark; `clause` counts the marks that part clauses before it."""

    plain: str
    start: int
    end: int
    clause: int


def tokenise(text: str) -> list[Token]:
    """Words and marks of a text; of the marks only "?" and unknown signs are kept. Linear."""
    tokens: list[Token] = []
    clause = 0
    for match in _TOKEN.finditer(text):
        piece = match[0]
        if piece.isspace():
            clause += "\n" in piece
        elif piece in _CLAUSE_ENDS:
            if piece == "?":
                tokens.append(Token("?", match.start(), match.end(), clause))
            clause += 1
        elif piece not in _SILENT:
            tokens.append(Token(_plain(piece), match.start(), match.end(), clause))
        if len(tokens) >= MAX_TOKENS:
            break
    return tokens


def _plain(piece: str) -> str:
    """The plain form, without the emphatic endings -mi and -lah of words that decide."""
    plain = words.plain_form(piece.replace("’", "'").replace("`", "'"))
    for ending in ("mi", "lah"):
        stem = plain.removesuffix(ending)
        if stem != plain and stem in words.APPROVING:
            return stem
    return plain


def match_courtesy(tokens: list[Token], index: int) -> int:
    """How many tokens from here on are a phrase of courtesy, within one clause; 0 for none."""
    for length in (4, 3, 2, 1):
        run = tokens[index : index + length]
        is_one_clause = len(run) == length and run[-1].clause == run[0].clause
        if is_one_clause and tuple(token.plain for token in run) in words.COURTESY_PHRASES:
            return length
    return 0


def is_agreeing(plain: str) -> bool:
    """Consent, typing errors forgiven."""
    return words.is_near(plain, words.AGREE)


def is_neutral(plain: str) -> bool:
    """A word that neither decides nor hedges nor carries content."""
    return (
        plain in words.GREETING
        or plain in words.PERSONS
        or plain in words.PLEASE
        or plain in words.FILLER
        or plain in words.THANKS
        or plain in words.EMOJI
    )
