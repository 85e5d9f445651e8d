"""Whether a clause is a remark that leaves consent as it is (humasd.answers.remarks.cutting).

Remarks tell of the writer, or wish somebody well. What follows the opening is a set of words in whatever
order: a list of harmful words is never whole, and people write a second clause without a comma.
"""

from __future__ import annotations

from collections.abc import Sequence, Set

from humasd.answers.remarks.courtesies import COURTESIES
from humasd.answers.remarks.kind import Kind
from humasd.answers.remarks.praising import is_read_through
from humasd.answers.remarks.reasons import EXCUSE, REASONS
from humasd.answers.remarks.sending_on import is_awaited, is_shared
from humasd.answers.remarks.tails import decides, is_loose, is_place, is_still_read
from humasd.lexicon import occupations, office_words, whereabouts, words
from humasd.lexicon.forms import word_set

MOST_WORDS = 14
"""In a clause; who writes more has more to say."""
KINDS = REASONS + COURTESIES
_BECAUSE = word_set("karena krn sebab soalnya mengingat")


def is_excuse(said: Sequence[str]) -> bool:
    """Does a remark begin by asking to be excused?"""
    return bool(EXCUSE.match("".join(f"{word} " for word in said)))


def is_remark(
    said: Sequence[str],
    names: Set[str],
    *,
    opens: bool,
    leads_on: bool,
    is_more: bool,
    is_excused: bool,
) -> bool:
    """Does the clause tell of its writer, wish somebody well, or send the page on?

    `opens`: nothing else stands before it, and `leads_on`: its sentence goes on to consent.
    `is_more`: another remark stands before it, and `is_excused`: an excuse. `names`: words that are written
    with a capital letter.
    """
    told = said[1:] if said[:1] and said[0] in _BECAUSE else said
    if not told or len(told) > MOST_WORDS:
        return False
    if is_awaited(told) or is_shared(told, names) or is_read_through(told):
        return True
    if told != said and not is_more:
        return False  # "setuju karena saya tidak di kantor"
    told = _without_until(told)
    written = "".join(f"{word} " for word in told)
    return any(
        _is_told(kind, told, written, names)
        for kind in KINDS
        if not (leads_on and kind.is_past)
        and (is_excused or not kind.excusing)
        and (is_more or not (kind.only_more or (kind.first and not opens)))
    )


_UNTIL = word_set("sampai hinga")
_OF_SELF = words.SELF | {"lagi", "sedang"}


def _without_until(told: Sequence[str]) -> Sequence[str]:
    """Without until when it lasts ("saya cuti sampai Senin")."""
    if told[0] not in _OF_SELF:
        return told
    at = next((at for at, word in enumerate(told) if at and word in _UNTIL), len(told))
    return told[:at] if told[at + 1 :] and office_words.DAYS.issuperset(told[at + 1 :]) else told


_UNTELLING = (
    (occupations.OF_BUSINESS - occupations.BUSINESS - whereabouts.PLACES)
    | occupations.TENDING
    | word_set("sama dengan bersama")
)
"""Words that say where or with whom something is, and not what."""


def _is_told(kind: Kind, told: Sequence[str], written: str, names: Set[str]) -> bool:
    opened = kind.opening.match(written)
    if opened is None:
        return False
    start = opened[0].count(" ")
    behind = told[start:]
    return (
        len([word for word in behind if word not in _UNTELLING]) >= kind.least
        and (not kind.needed or not kind.needed.isdisjoint(behind))
        and all(
            told[at] in kind.said or (kind.anywhere and is_place(told, at, names))
            for at in range(start, len(told))
        )
        and not any(decides(told, at) or is_loose(told, at) for at in range(start, len(told)))
        and not is_still_read(told)
    )
