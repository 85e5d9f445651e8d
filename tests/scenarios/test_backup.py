"""A backup of an office at work, and an office that goes on from it."""

from __future__ import annotations

import errno
import json
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from humasd.audit import audit
from humasd.backup import Made, find_backup, make_backup
from humasd.bootstrap import open_office as open_real_office
from humasd.demo import compose_reply
from humasd.errors import HumasdError, Permanent, Transient
from humasd.fetching import fetch_waiting
from humasd.reception import handle_stored
from humasd.restore import Restored, restore_backup
from humasd.settings import load_settings
from humasd.store import copying, releases
from humasd.store.database import Database
from tests.scenarios.conftest import OpenOffice
from tests.scenarios.test_commands import humasd
from tests.scenarios.test_harmed_files import HARMS, find_photos, make_unreadable
from tests.support.office import KABAG, STAFF, Clock, OfficeUnderTest
from tests.support.published import write
from tests.support.samples import gps_photo, press_release_docx, submission_mail

WORD = {
    "maintype": "application",
    "subtype": "vnd.openxmlformats-officedocument.wordprocessingml.document",
    "filename": "baru.docx",
}
SENDER = "dinas.pupr@luwutimurkab.go.id"


@pytest.fixture(params=["sqlite", "postgresql"])
def office(request: pytest.FixtureRequest, open_office: OpenOffice) -> OfficeUnderTest:
    if request.param == "sqlite":
        return open_office()
    postgres = request.getfixturevalue("postgres")
    return open_office(storage={"database": postgres.create_laid_out()})


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "backups").mkdir()
    return tmp_path / "backups"


def submit(office: OfficeUnderTest, number: int) -> None:
    files = [("Rilis.docx", press_release_docx(title=f"Kegiatan ke-{number}")), ("a.jpg", gps_photo())]
    office.receive(submission_mail(files, sender=SENDER, message_id=f"<bahan-{number}@x>"))


def put_back_filed(office: OfficeUnderTest) -> None:
    """The mailbox is as it was before its mails were filed, so that they are read again."""
    for filed in list((office.folder / "mailbox" / ".Arsip" / "cur").iterdir()):
        filed.rename(office.folder / "mailbox" / "new" / filed.name.partition(":")[0])


def back_up(office: OfficeUnderTest, folder: Path) -> Made:
    made = make_backup(office.office.desk, folder)
    assert made.faults == []
    return made


class SilentSite:
    """A website that does not answer."""

    def find(self, key: str) -> None:
        raise Transient("no route to host")

    def close(self) -> None:
        """Nothing is open."""


class AfterTheDisaster:
    """A new machine: database and files are gone; mailbox, outgoing mail and website stand as they were."""

    def __init__(self, request: pytest.FixtureRequest) -> None:
        self._request = request
        self.offices: list[OfficeUnderTest] = []

    def __call__(
        self,
        lost: OfficeUnderTest,
        folder: Path,
        next_agenda: int | None = None,
        website: SilentSite | None = None,
    ) -> tuple[OfficeUnderTest, Restored]:
        new = lost.folder.parent / f"new-{len(self.offices)}"
        shutil.copytree(lost.folder, new, ignore=shutil.ignore_patterns("var"))
        config = (lost.folder / "humasd.toml").read_text()
        if not lost.office.desk.database.is_sqlite:
            old = lost.office.settings.storage.database
            config = config.replace(old, self._request.getfixturevalue("postgres").create_database())
        (new / "humasd.toml").write_text(config)
        settings = load_settings(new / "humasd.toml")
        with closing(open_real_office(settings, clock=lost.clock, migrate=False)) as empty:
            open_website = (lambda: website) if website else empty.open_website
            done = restore_backup(empty.desk, find_backup(folder), open_website, next_agenda)  # type: ignore[arg-type]
        office = OfficeUnderTest(new, clock=lost.clock, keep=True)
        self.offices.append(office)
        return office, done


@pytest.fixture
def restored(request: pytest.FixtureRequest) -> Iterator[AfterTheDisaster]:
    disaster = AfterTheDisaster(request)
    yield disaster
    for office in disaster.offices:
        faults = audit(office.office.desk).faults
        office.close()
        assert faults == ()


def test_an_office_goes_on_where_it_was(
    office: OfficeUnderTest, folder: Path, restored: AfterTheDisaster
) -> None:
    submit(office, 1)
    office.work()
    office.answer("kabag", "setuju")
    back_up(office, folder)
    again, done = restored(office, folder)
    assert done.faults == [] and done.missing == [] and list(done.doubtful) == []
    again.answer("kasubag", "setuju")
    again.answer("kabag", "setuju")
    assert again.show()["state"] == "closed" and len(again.pages()) == 1


def test_no_agenda_number_is_given_twice_and_the_gap_is_on_record(
    office: OfficeUnderTest, folder: Path, restored: AfterTheDisaster
) -> None:
    submit(office, 1)
    office.work()
    back_up(office, folder)
    for number in (2, 3):
        submit(office, number)
    office.work()
    given = {row["agenda"] for row in office.list()}
    again, done = restored(office, folder)
    assert done.next_agenda == 102
    submit(again, 4)
    again.work()
    assert [row["agenda"] for row in again.list()] == ["0001/HUMAS/XI/2026", "0102/HUMAS/XI/2026"]
    assert "0102/HUMAS/XI/2026" not in given


def test_whoever_knows_the_last_number_leaves_out_none_in_vain(
    office: OfficeUnderTest, folder: Path, restored: AfterTheDisaster
) -> None:
    submit(office, 1)
    office.work()
    back_up(office, folder)
    _, done = restored(office, folder, next_agenda=4)
    assert done.next_agenda == 4


def test_numbers_of_the_new_year_are_left_out_too_where_the_backup_is_of_the_old(
    office: OfficeUnderTest, folder: Path, restored: AfterTheDisaster
) -> None:
    office.clock.now = datetime(2026, 12, 30, 2, 0, tzinfo=UTC)
    submit(office, 1)
    office.work()
    back_up(office, folder)
    office.clock.now = datetime(2027, 1, 6, 2, 0, tzinfo=UTC)
    again, done = restored(office, folder)
    submit(again, 2)
    again.work()
    assert done.next_agenda == 101 and again.list()[-1]["agenda"] == "0101/HUMAS/I/2027"


def test_mail_that_is_read_again_makes_no_second_release(
    office: OfficeUnderTest, folder: Path, restored: AfterTheDisaster
) -> None:
    submit(office, 1)
    office.work()
    back_up(office, folder)
    submit(office, 2)
    office.work()
    again, _ = restored(office, folder)
    put_back_filed(again)
    again.work()
    assert [row["title"] for row in again.list()] == ["Kegiatan ke-1", "Kegiatan ke-2"]
    assert list((again.folder / "mailbox" / "new").iterdir()) == []


def publish_another_text(office: OfficeUnderTest) -> None:
    office.answer("kabag", "REVISI: ganti judulnya menjadi Peresmian Pasar Malili")
    word = press_release_docx(title="Peresmian Pasar Malili")
    office.answer(STAFF, "ini naskah barunya", change=lambda reply: reply.add_attachment(word, **WORD))
    office.answer("kasubag", "setuju")
    office.answer("kabag", "setuju")


def test_another_text_than_that_of_a_page_that_went_up_since_is_not_taken_for_it(
    office: OfficeUnderTest, folder: Path, restored: AfterTheDisaster
) -> None:
    submit(office, 1)
    office.work()
    for official in ("kabag", "kasubag"):
        office.answer(official, "setuju")
    back_up(office, folder)
    office.answer("kabag", "setuju")
    again, _ = restored(office, folder)
    put_back_filed(again)
    again.work()
    publish_another_text(again)
    assert again.show()["state"] == "publishing" and len(again.pages()) == 1
    told = again.sent(STAFF)[-1].message.get_body(("plain",)).get_content()
    assert "already, but with another text" in told and "humasd retry" in told

    shutil.rmtree(again.folder / "website")
    again.retry()
    again.work()
    [page] = again.pages()
    assert again.show()["state"] == "closed" and "Peresmian Pasar Malili" in page.read_text()


@pytest.fixture
def beside_another_text(office: OfficeUnderTest, folder: Path, restored: AfterTheDisaster) -> OfficeUnderTest:
    """Restored with a page that waits for its time; since the backup it was taken back, and another text went
    up in its place. No mail of then is read again."""
    submit(office, 1)
    office.work()
    for official in ("kabag", "kasubag"):
        office.answer(official, "setuju")
    office.answer("kabag", "setuju, terbit 25 November pukul 08.00")
    back_up(office, folder)
    office.receive(compose_reply(office.sent(KABAG)[-1].message, KABAG, "BATAL"))
    office.work()
    office.clock.advance(timedelta(days=2))
    publish_another_text(office)
    assert office.show()["state"] == "closed"
    again, _ = restored(office, folder)
    return again


def test_another_text_than_that_which_waited_for_its_time_is_not_taken_for_it(
    beside_another_text: OfficeUnderTest,
) -> None:
    again = beside_another_text
    mailed = len(again.sent("redaksi@harian.example.com"))
    put_back_filed(again)
    again.work()  # the words of then are read again, and may be about the page that waits now
    again.answer("kabag", "TIDAK")
    for _ in range(2):  # nor is it after a retry that did not wait for the page to be deleted
        again.work()
        assert again.show()["state"] == "publishing"
        assert len(again.sent("redaksi@harian.example.com")) == mailed
        told = again.sent(STAFF)[-1].message.get_body(("plain",)).get_content()
        assert "already, but with another text" in told
        again.retry()


def test_nor_is_it_once_a_word_has_come_that_stops_the_page(beside_another_text: OfficeUnderTest) -> None:
    again = beside_another_text
    again.work()
    again.receive(write(KABAG, "BATAL 0001", "rilis"))
    again.work()
    again.wait(hours=2)
    assert again.show()["state"] == "publishing" and again.show()["url"] is None
    told = again.sent(STAFF)[-1].message.get_body(("plain",)).get_content()
    assert "already, but with another text" in told


@pytest.mark.parametrize("in_time", [False, True])
def test_a_correction_that_was_made_since_is_not_taken_back_by_a_word_that_came_after_it(
    open_office: OpenOffice, folder: Path, restored: AfterTheDisaster, in_time: bool
) -> None:
    office = open_office(approval={"authserv_id": "mail.luwutimurkab.go.id", "hold": "1h"})
    submit(office, 1)
    office.work()
    for official in ("kabag", "kasubag", "kabag"):
        office.answer(official, "setuju")
    office.wait(hours=2)
    office.receive(write(KABAG, "RALAT 0001: jumlah warga seharusnya 300 orang"))
    office.work()
    office.answer("kabag", "setuju")
    notice = office.sent(KABAG)[-1].message
    back_up(office, folder)
    office.wait(minutes=10 if in_time else 120)
    office.receive(compose_reply(notice, KABAG, "BATAL"))
    office.work()
    state, [page] = office.show()["state"], office.pages()
    assert ("300 orang" in page.read_text()) is not in_time
    office.clock.advance(timedelta(hours=4))
    again, _ = restored(office, folder)
    put_back_filed(again)
    again.work()
    assert again.show()["state"] == state and ("300 orang" in page.read_text()) is not in_time


def test_an_approval_that_was_taken_back_since_puts_nothing_up(
    office: OfficeUnderTest, folder: Path, restored: AfterTheDisaster
) -> None:
    submit(office, 1)
    office.work()
    office.answer("kabag", "setuju")
    office.answer("kasubag", "setuju")
    back_up(office, folder)
    office.answer("kabag", "setuju, terbit 25 November pukul 08.00")
    assert office.show()["state"] == "publishing"
    office.receive(compose_reply(office.sent(KABAG)[-1].message, KABAG, "BATAL"))
    office.work()
    again, _ = restored(office, folder)
    put_back_filed(again)
    again.work()
    again.wait(days=2)
    assert (again.show()["state"], again.show()["waiting_on"]) == ("approval", [KABAG])
    assert again.pages() == []
    again.answer("kabag", "setuju")
    assert len(again.pages()) == 1


@pytest.mark.parametrize("website", [None, SilentSite()])
def test_a_page_that_was_taken_back_since_does_not_go_up_though_its_time_has_come(
    office: OfficeUnderTest, folder: Path, restored: AfterTheDisaster, website: SilentSite | None
) -> None:
    submit(office, 1)
    office.work()
    office.answer("kabag", "setuju")
    office.answer("kasubag", "setuju")
    office.answer("kabag", "setuju, terbit 25 November pukul 08.00")
    back_up(office, folder)
    office.receive(compose_reply(office.sent(KABAG)[-1].message, KABAG, "BATAL"))
    office.work()
    office.clock.advance(timedelta(days=2))
    again, done = restored(office, folder, website=website)
    assert any(one.kind == "website" for one in done.doubtful)
    assert done.website_silent is (website is not None)
    put_back_filed(again)
    again.work()
    assert (again.show()["state"], again.show()["waiting_on"]) == ("approval", [KABAG])
    assert again.pages() == []


def test_what_may_have_gone_out_since_is_named_and_goes_out_as_the_same_mail(
    office: OfficeUnderTest, folder: Path, restored: AfterTheDisaster
) -> None:
    submit(office, 1)
    fetch_waiting(office.office.desk, office.office.open_mailbox())
    handle_stored(office.office.desk, office.office.understand)
    back_up(office, folder)
    office.work()
    before = {mail.message["Message-ID"] for mail in office.sent()}
    again, done = restored(office, folder)
    assert {(one.recipient, one.letter) for one in done.doubtful} == {
        (SENDER, "receipt"),
        (KABAG, "ask_disposition"),
    }
    assert {d["state"] for d in again.show()["deliveries"]} == {"uncertain"}
    again.work()
    assert {mail.message["Message-ID"] for mail in again.sent()} == before
    again.answer("kabag", "setuju")
    assert again.show()["decisions"][0]["kind"] == "dispose"


def test_a_request_that_is_sent_while_the_backup_is_made_can_be_sent_from_it(
    office: OfficeUnderTest, folder: Path, restored: AfterTheDisaster, monkeypatch: pytest.MonkeyPatch
) -> None:
    submit(office, 1)
    fetch_waiting(office.office.desk, office.office.open_mailbox())
    handle_stored(office.office.desk, office.office.understand)

    def dump_while_the_office_works(database: Database, target: Path) -> None:
        dump(database, target)
        office.work()

    dump = copying.dump
    monkeypatch.setattr(copying, "dump", dump_while_the_office_works)
    back_up(office, folder)
    again, done = restored(office, folder)
    assert done.faults == [] and KABAG in {one.recipient for one in done.doubtful}
    again.work()
    assert {delivery["state"] for delivery in again.show()["deliveries"]} == {"sent"}
    again.answer("kabag", "setuju")
    assert again.show()["decisions"][0]["kind"] == "dispose"


def test_material_that_is_replaced_while_the_backup_is_made_can_be_read_from_it(
    office: OfficeUnderTest, folder: Path, restored: AfterTheDisaster, monkeypatch: pytest.MonkeyPatch
) -> None:
    submit(office, 1)
    office.work()

    def dump_and_replace(database: Database, target: Path) -> None:
        dump(database, target)
        with database.writing() as connection:
            material = releases.load_case(connection, 1).material
            releases.replace_material(connection, 1, replace(material, attachments=()))

    dump = copying.dump
    monkeypatch.setattr(copying, "dump", dump_and_replace)
    back_up(office, folder)
    again, _ = restored(office, folder)
    given = again.show()["attachments"]
    assert given and all(again.office.desk.files.get(one["sha256"]) for one in given)


def test_a_page_that_went_up_since_the_backup_is_found_and_not_made_again(
    office: OfficeUnderTest, folder: Path, restored: AfterTheDisaster
) -> None:
    submit(office, 1)
    office.work()
    office.answer("kabag", "setuju")
    office.answer("kasubag", "setuju")
    request = [mail for mail in office.sent(KABAG) if "persetujuan" in str(mail.message["Subject"])][-1]
    office.receive(compose_reply(request.message, KABAG, "setuju"))
    fetch_waiting(office.office.desk, office.office.open_mailbox())
    handle_stored(office.office.desk, office.office.understand)
    back_up(office, folder)
    office.work()
    [page] = [path.read_bytes() for path in office.pages()]
    again, done = restored(office, folder)
    assert any(one.kind == "website" for one in done.doubtful)
    again.work()
    assert [path.read_bytes() for path in again.pages()] == [page]
    assert again.show()["state"] == "closed"


def test_the_offices_own_templates_come_back_and_those_that_are_there_stay(
    open_office: OpenOffice, tmp_path: Path, folder: Path, restored: AfterTheDisaster
) -> None:
    mail = tmp_path / "office-0" / "kop" / "mail"
    for name in ("receipt", "decided"):
        (mail / name).mkdir(parents=True)
        (mail / name / "subject.txt").write_text("Kop kami", encoding="utf-8")
    lost = open_office(office={"templates": "kop"})
    back_up(lost, folder)
    (mail / "receipt" / "subject.txt").unlink()
    (mail / "decided" / "subject.txt").write_text("Kop baru", encoding="utf-8")
    again, done = restored(lost, folder)
    now = again.folder / "kop" / "mail"
    assert (now / "receipt" / "subject.txt").read_text(encoding="utf-8") == "Kop kami"
    assert (now / "decided" / "subject.txt").read_text(encoding="utf-8") == "Kop baru"
    assert done.other_templates == ["mail/decided/subject.txt"]


def test_a_template_that_cannot_be_read_keeps_no_backup_from_being_made_or_restored(
    open_office: OpenOffice, tmp_path: Path, folder: Path, restored: AfterTheDisaster
) -> None:
    mail = tmp_path / "office-0" / "kop" / "mail"
    mail.mkdir(parents=True)
    for name in ("salam.txt", "penutup.txt"):
        (mail / name).write_text(f"Kop: {name}", encoding="utf-8")
    lost = open_office(office={"templates": "kop"})
    backup = back_up(lost, folder).backup
    harmed = backup.templates()["mail/penutup.txt"]
    make_unreadable(backup.files.path(harmed))
    for path in mail.iterdir():
        path.rename(tmp_path / path.name)
    again, done = restored(lost, folder)
    assert [path.name for path in (again.folder / "kop" / "mail").iterdir()] == ["salam.txt"]
    assert done.missing == [harmed]

    make_unreadable(again.folder / "kop" / "mail" / "salam.txt")
    again.clock.advance(timedelta(minutes=1))
    [fault] = make_backup(again.office.desk, folder).faults
    assert "salam.txt" in fault


def test_templates_in_a_backup_are_not_lost_where_no_folder_is_named_for_them(
    open_office: OpenOffice, tmp_path: Path, folder: Path, restored: AfterTheDisaster
) -> None:
    (tmp_path / "office-0" / "kop" / "mail").mkdir(parents=True)
    (tmp_path / "office-0" / "kop" / "mail" / "salam.txt").write_text("Salam", encoding="utf-8")
    lost = open_office(office={"templates": "kop"})
    back_up(lost, folder)
    lost.config.write_text(lost.config.read_text().replace('templates = "kop"', ""))
    with pytest.raises(HumasdError, match=r"office\.templates"):
        restored(lost, folder)


def test_a_second_backup_in_the_same_folder_copies_only_what_is_new(
    office: OfficeUnderTest, folder: Path
) -> None:
    submit(office, 1)
    office.work()
    first = back_up(office, folder)
    office.clock.advance(timedelta(minutes=1))
    second = back_up(office, folder)
    assert first.copied > 0 and second.copied == 0
    assert find_backup(folder).place == second.backup.place
    assert find_backup(folder, first.backup.place.name).place == first.backup.place


def test_a_file_that_was_harmed_in_a_backup_is_mended_by_the_next(
    open_office: OpenOffice, folder: Path
) -> None:
    office = open_office()
    submit(office, 1)
    office.work()
    files = back_up(office, folder).backup.files
    harmed = list(files.names())
    for name in harmed:
        files.path(name).write_bytes(b"lain")
    office.clock.advance(timedelta(minutes=1))
    assert back_up(office, folder).copied == len(harmed)
    assert all(files.get(name) for name in harmed)


def test_a_restore_mends_what_the_place_of_files_still_holds(open_office: OpenOffice, folder: Path) -> None:
    office = open_office()
    submit(office, 1)
    office.work()
    names = back_up(office, folder).backup.names()
    office.close()
    for path in (office.folder / "var").glob("humasd.db*"):
        path.unlink()
    again = open_real_office(load_settings(office.config), clock=office.clock, migrate=False)
    for name in names:
        again.desk.files.path(name).write_bytes(b"lain")  # type: ignore[attr-defined]
    done = restore_backup(again.desk, find_backup(folder), again.open_website)
    assert done.faults == [] and all(again.desk.files.get(name) for name in names)
    again.close()


@HARMS
def test_a_backup_of_an_office_that_has_not_all_its_files_is_made_and_says_so(
    office: OfficeUnderTest, folder: Path, harm: Callable[[Path], None]
) -> None:
    submit(office, 1)
    office.work()
    office.answer("kabag", "setuju")
    office.is_spoilt = True
    names = make_backup(office.office.desk, folder).backup.names()
    shutil.rmtree(folder)
    folder.mkdir()
    harm(office.office.desk.files.path(names[0]))  # type: ignore[attr-defined]
    office.clock.advance(timedelta(minutes=1))
    made = make_backup(office.office.desk, folder)
    assert any(names[0] in fault for fault in made.faults)
    assert find_backup(folder) == made.backup and len(list(made.backup.files.names())) == len(names) - 1


@HARMS
def test_a_backup_that_has_not_all_its_files_is_restored_and_what_it_lacks_is_named(
    open_office: OpenOffice,
    published: Path,
    folder: Path,
    restored: AfterTheDisaster,
    harm: Callable[[Path], None],
) -> None:
    lost = open_office(start=published)
    backup = back_up(lost, folder).backup
    shown = find_photos(lost)[0].name
    harm(backup.files.path(shown))
    again, done = restored(lost, folder)
    assert done.missing == [shown] and again.show()["state"] == "closed"


@pytest.mark.parametrize("name", ["kantor #1", "kantor? ya=1&b", "kantor 100%25"])
def test_the_name_of_a_folder_says_nothing_of_what_is_backed_up(
    open_office: OpenOffice, published: Path, tmp_path: Path, name: str
) -> None:
    place = tmp_path / name
    shutil.copytree(published, place / "kantor")
    office = OfficeUnderTest(place / "kantor", keep=True)
    made = back_up(office, place / "cadangan")
    assert made.backup.manifest.entries > 0
    with closing(sqlite3.connect(made.backup.dump)) as connection:
        [(entries,)] = connection.execute("SELECT count(*) FROM ledger")
    office.close()
    assert entries == made.backup.manifest.entries
    assert [found.name for found in tmp_path.iterdir()] == [name]
    assert {found.name for found in place.iterdir()} == {"kantor", "cadangan"}


def test_a_backup_whose_database_cannot_be_read_does_not_take_the_place_of_the_last(
    office: OfficeUnderTest, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    last = back_up(office, folder).backup
    office.clock.advance(timedelta(days=1))
    for spoil in (lambda target: target.write_bytes(b"SQLite format 3\0" + bytes(5000)), make_empty):
        monkeypatch.setattr(copying, "dump", lambda database, target, spoil=spoil: spoil(target))
        with pytest.raises(HumasdError, match="use another"):
            make_backup(office.office.desk, folder)
    assert find_backup(folder).place == last.place
    assert {found.name for found in folder.iterdir()} == {"files", last.place.name}


def make_empty(target: Path) -> None:
    """A database of SQLite without a table."""
    with closing(sqlite3.connect(target)) as connection:
        connection.execute("PRAGMA user_version = 1")
        connection.commit()


def test_a_backup_that_was_changed_is_not_restored(office: OfficeUnderTest, folder: Path) -> None:
    made = back_up(office, folder)
    with made.backup.dump.open("ab") as file:
        file.write(b"\0")
    with pytest.raises(Permanent, match="was changed"):
        find_backup(folder)


def test_a_backup_whose_description_was_cut_off_is_named(open_office: OpenOffice, folder: Path) -> None:
    told = back_up(open_office(), folder).backup.place / "backup.json"
    told.write_bytes(told.read_bytes()[:20])
    with pytest.raises(Permanent, match=r"backup\.json was cut off .* use another backup"):
        find_backup(folder)


def test_a_backup_that_could_not_be_checked_is_there_and_says_so(
    open_office: OpenOffice, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("humasd.backup.shutil.copy", refuse)
    made = make_backup(open_office().office.desk, folder)
    assert find_backup(folder) == made.backup
    assert any("could not be checked" in fault and "No space left" in fault for fault in made.faults)


def test_nothing_is_restored_over_an_office_that_is_there(office: OfficeUnderTest, folder: Path) -> None:
    submit(office, 1)
    office.work()
    back_up(office, folder)
    with pytest.raises(HumasdError, match="not empty"):
        restore_backup(office.office.desk, find_backup(folder), office.office.open_website)
    assert len(office.list()) == 1


@pytest.fixture
def lost(folder: Path, open_office: OpenOffice) -> OfficeUnderTest:
    """An office with one release, of which a backup was made before its database went."""
    office = open_office()
    submit(office, 1)
    office.work()
    back_up(office, folder)
    office.close()
    shutil.rmtree(office.folder / "var")
    (office.folder / "var").mkdir()
    return office


def restore_in_place(lost: OfficeUnderTest, folder: Path) -> Restored:
    with closing(open_real_office(load_settings(lost.config), clock=lost.clock, migrate=False)) as empty:
        return restore_backup(empty.desk, find_backup(folder), empty.open_website)


def test_an_empty_database_that_is_there_already_is_filled(lost: OfficeUnderTest, folder: Path) -> None:
    with closing(sqlite3.connect(lost.folder / "var" / "humasd.db")) as connection:
        connection.execute("PRAGMA journal_mode=WAL")
    restore_in_place(lost, folder)
    again = OfficeUnderTest(lost.folder, clock=lost.clock, keep=True)
    assert len(again.list()) == 1
    again.close()


def test_a_log_that_the_lost_database_left_behind_is_not_played_into_the_restored_one(
    lost: OfficeUnderTest, folder: Path
) -> None:
    left = lost.folder / "var" / "humasd.db-wal"
    left.write_bytes(b"of another database")
    with pytest.raises(HumasdError, match="-wal is of a database that is gone; move it away"):
        restore_in_place(lost, folder)
    left.unlink()
    assert restore_in_place(lost, folder).faults == []


def test_an_office_whose_restore_was_cut_off_does_not_run(
    office: OfficeUnderTest, folder: Path, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    submit(office, 1)
    office.work()
    back_up(office, folder)
    monkeypatch.setattr("humasd.restore.find_gap", lambda busiest, lost: 1 // 0)
    with pytest.raises(ZeroDivisionError):
        AfterTheDisaster(request)(office, folder)
    monkeypatch.undo()
    config = office.folder.parent / "new-0" / "humasd.toml"
    with pytest.raises(Permanent, match="was cut off"):
        open_real_office(load_settings(config), clock=office.clock)


def test_a_restore_that_failed_for_a_slip_is_simply_said_again(
    office: OfficeUnderTest, folder: Path, restored: AfterTheDisaster
) -> None:
    submit(office, 1)
    office.work()
    back_up(office, folder)
    with pytest.raises(HumasdError, match="is given already; name a later one"):
        restored(office, folder, next_agenda=1)
    settings = load_settings(office.folder.parent / "new-0" / "humasd.toml")
    with closing(open_real_office(settings, clock=office.clock, migrate=False)) as again:
        done = restore_backup(again.desk, find_backup(folder), again.open_website, 40)
    assert done.next_agenda == 40 and done.faults == []
    open_real_office(settings, clock=office.clock).close()
    with (
        closing(open_real_office(settings, clock=office.clock, migrate=False)) as again,
        pytest.raises(HumasdError, match="not empty"),
    ):
        restore_backup(again.desk, find_backup(folder), again.open_website, 40)


def test_the_commands_back_up_and_restore(tmp_path: Path) -> None:
    office = OfficeUnderTest(tmp_path / "office", clock=Clock(datetime.now(UTC)))
    submit(office, 1)
    office.work()
    office.close()
    done = humasd("backup", str(tmp_path / "b"), "--config", str(office.config))
    assert done.returncode == 0 and "head " in done.stdout, done.stderr
    shutil.rmtree(office.folder / "var")
    done = humasd("restore", str(tmp_path / "b"), "--config", str(office.config))
    assert done.returncode == 0 and "the next agenda number is 0102" in done.stdout, done.stderr
    assert "move all mail since" in done.stdout
    assert humasd("verify", "--config", str(office.config)).returncode == 0
    done = humasd("restore", str(tmp_path / "b"), "--config", str(office.config))
    assert done.returncode == 1 and "not empty" in done.stderr

    told = json.loads(humasd("backup", str(tmp_path / "b"), "--config", str(office.config), "--json").stdout)
    assert told["faults"] == [] and Path(told["place"]).is_dir() and len(told["head"]) == 64
    shutil.rmtree(office.folder / "var")
    told = json.loads(humasd("restore", str(tmp_path / "b"), "--config", str(office.config), "--json").stdout)
    assert told["faults"] == [] and told["next_agenda"] == 202
