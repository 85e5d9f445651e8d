"""A database with rows in it is brought up to date, and its rows mean what they meant."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import text

from humasd.release.change import Standing
from humasd.resources import find_resource
from humasd.store import claims, handling, releases, requests
from humasd.store.database import Connection, Database
from humasd.store.lease import LEASE
from humasd.store.message import MessageState
from humasd.store.outbox import DeliveryState
from tests.support.claims import claim_one
from tests.support.older_databases import find_revisions, make_database, reflect

OLD = (
    """INSERT INTO releases (id, agenda, state, title, sender, sender_name, received_at, missing, wanted,
       direction, revision_note, reminded, version, thread, notes, revision, material_html, material_text,
       material_fields) VALUES (1, '0001/HUMAS/XI/2026', 'approval', 'Judul', 'a@example.go.id', 'A',
       '2026-11-24 01:00:00', '[]', '[]', '', '', 0, 0, '[]', '[]', 3, '', '', '{}')""",
    """INSERT INTO requests (id, release_id, purpose, step, official, long_code, short_code, version,
       shown_hash, asked_at, expires_at, message_id, state, asked_again) VALUES (1, 1, 'decide', 'approval',
       'kabag@example.go.id', 'k', 'K', 0, 'h', '2026-11-24 01:00:00', '2026-12-01 01:00:00', '<k@x>', 'open',
       0)""",
    """INSERT INTO decisions (id, release_id, step, official, kind, version, at, note) VALUES (1, 1,
       'disposition', 'kabag@example.go.id', 'dispose', 0, '2026-11-24 01:00:00', '')""",
)

WAITING = (
    """INSERT INTO messages (id, uid, message_id, sha256, size, fetched_at, state, attempts, outcome,
       confirmed, filed) VALUES (1, 'u', '<m@x>', 's', 1, '2026-11-24 01:00:00', 'stored', 0, '', 0, 0)""",
    """INSERT INTO outbox (id, kind, recipient, letter, message_id, payload, automatic, state, attempts,
       due_at, settled, created_at) VALUES (1, 'office', 'a@example.com', 'alert', '<o@x>', 'p', 0, 'pending',
       0, '2026-11-24 01:00:00', 0, '2026-11-24 01:00:00')""",
)
NOW = datetime(2026, 11, 24, 2, 0, tzinfo=UTC)


def upgrade(database: Database, revision: str) -> None:
    config = Config()
    config.set_main_option("script_location", str(find_resource("migrations")))
    with database.writing() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, revision)


def test_what_was_asked_and_decided_before_there_were_substitutes_is_the_officials_own(
    tmp_path: Path,
) -> None:
    database = Database(f"sqlite:///{tmp_path}/humasd.db")
    upgrade(database, "0004")
    with database.writing() as connection:
        for statement in OLD:
            connection.execute(text(statement))
    database.migrate(find_resource("migrations"))
    with database.reading() as connection:
        [request] = requests.find_open(connection, 1)
        case = releases.load_case(connection, 1)
    database.close()
    assert request.seat == request.official == "kabag@example.go.id"
    [decision] = case.decisions
    assert (decision.seat, decision.capacity, decision.letter) == ("kabag@example.go.id", "", "")
    assert case.release.approvals == () and case.appointments == ()


def test_a_page_that_was_up_before_it_could_be_changed_stands_in_the_version_that_was_published(
    tmp_path: Path,
) -> None:
    database = Database(f"sqlite:///{tmp_path}/humasd.db")
    upgrade(database, "0008")
    with database.writing() as connection:
        for number, state in enumerate(("closed", "published", "approval", "withdrawn"), 1):
            connection.execute(
                text(
                    OLD[0]
                    .replace("(1, '0001/", f"({number}, '000{number}/")
                    .replace("'approval'", f"'{state}'")
                )
            )
        connection.execute(
            text("UPDATE releases SET url = 'https://x/', version = 2, category = 'artikel' WHERE id < 3")
        )
        for number in (1, 2):
            connection.execute(
                text(
                    "INSERT INTO versions (release_id, number, title, lead, body_html, body_text, photos,"
                    f" author, created_at) VALUES (1, {number}, 'J{number}', '', '', '', '[]', 'a',"
                    " '2026-11-24')"
                )
            )
        connection.execute(text(OLD[2]))
    database.migrate(find_resource("migrations"))
    with database.reading() as connection:
        closed, published, asked, withdrawn = (releases.load_case(connection, n) for n in (1, 2, 3, 4))
    database.close()
    assert closed.release.page == Standing(2, "artikel", told=True)
    assert published.release.page == Standing(2, "artikel", told=False)
    assert asked.release.page is None and withdrawn.release.page is None
    assert closed.page == closed.version and closed.page is not None and closed.page.draft.title == "J2"
    assert closed.release.change is None and closed.decisions[0].change == ""


@pytest.fixture(params=["sqlite", "postgresql"])
def empty(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Database]:
    server = request.param == "postgresql" and request.getfixturevalue("postgres")
    database = Database(server.create_database() if server else f"sqlite:///{tmp_path}/humasd.db")
    yield database
    database.close()


@pytest.mark.parametrize("revision", find_revisions())
def test_a_database_of_any_earlier_version_keeps_all_its_rows(empty: Database, revision: str) -> None:
    make_database(empty, revision)
    with empty.reading() as connection:
        before = read_rows(connection)
    empty.migrate(find_resource("migrations"))
    with empty.reading() as connection:
        after = read_rows(connection)
        assert [release.agenda for release in releases.find_releases(connection)] == ["0001/HUMAS/XI/2026"]
        assert releases.load_case(connection, 1).release.title == "x"
    assert len(before) >= 8
    for table, rows in before.items():
        kept = [{name: row[name] for name in old} for row, old in zip(after[table], rows, strict=True)]
        assert kept == rows, table


def read_rows(connection: Connection) -> dict[str, list[dict[str, object]]]:
    return {
        table.name: [dict(row._mapping) for row in connection.execute(table.select())]
        for table in reflect(connection).sorted_tables
        if table.name not in ("alembic_version", "ledger", "ledger_head")
    }


def test_mails_and_effects_of_before_the_tokens_are_taken_as_any_other(tmp_path: Path) -> None:
    database = Database(f"sqlite:///{tmp_path}/humasd.db")
    upgrade(database, "0008")
    with database.writing() as connection:
        for statement in WAITING:
            connection.execute(text(statement))
    database.migrate(find_resource("migrations"))
    with database.writing() as connection:
        [mail] = handling.claim_due(connection, NOW, "a", NOW + LEASE, most=2)
    with database.writing() as connection:
        assert handling.claim_due(connection, NOW, "b", NOW + LEASE, most=2) == []
        handling.finish(connection, mail.id, MessageState.HANDLED, "")
        effect = claim_one(connection, NOW, "a", LEASE)
        assert effect is not None and claims.record(connection, effect, state=DeliveryState.SENT, now=NOW)
    database.close()
    assert (mail.message_id, mail.lease, effect.recipient, effect.lease) == ("<m@x>", 1, "a@example.com", 1)
