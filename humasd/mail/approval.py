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
        elif not (is_neutral(plain) or (timed and plain in words.TIMED)):
            return False
        index += 1
    return approved


_OPENING_PHRASES = frozenset({"selamat", "asalamu", "asalamu'alaikum", "wa", "sudah"})


def _is_asked_for(tokens: list[Token], index: int) -> bool:
    """Is consent asked for rather than given ("mohon disetujui", "untuk disetujui")?"""
    before = index - 1
    while before >= 0 and tokens[before].plain in words.PERSONS:
        before -= 1
    return before >= 0 and (
        tokens[before].plain in words.PLEADING and tokens[before].clause == tokens[index].clause
    )


def _precedes_consent(tokens: list[Token], index: int) -> bool:
    following = tokens[index + 1].plain if index + 1 < len(tokens) else ""
    return is_agreeing(following) or following in words.PUBLISH


def _is_told_of_another(tokens: list[Token], index: int) -> bool:
    """Does the clause open with a person and go on with consent ("Bapak setuju")?"""
    clause = tokens[index].clause
    run = [token.plain for token in tokens[:index] if token.clause == clause]
    return bool(run) and run[0] in words.PERSONS


def _opens_answer(before: list[Token], plain: str) -> bool:
    """Is a weak word ("ok", "ya") the first that says anything?"""
    if plain in _PARTICLES:
        return all(token.plain in words.GREETING | words.PERSONS | words.EMOJI for token in before)
    return all(is_neutral(token.plain) for token in before)


_PARTICLES = frozenset({"ya", "iya"})
