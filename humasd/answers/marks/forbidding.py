"""What "jangan" does to the words behind it."""

from __future__ import annotations

from humasd.answers.marks.mark import Mark
from humasd.answers.marks.publicity import ONWARD, SPREAD, goes_to, is_given, is_public
from humasd.answers.tokens import Token, is_neutral
from humasd.lexicon import forms, run_words, wish_words, words

_EVER = forms.word_set("sampai pernah sekali-kali coba-coba")
_MAKING_NEWS = forms.word_set("bikin dibikin buat dibuat jadikan dijadikan")
_LEADING_ON = run_words.TEXTS | run_words.SHOWN | {"ada", "yang"}
_SHOWN_OF = frozenset({"tampilkan", "ditampilkan"})
_WRITTEN = wish_words.SHOWING - forms.word_set("pakai dipakai gunakan digunakan tampilkan ditampilkan")
"""What is done with words alone."""


def mark_forbidding(tokens: list[Token], index: int) -> tuple[Mark, int]:
    """ "Jangan" alone or with a word of publishing refuses; with "dulu" it delays; else it is content."""
    clause = [token for token in tokens[index + 1 : index + 12] if token.clause == tokens[index].clause]
    named = [
        token
        for token in clause
        if not is_neutral(token.plain) and token.plain not in words.WEAK | words.DELAY | _EVER
    ]
    while named[1:] and named[0].plain in _LEADING_ON:
        named = named[1:]  # "jangan itu dimuat", "jangan ada yang kasi naik"
    if named and is_given(tokens, tokens.index(named[0], index)):
        named = named[1:]  # "jangan kasi naik"
    if any(token.plain in words.DELAY for token in clause):
        is_denied = bool(named) and is_public(named[0].plain)  # "jangan dimuat dulu"
        return Mark.DELAY, tokens.index(named[0], index) - index + 1 if is_denied else 1
    if not named:
        before = [token.plain for token in tokens[:index] if token.clause == tokens[index].clause]
        is_of_part = not wish_words.PARTS.isdisjoint(before)  # "judulnya jangan …"
        return Mark.REVISE if is_of_part else Mark.REFUSE, 1
    if tokens[index].plain == "aja'" and is_public(named[0].plain.removeprefix("mu")):
        return Mark.REFUSE, tokens.index(named[0], index) - index + 1  # "aja' muterbitkan"
    if named[0].plain in _WRITTEN and (named[1:] or _has_subject(tokens, index)):
        return Mark.REVISE, tokens.index(named[0], index) - index + 1  # "nominalnya jangan ditulis"
    if named[0].plain == "terlalu" and named[1:2] and named[1].plain in wish_words.OF_TEXT:
        return Mark.REVISE, 1  # "jangan terlalu panjang"
    if named[0].plain in _MAKING_NEWS and any(token.plain in run_words.TEXTS for token in clause):
        return Mark.REFUSE, tokens.index(named[0], index) - index + 1  # "jangan dijadikan berita"
    if named[0].plain in ONWARD and not goes_to(named):
        return Mark.REFUSE, tokens.index(named[0], index) - index + 1
    if named[0].plain in SPREAD:
        return Mark.REFUSE, tokens.index(named[0], index) - index + 1
    if named[0].plain in _SHOWN_OF and len(named) > 1 and named[1].plain not in run_words.TEXTS | words.DELAY:
        return Mark.REVISE, tokens.index(named[0], index) - index + 1  # "jangan tampilkan wajah anak"
    if _is_of_part(tokens, index, named[0]):
        return Mark.REVISE, tokens.index(named[0], index) - index + 1
    if is_public(named[0].plain):
        return Mark.REFUSE, tokens.index(named[0], index) - index + 1
    return Mark.NEGATE, 1


def _is_of_part(tokens: list[Token], index: int, forbidden: Token) -> bool:
    """Is it a part that shall not be shown: "foto kedua jangan dipakai", "jangan pakai foto itu"?"""
    if not (is_public(forbidden.plain) or forbidden.plain in wish_words.SHOWING):
        return False
    clause = [token for token in tokens if token.clause == tokens[index].clause]
    at = clause.index(forbidden)
    near = [*clause[: clause.index(tokens[index])], *clause[at + 1 : at + 2]]
    return not wish_words.PARTS.isdisjoint(token.plain for token in near)


def _has_subject(tokens: list[Token], index: int) -> bool:
    """Does something that is no text stand before it in its clause?"""
    before = [token.plain for token in tokens[:index] if token.clause == tokens[index].clause]
    known = run_words.TEXTS | run_words.SHOWN | words.SELF | words.PLEADING
    return any(plain not in known and not is_neutral(plain) for plain in before)
