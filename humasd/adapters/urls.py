"""Addresses of servers, as the configuration writes them."""

from __future__ import annotations

import base64
import ipaddress
import socket
import ssl
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path
from urllib.parse import SplitResult, unquote, urlsplit

from humasd.errors import ConfigurationError


class Security(Enum):
    """How the connection is protected."""

    TLS = "TLS from the first byte (RFC 8314)"
    STARTTLS = "TLS after STARTTLS (RFC 2595, RFC 3207)"
    NONE = "no protection; within one machine only"


@dataclass(frozen=True)
class Server:
    """A server and the login to it; `user` is empty where none is needed."""

    host: str
    port: int
    security: Security
    user: str
    password: str = field(repr=False)
    path: str
    """What follows the host, without its slash, e.g. "INBOX"."""
    ca_file: Path | None = None

    def __str__(self) -> str:
        return f"{self.host}:{self.port}"

    def make_context(self) -> ssl.SSLContext:
        """Verifies certificate and host name. Raises ConfigurationError for a bad ca_file."""
        return make_tls_context(self.ca_file)

    def hide(self, text: str) -> str:
        """What the server said, without the password, which it may have said back: as it is, quoted
        (RFC 9051), or as AUTH PLAIN and LOGIN encode it."""
        if not self.password:
            return text
        quoted = self.password.replace("\\", "\\\\").replace('"', '\\"')
        encoded = (
            base64.b64encode(plain.encode()).decode().rstrip("=")
            for plain in (f"\0{self.user}\0{self.password}", self.password)
        )
        for form in (quoted, self.password, *encoded):
            text = text.replace(form, "(password)")
        return text


IMAP_SCHEMES = {
    "imaps": (Security.TLS, 993),
    "imap+starttls": (Security.STARTTLS, 143),
    "imap": (Security.NONE, 143),
}
SMTP_SCHEMES = {
    "smtps": (Security.TLS, 465),
    "smtp+starttls": (Security.STARTTLS, 587),
    "smtp": (Security.NONE, 25),
}


def parse_server(
    url: str, password: str, schemes: Mapping[str, tuple[Security, int]], ca_file: Path | None = None
) -> Server:
    """Read e.g. "imaps://USER@HOST:993/INBOX"; special characters in USER are percent-encoded.

    A password in the URL gives way to `password`, unless that is empty. Raises ConfigurationError.
    """
    parts = _split(url)
    forms = ", ".join(f"{scheme}://" for scheme in schemes)
    if parts.scheme not in schemes:
        raise ConfigurationError(f"The address {_without_secret(url)!r} must begin with one of {forms}.")
    security, usual_port = schemes[parts.scheme]
    try:
        host, port = parts.hostname, parts.port or usual_port
    except ValueError:
        raise ConfigurationError(
            f"The address {_without_secret(url)!r} has a bad port; write a number of 1 to 65535 after HOST:."
        ) from None
    if not host:
        raise ConfigurationError(
            f"The address {_without_secret(url)!r} names no host; write {forms}USER@HOST."
        )
    if security is Security.NONE and not is_loopback(host):
        raise ConfigurationError(
            f"{parts.scheme}:// would send the password unprotected to {host}; it is for this machine only."
            f" Use {' or '.join(f'{name}://' for name, (kind, _) in schemes.items() if kind != security)}."
        )
    user = unquote(parts.username or "")
    secret = password or unquote(parts.password or "")
    return Server(host, port, security, user, secret, unquote(parts.path.strip("/")), ca_file)


def require_website(url: str) -> None:
    """Raises ConfigurationError unless this is a website's address, plain http:// on this machine alone."""
    parts = _split(url)
    try:
        _ = parts.port
    except ValueError:
        raise ConfigurationError(
            f"{_without_secret(url)!r} has a bad port; write a number of 1 to 65535 after HOST:."
        ) from None
    if parts.scheme not in ("https", "http") or not parts.hostname:
        raise ConfigurationError(f"{_without_secret(url)!r} is no address of a website; write https://HOST.")
    if parts.scheme == "http" and not is_loopback(parts.hostname):
        raise ConfigurationError(
            f"http:// would send the password unprotected to {parts.hostname}; use https://."
        )


def is_loopback(host: str) -> bool:
    """Whether a host is this machine itself, by its name or address alone (no look-up)."""
    if host == "localhost" or host.endswith(".localhost"):
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def name_cause(error: Exception) -> str:
    """Why a server could not be reached, without the system's numbers ("[Errno 111]")."""
    if isinstance(error, socket.gaierror):
        return "its name is not known"
    return (isinstance(error, OSError) and error.strerror) or str(error)


def make_tls_context(ca_file: Path | None) -> ssl.SSLContext:
    """A client's TLS settings: the system's authorities, or those of `ca_file` alone."""
    try:
        return ssl.create_default_context(cafile=ca_file)
    except (OSError, ssl.SSLError) as error:
        raise ConfigurationError(f"ca_file {ca_file} cannot be read as PEM certificates: {error}.") from error


def _split(url: str) -> SplitResult:
    try:
        return urlsplit(url)
    except ValueError as error:  # brackets, say, that hold no IPv6 address
        raise ConfigurationError(f"The address {_without_secret(url)!r} cannot be read: {error}.") from None


def _without_secret(url: str) -> str:
    """The address without what stands between a colon and its last @: that may be a password."""
    scheme, separator, rest = url.partition("://")
    login, at, place = rest.rpartition("@")
    return f"{scheme}{separator}{login.partition(':')[0]}{at}{place}"
