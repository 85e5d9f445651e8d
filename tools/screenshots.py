"""Pictures of every mail and page, as people see them: `make screenshots` writes docs/pictures.

FOLDER/surat: each sample letter of the tests at 390 pixels, and of each kind one at
1200, and the main ones dark.
FOLDER/papan: the board of a busy office. FOLDER/situs: the pages that `humasd demo` puts up.
Run it from the project's folder: `python -m tools.screenshots [FOLDER]`.
"""

from __future__ import annotations

import io
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal

import click
from PIL import Image
from playwright.sync_api import Browser, Page, Route

from humasd.demo import run_demo
from tests.support.busy_board import LOGIN, PATHS, find_chromium, open_browser, serve_board
from tests.support.letter_samples import NOW, sample_letters, stationery
from tests.support.preview import show

PICTURES = Path(__file__).parent.parent / "docs" / "pictures"
PHONE, DESK = 390, 1200
"""CSS pixels, the width of the window."""
_HEIGHT = 844
_TALLEST = 3_200
"""Pixels that are kept of a page; a morning's mail goes on below as it began."""
_COLOURS = 64
"""Enough for what is drawn here, and fewer bytes than a lossy picture."""
DARK = ("ask_approval", "ask_correction", "ask_disposition", "confirm_decision", "digest")
"""Letters that are shown dark too."""
Scheme = Literal["light", "dark"]
LOOKS: tuple[tuple[int, Scheme, str], ...] = (
    (PHONE, "light", "390"),
    (DESK, "light", "1200"),
    (PHONE, "dark", "390-gelap"),
)


def take_letters(browser: Browser, folder: Path) -> None:
    """NAME-390.webp of every sample letter, NAME-1200.webp of the kinds, NAME-390-gelap.webp of DARK."""
    office = stationery()
    mails = {name: (letter, office.compose(letter, NOW)) for name, letter in sample_letters().items()}
    for width, scheme, mark in LOOKS:
        with _window(browser, width, scheme) as page:
            for name, (letter, sheet) in mails.items():
                if _is_shown(name, mark):
                    page.set_content(show(letter, sheet), wait_until="load")
                    _keep(page, folder / f"{name}-{mark}.webp")


def _is_shown(name: str, mark: str) -> bool:
    return mark == "390" or ("-" not in name if mark == "1200" else name in DARK)


def take_board(browser: Browser, folder: Path) -> None:
    """Every kind of page of the board."""
    with tempfile.TemporaryDirectory() as office, serve_board(Path(office) / "office") as address:
        for width, scheme, mark in LOOKS:
            with _window(browser, width, scheme) as page:
                for name, path in PATHS.items():
                    page.goto(address + path)
                    _keep(page, folder / f"{name}-{mark}.webp")


def take_site(browser: Browser, folder: Path) -> None:
    """The list of releases and one release, of the website that is a folder."""
    with tempfile.TemporaryDirectory() as demo:
        run_demo(Path(demo), click.echo)
        site = Path(demo) / "website"
        [release] = site.glob("*/index.html")
        for width, scheme, mark in LOOKS:
            with _window(browser, width, scheme) as page:
                for name, file in (("daftar", site / "index.html"), ("naskah", release)):
                    page.goto(file.as_uri())
                    _keep(page, folder / f"{name}-{mark}.webp")


@contextmanager
def _window(browser: Browser, width: int, scheme: Scheme) -> Iterator[Page]:
    """One in which nothing from elsewhere is shown."""
    context = browser.new_context(
        viewport={"width": width, "height": _HEIGHT}, color_scheme=scheme, http_credentials=LOGIN
    )
    context.route(lambda url: not url.startswith(("http://127.0.0.1:", "file:", "data:")), Route.abort)
    yield context.new_page()
    context.close()


def _keep(page: Page, file: Path) -> None:
    picture = Image.open(io.BytesIO(page.screenshot(full_page=True))).convert("RGB")
    picture = picture.crop((0, 0, picture.width, min(picture.height, _TALLEST)))
    file.parent.mkdir(parents=True, exist_ok=True)
    few = picture.quantize(_COLOURS, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE).convert("RGB")
    few.save(file, "WEBP", lossless=True, method=4)


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else PICTURES
    program = find_chromium()
    if program is None:
        sys.exit("pictures need Chromium: apt-get install chromium")
    with open_browser(program) as browser:
        take_letters(browser, folder / "surat")
        take_board(browser, folder / "papan")
        take_site(browser, folder / "situs")
    size = sum(file.stat().st_size for file in folder.rglob("*.webp"))
    print(f"{len(list(folder.rglob('*.webp')))} pictures, {size / 1e6:.1f} MB, in {folder}")


if __name__ == "__main__":
    main()
