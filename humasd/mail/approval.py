"""Is an answer a plain approval? The one question that may put a page up.

Every word must be accounted for: consent, courtesy, publication time, category. One word
more, and it is none.
"""

from __future__ import annotations

from humasd.mail import phrases, run_words, words
from humasd.mail.runs import (
    match_addressed,
    match_courtesy,
    match_judged,
    match_object,
    match_place,
    match_procedure,
    match_remark,
    match_unobjected,
    match_wishing,
)
from humasd.mail.schedule import TIME_MARK
from humasd.mail.tokens import Token, is_agreeing, is_neutral, is_publishing

MAX_WORDS = 60
"""A plain approval is short."""


def is_plain_approval(tokens: list[Token]) -> bool:
    """Consent and nothing else. A TIME_MARK stands where a publication time was named."""
    if not tokens or len(tokens) > MAX_WORDS:
        return False
    is_timed = any(token.plain == TIME_MARK for token in tokens)
    firm = False  # "setuju", "terbitkan"
    weak = False  # "ok", "ya": consent only where nothing makes them a mere particle
    thanked = unobjected = remarked = False
    said: list[Token] = []  # word by word, outside of phrases
    index = 0
    while index < len(tokens):
        plain = tokens[index].plain
        if length := match_remark(tokens, index):
            remarked = True
            index += length
            continue
        if length := match_judged(tokens, index):
            index += length
            # "ok, sudah dibaca" tells of the reading alone
            weak = weak and tokens[index - 1].plain not in phrases.READING
            continue
        if length := match_unobjected(tokens, index):
            unobjected = True
            index += length
            continue
        if length := match_courtesy(tokens, index):
            thanked = thanked or plain not in _GREETING_PHRASES
            index += length
            continue
        if length := match_wishing(tokens, index):
            remarked = remarked or _informs(tokens[index : index + length])
            index += length
            continue
        if length := _match_beside(tokens, index, consented=firm or weak):
            index += length
            continue
        if is_agreeing(plain):
            if _is_asked_for(tokens, index) or _is_told_of_another(tokens, index):
                return False
            firm = True
        elif is_publishing(plain):
            firm = True
        elif plain in words.WEAK:
            opens = not thanked and _opens_answer(tokens[:index], said, tokens[index])
            if plain != "lanjut" and _is_asked_for(tokens, index):
                return False
            if opens and _is_told_of_another(tokens, index):
                return False
            weak = weak or opens
            firm = firm or (opens and unobjected and plain == "lanjut")
        elif plain == TIME_MARK:
            if not _is_time_of_publication(tokens, index, firm=firm):
                return False
        elif plain in words.THANKS:
            thanked = True
        elif plain in words.ALLOWING:
            if not _precedes_consent(tokens, index):
                return False
        elif plain in words.APPEARING and _is_let(tokens, index):
            firm = True  # "silakan tayang", "boleh mi terbit"
        elif plain in words.GIVING and _precedes_appearing(tokens, index):
            pass
        elif (firm or weak) and plain in words.APPEARING | words.SPOKEN_MARKS:
            pass  # "lanjut terbit", "setuju titik"
        elif plain in words.ROUTINE:
            if not _is_passed_on(tokens, index, firm=firm, weak=weak):
                return False
        elif plain in _AT_ONCE and _follows_moment(tokens, index):
            pass  # "sekarang juga"
        elif plain in run_words.DONE and _precedes_leave(tokens, index):
            pass  # "sudah bisa diterbitkan"
        elif plain in _ONLY and not _follows_consent(tokens, index):
            return False  # "di website saja", "naskah saja": the approval of a part
        elif not (is_neutral(plain) or (is_timed and plain in words.TIMED)):
            return False
        said.append(tokens[index])
        index += 1
    return firm or (weak and not unobjected and not remarked and not _promises(tokens))


def _match_beside(tokens: list[Token], index: int, *, consented: bool) -> int:
    """What may stand beside consent: where the page goes, whom it is said to, what it is of; and the usual
    way, behind a word that sends it there."""
    if length := match_addressed(tokens, index) or match_place(tokens, index):
        return length
    if consented and (length := match_object(tokens, index)):
        return length
    before = tokens[index - 1].plain if index else ""
    if consented and (before in words.ROUTINE | _ONWARD or is_publishing(before)):
        return match_procedure(tokens, index)
    return 0


def _informs(run: list[Token]) -> bool:
    return not run_words.INFORMING.isdisjoint(token.plain for token in run)


_ONWARD = frozenset({"lanjut"})


def _is_passed_on(tokens: list[Token], index: int, *, firm: bool, weak: bool) -> bool:
    """Is the text sent on its way behind consent ("acc, proses"), rather than told to be on it?

    "Ok, diproses" may tell of what its writer does, as "setuju, saya proses" does.
    """
    clause = tokens[index].clause
    before = {token.plain for token in tokens[:index] if token.clause == clause}
    if not before.isdisjoint(words.SELF):
        return False
    is_asked_for = not tokens[index].plain.startswith("di") or not before.isdisjoint(words.PLEADING)
    return firm or (weak and is_asked_for)


_AT_ONCE = frozenset({"juga"})


def _follows_moment(tokens: list[Token], index: int) -> bool:
    return index > 0 and tokens[index - 1].plain in {TIME_MARK, "sekarang", "segera"}


def _precedes_leave(tokens: list[Token], index: int) -> bool:
    return (
        tokens[index].plain != "masih"
        and index + 1 < len(tokens)
        and tokens[index + 1].plain in words.ALLOWING
        and _precedes_consent(tokens, index + 1)
    )


def _is_let(tokens: list[Token], index: int) -> bool:
    """Does leave stand directly before ("silakan tayang", "boleh mi terbit"), and no time for it behind?"""
    before = [token.plain for token in tokens[:index] if token.clause == tokens[index].clause]
    while before and before[-1] in _PASSED_OVER:
        before.pop()
    if before[-1:] and before[-1] in words.ALLOWING:
        return all(token.plain != TIME_MARK for token in tokens)  # "bisa terbit besok jam 8" may ask
    return bool(before) and before[-1] in words.LEAVE | words.GIVING


_ONLY = frozenset({"saja", "aja"})


def _follows_consent(tokens: list[Token], index: int) -> bool:
    before = tokens[index - 1].plain if index else ""
    return is_agreeing(before) or is_publishing(before) or before in words.WEAK | words.APPEARING


_GREETING_PHRASES = frozenset({"selamat", "asalamu", "asalamu'alaikum", "wa", "yth"})


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
    if any(is_publishing(plain) or plain in words.PUBLISHING for plain in before):
        return True
    return firm and not any(is_agreeing(plain) or plain in words.WEAK for plain in before)


def _precedes_consent(tokens: list[Token], index: int) -> bool:
    """Does consent follow, at most behind courtesy ("boleh, silakan diterbitkan")?"""
    between = words.PLEASE | words.PERSONS | _PASSED_OVER
    following = next((token.plain for token in tokens[index + 1 :] if token.plain not in between), "")
    return is_agreeing(following) or is_publishing(following) or following in words.APPEARING | _ONWARD


def _precedes_appearing(tokens: list[Token], index: int) -> bool:
    return index + 1 < len(tokens) and tokens[index + 1].plain in words.APPEARING


_PASSED_OVER = frozenset({"mi", "ji", "di", "saja"})


def _is_told_of_another(tokens: list[Token], index: int) -> bool:
    """Is it someone else's consent that is told of ("Bapak setuju", "disetujui Bapak")?"""
    clause = tokens[index].clause
    first = next(token.plain for token in tokens if token.clause == clause)
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    by_whom = following is not None and following.clause == clause and following.plain in words.PERSONS
    return first in words.PERSONS or (by_whom and tokens[index].plain.startswith("di"))


def _opens_answer(before: list[Token], said: list[Token], weak: Token) -> bool:
    """Is a weak word ("ok", "ya") the first that says anything, but for judgements of the text?"""
    if weak.plain not in _PARTICLES:
        return all(is_neutral(token.plain) for token in said)
    in_clause = {token.plain for token in before if token.clause == weak.clause}
    if in_clause - words.PERSONS - words.EMOJI - _PARTICLES:
        return False  # "bagus ya", "maaf ya"
    return all(token.plain in words.GREETING | words.PERSONS | words.EMOJI | _PARTICLES for token in before)


_PARTICLES = frozenset({"ya", "iya"})


def _promises(tokens: list[Token]) -> bool:
    """Does a weak word speak of what its writer will do, or is ("ok saya segera", "ya ini saya")?"""
    plains = [token.plain for token in tokens]
    if not words.SELF.isdisjoint(plains):
        return True
    return not _SOON.isdisjoint(plains) and words.PLEADING.isdisjoint(plains)


_SOON = frozenset({"segera", "sgr", "segerakan"})
