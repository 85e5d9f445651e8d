"""What all tests share: the fixtures of the real servers, and the mark of those tests that need them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.servers.fixtures import SERVER_FIXTURES

pytest_plugins = ["tests.support.servers.fixtures"]

SERVICES = Path(__file__).parent / "services"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """`-m "not services"` runs what needs no server: neither in tests/services nor asking for one."""
    for item in items:
        wanted = set(getattr(item, "fixturenames", ()))
        if SERVICES in item.path.parents or wanted & SERVER_FIXTURES:
            item.add_marker("services")
