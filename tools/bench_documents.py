"""Time and memory of reading one file of each format, in the sandbox as the daemon does it.

Prints a table, then the same as one line of JSON. Each format has a child of its own, so what a
format's libraries cost is seen; ratios are to plain text within the same run. `make bench-documents`.
"""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import time
from pathlib import Path

import psutil

sys.path.insert(0, str(Path(__file__).parent.parent))

from humasd.documents.reading import read_file
from humasd.documents.sandbox import Sandbox

ROUNDS = 5
MEGABYTE = 1_000_000


def read_and_weigh(content: bytes, filename: str) -> tuple[float, int]:
    """In the child: (seconds of reading, octets of resident memory after it)."""
    start = time.perf_counter()
    read_file(content, filename)
    return time.perf_counter() - start, int(psutil.Process().memory_info().rss)


def measure(filename: str, content: bytes) -> dict[str, float]:
    """The first reading, which imports the format's libraries, and the median of the later ones."""
    with Sandbox() as sandbox:
        first, _ = sandbox.run(read_and_weigh, content, filename)
        later = [sandbox.run(read_and_weigh, content, filename) for _ in range(ROUNDS)]
    return {
        "kilobytes": len(content) / 1000,
        "first_ms": first * 1000,
        "later_ms": statistics.median(seconds for seconds, _ in later) * 1000,
        "child_mb": max(memory for _, memory in later) / MEGABYTE,
    }


def weigh_daemon() -> float:
    """Megabytes of a process that has imported all that the daemon does, and opened nothing."""
    program = "import humasd.daemon, psutil; print(psutil.Process().memory_info().rss)"
    done = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True)
    return int(done.stdout) / MEGABYTE


def main() -> None:
    from tools.formats_table import samples  # here, so that the children do not import the samples' makers

    files = samples()
    rows = {name: measure(filename, content) for name, (filename, content) in files.items()}
    plain = rows[".txt"]["later_ms"]
    own = weigh_daemon()
    print(f"{'format':<16}{'KB':>8}{'first ms':>10}{'later ms':>10}{'× .txt':>8}{'child MB':>10}")
    for name, row in rows.items():
        numbers = f"{row['kilobytes']:>8.0f}{row['first_ms']:>10.0f}{row['later_ms']:>10.1f}"
        print(f"{name:<16}{numbers}{row['later_ms'] / plain:>8.0f}{row['child_mb']:>10.0f}")
    print(f"the daemon, which opens none of them: {own:.0f} MB")
    print(json.dumps({"formats": rows, "daemon_mb": own}))


if __name__ == "__main__":
    main()
