"""Logging in with an access token: OAUTHBEARER (RFC 7628), or XOAUTH2 where the server knows only that."""

from __future__ import annotations

import base64
import smtplib
from collections.abc import Callable
from typing import Any

from imapclient.exceptions import LoginError

from humasd.adapters.oauth import Tokens


def log_in_imap(client: Any, user: str, tokens: Tokens) -> None:
    """`client` is an IMAPClient. Raises what it raises, and Transient where there is no token."""

    def log_in(token: str) -> None:
        if client.has_capability("AUTH=OAUTHBEARER"):
            client.oauthbearer_login(user, token)
        else:
            client.oauth2_login(user, token)

    _once_more(log_in, user, tokens, LoginError)


def log_in_smtp(connection: smtplib.SMTP, user: str, tokens: Tokens) -> None:
    """Raises smtplib.SMTPException, and Transient where there is no token."""
    offered = connection.esmtp_features.get("auth", "").upper().split()
    mechanism = next((name for name in ("OAUTHBEARER", "XOAUTH2") if name in offered), None)
    if mechanism is None:
        raise smtplib.SMTPNotSupportedError("it takes no access tokens (OAUTHBEARER, XOAUTH2).")

    def log_in(token: str) -> None:
        def answer(challenge: bytes | None = None) -> str:
            """A challenge after the first answer tells why it was refused, and wants any answer at all."""
            if challenge is None:
                return _first_answer(mechanism, user, token)
            return "\x01" if mechanism == "OAUTHBEARER" else ""

        connection.auth(mechanism, answer)

    _once_more(log_in, user, tokens, smtplib.SMTPAuthenticationError)


def _once_more(log_in: Callable[[str], None], user: str, tokens: Tokens, refused: type[Exception]) -> None:
    """A token at hand may have been revoked: refused once, a new one is tried, and no third."""
    token = tokens.access()
    try:
        log_in(token)
    except refused:
        renewed = tokens.access(refused=token)
        try:
            log_in(renewed)
        except refused as error:
            raise refused(*(_hide(said, user, renewed) for said in error.args)) from None


def _hide(said: object, user: str, token: str) -> object:
    """What the server said, without the token, which it may have said back: as it is or encoded."""
    if isinstance(said, bytes):
        said = said.decode(errors="replace")
    if not isinstance(said, str):
        return said
    answers = (_first_answer(mechanism, user, token) for mechanism in ("OAUTHBEARER", "XOAUTH2"))
    encoded = (base64.b64encode(answer.encode()).decode().rstrip("=") for answer in answers)
    for form in (token, *encoded):
        said = said.replace(form, "(token)")
    return said


def _first_answer(mechanism: str, user: str, token: str) -> str:
    if mechanism == "OAUTHBEARER":
        name = user.replace("=", "=3D").replace(",", "=2C")  # RFC 5801, section 4
        return f"n,a={name},\x01auth=Bearer {token}\x01\x01"
    return f"user={user}\x01auth=Bearer {token}\x01\x01"
