"""What may be told beside consent (humasd.mail.aside_patterns): runs as those of humasd.mail.runs."""

from __future__ import annotations

import re

from humasd.mail import aside_patterns as patterns
from humasd.mail import words, writer_patterns
from humasd.mail.matching import match, match_opening
from humasd.mail.run_patterns import REMARK
from humasd.mail.runs import match_judged, match_unobjected
from humasd.mail.surroundings import follows_bare_consent, opens_clause
from humasd.mail.tokens import Token, is_agreeing


def match_aside(tokens: list[Token], index: int) -> int:
    """What may be told beside firm consent in a clause of its own (humasd.mail.aside_patterns).

    A phone's writer parts it from consent by an emoji, or by nothing where it can be no more of the consent.
    """
    told: tuple[re.Pattern[str], ...] = patterns.ASIDES
    if not opens_clause(tokens, index):
        if not follows_bare_consent(tokens, index):
            return 0
        is_parted = tokens[index - 1].plain in words.EMOJI
        told = patterns.ASIDES if is_parted else writer_patterns.JOINED
    elif _is_sorry(tokens, index):
        told = (*told, writer_patterns.BUSY, writer_patterns.DEVICE)
    return next(filter(None, (match(pattern, tokens, index) for pattern in told)), 0)


def _is_sorry(tokens: list[Token], index: int) -> bool:
    return any(token.plain in {"maf", "punten"} for token in tokens[:index])


def match_haste(tokens: list[Token], index: int) -> int:
    """Why it is urgent, behind consent ("mumpung hangat", "tidak usah tunggu saya")."""
    return match(patterns.HASTE, tokens, index) or match(patterns.UNCHECKED, tokens, index)


def match_excuse(tokens: list[Token], index: int) -> int:
    """Why the answer comes late ("baru selesai rapat")."""
    return match_opening(writer_patterns.EXCUSE, tokens, index)


def match_permission(tokens: list[Token], index: int) -> int:
    """The courtesy of who speaks up, at the head of the answer."""
    return 0 if index else match(writer_patterns.PERMISSION, tokens, index)


def match_state(tokens: list[Token], index: int) -> int:
    """How the writer is, before consent ("lagi di jalan, setuju")."""
    told = (writer_patterns.STATE, writer_patterns.SORRY, writer_patterns.OWN_DEVICE)
    return next(filter(None, (match_opening(pattern, tokens, index) for pattern in told)), 0)


def match_device(tokens: list[Token], index: int) -> int:
    """What kept from answering sooner, behind an apology ("maaf lambat balas, sinyal jelek")."""
    return match_opening(writer_patterns.DEVICE, tokens, index) if _is_sorry(tokens, index) else 0


def match_still(tokens: list[Token], index: int) -> int:
    """ "Tapi" between an excuse and the writer's own consent ("saya sedang dinas luar, tapi saya setuju")."""
    behind = [token.plain for token in tokens[index : index + 3]]
    if len(behind) < 3 or behind[0] not in words.CONTRAST or behind[1] not in words.SELF:
        return 0
    return 1 if index and is_agreeing(behind[2]) else 0


def match_reason(tokens: list[Token], index: int) -> int:
    """Why one consents, where that is only the text's merit ("karena sudah sesuai")."""
    if tokens[index].plain not in patterns.BECAUSE or index + 1 >= len(tokens):
        return 0
    at = index + 1
    merits = (match_judged, match_unobjected)
    length = next(filter(None, (merit(tokens, at) for merit in merits)), 0)
    told = (REMARK, patterns.VALUE, patterns.AWAITED, patterns.MERIT)
    length = length or next(filter(None, (match(pattern, tokens, at) for pattern in told)), 0)
    ends = at + length >= len(tokens) or tokens[at + length].clause != tokens[index].clause
    return 1 + length if length and ends else 0


def match_judgement(tokens: list[Token], index: int) -> int:
    """The same of several parts, in whatever order."""
    return match_opening(patterns.JUDGEMENT, tokens, index)
