"""A file system of a few megabytes that really is full: database, files, mail folders and pages on it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.faults.child import Nursery
from tests.support.faults.mortal import MortalOffice, portray
from tests.support.faults.stories import PARTNER, answer, submit
from tests.support.office import KABAG, KASUBAG, Clock
from tests.support.small_disk import fill, mount_small_disk

SIZE = 12_000_000
ACTS = (
    submit("Jembatan Tomoni Diresmikan"),
    answer(KABAG, "setuju"),
    answer(KASUBAG, "setuju"),
    answer(KABAG, "setuju"),
)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    with mount_small_disk(tmp_path / "disk", SIZE) as folder:
        yield folder


@pytest.mark.parametrize("left", [0, 8_000, 60_000, 300_000])
def test_it_says_so_and_goes_on_by_itself_when_there_is_room(
    small_disk: Path, tmp_path: Path, nursery: Nursery, left: int
) -> None:
    """`left`: octets that are free when a round begins; each is told, or enough."""
    unharmed = MortalOffice(
        tmp_path / "unharmed", nursery, tmp_path / "memory", {"partners": [PARTNER]}, Clock()
    )
    office = MortalOffice(
        small_disk / "office", nursery, tmp_path / "memory", {"partners": [PARTNER]}, Clock()
    )
    was_full = False
    for act in ACTS:
        act(unharmed)
        unharmed.work()
        act(office)
        ballast = fill(small_disk, left)
        end = office.work_until(None)
        assert end.code in (0, 1), end.error
        was_full = was_full or end.code == 1 or end.waiting > 0
        ballast.unlink()
        office.recover(later=True)
        assert look_at(office) == look_at(unharmed)
    assert was_full or left == 300_000
    for opened in (unharmed, office):
        opened.close()


def look_at(office: MortalOffice) -> dict[str, object]:
    """Its portrait; the two offices' mails are as many, but not to the octet as long."""
    picture = portray(office)
    return {**picture, "archive": len(picture["archive"])}  # type: ignore[arg-type]
