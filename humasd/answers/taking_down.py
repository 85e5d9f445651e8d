"""What an answer means to "shall this page be taken down?", where some words mean something else. Pure."""

from __future__ import annotations

import re

from humasd.answers.enquiries.enquiry import Wish, read_enquiry
from humasd.answers.enquiries.withdrawing import WITHDRAWING
from humasd.answers.tokens import tokenise
from humasd.lexicon import forms, words

_PUBLISHING = words.PUBLISH | words.APPEARING
_GOING_ON = forms.word_set(
    "jalan berjalan terus teruskan diteruskan tetap biarkan biar dibiarkan pertahankan dipertahankan"
)
"""Rather the page goes on than its taking down."""
_AGAINST = forms.word_set(
    "keberatan layak pantas patut beredar tersebar bocor keluar konsumsi umum publik sebar disebar"
    " disebarkan sebarkan share dishare ekspos diekspos diberitakan beritakan diumumkan umumkan bikin dibikin"
    " jadikan dijadikan memenuhi lolos diterima terima diteruskan diproses diangkat"
)
_GOING = words.DROP | words.REMOVE | words.BANNING | _AGAINST
"""Of a text they refuse it; of a page that is up they may say that it shall go."""
_WITHDRAWING_WORD = re.compile(rf"\b(?:{'|'.join(sorted(WITHDRAWING))})\b", re.IGNORECASE)


def put_plainly(own: str, agenda_word: str | None = None) -> str | None:
    """The words as any answer: TARIK says yes, and beside another word ("setuju ditarik", "jangan ditarik")
    it says nothing more. None where they speak of publishing, which is the opposite: that is asked back."""
    asked = read_enquiry(own, agenda_word=agenda_word)
    if asked is not None and asked.wish is Wish.WITHDRAW and not asked.words:
        return "setuju"
    if any(token.plain in _PUBLISHING for token in tokenise(own)):
        return None
    return _WITHDRAWING_WORD.sub(" ", own)


def lets_it_stand(own: str) -> bool:
    """Do the words rather speak of a page that stays ("setuju jalan terus")? They are no yes then."""
    return any(token.plain in _GOING_ON for token in tokenise(own))


def may_be_against_page(own: str) -> bool:
    """May a refusal be of the page itself, and of no change to it ("drop saja", "tidak layak")?"""
    return any(token.plain in _GOING for token in tokenise(own))
