"""Whether leave is given by a word of an answer: "boleh terbit", "silakan tayang", "kasi naik sudah".

Each question is asked of one word by its index, as those of humasd.answers.beside.surroundings are.
"""

from __future__ import annotations

from humasd.answers.beside.surroundings import (
    ONLY,
    ONWARD,
    PASSED_OVER,
    TAGS,
    clause_before,
    commands_behind,
    plain_before,
    plain_behind,
    publishes,
)
from humasd.answers.schedule import TIME_MARK
from humasd.answers.tokens import Token, is_agreeing, is_publishing
from humasd.lexicon import words

_NOW = frozenset({"sudah", "sdh", "udah"})
_ABLE = frozenset({"bisa", "bs"})
_WELCOMING = frozenset({"banget", "sekali", "dong"})


def precedes_consent(tokens: list[Token], index: int) -> bool:
    """Does consent follow, at most behind courtesy ("boleh, silakan diterbitkan")?"""
    between = words.PLEASE | words.PERSONS | PASSED_OVER | _WELCOMING
    following = next((token for token in tokens[index + 1 :] if token.plain not in between), None)
    if following is None:
        return False
    if tokens[index].plain in _ABLE and any(token.plain == TIME_MARK for token in tokens):
        return False  # "bisa diterbitkan hari ini" may ask
    if _commits_self(tokens, index, following):
        return True
    if is_agreeing(following.plain):  # "boleh, setuju"; "bisa acc" may be asked of another
        return following.plain.startswith("di") or following.clause != tokens[index].clause
    at = tokens.index(following, index)
    is_active = following.plain in words.GIVING and not following.plain.startswith("di")
    is_asking = is_active and following.clause == tokens[index].clause  # "bisa kasi naik"
    return (publishes(tokens, at) and not is_asking) or following.plain in words.APPEARING | ONWARD


def _commits_self(tokens: list[Token], index: int, following: Token) -> bool:
    """ "Kami dapat menyetujui"."""
    is_own = clause_before(tokens, index)[-1:] and clause_before(tokens, index)[-1] in words.SELF
    return bool(is_own) and tokens[index].plain == "dapat" and following.plain == "menyetujui"


def asks_for_leave(tokens: list[Token], index: int) -> bool:
    """Does a particle behind what may be make it a question ("sudah bisa diterbitkan ya")?"""
    clause = [token.plain for token in tokens if token.clause == tokens[index].clause]
    possible = next((at for at, plain in enumerate(clause) if plain in words.ALLOWING), None)
    if possible is None or any(is_agreeing(plain) or plain in words.LEAVE for plain in clause):
        return False
    if clause[:possible] == ["ini"] and clause[possible] != "dapat":
        return True  # "ini boleh dimuat"
    return not TAGS.isdisjoint(clause[possible + 1 :])


def precedes_leave(tokens: list[Token], index: int) -> bool:
    """ "Sudah" before "bisa diterbitkan"."""
    is_let = plain_behind(tokens, index) in words.ALLOWING
    return is_let and tokens[index].plain != "masih" and precedes_consent(tokens, index + 1)


def urges(tokens: list[Token], index: int) -> bool:
    """ "Sudah" at the end of "kasi naik sudah", "naikkan sudah" or "lanjut sudah", as the east urges."""
    before = clause_before(tokens, index)
    if plain_behind(tokens, index) or not before or tokens[index].plain not in _NOW:
        return False
    if before[-1] in words.APPEARING:
        return before[-2:-1] in (["kasi"], ["kasih"])
    if len(before) == 1 and is_agreeing(before[0]) and not before[0].startswith("di"):
        return commands_behind(tokens, index)  # "setuju sudah, kasi naik"
    is_commanded = is_publishing(before[0]) and not before[0].startswith("di")
    return len(before) == 1 and (is_commanded or (before[0] in ONWARD and index > 1))


def follows_well(tokens: list[Token], index: int) -> bool:
    """Is it all of a clause behind one that ends in "ok" ("oke, naik", "Clear. Tayang.")?"""
    is_alone = not clause_before(tokens, index) and not plain_behind(tokens, index)
    return is_alone and tokens[index].plain in _GOING_UP and plain_before(tokens, index) in _WELL


_GOING_UP = frozenset({"naik", "tayang", "terbit"})
_WELL = frozenset({"ok", "oke", "okey", "clear", "fix"})


def is_let(tokens: list[Token], index: int) -> bool:
    """Does leave stand directly before ("silakan tayang", "lanjut terbit"), and no time for it behind?"""
    before = clause_before(tokens, index)
    if before in ([], ["langsung"]) and plain_behind(tokens, index) in ONLY:
        return plain_behind(tokens, index + 1) not in {"deh", "dah"}  # "langsung naik saja", "terbit aja"
    while before and before[-1] in PASSED_OVER:
        before.pop()
    if before[-1:] and before[-1] in words.ALLOWING:
        return all(token.plain != TIME_MARK for token in tokens)  # "bisa terbit besok jam 8" may ask
    if before[-1:] and before[-1] in words.GIVING:
        earlier = [plain for plain in before[:-1] if plain not in PASSED_OVER]
        return not earlier or earlier[-1] not in words.SELF  # "saya langsung kasi naik": himself
    return bool(before) and before[-1] in words.LEAVE | ONWARD
