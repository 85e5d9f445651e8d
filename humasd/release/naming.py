"""Which official a few words mean: a role, a name, or both."""

from __future__ import annotations

import re
from collections.abc import Sequence

from humasd.release.model import Official

_COURTESIES = frozenset(
    ("pak", "bu", "bapak", "ibu", "bpk", "sdr", "sdri", "haji", "hajah", "hj", "drs", "dra", "dr", "ir")
)
_WORD = re.compile(r"[^\W\d_]{2,}")


def find_named(officials: Sequence[Official], words: str) -> Official | None:
    """The official meant by a role or part of a name ("Kasubag", "Bu Sitti"); None where not plain.

    A part of a name means whoever alone has it; beside a role it must not be another's.
    """
    spoken = _name_words(words)
    by_role = {o for o in officials if _name_words(o.role) & spoken}
    by_name = {o for o in officials if (own := _name_words(o.name)) and (spoken <= own or own <= spoken)}
    if by_role:
        names = spoken & frozenset().union(*(_name_words(o.name) for o in officials))
        named = {o for o in by_role if names <= _name_words(o.name)}
    else:
        named = by_name
    return next(iter(named)) if len({o.address for o in named}) == 1 else None


def _name_words(spoken: str) -> frozenset[str]:
    """The words of a name or role: lower case, doubled letters once, courtesies and initials dropped."""
    plain = (re.sub(r"(.)\1+", r"\1", word.casefold()) for word in _WORD.findall(spoken[:200]))
    return frozenset(word for word in plain if word not in _COURTESIES)
