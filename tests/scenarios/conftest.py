"""Offices for the stories: on SQLite here, and the same on PostgreSQL where servers are allowed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from humasd.audit import audit
from tests.support.office import OfficeUnderTest

OpenOffice = Callable[..., OfficeUnderTest]


@pytest.fixture
def open_office(tmp_path: Path) -> Iterator[OpenOffice]:
    """Opens offices with changes to the usual settings; all are closed at the end.

    Whatever was played, the record of it must be whole, where the story itself did not spoil it.
    """
    offices: list[OfficeUnderTest] = []

    def opened(**changes: Any) -> OfficeUnderTest:
        offices.append(OfficeUnderTest(tmp_path / f"office-{len(offices)}", changes))
        return offices[-1]

    yield opened
    for office in offices:
        faults = () if office.is_spoilt else audit(office.office.desk).faults
        office.close()
        assert faults == ()


@pytest.fixture
def office(open_office: OpenOffice) -> OfficeUnderTest:
    return open_office()
