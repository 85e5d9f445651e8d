"""Killed while the database is brought up to date: the next start finds the old one or the new one, whole."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from humasd.resources import find_resource
from humasd.store import releases
from humasd.store.database import Database
from tests.faults.test_every_call import EVERY_SINGLE_CALL
from tests.support.faults.child import Nursery
from tests.support.faults.fault import Fault, Harm
from tests.support.office import SETTINGS, Clock, write_toml
from tests.support.older_databases import make_database

STEP = 1 if EVERY_SINGLE_CALL else 7


def killed_while_updating(nursery: Nursery, start: Path, folder: Path, memory: Path) -> Iterator[Database]:
    for at in range(1, 1000, STEP):
        shutil.copytree(start, folder)
        end = nursery.work(folder / "humasd.toml", Clock().now, memory, Fault(Harm.KILL, at))
        if "migrat" not in end.struck and "make_folder" not in end.struck:
            return
        yield Database(f"sqlite:///{folder}/var/humasd.db")
        shutil.rmtree(folder)


@pytest.mark.timeout(1200)
@pytest.mark.parametrize("revision", ["", "0001", "0003"])
def test_an_update_that_was_killed_is_done_by_the_next_start(
    nursery: Nursery, tmp_path: Path, revision: str
) -> None:
    start = tmp_path / "start"
    start.mkdir()
    (start / "humasd.toml").write_text(write_toml(SETTINGS), encoding="utf-8")
    if revision:
        older = Database(f"sqlite:///{start}/var/humasd.db")
        make_database(older, revision)
        older.close()
    count = 0
    for database in killed_while_updating(nursery, start, tmp_path / "office", tmp_path / "memory"):
        count += 1
        database.migrate(find_resource("migrations"))
        with database.reading() as connection:
            found = [release.agenda for release in releases.find_releases(connection)]
        database.close()
        assert found == (["0001/HUMAS/XI/2026"] if revision else [])
    assert count >= 3
