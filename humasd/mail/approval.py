"""Is an answer a plain approval? The one question that may put a page up.

Every word must be accounted for: consent, courtesy, publication time, category. One word
more, and it is none.
"""

from __future__ import annotations

from humasd.mail import words
from humasd.mail.schedule import TIME_MARK
from humasd.mail.tokens import Token, is_agreeing, is_neutral, match_courtesy

MAX_WORDS = 60
"""A plain approval is short."""


def is_plain_approval(tokens: list[Token]) -> bool:
    """Consent and nothing else. A TIME_MARK stands where a publication time was named."""
    if not tokens or len(tokens) > MAX_WORDS:
        return False
    is_timed = any(token.plain == TIME_MARK for token in tokens)
    firm = False  # "setuju", "terbitkan"
    weak = False  # "ok", "ya": consent only where nothing makes them a mere particle
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
            firm = True
        elif plain in words.PUBLISH:
            firm = True
        elif plain in words.WEAK:
            opens = not thanked and _opens_answer(tokens[:index], tokens[index])
            if plain != "lanjut" and _is_asked_for(tokens, index):
                return False
            if opens and _is_told_of_another(tokens, index):
                return False
            weak = weak or opens
        elif plain == TIME_MARK:
            if not _is_time_of_publication(tokens, index, firm=firm):
                return False
        elif plain in words.THANKS:
            thanked = True
        elif plain in words.ALLOWING:
            if not _precedes_consent(tokens, index):
                return False
        elif (firm or weak) and plain in words.APPEARING:
            pass  # "lanjut terbit"
        elif plain in _ONLY and not _follows_consent(tokens, index):
            return False  # "di website saja", "naskah saja": the approval of a part
        elif not (is_neutral(plain) or (is_timed and plain in words.TIMED)):
            return False
        index += 1
    return firm or (weak and not _promises(tokens))


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


def _is_time_of_publication(tokens: list[Token], index: int, *, firm: bool) -> bool:
    """Is it the page that the time is of, and not the consent ("besok jam 8 saya setujui")?

    The time stands behind a word of publishing, or in a clause of its own behind firm consent.
    """
    clause = tokens[index].clause
    before = [token.plain for token in tokens[:index] if token.clause == clause]
    if any(plain in words.PUBLISH or plain in words.PUBLISHING for plain in before):
        return True
    return firm and not any(is_agreeing(plain) or plain in words.WEAK for plain in before)


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


def _opens_answer(before: list[Token], weak: Token) -> bool:
    """Is a weak word ("ok", "ya") the first that says anything?"""
    if weak.plain not in _PARTICLES:
        return all(is_neutral(token.plain) for token in before)
    in_clause = {token.plain for token in before if token.clause == weak.clause}
    if in_clause - words.PERSONS - words.EMOJI - _PARTICLES:
        return False  # "bagus ya", "maaf ya"
    return all(token.plain in words.GREETING | words.PERSONS | words.EMOJI | _PARTICLES for token in before)


_PARTICLES = frozenset({"ya", "iya"})


def _promises(tokens: list[Token]) -> bool:
    """Does a weak word speak of what its writer will do, or is ("ok saya segera", "ya ini saya")?"""
    plains = [token.plain for token in tokens]
    if not _SELF.isdisjoint(plains):
        return True
    return not _SOON.isdisjoint(plains) and words.PLEADING.isdisjoint(plains)


_SELF = frozenset({"saya", "sy", "kami"})
_SOON = frozenset({"segera", "sgr", "segerakan"})
