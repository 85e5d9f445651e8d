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
"""In one run, of which the fastest counts: a slower one was held up by other work."""


def figures(rounds: int) -> Iterator[Figure]:
    with tempfile.TemporaryDirectory(dir="/var/tmp") as folder:
        OfficeUnderTest(Path(folder)).close()
        config = f"{folder}/humasd.toml"
        commands = {
            "pass": ["-c", "pass"],
            "humasd --help": ["-m", "humasd", "--help"],
            "humasd list": ["-m", "humasd", "list", "--config", config],
        }
        runs = paired.in_turn(
            {name: lambda command=command: _start(command) for name, command in commands.items()}, rounds
        )
    for name, target in (("humasd --help", "≤ 8"), ("humasd list", "≤ 15")):
        drift = max(runs[one].drift(lambda run: run.seconds) for one in (name, "pass"))
        own, bare = (runs[one].median(lambda run: 1000 * run.seconds) for one in (name, "pass"))
        yield Figure(name, "ms", own, "python -c pass", bare, target, drift)


def _start(arguments: Sequence[str]) -> Run:
    best = float("inf")
    for _ in range(_STARTS):
        start = time.perf_counter()
        subprocess.run([sys.executable, *arguments], check=True, stdout=subprocess.DEVNULL)
        best = min(best, time.perf_counter() - start)
    return Run(1, best, best, {})
