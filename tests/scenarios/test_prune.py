"""What was kept long enough goes, by configuration; who decided what stays whole."""

from __future__ import annotations

import json
import os
import time
import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from humasd.audit import audit
from humasd.backup import make_backup
from humasd.dossier import write_dossier
from humasd.prune import find_outlived_now, prune
from humasd.release.retention import Retention
from humasd.store.evidence import load_kept
from humasd.store.files import FileStore
from tests.scenarios.conftest import OpenOffice
from tests.scenarios.test_commands import humasd
from tests.scenarios.test_trust import bring_to_approval
from tests.support.faults.stories import submit
from tests.support.office import KABAG, STAFF, OfficeUnderTest
from tests.support.published import text_of, write
from tests.support.samples import gps_photo, press_release_docx, submission_mail

YEAR = timedelta(days=365)
ALL = Retention(mails=YEAR, files=2 * YEAR, personal=3 * YEAR)


@pytest.fixture(params=["sqlite", "postgresql"])
def closed(request: pytest.FixtureRequest, open_office: OpenOffice) -> OfficeUnderTest:
    """One release that is closed; the page is up."""
    storage = {}
    if request.param == "postgresql":
        storage = {"storage": {"database": request.getfixturevalue("postgres").create_laid_out()}}
    office = bring_to_approval(open_office(**storage))
    office.answer("kabag", "setuju")
    assert office.show()["state"] == "closed"
    return office


def kept(office: OfficeUnderTest) -> set[str]:
    return set(office.office.desk.files.names())


def age(office: OfficeUnderTest) -> None:
    """All files lie there since two days ago, by the clock of the file system."""
    then = time.time() - 2 * 24 * 3600
    for sha256 in kept(office):
        os.utime(office.office.desk.files.path(sha256), (then, then))  # type: ignore[attr-defined]


class Interrupted(FileStore):
    """Before the first file is removed, something comes between."""

    def __init__(self, root: Path, between: Callable[[], object]) -> None:
        super().__init__(root)
        self._between = [between]

    def remove(self, sha256: str, *, put_before: datetime | None = None) -> bool:
        while self._between:
            self._between.pop()()
        return super().remove(sha256, put_before=put_before)


def test_a_photo_that_comes_again_as_it_is_about_to_go_stays(open_office: OpenOffice) -> None:
    office = open_office()
    office.clock.now = datetime.now(UTC)
    submit("Jembatan Tomoni Diresmikan")(office)
    office.work()
    office.answer("kabag", "tolak: sudah basi")
    age(office)
    office.clock.advance(timedelta(seconds=5))
    desk = office.office.desk

    def submit_again() -> None:
        again = submission_mail([("Rilis.docx", press_release_docx()), ("a.jpg", gps_photo((40, 110, 61)))])
        office.receive(again)
        office.work()

    files = Interrupted(desk.files.path("00").parent.parent, submit_again)  # type: ignore[attr-defined]
    gone = prune(replace(desk, files=files), Retention(files=timedelta(seconds=1)))
    assert len(gone.files) > 3
    for official in ("kabag", "kasubag", "kabag"):
        office.answer(official, "setuju")
    assert office.show(1)["state"] == "closed" and len(office.pages()) == 1


def test_nothing_goes_before_its_time(closed: OfficeUnderTest) -> None:
    closed.clock.advance(YEAR - timedelta(days=1))
    before = kept(closed)
    outlived = prune(closed.office.desk, ALL)
    assert list(outlived.files) == [] and list(outlived.people) == [] and kept(closed) == before


def test_raw_mails_go_first_and_verify_tells_which_and_by_which_entry(closed: OfficeUnderTest) -> None:
    closed.clock.advance(YEAR + timedelta(days=1))
    listed = find_outlived_now(closed.office.desk, ALL)
    before = kept(closed)
    done = prune(closed.office.desk, ALL)
    gone = {sha256 for _, sha256 in done.files}
    assert done.files == listed.files and {holding for holding, _ in done.files} == {"mails"}
    assert before - kept(closed) == gone and gone
    found = audit(closed.office.desk)
    assert found.faults == () and len(found.removed) == 4  # the submission, and three decisions
    assert all("mail: removed as the office's rules have it, entry" in line for line in found.removed)
    assert prune(closed.office.desk, ALL).files == []


def test_a_mail_that_is_gone_without_an_entry_is_still_a_fault(closed: OfficeUnderTest) -> None:
    closed.clock.advance(YEAR + timedelta(days=1))
    listed = find_outlived_now(closed.office.desk, ALL)
    closed.is_spoilt = True
    for _, sha256 in listed.files:
        closed.office.desk.files.remove(sha256)
    assert len(audit(closed.office.desk).faults) == 4


def test_files_and_the_senders_name_go_and_all_decisions_stay(closed: OfficeUnderTest) -> None:
    before = closed.show()
    closed.clock.advance(4 * YEAR)
    done = prune(closed.office.desk, ALL)
    assert kept(closed) == set() and [agenda for _, agenda in done.people] == ["0001/HUMAS/XI/2026"]
    after = closed.show()
    assert after["sender"] == "" and before["sender"] not in json.dumps(after)
    assert after["decisions"] == before["decisions"] and after["body_text"] == before["body_text"]
    assert [one["sha256"] for one in after["versions"]] == [one["sha256"] for one in before["versions"]]
    assert after["url"] == before["url"] and len(closed.pages()) == 1
    assert audit(closed.office.desk).faults == ()


def test_nor_is_it_told_whom_a_question_about_the_senders_own_mail_went_to(closed: OfficeUnderTest) -> None:
    sender = str(closed.show()["sender"])
    closed.receive(write(sender, "RALAT 0001: jumlah warga seharusnya 300 orang"), verdict="")
    closed.work()
    closed.answer(sender, "YA", verdict="")
    closed.answer("kabag", "TOLAK, sudah benar")
    closed.clock.advance(4 * YEAR)
    prune(closed.office.desk, ALL)
    with closed.office.desk.database.reading() as connection:
        asked = {request.official for request in load_kept(connection).requests.values()}
    assert sender not in asked and KABAG in asked
    assert audit(closed.office.desk).faults == ()


def test_a_name_that_is_part_of_a_word_leaves_the_word(open_office: OpenOffice) -> None:
    office = open_office()
    files = [("Rilis.docx", press_release_docx()), ("a.jpg", gps_photo())]
    office.receive(submission_mail(files, sender="a <a@luwutimurkab.go.id>"))
    office.work()
    office.answer("kabag", "TOLAK: basi")
    before = [entry["what"] for entry in office.show()["history"]]
    office.clock.advance(4 * YEAR)
    prune(office.office.desk, ALL)
    assert [entry["what"] for entry in office.show()["history"]] == before


def test_what_is_not_at_its_end_keeps_everything(open_office: OpenOffice) -> None:
    office = bring_to_approval(open_office())
    before = kept(office)
    office.clock.advance(10 * YEAR)
    prune(office.office.desk, ALL)
    assert kept(office) == before


def test_the_file_of_a_release_can_still_be_written_and_names_what_is_gone(closed: OfficeUnderTest) -> None:
    closed.clock.advance(4 * YEAR)
    prune(closed.office.desk, ALL)
    target = closed.folder / "arsip.zip"
    write_dossier(closed.office.desk, 1, target)
    with zipfile.ZipFile(target) as archive:
        names = archive.namelist()
        gone = [name for name in names if name.endswith(".dihapus.txt")]
        assert len([name for name in gone if "/surat-masuk/" in name]) == 4
        assert "Masa simpannya sudah lewat" in archive.read(gone[0]).decode()
        assert any(name.endswith("versi-1.docx") for name in names)


def test_a_backup_after_pruning_misses_nothing(closed: OfficeUnderTest) -> None:
    closed.clock.advance(YEAR + timedelta(days=1))
    prune(closed.office.desk, ALL)
    folder = closed.folder / "backups"
    folder.mkdir()
    assert make_backup(closed.office.desk, folder).faults == []


def test_the_command_lists_before_it_removes(open_office: OpenOffice) -> None:
    office = bring_to_approval(open_office(retention={"mails": "1s", "files": "never"}))
    office.answer("kabag", "tolak: sudah basi")
    age(office)
    before = kept(office)
    listed = humasd("prune", "--dry-run", "--config", str(office.config))
    assert listed.returncode == 0 and "would go: " in listed.stdout and kept(office) == before
    done = humasd("prune", "--json", "--config", str(office.config))
    document = json.loads(done.stdout)
    assert document["removed"] and {row["holding"] for row in document["files"]} == {"mails"}
    assert before - kept(office) == {row["sha256"] for row in document["files"]}
    verified = humasd("verify", "--config", str(office.config))
    assert verified.returncode == 0 and "gone   entry" in verified.stdout, verified.stdout


def test_a_page_whose_files_are_gone_can_still_be_taken_down(
    open_office: OpenOffice, published: Path
) -> None:
    office = open_office(start=published)
    office.clock.advance(timedelta(days=3000))
    prune(office.office.desk, Retention(files=timedelta(days=1)))
    office.receive(write(KABAG, "TARIK 0001"))
    office.work()
    office.answer("kabag", "ya, tarik")
    assert office.show()["state"] == "withdrawn"
    assert "ditarik" in office.pages()[0].read_text(encoding="utf-8")


def test_a_page_whose_files_are_gone_is_to_be_corrected_on_the_website(closed: OfficeUnderTest) -> None:
    """A page cannot be made anew from what is kept no more; no other page waits for that."""
    age(closed)
    closed.clock.advance(4 * YEAR)
    prune(closed.office.desk, ALL)
    closed.receive(write(KABAG, "RALAT 0001: jumlah warga seharusnya 300 orang"))
    closed.work()
    assert closed.show()["state"] == "closed" and closed.show()["change"] is None
    told = text_of(closed.sent(STAFF)[-1])
    assert "langsung di situs web" in " ".join(told.split()) and "300 orang" in told
