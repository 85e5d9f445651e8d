"""The text as a whole that is to go, or that somebody objects to: "drop saja", "hapus berita ini", "saya
keberatan". A part of it, or another matter, is read elsewhere."""

from __future__ import annotations

from humasd.answers.marks.mark import Mark
from humasd.answers.tokens import Token, is_neutral, is_publishing
from humasd.lexicon import forms, run_words, wish_words, words

_GONE_FROM = forms.word_set("sistem daftar antrean antrian jadwal server aplikasi website web situs laman")
_WHOLE = run_words.TEXTS | run_words.SHOWN | run_words.ITS_PUBLICATION | words.APPEARING
_WAITING = words.DELAY - words.NEGATION
_OBJECTED_WITH = forms.word_set("dengan dgn dg atas terhadap kalau kalo bila jika untuk utk bahwa sama")
_SPEAKING = words.SELF | forms.word_set(
    "sa ka ka' kita pribadi sangat tetap dari pihak terus terang jujur dengan ini menyatakan nyatakan"
)
"""Beside "keberatan" they say whose it is."""


def drops_text(tokens: list[Token], index: int) -> bool:
    """Is it a word by which the text is done away with, and no part of it?"""
    plain = tokens[index].plain
    if plain not in words.DROP | words.REMOVE or _is_put_off_or_told(tokens, index):
        return False
    behind = [token.plain for token in tokens[index + 1 :] if token.clause == tokens[index].clause]
    behind = [other for other in behind if not _says_nothing(other)]
    if behind[-2:-1] == ["dari"] and behind[-1] in _GONE_FROM:
        behind = behind[:-2]
        return not behind or _ends_text(behind)
    if plain in words.REMOVE:
        return _names_text(tokens, index)
    if any(token.plain in words.WEAK for token in tokens[:index]):
        return False  # "ok stop"
    return not behind or behind[0] in _WHOLE or is_publishing(behind[0])


def _says_nothing(plain: str) -> bool:
    return plain not in _WHOLE and (is_neutral(plain) or plain in words.WEAK or plain == "yang")


def _is_put_off_or_told(tokens: list[Token], index: int) -> bool:
    """ "Hentikan dulu", "sudah didrop", "jangan dihapus", "hapus foto dari berita ini"."""
    clause = [token.plain for token in tokens if token.clause == tokens[index].clause]
    if tokens[index].plain in words.DROP and any(token.plain in _WAITING for token in tokens):
        return True  # "stop, saya baca dulu"
    unsaid = words.DELAY | words.FORBID | words.NEGATION | words.QUESTION | {"?", "lagi"}
    before = [token for token in tokens[max(0, index - 2) : index] if token.clause == tokens[index].clause]
    told = run_words.DONE & {token.plain for token in before}
    parts = wish_words.PARTS - run_words.TEXTS
    return bool(told) or not (unsaid | parts).isdisjoint(clause)


def _names_text(tokens: list[Token], index: int) -> bool:
    """ "Hapus saja berita ini", "rilis ini dihapus saja": the text stands directly beside the word."""
    clause = [token for token in tokens if token.clause == tokens[index].clause]
    at = clause.index(tokens[index])
    before = [token.plain for token in clause[:at]]
    behind = [token.plain for token in clause[at + 1 :] if token.plain not in words.PERSONS | {"saja", "aja"}]
    while behind[1:] and behind[0] in run_words.SHOWN:
        behind.pop(0)  # "hapus itu berita"
    is_first = bool(behind) and behind[0] in run_words.TEXTS and _ends_text(behind[1:])
    is_passive = tokens[index].plain.startswith("di") and not run_words.TEXTS.isdisjoint(before)
    return is_first or (is_passive and _ends_text(before) and _ends_text(behind))


def _ends_text(plains: list[str]) -> bool:
    return all(plain in _WHOLE or is_neutral(plain) or plain == "yang" for plain in plains)


def mark_objection(tokens: list[Token], index: int) -> tuple[Mark | None, int]:
    """ "Keberatan": a refusal where the writer's own, of the text; a wish where it is of a part."""
    clause = [token for token in tokens if token.clause == tokens[index].clause]
    at = clause.index(tokens[index])
    before, behind = ([token.plain for token in half] for half in (clause[:at], clause[at + 1 :]))
    is_own = all(plain in _SPEAKING or is_neutral(plain) for plain in before)
    is_own = is_own and (words.NEGATION | words.QUESTION | {"?"}).isdisjoint(behind)
    if is_own and any(plain in wish_words.PARTS - run_words.TEXTS for plain in behind):
        return Mark.REVISE, 1
    end = 0
    while end < len(behind) and (
        behind[end] in _WHOLE | _OBJECTED_WITH
        or is_neutral(behind[end])
        or (is_publishing(behind[end]) and behind[end].startswith("di"))
    ):
        end += 1
    return Mark.REFUSE if is_own else Mark.CONTENT, end + 1
