"""A PostgreSQL that crashes in mid-transaction, or whose answer to a commit is lost."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import timedelta
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import make_url, text

from humasd.demo import compose_reply, find_request
from humasd.errors import Transient
from humasd.rounds import run_once
from humasd.store import releases
from humasd.store.database import Database
from tests.faults.test_every_call import EVERY_SINGLE_CALL
from tests.services.test_whole_way import wait_for
from tests.support.faults.child import Nursery
from tests.support.faults.mortal import portray
from tests.support.office import KABAG, SETTINGS, OfficeUnderTest, write_toml
from tests.support.samples import press_release_docx, submission_mail
from tests.support.servers.faulty import LosingProxy, listening
from tests.support.servers.postgres import Postgres, run_postgres
from tests.support.servers.processes import server_folder
from tests.support.small_disk import fill, mount_small_disk

SENDER = "dinas.pupr@luwutimurkab.go.id"


@pytest.fixture(scope="module")
def own() -> Iterator[Postgres]:
    """A server of this module's own, which it may crash."""
    with run_postgres() as server:
        yield server


def open_office(folder: Path, database: str) -> OfficeUnderTest:
    return OfficeUnderTest(folder, {"storage": {"database": database, "files": "var/files"}})


def bring_to_decision(office: OfficeUnderTest) -> None:
    office.receive(submission_mail([("Rilis.docx", press_release_docx())], sender=SENDER))
    office.work()
    office.answer("kabag", "setuju")
    office.answer("kasubag", "setuju")
    office.receive(compose_reply(find_request(office.sent(), KABAG).message, KABAG, "SETUJU"))


def crash(server: Postgres) -> None:
    """Kill one of its backends: it ends all others, recovers and goes on, as after a crash of its own."""
    with psycopg.connect(server.url.replace("+psycopg", ""), autocommit=True) as connection:
        row = connection.execute("SELECT pg_backend_pid()").fetchone()
        assert row is not None
        os.kill(row[0], signal.SIGKILL)
        wait_for(lambda: connection.closed or _is_lost(connection), "the backend lives on")


def _is_lost(connection: psycopg.Connection[tuple[object, ...]]) -> bool:
    try:
        connection.execute("SELECT 1")
    except psycopg.OperationalError:
        return True
    return False


def test_a_server_that_does_not_answer_is_given_up(own: Postgres) -> None:
    clients: list[socket.socket] = []
    with listening(clients.append) as port:
        silent = own.url.replace(f":{own.port}/", f":{port}/")
        database = Database(f"{silent}?connect_timeout=2")
        with pytest.raises(Transient, match="timeout"), database.reading():
            pass


def test_one_that_is_cut_off_later_is_given_up_after_a_minute_unless_the_url_says_otherwise(
    own: Postgres,
) -> None:
    asked = {}
    for more in ("", "?tcp_user_timeout=5000&options=-c search_path=humas"):
        with closing(Database(own.url + more)) as database, database.reading() as connection:
            raw = connection.connection.driver_connection
            assert isinstance(raw, psycopg.Connection)
            schema = connection.scalar(text("SHOW search_path"))
            asked[schema] = raw.info.get_parameters()["tcp_user_timeout"]
    assert asked == {'"$user", public': "60000", "humas": "5000"}


def test_a_server_that_crashes_in_mid_transaction_leaves_nothing_of_it(own: Postgres, tmp_path: Path) -> None:
    office = open_office(tmp_path, own.create_database())
    bring_to_decision(office)
    database = office.office.desk.database
    with pytest.raises(Transient), database.writing() as connection:
        [release] = releases.find_releases(connection)
        releases.save(connection, release)
        crash(own)
        while True:  # until the server has ended this connection, too
            releases.find_releases(connection)

    def goes_on() -> bool:
        try:
            run_once(office.office)
        except Transient:
            return False  # it is still recovering
        return True

    wait_for(goes_on, "it does not go on by itself")
    assert office.show()["state"] == "closed" and len(office.pages()) == 1
    office.close()


def test_a_server_whose_disk_is_full_is_told_and_it_goes_on_when_there_is_room(
    tmp_path: Path,
) -> None:
    with (
        server_folder("small") as folder,
        mount_small_disk(folder / "disk", 100_000_000) as disk,
        run_postgres(disk) as server,
    ):
        office = open_office(tmp_path / "office", server.create_database())
        bring_to_decision(office)
        ballast = fill(disk, 0)
        long = " ".join(f"Paragraf {n} tentang jalan, jembatan dan air bersih." for n in range(4_000))
        said = set()
        for number in range(3):  # more than there is room for in the pages that the tables have
            text = press_release_docx(title=f"Jalan Poros Ke-{number} Selesai", paragraphs=[long])
            office.receive(submission_mail([("Rilis.docx", text)], sender=SENDER))
            with pytest.raises(Transient) as told:
                office.work()
            said.add(str(told.value))
        assert all("No space left on device" in one for one in said), said
        ballast.unlink()
        office.work()
        assert [one["state"] for one in office.list()].count("closed") == 1 and len(office.list()) == 4
        assert not list((tmp_path / "office" / "mailbox" / "new").iterdir())
        office.close()


@contextmanager
def silenced(server: Postgres, database: str) -> Iterator[None]:
    """All sessions of a database are there, take what they are sent, and say nothing."""
    with psycopg.connect(server.url.replace("+psycopg", ""), autocommit=True) as connection:
        of_office = "SELECT pid FROM pg_stat_activity WHERE datname = %s"
        sessions = [pid for (pid,) in connection.execute(of_office, [make_url(database).database])]
    assert sessions
    for pid in sessions:
        os.kill(pid, signal.SIGSTOP)
    try:
        yield
    finally:
        for pid in sessions:
            os.kill(pid, signal.SIGCONT)


def test_a_daemon_whose_database_says_nothing_any_more_ends_when_it_is_told_to(
    own: Postgres, tmp_path: Path
) -> None:
    database, log = own.create_laid_out(), tmp_path / "log"
    said = {"format": "json", "level": "info"}
    changes = {"storage": {"database": database}, "daemon": {"lease": "3s"}, "log": said}
    office = OfficeUnderTest(tmp_path, changes)
    office.close()
    with log.open("wb") as output:
        command = [sys.executable, "-m", "humasd", "run", "--config", str(office.config)]
        daemon = subprocess.Popen(command, stderr=output)
    try:
        wait_for(lambda: b"reads the mailbox" in log.read_bytes(), "the daemon does not work")
        with silenced(own, database):
            time.sleep(2)  # it shows that it lives twice a second, and now waits for the answer
            daemon.send_signal(signal.SIGTERM)
            assert daemon.wait(60) == 0
    finally:
        daemon.kill()
        daemon.wait()
    assert b"humasd has stopped" in log.read_bytes()


AN_HOUR = timedelta(hours=1)


@pytest.mark.timeout(1200)
def test_at_whatever_commit_the_answer_is_lost_it_ends_as_if_none_had_been(
    own: Postgres, tmp_path: Path
) -> None:
    """The commit was done and its caller cannot know: the round says that the connection was lost, and the
    next one goes on from what is there."""
    template = own.create_database()
    start = open_office(tmp_path / "start", template)
    bring_to_decision(start)
    start.close()
    outcomes: list[dict[str, object]] = []
    nursery = Nursery()
    for commit in range(1, 200, 1 if EVERY_SINGLE_CALL else 5):
        database = own.create_database(template=make_url(template).database)
        folder = tmp_path / f"at-{commit}"
        shutil.copytree(start.folder, folder)
        proxy = LosingProxy((own.host, own.port), b"COMMIT", commit)
        with listening(proxy.connect) as port:
            through = make_url(database).set(port=port).render_as_string(hide_password=False)
            end = nursery.work(write_config(folder, through), start.clock(), tmp_path / "memory")
        assert end.code in (0, 1) and (end.code == 0 or "connection" in end.error), end
        for later in (timedelta(), AN_HOUR):  # what the lost answer kept from being done is tried again
            end = nursery.work(write_config(folder, database), start.clock() + later, tmp_path / "memory")
        assert (end.code, end.waiting) == (0, 0), end
        office = open_office(folder, database)
        outcomes.append(portray(office))
        office.close()
        if not proxy.has_cut:
            break
    nursery.close()
    assert len(outcomes) > 5
    assert outcomes == [outcomes[-1]] * len(outcomes)


def write_config(folder: Path, database: str) -> Path:
    config = folder / "humasd.toml"
    settings = {**SETTINGS, "storage": {"database": database, "files": "var/files"}}
    config.write_text(write_toml(settings), encoding="utf-8")
    return config
