"""Where a text contradicts itself: a day of the week, a sum, a name written in two ways."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import combinations

from humasd.documents.dates import find_dates, write_days
from humasd.documents.relative_dates import WEEKDAYS
from humasd.editing.remark import Remark
from humasd.editing.sums import find_wrong_costs, find_wrong_sums

_INSIDE = re.compile(r"(?:(?<=[^\W_]\s)|(?<=[^\W_],\s)|\b(?=[A-Z][a-z]+\s[A-Z]))[A-Z][a-z]{4,}\b")
"""Words that are large within a sentence, or at its head before another such: names."""
MAX_NAMES = 150
"""Names of a text that are compared, the most frequent first."""


def find_contradictions(text: str) -> Iterator[Remark]:
    """Everything that cannot be right as it stands."""
    yield from find_wrong_weekdays(text)
    yield from find_wrong_sums(text)
    yield from find_wrong_costs(text)
    yield from find_name_variants(text)


def find_wrong_weekdays(text: str) -> Iterator[Remark]:
    """ "Senin, 24 November 2026", which is a Tuesday."""
    for mention in find_dates(text):
        if mention.wrong_weekday and mention.weekday is not None:
            weekday, day = write_days(mention.first, mention.first).split(", ")
            yield Remark(
                f"Hari dan tanggal tidak cocok ({day} hari {weekday})", " ".join(mention.text.split())
            )


def find_name_variants(text: str) -> Iterator[Remark]:
    """Two spellings of what is likely one name ("Kanawatu", "Kanawato"): a letter or two apart."""
    inside = Counter(_INSIDE.findall(text))
    common = set(re.findall(r"\b[a-z]{5,}\b", text))
    names = [name for name, _ in inside.most_common(MAX_NAMES) if name.lower() not in common]
    for one, other in combinations(names, 2):
        if one[0] == other[0] and _is_variant(one.lower(), other.lower()):
            yield Remark(f"Nama ditulis dua cara: “{one}” dan “{other}”")


def _is_variant(one: str, other: str) -> bool:
    if abs(len(one) - len(other)) > 1 or {one, other} & {day.lower() for day in WEEKDAYS}:
        return False
    if one.removesuffix("nya") == other or other.removesuffix("nya") == one:
        return False
    return _distance(one, other) <= (2 if min(len(one), len(other)) >= 9 else 1)


def _distance(one: str, other: str) -> int:
    """Letters to add, drop or replace (Levenshtein)."""
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, start=1):
        above, row = row, [i]
        for j, wanted in enumerate(other, start=1):
            row.append(min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (letter != wanted)))
    return row[-1]
