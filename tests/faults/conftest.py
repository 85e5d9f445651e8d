"""The undisturbed lives that harmed ones are held against."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.support.faults.child import Nursery
from tests.support.faults.mortal import MortalOffice, portray
from tests.support.faults.stories import Story
from tests.support.office import Clock


@dataclass(frozen=True)
class Stage:
    """A round that is about to be gone, and what the office looks like after it."""

    name: str
    start: MortalOffice
    after: dict[str, object]


Undisturbed = Callable[[Story], list[Stage]]


@pytest.fixture(scope="session")
def nursery() -> Iterator[Nursery]:
    opened = Nursery()
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def undisturbed(nursery: Nursery, tmp_path_factory: pytest.TempPathFactory) -> Undisturbed:
    """Plays a story without a fault, once, and keeps the office as it stood before each round."""
    folder = tmp_path_factory.mktemp("undisturbed")
    played: dict[str, list[Stage]] = {}

    def play(story: Story) -> list[Stage]:
        if story.name not in played:
            played[story.name] = list(_play(nursery, story, folder / story.name.replace(" ", "-")))
        return played[story.name]

    return play


def _play(nursery: Nursery, story: Story, folder: Path) -> Iterator[Stage]:
    office = MortalOffice(folder / "office", nursery, folder / "memory", story.settings, Clock())
    for number, round_ in enumerate(story.rounds):
        round_.act(office)
        start = office.copy(folder / f"before-{number}")
        office.work()
        after = portray(office)
        assert office.list()[-1]["state"] == round_.ends_in, round_.name
        assert after["faults"] == () and after["waiting"] == []
        yield Stage(f"{story.name}: {round_.name}", start, after)
    office.close()
