"""Whose a time is that stands in an answer: the page's, or a meeting's, or that of consent still to come."""

from __future__ import annotations

from humasd.answers.beside.surroundings import clause_before, plain_behind
from humasd.answers.schedule import TIME_MARK
from humasd.answers.tokens import Token, is_publishing
from humasd.lexicon import forms, run_words, words


def is_time_of_publication(tokens: list[Token], index: int, *, firm: bool) -> bool:
    """Is it the page that the time is of, and not the consent ("besok jam 8 saya setujui")?

    The time stands behind a word of publishing, directly before one that commands ("besok jam 9 tayangkan"),
    or in a clause of its own behind firm consent.
    """
    before, last = clause_before(tokens, index), index
    while plain_behind(tokens, last) == TIME_MARK:  # a day and a time
        last += 1
    behind = plain_behind(tokens, last)
    if any(plain.endswith("jadwalkan") for plain in before) and not words.SELF.isdisjoint(before):
        return False  # "saya jadwalkan besok jam 10"
    if before and all(plain.endswith(_GOING_ON) or plain in words.WEAK for plain in before):
        return False  # "dilanjutkan besok jam 9" puts it off
    if before[-1:] and before[-1] in _GRANTING:
        return False  # "persetujuan saya berikan besok jam 9", "izin tayang diberikan besok"
    if any(is_publishing(plain) or plain in words.PUBLISHING for plain in before):
        return True
    is_commanded = is_publishing(behind) and not behind.startswith("di") and not behind.endswith(_GOING_ON)
    if is_commanded and words.SELF.isdisjoint(before):
        return True
    clause = [*before, *(token.plain for token in tokens[last + 1 :] if token.clause == tokens[index].clause)]
    is_of_page = all(is_publishing(plain) or plain in _BESIDE_TIME for plain in clause)
    return firm and is_of_page and words.WEAK.isdisjoint(before)


_GRANTING = forms.word_set(
    "persetujuan izin ijin beri berikan diberi diberikan memberi memberikan izinkan ijinkan mengizinkan"
    " mengijinkan diizinkan diijinkan diperkenankan"
)
_GOING_ON = ("lanjut", "lanjutkan")
_BESIDE_TIME = (
    words.PLEASE
    | words.TIMED
    | words.EMOJI
    | run_words.YOUNGER
    | forms.word_set("saja juga ya pak bu usahakan upayakan")
    | {TIME_MARK}
)
"""Of a clause that names the page's time alone; anybody else's is a meeting's."""
