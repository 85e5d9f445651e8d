"""Whether a word of consent gives it, and whose it is: asked for, still to come, or told of somebody else.

Each question is asked of one word by its index, as those of humasd.answers.beside.surroundings are.
"""

from __future__ import annotations

from humasd.answers.beside.surroundings import (
    QUICK,
    SOFTENING,
    clause_before,
    plain_before_here,
    plain_behind,
)
from humasd.answers.tokens import Token, is_agreeing, is_publishing
from humasd.lexicon import forms, words

_EVERYBODY = frozenset({"semua", "semuanya"})
_NAMES_TOO = frozenset({"amin"})
"""A prayer's end in a clause of its own, a man's name in that of consent."""
_ENGLISH = forms.word_set("approve agree")
_HAILING = (
    words.WEAK
    | (words.SALUTING - {"alhamdulilah"})
    | {"iye", "iye'", "siap", "baik", "tabe", "tabe'", "maaf", "izin"}
)


def is_asked_for(tokens: list[Token], index: int) -> bool:
    """Is consent asked for rather than given ("mohon segera disetujui", "untuk disetujui")?"""
    before = clause_before(tokens, index)
    behind = [token.plain for token in tokens[index + 1 :] if token.clause == tokens[index].clause]
    if tokens[index].plain in _ENGLISH and not words.LEAVE.isdisjoint(behind):
        return True  # "approve it please"
    if tokens[index].plain in _BIDDING and not before:
        is_urged = tokens[index].plain not in _ENGLISH and behind[:1] in (["ya"], ["iya"], ["yah"])
        if is_urged or _has_pleaded(tokens, index):
            return True  # "setujui ya", "silakan, setujui pak"
    if before[-1:] == ["siap"] and tokens[index].plain.startswith("di"):
        return True  # "siap disetujui"
    if is_agreeing(tokens[index].plain) and _is_announced(tokens, index, before):
        return True
    return any(plain in words.PLEADING for plain in before) or before[-1:] in (["untuk"], ["utk"])


_BIDDING = forms.word_set("setujui approve agree")


def _has_pleaded(tokens: list[Token], index: int) -> bool:
    """Did a clause before it do no more than to ask?"""
    said = {token.plain for token in tokens[:index]}
    return not said.isdisjoint(words.PLEADING) and said <= words.PLEASE | words.PERSONS | words.GREETING | {
        "all"
    }


def is_begged_for(tokens: list[Token], index: int) -> bool:
    """Does a "mohon" or "agar" stand before it in its clause?"""
    return not (words.PLEADING - words.LEAVE).isdisjoint(clause_before(tokens, index))


def _is_announced(tokens: list[Token], index: int, before: list[str]) -> bool:
    """Is consent yet to come ("segera saya setujui", "disetujui segera")?"""
    own = words.SELF | {"langsung"}
    while before[-1:] and before[-1] in own:
        before = before[:-1]
    at = index
    while plain_behind(tokens, at) in SOFTENING:
        at += 1
    is_ahead = plain_behind(tokens, at) in QUICK
    following = plain_behind(tokens, at + 1) if is_ahead else ""
    is_followed = is_publishing(following) or following in words.APPEARING | words.ROUTINE
    return (bool(before) and before[-1] in QUICK) or (is_ahead and not is_followed)


def is_told_of_another(tokens: list[Token], index: int) -> bool:
    """Is it someone else's consent that is told of ("Bapak setuju", "semua tim setuju", "disetujui Bapak")?

    Behind a greeting or a yes they are spoken to: "iye pak setuju".
    """
    if plain_before_here(tokens, index) in _EVERYBODY and not tokens[index].plain.startswith("di"):
        return True  # "semua setuju"
    if plain_before_here(tokens, index) in _NAMES_TOO or plain_behind(tokens, index) in _NAMES_TOO:
        return True  # "Amin setuju"
    if tokens[index].plain.startswith("di"):
        behind = index
        if tokens[index].plain == "disepakati" and plain_behind(tokens, index) in _EVERYBODY:
            return True
        while plain_behind(tokens, behind) in _HOW_AGREED:
            behind += 1
        if plain_behind(tokens, behind) in words.PERSONS:
            return True  # "disetujui Bapak", "disetujui langsung Bapak", "disetujui semua tim"
    elif _names_all(tokens, index) or _is_approved_by(tokens, index):
        return True
    first = next(token.plain for token in tokens if token.clause == tokens[index].clause)
    before = clause_before(tokens, index)
    is_named = bool(before) and before[-1] in words.PERSONS
    is_formal = is_named and before[-1] in FORMAL
    while before and before[-1] in words.PERSONS:
        before.pop()
    if is_formal and before and before[-1] not in _HAILING:
        return True  # "alhamdulillah Bapak setuju"
    return first in words.PERSONS or (is_named and before[-1] in words.FILLER)


_HOW_AGREED = _EVERYBODY | SOFTENING | forms.word_set("langsung sepenuhnya penuh juga saja secara sekarang")
_ENGLISH_PASSIVE = forms.word_set("approved accepted agreed")
FORMAL = forms.word_set("bapak bpk ibu ketua komandan tim team kru crew rekan-rekan teman-teman rekan teman")
"""Of them as one speaks; "pak" and "bu" call."""


def _names_all(tokens: list[Token], index: int) -> bool:
    """ "Setuju semua bapak-bapak", "sepakat semua tim"."""
    at = index + 1
    while at < len(tokens) and tokens[at].plain in SOFTENING:
        at += 1
    if tokens[at : at + 1] == [] or tokens[at].clause != tokens[index].clause:
        return False
    return tokens[at].plain in _EVERYBODY and plain_behind(tokens, at) in FORMAL | _PLURAL


def _is_approved_by(tokens: list[Token], index: int) -> bool:
    """ "Approved mi Ibu"."""
    at = index
    while plain_behind(tokens, at) in _HOW_AGREED:
        at += 1
    return tokens[index].plain in _ENGLISH_PASSIVE and plain_behind(tokens, at) in FORMAL


_PLURAL = forms.word_set("bapak-bapak ibu-ibu adik-adik adek-adek kawan-kawan kawan humas")
