"""Whose word an answer is told to be by the way it is written: "Bapak: setuju", "Setuju (Mas Andi)".

Whom one calls stands beside consent ("setuju pak"). Set apart from it by a colon, a dash, brackets or a line
of its own it is the name of a speaker; and nobody calls himself by it.
"""

from __future__ import annotations

import re
from itertools import pairwise

from humasd.answers.tokens import MAX_APPROVAL, Token, is_agreeing, is_publishing, tokenise
from humasd.lexicon import forms, run_words, signature_words, words
from humasd.lexicon.given_names import GIVEN_NAMES, SHARED_NAMES
from humasd.mail.signing import names_of

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_BRACKETED = re.compile(r"\(([^()\n]{2,60})\)|\[([^\[\]\n]{2,60})\]")
_SET_APART = re.compile(r"(?:[ ][-~/|][ ]?|[ ]?[–—:=][ ]?)([^-–—~/|:=\n]{2,60})$")
_SPEAKER = re.compile(r"^([^:=(\n]{2,200}?)(?:[ ]?[:=(](?![)D])|[ ][/|][ ])(.{0,200})")
_SENTENCE = re.compile(r"[.!][ ]([^.,!\n]{2,40})$")
"""The last of a line."""
_TRAILING = re.compile(r"([^.…,;:!?\n]{2,60})(?:\.{2,20}|…|;)[ ]?(?=[^\W_])")
_PIECES = re.compile(r"[.,;!?][ ]?")
_HANGING = re.compile(r"\n[ \t]{0,8}(?=[:=])")
"""A colon on a line below its label."""
_HEADER = re.compile(r"(?:^|[.,;!] )(?:kepada|kpd|ke|to|dari|from|cc)[ ]?:[ ]?[^\W_]", re.IGNORECASE)
_YOUR_CONSENT = re.compile(
    r"\bkita'?[ ](?:s{1,5}etuju{1,5}|sepakat|menyetujui|ac{1,3}|oke?)[ ]?"
    r"(?:ji|mi|ki|maki|miki|mo|pi|di|le|to|toh|kan|pale|nah|dih|dong)\b",
    re.IGNORECASE,
)
"""With an ending of the south of Sulawesi, where "kita" is a courteous "you"."""

_CALLED = forms.word_set(
    "bapak bpk pak ibu bu ibuk buk mas mbak dek dik adek adik adinda dinda ananda nak kak kaka kakak kakanda"
    " kanda bang abang kang teh teteh neng om tante mama mamak abah bos bosku ketua komandan admin min mimin"
    " tim team kru crew humas rekan teman kawan rekan-rekan teman-teman adik-adik adek-adek"
)
"""By which one is called, and calls nobody but others; "Haji" and "Daeng" are also of a name that signs."""
_FORMAL = forms.word_set("bapak ibu ketua komandan tim team")
"""In a sentence of its own no call, but who it was."""
_ANSWER = forms.word_set("jawaban balasan keputusan pilihan tanggapan respon")
"""Whose it is stands behind it."""
_OPENING = forms.word_set("yth ytc kepada kpd dear")
_GREETING = _OPENING | forms.word_set("selamat met") | words.SALUTING
_ASKED = frozenset({"kabag"})
_EVERYBODY = forms.word_set("semua seluruh segenap")
_TELLING = forms.word_set("sudah telah kira rasa sendiri baru pribadi")
"""What goes on behind "pak saya" where the writer is meant."""


def is_attributed(written: str, official_names: tuple[str, ...] = ()) -> bool:
    """Is it somebody else whose word this is told to be? Linear.

    Also where the official himself is called by his name.
    """
    written = _HANGING.sub("", written[:MAX_APPROVAL])
    if _YOUR_CONSENT.search(written):
        return True
    own = names_of(official_names) - signature_words.TITLES
    tokens = tokenise(written)
    for before, behind in pairwise(tokens):
        is_called = before.plain in _CALLED and before.clause == behind.clause
        if is_called and behind.plain in own - SHARED_NAMES:
            return True
        if before.plain in _ANSWER and behind.plain in words.PERSONS:
            return True
    if _calls_official(tokens, own) or _tells_of_kin(tokens):
        return True
    lines = [line.strip(" \t*_>.,!") for line in written.split("\n")]
    lines = [line for line in lines if line]
    decided = next((at for at, line in enumerate(lines) if _decides(line)), len(lines))
    if any(_is_called(line) for line in lines[decided + 1 :]):
        return True
    return any(_is_told(line, below) for line, below in zip(lines, [*lines[1:], ""], strict=True))


def _calls_official(tokens: list[Token], own: frozenset[str]) -> bool:
    """Is he called who answers before anything is decided ("Siap Pak Kabag, terbitkan")?"""
    plain = [token.plain for token in tokens]
    decided = next(
        (at for at, word in enumerate(plain) if is_agreeing(word) or is_publishing(word)),
        next((at for at, word in enumerate(plain) if word in words.WEAK), len(plain)),
    )
    return any(
        behind.plain in own | _ASKED
        and (before.plain in _OPENING or (before.plain in _CALLED and before.clause == behind.clause))
        for before, behind in pairwise(tokens[:decided])
    )


def _tells_of_kin(tokens: list[Token]) -> bool:
    """ "Setuju bapak saya ya dek", "disetujui, semua tim", "disetujui, bapak"; "pak saya setuju" is the
    writer's own."""
    clauses: dict[int, list[str]] = {}
    for token in tokens:
        clauses.setdefault(token.clause, []).append(token.plain)
    before = ""
    for clause in clauses.values():
        if is_agreeing(before) and clause[0] in _EVERYBODY and _CALLED.issuperset(clause[1:]) and clause[1:]:
            return True
        if is_agreeing(before) and before.startswith("di") and _FORMAL.issuperset(clause):
            return True
        before = clause[-1]
        own = next((at for at, pair in enumerate(pairwise(clause)) if _is_kin(*pair)), None)
        if own is not None and not _is_said(clause[own + 2 :]):
            return True
    return False


def _is_kin(called: str, whose: str) -> bool:
    return called in _CALLED and whose in words.SELF


def _is_said(rest: list[str]) -> bool:
    return rest[:1] != [] and (
        rest[0] in _TELLING or any(is_agreeing(word) or is_publishing(word) for word in rest)
    )


def _is_told(line: str, below: str) -> bool:
    if _HEADER.search(line[:200]) or _trails_off(line):
        return True
    behind = [found[1] or found[2] for found in _BRACKETED.finditer(line)]
    if apart := _SET_APART.search(line[-80:]):
        behind.append(apart[1])
    if any(_is_called(piece) for piece in behind):
        return True
    if (sentence := _SENTENCE.search(line[-80:])) and _is_formal(sentence[1]):
        return True  # "Setuju. Ketua"
    speaker = _SPEAKER.match(line)
    return speaker is not None and _ends_in_call(speaker[1]) and _decides(speaker[2] or below)


def _is_called(piece: str) -> bool:
    """Somebody as one calls him, and nothing else."""
    if len(piece) > 80:
        return False
    found = [forms.plain_form(word) for word in _WORD.findall(piece)]
    is_by_title = found[-1:] == ["kabag"] and len(found) > 1  # "Adik, Kabag"
    named = found[:-1] if is_by_title else found
    return not _CALLED.isdisjoint(named) and run_words.CALLED.issuperset(named)


def _is_formal(sentence: str) -> bool:
    return _FORMAL.issuperset(map(forms.plain_form, sentence.split()))


def _trails_off(line: str) -> bool:
    """ "Bapak...setuju"."""
    return any(
        _is_called(found[1]) and not _decides(line[: found.start()]) and _decides(line[found.end() :])
        for found in list(_TRAILING.finditer(line[:400]))[:4]
    )


def _ends_in_call(label: str) -> bool:
    """ "Bapak", "Ini jawaban Mas Andi", "Assalamualaikum. Bapak"; "Yth. Tim Humas" greets."""
    *courtesies, last = [piece for piece in _PIECES.split(label) if piece.strip()] or [""]
    if courtesies and forms.plain_form(courtesies[-1].split()[-1]) in _OPENING:
        return False
    found = [forms.plain_form(word) for word in _WORD.findall(last)]
    if not found or found[0] in _GREETING:
        return False
    while len(found) > 1 and found[-1] in GIVEN_NAMES - _CALLED:
        found.pop()
    return found[-1] in _CALLED


def _decides(said: str) -> bool:
    return any(
        is_agreeing(token.plain) or is_publishing(token.plain) or token.plain in words.WEAK
        for token in tokenise(said)
    )
