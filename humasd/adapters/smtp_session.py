"""An SMTP session up to the login: connected, by TLS where that is wanted, and let in (RFC 6409, 4954)."""

from __future__ import annotations

import smtplib
import socket
import ssl

from humasd.adapters.oauth import Tokens
from humasd.adapters.sasl import log_in_smtp
from humasd.adapters.smtp_replies import decode, describe
from humasd.adapters.urls import Security, Server
from humasd.errors import Transient


def open_session(
    server: Server, context: ssl.SSLContext, timeout: float, tokens: Tokens | None
) -> smtplib.SMTP:
    """A session in which mail may be sent; `timeout` in seconds, for each answer. Raises Transient."""
    try:
        connection = _open(server, context, timeout)
    except ssl.SSLCertVerificationError as error:
        raise Transient(
            f"The mail server {server} shows a certificate that cannot be trusted"
            f" ({error.verify_message}); renew it, correct the host name, or set [outgoing] ca_file."
        ) from error
    except (OSError, smtplib.SMTPException) as error:
        raise Transient(
            f"The mail server {server} cannot be reached: {describe(error)}."
            " Check [outgoing] url, the network and the server."
        ) from error
    try:
        _log_in(connection, server, tokens)
        if connection.sock:  # the last dot goes at once, not when the server has all before it
            connection.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    except BaseException:
        connection.close()
        raise
    return connection


def _open(server: Server, context: ssl.SSLContext, timeout: float) -> smtplib.SMTP:
    # Named by ourselves: the standard library would look its own name up in the DNS.
    name = socket.gethostname() or "localhost"
    if server.security is Security.TLS:
        return smtplib.SMTP_SSL(server.host, server.port, name, timeout=timeout, context=context)
    connection = smtplib.SMTP(server.host, server.port, name, timeout=timeout)
    try:
        connection.ehlo_or_helo_if_needed()
        if server.security is Security.STARTTLS:
            connection.starttls(context=context)
    except BaseException:
        connection.close()
        raise
    return connection


def _log_in(connection: smtplib.SMTP, server: Server, tokens: Tokens | None) -> None:
    try:
        connection.ehlo_or_helo_if_needed()
        if tokens is not None:
            log_in_smtp(connection, server.user, tokens)
        elif server.user:
            connection.login(server.user, server.password)
    except smtplib.SMTPAuthenticationError as error:
        said = decode(error.smtp_error, server.hide)
        raise Transient(
            f"The mail server {server} refused the login of {server.user} ({said})."
            ' Correct [outgoing] url and password; with auth = "oauth" say `humasd login`. The mail waits.'
        ) from None
    except smtplib.SMTPNotSupportedError as error:
        raise Transient(
            f"The mail server {server} offers no login that fits: {error}"
            " Use the port for submission (465 or 587) in [outgoing] url; the mail waits."
        ) from None
    except UnicodeError:
        raise Transient(
            f"The login of {server.user} at {server} has letters beyond ASCII, which cannot be sent."
            " Choose another password and correct [outgoing]; the mail waits."
        ) from None
    except (OSError, smtplib.SMTPException) as error:
        raise Transient(
            f"The mail server {server} broke off during the login: {describe(error)}. It is tried again."
        ) from error
