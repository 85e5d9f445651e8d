"""What makes a text public, or says that it goes on its way there.

Denied or forbidden it keeps the text back; of SPREAD and ONWARD none consents.
"""

from __future__ import annotations

from humasd.answers.tokens import Token, is_agreeing, is_publishing
from humasd.lexicon import forms, run_words, words

APPEARING = forms.word_set(
    "terbit tayang naik tampil posting diposting upload diupload dipublikasi publikasi"
)


_PUTTING_UP = forms.word_set("menerbitkan menayangkan mempublikasikan menaikkan mengunggah merilis")


def is_public(plain: str) -> bool:
    """Consent, or what happens to a text that has it."""
    return is_agreeing(plain) or is_publishing(plain) or plain in APPEARING | _PUTTING_UP


SPREAD = forms.word_set(
    "sebarkan disebarkan beritakan diberitakan umumkan diumumkan sebar disebar dishare share diekspos ekspos"
    " ekspose diekspose dipublik"
)
ONWARD = forms.word_set(
    "keluarkan dikeluarkan edarkan diedarkan lepas dilepas diteruskan diproses ditindaklanjuti diangkat"
)
"""Forbidden of the text, they keep it from going up."""


def is_given(tokens: list[Token], at: int) -> bool:
    """ "Kasi" before "naik": to have it up, as the east says."""
    behind = tokens[at + 1].plain if at + 1 < len(tokens) else ""
    return tokens[at].plain.removeprefix("di") in words.GIVING and behind in APPEARING


def goes_to(named: list[Token]) -> bool:
    """ "Jangan diteruskan ke media", "jangan keluarkan nama pelapor": something else is kept back."""
    return any(token.plain not in run_words.TEXTS | run_words.SHOWN for token in named[1:])
