"""A first guess at the category of SOP 01, condition 4, by the words of the text."""

from __future__ import annotations

import re
from collections.abc import Mapping

from humasd.documents.categories import ARTICLE, SOP, Categories, clean_words
from humasd.documents.category_words import PRIVATE_WEIGHTS
from humasd.documents.places import find_dateline

_COUNTED = 3
"""A word repeated more often says no more."""
MIN_SCORE = 4
_PRIVATE_SCORE = 6
MAX_TEXT = 30_000
"""Characters looked at."""
_HEAD = 500
"""Characters, of title and lead, that decide where the whole speaks for two categories alike."""
_ADDRESS = re.compile(
    r"\b(?:di|Di|depan|sepanjang)\s(?:Jalan|Jln?\.?)(?:\s(?:[A-Z][\w.'’-]*|\d{1,4})){1,6}|\bPasar\s(?!Murah)[A-Z]\w+"
)
"""Where something took place is not what it was about."""


_BYLINE = re.compile(r"^(?:oleh|penulis)\s?:?\s+(?:[A-Z]|drg?\b)", re.IGNORECASE | re.MULTILINE)
_BYLINE_SCORE = 11
"""Who signs a text with his name writes an article."""


_OFFICIAL = re.compile(
    r"\b(?:Pemkab|Pemda|Pemerintah (?:Kabupaten|Daerah|Kecamatan|Desa)|(?:Wakil )?Bupati|Wabup|Sekda"
    r"|(?:Kepala )?(?:Dinas|Badan) [A-Z])"
)
"""Whom advertisements do not name."""


def choose_category(text: str, unit: str = "", known: Categories = SOP) -> tuple[str | None, str]:
    """(category, the reason in Indonesian); (None, reason) where neither the words tell nor the work of the
    `unit` that sent it. `known` are the office's, two at least."""
    hits = _count_all(text[:MAX_TEXT], known)
    article = known.names.get(ARTICLE)
    if article and not _is_news(text) and _BYLINE.search(text[:_HEAD]):
        hits[article]["nama penulis"] = _BYLINE_SCORE
    scores = {category: sum(found.values()) for category, found in hits.items()}
    best, second = sorted(scores, key=lambda category: -scores[category])[:2]
    private = (
        {}
        if _is_news(text) or _OFFICIAL.search(text[:MAX_TEXT])
        else _count(_words_of(text), PRIVATE_WEIGHTS)
    )
    if sum(private.values()) >= max(_PRIVATE_SCORE, scores[best]):
        return None, f"isinya menyerupai iklan atau ucapan pribadi ({_name_words(private)})"
    of_unit = category_of_unit(unit, known)
    if scores[best] < MIN_SCORE:
        return of_unit, (
            f"bidang kerja {unit}" if of_unit else "tidak ada kata yang menunjukkan salah satu kategori"
        )
    if scores[best] == scores[second]:
        head = {category: sum(found.values()) for category, found in _count_all(text[:_HEAD], known).items()}
        if head[best] == head[second] and of_unit:
            return of_unit, f"bidang kerja {unit}"
        if head[best] == head[second]:
            return None, f"kata-katanya menunjuk {best} dan {second} sama kuat"
        best = max(best, second, key=lambda category: head[category])
    return best, f"kata: {_name_words(hits[best])}"


def category_of_unit(unit: str, known: Categories = SOP) -> str | None:
    """The category that a unit's work mostly belongs to; None where its name does not tell, or tells two."""
    words = _words_of(unit)
    told = [
        category for category, names in known.units.items() if any(f" {name} " in words for name in names)
    ]
    return told[0] if len(told) == 1 else None


def _is_news(text: str) -> bool:
    """Whether it opens with a place as news do; advertisements do not."""
    return any(find_dateline(line) for line in text[:MAX_TEXT].split("\n")[:6])


def _count_all(text: str, known: Categories) -> dict[str, dict[str, int]]:
    words = _words_of(_ADDRESS.sub(" ", text))
    return {category: _count(words, weights) for category, weights in known.weights.items()}


def _words_of(text: str) -> str:
    return f" {clean_words(text[:MAX_TEXT])} "


def _count(words: str, weights: Mapping[str, int]) -> dict[str, int]:
    there = set(words.split())
    present = (word for word in weights if there.issuperset(word.split()))
    hits = {word: min(words.count(f" {word} "), _COUNTED) * weights[word] for word in present}
    return {word: score for word, score in hits.items() if score}


def _name_words(hits: dict[str, int]) -> str:
    return ", ".join(sorted(hits, key=lambda word: -hits[word])[:4])
