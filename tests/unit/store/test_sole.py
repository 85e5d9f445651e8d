"""Who reads the mailbox, and whether that was done lately enough for a page to go up."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import text

from humasd.store.database import Database
from humasd.store.sole import LOOK_LASTS, Sole
from tests.support.servers.postgres import Postgres

NOW = datetime(2026, 11, 24, 1, 0, tzinfo=UTC)


class Daemons:
    """Several on one database, with one clock."""

    def __init__(self, url: str) -> None:
        self.now = NOW
        self.url = url
        self._open = ExitStack()

    def start(self) -> Sole:
        return self._open.enter_context(self._started())

    @contextmanager
    def _started(self) -> Iterator[Sole]:
        database = Database(self.url)
        sole = Sole(database, lambda: self.now)
        yield sole
        sole.release()
        database.close()

    def close(self) -> None:
        self._open.close()


@pytest.fixture
def daemons(postgres: Postgres) -> Iterator[Daemons]:
    daemons = Daemons(postgres.create_database())
    yield daemons
    daemons.close()


def end_sessions(daemons: Daemons) -> None:
    """As the server does where it hears nothing for too long."""
    database = Database(daemons.url)
    with database.writing() as connection:
        connection.execute(
            text(
                "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity"
                " WHERE datname = current_database() AND pid <> pg_backend_pid()"
            )
        )
    database.close()


def test_a_look_into_the_mailbox_counts_for_all_until_it_is_too_old(daemons: Daemons) -> None:
    reader, beside = daemons.start(), daemons.start()
    assert reader.hold() and not beside.hold()
    assert not reader.has_looked() and not beside.has_looked()
    for _ in range(2):
        reader.tell_looked(daemons.now)
        daemons.now += LOOK_LASTS
        assert reader.hold() and reader.has_looked() and beside.has_looked()
        daemons.now += timedelta(seconds=1)
        assert reader.hold() and not reader.has_looked() and not beside.has_looked()


def test_a_look_that_took_too_long_is_none(daemons: Daemons) -> None:
    reader, beside = daemons.start(), daemons.start()
    assert reader.hold()
    reader.tell_looked(daemons.now - 2 * LOOK_LASTS)
    assert not reader.has_looked() and not beside.has_looked()


def test_whoever_was_replaced_while_he_read_says_nothing_for_the_one_who_reads_now(daemons: Daemons) -> None:
    paused, reader, beside = daemons.start(), daemons.start(), daemons.start()
    assert paused.hold()
    end_sessions(daemons)
    assert reader.hold() and not any(paused.hold() for _ in range(2))  # it has a session again
    paused.tell_looked(daemons.now)
    assert not beside.has_looked()
    reader.tell_looked(daemons.now)
    assert beside.has_looked()


def test_a_clock_that_was_set_far_back_makes_a_look_count_no_longer(daemons: Daemons) -> None:
    reader = daemons.start()
    assert reader.hold()
    reader.tell_looked(daemons.now)
    daemons.now -= timedelta(hours=1)
    assert not reader.has_looked()
