"""A Dovecot that names its folders' uses (RFC 6154): its archive is taken, its spam folder is told of."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote

import pytest

from humasd.adapters.imap import ImapMailbox
from humasd.ports import Folder
from tests.support.servers.certificates import Certificates
from tests.support.servers.dovecot import Dovecot, run_dovecot

pytestmark = pytest.mark.services

USER = "humas@luwutimurkab.go.id"
MESSAGE = b"Subject: satu\r\n\r\nIsi.\r\n"
MAILBOXES = """
  mailbox "Surat Lama" {
    special_use = \\Archive
    auto = create
  }
  mailbox Sampah {
    special_use = \\Junk
    auto = create
  }
"""


@pytest.fixture(scope="module", params=[("/", ""), (".", "INBOX.")], ids=["plain", "below-inbox"])
def server(certificates: Certificates, request: pytest.FixtureRequest) -> Iterator[Dovecot]:
    separator, prefix = request.param
    with run_dovecot(
        certificates, [USER], separator=separator, prefix=prefix, mailboxes=MAILBOXES
    ) as running:
        yield running


def test_uses_are_found_by_themselves(server: Dovecot) -> None:
    mailbox = ImapMailbox(
        f"imaps://{quote(USER)}@{server.host}:{server.imaps_port}/INBOX", server.password, ca_file=server.ca
    )
    prefix = "INBOX." if "INBOX." in server.config.read_text() else ""
    server.save(USER, MESSAGE)
    server.save(USER, MESSAGE, f"{prefix}Sampah")
    (message,) = mailbox.waiting()
    mailbox.file([message.uid], Folder.ARCHIVE)
    assert server.messages(USER, f"{prefix}Surat Lama") == [MESSAGE]
    assert f"1 in {prefix}Sampah" in mailbox.check()
    mailbox.close()
