"""Running two programs in turn, A B A B, and what may be said of their figures.

Each run is a process of its own that prints one line of JSON: `count` pieces of work, `seconds` of the
clock around them, `cpu_seconds` of its own and of its children. Other work on the machine moves all of
these; so only ratios within a round are told, and a ratio that drifts from round to round is withheld.
"""

from __future__ import annotations

import json
import statistics
import subprocess
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

ROUNDS = 3
MOST_DRIFT = 0.20
"""Between the lowest and the highest ratio of the rounds, as a share of the median."""
_LONGEST = 900


@dataclass(frozen=True)
class Run:
    count: int
    seconds: float
    cpu_seconds: float
    more: Mapping[str, float]
    """Whatever else the program told, such as `peak_mb`."""

    @property
    def rate(self) -> float:
        return self.count / self.seconds

    @property
    def cpu_ms(self) -> float:
        return 1000 * self.cpu_seconds / self.count


@dataclass(frozen=True)
class Runs:
    """The rounds of one program."""

    rounds: Sequence[Run]

    @property
    def rates(self) -> list[float]:
        return [run.rate for run in self.rounds]

    @property
    def cpu_ms(self) -> list[float]:
        return [run.cpu_ms for run in self.rounds]

    def told(self, key: str) -> list[float]:
        """What each run told beside its time."""
        return [run.more[key] for run in self.rounds]


def find_drift(rounds: Sequence[float]) -> float:
    """Between the lowest and the highest, as a share of the median."""
    return (max(rounds) - min(rounds)) / statistics.median(rounds)


def stretches(figures: Sequence[float], rounds: int = ROUNDS) -> list[float]:
    """What one run measured one after another, as so many rounds: the median of each stretch of it."""
    size = len(figures) // rounds
    return [statistics.median(figures[at * size : (at + 1) * size]) for at in range(rounds)]


Program = Callable[[], Run]


def in_turn(programs: Mapping[str, Program], rounds: int = ROUNDS) -> dict[str, Runs]:
    """A B C A B C …: each program's rounds."""
    found: dict[str, list[Run]] = {name: [] for name in programs}
    for _ in range(rounds):
        for name, program in programs.items():
            found[name].append(program())
    return {name: Runs(runs) for name, runs in found.items()}


def run(command: Sequence[str], env: Mapping[str, str] | None = None) -> Run:
    """Run one program to its end and read its last line. Raises RuntimeError with its words if it fails."""
    done = subprocess.run(command, capture_output=True, text=True, timeout=_LONGEST, env=env)
    lines = done.stdout.strip().splitlines()
    if done.returncode != 0 or not lines:
        raise RuntimeError(f"{' '.join(command)} failed:\n{done.stdout[-2000:]}{done.stderr[-4000:]}")
    told = json.loads(lines[-1])
    return Run(int(told.pop("count")), told.pop("seconds"), told.pop("cpu_seconds"), told)


def prepare(command: Sequence[str]) -> None:
    """Run what is not measured. Raises RuntimeError with what it said where it fails."""
    done = subprocess.run(command, capture_output=True, text=True, timeout=_LONGEST)
    if done.returncode != 0:
        raise RuntimeError(f"{' '.join(command)} failed:\n{done.stdout[-2000:]}{done.stderr[-4000:]}")
