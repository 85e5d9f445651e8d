"""What the words of a whole text say for a category, as learned from submissions that people have sorted.

The weights are those of a multinomial logistic regression over words and pairs of neighbours; they were
learned from the corpus of submissions by tools/learn_categories.py, which also says how often they are right
of texts that they were not learned from.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from itertools import pairwise
from math import log1p

MIN_WORDS = 25
"""A shorter text has too few words to be told by all of them."""
LEAD = 300
"""Characters that count once more; the title counts twice more."""
UNIT_SIGN = "@"
"""Stands before a word of the sender's name: a hospital that is told of is another thing."""


def signs_of(title: str, text: str, unit: str) -> dict[str, float]:
    """Each word and pair of neighbours, with how much it counts: the more often, the less for each time.
    All three in lower case and without marks (clean_words)."""
    head, lead, whole = map(_split, (title, text[:LEAD], text))
    counts = Counter(f"{UNIT_SIGN}{word}" for word in unit.split())
    for words, times in ((head, 2), (lead, 1), (whole, 1)):
        for sign in (*words, *map(" ".join, pairwise(words))):
            counts[sign] += times
    return {sign: log1p(count) for sign, count in counts.items()}


def _split(text: str) -> list[str]:
    return [word for word in text.split() if word[0].isalpha()]


def weigh_learned(title: str, text: str, unit: str) -> dict[str, dict[str, float]]:
    """By category what each sign says for it, above nought, or against it, in the order of the text; empty of
    a short one."""
    if len(text.split()) < MIN_WORDS:
        return {}
    signs = signs_of(title, text, unit)
    return {
        category: {sign: weights[sign] * count for sign, count in signs.items() if sign in weights}
        for category, weights in learned_weights().items()
    }


@cache
def learned_weights() -> Mapping[str, Mapping[str, float]]:
    """The weights by category."""
    lines = files(__package__).joinpath("category_weights.tsv").read_text(encoding="utf-8").splitlines()
    categories = lines[0].split("\t")[1:]
    rows = [line.split("\t") for line in lines[1:]]
    return {
        category: {row[0]: int(row[at]) / 100 for row in rows if row[at] != "0"}
        for at, category in enumerate(categories, 1)
    }
