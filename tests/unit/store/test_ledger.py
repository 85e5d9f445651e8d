"""The ledger and the stays in the database: no gap under several writers, and how both begin."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import text

from humasd.release.chain import Walk, walk_chain
from humasd.release.ledger import Entry, EntryKind
from humasd.release.states import State
from humasd.release.stays import Stay
from humasd.resources import find_resource
from humasd.store import ledger, stays
from humasd.store.database import Database

NOW = datetime(2026, 11, 24, 1, 0, tzinfo=UTC)


@pytest.fixture(params=["sqlite", "postgresql"])
def empty(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Database]:
    """A database without tables."""
    if request.param == "sqlite":
        url = f"sqlite:///{tmp_path}/humasd.db"
    else:
        url = request.getfixturevalue("postgres").create_database()
    database = Database(url)
    yield database
    database.close()


@pytest.fixture
def database(empty: Database) -> Database:
    empty.migrate(find_resource("migrations"))
    return empty


def walk(database: Database) -> Walk:
    with database.reading() as connection:
        head = ledger.find_head(connection)
        assert head is not None
        return walk_chain(ledger.read_all(connection), (head.seq, head.hash))


def test_a_new_ledger_has_its_beginning(database: Database) -> None:
    found = walk(database)
    assert found.faults == [] and found.begun is not None and found.last_before == 0


def test_entries_of_several_writers_are_one_chain_without_gap_or_double(database: Database) -> None:
    def write(number: int) -> None:
        with database.writing() as connection:
            ledger.append(connection, [Entry(EntryKind.AUTOMATIC, NOW, note=f"{number}-{n}") for n in (1, 2)])

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(write, range(20)))
    found = walk(database)
    notes = [entry.note for _, entry in found.entries[1:]]
    assert found.faults == [] and found.count == 41
    assert sorted(notes) == sorted(f"{number}-{n}" for number in range(20) for n in (1, 2))
    assert all(notes[at][:-1] == notes[at + 1][:-1] for at in range(0, 40, 2)), (
        "those of one writer stay together"
    )


def test_a_transaction_that_fails_leaves_no_entry_and_no_gap(database: Database) -> None:
    with pytest.raises(RuntimeError), database.writing() as connection:
        ledger.append(connection, [Entry(EntryKind.AUTOMATIC, NOW)])
        raise RuntimeError("the power went")
    with database.writing() as connection:
        ledger.append(connection, [Entry(EntryKind.AUTOMATIC, NOW)])
    assert walk(database).faults == [] and walk(database).count == 2


# --- a book that is older than its ledger -----------------------------------------------------


def fill(database: Database) -> None:
    """Releases as they were kept before: one approved and up, one rejected, one being corrected."""
    config = Config()
    config.set_main_option("script_location", str(find_resource("migrations")))
    with database.writing() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "0004")
    with database.writing() as connection:
        for number, state in enumerate(("closed", "rejected", "correction"), start=1):
            connection.execute(
                text(
                    "INSERT INTO releases (id, agenda, state, title, sender, sender_name, received_at,"
                    " missing, wanted, direction, revision_note, reminded, version, thread, notes, revision,"
                    " material_html, material_text, material_fields) VALUES (:id, :agenda, :state, 'Judul',"
                    " 'a@example.com', '', :at, '[]', '[]', '', '', 0, 1, '[]', '[]', 1, '', '', '{}')"
                ),
                {"id": number, "agenda": f"{number:04d}/HUMAS/XI/2026", "state": state, "at": NOW},
            )
            for days in (1, 2):
                connection.execute(
                    text("INSERT INTO history (release_id, at, step, what) VALUES (:id, :at, 'intake', 'x')"),
                    {"id": number, "at": NOW + timedelta(days=days)},
                )
        for row, release in ((1, 1), (2, 2)):
            connection.execute(
                text(
                    "INSERT INTO decisions (id, release_id, step, official, kind, version, at, note)"
                    " VALUES (:row, :release, 'approval', 'k@example.com', 'approve', 1, :at, '')"
                ),
                {"row": row, "release": release, "at": NOW},
            )
        connection.execute(
            text(
                "INSERT INTO outbox (release_id, kind, recipient, letter, payload, automatic, state,"
                " attempts, due_at, settled, created_at, ended_at) VALUES (1, 'website', 'k', 'page', 'p',"
                " :no, 'sent', 1, :at, :yes, :at, :at)"
            ),
            {"at": NOW + timedelta(hours=3), "yes": True, "no": False},
        )


def test_a_ledger_begins_after_the_decisions_that_there_were(empty: Database) -> None:
    fill(empty)
    empty.migrate(find_resource("migrations"))
    found = walk(empty)
    assert found.faults == [] and found.count == 1 and found.last_before == 2


def test_where_older_releases_stand_is_noted_but_not_measured(empty: Database) -> None:
    fill(empty)
    empty.migrate(find_resource("migrations"))
    with empty.reading() as connection:
        found = stays.find_between(connection, NOW, NOW + timedelta(days=3))
    assert found == [
        Stay(1, State.PUBLISHED, None, NOW + timedelta(hours=3)),
        Stay(2, State.REJECTED, None, NOW + timedelta(days=2)),
        Stay(3, State.CORRECTION, None, NOW + timedelta(days=2)),
    ]
