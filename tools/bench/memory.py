"""What the daemon holds in memory: idle, and while a mail with a large file goes through."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from email.message import EmailMessage
from pathlib import Path

import psutil

from tests.support.office import OFFICE, OfficeUnderTest
from tools.bench.figures import Figure

LARGE = 25_000_000
"""Octets of the attachment."""
_SETTLE = 6.0
"""Seconds after which a daemon that was just started is idle."""
_WATCH = 25.0
_EVERY = 0.02


@dataclass
class _Peak:
    """Megabytes, the highest that were seen."""

    daemon: float = 0.0
    children: float = 0.0


def figures() -> Iterator[Figure]:
    with tempfile.TemporaryDirectory(dir="/var/tmp") as place:
        folder = Path(place)
        OfficeUnderTest(folder).close()
        command = [sys.executable, "-m", "humasd", "run", "--config", str(folder / "humasd.toml")]
        daemon = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            time.sleep(_SETTLE)
            process = psutil.Process(daemon.pid)
            idle = _megabytes(process)
            (folder / "mailbox" / "new" / "large").write_bytes(_large_mail())
            peak = _watch(process)
        finally:
            daemon.terminate()
            daemon.wait(30)
    yield Figure("memory idle", "MB", idle, "the bound", 90.0, "≤ 1")
    yield Figure("memory above idle, 25 MB attached", "MB", peak.daemon - idle, "the bound", 25.0, "≤ 1")
    yield Figure("children meanwhile", "MB", peak.children, "the bound", 400.0, "≤ 1")


def _watch(process: psutil.Process) -> _Peak:
    peak, end = _Peak(), time.monotonic() + _WATCH
    while time.monotonic() < end:
        peak.daemon = max(peak.daemon, _megabytes(process))
        peak.children = max(peak.children, sum(map(_megabytes, process.children(recursive=True))))
        time.sleep(_EVERY)
    return peak


def _megabytes(process: psutil.Process) -> float:
    with suppress(psutil.NoSuchProcess):
        return float(process.memory_info().rss) / 1_000_000
    return 0.0


def _large_mail() -> bytes:
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = "dinas@luwutimurkab.go.id", OFFICE, "Rilis dan video"
    mail["Message-ID"] = "<besar@example.go.id>"
    mail.set_content("Bersama ini kami kirim rilis.\n")
    mail.add_attachment(
        bytes(range(256)) * (LARGE // 256), maintype="video", subtype="mp4", filename="kegiatan.mp4"
    )
    return mail.as_bytes()
