"""Whether the text of one item of a digest's answer speaks of the others too, or is another's word.

"1 setuju, 2 setuju, 3 tolak, 1 juga" leaves open what is meant for the first; so does "3 tunda semua".
And whoever signs or is told of behind the last item ("3 ok - an. Kabag") may have spoken of all.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from itertools import pairwise, takewhile

from humasd.answers.digest.items import PARTS_NUMBERED
from humasd.answers.digest.words import NUMBERS, ORDINALS
from humasd.answers.signatory import signs_as_colleague, signs_for_another, tell_apart
from humasd.answers.tokens import Token, tokenise
from humasd.lexicon import forms, signature_words, words
from humasd.lexicon.given_names import GIVEN_NAMES
from humasd.mail.signing import names_of

ALL = frozenset({"semua", "semuanya", "seluruhnya"})
_TOGETHER = ALL | forms.word_set(
    "smua smuanya semuax smw seluruh sekalian segalanya ketiganya keduanya keempatnya kelimanya keenamnya"
    " dua-duanya tiga-tiganya kedua-duanya ketiga-tiganya dua2nya tiga2nya masing-masing"
)
_LIKEWISE = forms.word_set("juga jg jga pun seperti sprti kayak kyk idem begitu sama")
_NAMING = forms.word_set("nomor nomer no nmr yang yg item berita naskah rilis release bagian")
_OTHERS = forms.word_set("lain lainnya sisanya selebihnya")
_UNDONE = forms.word_set("abaikan lupakan ralat anulir")
_MAIL = forms.word_set("email e-mail surel pesan jawaban balasan")
_MISSENT = {("salah", "kirim"), ("salah", "email"), ("salah", "balas")}
SHORTEST_AGENDA = 3
"""Digits from which a number is one of the agenda, which is written with four."""
_MOST_DIGITS = 6
_NEAR = 2
"""Words between "juga" and the number that it is about."""

_TOLD = forms.word_set("kata pesan disampaikan titip titipan arahan menurut oleh perintah petunjuk instruksi")
_PERSONS = (
    words.PERSONS
    | words.ROLES
    | GIVEN_NAMES
    | signature_words.SUPERIORS
    | signature_words.SECRETARY
    | signature_words.TITLES
) - _TOLD
_MOST_NAMED = 4
"""Words by which a person is named behind "kata"."""
_DASH = re.compile(r"[ \t][–—-]{1,3}[ \t]{0,2}")
_MOST_SIGNED = 5
"""Words of a piece that may be a signature on an item's own line."""


def speaks_of_others(answer: str, own: Collection[int], count: int, agendas: Sequence[int] = ()) -> bool:
    """May this text of the items `own`, of `count` in the mail, say something of another item? Linear."""
    tokens = tokenise(answer)
    said = [token.plain for token in tokens]
    if not _TOGETHER.isdisjoint(said) or (not _UNDONE.isdisjoint(said) and not _MAIL.isdisjoint(said)):
        return True
    if not _MISSENT.isdisjoint(pairwise(said)):
        return True
    others = {agenda for place, agenda in enumerate(agendas, start=1) if place not in own}
    for at, word in enumerate(said):
        before = said[max(0, at - 1) : at]
        number = NUMBERS.get(word) or (int(word) if word.isdecimal() and len(word) <= _MOST_DIGITS else 0)
        is_agenda = len(word) >= SHORTEST_AGENDA and number in others
        is_item = number > 0 and ((1 <= number <= count and number not in own) or is_agenda)
        if not is_item and word not in _OTHERS:
            continue
        if before and before[0] in PARTS_NUMBERED:
            continue
        if is_item and not _NAMING.isdisjoint(before):
            return True
        if not _LIKEWISE.isdisjoint(said[max(0, at - _NEAR) : at + 1 + _NEAR]):
            return True
    return False


def names_one_of_all(answer: str) -> bool:
    """Is one item named beside an answer to all ("semua setuju, bagian pertama")?"""
    return any(token.plain in ORDINALS for token in tokenise(answer))


def is_anothers_word(answer: str, official_names: tuple[str, ...], colleagues: tuple[str, ...]) -> bool:
    """Does somebody else sign on the last item's own line ("3 ok - Rina"), or is its word said to be his
    ("3 setuju kata Sekda")? Linear."""
    written = _DASH.sub("\n", answer)
    tokens = tokenise(written)
    if any(token.plain in words.DISPOSE for token in tokens):
        written = written.replace(":", " ")
    if signs_as_colleague(written, official_names, colleagues) or _names(tokens, official_names, colleagues):
        return True
    _, *pieces = re.split(r"[\n;(\[|/,]|(?<=[^\W_]{3})[.!]", written)
    signed = "\n".join(piece for piece in pieces if len(piece.split()) <= _MOST_SIGNED)
    return signs_for_another(f"\n{signed}", official_names) or _is_told(tokens, colleagues)


def _names(tokens: list[Token], official_names: tuple[str, ...], colleagues: tuple[str, ...]) -> bool:
    """Is a colleague named ("3 ok Rina"), rather than spoken to ("3 ok dek Rina")?"""
    theirs = tell_apart(colleagues, official_names) - words.ROLES
    return any(
        token.plain in theirs and (before is None or before.plain not in words.PERSONS)
        for before, token in zip([None, *tokens], tokens, strict=False)
    )


def _is_told(tokens: list[Token], colleagues: tuple[str, ...]) -> bool:
    """Does the text end with whose word it is: "kata Pak Sekda", "disampaikan Rina"?"""
    persons = _PERSONS | names_of(colleagues)
    said = [token.plain for token in reversed(tokens[-_MOST_NAMED - 1 :])]
    named = list(takewhile(lambda word: word in persons, said))
    before = said[len(named) :]
    return bool(named and before) and (before[0] in _TOLD or before[:2] == ["nama", "atas"])
