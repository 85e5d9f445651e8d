"""Real Dovecot behind a proxy that spoils one command after another: no mail is lost, none filed twice."""

from __future__ import annotations

import secrets
from urllib.parse import quote

import pytest

from humasd.adapters.imap import ImapMailbox
from humasd.errors import HumasdError, Transient, Withheld
from humasd.ports import Folder
from tests.support.servers.dovecot import Dovecot
from tests.support.servers.faulty import CUTS, IMAP_ANSWERS, FaultyProxy, listening

SILENT = {"nothing": b"%s OK Fetch completed.\r\n"}
"""Done, it says, and gives nothing."""
MESSAGE = b"Subject: satu\r\n\r\nIsi.\r\n"
MOST_COMMANDS = 40


def work(mailbox: ImapMailbox) -> list[bytes]:
    """What reception asks of a mailbox: list, fetch, file."""
    waiting = mailbox.waiting()
    fetched = [b"".join(mailbox.fetch(message.uid)) for message in waiting]
    mailbox.file([message.uid for message in waiting], Folder.ARCHIVE)
    return fetched


@pytest.mark.parametrize("fault", (*IMAP_ANSWERS, *CUTS))
def test_after_a_fault_at_any_command_the_next_try_goes_on(dovecot: Dovecot, fault: str) -> None:
    spoiled: list[str] = []
    for at in range(1, MOST_COMMANDS):
        address = dovecot.add_user(f"humas-{secrets.token_hex(4)}@luwutimurkab.go.id")
        dovecot.save(address, MESSAGE)
        proxy = FaultyProxy((dovecot.host, dovecot.imap_port), fault, at)
        with listening(proxy.connect) as port:
            url = f"imap://{quote(address)}@127.0.0.1:{port}/INBOX"
            mailbox = ImapMailbox(url, dovecot.password, timeout=1.5 if fault == "hang" else 30.0)
            try:
                work(mailbox)
            except HumasdError as failure:
                # BAD to LOGIN says nothing of what is wrong, and is taken for a refused login.
                assert isinstance(failure, Transient) or fault == "BAD", failure
                work(mailbox)
            mailbox.close()
        assert dovecot.messages(address) == [], proxy.spoiled
        assert dovecot.messages(address, "Arsip") == [MESSAGE], proxy.spoiled
        if not proxy.spoiled:
            break
        spoiled.append(proxy.spoiled)
    else:
        raise AssertionError("more commands than ever")
    told = " ".join(spoiled)
    assert all(name in told for name in ("LOGIN", "SELECT", "SEARCH", "FETCH", "MOVE")), told


def test_a_message_that_is_there_and_of_which_nothing_is_given_is_withheld(dovecot: Dovecot) -> None:
    address = dovecot.add_user(f"humas-{secrets.token_hex(4)}@luwutimurkab.go.id")
    dovecot.save(address, MESSAGE)
    commands = count_commands_before_fetch(dovecot, address)
    proxy = FaultyProxy((dovecot.host, dovecot.imap_port), "nothing", commands + 1, SILENT)
    with listening(proxy.connect) as port:
        mailbox = ImapMailbox(f"imap://{quote(address)}@127.0.0.1:{port}/INBOX", dovecot.password)
        [message] = mailbox.waiting()
        with pytest.raises(Withheld, match=message.uid):
            list(mailbox.fetch(message.uid))
        assert "BODY.PEEK" in proxy.spoiled
        assert list(mailbox.fetch(message.uid)) == [MESSAGE]
        mailbox.close()


def count_commands_before_fetch(dovecot: Dovecot, address: str) -> int:
    proxy = FaultyProxy((dovecot.host, dovecot.imap_port), "nothing", MOST_COMMANDS)
    with listening(proxy.connect) as port:
        mailbox = ImapMailbox(f"imap://{quote(address)}@127.0.0.1:{port}/INBOX", dovecot.password)
        mailbox.waiting()
        mailbox.close()
    return proxy.count - 1  # the last was to log out
