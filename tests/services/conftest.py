from __future__ import annotations

from collections.abc import Iterator

import pytest

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
