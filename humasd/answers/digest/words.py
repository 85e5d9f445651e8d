"""What an answer to a digest says in words: "nomor satu", "yang kedua", and "sisanya setuju".

Written-out numbers become figures where they can name nothing but an item, so that one grammar reads both.
A part of a note may be called the same ("foto pertama buram, yang kedua oke"); there they stay words.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from humasd.answers.tokens import is_neutral, tokenise
from humasd.lexicon import forms, words

NUMBERS = {
    "satu": 1, "dua": 2, "tiga": 3, "empat": 4, "lima": 5, "enam": 6, "tujuh": 7, "delapan": 8, "sembilan": 9,
    "sepuluh": 10,
    "pertama": 1, "kesatu": 1, "kedua": 2, "ketiga": 3, "keempat": 4, "kelima": 5, "keenam": 6, "ketujuh": 7,
    "kedelapan": 8, "kesembilan": 9, "kesepuluh": 10,
}  # fmt: skip
ORDINALS = tuple(word for word in NUMBERS if word == "pertama" or word.startswith("ke"))
_ORDINAL = "|".join(ORDINALS)
_WRITTEN = re.compile(
    r"(?P<opening>(?:\A|\n|[,;.][ \t]{0,3}|(?<=[ \t])dan[ \t]{1,3})[ \t*•-]{0,4})"
    r"(?:(?:(?:untuk|utk|dan|yang|yg)[ \t]{1,3}){0,2}(?:nomor|nomer|no\.?|berita|naskah|item)[ \t]{1,3}"
    rf"(?:yang[ \t]{{1,3}})?(?P<named>{'|'.join(NUMBERS)})"
    rf"|(?:(?:untuk|utk|dan)[ \t]{{1,3}}){{0,2}}(?:(?:yang|yg)[ \t]{{1,3}})?(?P<ordinal>{_ORDINAL}))"
    r"(?P<mark>[ \t]{0,2}[:,=–-]?[ \t]{1,2}|[ \t]{0,2}:)(?=[^\W\d_]{2,20})",
    re.IGNORECASE,
)
_REST = re.compile(
    r"(?P<opening>\n|[,;.])[ \t]{0,4}(?:(?:dan|sedangkan|untuk|utk)[ \t]{1,3}){0,2}"
    r"(?:(?P<others>(?:(?:nomor|berita|naskah) )?(?:yang )?lain(?:nya)?)|sisanya|selebihnya)"
    r"[ \t]{0,2}[:,]?[ \t]{1,3}(?P<answer>[^\n]{1,80})\Z",
    re.IGNORECASE,
)


def write_numbers(text: str) -> str:
    """The answer with "nomor satu setuju, yang kedua tolak" in figures. Linear.

    At the head of a line; and within one only while nothing but bare answers stood on it before.
    """
    pieces: list[str] = []
    position = 0
    for match in _WRITTEN.finditer(text):
        head = text[text.rfind("\n", 0, match.start() + 1) + 1 : match.start()]
        is_head = "\n" in match["opening"] or not match.start()
        if not is_head and not _is_bare(head):
            continue
        number = NUMBERS[(match["named"] or match["ordinal"]).lower()]
        opening = (
            match["opening"].removesuffix("dan ") if match["opening"].strip() == "dan" else match["opening"]
        )
        pieces += [text[position : match.start()], opening, "" if is_head else ", ", f"{number} "]
        position = match.end()
    return "".join([*pieces, text[position:]])


def _is_bare(head: str) -> bool:
    """Are there nothing but numbers and words of plain answers, and not too many?"""
    tokens = tokenise(head[:200])
    answering = words.APPROVING | words.REJECT | words.CANCEL | words.REFUSING | frozenset(NUMBERS)
    known = answering | forms.word_set("nomor nomer no yang yg dan berita naskah item untuk utk")
    return len(head) <= 200 and all(
        token.plain in known or token.plain.isdigit() or is_neutral(token.plain) for token in tokens
    )


@dataclass(frozen=True)
class Rest:
    """The end of an answer that is about all items it has not named."""

    answer: str
    own_line: bool
    """Within a line it may go on with the note of the item before it."""
    of_items: bool
    """ "Yang lain" are other items; "sisanya" may be what remains of a text."""


def split_rest(text: str) -> tuple[str, Rest | None]:
    """The answer without "sisanya setuju" at its end, and that."""
    found = _REST.search(text, max(0, len(text) - 160))
    if found is None:
        return text, None
    return text[: found.start()], Rest(found["answer"], found["opening"] == "\n", bool(found["others"]))
