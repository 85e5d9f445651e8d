"""The board of a busy office, served for a browser, and the machine's own browser."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from humasd.board.access import make_hash
from humasd.board.server import Board
from humasd.pulse import Pulse
from tests.support.demo_book import play_book
from tests.support.letter_samples import draw_crest

LOGIN = {"username": "humas", "password": "sandi yang panjang"}
PATHS = {
    "papan": "/",
    "bulan": "/bulan/2026-11",
    "bulan-kosong": "/bulan/2026-09",
    "naskah-selesai": "/naskah/0009/HUMAS/XI/2026",
    "naskah-direvisi": "/naskah/0026/HUMAS/XI/2026",
    "naskah-ditolak": "/naskah/0021/HUMAS/XI/2026",
    "berhenti": "/berhenti/" + "0" * 40,
    "tidak-ditemukan": "/tidak-ada",
}
"""Every kind of page that the board has, by a name of its own."""


@contextmanager
def serve_board(folder: Path) -> Iterator[str]:
    """Its address, http://127.0.0.1:PORT; FOLDER is the office's."""
    section = {
        "listen": "127.0.0.1:0",
        "password_hash": make_hash(LOGIN["password"]),
        "public_url": "https://papan.example.go.id",
    }
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "lambang.png").write_bytes(draw_crest())
    office = play_book(folder, {"board": section, "office": {"crest": "lambang.png"}})
    served = Board(office.office, Pulse(office.clock))
    served.start()
    try:
        yield f"http://127.0.0.1:{served.port}"
    finally:
        served.close()
        office.close()


def find_chromium() -> str | None:
    """The program, where the machine has it; on Ubuntu it comes as a snap only."""
    return shutil.which("chromium") or shutil.which("google-chrome")


@contextmanager
def open_browser(program: str) -> Iterator[Browser]:
    """It fetches nothing by itself."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=program, args=["--no-sandbox", "--disable-background-networking"]
        )
        yield browser
        browser.close()
