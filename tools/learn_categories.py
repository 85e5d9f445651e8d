"""Learns what words say for a category from tests/corpus/submissions, and writes category_weights.tsv.

python -m tools.learn_categories: writes the table. With --check it writes nothing, and says how many of the
submissions are sorted rightly by weights that were learned from the others.
"""

from __future__ import annotations

import sys
import tomllib
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from math import exp, sqrt
from pathlib import Path

from humasd.documents import category_learned
from humasd.documents.categories import clean_words
from humasd.documents.category_learned import signs_of
from tests.support.submissions import FOLDER, read_sample, sample_names

CATEGORIES = ("pembangunan", "kemasyarakatan", "pemerintahan", "artikel")
TABLE = Path(category_learned.__file__).with_name("category_weights.tsv")
_ROUNDS = 10
_STEP = 0.1
_HOLD = 0.002
"""How strongly a weight is drawn to nought: a name that stands in one text says nothing of others."""
_LEAST_TEXTS = 3
"""A sign of fewer texts is left out."""
_LEAST_WEIGHT = 15
"""Hundredths; a sign that says less for and against all is left out."""
_FOLDS = 5


@dataclass(frozen=True)
class Sorted:
    """One text, with the categories that a clerk would accept."""

    signs: dict[str, float]
    right: tuple[str, ...]


def main(arguments: Sequence[str]) -> None:
    texts = _read_texts()
    if "--check" in arguments:
        right = sum(_count_right(texts, fold) for fold in range(_FOLDS))
        print(f"{right} of {len(texts)} texts are sorted rightly by what was learned from the others.")
        return
    weights = learn(texts)
    rows = [
        f"{sign}\t" + "\t".join(str(round(100 * value)) for value in weights[sign])
        for sign in sorted(weights)
        if max(abs(round(100 * value)) for value in weights[sign]) >= _LEAST_WEIGHT
    ]
    TABLE.write_text("\t".join(("sign", *CATEGORIES)) + "\n" + "\n".join(rows) + "\n", encoding="utf-8")
    print(f"{TABLE}: {len(rows)} signs, learned from {len(texts)} texts.")


def learn(texts: Sequence[Sorted]) -> dict[str, list[float]]:
    """By sign a weight for each category, by steps that grow smaller the more a sign has moved (AdaGrad)."""
    spread = Counter(sign for text in texts for sign in text.signs)
    known = {sign for sign, count in spread.items() if count >= _LEAST_TEXTS}
    weights = {sign: [0.0] * len(CATEGORIES) for sign in sorted(known)}
    moved = {sign: [1e-6] * len(CATEGORIES) for sign in known}
    for _ in range(_ROUNDS):
        for text in texts:
            signs = [(sign, value) for sign, value in text.signs.items() if sign in known]
            wrong = _find_wrong(weights, signs, text.right)
            for sign, value in signs:
                row, past = weights[sign], moved[sign]
                for at, error in enumerate(wrong):
                    slope = error * value + _HOLD * row[at]
                    past[at] += slope * slope
                    row[at] -= _STEP * slope / sqrt(past[at])
    return weights


def _find_wrong(
    weights: dict[str, list[float]], signs: Sequence[tuple[str, float]], right: Sequence[str]
) -> list[float]:
    """How much likelier each category is held than it should be; those accepted share what they should be."""
    scores = [sum(weights[sign][at] * value for sign, value in signs) for at in range(len(CATEGORIES))]
    highest = max(scores)
    odds = [exp(score - highest) for score in scores]
    likely = [one / sum(odds) for one in odds]
    accepted = [likely[at] if category in right else 0.0 for at, category in enumerate(CATEGORIES)]
    total = sum(accepted) or 1.0
    return [one - share / total for one, share in zip(likely, accepted, strict=True)]


def _count_right(texts: Sequence[Sorted], fold: int) -> int:
    weights = learn([text for at, text in enumerate(texts) if at % _FOLDS != fold])
    held_out = [text for at, text in enumerate(texts) if at % _FOLDS == fold]
    return sum(_choose(weights, text) in text.right for text in held_out)


def _choose(weights: dict[str, list[float]], text: Sorted) -> str:
    known = [(sign, value) for sign, value in text.signs.items() if sign in weights]
    scores = [sum(weights[sign][at] * value for sign, value in known) for at in range(len(CATEGORIES))]
    return CATEGORIES[scores.index(max(scores))]


def _read_texts() -> list[Sorted]:
    """The submissions that have a category, but for those that would need OCR."""
    texts = []
    for name in sample_names():
        mail = tomllib.loads((FOLDER / name / "mail.toml").read_text(encoding="utf-8"))
        if any(entry.get("scan") or entry.get("page") for entry in mail.get("files", ())):
            continue
        expected = tomllib.loads((FOLDER / name / "expected.toml").read_text(encoding="utf-8"))
        category, read = expected.get("category"), read_sample(name)
        if category and read.text:
            told = (clean_words(part) for part in (read.title or "", read.text, read.fields.get("unit", "")))
            right = (category,) if isinstance(category, str) else tuple(category)
            texts.append(Sorted(signs_of(*told), right))
    return texts


if __name__ == "__main__":
    main(sys.argv[1:])
