"""Who signs an answer where it is not the official himself."""

from __future__ import annotations

from itertools import pairwise

from humasd.mail import signature_words, words
from humasd.mail.given_names import GIVEN_NAMES
from humasd.mail.signing import names_of
from humasd.mail.tokens import Token, tokenise


def signs_for_another(written: str, official_names: tuple[str, ...]) -> bool:
    """Does somebody who writes for the official sign ("an. Kabag", "Staf Humas"), or a superior ("Sekda")?"""
    tokens = tokenise(written)
    known = names_of(official_names)
    if _is_titled_above(tokens, known):
        return True
    served = signature_words.SERVED | known | GIVEN_NAMES
    return not signature_words.ON_BEHALF.isdisjoint(token.plain for token in tokens) or any(
        title.plain == "sekretaris" and name.plain in served and title.clause == name.clause
        for title, name in pairwise(tokens)
    )


def _is_titled_above(tokens: list[Token], known: frozenset[str]) -> bool:
    """Does a superior's title stand for itself ("Setuju", and "Sekda" below), without an official's name?"""
    clauses: dict[int, set[str]] = {}
    for token in tokens:
        clauses.setdefault(token.clause, set()).add(token.plain)
    if any(clause & (known - signature_words.TITLES) for clause in clauses.values()):
        return False
    superiors = signature_words.SUPERIORS
    titles = superiors | words.PERSONS | signature_words.SECRETARY | signature_words.TITLES
    return any(
        clause <= titles and (clause & superiors or clause >= signature_words.SECRETARY)
        for at, clause in clauses.items()
        if at > 0
    )
