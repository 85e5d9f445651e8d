"""Training on the real Dovecot: others' mail is read and never touched, the training's own is put away."""

from __future__ import annotations

import secrets
from collections.abc import Collection, Sequence
from urllib.parse import quote

import pytest

from humasd.adapters.imap import ImapMailbox
from humasd.adapters.training import TrainingMailbox
from humasd.ports import Folder
from tests.support.servers.dovecot import Dovecot

pytestmark = pytest.mark.services

TRAINEE = "latihan@luwutimurkab.go.id"
OTHERS = b"From: dinas@example.com\r\nSubject: rilis\r\n\r\nIsi.\r\n"
ANSWER = (
    b"From: =?utf-8?q?L=C3=A1tihan?=\r\n <Latihan@luwutimurkab.go.id>\r\nIn-Reply-To: <a@x>\r\n\r\nSETUJU\r\n"
)


class Record:
    def __init__(self) -> None:
        self.filed: set[str] = set()

    def find_meant_for(self, message_ids: Sequence[str], subject: str) -> str | None:
        return "kabag@luwutimurkab.go.id" if list(message_ids) == ["<a@x>"] else None

    def find_filed(self, uids: Collection[str]) -> Collection[str]:
        return self.filed & set(uids)


def test_the_inbox_stays_as_it_was_but_for_the_trainings_own_mail(dovecot: Dovecot) -> None:
    address = dovecot.add_user(f"humas-{secrets.token_hex(4)}@luwutimurkab.go.id")
    url = f"imaps://{quote(address)}@{dovecot.host}:{dovecot.imaps_port}/INBOX"
    record = Record()
    mailbox = TrainingMailbox(ImapMailbox(url, dovecot.password, ca_file=dovecot.ca), TRAINEE, record)
    dovecot.save(address, OTHERS)
    dovecot.save(address, ANSWER)
    uids = [message.uid for message in mailbox.waiting()]
    others, answer = (b"".join(mailbox.fetch(uid)) for uid in uids)
    assert others == OTHERS
    assert answer == b"In-Reply-To: <a@x>\r\nFrom: kabag@luwutimurkab.go.id\r\n\r\nSETUJU\r\n"
    mailbox.file(uids[:1], Folder.ARCHIVE)
    mailbox.file(uids[1:], Folder.FAILED)
    record.filed.update(uids)
    assert mailbox.waiting() == []
    assert dovecot.messages(address) == [OTHERS] and dovecot.messages(address, "Latihan") == [ANSWER]
    with dovecot.open(address) as client:
        client.select("INBOX")
        assert client.search(None, "SEEN")[1] == [b""]
    mailbox.close()
