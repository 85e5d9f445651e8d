"""The store: agenda numbers, leases, files, and the schema that the migrations make."""

from __future__ import annotations

import os
import socket
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext

from humasd.errors import ConfigurationError, Permanent
from humasd.release.model import Material, Release, State
from humasd.resources import find_resource
from humasd.store import inbox, outbox, releases
from humasd.store.database import Conflict, Database
from humasd.store.files import FileStore
from humasd.store.outbox import DeliveryState, Kind, NewDelivery
from humasd.store.tables import metadata

NOW = datetime(2026, 11, 24, 1, 0, tzinfo=UTC)
LEASE = timedelta(minutes=10)


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Database]:
    if request.param == "sqlite":
        url = f"sqlite:///{tmp_path}/var/humasd.db"
    else:
        url = request.getfixturevalue("postgres").create_database()
    database = Database(url)
    database.migrate(find_resource("migrations"))
    yield database
    database.close()


def make_release(title: str = "Judul") -> Release:
    return Release(
        id=0,
        agenda="",
        state=State.RECEIVED,
        title=title,
        sender="skpd@example.go.id",
        sender_name="SKPD",
        received_at=NOW,
    )


def register(database: Database, local: datetime = NOW) -> Release:
    with database.writing() as connection:
        return releases.register(connection, make_release(), Material(None, "", ""), local)


def add_delivery(database: Database, number: int = 1, kind: Kind = Kind.SENDER) -> int:
    new = NewDelivery(kind, "a@example.com", "receipt", f"<{number}@x>", "0" * 64, NOW)
    release = register(database)
    with database.writing() as connection:
        return outbox.add(connection, release.id, new, NOW)


def test_the_migrations_make_the_schema_that_the_code_knows(database: Database) -> None:
    with database.reading() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []


def test_migrating_again_changes_nothing(database: Database) -> None:
    register(database)
    database.migrate(find_resource("migrations"))
    with database.reading() as connection:
        assert len(releases.find_releases(connection)) == 1


def test_agenda_numbers_have_no_gap_and_no_double_under_several_writers(database: Database) -> None:
    with ThreadPoolExecutor(4) as pool:
        entered = list(pool.map(lambda _: register(database).agenda, range(24)))
    assert sorted(entered) == [f"{number:04d}/HUMAS/XI/2026" for number in range(1, 25)]


def test_a_registration_that_fails_leaves_no_gap(database: Database) -> None:
    with pytest.raises(RuntimeError), database.writing() as connection:
        releases.register(connection, make_release(), Material(None, "", ""), NOW)
        raise RuntimeError("the power went")
    assert register(database).agenda == "0001/HUMAS/XI/2026"


def test_each_year_counts_from_one(database: Database) -> None:
    register(database)
    assert register(database, datetime(2027, 1, 2, tzinfo=UTC)).agenda == "0001/HUMAS/I/2027"
    assert register(database).agenda == "0002/HUMAS/XI/2026"


def test_a_release_is_read_as_it_was_written(database: Database) -> None:
    entered = register(database)
    with database.reading() as connection:
        assert releases.load_case(connection, entered.id).release == entered


def test_a_writer_that_read_an_older_row_must_look_again(database: Database) -> None:
    entered = register(database)
    with database.writing() as connection:
        releases.save(connection, entered)
    with pytest.raises(Conflict), database.writing() as connection:
        releases.save(connection, entered)


def test_what_is_read_does_not_change_from_one_query_to_the_next(database: Database) -> None:
    with database.reading() as connection:
        before = releases.find_releases(connection)
        register(database)
        assert releases.find_releases(connection) == before == []
    with database.reading() as connection:
        assert len(releases.find_releases(connection)) == 1


def test_a_claimed_delivery_is_nobody_elses_until_its_lease_ends(database: Database) -> None:
    add_delivery(database)
    with database.writing() as connection:
        assert len(outbox.claim_due(connection, NOW, "a", LEASE)) == 1
    with database.writing() as connection:
        assert outbox.claim_due(connection, NOW, "b", LEASE) == []
    with database.writing() as connection:
        assert len(outbox.claim_due(connection, NOW + LEASE, "b", LEASE)) == 1


def test_an_outcome_is_refused_from_one_whose_lease_has_passed_on(database: Database) -> None:
    number = add_delivery(database)
    for owner, moment in (("a", NOW), ("b", NOW + LEASE)):
        with database.writing() as connection:
            outbox.claim_due(connection, moment, owner, LEASE)
    with database.writing() as connection:
        assert not outbox.record(connection, number, "a", state=DeliveryState.SENT, now=NOW)
    with database.writing() as connection:
        assert outbox.record(connection, number, "b", state=DeliveryState.SENT, now=NOW)


@pytest.mark.parametrize("pid", [999999999, os.getpid()], ids=["gone", "number-used-again"])
def test_what_a_dead_process_had_claimed_is_free_at_once(database: Database, pid: int) -> None:
    add_delivery(database)
    with database.writing() as connection:
        outbox.claim_due(connection, NOW, f"{socket.gethostname()}:{pid}:1.00", LEASE)
    with database.writing() as connection:
        outbox.free_dead(connection)
        assert len(outbox.claim_due(connection, NOW, outbox.me(), LEASE)) == 1


def test_what_a_living_process_or_another_machine_claimed_stays_theirs(database: Database) -> None:
    for place, owner in enumerate((outbox.me(), "another-machine:1:1.00")):
        add_delivery(database, place)
        with database.writing() as connection:
            outbox.claim_due(connection, NOW, owner, LEASE)
    with database.writing() as connection:
        outbox.free_dead(connection)
        assert outbox.claim_due(connection, NOW, "c", LEASE) == []


def test_a_page_can_be_taken_back_only_before_anybody_has_begun(database: Database) -> None:
    add_delivery(database, kind=Kind.WEBSITE)
    with database.writing() as connection:
        [page] = outbox.claim_due(connection, NOW, "a", LEASE)
        assert page.release_id is not None
        assert not outbox.cancel_page(connection, page.release_id, NOW)


@pytest.mark.parametrize("retries", [1, 2])
def test_a_page_that_may_be_up_cannot_be_taken_back_by_trying_again(database: Database, retries: int) -> None:
    page = add_delivery(database, kind=Kind.WEBSITE)
    with database.writing() as connection:
        [claimed] = outbox.claim_due(connection, NOW, "a", LEASE)
        assert claimed.release_id is not None
        outbox.record(connection, page, "a", state=DeliveryState.UNCERTAIN, now=NOW, due_at=NOW + LEASE)
    for _ in range(retries):
        with database.writing() as connection:
            assert outbox.make_due(connection, claimed.release_id, NOW) == 1
    with database.writing() as connection:
        assert not outbox.cancel_page(connection, claimed.release_id, NOW)
        assert len(outbox.claim_due(connection, NOW, "b", LEASE)) == 1


def test_a_page_that_waits_for_its_hour_is_not_made_due_by_trying_again(database: Database) -> None:
    add_delivery(database, kind=Kind.WEBSITE)
    with database.writing() as connection:
        [page] = outbox.find_deliveries(connection, 1)
        assert outbox.make_due(connection, 1, NOW) == 0 and page.attempts == 0
        assert outbox.cancel_page(connection, 1, NOW)
        assert outbox.claim_due(connection, NOW + LEASE, "a", LEASE) == []


def test_the_same_bytes_with_the_same_message_id_are_a_duplicate(database: Database) -> None:
    with database.writing() as connection:
        for uid, sha256 in (("1", "a" * 64), ("2", "a" * 64), ("3", "b" * 64)):
            inbox.add(connection, uid=uid, message_id="<m@x>", sha256=sha256, size=1, now=NOW)
        assert [message.uid for message in inbox.find_due(connection, NOW)] == ["1", "3"]


def test_a_file_is_found_again_by_its_hash_and_a_changed_one_is_told(tmp_path: Path) -> None:
    files = FileStore(tmp_path)
    sha256 = files.put(b"isi")
    assert files.put(b"isi") == sha256 and files.get(sha256) == b"isi"
    files.path(sha256).write_bytes(b"lain")
    with pytest.raises(Permanent, match="was changed"):
        files.get(sha256)
    files.path(sha256).unlink()
    with pytest.raises(Permanent, match="missing"):
        files.get(sha256)


def test_a_database_of_another_kind_is_refused_by_name() -> None:
    with pytest.raises(ConfigurationError, match="mysql"):
        Database("mysql://x/y")
