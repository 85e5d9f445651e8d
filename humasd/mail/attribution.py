"""Whose word an answer is told to be by the way it is written: "Bapak: setuju", "Setuju (Mas Andi)".

Whom one calls stands beside consent ("setuju pak"). Set apart from it by a colon, a dash, brackets or a line
of its own it is the name of a speaker; and nobody calls himself by it.
"""

from __future__ import annotations

import re
from itertools import pairwise

from humasd.mail import forms, signature_words, words
from humasd.mail.given_names import GIVEN_NAMES, SHARED_NAMES
from humasd.mail.signing import names_of
from humasd.mail.tokens import is_agreeing, is_publishing, tokenise

MAX_ATTRIBUTED = 4_000
"""Characters; no approval is longer with its signature."""

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_BRACKETED = re.compile(r"\(([^()\n]{2,60})\)|\[([^\[\]\n]{2,60})\]")
_SET_APART = re.compile(r"(?:[ ][-~/|][ ]?|[ ]?[–—:=][ ]?)([^-–—~/|:=\n]{2,60})$")
_SPEAKER = re.compile(r"^([^:=(\n]{2,60}?)[ ]?[:=(](?![)D])(.{0,200})")
_HEADER = re.compile(r"^(?:kepada|kpd|ke|to|dari|from|cc)[ ]?:[ ]?[^\W_]", re.IGNORECASE)

_CALLED = forms.word_set(
    "bapak bpk pak ibu bu ibuk buk mas mbak dek dik adek adik adinda dinda ananda nak kak kaka kakak kakanda"
    " kanda bang abang kang teh teteh neng om tante mama mamak abah bos bosku ketua komandan admin min mimin"
    " tim team kru crew humas rekan teman kawan rekan-rekan teman-teman adik-adik adek-adek"
)
"""By which one is called, and calls nobody but others; "Haji" and "Daeng" are also of a name that signs."""
_ANSWER = forms.word_set("jawaban balasan keputusan pilihan tanggapan respon")
"""Whose it is stands behind it."""
_GREETING = forms.word_set("yth ytc kepada kpd dear selamat met") | words.SALUTING
_NAMING = words.PERSONS | GIVEN_NAMES


def is_attributed(written: str, official_names: tuple[str, ...] = ()) -> bool:
    """Is it somebody else whose word this is told to be? Linear.

    Also where the official himself is called by his name.
    """
    own = names_of(official_names) - signature_words.TITLES - SHARED_NAMES
    plain = [token.plain for token in tokenise(written[:MAX_ATTRIBUTED])]
    for before, behind in pairwise(plain):
        if (before in _CALLED and behind in own) or (before in _ANSWER and behind in words.PERSONS):
            return True
    lines = [line.strip(" \t*_>.,!") for line in written[:MAX_ATTRIBUTED].split("\n")]
    lines = [line for line in lines if line]
    decided = next((at for at, line in enumerate(lines) if _decides(line)), len(lines))
    if any(_is_called(line) for line in lines[decided + 1 :]):
        return True
    return any(_is_told(line, below) for line, below in zip(lines, [*lines[1:], ""], strict=True))


def _is_told(line: str, below: str) -> bool:
    if _HEADER.match(line):
        return True
    behind = [found[1] or found[2] for found in _BRACKETED.finditer(line)]
    if apart := _SET_APART.search(line[-80:]):
        behind.append(apart[1])
    if any(_is_called(piece) for piece in behind):
        return True
    speaker = _SPEAKER.match(line)
    return speaker is not None and _ends_in_call(speaker[1]) and _decides(speaker[2] or below)


def _is_called(piece: str) -> bool:
    """Somebody as one calls him, and nothing else."""
    if len(piece) > 80:
        return False
    found = [forms.plain_form(word) for word in _WORD.findall(piece)]
    return not _CALLED.isdisjoint(found) and _NAMING.issuperset(found)


def _ends_in_call(label: str) -> bool:
    """ "Bapak", "Ini jawaban Mas Andi"; "Yth. Tim Humas" greets."""
    found = [forms.plain_form(word) for word in _WORD.findall(label)]
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
