"""Access tokens: fetched once, kept while they hold, renewed once; and how an owner lets humasd in."""

from __future__ import annotations

import base64
import smtplib
import socket
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import ClassVar
from urllib.parse import parse_qs, urlsplit

import pytest

from humasd.adapters.oauth import Client, OAuthRefused, Tokens
from humasd.adapters.oauth_login import begin_device, begin_visit, finish_device, finish_visit
from humasd.adapters.sasl import log_in_smtp
from humasd.errors import Permanent, Transient
from tests.support.servers.provider import Provider, run_provider


@pytest.fixture
def provider() -> Iterator[Provider]:
    with run_provider("humas@example.go.id") as running:
        yield running


def client_of(provider: Provider) -> Client:
    return Client(
        "klien",
        f"{provider.url}/token",
        "rahasia-klien",
        f"{provider.url}/authorize",
        f"{provider.url}/device",
        "mail",
    )


class Time:
    now = 1000.0

    def __call__(self) -> float:
        return self.now


Open = Callable[..., Tokens]


@pytest.fixture
def open_tokens(provider: Provider, tmp_path: Path) -> Open:
    def opened(first: str = "refresh-1", clock: Time | None = None) -> Tokens:
        return Tokens(client_of(provider), tmp_path / "var" / "token", first, clock=clock or Time())

    return opened


def test_a_token_is_kept_until_shortly_before_it_ends(provider: Provider, open_tokens: Open) -> None:
    clock = Time()
    tokens = open_tokens(clock=clock)
    assert tokens.access() == tokens.access() == "access-1"
    clock.now += 3600 - 61
    assert tokens.access() == "access-1"
    clock.now += 2
    assert tokens.access() == "access-2"
    assert provider.asked[0]["client_secret"] == "rahasia-klien"


def test_a_refused_token_is_renewed_once_however_many_connections_had_it(open_tokens: Open) -> None:
    tokens = open_tokens()
    held = tokens.access()
    assert [tokens.access(refused=held), tokens.access(refused=held)] == ["access-2", "access-2"]


def test_a_new_refresh_token_is_kept_for_this_user_alone(
    provider: Provider, open_tokens: Open, tmp_path: Path
) -> None:
    provider.rotates = True
    open_tokens().access()
    file = tmp_path / "var" / "token"
    assert file.read_text() == "refresh-new-1" and file.stat().st_mode & 0o777 == 0o600
    assert open_tokens().access() == "access-2"  # as after a restart: the first one holds no more


def test_without_a_refresh_token_the_mend_is_named(open_tokens: Open) -> None:
    with pytest.raises(Transient, match="humasd login"):
        open_tokens("").access()


def test_a_revoked_consent_lets_mail_wait_and_names_the_mend(provider: Provider, open_tokens: Open) -> None:
    provider.refresh_tokens.clear()
    with pytest.raises(Transient, match=r"Token has been revoked.*humasd login") as caught:
        open_tokens().access()
    assert "refresh-1" not in str(caught.value) and "rahasia-klien" not in str(caught.value)


def test_secrets_that_a_service_says_back_are_not_shown(provider: Provider, open_tokens: Open) -> None:
    provider.refresh_tokens.clear()
    provider.refusal = "No such token: {refresh_token} of {client_secret}"
    with pytest.raises(Transient) as told:
        open_tokens().access()
    assert "No such token: (refresh_token) of (client_secret)" in str(told.value)


def test_a_token_that_a_mail_server_says_back_is_not_shown(open_tokens: Open) -> None:
    tokens = open_tokens()

    def refuse(token: str) -> None:
        answer = base64.b64encode(f"user=humas@x\x01auth=Bearer {token}\x01\x01".encode()).decode()
        raise smtplib.SMTPAuthenticationError(535, f"no: {token}, {answer}".encode())

    class Refusing:
        esmtp_features: ClassVar = {"auth": "XOAUTH2"}

        def auth(self, mechanism: str, answer: Callable[[], str]) -> None:
            refuse(answer().split("Bearer ")[1].strip("\x01"))

    with pytest.raises(smtplib.SMTPAuthenticationError) as told:
        log_in_smtp(Refusing(), "humas@x", tokens)  # type: ignore[arg-type]
    assert str(told.value.smtp_error).rstrip("=") == "no: (token), (token)"


def test_a_service_out_of_order_is_asked_again_later(provider: Provider, open_tokens: Open) -> None:
    provider.failing = 1
    tokens = open_tokens()
    with pytest.raises(Transient, match="HTTP 503"):
        tokens.access()
    assert tokens.access() == "access-1"


def test_a_service_that_is_not_there_is_transient(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    with pytest.raises(Transient, match="cannot be reached"):
        Tokens(Client("k", f"http://127.0.0.1:{port}/token"), tmp_path / "t", "r").access()


def test_an_owner_agrees_on_another_device(provider: Provider) -> None:
    provider.pending = ["authorization_pending", "slow_down", "authorization_pending"]
    slept: list[float] = []
    client = client_of(provider)
    invitation = begin_device(client)
    assert invitation.code == "ABCD-EFGH" and invitation.url.endswith("/aktivasi")
    assert finish_device(client, invitation, sleep=slept.append) == "refresh-new-1"
    assert slept == [1, 1, 6, 6]


@pytest.mark.parametrize("said", ["access_denied", "expired_token"])
def test_an_owner_who_does_not_agree_ends_the_login(provider: Provider, said: str) -> None:
    provider.pending = [said]
    client = client_of(provider)
    with pytest.raises(OAuthRefused):
        finish_device(client, begin_device(client), sleep=lambda _: None)


def test_an_owner_who_never_answers_ends_it_too(provider: Provider) -> None:
    provider.pending = ["authorization_pending"] * 2000
    client = client_of(provider)
    with pytest.raises(Permanent, match="in time"):
        finish_device(client, begin_device(client), sleep=lambda _: None)


def test_the_browsers_address_is_copied(provider: Provider) -> None:
    client = client_of(provider)
    visit = begin_visit(client)
    query = parse_qs(urlsplit(visit.url).query)
    provider.challenge = query["code_challenge"][0]
    back = f"{query['redirect_uri'][0]}?state={query['state'][0]}&code=c1"
    assert finish_visit(client, visit, f" {back}\n") == "refresh-new-1"


@pytest.mark.parametrize("back", ["", "http://127.0.0.1:8765/?code=c1&state=lain", "?error=access_denied"])
def test_another_address_is_refused_without_asking(provider: Provider, back: str) -> None:
    client = client_of(provider)
    with pytest.raises(Permanent, match=r"not the address|did not agree"):
        finish_visit(client, begin_visit(client), back)
    assert provider.asked == []
