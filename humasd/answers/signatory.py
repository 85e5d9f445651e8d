"""Who signs an answer where it is not the official himself."""

from __future__ import annotations

import re
from itertools import pairwise

from humasd.answers.tokens import MAX_APPROVAL, Token, tokenise
from humasd.lexicon import forms, phrases, signature_words, words
from humasd.lexicon.given_names import GIVEN_NAMES, SHARED_NAMES
from humasd.mail.signing import are_names, names_of

_KASUBAG = forms.word_set("kasubag kasubbag")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_SET_APART = re.compile(r"[\n;:()\[\]|/–—=]|,(?= ?[^\W_]{4})|(?<=[^\W_]{3})[.!]|[ ]-")
"""Of commas only those before no degree."""


def signs_for_another(written: str, official_names: tuple[str, ...]) -> bool:
    """Does somebody who writes for the official sign ("an. Kabag", "Staf Humas"), or a superior ("Sekda")?"""
    tokens = tokenise(written)
    known = names_of(official_names)
    if _signs_with_office(tokens, known - signature_words.TITLES):
        return True
    served = signature_words.SERVED | known | GIVEN_NAMES
    return any(_writes_for_him(tokens, at) for at in range(len(tokens))) or any(
        title.plain == "sekretaris" and name.plain in served and title.clause == name.clause
        for title, name in pairwise(tokens)
    )


def _writes_for_him(tokens: list[Token], at: int) -> bool:
    """Is it the title of somebody who writes for others? "Sudah saya cek bersama staf" names whom with."""
    if tokens[at].plain not in signature_words.ON_BEHALF:
        return False
    clause = [token.plain for token in tokens[:at] if token.clause == tokens[at].clause]
    is_company = clause[-1:] and clause[-1] in _TOGETHER and not phrases.READING.isdisjoint(clause)
    return not is_company


_TOGETHER = forms.word_set("dengan sama bersama")


def signs_as_colleague(written: str, official_names: tuple[str, ...], colleagues: tuple[str, ...]) -> bool:
    """Does another of the office's officials sign: his name alone, set apart from what is said? Linear.

    Whoever is called at the head or by "dek" is spoken to. Names that both bear tell nothing.
    """
    own, others = names_of(official_names), names_of(colleagues)
    theirs = tell_apart(colleagues, official_names)
    if not theirs:
        return False
    first, *pieces = _SET_APART.split(written[:MAX_APPROVAL])
    if written[len(first) : len(first) + 1] == "\n":
        pieces.append(first)
    for piece in pieces:
        found = _WORD.findall(piece[:120])
        plain = {forms.plain_form(word) for word in found}
        if theirs & plain and not (own - SHARED_NAMES) & plain and are_names(found, others):
            return True
    return False


def signs_as_stranger(written: str, official_names: tuple[str, ...]) -> bool:
    """Does somebody sign whom the official's names do not name: names of people alone, set apart from what is
    said ("Setuju", and "Muhammad Yusuf, S.Sos." below)? Linear.

    Only where his names are known for a person's. A letter more or less is how a name is spelled.
    """
    own = names_of(official_names) - signature_words.TITLES
    if own.isdisjoint(GIVEN_NAMES):  # an office's account, or "Nama Kabag" where nobody entered a name
        return False
    first, *pieces = _SET_APART.split(written[:MAX_APPROVAL])
    if written[len(first) : len(first) + 1] == "\n":
        pieces.append(first)
    return any(_names_stranger(piece[:120], own) for piece in pieces)


def _names_stranger(piece: str, own: frozenset[str]) -> bool:
    found = _WORD.findall(piece)
    plain = {forms.plain_form(word) for word in found}
    if not (own - SHARED_NAMES).isdisjoint(plain) or not are_names(found, own):
        return False
    strange = (plain & GIVEN_NAMES) - own - SHARED_NAMES
    return any(not _is_spelled(word, own) for word in strange)


def _is_spelled(word: str, own: frozenset[str]) -> bool:
    return any(len(word) != len(name) and forms.is_near(word, frozenset({name})) for name in own)


def tell_apart(colleagues: tuple[str, ...], official_names: tuple[str, ...]) -> frozenset[str]:
    """The words of colleagues' names and roles by which they are told from the official."""
    shared = SHARED_NAMES | signature_words.TITLES | signature_words.DEGREES
    roles = words.ROLES & {forms.plain_form(name) for name in colleagues}
    if "kasubag" in roles:
        roles |= _KASUBAG
    return (names_of(colleagues) - names_of(official_names) - shared) | roles


def _signs_with_office(tokens: list[Token], known: frozenset[str]) -> bool:
    """Does the title of a superior, of another unit or of a deputy stand for itself below what is said
    ("Setuju", and "Sekda" below), without an official's name?

    A name that many bear ("Andi") tells nobody from another.
    """
    clauses: dict[int, list[str]] = {}
    for token in tokens:
        clauses.setdefault(token.clause, []).append(token.plain)
    own = (known - SHARED_NAMES) or known
    if not own.isdisjoint(token.plain for token in tokens):
        return False
    titles = [frozenset(clause) for at, clause in clauses.items() if at > 0 and _OFFICES.issuperset(clause)]
    if any(_is_superior(clause) for clause in titles):
        return True
    is_named = bool(own) and not GIVEN_NAMES.isdisjoint(token.plain for token in tokens)
    if is_named and any(clause & _DEPUTIES for clause in titles):
        return True
    return any(_is_other_unit(clause) for clause in titles) or any(
        _is_whole_office(clause) and above.isdisjoint(_OWN_UNIT)
        for above, clause in pairwise((frozenset(), *titles))
    )


_DEPUTIES = forms.word_set("plh plt")
_OWN_UNIT = forms.word_set("humas protokol prokopim kabag")
_OTHER_UNITS = forms.word_set("dinas badan seksi bidang kasi kabid kadis umum kominfo informatika")
_OFFICES = signature_words.SUPERIORS | words.PERSONS | signature_words.SECRETARY | signature_words.TITLES


def _is_other_unit(clause: frozenset[str]) -> bool:
    """ "Kepala Dinas Kominfo", "Bagian Umum", "Kabag Umum"."""
    return not clause.isdisjoint(_OTHER_UNITS) and clause.isdisjoint(_OWN_UNIT - {"kabag"})


def _is_whole_office(clause: frozenset[str]) -> bool:
    return not clause.isdisjoint(signature_words.GOVERNMENT) and clause <= signature_words.WHOLE_OFFICE


def _is_superior(clause: frozenset[str]) -> bool:
    """ "Sekda", "Sekretaris Daerah"; and "Sekretaris" of less, or alone, as a comma leaves it."""
    return (
        not clause.isdisjoint(signature_words.SUPERIORS)
        or clause >= signature_words.SECRETARY
        or ("sekretaris" in clause and "daerah" not in clause)
    )
