"""The store: agenda numbers, leases, files, and the schema that the migrations make."""

from __future__ import annotations

import re
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, suppress
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import psycopg
import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import event, text

from humasd.errors import ConfigurationError, Permanent, Transient
from humasd.release.model import Material, Release
from humasd.release.states import State
from humasd.resources import find_resource
from humasd.store import (
    board,
    claims,
    dispatched,
    failed_mail,
    handling,
    inbox,
    lease,
    outbox,
    pages,
    pooled,
    releases,
    stopping,
)
from humasd.store.database import Conflict, Database
from humasd.store.files import FileStore
from humasd.store.lease import LEASE
from humasd.store.message import AlreadyHandled, MessageState, NewMessage, StoredMessage
from humasd.store.outbox import Delivery, DeliveryState, Kind, NewDelivery
from humasd.store.owner import Owner
from humasd.store.tables import metadata
from tests.support.claims import claim_one
from tests.support.laid_out import lay_out
from tests.support.owners import dead_process, this_process
from tests.support.servers.postgres import Postgres

NOW = datetime(2026, 11, 24, 1, 0, tzinfo=UTC)


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Database]:
    if request.param == "sqlite":
        url = f"sqlite:///{tmp_path}/var/humasd.db"
        lay_out(url)
    else:
        url = request.getfixturevalue("postgres").create_laid_out()
    database = Database(url)
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


def claim(database: Database, moment: datetime = NOW, owner: str = "a") -> Delivery | None:
    with database.writing() as connection:
        return claim_one(connection, moment, owner, LEASE)


def test_a_claimed_delivery_is_nobody_elses_until_its_lease_ends(database: Database) -> None:
    add_delivery(database)
    assert claim(database, owner="a") is not None
    assert claim(database, owner="b") is None
    assert claim(database, NOW + LEASE, "b") is not None


def claim_group(database: Database, most: int = 16) -> list[int]:
    with database.writing() as connection:
        return [one.id for one in claims.claim_group(connection, NOW, "a", LEASE, most=most)]


def test_pages_are_claimed_alone_and_first_and_then_mails_some_at_a_time(database: Database) -> None:
    kinds = (Kind.SENDER, Kind.PARTNER, Kind.PARTNER, Kind.WEBSITE, Kind.WEBSITE, Kind.OFFICE)
    for number, kind in enumerate(kinds):
        add_delivery(database, number, kind)
    assert [claim_group(database) for _ in range(2)] == [[4], [5]]
    assert [claim_group(database, most=2), claim_group(database), claim_group(database)] == [
        [1, 2],
        [3, 6],
        [],
    ]


def test_of_mails_claimed_together_each_has_a_lease_of_its_own(database: Database) -> None:
    for number in range(2):
        add_delivery(database, number)
    with database.writing() as connection:
        first, second = claims.claim_group(connection, NOW, "a", LEASE, most=2)
        assert claims.renew(connection, first, NOW + 2 * LEASE)
        assert outbox.get(connection, second.id).state is DeliveryState.PENDING
    assert claim(database, NOW + LEASE, "b") is not None
    with database.writing() as connection:
        assert claims.renew(connection, first, NOW + 3 * LEASE)
        assert not claims.renew(connection, second, NOW + 3 * LEASE)


def test_whoever_was_paused_past_his_lease_neither_acts_nor_writes(database: Database) -> None:
    add_delivery(database)
    late, present = claim(database, NOW, "a"), claim(database, NOW + LEASE, "a")
    assert late is not None and present is not None
    with database.writing() as connection:
        assert not claims.renew(connection, late, NOW + 3 * LEASE)
        assert not claims.record(connection, late, state=DeliveryState.FAILED, now=NOW)
        claims.put_back(connection, late, NOW)
    with database.writing() as connection:
        assert claims.renew(connection, present, NOW + 3 * LEASE)
        assert claims.record(connection, present, state=DeliveryState.SENT, now=NOW)
        [row] = outbox.find_deliveries(connection, 1)
    assert (row.state, row.attempts, row.last_error) == (DeliveryState.SENT, 1, None), "one never began"


def test_a_renewed_lease_keeps_others_away_for_longer(database: Database) -> None:
    add_delivery(database)
    claimed = claim(database)
    assert claimed is not None
    with database.writing() as connection:
        assert claims.renew(connection, claimed, NOW + 2 * LEASE)
    assert claim(database, NOW + LEASE, "b") is None


def test_a_mail_may_have_gone_from_the_moment_it_is_begun(database: Database) -> None:
    add_delivery(database)
    claimed = claim(database)
    assert claimed is not None
    with database.writing() as connection:
        assert outbox.get(connection, claimed.id).state is DeliveryState.PENDING
        assert claims.renew(connection, claimed, NOW + LEASE)
        assert outbox.get(connection, claimed.id).state is DeliveryState.UNCERTAIN
        outbox.make_due(connection, 1, NOW)
        assert outbox.get(connection, claimed.id).state is DeliveryState.UNCERTAIN


def test_a_report_that_comes_before_the_senders_own_record_is_the_last_word(database: Database) -> None:
    add_delivery(database)
    claimed = claim(database)
    assert claimed is not None and claimed.message_id
    with database.writing() as connection:
        assert claims.renew(connection, claimed, NOW + LEASE)
        begun = dispatched.find_newest_to(connection, ["a@example.com"], NOW)
        assert begun is not None and begun.id == claimed.id
        dispatched.mark_bounced(connection, claimed.message_id, "550 5.1.1", NOW)
    with database.writing() as connection:
        assert not claims.record(connection, claimed, state=DeliveryState.SENT, now=NOW)
        [row] = outbox.find_deliveries(connection, 1)
        assert [one.id for one in outbox.find_unsettled(connection)] == [row.id]
    assert (row.state, row.last_error) == (DeliveryState.BOUNCED, "550 5.1.1")
    assert claim(database, NOW + 2 * LEASE) is None


def test_what_was_said_of_a_failure_is_written_down_whatever_signs_stand_in_it(database: Database) -> None:
    add_delivery(database)
    claimed = claim(database)
    assert claimed is not None
    said = "451 class@anonymous\0/usr/lib: \udcff busy"
    with database.writing() as connection:
        claims.record(connection, claimed, state=DeliveryState.PENDING, now=NOW, due_at=NOW, error=said)
        [row] = outbox.find_deliveries(connection, 1)
    assert row.last_error == "451 class@anonymous\ufffd/usr/lib: \ufffd busy"


ME = this_process()
NUMBER_USED_AGAIN = replace(ME, started=ME.started - 1)
OTHER_CONTAINER = replace(ME, namespace="1", pid=1, started=1)
BEFORE_THE_MACHINE_STARTED = replace(ME, boot="another")


@pytest.mark.parametrize("dead", [dead_process(), NUMBER_USED_AGAIN], ids=["gone", "number-used-again"])
def test_what_a_dead_process_had_claimed_is_free_at_once(database: Database, dead: Owner) -> None:
    add_delivery(database)
    store_mail(database, "1", "a@x")
    assert claim(database, owner=str(dead)) and claim_mail(database, owner=str(dead))
    with database.writing() as connection:
        lease.free_dead(connection)
    assert claim(database, owner="b") and claim_mail(database, owner="b")


@pytest.mark.parametrize(
    "living",
    [ME, OTHER_CONTAINER, "a-name-of-chance", "humasd:1:1.00"],
    ids=["me", "another-container", "a-name", "an-older-name"],
)
def test_what_a_process_claimed_that_is_not_known_to_be_dead_stays_its_own(
    database: Database, living: Owner | str
) -> None:
    add_delivery(database)
    assert claim(database, owner=str(living)) is not None
    with database.writing() as connection:
        lease.free_dead(connection)
    assert claim(database, owner="b") is None


def test_what_was_claimed_before_the_machine_started_is_free_where_no_other_machine_can_be(
    database: Database,
) -> None:
    add_delivery(database)
    assert claim(database, owner=str(BEFORE_THE_MACHINE_STARTED)) is not None
    with database.writing() as connection:
        lease.free_dead(connection)
    assert (claim(database, owner="b") is not None) == database.is_sqlite


def test_claims_of_the_dead_are_found_without_reading_all_rows(database: Database) -> None:
    if not database.is_sqlite:
        pytest.skip("how PostgreSQL finds rows depends on what it knows of their number")
    add_delivery(database)
    assert claim(database, owner=str(dead_process()))
    asked: list[tuple[str, Any]] = []
    event.listen(database.engine, "before_cursor_execute", lambda *call: asked.append((call[2], call[3])))
    with database.writing() as connection:
        lease.free_dead(connection)
        steps = [
            row.detail
            for statement, values in list(asked)
            if "lease_owner" in statement
            for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values)
        ]
    reads = [step for step in steps if step.startswith(("SCAN", "SEARCH"))]
    assert len(reads) == 3 and all("_claimed" in step for step in reads), steps


def test_what_ended_and_what_failed_is_found_without_reading_all_effects(database: Database) -> None:
    for number, state in enumerate(DeliveryState):
        effect = add_delivery(database, number)
        with database.writing() as connection:
            stated = {"state": state, "id": effect}
            connection.execute(text("UPDATE outbox SET state = :state WHERE id = :id"), stated)
    asked: list[tuple[str, Any]] = []
    event.listen(database.engine, "before_cursor_execute", lambda *call: asked.append((call[2], call[3])))
    with database.reading() as connection:
        ended = {one.state for one in outbox.find_unsettled(connection)}
        failed = {one.delivery.state for one in board.find_troubles(connection, NOW, 10)}
        assert ended == set(DeliveryState) - set(outbox.WAITING)
        assert failed == {DeliveryState.BOUNCED, DeliveryState.FAILED}
        if not database.is_sqlite:  # how it finds rows depends on what it knows of their number
            return
        steps = [
            row.detail
            for statement, values in list(asked)
            if "FROM outbox" in statement
            for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values)
        ]
    reads = [step for step in steps if step.startswith(("SCAN", "SEARCH"))]
    assert len(reads) == 4 and all("_outbox_" in step or "PRIMARY KEY" in step for step in reads), steps


def test_a_claim_need_neither_read_nor_sort_all_that_waits(database: Database) -> None:
    if database.is_sqlite:
        pytest.skip("SQLite serves one office, in which few effects wait, and may well sort them")
    asked: list[tuple[str, Any]] = []
    event.listen(database.engine, "before_cursor_execute", lambda *call: asked.append((call[2], call[3])))
    assert claim(database) is None
    statement, values = asked[0]
    with database.writing() as connection:
        for way in ("seqscan", "bitmapscan", "sort"):  # which few rows would not be worth going without
            connection.exec_driver_sql(f"SET LOCAL enable_{way} = off")
        plan = "\n".join(connection.exec_driver_sql(f"EXPLAIN {statement}", values).scalars())
    assert {"using ix_outbox_pages on outbox", "using ix_outbox_waiting on outbox"} <= set(
        re.findall(r"using ix_outbox_\w+ on outbox", plan)
    )
    assert "Sort" not in plan, plan


IN_A_CONTAINER = """
import sys
from humasd.store import lease, owner
from humasd.store.database import Database
from tests.unit.store.test_store import claim
database = Database(sys.argv[1])
with database.writing() as connection:
    lease.free_dead(connection)
print(claim(database, owner=owner.find_me()) is not None, flush=True)
sys.stdin.read()
"""


def test_two_containers_of_one_name_do_not_take_each_other_for_dead(database: Database) -> None:
    """Each with a process number 1, and both under the host name of this machine."""
    unshare = ["unshare", "--pid", "--fork", "--mount-proc", "--kill-child"]
    if subprocess.run([*unshare, "true"], capture_output=True).returncode != 0:
        pytest.skip("no PID namespace can be made here")
    add_delivery(database)
    url = database.url.render_as_string(hide_password=False)
    command = [*unshare, sys.executable, "-c", IN_A_CONTAINER, url]
    with ExitStack() as stack:
        claimed = []
        for _ in range(2):
            process = subprocess.Popen(
                command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env={"PYTHONPATH": ":".join(sys.path)}
            )
            stack.callback(process.communicate)
            assert process.stdout is not None
            claimed.append(process.stdout.readline())
    assert claimed == [b"True\n", b"False\n"]


def test_a_page_can_be_taken_back_only_before_anybody_has_begun(database: Database) -> None:
    add_delivery(database, kind=Kind.WEBSITE)
    page = claim(database)
    assert page is not None and page.release_id is not None
    with database.writing() as connection:
        assert claims.renew(connection, page, NOW + LEASE)
        assert not pages.cancel_page(connection, page.release_id, NOW)


def test_a_page_that_was_claimed_and_not_begun_is_taken_from_whoever_has_it(database: Database) -> None:
    add_delivery(database, kind=Kind.WEBSITE)
    page = claim(database, owner="a container that may be gone")
    assert page is not None and page.release_id is not None
    with database.writing() as connection:
        assert pages.cancel_page(connection, page.release_id, NOW)
    with database.writing() as connection:
        assert not claims.renew(connection, page, NOW + LEASE)
        assert not claims.record(connection, page, state=DeliveryState.FAILED, now=NOW)
        assert outbox.make_due(connection, page.release_id, NOW) == 0
        assert outbox.get(connection, page.id).state is DeliveryState.CANCELLED
    assert claim(database, NOW + LEASE) is None


def test_a_mail_that_is_begun_while_mails_are_stopped_is_stopped_or_known_to_have_begun(
    postgres: Postgres,
) -> None:
    database = Database(postgres.create_laid_out())
    add_delivery(database, kind=Kind.PARTNER)
    mail = claim(database)
    assert mail is not None
    begun: list[bool] = []

    def begin(connection: object, cursor: object, statement: str, *_: object) -> None:
        if statement.startswith("UPDATE outbox") and not begun:
            begun.append(False)
            with suppress(Transient), database.writing() as courier:
                courier.execute(text("SET LOCAL lock_timeout = '20ms'"))
                begun.append(claims.renew(courier, mail, NOW + LEASE))

    event.listen(database.engine, "before_cursor_execute", begin)
    with database.writing() as connection:
        stopped = stopping.stop_mails(connection, 1, ["a@example.com"], NOW)
    event.remove(database.engine, "before_cursor_execute", begin)
    assert begun and any(begun) is not stopped
    with database.writing() as connection:
        assert claims.renew(connection, mail, NOW + LEASE) is not stopped
    database.close()


@pytest.mark.parametrize("retries", [1, 2])
def test_a_page_that_may_be_up_cannot_be_taken_back_by_trying_again(database: Database, retries: int) -> None:
    add_delivery(database, kind=Kind.WEBSITE)
    claimed = claim(database)
    assert claimed is not None and claimed.release_id is not None
    with database.writing() as connection:
        claims.record(connection, claimed, state=DeliveryState.UNCERTAIN, now=NOW, due_at=NOW + LEASE)
    for _ in range(retries):
        with database.writing() as connection:
            assert outbox.make_due(connection, claimed.release_id, NOW) == 1
    with database.writing() as connection:
        assert not pages.cancel_page(connection, claimed.release_id, NOW)
    assert claim(database, owner="b") is not None


def test_what_is_tried_again_while_its_end_is_being_noted_still_has_one_to_come(database: Database) -> None:
    add_delivery(database, kind=Kind.WEBSITE)
    claimed = claim(database)
    assert claimed is not None
    with database.writing() as connection:
        claims.record(connection, claimed, state=DeliveryState.FAILED, now=NOW)
        [ended] = outbox.find_unsettled(connection)
        outbox.make_due(connection, 1, NOW)
        assert not outbox.settle(connection, ended.id)
    again = claim(database, owner="b")
    assert again is not None
    with database.writing() as connection:
        claims.record(connection, again, state=DeliveryState.SENT, now=NOW)
        assert outbox.settle(connection, ended.id)


@pytest.mark.parametrize("doubted", [False, True])
def test_a_page_that_was_given_up_is_taken_back_where_no_try_may_have_put_it_up(
    database: Database, doubted: bool
) -> None:
    add_delivery(database, kind=Kind.WEBSITE)
    claimed = claim(database)
    assert claimed is not None
    with database.writing() as connection:
        claims.record(connection, claimed, state=DeliveryState.FAILED, now=NOW, doubted=doubted)
    if doubted:
        with database.writing() as connection:
            assert not pages.cancel_page(connection, 1, NOW)
            assert outbox.make_due(connection, 1, NOW) == 1
    with database.writing() as connection:
        assert pages.cancel_page(connection, 1, NOW) is not doubted
        assert outbox.make_due(connection, 1, NOW) == int(doubted)


def test_a_page_that_surely_failed_and_waits_for_its_next_try_is_taken_back(database: Database) -> None:
    add_delivery(database, kind=Kind.WEBSITE)
    claimed = claim(database)
    assert claimed is not None
    with database.writing() as connection:
        assert claims.renew(connection, claimed, NOW + LEASE)
        claims.record(connection, claimed, state=DeliveryState.PENDING, now=NOW, due_at=NOW + LEASE)
        assert pages.cancel_page(connection, 1, NOW)
    assert claim(database, NOW + LEASE) is None


@pytest.mark.parametrize("state", [DeliveryState.UNCERTAIN, DeliveryState.SENT])
def test_a_change_that_was_given_up_before_says_nothing_of_the_one_that_is_made_now(
    database: Database, state: DeliveryState
) -> None:
    add_delivery(database, kind=Kind.WEBSITE)
    earlier = claim(database)
    assert earlier is not None and earlier.release_id is not None
    with database.writing() as connection:
        claims.record(connection, earlier, state=DeliveryState.FAILED, now=NOW, changed_elsewhere=True)
        takedown = NewDelivery(Kind.WEBSITE, "a@example.com", "takedown", None, "0" * 64, NOW)
        outbox.add(connection, earlier.release_id, takedown, NOW)
    now = claim(database)
    assert now is not None and now.id != earlier.id
    with database.writing() as connection:
        assert claims.renew(connection, now, NOW + LEASE)
        claims.record(connection, now, state=state, now=NOW, due_at=NOW + LEASE)
        assert not pages.cancel_page(connection, earlier.release_id, NOW)


def test_a_page_that_waits_for_its_hour_is_not_made_due_by_trying_again(database: Database) -> None:
    add_delivery(database, kind=Kind.WEBSITE)
    with database.writing() as connection:
        [page] = outbox.find_deliveries(connection, 1)
        assert outbox.make_due(connection, 1, NOW) == 0 and page.attempts == 0
        assert pages.cancel_page(connection, 1, NOW)
    assert claim(database, NOW + LEASE) is None


def test_a_process_paused_within_a_transaction_keeps_others_waiting_for_a_minute_at_most(
    postgres: Postgres,
) -> None:
    database = Database(postgres.create_database())
    with database.reading() as connection:
        assert connection.scalar(text("SHOW idle_in_transaction_session_timeout")) == "1min"
    database.close()


def test_a_connection_that_was_lost_while_it_rested_is_replaced_unnoticed(
    postgres: Postgres, monkeypatch: pytest.MonkeyPatch
) -> None:
    database = Database(postgres.create_database())
    with database.reading() as connection:
        backend = connection.scalar(text("SELECT pg_backend_pid()"))
    end_backend(postgres, backend)
    monkeypatch.setattr(pooled, "TRUSTED", 600.0)
    with pytest.raises(Transient), database.reading() as connection:  # not asked, so soon after it was used
        connection.scalar(text("SELECT 1"))
    with database.reading() as connection:
        backend = connection.scalar(text("SELECT pg_backend_pid()"))
    end_backend(postgres, backend)
    monkeypatch.setattr(pooled, "TRUSTED", 0.0)
    with database.reading() as connection:
        assert connection.scalar(text("SELECT 1")) == 1
    database.close()


def end_backend(postgres: Postgres, backend: int | None) -> None:
    with psycopg.connect(postgres.url.replace("+psycopg", ""), autocommit=True) as connection:
        ended = connection.execute("SELECT pg_terminate_backend(%s, 10000)", [backend]).fetchone()
    assert ended == (True,)


def store_mail(database: Database, uid: str, author: str) -> None:
    with database.writing() as connection:
        inbox.add(connection, [NewMessage(uid, f"<{uid}>", uid * 64, 1, author)], NOW)


def claim_mail(database: Database, moment: datetime = NOW, owner: str = "a") -> StoredMessage | None:
    with database.writing() as connection:
        return next(iter(handling.claim_due(connection, moment, owner, moment + LEASE, most=1)), None)


def test_mails_are_shared_but_each_authors_stay_in_their_order(database: Database) -> None:
    for uid, author in (("1", "a@x"), ("2", "a@x"), ("3", "b@x")):
        store_mail(database, uid, author)
    first, second = claim_mail(database), claim_mail(database, owner="b")
    assert first and second and (first.uid, second.uid) == ("1", "3")
    assert claim_mail(database, owner="c") is None
    with database.writing() as connection:
        handling.finish(connection, first.id, MessageState.HANDLED, "")
    third = claim_mail(database, owner="c")
    assert third and third.uid == "2"


def test_of_mails_claimed_together_none_overtakes_another_of_its_author(database: Database) -> None:
    for uid, author in (("1", "a@x"), ("2", "b@x"), ("3", "a@x"), ("4", "c@x"), ("5", "d@x")):
        store_mail(database, uid, author)
    with database.writing() as connection:
        claimed = handling.claim_due(connection, NOW, "a", NOW + LEASE, most=3)
    assert [(mail.uid, mail.lease) for mail in claimed] == [("1", 1), ("2", 1), ("4", 1)]


def test_a_mail_that_waits_for_its_next_try_is_not_overtaken_by_its_author_for_an_hour(
    database: Database,
) -> None:
    for uid, author in (("1", "a@x"), ("2", "a@x"), ("3", "b@x")):
        store_mail(database, uid, author)
    first = claim_mail(database)
    assert first is not None
    with database.writing() as connection:
        failed_mail.postpone(connection, first, 1, NOW, NOW + 3 * handling.PAGE_WAITS, "gagal")
    others = claim_mail(database)
    assert others and others.uid == "3" and claim_mail(database) is None
    behind = claim_mail(database, NOW + handling.PAGE_WAITS)
    assert behind and behind.uid == "2"


def test_a_failure_seen_after_the_lease_says_nothing_about_the_mail(database: Database) -> None:
    store_mail(database, "1", "a@x")
    late = claim_mail(database)
    assert late is not None
    for moment in (NOW + LEASE, NOW):
        with database.writing() as connection, pytest.raises(AlreadyHandled):
            failed_mail.set_aside(connection, late, moment, "tidak terbaca")
        assert claim_mail(database, NOW + LEASE, "b") or moment == NOW


@pytest.mark.parametrize("at_once", [1, 2])
def test_a_copy_takes_the_place_of_what_was_set_aside_and_the_next_is_a_duplicate(
    database: Database, at_once: int
) -> None:
    store_mail(database, "1", "a@x")
    failed = claim_mail(database)
    assert failed is not None
    with database.writing() as connection:
        failed_mail.set_aside(connection, failed, NOW, "tidak terbaca")
    copies = [NewMessage(uid, "<1>", "1" * 64, 1, "a@x") for uid in ("2", "3")]
    with database.writing() as connection:
        for start in range(0, len(copies), at_once):
            inbox.add(connection, copies[start : start + at_once], NOW)
        assert [(found.id, found.uid) for found in handling.find_due(connection, NOW)] == [(failed.id, "2")]
        known = inbox.known_uids(connection, ["2", "3"])
        assert {uid: one.filed for uid, one in known.items()} == {"2": False, "3": False}


def test_a_row_gives_its_uid_up_to_another_message_alone(database: Database) -> None:
    store_mail(database, "1", "a@x")
    same, other = NewMessage("1", "<1>", "1" * 64, 1), NewMessage("1", "<b>", "b" * 64, 1)
    with database.writing() as connection:
        assert inbox.give_up_uids(connection, [same, NewMessage("2", "<c>", "c" * 64, 1)]) == frozenset()
        assert inbox.give_up_uids(connection, [other]) == {"1"}
        inbox.add(connection, [other], NOW)
        assert [message.sha256[0] for message in handling.find_due(connection, NOW)] == ["1", "b"]


@pytest.mark.parametrize("at_once", [1, 3])
def test_the_same_bytes_with_the_same_message_id_are_a_duplicate(database: Database, at_once: int) -> None:
    new = [NewMessage(uid, "<m@x>", sign * 64, 1) for uid, sign in (("1", "a"), ("2", "a"), ("3", "b"))]
    with database.writing() as connection:
        for start in range(0, len(new), at_once):
            inbox.add(connection, new[start : start + at_once], NOW)
        assert [message.uid for message in handling.find_due(connection, NOW)] == ["1", "3"]


def test_a_file_is_found_again_by_its_hash_and_a_changed_one_is_told(tmp_path: Path) -> None:
    files = FileStore(tmp_path)
    sha256, _ = files.put(b"isi"), files.put(b"yang lain")
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


def test_a_database_that_another_program_keeps_locked_is_told_and_goes_on_once_it_is_free(
    tmp_path: Path,
) -> None:
    database = Database(f"sqlite:///{tmp_path}/humasd.db")
    database.migrate(find_resource("migrations"))
    event.listen(database.engine, "checkout", lambda raw, *_: raw.execute("PRAGMA busy_timeout=50"))
    other = sqlite3.connect(tmp_path / "humasd.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(Transient, match="locked"):
        register(database)
    with database.reading() as connection:
        assert releases.find_releases(connection) == []
    other.execute("ROLLBACK")
    assert register(database).agenda == "0001/HUMAS/XI/2026"
    other.close()
    database.close()


def test_a_postgresql_that_takes_no_change_for_now_is_an_outage(postgres: Postgres) -> None:
    database = Database(postgres.create_laid_out())
    event.listen(database.engine, "connect", lambda raw, _: setattr(raw, "read_only", True))
    with pytest.raises(Transient, match="read-only"):
        register(database)
    database.close()
