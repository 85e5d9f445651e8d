"""A process killed anywhere, or two at work at once: everything still happens, and happens once."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from humasd.bootstrap import Office
from humasd.bootstrap import open_office as open_real_office
from humasd.demo import compose_reply, find_request
from humasd.fetching import fetch_waiting
from humasd.reception import handle_stored
from humasd.rounds import run_once
from humasd.settings import load_settings
from humasd.store.database import Connection, Database
from humasd.store.lease import LEASE
from humasd.understanding import Understanding
from tests.scenarios.conftest import OpenOffice
from tests.scenarios.test_trust import bring_to_approval
from tests.support.office import KABAG, Clock, OfficeUnderTest
from tests.support.published import write
from tests.support.samples import gps_photo, press_release_docx, submission_mail, unlike_release_docx

SENDER = "dinas.pupr@luwutimurkab.go.id"
ONE_PARTNER = [{"name": "Harian Contoh", "addresses": ["redaksi@harian.example.com"]}]


class Killed(BaseException):
    """The process ends here; nothing catches it."""


class KillingDatabase(Database):
    """Kills its process just before the n-th transaction is committed."""

    def __init__(self, url: str, at: int) -> None:
        super().__init__(url)
        self._left = at

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        with super().writing() as connection:
            yield connection
            self._left -= 1
            if self._left == 0:
                raise Killed


@contextmanager
def killed_at(office: OfficeUnderTest, commit: int) -> Iterator[None]:
    """What is done within ends before the n-th commit; the next process starts when the leases are over."""
    sound = office.office.desk
    database = KillingDatabase(office.office.settings.storage.database, commit)
    office.office.desk = replace(sound, database=database)
    try:
        yield
    finally:
        database.close()
        office.office.desk = sound
        office.clock.advance(LEASE + timedelta(minutes=1))


def play_until_it_lives(start: OfficeUnderTest, folder: Path) -> Iterator[OfficeUnderTest]:
    """The same round from the same start, killed before its first commit, its second, … and resumed,
    until a round ends unharmed; that one comes last."""
    for commit in range(1, 200):
        shutil.copytree(start.folder, folder / str(commit))
        office = OfficeUnderTest(folder / str(commit), {"partners": ONE_PARTNER}, Clock(start.clock()))
        lived = True
        try:
            with killed_at(office, commit):
                office.work()
        except Killed:
            lived = False
        office.work()
        yield office
        office.office.desk.database.close()
        if lived:
            return
    raise AssertionError("a round never ends")


def everything_sent(office: OfficeUnderTest) -> list[tuple[str, str]]:
    """Recipients and subjects, whatever the codes."""
    return sorted(
        (mail.recipient, re.sub(r"\[0001-\w+\]", "", str(mail.message["Subject"]))) for mail in office.sent()
    )


def ends(office: OfficeUnderTest) -> tuple[object, ...]:
    release = office.show()
    kinds = [decision["kind"] for decision in release["decisions"]]
    return release["state"], release["version"], kinds, len(office.pages()), everything_sent(office)


def test_a_submission_is_entered_once_wherever_the_process_was_killed(
    open_office: OpenOffice, tmp_path: Path
) -> None:
    start = open_office(partners=ONE_PARTNER)
    start.receive(submission_mail([("a.docx", press_release_docx()), ("a.jpg", gps_photo())], sender=SENDER))
    outcomes = []
    for office in play_until_it_lives(start, tmp_path):
        assert [row["agenda"] for row in office.list()] == ["0001/HUMAS/XI/2026"]
        assert list((office.folder / "mailbox" / "new").iterdir()) == []
        outcomes.append(ends(office))
    assert len(outcomes) > 5
    assert outcomes[-1][0] == "disposition" and outcomes == [outcomes[-1]] * len(outcomes)


def test_an_approval_publishes_once_wherever_the_process_was_killed(
    open_office: OpenOffice, tmp_path: Path
) -> None:
    start = bring_to_approval(open_office(partners=ONE_PARTNER))
    start.receive(compose_reply(find_request(start.sent(), KABAG).message, KABAG, "SETUJU"))
    outcomes = [ends(office) for office in play_until_it_lives(start, tmp_path)]
    assert len(outcomes) > 10
    assert outcomes[-1][0] == "closed" and outcomes == [outcomes[-1]] * len(outcomes)


@pytest.mark.parametrize(
    ("words", "ends_in"), [("RALAT 0001: nama desa Kanawatu", "closed"), ("TARIK 0001", "withdrawn")]
)
def test_a_change_to_a_page_is_made_once_wherever_the_process_was_killed(
    open_office: OpenOffice, tmp_path: Path, words: str, ends_in: str
) -> None:
    start = bring_to_approval(open_office(partners=ONE_PARTNER))
    start.answer("kabag", "SETUJU")
    start.receive(write(SENDER, words))
    start.work()
    start.receive(compose_reply(find_request(start.sent(), KABAG).message, KABAG, "SETUJU"))
    outcomes = []
    for office in play_until_it_lives(start, tmp_path):
        [page] = office.pages()
        assert page.read_text(encoding="utf-8").count("nama desa Kanawatu") == (ends_in == "closed")
        outcomes.append(ends(office))
    assert len(outcomes) > 8
    assert outcomes[-1][0] == ends_in and outcomes == [outcomes[-1]] * len(outcomes)


def test_a_request_that_has_expired_is_sent_anew_once_wherever_the_process_was_killed(
    open_office: OpenOffice, tmp_path: Path
) -> None:
    start = bring_to_approval(open_office(partners=ONE_PARTNER))
    start.clock.advance(timedelta(days=8))
    outcomes = [ends(office) for office in play_until_it_lives(start, tmp_path)]
    asked = [subject for recipient, subject in outcomes[-1][4] if recipient == KABAG]  # type: ignore
    assert len([subject for subject in asked if "Mohon persetujuan" in subject]) == 2, asked
    assert outcomes == [outcomes[-1]] * len(outcomes)


@pytest.fixture
def second(office: OfficeUnderTest) -> Iterator[Office]:
    """Another process at work on the same office."""
    other = open_real_office(load_settings(office.config), clock=office.clock)
    yield other
    other.close()


@pytest.mark.parametrize("mails", [1, 3])
def test_two_processes_make_one_release_of_one_mail(
    office: OfficeUnderTest, second: Office, mails: int
) -> None:
    for number in range(mails):
        raw = submission_mail(
            [("Rilis.docx", unlike_release_docx(number))],
            sender=SENDER,
            message_id=f"<{number}@x>",
        )
        office.receive(raw)

    def understand_while_the_other_works(mail: Path, scratch: Path) -> Understanding:
        run_once(second)
        return office.office.understand(mail, scratch)

    fetch_waiting(office.office.desk, office.office.open_mailbox())
    handle_stored(office.office.desk, understand_while_the_other_works)
    office.work()
    titles = ["Panen Jagung di Wotu", "Lomba Perahu di Burau", "Bazar Buku di Nuha"]
    assert [row["title"] for row in office.list()] == titles[:mails]
    assert len(office.sent(SENDER)) == len(office.sent(KABAG)) == mails


def test_two_processes_that_fetch_at_once_keep_one_copy(office: OfficeUnderTest, second: Office) -> None:
    office.receive(submission_mail([("Rilis.docx", press_release_docx())], sender=SENDER))
    mailbox = office.office.open_mailbox()

    class Slow:
        """The other process fetches the same mail while this one reads it."""

        def waiting(self) -> object:
            return mailbox.waiting()

        def fetch(self, uid: str) -> Iterator[bytes]:
            fetch_waiting(second.desk, second.open_mailbox())
            return mailbox.fetch(uid)

    fetch_waiting(office.office.desk, Slow())  # type: ignore[arg-type]
    office.work()
    assert len(office.list()) == 1


def test_two_processes_take_a_decision_once(office: OfficeUnderTest, second: Office) -> None:
    bring_to_approval(office)
    office.receive(compose_reply(find_request(office.sent(), KABAG).message, KABAG, "SETUJU"))

    def understand_while_the_other_works(mail: Path, scratch: Path) -> Understanding:
        run_once(second)
        return office.office.understand(mail, scratch)

    fetch_waiting(office.office.desk, office.office.open_mailbox())
    handle_stored(office.office.desk, understand_while_the_other_works)
    office.work()
    release = office.show()
    assert [d["kind"] for d in release["decisions"]] == ["dispose", "approve", "approve"]
    assert release["state"] == "closed" and len(office.pages()) == 1
    assert "belum digunakan" not in " ".join(str(mail.message["Subject"]) for mail in office.sent(KABAG))
