"""The board in a real browser: on a phone and on a desk, light and dark, and without a barrier for anybody.

Pictures are left in the folder that HUMASD_PICTURES names, to be looked at.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, Route

from tests.support.busy_board import LOGIN, PATHS, serve_board

_TOUCH = 24
"""CSS pixels that a target has at least (WCAG 2.2, 2.5.8), where it does not stand in a line of text."""


@pytest.fixture(scope="module")
def board(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the board of a busy office."""
    with serve_board(tmp_path_factory.mktemp("book") / "office") as address:
        yield address


@pytest.fixture(params=[(390, "light"), (390, "dark"), (1200, "light"), (1200, "dark")], ids=str)
def page(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    """A window of so many pixels, in a colour scheme; nothing is fetched from elsewhere."""
    width, scheme = request.param
    context = browser.new_context(
        viewport={"width": width, "height": 844}, color_scheme=scheme, http_credentials=LOGIN
    )
    context.route(lambda url: not url.startswith("http://127.0.0.1:"), Route.abort)
    page = context.new_page()
    page.set_default_timeout(20_000)
    yield page
    context.close()


@pytest.mark.timeout(400)
@pytest.mark.parametrize("name", PATHS)
def test_each_page_fits_its_window_and_bars_nobody(
    page: Page, board: str, name: str, request: pytest.FixtureRequest
) -> None:
    refused: list[str] = []
    page.on("console", lambda message: refused.append(message.text) if message.type == "error" else None)
    page.goto(board + PATHS[name])
    _keep_picture(page, name)
    assert page.evaluate("document.documentElement.scrollWidth") <= page.evaluate("window.innerWidth")
    found = Axe().run(page).response["violations"]
    assert [(one["id"], [node["target"] for node in one["nodes"]]) for one in found] == []
    assert [text for text in refused if "Content Security Policy" in text] == []


@pytest.mark.timeout(400)
def test_what_waits_stands_in_the_first_screen_and_leads_to_its_release(page: Page, board: str) -> None:
    title = "Senam Bersama Warga Wotu Meriahkan Hari Kesehatan"
    page.goto(board)
    first = page.get_by_role("link", name=title).first
    box = first.bounding_box()
    assert box is not None and box["y"] < 844
    first.click()
    assert page.get_by_role("heading", level=1).inner_text() == title
    for step in ("Koreksi: selesai", "Persetujuan dan penerbitan: sedang berjalan"):
        assert page.get_by_role("listitem").filter(has_text=step).count() == 1


@pytest.mark.timeout(400)
def test_everything_can_be_reached_by_keyboard_and_shows_where_it_is(page: Page, board: str) -> None:
    page.goto(board)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Langsung ke isi"
    page.keyboard.press("Tab")
    outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    assert page.evaluate("document.activeElement.textContent") == "Papan" and outline != "none"


@pytest.mark.timeout(400)
def test_a_page_needs_no_script(browser: Browser, board: str) -> None:
    context = browser.new_context(java_script_enabled=False, http_credentials=LOGIN)
    page = context.new_page()
    page.goto(board + "/bulan/2026-11")
    assert page.get_by_role("heading", name="Mutu baku waktu").is_visible()
    assert page.locator("script").count() == 0
    context.close()


@pytest.mark.timeout(400)
def test_one_tap_on_the_button_silences(browser: Browser, board: str) -> None:
    """Of a token that nobody was sent: the wish goes to the office's machine and is not found there."""
    page = browser.new_page()
    page.goto(board + PATHS["berhenti"])
    button = page.get_by_role("button", name="Ya, berhenti")
    box = button.bounding_box()
    assert box is not None and box["height"] >= _TOUCH
    with page.expect_response(lambda response: response.request.method == "POST") as answered:
        button.click()
    assert answered.value.status == 404
    page.close()


def _keep_picture(page: Page, name: str) -> None:
    folder = os.environ.get("HUMASD_PICTURES")
    if folder:
        Path(folder).mkdir(parents=True, exist_ok=True)
        scheme = "gelap" if page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches") else "terang"
        width = page.evaluate("window.innerWidth")
        page.screenshot(path=Path(folder) / f"{name}-{width}-{scheme}.png", full_page=True)
