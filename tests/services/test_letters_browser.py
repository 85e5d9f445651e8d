"""Every mail in a real browser, on a phone: it fits, and what is asked stands in the first screen."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, Route

from tests.support.letter_samples import NOW, sample_letters, stationery
from tests.support.preview import show

FIRST_SCREEN = 844
"""CSS pixels of height, on a phone 390 wide."""
_TOUCH = 44
DESK, COLUMN = 1200, 640
"""CSS pixels: a desk's window, and the widest that lines of text are easily read."""
MAILS = {name: show(letter, stationery().compose(letter, NOW)) for name, letter in sample_letters().items()}
ASKING = [name for name, html in MAILS.items() if 'class="button' in html and not name.startswith("digest")]


@pytest.fixture(scope="module", params=["light", "dark"])
def phone(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    """A window of a phone that is refused everything from elsewhere, and counts it."""
    context = browser.new_context(viewport={"width": 390, "height": FIRST_SCREEN}, color_scheme=request.param)
    context.route("**/*", Route.abort)
    yield context.new_page()
    context.close()


@pytest.mark.timeout(400)
def test_every_mail_fits_bars_nobody_and_fetches_nothing(phone: Page) -> None:
    fetched: list[str] = []
    phone.on("request", lambda request: fetched.append(request.url[:200]))
    faults = []
    for name, html in MAILS.items():
        phone.set_content(html)
        if phone.evaluate("document.documentElement.scrollWidth") > 390:
            faults.append((name, "wider than the phone"))
        if "-" not in name:
            found = Axe().run(phone, options={"runOnly": ["wcag2a", "wcag2aa"]}).response["violations"]
            faults += [(name, one["id"], node["target"]) for one in found for node in one["nodes"]]
    assert faults == []
    assert [url for url in fetched if not url.startswith("data:")] == []


@pytest.mark.timeout(200)
def test_what_is_asked_and_its_buttons_stand_in_the_first_screen(phone: Page) -> None:
    assert len(ASKING) > 15
    for name in ASKING:
        phone.set_content(MAILS[name])
        for button in phone.locator("a.button").all():
            box = button.bounding_box()
            assert box is not None and box["y"] + box["height"] <= FIRST_SCREEN, name
            assert box["height"] >= _TOUCH, name


@pytest.mark.timeout(200)
def test_a_desk_shows_the_same_as_a_phone_in_one_column(browser: Browser) -> None:
    context = browser.new_context(viewport={"width": DESK, "height": FIRST_SCREEN})
    context.route("**/*", Route.abort)
    page = context.new_page()
    faults = []
    for name, html in MAILS.items():
        page.set_content(html)
        card, on_desk = page.locator(".card").bounding_box(), page.inner_text("body")
        if card is None or card["width"] > COLUMN or abs(2 * card["x"] + card["width"] - DESK) > 2:
            faults.append((name, "no column in the middle"))
        page.set_viewport_size({"width": 390, "height": FIRST_SCREEN})
        if page.inner_text("body") != on_desk:
            faults.append((name, "not what a phone shows"))
        page.set_viewport_size({"width": DESK, "height": FIRST_SCREEN})
    context.close()
    assert faults == []


@pytest.mark.timeout(200)
def test_a_mornings_mail_says_first_how_it_is_answered_and_what_waits(phone: Page) -> None:
    phone.set_content(MAILS["digest"])
    shown_first = (
        phone.get_by_text("1 setuju, 2 tolak: foto buram").last,
        phone.get_by_text("TULIS JAWABAN"),
        phone.locator("h2.item").first,
    )
    for shown in shown_first:
        box = shown.bounding_box()
        assert box is not None and box["y"] + box["height"] <= FIRST_SCREEN
