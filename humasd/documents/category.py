"""The category of SOP 01, condition 4, by how a text is written, by its words, and by who sent it.

News tell what happened, where, when, and who spoke of it; an article explains, and speaks to its reader.
Of news the words tell what they are about: those of the title count most, those of the lead next. A few
are known to name a category (category_words.py); in a text that is long enough all of them are heard, for
what they said in those that people have sorted (category_learned.py).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from math import inf

from humasd.documents.categories import ARTICLE, GOVERNMENT, SOP, Categories, clean_words
from humasd.documents.category_learned import UNIT_SIGN, weigh_learned
from humasd.documents.category_words import PRIVATE_WEIGHTS
from humasd.documents.dates import find_dates
from humasd.documents.manner import MAX_TEXT, Manner, tell_manner

_COUNTED = 3
"""A word repeated more often says no more."""
_IN_TITLE = 2
"""How many times more a word counts that stands in the title; in the lead it counts once more."""
_LEAD = 300
"""Characters."""
MIN_SCORE = 4
_PRIVATE_SCORE = 6
_LEARNED = 4
"""How many points of known words one of what was learned (a natural logarithm of odds) is worth."""
_CIRCUMSTANCE = re.compile(
    r"\b(?:di|Di|depan|sepanjang)\s(?:Jalan|Jln?\.?)(?:\s(?:[A-Z][\w.'’-]*|\d{1,4})){1,6}|\bPasar\s(?!Murah)[A-Z]\w+"
    r"|\b(?:Asisten|Staf Ahli|Kepala (?:Bidang|Seksi|Bagian|Sub ?[Bb]agian))(?:\s(?:dan\s)?[A-Z]\w+){1,5}"
    r"|\b[Jj]elang\s\w+(?:\sdan\s\w+(?:\s\w+)?)?|\b[Mm]enjelang\s\w+(?:\sdan\s\w+(?:\s\w+)?)?"
)
"""Where something took place, before which feast, and what those who spoke there are in charge of, is not
what it was about."""
_OF_GOVERNMENT = re.compile(
    r"(?:Dinas|Badan|Bagian|Sekretariat|Satuan|Kecamatan|Kelurahan|Desa|Inspektorat|Pemerintah)\b"
)
"""Whose own deeds are government's where nothing else is told of them."""


def choose_category(
    text: str, unit: str = "", title: str = "", known: Categories = SOP, manner: Manner | None = None
) -> tuple[str | None, str]:
    """(category, the reason in Indonesian); (None, reason) where neither the way it is written tells, nor its
    words, nor the work of the `unit` that sent it. `known` are the office's, two at least; `manner`: the
    text's, where it is told already."""
    text, manner = text[:MAX_TEXT], manner or tell_manner(title, text)
    article = known.names.get(ARTICLE)
    hits = _weigh(title, text, known)
    learned = _weigh_all(title, text, unit, known)
    named = {category: sum(found.values()) for category, found in hits.items()}
    scores = {category: named[category] + _LEARNED * sum(learned[category].values()) for category in hits}
    if manner.is_news and article:
        scores[article] = -inf
    best, second = sorted(scores, key=lambda category: -scores[category])[:2]
    private = (
        {} if manner.is_news or manner.official else _count(_words_of(f"{title}\n{text}"), PRIVATE_WEIGHTS)
    )
    if sum(private.values()) >= max(_PRIVATE_SCORE, named[best]):
        return None, f"isinya menyerupai iklan atau ucapan pribadi ({_name_words(private)})"
    if article and manner.article:
        return article, manner.article
    if scores[best] > scores[second] and max(scores[best], scores[best] - scores[second]) >= MIN_SCORE:
        return best, f"kata: {_name_words(hits[best] or learned[best])}"
    if of_unit := category_of_unit(unit, known):
        return of_unit, f"bidang kerja {unit}"
    if scores[best] >= MIN_SCORE:
        return None, f"kata-katanya menunjuk {best} dan {second} sama kuat"
    government = known.names.get(GOVERNMENT)
    acts = manner.official or _OF_GOVERNMENT.match(unit)
    if government and acts and (manner.is_news or find_dates(text)):
        return government, "yang bertindak pemerintah, dan tidak ada kata yang menunjukkan kategori lain"
    return None, "tidak ada kata yang menunjukkan salah satu kategori"


def count_private(text: str) -> int:
    """How much the words of a text say that it is an advertisement or a private greeting."""
    return sum(_count(_words_of(text), PRIVATE_WEIGHTS).values())


def category_of_unit(unit: str, known: Categories = SOP) -> str | None:
    """The category that a unit's work mostly belongs to; None where its name does not tell, or tells two."""
    words = _words_of(unit)
    told = [
        category for category, names in known.units.items() if any(f" {name} " in words for name in names)
    ]
    return told[0] if len(told) == 1 else None


def _weigh(title: str, text: str, known: Categories) -> dict[str, dict[str, int]]:
    """What each word says for each category, more of the title and the lead than of the rest."""
    head, lead, whole = (_words_of(_CIRCUMSTANCE.sub(" ", told)) for told in (title, text[:_LEAD], text))
    return {
        category: {
            word: score + weights[word] * ((_IN_TITLE * (f" {word} " in head)) + (f" {word} " in lead))
            for word, score in _count(f"{head}{whole}", weights).items()
        }
        for category, weights in known.weights.items()
    }


def _weigh_all(title: str, text: str, unit: str, known: Categories) -> dict[str, dict[str, float]]:
    """The same of every word, the sender's too, as learned; of a category of the office's own, nothing."""
    learned = weigh_learned(*(clean_words(told) for told in (title, text, unit)))
    named = {known.names[category]: signs for category, signs in learned.items() if category in known.names}
    return {category: named.get(category, {}) for category in known.weights}


def _words_of(text: str) -> str:
    return f" {clean_words(text[:MAX_TEXT])} "


def _count(words: str, weights: Mapping[str, int]) -> dict[str, int]:
    there = set(words.split())
    present = (word for word in weights if there.issuperset(word.split()))
    hits = {word: min(words.count(f" {word} "), _COUNTED) * weights[word] for word in present}
    return {word: score for word, score in hits.items() if score}


def _name_words(hits: Mapping[str, float]) -> str:
    words = (word for word in hits if not word.startswith(UNIT_SIGN))
    return ", ".join(sorted(words, key=lambda word: -hits[word])[:4])
