"""What the daemon holds in memory: idle, while a mail with a large file goes through, after many mails."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
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
MESSAGES = 2_000
"""Small ones, one after another; what grows with them would show."""
_WARM = 0.2
"""The share of them after which all that is kept for good is there."""
_BATCH = 50
_LONGEST = 300.0
"""Seconds for a batch."""


@dataclass
class _Peak:
    """Megabytes, the highest that were seen."""

    daemon: float = 0.0
    children: float = 0.0


def figures(messages: int) -> Iterator[Figure]:
    with tempfile.TemporaryDirectory(dir="/var/tmp") as place, _daemon(Path(place)) as process:
        idle = _megabytes(process)
        (Path(place) / "mailbox" / "new" / "large").write_bytes(_large_mail())
        peak = _watch(process)
    with tempfile.TemporaryDirectory(dir="/var/tmp") as place, _daemon(Path(place)) as process:
        warm = round(messages * _WARM)
        after = {count: _megabytes(process) for count in _feed(Path(place), messages) if count >= warm}
    yield Figure("memory idle", "MB", [idle], "the bound", 90.0, "≤ 1")
    yield Figure("memory above idle, 25 MB attached", "MB", [peak.daemon - idle], "the bound", 25.0, "≤ 1")
    yield Figure("children meanwhile", "MB", [peak.children], "the bound", 400.0, "≤ 1")
    name, first = f"memory after {messages} messages", min(after)
    yield Figure(name, "MB", [after[max(after)]], f"after {first}", [after[first]], "≤ 1.05")


@contextmanager
def _daemon(folder: Path) -> Iterator[psutil.Process]:
    """One that has come to rest, over Maildirs."""
    OfficeUnderTest(folder).close()
    for name in ("tmp", "new", "cur"):
        (folder / "mailbox" / name).mkdir(parents=True, exist_ok=True)
    command = [sys.executable, "-m", "humasd", "run", "--config", str(folder / "humasd.toml")]
    daemon = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        time.sleep(_SETTLE)
        yield psutil.Process(daemon.pid)
    finally:
        daemon.terminate()
        daemon.wait(30)


def _feed(folder: Path, messages: int) -> Iterator[int]:
    """Submissions, some at a time; how many there were, each time that all of them have been filed."""
    inbox, archive = folder / "mailbox" / "new", folder / "mailbox" / ".Arsip"
    for start in range(0, messages, _BATCH):
        end = min(start + _BATCH, messages)
        for number in range(start, end):
            (inbox / f"{number}").write_bytes(_small_mail(number))
        until = time.monotonic() + _LONGEST
        while sum(1 for _ in archive.glob("*/*")) < end:
            if time.monotonic() > until:
                raise RuntimeError(f"{_BATCH} mails were not handled within {_LONGEST:.0f} s")
            time.sleep(0.5)
        yield end


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


def _small_mail(number: int) -> bytes:
    mail = EmailMessage()
    mail["From"], mail["To"] = f"dinas{number % 500}@luwutimurkab.go.id", OFFICE
    mail["Subject"] = f"Rilis kegiatan {number}"
    mail["Message-ID"] = f"<kecil-{number}@example.go.id>"
    words = " ".join(f"kata{number * 31 + place * 17}" for place in range(60))
    mail.set_content(f"Bupati Buka Kegiatan {number} di Malili\n\nMalili, 24/11/2026. {words}.\n")
    return mail.as_bytes()


def _large_mail() -> bytes:
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = "dinas@luwutimurkab.go.id", OFFICE, "Rilis dan video"
    mail["Message-ID"] = "<besar@example.go.id>"
    mail.set_content("Bersama ini kami kirim rilis.\n")
    mail.add_attachment(
        bytes(range(256)) * (LARGE // 256), maintype="video", subtype="mp4", filename="kegiatan.mp4"
    )
    return mail.as_bytes()
