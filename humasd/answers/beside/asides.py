"""What may be told beside consent: runs of the patterns of humasd.answers.beside.aside_patterns."""

from __future__ import annotations

from humasd.answers.beside import aside_patterns as patterns
from humasd.answers.beside.matching import match, match_opening
from humasd.answers.beside.run_patterns import PURPOSE, REMARK
from humasd.answers.beside.runs import match_judged
from humasd.answers.beside.surroundings import clause_before, follows_bare_consent, opens_clause
from humasd.answers.beside.unobjected import match_unobjected
from humasd.answers.tokens import Token, is_agreeing, is_publishing
from humasd.lexicon import words


def match_aside(tokens: list[Token], index: int) -> int:
    """What may be told beside firm consent in a clause of its own (humasd.answers.beside.aside_patterns).

    A phone's writer may part it from consent by an emoji.
    """
    if not opens_clause(tokens, index):
        is_parted = follows_bare_consent(tokens, index) and tokens[index - 1].plain in words.EMOJI
        if not is_parted:
            return 0
    return next(filter(None, (match(pattern, tokens, index) for pattern in patterns.ASIDES)), 0)


def match_haste(tokens: list[Token], index: int) -> int:
    """Why it is urgent, behind consent ("mumpung hangat", "tidak usah tunggu saya", "supaya warga tahu")."""
    if tokens[index].plain == "sebelum" and _is_of_consent(tokens, index):
        return 0
    told = (patterns.HASTE, patterns.UNCHECKED, PURPOSE)
    return next(filter(None, (match(pattern, tokens, index) for pattern in told)), 0)


def _is_of_consent(tokens: list[Token], index: int) -> bool:
    """Is it consent that falls before it ("saya setuju sebelum jam pulang"), and no publication?"""
    before = clause_before(tokens, index)
    return any(map(is_agreeing, before)) and not any(
        is_publishing(plain) or plain in words.APPEARING for plain in before
    )


def match_reason(tokens: list[Token], index: int) -> int:
    """Why one consents, where that is only the text's merit ("karena sudah sesuai")."""
    if tokens[index].plain not in patterns.BECAUSE or index + 1 >= len(tokens):
        return 0
    at = index + 1
    merits = (match_judged, match_unobjected)
    length = next(filter(None, (merit(tokens, at) for merit in merits)), 0)
    told = (REMARK, patterns.VALUE, patterns.MERIT)
    length = length or next(filter(None, (match(pattern, tokens, at) for pattern in told)), 0)
    ends = at + length >= len(tokens) or tokens[at + length].clause != tokens[index].clause
    return 1 + length if length and ends else 0


def match_judgement(tokens: list[Token], index: int) -> int:
    """The same of several parts, in whatever order."""
    return match_opening(patterns.JUDGEMENT, tokens, index)
