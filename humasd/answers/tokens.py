"""An answer as words with their places, clauses and plain forms."""

from __future__ import annotations

import re
from dataclasses import dataclass

from humasd.lexicon import forms, spelling, words

MAX_APPROVAL = 4_000
"""Characters; no approval is longer with its signature."""
MAX_TOKENS = 1_500
"""Words that are looked at; no decision needs more."""

_PARTED = r"di[ ](?:(?:terbit|tayang|publikasi|unggah|lanjut|naik|siar|tampil)[ ]kan|naikan|acc)(?![^\W_])"
"""One word that a phone's keyboard parts in three, or in two."""
_JAVANESE = r"dipun[ ](?:unggah|muat|terbit|tayang|lanjut|siar|upload|posting|publish)[^\W_]{0,5}(?![^\W_])"
"""The prefix "di-", as courteous Javanese has it ("dipun unggah")."""
_PARTED_ONCE = r"(?:terbit|tayang|lanjut|naik)[ ]kan(?=[ ](?:saja|aja|sj)\b)"
"""And one in two, where "kan" asks for nothing."""
_SPACED = r"(?<![^\W_])(?:s[ ]e[ ]t[ ]u[ ]j[ ]u|a[ ]c[ ]c)(?![^\W_]|[ ][^\W_]\b)"
"""Letters that somebody sets apart to be read well ("S E T U J U")."""
_OWNED = (
    r"(?:berita|judul|foto|isi|naskah|rilis|link|nama|data|bahasa|kalimat|tulisan|gelar|konten|web(?:site)?)"
    r"[ ]nya(?![^\W_])"
)
"""A part of the text, or where it goes, with its ending set apart ("judul nya")."""
_TOKEN = re.compile(
    rf"{_PARTED}|{_JAVANESE}|{_PARTED_ONCE}|{_SPACED}|{_OWNED}" + r"|[^\W_]+(?:['’`-][^\W_]+)*['’`]?|\s+|.",
    re.DOTALL | re.IGNORECASE,
)
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
        elif _plain(piece) in _OWN_CONSENT:
            ending = match.end() - len(_SELF)
            tokens.append(Token("setuju", match.start(), ending, clause))
            tokens.append(Token(_SELF, ending, match.end(), clause))
        elif piece not in _SILENT:
            tokens.append(Token(_plain(piece), match.start(), match.end(), clause))
        if len(tokens) >= MAX_TOKENS:
            break
    return tokens


def _plain(piece: str) -> str:
    """The plain form, without the endings that the region adds to words that decide."""
    if piece.lower() in _UNITS:
        return piece.lower()
    plain = forms.plain_form(piece.replace("’", "'").replace("`", "'").replace(" ", ""))
    plain = spelling.ABBREVIATED.get(plain, plain)
    if plain.startswith("dipun"):
        courteous = f"di{plain[5:]}"  # "dipununggah"; "dipungut" is another word
        courteous = spelling.ABBREVIATED.get(courteous, courteous)
        plain = courteous if courteous in _DECIDING else plain
    if plain.endswith("2nya"):
        plain = f"{plain[:-4]}nya"  # "angka2nya"
    if plain.startswith("di-"):
        plain = f"di{plain[3:]}"  # "di-upload"
    if plain.endswith("-nya"):
        plain = f"{plain[:-4]}nya"
    half, _, other = plain.partition("-")
    if half == other and half in words.PERSONS:
        return half  # "dinda-dinda"
    for ending, stems in _ENDINGS:
        stem = plain.removesuffix(ending)
        if stem != plain and stem in stems:
            return stem
    return plain


_OWN_CONSENT = forms.word_set("setujuka")
"""Consent with the ending of the first person, which may also ask."""
_SELF = "ka"
_UNITS = frozenset({"pkk"})
"""Short names that a doubled letter tells from a word ("pk" is "pak")."""
_DECIDING = words.APPROVING | words.REVISE | words.REJECT | words.CANCEL
_POSSIBLE = forms.word_set("boleh bisa bagus mantap cocok aman sip")
_HASTENING = forms.word_set("saja segera langsung")
_DEAR = forms.word_set("dinda adinda ananda nak saudara sahabat kawan teman rekan adik adek abang kakak bang")
_ENDINGS = (
    ("mi", _DECIDING | _POSSIBLE | words.APPEARING),  # done, at last: "okemi"
    ("mi", words.FORBID | words.LEAVE | {"ada", "usah", "sudah", "baji'"}),  # "janganmi"
    ("ni", words.AGREE | words.PUBLISH),  # now: "muatni"
    ("i", frozenset(word for word in words.PUBLISH if word.endswith("kan"))),  # the same: "terbitkanni"
    ("lah", _DECIDING | words.LEAVE | _HASTENING),
    ("nya", frozenset({"menyetujui"})),
    ("ku", _DEAR),  # "bapakku" is one's father
    ("ji", (words.APPROVING - words.WEAK) | _POSSIBLE | {"ada"}),  # no more than that
    ("ma", words.APPROVING),  # "setujuma": I do
    ("ki", words.REVISE | words.REJECT | words.CANCEL),  # you, in courtesy: "gantiki"
)


def is_agreeing(plain: str) -> bool:
    """Consent, typing errors forgiven.

    With a particle typed on ("setujuki", "setujupi") it is of whom one speaks to, or still to come.
    """
    if plain in words.AGREE:
        return True
    targets = words.AGREE_MISTYPED
    has_particle = plain.endswith("i") and plain[:-2].endswith("etuju")
    return not has_particle and (forms.is_near(plain, targets) or forms.is_devowelled(plain, targets))


def is_publishing(plain: str) -> bool:
    """A word that has the text published, typing errors in the long ones forgiven.

    "Terbitan" is a noun and "terbitkah" a question: the ending must be there; and so must the stem's first
    letter, since "disayangkan" and "dibiarkan" say something else.
    """
    if plain in words.PUBLISH:
        return True
    if not plain.endswith(("kan", "kn")):
        return False
    head = plain[:3] if plain.startswith("di") else plain[:1]
    targets = frozenset(word for word in words.PUBLISH_MISTYPED if word.startswith(head))
    return forms.is_near(plain, targets) or forms.is_devowelled(plain, words.PUBLISH_MISTYPED)


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
