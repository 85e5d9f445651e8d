"""The contract of a mailbox, held by a Maildir and by real Dovecot over IMAP alike.

Dovecot plays other servers too: one whose folders are called INBOX.Arsip, and one of the old days.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

import pytest

from humasd.adapters.imap import ImapMailbox
from humasd.adapters.maildir import MaildirMailbox
from humasd.ports import PIECE, Folder, Mailbox
from tests.support.servers.certificates import Certificates
from tests.support.servers.dovecot import Dovecot, run_dovecot

OFFICE = "humas.protokol@luwutimurkab.go.id"


def mail(number: int, size: int = 10) -> bytes:
    return f"Subject: {number}\r\nMessage-ID: <{number}@x>\r\n\r\n{'x' * size}\r\n".encode()


@dataclass
class Box:
    mailbox: Mailbox
    arrive: Callable[[bytes], None]
    contents: Callable[[str], list[bytes]]


@pytest.fixture(scope="module")
def prefixed(certificates: Certificates) -> Iterator[Dovecot]:
    """Folders lie under the inbox, as Courier and many hosters have it."""
    with run_dovecot(certificates, [OFFICE], separator=".", prefix="INBOX.") as server:
        yield server


@pytest.fixture(scope="module")
def plain(certificates: Certificates) -> Iterator[Dovecot]:
    """No IDLE, no MOVE, no UIDPLUS, no NAMESPACE."""
    with run_dovecot(certificates, [OFFICE], capabilities="IMAP4rev1") as server:
        yield server


@pytest.fixture(params=["maildir", "imap+starttls", "imaps", "imap", "prefixed", "plain"])
def box(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Box]:
    if request.param == "maildir":
        yield _maildir(tmp_path)
        return
    special = request.param in ("prefixed", "plain")
    dovecot: Dovecot = request.getfixturevalue(request.param if special else "dovecot")
    dovecot.empty(OFFICE)
    scheme = "imap" if special else request.param
    mailbox = ImapMailbox(
        url_of(dovecot, scheme),
        dovecot.password,
        ca_file=None if scheme == "imap" else dovecot.ca,
        poll_seconds=0.5,
    )
    prefix = "INBOX." if request.param == "prefixed" else ""
    folder_of = {"inbox": "INBOX", "archive": f"{prefix}Arsip", "failed": f"{prefix}Gagal"}
    yield Box(
        mailbox, lambda raw: dovecot.save(OFFICE, raw), lambda name: dovecot.messages(OFFICE, folder_of[name])
    )
    mailbox.close()


def url_of(dovecot: Dovecot, scheme: str) -> str:
    port = dovecot.imaps_port if scheme == "imaps" else dovecot.imap_port
    return f"{scheme}://{quote(OFFICE, safe='')}@{dovecot.host}:{port}/INBOX"


def _maildir(path: Path) -> Box:
    (path / "new").mkdir()

    def arrive(raw: bytes) -> None:
        (path / "new" / f"{time.time_ns()}.x").write_bytes(raw)

    def contents(name: str) -> list[bytes]:
        folder = {"inbox": path / "new", "archive": path / ".Arsip", "failed": path / ".Gagal"}[name]
        return [file.read_bytes() for file in sorted(folder.rglob("*")) if file.is_file()]

    return Box(MaildirMailbox(path), arrive, contents)


def test_waiting_mail_is_listed_oldest_first_and_left_as_it_is(box: Box) -> None:
    for number in range(3):
        box.arrive(mail(number))
    listed = box.mailbox.waiting()
    assert [b"".join(box.mailbox.fetch(message.uid)) for message in listed] == [mail(n) for n in range(3)]
    assert [message.size for message in listed] == [len(mail(n)) for n in range(3)]
    assert box.mailbox.waiting() == listed
    assert len(box.contents("inbox")) == 3


def test_a_large_message_comes_whole(box: Box) -> None:
    large = mail(1, 3_500_000)
    box.arrive(large)
    [message] = box.mailbox.waiting()
    pieces = list(box.mailbox.fetch(message.uid))
    assert b"".join(pieces) == large and max(map(len, pieces)) <= PIECE


def test_filed_mail_leaves_the_inbox_and_lies_whole_in_its_folder(box: Box) -> None:
    for number in range(3):
        box.arrive(mail(number))
    first, second, third = (message.uid for message in box.mailbox.waiting())
    box.mailbox.file([first, third], Folder.ARCHIVE)
    box.mailbox.file([second], Folder.FAILED)
    assert box.mailbox.waiting() == []
    assert box.contents("archive") == [mail(0), mail(2)]
    assert box.contents("failed") == [mail(1)]


def test_filing_what_has_gone_is_no_error(box: Box) -> None:
    box.arrive(mail(1))
    [message] = box.mailbox.waiting()
    box.mailbox.file([message.uid], Folder.ARCHIVE)
    box.mailbox.file([message.uid], Folder.ARCHIVE)
    assert box.contents("archive") == [mail(1)]
    assert list(box.mailbox.fetch(message.uid)) == []


def test_many_are_filed_at_once(box: Box) -> None:
    for number in range(12):
        box.arrive(mail(number))
    box.mailbox.file([message.uid for message in box.mailbox.waiting()], Folder.ARCHIVE)
    assert len(box.contents("archive")) == 12
    assert box.contents("inbox") == []


def test_mail_that_came_since_the_listing_is_not_slept_over(box: Box) -> None:
    box.mailbox.waiting()
    box.arrive(mail(1))
    began = time.monotonic()
    assert box.mailbox.wait(20)
    assert time.monotonic() - began < 2


def test_mail_that_was_listed_and_left_is_no_news(box: Box) -> None:
    box.arrive(mail(1))
    box.arrive(mail(2))
    first, _ = box.mailbox.waiting()
    box.mailbox.file([first.uid], Folder.ARCHIVE)
    assert box.mailbox.wait(1) is False


def test_waiting_ends_when_mail_comes(box: Box) -> None:
    box.mailbox.waiting()
    timer = threading.Timer(0.5, box.arrive, [mail(1)])
    timer.start()
    began = time.monotonic()
    assert box.mailbox.wait(20)
    assert time.monotonic() - began < 10
    timer.join()


def test_waiting_ends_with_its_time(box: Box) -> None:
    box.mailbox.waiting()
    assert box.mailbox.wait(1) is False


def test_waiting_can_be_interrupted_and_the_mailbox_stays_usable(box: Box) -> None:
    box.mailbox.waiting()
    threading.Timer(0.5, box.mailbox.interrupt).start()
    began = time.monotonic()
    assert box.mailbox.wait(20) is False
    assert time.monotonic() - began < 5
    box.arrive(mail(1))
    assert len(box.mailbox.waiting()) == 1


def test_check_says_what_was_reached(box: Box) -> None:
    assert box.mailbox.check()
