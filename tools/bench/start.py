"""How soon a command answers, beside a Python that does nothing."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from tests.support.office import OfficeUnderTest
from tools.bench import paired
from tools.bench.figures import Figure
from tools.bench.paired import Run

_STARTS = 15
"""In one round, all programs in turn. Of each the fastest counts: a slower one was held up by other work."""


def figures(rounds: int) -> Iterator[Figure]:
    with tempfile.TemporaryDirectory(dir="/var/tmp") as folder:
        OfficeUnderTest(Path(folder)).close()
        config = f"{folder}/humasd.toml"
        commands = {
            "pass": ["-c", "pass"],
            "humasd --help": ["-m", "humasd", "--help"],
            "humasd list": ["-m", "humasd", "list", "--config", config],
        }
        starts = paired.in_turn(
            {name: lambda command=command: _start(command) for name, command in commands.items()},
            rounds * _STARTS,
        )
    for name, target in (("humasd --help", "≤ 8"), ("humasd list", "≤ 15")):
        own, bare = (_fastest(starts[one].rounds) for one in (name, "pass"))
        yield Figure(name, "ms", own, "python -c pass", bare, target)


def _start(arguments: Sequence[str]) -> Run:
    start = time.perf_counter()
    subprocess.run([sys.executable, *arguments], check=True, stdout=subprocess.DEVNULL)
    seconds = time.perf_counter() - start
    return Run(1, seconds, seconds, {})


def _fastest(starts: Sequence[Run]) -> list[float]:
    """Milliseconds of each round."""
    rounds = (starts[at : at + _STARTS] for at in range(0, len(starts), _STARTS))
    return [1000 * min(start.seconds for start in starts_of_it) for starts_of_it in rounds]
