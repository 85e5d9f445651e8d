"""Mailer by SMTP submission (RFC 5321, RFC 6409), one recipient a transaction.

The stages are walked by hand, because each means something else when it fails: before the final
dot nothing has been sent; after it, a lost answer leaves the outcome unknown (RFC 1047).
"""

from __future__ import annotations

import re
import smtplib
from pathlib import Path
from time import monotonic

from humasd.adapters.oauth import Tokens
from humasd.adapters.smtp_lines import Content, LineWriter
from humasd.adapters.smtp_replies import (
    describe,
    expect_go_on,
    expect_recipient,
    expect_sender,
    expect_taken,
)
from humasd.adapters.smtp_session import open_session
from humasd.adapters.urls import SMTP_SCHEMES, parse_server
from humasd.errors import HumasdError, Permanent, Transient, UnknownOutcome
from humasd.ports import Envelope

TIMEOUT_SECONDS = 60.0
"""For each answer, and for each block of a mail's content to go: a slow line that moves is no dead one."""
TRANSFER_SECONDS = 300.0
"""For all of a mail's content. With what a server takes to answer it stays within the lease of a delivery."""
FINAL_TIMEOUT_SECONDS = 180.0
"""A server may check a mail at length before it takes it over (RFC 5321, 4.5.3.2.6)."""
WARM = 5.0
"""Seconds within which an open connection is taken to be one still; no server closes it so soon, and to ask
costs each mail a journey there and back."""

_PLAIN = re.compile(r"[\w.!#$%&'*+/=?^`{|}~-]+@[\w.-]+", re.ASCII)


class SmtpMailer:
    """See humasd.ports.Mailer. Keeps its connection and renews it when the server has closed it.

    A refused login or sender is Transient: the mail waits while the office mends its account.
    """

    def __init__(
        self,
        url: str,
        password: str = "",
        *,
        ca_file: Path | None = None,
        tokens: Tokens | None = None,
        timeout: float = TIMEOUT_SECONDS,
        transfer_seconds: float = TRANSFER_SECONDS,
        final_timeout: float = FINAL_TIMEOUT_SECONDS,
        warm: float = WARM,
    ) -> None:
        self._server = parse_server(url, password, SMTP_SCHEMES, ca_file)
        self._context = self._server.make_context()
        self._tokens = tokens
        self._timeout = timeout
        self._transfer_seconds = transfer_seconds
        self._final_timeout = final_timeout
        self._warm = warm
        self._connection: smtplib.SMTP | None = None
        self._done_at = float("-inf")
        """When the open connection last took a mail to its end, by the monotonic clock in seconds."""
        self._writer = LineWriter()

    def send(self, envelope: Envelope, message: bytes, enclosed: bytes = b"") -> None:
        content = self._writer.write(message, enclosed)
        is_warm = monotonic() - self._done_at < self._warm
        connection = self._connection if is_warm else self._reuse()
        try:
            if connection is not None and not self._begins(connection, envelope, content, is_warm):
                connection = None
            if connection is None:
                connection = self._connect()
                self._open_transaction(connection, envelope, content)
            self._transfer(connection, envelope, content)
            self._done_at = monotonic()
        except (OSError, smtplib.SMTPException) as error:
            self._drop()
            raise Transient(
                f"The connection to the mail server {self._server} broke before the mail to"
                f" {envelope.recipient} was handed over: {describe(error)}. It is tried again."
            ) from error
        except UnknownOutcome:
            self._drop()
            raise
        except HumasdError:  # refused: the transaction is still open, and is to be reset
            self._done_at = float("-inf")
            raise

    def check(self) -> str:
        connection = self._reuse() or self._connect()
        login = f"logged in as {self._server.user}" if self._server.user else "no login"
        size = connection.esmtp_features.get("size", "")
        limit = f", messages up to {int(size) // 1_000_000} MB" if size.isdigit() and int(size) else ""
        return f"SMTP {self._server}: {login}{limit}"

    def close(self) -> None:
        connection, self._connection = self._connection, None
        if connection:
            try:
                connection.quit()
            except (OSError, smtplib.SMTPException):
                connection.close()

    def _begins(self, connection: smtplib.SMTP, envelope: Envelope, content: Content, is_warm: bool) -> bool:
        """Whether a transaction is open. False where nobody had asked whether the server still answers, and
        it does not: nothing was handed over, so that a new connection may try."""
        try:
            self._open_transaction(connection, envelope, content)
        except (OSError, smtplib.SMTPException):
            if not is_warm:
                raise
            self._drop()
            return False
        return True

    def _reuse(self) -> smtplib.SMTP | None:
        """The open connection, if the server still answers on it."""
        if self._connection is None:
            return None
        try:
            if self._connection.rset()[0] == 250:
                return self._connection
        except (OSError, smtplib.SMTPException):
            pass  # idle connections are closed by every server sooner or later
        self._drop()
        return None

    def _drop(self) -> None:
        self._done_at = float("-inf")
        if self._connection:
            self._connection.close()
            self._connection = None

    def _connect(self) -> smtplib.SMTP:
        self._connection = open_session(self._server, self._context, self._timeout, self._tokens)
        return self._connection

    def _open_transaction(self, connection: smtplib.SMTP, envelope: Envelope, content: Content) -> None:
        options = [f"size={content.size}"] if connection.has_extn("size") else []
        if not content.is_ascii and connection.has_extn("8bitmime"):
            options.append("body=8bitmime")
        if not (envelope.sender + envelope.recipient).isascii():
            if not connection.has_extn("smtputf8"):
                raise Permanent(
                    f"The address {envelope.recipient} has letters beyond ASCII, and the mail server"
                    f" {self._server} does not take such addresses (SMTPUTF8). Use another address."
                )
            connection.command_encoding = "utf-8"
            options.append("smtputf8")
        wishes: list[str] = []
        if envelope.envelope_id and connection.has_extn("dsn"):
            options += ["ret=hdrs", f"envid={envelope.envelope_id}"]
            if envelope.recipient.isascii():
                wishes.append(f"orcpt=rfc822;{_xtext(envelope.recipient)}")
        sender = " ".join((f"FROM:{_bracket(envelope.sender)}", *options))
        recipient = " ".join((f"TO:{_bracket(envelope.recipient)}", *wishes))
        expect_sender(connection.docmd("mail", sender), envelope, options, str(self._server))
        expect_recipient(connection.docmd("rcpt", recipient), envelope, str(self._server))

    def _transfer(self, connection: smtplib.SMTP, envelope: Envelope, content: Content) -> None:
        expect_go_on(connection.docmd("data"), envelope, str(self._server))
        self._write(connection, envelope, content)
        try:
            if connection.sock:
                connection.sock.settimeout(self._final_timeout)
            connection.send(".\r\n")
            answer = connection.getreply()
            if connection.sock:
                connection.sock.settimeout(self._timeout)
        except (OSError, smtplib.SMTPException) as error:
            raise UnknownOutcome(
                f"The mail server {self._server} did not say whether it took the mail to"
                f" {envelope.recipient}: {describe(error)}. It may or may not arrive."
            ) from error
        expect_taken(answer, envelope, str(self._server))

    def _write(self, connection: smtplib.SMTP, envelope: Envelope, content: Content) -> None:
        end = monotonic() + self._transfer_seconds
        for block in content.blocks():
            if monotonic() >= end:
                self._drop()  # in the middle of a mail, the server would take any command for its text
                raise Transient(
                    f"The line to the mail server {self._server} is too slow for the mail to"
                    f" {envelope.recipient}, of {content.size / 1e6:.1f} MB. Find a faster one, or attach"
                    " less ([[partners]] attach_up_to). It is tried again."
                )
            connection.send(block)


def _xtext(text: str) -> str:
    """ASCII text within an SMTP parameter (RFC 3461, section 4)."""
    return re.sub(r"[^!-*,-<>-~]", lambda match: f"+{ord(match[0]):02X}", text)


def _bracket(address: str) -> str:
    """As a path (RFC 5321, 4.1.2). The standard library takes each apart first, at length, which a Dot-string
    at a domain does not need, as nearly all are."""
    return f"<{address}>" if _PLAIN.fullmatch(address) else smtplib.quoteaddr(address)
