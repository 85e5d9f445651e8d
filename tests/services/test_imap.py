"""A mailbox on a server that cuts, refuses or says nothing."""

from __future__ import annotations

import secrets
import socket
import threading
import time
from collections.abc import Iterator
from urllib.parse import quote

import pytest

from humasd.adapters.imap import ImapMailbox
from humasd.errors import Permanent, Transient
from humasd.ports import Folder
from tests.support.servers.dovecot import Dovecot

MESSAGE = b"Subject: satu\r\n\r\nIsi.\r\n"


@pytest.fixture
def address(dovecot: Dovecot) -> str:
    return dovecot.add_user(f"humas-{secrets.token_hex(4)}@luwutimurkab.go.id")


@pytest.fixture
def url(dovecot: Dovecot, address: str) -> str:
    return f"imaps://{quote(address)}@{dovecot.host}:{dovecot.imaps_port}/INBOX"


@pytest.fixture
def mailbox(dovecot: Dovecot, url: str) -> Iterator[ImapMailbox]:
    opened = ImapMailbox(url, dovecot.password, ca_file=dovecot.ca, idle_seconds=0.5)
    yield opened
    opened.close()


def test_nothing_is_marked_as_read(dovecot: Dovecot, address: str, mailbox: ImapMailbox) -> None:
    dovecot.save(address, MESSAGE)
    (message,) = mailbox.waiting()
    list(mailbox.fetch(message.uid))
    mailbox.check()
    with dovecot.open(address) as client:
        client.select("INBOX")
        assert client.search(None, "SEEN")[1] == [b""]


def test_it_connects_again_after_a_cut(dovecot: Dovecot, address: str, mailbox: ImapMailbox) -> None:
    dovecot.save(address, MESSAGE)
    (message,) = mailbox.waiting()
    dovecot.kick(address)
    assert b"".join(mailbox.fetch(message.uid)) == MESSAGE
    dovecot.kick(address)
    mailbox.file([message.uid], Folder.ARCHIVE)
    assert dovecot.messages(address, "Arsip") == [MESSAGE]


def test_a_cut_while_it_waits_loses_no_news(dovecot: Dovecot, address: str, mailbox: ImapMailbox) -> None:
    mailbox.waiting()
    threading.Timer(0.3, dovecot.kick, [address]).start()
    threading.Timer(0.8, dovecot.save, [address, MESSAGE]).start()
    start = time.monotonic()
    assert mailbox.wait(20) is True
    assert time.monotonic() - start < 5


def test_it_renews_idle_in_time(dovecot: Dovecot, address: str, mailbox: ImapMailbox) -> None:
    mailbox.waiting()
    threading.Timer(1.6, dovecot.save, [address, MESSAGE]).start()  # in the fourth IDLE of 0.5 s
    assert mailbox.wait(20) is True


def test_a_refused_login_is_permanent_and_never_tells_the_password(dovecot: Dovecot, url: str) -> None:
    with pytest.raises(Permanent, match=r"Correct \[mailbox\] url and password") as caught:
        ImapMailbox(url, "kata-sandi-salah", ca_file=dovecot.ca).check()
    assert "kata-sandi-salah" not in str(caught.value)


def test_a_folder_that_is_not_there_is_permanent(dovecot: Dovecot, url: str) -> None:
    mailbox = ImapMailbox(url.replace("/INBOX", "/Surat"), dovecot.password, ca_file=dovecot.ca)
    with pytest.raises(Permanent, match="has no folder 'Surat'"):
        mailbox.check()


def test_an_unknown_certificate_is_refused_with_how_to_mend_it(dovecot: Dovecot, url: str) -> None:
    with pytest.raises(Transient, match="ca_file"):
        ImapMailbox(url, dovecot.password).check()


def test_a_server_that_is_down_is_transient() -> None:
    with pytest.raises(Transient, match="cannot be reached"):
        ImapMailbox("imap://humas@127.0.0.1:1/INBOX", "x").waiting()


def test_a_server_that_says_nothing_is_left_after_the_timeout() -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        port = silent.getsockname()[1]
        start = time.monotonic()
        with pytest.raises(Transient, match="no answer in time"):
            ImapMailbox(f"imap://humas@127.0.0.1:{port}/INBOX", "x", timeout=0.5).waiting()
        assert time.monotonic() - start < 3


def test_uids_of_another_life_of_the_mailbox_name_nothing(
    dovecot: Dovecot, address: str, mailbox: ImapMailbox
) -> None:
    dovecot.save(address, MESSAGE)
    (message,) = mailbox.waiting()
    validity, _, number = message.uid.partition(".")
    older = f"{int(validity) - 1}.{number}"
    assert list(mailbox.fetch(older)) == []
    mailbox.file([older], Folder.ARCHIVE)
    assert list(mailbox.waiting()) == [message]
