"""What is reported: a figure, the reference it is a ratio to, and the target it is held to."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median

from tools.bench.paired import MOST_DRIFT, find_drift

_TABLE = re.compile(r"(?<=<!-- figures -->\n).*?(?=<!-- end of figures -->)", re.DOTALL)
_HEADS = ("Figure", "Value", "Beside", "Reference", "Ratio", "Target", "")


@dataclass(frozen=True)
class Figure:
    """What each round measured of humasd, beside what it measured of the reference, both in `unit`.

    The target is about the median of the rounds' ratios: what slows a whole round slows both.
    """

    name: str
    unit: str
    values: Sequence[float]
    reference_name: str
    references: Sequence[float] | float
    """A number is the same in every round: a bound."""
    target: str
    """Such as "≥ 6" or "≤ 2": what the ratio must be; "" where none is set."""

    @property
    def value(self) -> float:
        return median(self.values)

    @property
    def reference(self) -> float:
        return median(self._references)

    @property
    def ratio(self) -> float:
        return median(self._ratios)

    @property
    def drift(self) -> float:
        return find_drift(self._ratios)

    @property
    def _references(self) -> Sequence[float]:
        is_bound = isinstance(self.references, float)
        return [self.references] * len(self.values) if is_bound else self.references

    @property
    def _ratios(self) -> list[float]:
        return [value / beside for value, beside in zip(self.values, self._references, strict=True)]

    @property
    def drifts(self) -> bool:
        return self.drift > MOST_DRIFT

    @property
    def reached(self) -> bool | None:
        """None where nothing can be said: no target, or the figure drifts."""
        if not self.target or self.drifts:
            return None
        sign, _, bound = self.target.partition(" ")
        return self.ratio >= float(bound) if sign == "≥" else self.ratio <= float(bound)


def print_table(figures: Sequence[Figure]) -> None:
    rows = [_HEADS, *(_row(figure) for figure in figures)]
    widths = [max(len(row[place]) for row in rows) for place in range(len(_HEADS))]
    for row in rows:
        print("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())


def write_into(page: Path, figures: Sequence[Figure]) -> None:
    """Put the table in the place that the page marks for it. Raises ValueError where it marks none."""
    rows = [_HEADS, ("---",) * len(_HEADS), *(_row(figure) for figure in figures)]
    table = "".join(f"| {' | '.join(row)} |\n" for row in rows)
    text, found = _TABLE.subn(lambda _: table, page.read_text("utf-8"))
    if not found:
        raise ValueError(f"{page} marks no place for the figures")
    page.write_text(text, "utf-8")


def _row(figure: Figure) -> tuple[str, ...]:
    ratio = f"drifts {figure.drift:.0%}" if figure.drifts else f"{figure.ratio:.2f}"
    word = {True: "reached", False: "not reached", None: ""}[figure.reached]
    value, reference = (f"{_write(number)} {figure.unit}" for number in (figure.value, figure.reference))
    return (figure.name, value, figure.reference_name, reference, ratio, figure.target, word)


def _write(number: float) -> str:
    return f"{number:,.0f}" if number >= 1000 else f"{number:.3g}"


def to_json(figures: Sequence[Figure]) -> str:
    return json.dumps(
        [
            {**asdict(figure), "ratio": figure.ratio, "drift": figure.drift, "reached": figure.reached}
            for figure in figures
        ],
        indent=1,
    )
