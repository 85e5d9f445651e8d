"""Words that leave no mark on an answer, though elsewhere they bind, put off or ask: whom it calls, what is
said for politeness, that there is nothing to change, in what order something is to be done."""

from __future__ import annotations

from humasd.answers.beside.surroundings import opens_clause
from humasd.answers.marks import faults
from humasd.answers.tokens import Token, is_agreeing, is_publishing
from humasd.lexicon import forms, run_words, signature_words, wish_words, words
from humasd.lexicon.given_names import GIVEN_NAMES


def end_of_greeting(tokens: list[Token]) -> int:
    """Behind whom the first clause calls ("Yth. Kabag Humas, …"), where something follows it."""
    end = 0
    while end < len(tokens) and end < _MAX_GREETING and _calls(tokens[end].plain):
        end += 1
    is_called = any(token.plain in _TITLED for token in tokens[:end])
    is_parted = 0 < end < len(tokens) and tokens[end].clause != tokens[end - 1].clause
    return end if is_called and is_parted else 0


_MAX_GREETING = 8
_TITLED = (signature_words.TITLES | GIVEN_NAMES) - words.DECISIVE - words.HEDGES - words.OTHERS
_GREETED = forms.word_set("yth ytc kepada kpd dear") | words.PERSONS | words.GREETING


def _calls(plain: str) -> bool:
    return plain in _TITLED or plain in _GREETED


def match_politeness(tokens: list[Token], index: int) -> int:
    """ "Kalau bisa", "kalau boleh", by which one asks for something; "menurut (hemat) saya", by which one
    says no more than that one thinks so."""
    behind = [token.plain for token in tokens[index + 1 : index + 3] if token.clause == tokens[index].clause]
    if tokens[index].plain in _IF:
        if behind[:1] == ["begitu"] and len(behind) > 1 and opens_clause(tokens, index):
            return 2  # "kalau begitu saya setuju": so
        is_asked = behind[:1] and behind[0] in _POSSIBLE and not is_publishing(behind[-1])
        return 2 if is_asked and len(behind) > 1 else 0
    if tokens[index].plain == "menurut":
        behind = behind[1:] if behind[:1] in (["hemat"], ["pendapat"], ["pandangan"]) else behind
        return 1 if behind[:1] and behind[0] in words.SELF else 0
    return 0


_IF = forms.word_set("kalau kalo klo kl jika bila")
_POSSIBLE = forms.word_set("bisa boleh memungkinkan berkenan")


def tells_when_out(tokens: list[Token], index: int) -> bool:
    """ "Kirim linknya kalau sudah naik": nothing hangs on it."""
    behind = [token.plain for token in tokens[index + 1 : index + 3] if token.clause == tokens[index].clause]
    if tokens[index].plain not in _IF or len(behind) < 2 or behind[0] not in _FINISHED:
        return False
    return is_publishing(behind[1]) or behind[1] in words.APPEARING


_FINISHED = run_words.DONE - {"sedang", "masih"}


def is_nil(tokens: list[Token], index: int) -> bool:
    """ "Catatan: nihil", "revisi tidak ada"."""
    plain = tokens[index].plain
    if not (forms.is_near(plain, words.REVISE_NOUNS) or plain in _REMARKS):
        return False
    behind = [token.plain for token in tokens[index + 1 : index + 3]]
    is_none = bool(behind) and behind[0] in words.NEGATION and behind[1:] == ["ada"]
    return is_none or behind[:1] in (["nihil"], ["kosong"], ["nol"])


_REMARKS = forms.word_set("catatan cat perbaikan perubahan tambahan")


def follows_change(tokens: list[Token], index: int) -> bool:
    """ "Ganti dulu fotonya", "dihaluskan dulu": the change comes first, and nothing else is waited for."""
    before = [
        token.plain for token in tokens[max(0, index - 3) : index] if token.clause == tokens[index].clause
    ]
    while before and before[-1] in words.PERSONS | words.CLINGING | {"mi", "ji", "saja", "lagi"}:
        before.pop()
    return bool(before) and (before[-1] in words.REVISE or faults.is_passive_change(before[-1]))


def puts_in_order(tokens: list[Token], index: int) -> bool:
    """ "Wabup dulu baru Sekda": who is named first."""
    behind = [token.plain for token in tokens[index + 1 : index + 4] if token.clause == tokens[index].clause]
    return behind[:1] == ["baru"] and not _NAMED.isdisjoint(behind[1:])


_NAMED = words.OTHERS | words.ROLES | wish_words.OFFICES | wish_words.PARTS


def leads_to_own_refusal(tokens: list[Token], index: int) -> bool:
    """Is it told, up to a refusal in the same clause, what the writer himself refuses ("naskah ini saya
    kembalikan dan tidak saya setujui", "kami dari Inspektorat menolak")?"""
    near = tokens[max(0, index - _MAX_LEAD) : index + _MAX_LEAD]
    clause = [token.plain for token in near if token.clause == tokens[index].clause]
    start = sum(token.clause == tokens[index].clause for token in tokens[max(0, index - _MAX_LEAD) : index])
    for at, plain in enumerate(clause[start:], start):
        if plain in words.REJECT and at > start:
            is_capacity = clause[0] in words.SELF and clause[1] in _BEING
            return not plain.startswith("di") and (clause[at - 1] in words.SELF or is_capacity)
        if plain in words.REFUSING:
            behind = clause[at + 1 :]
            while behind and behind[0] in words.REFUSAL_FILLER - words.SELF:
                behind.pop(0)
            return len(behind) > 1 and behind[0] in words.SELF and is_agreeing(behind[1])
        if plain in words.DECISIVE | words.HEDGES or plain in wish_words.PARTS:
            return False
        if plain in words.OTHERS and clause[1:2] not in (["selaku"], ["sebagai"]):
            return False
    return False


_MAX_LEAD = 9
_BEING = forms.word_set("dari di selaku sebagai pribadi secara tetap sangat pihak dengan terpaksa juga")
"""Behind "saya" they tell in what capacity, or how firmly."""


def is_of_other_matter(tokens: list[Token], index: int) -> bool:
    """ "Saya tolak undangannya", "batal rapatnya", "hapus email saya", "tolak angin": of no text."""
    behind = [token.plain for token in tokens[index + 1 : index + 3] if token.clause == tokens[index].clause]
    behind = behind[1:] if behind[:1] == ["saja"] else behind
    matter = behind[0].removesuffix("nya") if behind else ""
    return matter in (run_words.LETTERS if tokens[index].plain in words.REMOVE else _MATTERS)


_MATTERS = forms.word_set(
    "undangan tawaran usul usulan proposal ajakan traktiran rapat cuti perjalanan angin bala peluru ukur"
)
