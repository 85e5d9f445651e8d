"""A mailbox that takes access tokens, on the real Dovecot and Postfix (OAUTHBEARER and XOAUTH2)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest

from humasd.adapters.imap import ImapMailbox
from humasd.adapters.oauth import Client, Tokens
from humasd.adapters.smtp import SmtpMailer
from humasd.errors import Permanent, Transient
from humasd.ports import Envelope
from tests.support.servers.certificates import Certificates
from tests.support.servers.dovecot import Dovecot, run_dovecot
from tests.support.servers.postfix import Postfix, run_postfix
from tests.support.servers.provider import Provider, run_provider

USER = "humas@luwutimurkab.go.id"
MESSAGE = b"Subject: satu\r\n\r\nIsi.\r\n"

pytestmark = pytest.mark.services


@pytest.fixture(scope="module")
def provider() -> Iterator[Provider]:
    with run_provider(USER) as running:
        yield running


@pytest.fixture(scope="module")
def server(certificates: Certificates, provider: Provider) -> Iterator[Dovecot]:
    with run_dovecot(certificates, [USER], introspection=f"{provider.url}/introspect") as running:
        yield running


@pytest.fixture(scope="module")
def relay(certificates: Certificates, server: Dovecot) -> Iterator[Postfix]:
    with run_postfix(certificates, server, ["luwutimurkab.go.id"]) as running:
        yield running


@pytest.fixture
def tokens(provider: Provider, tmp_path: Path) -> Tokens:
    provider.refresh_tokens.add("refresh-1")
    return Tokens(Client("klien", f"{provider.url}/token"), tmp_path / "token", "refresh-1")


@pytest.fixture
def mailbox(server: Dovecot, tokens: Tokens) -> Iterator[ImapMailbox]:
    url = f"imaps://{quote(USER)}@{server.host}:{server.imaps_port}/INBOX"
    opened = ImapMailbox(url, ca_file=server.ca, tokens=tokens)
    yield opened
    opened.close()


def test_mail_is_read_with_a_token(server: Dovecot, mailbox: ImapMailbox) -> None:
    server.save(USER, MESSAGE)
    assert [b"".join(mailbox.fetch(waiting.uid)) for waiting in mailbox.waiting()][-1] == MESSAGE
    assert USER in mailbox.check()


@pytest.mark.parametrize("mechanism", ["XOAUTH2", "OAUTHBEARER"])
def test_either_mechanism_opens_the_mailbox(
    mailbox: ImapMailbox, monkeypatch: pytest.MonkeyPatch, mechanism: str
) -> None:
    from imapclient import IMAPClient

    has = IMAPClient.has_capability
    offered = f"AUTH={mechanism}"
    monkeypatch.setattr(
        IMAPClient,
        "has_capability",
        lambda self, name: name == offered if name.startswith("AUTH=") else has(self, name),
    )
    assert USER in mailbox.check()


def test_a_token_that_was_revoked_is_renewed_once(
    provider: Provider, mailbox: ImapMailbox, tokens: Tokens
) -> None:
    provider.access_tokens.discard(tokens.access())
    assert USER in mailbox.check()


def test_a_consent_that_was_taken_back_names_the_mend(
    provider: Provider, mailbox: ImapMailbox, tokens: Tokens
) -> None:
    provider.access_tokens.discard(tokens.access())
    provider.refresh_tokens.clear()
    with pytest.raises(Transient, match="humasd login"):
        mailbox.check()


def test_a_token_for_another_mailbox_opens_none(server: Dovecot, tokens: Tokens, provider: Provider) -> None:
    url = f"imaps://{quote('kabag@luwutimurkab.go.id')}@{server.host}:{server.imaps_port}/INBOX"
    with pytest.raises(Permanent, match="humasd login") as caught:
        ImapMailbox(url, ca_file=server.ca, tokens=tokens).check()
    assert "access-" not in str(caught.value)


def test_mail_is_sent_with_a_token(
    server: Dovecot, relay: Postfix, provider: Provider, tokens: Tokens
) -> None:
    provider.access_tokens.discard(tokens.access())  # so the first login is refused, and the next is not
    mailer = SmtpMailer(
        f"smtps://{quote(USER)}@{relay.host}:{relay.smtps_port}", ca_file=relay.ca, tokens=tokens
    )
    assert f"logged in as {USER}" in mailer.check()
    mailer.send(Envelope(USER, USER), b"From: a@example.com\r\nSubject: uji token\r\n\r\nIsi.\r\n")
    mailer.close()


def test_mail_waits_where_no_token_is_given(relay: Postfix, provider: Provider, tokens: Tokens) -> None:
    provider.refresh_tokens.clear()
    mailer = SmtpMailer(
        f"smtps://{quote(USER)}@{relay.host}:{relay.smtps_port}", ca_file=relay.ca, tokens=tokens
    )
    with pytest.raises(Transient, match="humasd login"):
        mailer.check()
