"""`humasd verify`: whatever is changed in the record of decisions, or beside it, is found."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from sqlalchemy import Connection, text

from humasd.audit import Audit, audit
from humasd.bootstrap import open_office
from humasd.cli import cli
from humasd.demo import compose_reply
from humasd.release.ledger import Entry, EntryKind, open_body
from humasd.release.model import DecisionKind
from humasd.release.states import Step
from humasd.settings import load_settings
from humasd.store import ledger
from humasd.store.files import FileStore
from tests.scenarios.conftest import OpenOffice
from tests.support.office import KABAG, Clock, OfficeUnderTest
from tests.support.older_book import begin_ledger_here
from tests.support.samples import gps_photo, press_release_docx, submission_mail

SENDER = "dinas.pupr@luwutimurkab.go.id"
Change = Callable[[list[Entry]], list[Entry]]


def submit(office: OfficeUnderTest, number: int) -> None:
    files = [("Rilis.docx", press_release_docx(title=f"Kegiatan {number}")), ("a.jpg", gps_photo())]
    office.receive(submission_mail(files, sender=SENDER, message_id=f"<{number}@x>"))
    office.work()


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of an office that has published, taken back, revised, rejected, confirmed and withdrawn."""
    office = OfficeUnderTest(
        tmp_path_factory.mktemp("book") / "office",
        {"approval": {"authserv_id": "mail.luwutimurkab.go.id", "hold": "1h"}},
        Clock(),
    )
    submit(office, 1)
    office.answer("kabag", "Setuju, tolong dipercepat")
    office.answer("kasubag", "Setuju, terbit besok pukul 08.00, kategori pemerintahan", verdict="")
    office.answer("kasubag", "Ya, benar", verdict="")
    office.answer("kabag", "SETUJU")
    office.answer("kabag", "Tolak: fotonya keliru")
    office.answer("kabag", "SETUJU")
    office.clock.advance(timedelta(days=2))
    office.work()
    assert office.show()["state"] == "closed"
    submit(office, 2)
    office.answer("kabag", "Tolak: bukan kegiatan pemerintah")
    submit(office, 3)
    office.close()
    return office.folder


@pytest.fixture
def folder(book: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(book, tmp_path / "office"))


def check(folder: Path, noted: str | None = None) -> Audit:
    with closing(open_office(load_settings(folder / "humasd.toml"))) as office:
        return audit(office.desk, noted)


def change(folder: Path, what: str | Callable[[Connection], object]) -> None:
    with closing(open_office(load_settings(folder / "humasd.toml"))) as office:
        office.desk.database.engine.dispose()
        with office.desk.database.engine.connect() as connection:
            connection.exec_driver_sql("PRAGMA foreign_keys=OFF")
            if isinstance(what, str):
                assert connection.execute(text(what)).rowcount >= 1
            else:
                what(connection)
            connection.commit()


def write_anew(folder: Path, alter: Change) -> None:
    """What somebody can do who may write to the database and knows how the chain is made."""

    def rewrite(connection: Connection) -> None:
        entries = alter([open_body(sealed.body)[0] for sealed in ledger.read_all(connection)])
        connection.execute(text("DELETE FROM ledger"))
        connection.execute(text("UPDATE ledger_head SET seq = 0, hash = ''"))
        ledger.append(connection, entries)

    change(folder, rewrite)


def test_a_sound_book_has_no_fault(folder: Path) -> None:
    found = check(folder)
    assert found.faults == () and found.entries == 14
    assert check(folder, noted=found.head).since == 0


def read_entries(folder: Path) -> list[Entry]:
    desk = open_office(load_settings(folder / "humasd.toml")).desk
    with closing(desk.database), desk.database.reading() as connection:
        return [open_body(sealed.body)[0] for sealed in ledger.read_all(connection)]


def test_what_happened_is_in_it_in_its_order(folder: Path) -> None:
    told = [(entry.kind.value, entry.step and entry.step.value) for entry in read_entries(folder)]
    assert told == [
        ("begun", None),
        ("automatic", "intake"),
        ("decision", "disposition"),
        ("automatic", "receive"),
        ("automatic", "drafting"),
        ("confirmed", "correction"),
        ("decision", "correction"),
        ("decision", "approval"),
        ("undone", "approval"),
        ("decision", "approval"),
        ("published", "publication"),
        ("automatic", "intake"),
        ("decision", "disposition"),
        ("automatic", "intake"),
    ]


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE ledger SET seq = 100 WHERE seq = 5",
        "UPDATE ledger SET release_id = 2 WHERE seq = 5",
        "UPDATE ledger SET body = replace(body, 'kabag', 'kasubag') WHERE seq = 3",
        "UPDATE ledger SET hash = '0' WHERE seq = 5",
        "DELETE FROM ledger WHERE seq = 5",
        "DELETE FROM ledger WHERE seq = 1",
        "DELETE FROM ledger WHERE seq > 5",
        "DELETE FROM ledger",
        "UPDATE ledger SET seq = CASE seq WHEN 5 THEN -6 ELSE -5 END WHERE seq IN (5, 6)",
        "INSERT INTO ledger (seq, body, hash) SELECT 999, body, 'x' FROM ledger WHERE seq = 5",
        "UPDATE ledger_head SET seq = seq - 1",
        "UPDATE ledger_head SET hash = '0'",
        "DELETE FROM ledger_head",
        "UPDATE decisions SET release_id = 2 WHERE id = 1",
        "UPDATE decisions SET step = 'correction' WHERE id = 3",
        "UPDATE decisions SET official = 'palsu@example.com' WHERE id = 3",
        "UPDATE decisions SET kind = 'revise' WHERE id = 3",
        "UPDATE decisions SET version = 9 WHERE id = 3",
        "UPDATE decisions SET at = '2026-11-20 00:00:00.000000' WHERE id = 3",
        "UPDATE decisions SET note = 'lain' WHERE id = 3",
        "UPDATE decisions SET message_id = '<palsu@x>' WHERE id = 3",
        "DELETE FROM decisions WHERE id = 3",
        "INSERT INTO decisions (release_id, step, official, kind, version, at, note)"
        " SELECT 3, step, official, kind, version, at, note FROM decisions WHERE id = 4",
        "UPDATE versions SET title = 'Lain' WHERE release_id = 1",
        "UPDATE versions SET body_html = '<p>Lain</p>' WHERE release_id = 1",
        "UPDATE versions SET photos = '[]' WHERE release_id = 1",
        "DELETE FROM versions WHERE release_id = 1",
        "UPDATE requests SET shown_hash = 'x' WHERE step = 'approval'",
        "UPDATE requests SET official = 'palsu@example.com' WHERE step = 'approval'",
        "UPDATE requests SET step = 'correction' WHERE step = 'approval'",
        "UPDATE requests SET release_id = 2 WHERE step = 'approval'",
        "UPDATE requests SET message_id = '<x>' || id WHERE step = 'approval'",
        "UPDATE messages SET sha256 = 'x' WHERE id = 2",
        "UPDATE messages SET message_id = '<x>' WHERE id = 2",
        "UPDATE releases SET agenda = '0009/HUMAS/XI/2026' WHERE id = 1",
        "UPDATE outbox SET result = 'https://lain.example.com' WHERE kind = 'website'",
        "UPDATE outbox SET payload = 'x' WHERE kind = 'website' AND state = 'sent'",
        "DELETE FROM outbox WHERE kind = 'website'",
        "UPDATE outbox SET release_id = 3 WHERE kind = 'website' AND state = 'sent'",
    ],
)
def test_whatever_is_changed_in_the_database_is_found(folder: Path, statement: str) -> None:
    change(folder, statement)
    assert check(folder).faults


def test_a_mail_or_page_that_is_gone_or_changed_is_found(folder: Path) -> None:
    entries = read_entries(folder)
    path = FileStore(folder / "var" / "files").path
    [confirmed] = [entry for entry in entries if entry.kind is EntryKind.CONFIRMED]
    [published] = [entry for entry in entries if entry.kind is EntryKind.PUBLISHED]
    for sha256 in (confirmed.mail_sha256, confirmed.held_sha256, published.page_sha256):
        assert sha256 is not None
        content = path(sha256).read_bytes()
        path(sha256).write_bytes(content + b" ")
        assert any("was changed" in fault.what for fault in check(folder).faults)
        path(sha256).unlink()
        assert any("is missing" in fault.what for fault in check(folder).faults)
        path(sha256).write_bytes(content)
    assert check(folder).faults == ()


def of_first_approval(**changes: object) -> Change:
    def alter(entries: list[Entry]) -> list[Entry]:
        last = max(
            at for at, entry in enumerate(entries) if entry.is_approval and entry.step is Step.APPROVAL
        )
        return [*entries[:last], replace(entries[last], **changes), *entries[last + 1 :]]  # type: ignore[arg-type]

    return alter


@pytest.mark.parametrize(
    "change_of_entry",
    [
        {"person": "palsu@example.com"}, {"decision": DecisionKind.REVISE}, {"version": 2},
        {"text_hash": "x"}, {"content_hash": "x"}, {"shown_hash": "x"}, {"mail_sha256": "x"},
        {"mail_message_id": "<x>"},
        {"request": "<x>"}, {"request": None}, {"asked": "palsu@example.com"}, {"note": "lain"},
        {"page_sha256": "x"}, {"decision_id": 2}, {"step": Step.CORRECTION}, {"release_id": 2},
        {"agenda": "0002/HUMAS/XI/2026"}, {"kind": EntryKind.AUTOMATIC}, {"shown_category": None},
        {"publish_at": None}, {"shown_publish_at": None}, {"category": None},
    ],
    ids=str,
)  # fmt: skip
def test_an_approval_forged_in_a_chain_that_is_written_anew_does_not_fit_the_rest(
    folder: Path, change_of_entry: dict[str, object]
) -> None:
    write_anew(folder, of_first_approval(**change_of_entry))
    assert check(folder).faults


@pytest.mark.parametrize("kind", [EntryKind.PUBLISHED, EntryKind.DECISION])
def test_a_page_without_its_approval_is_found(folder: Path, kind: EntryKind) -> None:
    write_anew(folder, lambda entries: [entry for entry in entries if entry.kind is not kind])
    assert any("take the page down" in fault.mend for fault in check(folder).faults)


def test_an_approval_that_was_taken_back_carries_no_page(folder: Path) -> None:
    def undo_last(entries: list[Entry]) -> list[Entry]:
        [page] = [at for at, entry in enumerate(entries) if entry.kind is EntryKind.PUBLISHED]
        [undone] = [entry for entry in entries if entry.kind is EntryKind.UNDONE]
        return [*entries[:page], undone, *entries[page:]]

    write_anew(folder, undo_last)
    assert any("no approval that stands" in fault.what for fault in check(folder).faults)


def test_a_ledger_written_anew_without_a_trace_is_found_by_the_head_that_was_noted(folder: Path) -> None:
    noted = check(folder).head
    write_anew(folder, of_first_approval(role="sekda"))
    assert check(folder).faults == ()
    assert check(folder, noted=noted).faults


def test_what_comes_later_leaves_a_noted_head_in_its_place(folder: Path) -> None:
    noted = check(folder).head
    office = OfficeUnderTest(folder, {"approval": {"authserv_id": "mail.luwutimurkab.go.id"}}, Clock())
    submit(office, 4)
    office.close()
    found = check(folder, noted=noted)
    assert found.faults == () and found.since == 1


@pytest.fixture(params=["sqlite", "postgresql"])
def asked(request: pytest.FixtureRequest, open_office: OpenOffice) -> OfficeUnderTest:
    """An office of either database in which the Kabag is asked for disposition."""
    storage = {}
    if request.param == "postgresql":
        storage = {"storage": {"database": request.getfixturevalue("postgres").create_laid_out()}}
    office = open_office(**storage)
    submit(office, 1)
    return office


def last_entry(office: OfficeUnderTest) -> Entry:
    assert audit(office.office.desk).faults == ()
    return read_entries(office.folder)[-1]


def test_a_sender_who_takes_it_back_is_on_record_with_the_mail(asked: OfficeUnderTest) -> None:
    receipt = asked.sent(SENDER)[-1].message
    asked.receive(compose_reply(receipt, SENDER, "TARIK"))
    asked.work()
    entry = last_entry(asked)
    assert asked.show()["state"] == "withdrawn"
    assert (entry.kind, entry.person, entry.role) == (EntryKind.WITHDRAWN, SENDER, "sender")
    assert entry.mail_sha256 is not None


def test_a_mail_that_was_disowned_is_on_record_with_the_word_against_it(asked: OfficeUnderTest) -> None:
    asked.answer("kabag", "Setuju, teruskan", verdict="")
    asked.answer("kabag", "TIDAK, bukan saya")
    entry = last_entry(asked)
    assert (entry.kind, entry.person) == (EntryKind.DISOWNED, KABAG)
    assert entry.mail_sha256 and entry.held_sha256 and entry.mail_sha256 != entry.held_sha256


def test_a_release_from_mail_to_page_is_whole_on_record(asked: OfficeUnderTest) -> None:
    for official in ("kabag", "kasubag", "kabag"):
        asked.answer(official, "SETUJU")
    assert last_entry(asked).kind is EntryKind.PUBLISHED


def test_a_mail_let_through_without_its_senders_word_is_found(asked: OfficeUnderTest) -> None:
    """As somebody could do who may write to the database: the mail then counts as confirmed."""
    asked.is_spoilt = True
    asked.answer("kabag", "Setuju, teruskan", verdict="")
    assert asked.show()["state"] == "disposition"
    with asked.office.desk.database.writing() as connection:
        connection.execute(
            text(
                "UPDATE messages SET state = 'stored', confirmed = :yes, release_id = NULL"
                " WHERE state = 'held'"
            ),
            {"yes": True},
        )
    asked.work()
    assert asked.show()["state"] == "correction"
    assert {fault.what for fault in audit(asked.office.desk).faults} == {
        "its mail was not verified, and nobody owned up to it on record"
    }


# --- what `show` tells of it --------------------------------------------------------------------


def show(folder: Path, *options: str) -> str:
    done = CliRunner().invoke(cli, ["show", "1", "--config", f"{folder}/humasd.toml", *options])
    assert done.exit_code == 0, done.output
    return done.stdout


def test_show_tells_who_decided_what_on_which_text_by_which_mail(folder: Path) -> None:
    release = json.loads(show(folder, "--json"))
    decided = [entry for entry in read_entries(folder) if entry.kind is EntryKind.DECISION][:4]
    told = release["decisions"]
    assert [row["role"] for row in told] == ["kabag", "kasubag", "kabag", "kabag"]
    assert [row["mail_sha256"] for row in told] == [entry.mail_sha256 for entry in decided]
    assert [row["shown_sha256"] for row in told] == [entry.shown_hash for entry in decided]
    assert {row["text_sha256"] for row in told} == {release["versions"][0]["sha256"]}
    assert [bool(row["confirmed_by"]) for row in told] == [False, True, False, False]
    assert [bool(row["undone_at"]) for row in told] == [False, False, True, False]


def test_show_is_readable_by_people(folder: Path) -> None:
    lines = show(folder).splitlines()
    at = lines.index("decisions")
    assert lines[at + 1].endswith("disposition: dispose by kabag@luwutimurkab.go.id (kabag) on version 0")
    assert "    note: Setuju, tolong dipercepat" in lines
    assert sum(line.startswith("    taken back 2026-11-24") for line in lines) == 1
    assert sum(line.startswith("    confirmed by mail <reply-") for line in lines) == 1


def test_show_tells_decisions_that_are_older_than_the_ledger_too(folder: Path) -> None:
    change(folder, begin_ledger_here)
    told = json.loads(show(folder, "--json"))["decisions"]
    assert len(told) == 4 and all(row["mail_sha256"] is None and row["official"] for row in told)
    assert "approval: approve by kabag@luwutimurkab.go.id on version 1" in show(folder)


def test_show_does_not_stumble_over_an_entry_that_was_spoilt(folder: Path) -> None:
    change(folder, "UPDATE ledger SET body = '{' WHERE seq = 3")
    assert "approval: approve by" in show(folder)


# --- a book that is older than its ledger -----------------------------------------------------


@pytest.fixture
def to_be_published(open_office: OpenOffice) -> Iterator[OfficeUnderTest]:
    office = open_office(approval={"authserv_id": "mail.luwutimurkab.go.id", "hold": "1h"})
    submit(office, 1)
    for official in ("kabag", "kasubag", "kabag"):
        office.answer(official, "SETUJU")
    yield office


def test_what_was_decided_before_the_ledger_began_is_no_fault(to_be_published: OfficeUnderTest) -> None:
    change(to_be_published.folder, begin_ledger_here)
    assert check(to_be_published.folder).faults == ()
    to_be_published.clock.advance(timedelta(hours=2))
    to_be_published.work()
    assert to_be_published.show()["state"] == "closed"
    assert check(to_be_published.folder).faults == ()


def test_a_page_that_went_up_after_the_ledger_began_needs_its_approval(
    to_be_published: OfficeUnderTest,
) -> None:
    change(to_be_published.folder, begin_ledger_here)
    to_be_published.clock.advance(timedelta(hours=2))
    to_be_published.work()
    change(to_be_published.folder, "UPDATE decisions SET kind = 'revise'")
    to_be_published.is_spoilt = True
    assert check(to_be_published.folder).faults


def test_an_approval_that_was_taken_back_since_holds_up_no_page(to_be_published: OfficeUnderTest) -> None:
    change(to_be_published.folder, begin_ledger_here)
    to_be_published.answer("kabag", "BATAL")
    assert to_be_published.show()["state"] == "approval"
    assert check(to_be_published.folder).faults == ()
    sent = "UPDATE outbox SET state = 'sent', result = 'https://lain.example.com' WHERE kind = 'website'"
    change(to_be_published.folder, sent)
    to_be_published.is_spoilt = True
    assert check(to_be_published.folder).faults


# --- the command ------------------------------------------------------------------------------


@pytest.fixture
def verify(folder: Path) -> Callable[..., Result]:
    return lambda *options: CliRunner().invoke(cli, ["verify", "--config", f"{folder}/humasd.toml", *options])


def test_a_whole_ledger_is_told_in_one_line_with_its_head(
    folder: Path, verify: Callable[..., Result]
) -> None:
    done, head = verify(), check(folder).head
    assert (done.exit_code, done.stdout) == (0, f"whole: 14 entries; head {head}\n")
    done = verify("--since-head", head, "--json")
    assert json.loads(done.stdout) == {
        "entries": 14,
        "head": head,
        "since_head": 0,
        "faults": [],
        "removed": [],
    }


def test_each_fault_says_where_it_is_what_it_means_and_what_to_do(
    folder: Path, verify: Callable[..., Result]
) -> None:
    change(folder, "UPDATE decisions SET official = 'palsu@example.com' WHERE id = 1")
    done = verify()
    failed, summary = done.stdout.splitlines()
    assert done.exit_code == 1 and summary.startswith("1 faults in 14 entries; head ")
    assert failed == (
        "FAILED entry 3 (0001/HUMAS/XI/2026): decision 1 stands otherwise in the table of decisions;"
        " compare with a backup, and find out who may write to the database"
    )
    [fault] = json.loads(verify("--json").stdout)["faults"]
    assert failed == f"FAILED {fault['where']}: {fault['what']}; {fault['mend']}"


def test_a_head_that_is_none_is_a_wrong_call(verify: Callable[..., Result]) -> None:
    assert verify("--since-head", "abc").exit_code == 2
