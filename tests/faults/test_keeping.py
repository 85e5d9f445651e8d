"""A backup and a restore that are harmed at every call: the office and its earlier backups stay whole."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from humasd.backup import check_backup, find_backup, make_backup
from humasd.bootstrap import Office
from humasd.errors import Permanent
from humasd.resources import find_resource
from humasd.restore import restore_backup
from humasd.store import copying
from humasd.store.database import Database
from tests.faults.test_every_call import DEADLY, EVERY_SINGLE_CALL
from tests.support.faults.child import End, Nursery
from tests.support.faults.fault import HARMS as ALL_HARMS
from tests.support.faults.fault import Fault, Harm
from tests.support.faults.mortal import PAUSE, MortalOffice, harmed_copies, portray
from tests.support.faults.stories import answer, submit
from tests.support.office import KABAG, Clock

HARMS = [harm for harm in ALL_HARMS if harm is not Harm.LOST]
"""A backup commits nothing, a restore in one transaction that says at its end that it is whole."""


def back_up(open_this: Callable[..., Office], folder: Path) -> int:
    """`humasd backup`; returns how many faults its check found."""
    with closing(open_this()) as office:
        return len(make_backup(office.desk, folder / "backups").faults)


def bring_back(open_this: Callable[..., Office], folder: Path) -> int:
    """`humasd restore`; returns how many faults its check found."""
    with closing(open_this(migrate=False)) as office:
        return len(restore_backup(office.desk, find_backup(folder / "backups"), office.open_website).faults)


@pytest.fixture
def at_work(nursery: Nursery, tmp_path: Path) -> Iterator[MortalOffice]:
    """An office with a release on its way and a backup from before that."""
    office = MortalOffice(tmp_path / "office", nursery, tmp_path / "memory", {}, Clock())
    (office.folder / "backups").mkdir()
    assert office.work_until(None, back_up).code == 0
    office.clock.advance(PAUSE)
    submit("Jembatan Tomoni Diresmikan")(office)
    office.work()
    answer(KABAG, "setuju")(office)
    office.work()
    yield office
    office.close()


def first_fault(harm: Harm) -> Fault:
    return Fault(harm, at=1) if EVERY_SINGLE_CALL else Fault(harm, statements=harm is Harm.ERROR)


def ended_clearly(end: End, harm: Harm) -> bool:
    return end.code == -9 if harm in DEADLY else end.code in (0, 1)


@pytest.mark.timeout(1200)
@pytest.mark.parametrize("harm", HARMS)
def test_a_backup_that_was_harmed_harms_nothing_and_the_next_is_whole(
    at_work: MortalOffice, harm: Harm, tmp_path: Path
) -> None:
    before, count = portray(at_work), 0
    for end, office in harmed_copies(at_work, first_fault(harm), tmp_path, back_up):
        count += 1
        assert ended_clearly(end, harm), f"{end.struck}: {end.error}"
        office.clock.advance(PAUSE)
        again = office.work_until(None, back_up)
        assert (again.code, again.waiting) == (0, 0), f"{end.struck}: {again.error}"
        assert portray(office) == before, end.struck
        assert_all_whole(office, end.struck)
    assert count > 12


def assert_all_whole(office: MortalOffice, struck: str) -> None:
    """Whatever looks like a backup is one, and nothing half made lies about."""
    folder = office.folder / "backups"
    places = [place for place in folder.iterdir() if place.name != "files"]
    assert len(places) in (2, 3), struck
    for place in places:
        backup = find_backup(folder, place.name)
        copying.check_dump(backup.dump)
        assert list(check_backup(office.office.desk, backup)) == [], struck
    assert all(len(place.name) == 2 for place in (folder / "files").iterdir()), struck


@dataclass(frozen=True)
class NewMachine:
    """Where database and files are to be brought back; all else of the office is there."""

    folder: Path
    clock: Clock
    nursery: Nursery
    memory: Path

    def restore(self, fault: Fault | None = None) -> End:
        return self.nursery.work(self.folder / "humasd.toml", self.clock(), self.memory, fault, bring_back)

    def copy(self, folder: Path) -> NewMachine:
        shutil.copytree(self.folder, folder)
        return replace(self, folder=folder)

    def begin_again(self) -> None:
        """What its people do who do not know how far it came: the same again."""
        end = self.restore()
        assert end.code == 0 or ("is not empty" in end.error and not self.is_unfinished()), end.error

    def is_unfinished(self) -> bool:
        """Whether no daemon starts on it."""
        with closing(Database(f"sqlite:///{self.folder}/var/humasd.db")) as database:
            try:
                database.migrate(find_resource("migrations"))
            except Permanent as error:
                assert "was cut off" in str(error)
                return True
            return False

    def portray(self) -> dict[str, object]:
        office = MortalOffice(self.folder, self.nursery, self.memory, {}, self.clock)
        with closing(office):
            return portray(office)


@pytest.fixture
def new_machine(at_work: MortalOffice, nursery: Nursery, tmp_path: Path) -> NewMachine:
    assert at_work.work_until(None, back_up).code == 0
    lost = tmp_path / "lost"
    shutil.copytree(at_work.folder, lost, ignore=shutil.ignore_patterns("var"))
    return NewMachine(lost, at_work.clock, nursery, tmp_path / "memory")


@pytest.mark.timeout(1200)
@pytest.mark.parametrize("harm", HARMS)
def test_a_restore_that_was_harmed_is_refused_or_whole_and_can_be_begun_again(
    new_machine: NewMachine, harm: Harm, tmp_path: Path
) -> None:
    whole = new_machine.copy(tmp_path / "whole")
    assert whole.restore().code == 0
    after, count = whole.portray(), 0
    fault = first_fault(harm)
    while True:
        machine = new_machine.copy(tmp_path / "copy")
        end = machine.restore(fault)
        if not end.struck:
            break
        count += 1
        assert ended_clearly(end, harm), f"{end.struck}: {end.error}"
        machine.begin_again()
        assert machine.portray() == after, end.struck
        shutil.rmtree(machine.folder)
        fault = fault.follow(end.sort)
    assert end.code == 0 and count > 12
