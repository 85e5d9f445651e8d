"""What a mailbox must do, whichever it is: a Maildir, or IMAP in the ways that servers differ."""

from __future__ import annotations

import secrets
import threading
import time
from abc import ABC, abstractmethod
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest

from humasd.adapters.imap import ImapMailbox
from humasd.adapters.maildir import MaildirMailbox, make_maildir
from humasd.ports import Folder, Mailbox
from tests.support.servers.certificates import Certificates
from tests.support.servers.dovecot import Dovecot, run_dovecot

FIRST = b"Subject: pertama\r\n\r\nIsi.\r\n"
SECOND = b"Subject: kedua\r\n\r\nIsi.\r\n"


class Office(ABC):
    """A mailbox with the outside of it: how mail gets in, and what lies in its folders."""

    @abstractmethod
    def open(self) -> Mailbox: ...

    @abstractmethod
    def deliver(self, message: bytes) -> None: ...

    @abstractmethod
    def read(self, folder: Folder) -> list[bytes]: ...


class MaildirOffice(Office):
    def __init__(self, path: Path) -> None:
        self.path = path
        make_maildir(path)

    def open(self) -> Mailbox:
        return MaildirMailbox(self.path)

    def deliver(self, message: bytes) -> None:
        name = secrets.token_hex(8)
        (self.path / "tmp" / name).write_bytes(message)
        (self.path / "tmp" / name).rename(self.path / "new" / name)

    def read(self, folder: Folder) -> list[bytes]:
        return [file.read_bytes() for file in sorted((self.path / f".{folder.value}" / "cur").glob("*"))]


class ImapOffice(Office):
    def __init__(self, dovecot: Dovecot, scheme: str, prefix: str = "") -> None:
        self.dovecot = dovecot
        self.address = dovecot.add_user(f"humas-{secrets.token_hex(4)}@luwutimurkab.go.id")
        port = dovecot.imaps_port if scheme == "imaps" else dovecot.imap_port
        self.url = f"{scheme}://{quote(self.address)}@{dovecot.host}:{port}/INBOX"
        self.prefix = prefix

    def open(self) -> Mailbox:
        return ImapMailbox(self.url, self.dovecot.password, ca_file=self.dovecot.ca, poll_seconds=0.3)

    def deliver(self, message: bytes) -> None:
        self.dovecot.save(self.address, message)

    def read(self, folder: Folder) -> list[bytes]:
        return self.dovecot.messages(self.address, f"{self.prefix}{folder.value}")


@pytest.fixture(scope="module")
def prefixed(certificates: Certificates) -> Iterator[Dovecot]:
    """A server whose folders are called INBOX.Arsip, as Courier and many hosters have it."""
    with run_dovecot(certificates, separator=".", prefix="INBOX.") as server:
        yield server


@pytest.fixture(scope="module")
def plain(certificates: Certificates) -> Iterator[Dovecot]:
    """A server of the old days: no IDLE, no MOVE, no UIDPLUS, no NAMESPACE."""
    with run_dovecot(certificates, capabilities="IMAP4rev1") as server:
        yield server


@pytest.fixture(params=["maildir", "imaps", "starttls", "prefixed", "plain"])
def office(request: pytest.FixtureRequest, tmp_path: Path) -> Office:
    match request.param:
        case "maildir":
            return MaildirOffice(tmp_path / "Maildir")
        case "imaps":
            return ImapOffice(request.getfixturevalue("dovecot"), "imaps")
        case "starttls":
            return ImapOffice(request.getfixturevalue("dovecot"), "imap+starttls")
        case "prefixed":
            return ImapOffice(request.getfixturevalue("prefixed"), "imaps", prefix="INBOX.")
        case _:
            return ImapOffice(request.getfixturevalue("plain"), "imap")


@pytest.fixture
def mailbox(office: Office) -> Iterator[Mailbox]:
    opened = office.open()
    yield opened
    opened.close()


def test_an_empty_mailbox_has_nothing_waiting(mailbox: Mailbox) -> None:
    assert list(mailbox.waiting()) == []


def test_messages_wait_oldest_first_with_their_size_and_come_whole(office: Office, mailbox: Mailbox) -> None:
    office.deliver(FIRST)
    office.deliver(SECOND)
    waiting = mailbox.waiting()
    assert [message.size for message in waiting] == [len(FIRST), len(SECOND)]
    assert [mailbox.fetch(message.uid) for message in waiting] == [FIRST, SECOND]


@pytest.mark.parametrize("size", [1024 * 1024, 2 * 1024 * 1024 + 7, 5_000_000])
def test_large_messages_come_whole(office: Office, mailbox: Mailbox, size: int) -> None:
    head = b"Subject: besar\r\n\r\n"
    line = b"0123456789" * 7 + b"\r\n"
    body = (line * (size // len(line) + 1))[: size - len(head) - 2] + b"\r\n"
    body = body.replace(b"\r\r\n", b"x\r\n").replace(b"\n\r\n", b"x\r\n")
    office.deliver(head + body)
    (waiting,) = mailbox.waiting()
    assert mailbox.fetch(waiting.uid) == head + body


def test_listing_and_fetching_change_nothing(office: Office, mailbox: Mailbox) -> None:
    office.deliver(FIRST)
    before = mailbox.waiting()
    mailbox.fetch(before[0].uid)
    assert mailbox.waiting() == before
    if isinstance(office, ImapOffice):
        with office.dovecot.open(office.address) as client:
            client.select("INBOX")
            assert client.search(None, "SEEN")[1] == [b""]


def test_uids_stay_the_same_over_connections(office: Office, mailbox: Mailbox) -> None:
    office.deliver(FIRST)
    other = office.open()
    assert other.waiting() == mailbox.waiting()
    other.close()


@pytest.mark.parametrize("folder", list(Folder))
def test_a_filed_message_lies_in_its_folder_and_waits_no_more(
    office: Office, mailbox: Mailbox, folder: Folder
) -> None:
    office.deliver(FIRST)
    office.deliver(SECOND)
    first, second = mailbox.waiting()
    mailbox.file([first.uid], folder)
    assert list(mailbox.waiting()) == [second]
    assert office.read(folder) == [FIRST]


def test_filing_twice_is_no_error_and_makes_no_copy(office: Office, mailbox: Mailbox) -> None:
    office.deliver(FIRST)
    (message,) = mailbox.waiting()
    for _ in range(2):
        mailbox.file([message.uid], Folder.ARCHIVE)
    mailbox.file([], Folder.ARCHIVE)
    assert office.read(Folder.ARCHIVE) == [FIRST]


def test_what_has_gone_is_fetched_as_none(office: Office, mailbox: Mailbox) -> None:
    office.deliver(FIRST)
    (message,) = mailbox.waiting()
    other = office.open()
    other.file([message.uid], Folder.ARCHIVE)
    other.close()
    assert mailbox.fetch(message.uid) is None
    assert mailbox.fetch("0.never") is None
    mailbox.file([message.uid], Folder.FAILED)
    assert office.read(Folder.FAILED) == []


def test_many_are_filed_at_once(office: Office, mailbox: Mailbox) -> None:
    for number in range(20):
        office.deliver(b"Subject: %d\r\n\r\nx\r\n" % number)
    mailbox.file([message.uid for message in mailbox.waiting()], Folder.ARCHIVE)
    assert len(office.read(Folder.ARCHIVE)) == 20 and not mailbox.waiting()


def test_waiting_for_mail_ends_when_the_time_is_over(mailbox: Mailbox) -> None:
    mailbox.waiting()
    start = time.monotonic()
    assert mailbox.wait(0.6) is False
    assert 0.5 < time.monotonic() - start < 2


def test_waiting_for_mail_ends_when_mail_comes(office: Office, mailbox: Mailbox) -> None:
    mailbox.waiting()
    threading.Timer(0.3, office.deliver, [FIRST]).start()
    start = time.monotonic()
    assert mailbox.wait(20) is True
    assert time.monotonic() - start < 5
    assert len(mailbox.waiting()) == 1


def test_mail_that_came_since_the_last_listing_is_not_slept_over(office: Office, mailbox: Mailbox) -> None:
    mailbox.waiting()
    office.deliver(FIRST)
    start = time.monotonic()
    assert mailbox.wait(20) is True
    assert time.monotonic() - start < 2


def test_what_was_listed_and_left_is_no_news(office: Office, mailbox: Mailbox) -> None:
    office.deliver(FIRST)
    office.deliver(SECOND)
    mailbox.file([mailbox.waiting()[0].uid], Folder.ARCHIVE)
    assert mailbox.wait(0.6) is False


def test_waiting_for_mail_can_be_interrupted_and_the_mailbox_stays_usable(
    office: Office, mailbox: Mailbox
) -> None:
    mailbox.waiting()
    threading.Timer(0.3, mailbox.interrupt).start()
    start = time.monotonic()
    assert mailbox.wait(20) is False
    assert time.monotonic() - start < 1.5
    office.deliver(FIRST)
    assert len(mailbox.waiting()) == 1 and mailbox.wait(0.3) is False


def test_a_check_names_the_place_and_changes_nothing(office: Office, mailbox: Mailbox) -> None:
    office.deliver(FIRST)
    report = mailbox.check()
    assert "1 message(s)" in report and "\n" not in report
    assert len(mailbox.waiting()) == 1
