"""Words that OCR misread by one letter, as g for q, set right by those that the mail and the office know."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from humasd.understanding.values import Item

_WORD = re.compile(r"[^\W\d_]{3,40}(?:['’][^\W\d_]{1,20})?")
MAX_TEXT = 100_000
"""Characters of a text in which known words are looked for."""
_OF_FAITH = """
    MTQ STQ Qur'an Qurani Quran Furqan Taqwa Muttaqin Istiqamah Istiqomah Istiqlal Aqsa Aqiqah Baqarah
    Qasidah Qariah Qurban Quba Taufiq Shiddiq Siddiq Faruq Rafiq Syafiq Syauqi Zulqarnain Qomariah Qamariah
    Qasim Iqbal Iqra Aqidah Infaq
"""
"""Words of mosques' and people's names, which in capitals or small are no others with g or O for their q."""


def set_right(items: Sequence[Item], told: Iterable[str]) -> tuple[Item, ...]:
    """The items with what a scan has misread set right; `told`: whatever else names people and places.

    A word is another's misreading only where nothing but a q sets it apart from one that is known, and it is
    not known itself. What was not scanned stays as it was written.
    """
    written = (item.text for item in items if not item.scanned)
    words = {word for text in (*told, *written, _OF_FAITH) for word in _WORD.findall(text[:MAX_TEXT])}
    misread = _misreadings(words)
    return tuple(_set_right(item, misread) if item.scanned else item for item in items)


def _misreadings(known: set[str]) -> Mapping[str, str]:
    """Each known word that has a q, by how a scan may have given it, large or small."""
    words = (word for word in known if "q" in word.lower())
    spelled = {form for w in words for form in (w, w.upper(), w.lower(), w[0].upper() + w[1:])}
    twins = {twin: word for word in spelled for twin in (word.replace("q", "g").replace("Q", "O"),)}
    return {twin: word for twin, word in twins.items() if twin not in known and twin != word}


def _set_right(item: Item, misread: Mapping[str, str]) -> Item:
    def mend(text: str) -> str:
        return _WORD.sub(lambda word: misread.get(word[0], word[0]), text)

    return replace(
        item,
        title=mend(item.title) if item.title else item.title,
        text=mend(item.text),
        html=mend(item.html),
        preface=mend(item.preface),
        left_out=tuple(map(mend, item.left_out)),
        fields={key: mend(value) for key, value in item.fields.items()},
    )
