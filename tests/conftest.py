"""What holds for all tests: the real servers, and the mark of those that need them."""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path

import pytest
from hypothesis import settings

# The same examples on every run, and no clock: a slow machine is no fault of the code.
settings.register_profile("repeatable", derandomize=True, deadline=None)
settings.load_profile("repeatable")

pytest_plugins = ["tests.support.servers.fixtures"]

_SERVERS = frozenset({"dovecot", "postfix", "wordpress", "postgres"})


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """A test that asks for a real server is a `services` test; so is all of tests/services."""
    folder = Path(__file__).parent / "services"
    for item in items:
        wants = _SERVERS.intersection(getattr(item, "fixturenames", ()))
        if wants or folder in item.path.parents:
            item.add_marker(pytest.mark.services)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """What a test's log says of hostile text may have signs that UTF-8 lacks; a worker's report is UTF-8."""
    report = yield
    report.sections = [
        (name, said.encode("utf-8", "backslashreplace").decode()) for name, said in report.sections
    ]
    return report
