"""What leaves an answer open by its form: a field of a form that nobody filled in, and a part of the text."""

from __future__ import annotations

import re

from humasd.answers.tokens import MAX_APPROVAL, is_agreeing, is_publishing, tokenise
from humasd.lexicon import forms, signature_words, words

_FIELD = re.compile(
    r"([^\W\d_]{1,30})(?:[ \t]_{2,60}|[* \t]{0,4}[:=][ \t]{0,20}\n{0,2}[ \t]{0,20}"
    r"(?:_{2,60}|\.{2,60}|…{1,20}|[-–—]{1,60}(?=[ \t]{0,5}(?:[.,\n]|\Z))))"
)
_BOX = re.compile(r"\([\s_.]{0,60}\)|\[[\s_.]{0,60}\]")
_ORDINALS = forms.word_set(
    "pertama kedua ketiga keempat kelima terakhir awal akhir utama muda satu dua tiga empat lima"
    " i ii iii iv a b c d"
)
_SHARED = forms.word_set(
    "kota kabupaten kab provinsi prov daerah dokumentasi komunikasi administrasi umum informatika peliputan"
    " pelayanan media pimpinan"
)
"""Behind "bagian" of a unit and of a text alike."""
_LEADING = signature_words.TITLES | forms.word_set("yth ytc kepada kpd dear tim di dari ke")
"""Before "bagian" where a unit is meant: its head's title ("Kepala Bagian Umum"), or who is greeted."""


def is_left_blank(written: str) -> bool:
    """Does a line stand where an answer was to be filled in ("Setuju: ____"), or an empty box? Linear."""
    written = written[:MAX_APPROVAL]
    fields = (forms.plain_form(found[1]) for found in _FIELD.finditer(written))
    return bool(_BOX.search(written)) or any(
        is_agreeing(plain) or is_publishing(plain) or plain in words.WEAK for plain in fields
    )


def names_part(written: str) -> bool:
    """ "Setuju, bagian pertama", which a title made of these words would hide. Linear."""
    plain = [token.plain for token in tokenise(written[:MAX_APPROVAL])]
    return any(
        named == "bagian" and (behind in _ORDINALS or (behind in _SHARED and before not in _LEADING))
        for before, named, behind in zip(["", *plain], plain, plain[1:], strict=False)
    )
