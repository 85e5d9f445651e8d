"""Whether two submissions are one: the same title, or much the same words.

To be found among a hundred thousand, each has marks: the lowest hashes of its word pairs, and one of its
title. Two texts of which one holds most of the other share some of them (Broder's resemblance sketches).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from heapq import nsmallest
from itertools import pairwise
from zlib import crc32

ALIKE = 0.6
"""Share of the shorter text's word pairs that the other text has too; unlike texts have under 0.2."""
UNLIKE = 0.2
"""Below that share two texts have nothing in common but their language."""
UNLIKE_TITLES = 0.34
"""Share of the shorter title's longer words; a title that was made better keeps more of them."""
_SHORT = 3
"""Letters of words that any title may have."""
MARKS = 32
"""Of a text. Of two that are just alike, one four times as long as the other, 99 in 100 share one."""
_FEWEST_WORDS = 25
"""Below that, two texts are alike by chance."""
_WORD = re.compile(r"\w+")
_REPLY = re.compile(r"(?:\s*(?:re|fwd?|bls|fw|trs)\s*:)+", re.IGNORECASE)


def have_same_title(one: str, other: str) -> bool:
    """Equal but for case, marks and spaces; a title of a single word tells nothing."""
    words = _words_of(one)
    return len(words) > 1 and words == _words_of(other)


def are_alike(one: str, other: str) -> bool:
    """Whether two texts tell the same in much the same words, in whatever format they came."""
    return alike_to(one)(other)


def alike_to(one: str) -> Callable[[str], bool]:
    """`are_alike` of one text with many others."""
    pairs = _pairs_of(one)

    def is_alike(other: str) -> bool:
        shorter, longer = sorted((pairs, _pairs_of(other)), key=len)
        if len(shorter) < _FEWEST_WORDS or len(longer) > 4 * len(shorter):
            return False
        return len(shorter & longer) >= ALIKE * len(shorter)

    return is_alike


@lru_cache(maxsize=2)
def find_marks(title: str, text: str) -> frozenset[int]:
    """What a submission is found again by, each of 32 bits; those that share none are not alike. What shares
    some may be. A new submission is looked for by the marks that it gets."""
    hashes = {crc32(f"{one} {other}".encode()) for one, other in _pairs_of(text)}
    marks = nsmallest(MARKS, hashes)
    words = _words_of(title)
    return frozenset((*marks, crc32(f"title {' '.join(words)}".encode())) if len(words) > 1 else marks)


def are_unlike(one: tuple[str, str], other: tuple[str, str], common: frozenset[str] = frozenset()) -> bool:
    """Whether two submissions, each (title, text), plainly tell of different things.

    `common`: words that titles share for their sender's sake, as his unit's and the region's name. Where one
    has no title, texts of some length decide.
    """
    titles = [_long_words_of(title) - common for title, _ in (one, other)]
    if all(titles) and len(titles[0] & titles[1]) > UNLIKE_TITLES * min(map(len, titles)):
        return False
    return have_unlike_texts(one[1], other[1], 1 if all(titles) else _FEWEST_WORDS)


def have_unlike_texts(one: str, other: str, least: int = _FEWEST_WORDS) -> bool:
    """Whether two texts, the shorter of at least so many word pairs, have but their language in common."""
    shorter, longer = sorted((_pairs_of(one), _pairs_of(other)), key=len)
    return len(shorter) >= least and len(shorter & longer) < UNLIKE * len(shorter)


def resemble(one: tuple[str, str], other: tuple[str, str]) -> bool:
    """Whether of two submissions, each (title, text), one may be the other made better: the same title, much
    the same text, or something in common in both."""
    if have_same_title(one[0], other[0]) or are_alike(one[1], other[1]):
        return True
    titles = [_long_words_of(title) for title, _ in (one, other)]
    if not all(titles) or len(titles[0] & titles[1]) <= UNLIKE_TITLES * min(map(len, titles)):
        return False
    shorter, longer = sorted((_pairs_of(one[1]), _pairs_of(other[1])), key=len)
    return len(shorter) >= _FEWEST_WORDS and len(shorter & longer) >= UNLIKE * len(shorter)


def _words_of(title: str) -> list[str]:
    return _WORD.findall(_REPLY.sub("", title, count=1).casefold())


def _long_words_of(title: str) -> set[str]:
    return {word for word in _words_of(title) if len(word) > _SHORT}


def _pairs_of(text: str) -> frozenset[tuple[str, str]]:
    return frozenset(pairwise(_WORD.findall(text[:20_000].casefold())))
