"""Addresses of mail servers, as the configuration writes them."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from humasd.adapters.urls import IMAP_SCHEMES, SMTP_SCHEMES, Security, make_tls_context, parse_server
from humasd.errors import ConfigurationError


@pytest.mark.parametrize(
    ("url", "host", "port", "security", "path"),
    [
        ("imaps://a%40b.id@mail.b.id/INBOX", "mail.b.id", 993, Security.TLS, "INBOX"),
        ("imap+starttls://a%40b.id@mail.b.id:1143/A/B", "mail.b.id", 1143, Security.STARTTLS, "A/B"),
        ("imap://a%40b.id@127.0.0.1", "127.0.0.1", 143, Security.NONE, ""),
        ("imap://a%40b.id@localhost/", "localhost", 143, Security.NONE, ""),
        ("imap://a%40b.id@[::1]:2143/", "::1", 2143, Security.NONE, ""),
    ],
)  # fmt: skip
def test_a_mailbox_address(url: str, host: str, port: int, security: Security, path: str) -> None:
    server = parse_server(url, "rahasia", IMAP_SCHEMES)
    assert (server.host, server.port, server.security, server.path) == (host, port, security, path)
    assert (server.user, server.password) == ("a@b.id", "rahasia")


@pytest.mark.parametrize(("scheme", "port"), [("smtps", 465), ("smtp+starttls", 587)])
def test_the_usual_ports_of_submission(scheme: str, port: int) -> None:
    assert parse_server(f"{scheme}://u@mail.b.id", "", SMTP_SCHEMES).port == port


@given(user=st.text(min_size=1), password=st.text(min_size=1))
def test_any_user_and_password_can_be_written_percent_encoded(user: str, password: str) -> None:
    try:
        login = f"{quote(user, safe='')}:{quote(password, safe='')}"
    except UnicodeEncodeError:
        return
    server = parse_server(f"smtps://{login}@mail.b.id", "", SMTP_SCHEMES)
    assert (server.user, server.password) == (user, password)
    assert parse_server(f"smtps://{login}@mail.b.id", "lain", SMTP_SCHEMES).password == "lain"


@pytest.mark.parametrize(
    "url", ["imap://u@mail.b.id/INBOX", "imap://u@10.0.0.1/", "imap://u@127.0.0.1.b.id/"]
)
def test_nothing_unprotected_leaves_the_machine(url: str) -> None:
    with pytest.raises(ConfigurationError, match=r"unprotected.*imaps:// or imap\+starttls://"):
        parse_server(url, "rahasia", IMAP_SCHEMES)


@pytest.mark.parametrize(
    ("url", "complaint"),
    [
        ("pop3://u@mail.b.id", "must begin with one of imaps://"),
        ("mail.b.id", "must begin with one of imaps://"),
        ("imaps://u:sandi-rahasia@mail.b.id:99999/", "bad port"),
        ("imaps:///INBOX", "names no host"),
        ("ftp://u:sandi-rahasia@mail.b.id", "must begin with"),
    ],
)
def test_a_bad_address_says_what_is_wrong_and_no_password(url: str, complaint: str) -> None:
    with pytest.raises(ConfigurationError, match=complaint) as caught:
        parse_server(url, "sandi-rahasia", IMAP_SCHEMES)
    assert "sandi-rahasia" not in str(caught.value)


def test_a_server_in_print_keeps_its_password() -> None:
    server = parse_server("smtps://u@mail.b.id", "sandi-rahasia", SMTP_SCHEMES)
    assert "sandi-rahasia" not in f"{server} {server!r}"


def test_an_unreadable_authority_is_a_configuration_error(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match="ca_file"):
        make_tls_context(tmp_path / "tidak-ada.pem")
    (tmp_path / "bukan.pem").write_text("bukan sertifikat")
    with pytest.raises(ConfigurationError, match="ca_file"):
        make_tls_context(tmp_path / "bukan.pem")
