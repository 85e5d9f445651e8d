"""A mail that cannot be handled: tried over time, set aside, and handled anew when it comes back."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner
from sqlalchemy.exc import DataError

from humasd.cli import cli
from humasd.errors import Refused, Transient
from humasd.health import check_office
from humasd.letters.envelope import WrittenMail
from humasd.letters.letter import Letter
from humasd.reception import handle_stored
from humasd.rounds import receive
from humasd.sop import turn
from humasd.store import failed_mail, handling
from humasd.understanding import Understanding
from tests.support.office import STAFF, OfficeUnderTest
from tests.support.samples import press_release_docx, submission_mail

SENDER = "dinas.pupr@luwutimurkab.go.id"
ANOTHER = "dinas.kesehatan@luwutimurkab.go.id"
POISON = "Naskah beracun"


def submission(title: str, message_id: str, sender: str = SENDER) -> bytes:
    attachments = [("Rilis.docx", press_release_docx(title=title))]
    return submission_mail(attachments, sender=sender, subject=title, message_id=message_id)


@contextmanager
def failing(office: OfficeUnderTest, error: Exception) -> Iterator[None]:
    """Meanwhile, reading a mail whose subject is POISON fails."""

    def understand(mail: Path, scratch: Path) -> Understanding:
        if POISON.encode() in mail.read_bytes():
            raise error
        return sound(mail, scratch)

    sound = office.office.understand
    office.office.understand = understand  # type: ignore[method-assign]
    try:
        yield
    finally:
        office.office.understand = sound  # type: ignore[method-assign]


@pytest.fixture
def poisoned(office: OfficeUnderTest) -> OfficeUnderTest:
    """Mails of two senders wait; the first will crash the code."""
    office.receive(submission(POISON, "<racun@x>"))
    office.receive(submission("Naskah baik", "<baik@x>", ANOTHER))
    return office


def in_folder(office: OfficeUnderTest, name: str) -> list[Path]:
    return sorted((office.folder / "mailbox" / name).glob("*"))


def titles(office: OfficeUnderTest) -> list[str]:
    return [row["title"] for row in office.list()]


def round_of_the_daemon(office: OfficeUnderTest) -> None:
    mailbox = office.office.open_mailbox()
    receive(office.office, mailbox)
    mailbox.close()


def findings(office: OfficeUnderTest) -> str:
    return "\n".join(finding.line for finding in check_office(office.office))


def set_aside(office: OfficeUnderTest) -> None:
    with failing(office, RuntimeError("kode macet")):
        for _ in range(3):
            office.work()
    assert len(in_folder(office, ".Gagal/cur")) == 1


def test_its_three_tries_come_over_time_and_the_others_go_on(poisoned: OfficeUnderTest) -> None:
    tried_at: list[int] = []
    with failing(poisoned, RuntimeError("kode macet")):
        round_of_the_daemon(poisoned)
        assert titles(poisoned) == ["Naskah baik"] and "kode macet" in findings(poisoned)
        for minute in range(20):
            with poisoned.office.desk.database.reading() as connection:
                if handling.find_due(connection, poisoned.clock()):
                    tried_at.append(minute)
            round_of_the_daemon(poisoned)
            poisoned.clock.advance(timedelta(minutes=1))
    assert tried_at == [1, 6]
    assert len(in_folder(poisoned, ".Gagal/cur")) == 1 and in_folder(poisoned, "new") == []


def test_no_statement_of_the_database_stands_in_what_the_office_reads(poisoned: OfficeUnderTest) -> None:
    failure = DataError("INSERT INTO releases (agenda)", {"agenda": "0001"}, ValueError("text too long"))
    with failing(poisoned, failure):
        for _ in range(3):
            poisoned.work()
    [told] = [mail for mail in poisoned.sent(STAFF) if "tidak dapat diproses" in str(mail.message["Subject"])]
    read = f"{told.message.get_body(('plain',)).get_content()} {findings(poisoned)}"
    assert "text too long" in read and "INSERT" not in read and "[SQL" not in read


def test_a_crash_whose_words_no_database_takes_is_set_aside_and_told_like_any_other(
    poisoned: OfficeUnderTest,
) -> None:
    with failing(poisoned, ValueError("tidak dikenal: nama\udcff\0.docx")):
        for _ in range(3):
            poisoned.work()
    assert len(in_folder(poisoned, ".Gagal/cur")) == 1 and titles(poisoned) == ["Naskah baik"]
    [told] = [mail for mail in poisoned.sent(STAFF) if "tidak dapat diproses" in str(mail.message["Subject"])]
    assert "tidak dikenal: nama" in told.message.get_body(("plain",)).get_content()
    assert "tidak dikenal: nama" in findings(poisoned)


def test_once_tries_each_waiting_mail_once_whatever_its_pause(poisoned: OfficeUnderTest) -> None:
    with failing(poisoned, RuntimeError("kode macet")):
        assert poisoned.work() == 1 and poisoned.work() == 1
        assert in_folder(poisoned, ".Gagal/cur") == []
        assert poisoned.work() == 0
    assert len(in_folder(poisoned, ".Gagal/cur")) == 1


def test_a_mail_that_fails_once_is_handled_by_the_next_once(poisoned: OfficeUnderTest) -> None:
    with failing(poisoned, RuntimeError("kode macet")):
        poisoned.work()
    assert poisoned.work() == 0
    assert titles(poisoned) == ["Naskah baik", POISON]


def test_a_scan_that_a_busy_machine_cut_short_is_read_once_more_and_then_taken_as_it_is(
    office: OfficeUnderTest,
) -> None:
    def understand(mail: Path, scratch: Path) -> Understanding:
        read.append(mail)
        return replace(sound(mail, scratch), cut_short=True)

    read: list[Path] = []
    sound = office.office.understand
    office.office.understand = understand  # type: ignore[method-assign]
    office.receive(submission("Naskah pindaian", "<pindai@x>"))
    round_of_the_daemon(office)
    assert titles(office) == [] and office.sent() == [] and "server sedang sibuk" in findings(office)
    office.clock.advance(timedelta(minutes=1))
    round_of_the_daemon(office)
    assert titles(office) == ["Naskah pindaian"] and len(read) == 2


def test_its_reason_and_how_to_try_again_stand_in_check(poisoned: OfficeUnderTest) -> None:
    set_aside(poisoned)
    found = findings(poisoned)
    assert "<racun@x>" in found and "kode macet" in found and "humasd replay" in found and "Gagal" in found
    told = poisoned.sent(STAFF)[-1].message.get_body(("plain",)).get_content()
    assert "tidak dapat diproses" in told and "kotak masuk" in told


@pytest.mark.parametrize("name", ["as it was", "as it lies in Gagal", "another"])
def test_moved_back_to_the_inbox_it_is_handled_anew(poisoned: OfficeUnderTest, name: str) -> None:
    [first, _] = [path.name for path in in_folder(poisoned, "new")]
    set_aside(poisoned)
    [failed] = in_folder(poisoned, ".Gagal/cur")
    names = {"as it was": first, "as it lies in Gagal": failed.name, "another": "lain"}
    failed.rename(poisoned.folder / "mailbox" / "new" / names[name])
    poisoned.work()
    assert titles(poisoned) == ["Naskah baik", POISON]
    assert in_folder(poisoned, "new") == [] and in_folder(poisoned, ".Gagal/cur") == []
    assert len(in_folder(poisoned, ".Arsip/cur")) == 2
    assert "<racun@x>" not in findings(poisoned)


def test_moved_back_and_failing_again_it_is_set_aside_again(poisoned: OfficeUnderTest) -> None:
    set_aside(poisoned)
    [failed] = in_folder(poisoned, ".Gagal/cur")
    failed.rename(poisoned.folder / "mailbox" / "new" / failed.name)
    set_aside(poisoned)
    assert in_folder(poisoned, "new") == []


def test_sent_again_by_its_sender_it_is_handled_and_makes_one_release(poisoned: OfficeUnderTest) -> None:
    set_aside(poisoned)
    raw = in_folder(poisoned, ".Gagal/cur")[0].read_bytes()
    for _ in range(2):
        poisoned.receive(raw)
        poisoned.work()
    assert titles(poisoned) == ["Naskah baik", POISON]


def test_a_handled_mail_that_is_put_back_is_only_filed_again(poisoned: OfficeUnderTest) -> None:
    names = [path.name for path in in_folder(poisoned, "new")]
    poisoned.work()
    for filed, name in zip(in_folder(poisoned, ".Arsip/cur"), names, strict=True):
        filed.rename(poisoned.folder / "mailbox" / "new" / name)
    poisoned.work()
    assert in_folder(poisoned, "new") == [] and len(poisoned.list()) == 2


def test_what_the_machine_cannot_read_just_now_waits_without_being_blamed(poisoned: OfficeUnderTest) -> None:
    with failing(poisoned, Transient("no memory for a child")):
        for _ in range(5):
            with pytest.raises(Transient, match="no memory"):
                poisoned.work()
    assert titles(poisoned) == ["Naskah baik"] and in_folder(poisoned, ".Gagal/cur") == []
    poisoned.work()
    assert titles(poisoned) == ["Naskah baik", POISON]


def test_a_mail_whose_pause_the_database_did_not_take_is_tried_again_in_the_next_round(
    poisoned: OfficeUnderTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise Transient("database or disk is full")

    with failing(poisoned, Transient("belum terbaca")), monkeypatch.context() as broken:
        broken.setattr(failed_mail, "postpone", refuse)
        with pytest.raises(Transient, match="disk is full"):
            round_of_the_daemon(poisoned)
    round_of_the_daemon(poisoned)
    assert titles(poisoned) == [POISON, "Naskah baik"]


def test_what_the_reader_refuses_is_set_aside_at_once(poisoned: OfficeUnderTest) -> None:
    with failing(poisoned, Refused("terlalu besar")):
        assert poisoned.work() == 0
    assert len(in_folder(poisoned, ".Gagal/cur")) == 1 and "terlalu besar" in findings(poisoned)


def test_a_mail_of_the_dead_process_is_handled_at_the_next_start(poisoned: OfficeUnderTest) -> None:
    with failing(poisoned, KeyboardInterrupt()), pytest.raises(KeyboardInterrupt):  # type: ignore[arg-type]
        poisoned.work()
    poisoned.work()
    assert sorted(titles(poisoned)) == ["Naskah baik", POISON]
    assert handle_stored(poisoned.office.desk, poisoned.office.understand) == 0


@contextmanager
def first_step_failing(office: OfficeUnderTest) -> Iterator[None]:
    """Meanwhile, the letter to the Kabag cannot be written; the agenda number is taken all the same."""
    sound = office.office.desk

    class Faulty:
        """The office's stationery, which cannot write requests."""

        def write(self, letter: Letter, now: datetime) -> WrittenMail:
            if letter.name.startswith("ask_"):
                raise ZeroDivisionError("templat rusak")
            return sound.stationery.write(letter, now)

        def __getattr__(self, name: str) -> object:
            return getattr(sound.stationery, name)

    office.office.desk = replace(sound, stationery=Faulty())  # type: ignore[arg-type]
    try:
        yield
    finally:
        office.office.desk = sound


@pytest.fixture
def stuck(office: OfficeUnderTest) -> OfficeUnderTest:
    """A release whose first step failed three times."""
    office.receive(submission("Naskah macet", "<macet@x>"))
    with first_step_failing(office):
        for _ in range(3):
            office.work()
    assert [row["state"] for row in office.list()] == ["received"]
    return office


def test_the_office_is_told_the_agenda_number_of_a_release_that_got_stuck(stuck: OfficeUnderTest) -> None:
    told = stuck.sent(STAFF)[-1].message
    assert "0001/HUMAS/XI/2026" in str(told["Subject"])
    assert "humasd retry 0001/HUMAS/XI/2026" in told.get_body(("plain",)).get_content()


def test_retry_sets_a_stuck_release_on_its_way(stuck: OfficeUnderTest) -> None:
    with stuck.office.desk.database.writing() as connection:
        assert failed_mail.retry_release(connection, 1, stuck.clock()) == 1
    stuck.work()
    assert [(row["agenda"], row["state"]) for row in stuck.list()] == [("0001/HUMAS/XI/2026", "disposition")]


def test_a_stuck_releases_mail_moved_back_makes_no_second_one(stuck: OfficeUnderTest) -> None:
    [failed] = in_folder(stuck, ".Gagal/cur")
    failed.rename(stuck.folder / "mailbox" / "new" / failed.name)
    stuck.work()
    assert [(row["agenda"], row["state"]) for row in stuck.list()] == [("0001/HUMAS/XI/2026", "disposition")]


def test_replay_handles_it_anew_without_its_being_moved(poisoned: OfficeUnderTest) -> None:
    set_aside(poisoned)
    done = CliRunner().invoke(cli, ["replay", "--config", str(poisoned.config)])
    assert done.exit_code == 0, done.output
    poisoned.work()
    assert titles(poisoned) == ["Naskah baik", POISON] and "<racun@x>" not in findings(poisoned)
    assert CliRunner().invoke(cli, ["replay", "--config", str(poisoned.config)]).output.startswith("0 mails")


def test_a_disk_that_does_not_read_our_own_files_is_held_against_no_mail(poisoned: OfficeUnderTest) -> None:
    broken = OSError(errno.EIO, "Input/output error", "templates/mail/receipt.txt")
    with failing(poisoned, broken):
        for _ in range(5):
            with pytest.raises(Transient, match=r"templates/mail/receipt.txt.*mend the disk"):
                round_of_the_daemon(poisoned)
            poisoned.clock.advance(timedelta(minutes=6))
        assert titles(poisoned) == ["Naskah baik"] and in_folder(poisoned, ".Gagal/cur") == []
    poisoned.work()
    assert titles(poisoned) == ["Naskah baik", POISON]


def test_a_release_that_others_change_without_pause_is_held_against_no_mail(
    office: OfficeUnderTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    office.receive(submission("Naskah baik", "<baik@x>"))
    with monkeypatch.context() as without_luck:
        without_luck.setattr(turn, "TRIES", 0)
        for _ in range(5):
            with pytest.raises(Transient, match="changed without pause"):
                round_of_the_daemon(office)
            office.clock.advance(timedelta(minutes=10))
    round_of_the_daemon(office)
    assert titles(office) == ["Naskah baik"] and in_folder(office, ".Gagal/cur") == []
