"""Delivers what is due and stops to be paused: `python -m tests.support.paused_courier CONFIG POINT FOLDER`.

It writes FOLDER/reached when the mail to the first media partner has come to POINT ("claimed": taken, and
nothing done yet; "sent": handed over, not yet recorded), and goes on once FOLDER/go is there.
"""

from __future__ import annotations

import sys
import time
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

from humasd.bootstrap import open_office
from humasd.delivery import Courier
from humasd.logs import configure_logs
from humasd.ports import Envelope, Files, Mailer
from humasd.rounds import deliver
from humasd.settings import load_settings

RECIPIENT = "redaksi@harian.example.com"


class Pause:
    """Waits once."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def __call__(self) -> None:
        if not (self._folder / "reached").exists():
            (self._folder / "reached").touch()
            while not (self._folder / "go").exists():
                time.sleep(0.05)


class PausingFiles:
    """The payload is read after the delivery was claimed, before anything is done."""

    def __init__(self, files: Files, pause: Pause) -> None:
        self._files = files
        self._pause = pause

    def __getattr__(self, name: str) -> Any:
        return getattr(self._files, name)

    def get(self, sha256: str) -> bytes:
        content = self._files.get(sha256)
        if f"To: {RECIPIENT}".encode() in content or f"<{RECIPIENT}>".encode() in content:
            self._pause()
        return content


class PausingMailer:
    def __init__(self, mailer: Mailer, pause: Pause) -> None:
        self._mailer = mailer
        self._pause = pause

    def send(self, envelope: Envelope, message: bytes, enclosed: bytes = b"") -> None:
        self._mailer.send(envelope, message, enclosed)
        if envelope.recipient == RECIPIENT:
            self._pause()

    def check(self) -> str:
        return self._mailer.check()

    def close(self) -> None:
        self._mailer.close()


def main(config: Path, point: str, folder: Path) -> None:
    configure_logs("console")
    office = open_office(load_settings(config))
    pause = Pause(folder)
    if point == "claimed":
        office.desk = replace(office.desk, files=cast(Files, PausingFiles(office.desk.files, pause)))
        courier = Courier(office.desk, office.open_mailer, office.open_website)
    else:
        courier = Courier(
            office.desk, lambda: PausingMailer(office.open_mailer(), pause), office.open_website
        )
    deliver(office, courier)
    office.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3]))
