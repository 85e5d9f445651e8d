"""Offices for the stories: on SQLite here, and the same on PostgreSQL where servers are allowed."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from humasd.audit import audit
from humasd.ports import TextRecords
from tests.support.forgeries import SKPD
from tests.support.office import OfficeUnderTest
from tests.support.published import publish
from tests.support.samples import gps_photo, press_release_docx, submission_mail

OpenOffice = Callable[..., OfficeUnderTest]


@pytest.fixture
def open_office(tmp_path: Path) -> Iterator[OpenOffice]:
    """Opens offices with changes to the usual settings, also as copies of a folder `start`; all are closed
    at the end.

    Whatever was played, the record of it must be whole, where the story itself did not spoil it.
    """
    offices: list[OfficeUnderTest] = []

    def opened(
        *, start: Path | None = None, records: TextRecords | None = None, **changes: Any
    ) -> OfficeUnderTest:
        folder = tmp_path / f"office-{len(offices)}"
        if start is not None:
            shutil.copytree(start, folder)
        offices.append(OfficeUnderTest(folder, changes, records=records))
        return offices[-1]

    yield opened
    for office in offices:
        faults = () if office.is_spoilt else audit(office.office.desk).faults
        office.close()
        assert faults == ()


@pytest.fixture(scope="session")
def before_approval(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An office in which the Kabag is asked for the final approval; others start as copies of its folder."""
    office = OfficeUnderTest(tmp_path_factory.mktemp("before-approval"))
    try:
        files = [("Rilis.docx", press_release_docx()), ("a.jpg", gps_photo())]
        office.receive(submission_mail(files, sender=SKPD))
        office.work()
        office.answer("kabag", "setuju")
        office.answer("kasubag", "setuju")
        assert office.show()["state"] == "approval"
    finally:
        office.close()
    return office.folder


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An office with one page up, of which everybody was told; others start as copies of its folder."""
    office = OfficeUnderTest(tmp_path_factory.mktemp("published"))
    try:
        publish(office)
        assert office.show()["state"] == "closed"
    finally:
        office.close()
    return office.folder


@pytest.fixture
def office(open_office: OpenOffice) -> OfficeUnderTest:
    return open_office()
