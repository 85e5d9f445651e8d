"""Is an answer a plain approval? The one question that may put a page up.

Every word must be accounted for: consent, courtesy, publication time, category. One word
more, and it is none.
"""

from __future__ import annotations

from humasd.mail import words
from humasd.mail.tokens import Token, is_agreeing, is_neutral, match_courtesy

MAX_WORDS = 60
"""A plain approval is short."""


def is_plain_approval(tokens: list[Token], *, timed: bool) -> bool:
    """Consent and nothing else. `timed`: a publication time was named and taken out before."""
    if not tokens or len(tokens) > MAX_WORDS:
        return False
    approved = False
    thanked = False
    index = 0
    while index < len(tokens):
        plain = tokens[index].plain
        if length := match_courtesy(tokens, index):
            thanked = thanked or tokens[index].plain not in _OPENING_PHRASES
            index += length
            continue
        if is_agreeing(plain):
            if _is_asked_for(tokens, index) or _is_told_of_another(tokens, index):
                return False
            approved = True
        elif plain in words.PUBLISH:
            approved = True
        elif plain in words.WEAK:
            opens = not thanked and _opens_answer(tokens[:index], plain)
            if plain != "lanjut" and _is_asked_for(tokens, index):
                return False
            if opens and _is_told_of_another(tokens, index):
                return False
            approved = approved or opens
        elif plain in words.THANKS:
            thanked = True
        elif plain in words.ALLOWING:
            if not _precedes_consent(tokens, index):
                return False
        elif approved and plain in words.APPEARING:
            pass  # "lanjut terbit"
        elif plain in _ONLY and not _follows_consent(tokens, index):
            return False  # "di website saja", "naskah saja": the approval of a part
        elif not (is_neutral(plain) or (timed and plain in words.TIMED)):
            return False
        index += 1
    return approved


_ONLY = frozenset({"saja", "aja"})


def _follows_consent(tokens: list[Token], index: int) -> bool:
    before = tokens[index - 1].plain if index else ""
    return is_agreeing(before) or before in words.PUBLISH | words.WEAK | words.APPEARING


_OPENING_PHRASES = frozenset({"selamat", "asalamu", "asalamu'alaikum", "wa", "sudah"})


def _is_asked_for(tokens: list[Token], index: int) -> bool:
    """Is consent asked for rather than given ("mohon segera disetujui", "untuk disetujui")?"""
    clause = tokens[index].clause
    before = [token.plain for token in tokens[:index] if token.clause == clause]
    return any(plain in words.PLEADING for plain in before) or before[-1:] in (["untuk"], ["utk"])


def _precedes_consent(tokens: list[Token], index: int) -> bool:
    following = tokens[index + 1].plain if index + 1 < len(tokens) else ""
    return is_agreeing(following) or following in words.PUBLISH


def _is_told_of_another(tokens: list[Token], index: int) -> bool:
    """Is it someone else's consent that is told of ("Bapak setuju", "disetujui Bapak")?"""
    clause = tokens[index].clause
    first = next(token.plain for token in tokens if token.clause == clause)
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    by_whom = following is not None and following.clause == clause and following.plain in words.PERSONS
    return first in words.PERSONS or (by_whom and tokens[index].plain.startswith("di"))


def _opens_answer(before: list[Token], plain: str) -> bool:
    """Is a weak word ("ok", "ya") the first that says anything?"""
    if plain in _PARTICLES:
        return all(token.plain in words.GREETING | words.PERSONS | words.EMOJI for token in before)
    return all(is_neutral(token.plain) for token in before)


_PARTICLES = frozenset({"ya", "iya"})
