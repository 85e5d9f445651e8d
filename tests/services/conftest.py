from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.support.busy_board import find_chromium, open_browser
from tests.support.servers.wordpress import WordPress
from tests.support.website import WAYS


@pytest.fixture
def wp(wordpress: WordPress) -> Iterator[WordPress]:
    """WordPress as it is when nothing is wrong, before the test and after it."""
    wordpress.heal()
    yield wordpress
    wordpress.heal()


@pytest.fixture(params=WAYS)
def way(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """The machine's own Chromium."""
    program = find_chromium()
    if program is None:
        pytest.skip("there is no Chromium on this machine (on Ubuntu it comes as a snap only)")
    with open_browser(program) as browser:
        yield browser
