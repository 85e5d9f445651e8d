"""How XML-RPC reaches WordPress: TLS verified, with timeouts, and each call sent exactly once."""

from __future__ import annotations

import http.client
import ssl
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from xmlrpc.client import SafeTransport, Transport

from humasd.errors import ConfigurationError

TIMEOUT_SECONDS = 60.0
"""Of one answer. An upload of many megabytes over a slow line takes its time."""


class _OnceTransport(Transport):
    """The standard library quietly sends a call again when the connection was lost under it; the
    first may have been carried out, and a page must not go up twice."""

    timeout: float = TIMEOUT_SECONDS

    def request(self, host: Any, handler: str, request_body: Any, verbose: bool = False) -> Any:
        self.close()
        try:
            return self.single_request(host, handler, request_body, verbose)
        finally:
            self.close()


class _PlainTransport(_OnceTransport):
    def make_connection(self, host: Any) -> http.client.HTTPConnection:
        return http.client.HTTPConnection(host, timeout=self.timeout)


class _TlsTransport(_OnceTransport, SafeTransport):
    tls: ssl.SSLContext

    def make_connection(self, host: Any) -> http.client.HTTPSConnection:
        return http.client.HTTPSConnection(host, timeout=self.timeout, context=self.tls)


def make_transport(url: str, *, ca_file: Path | None, timeout: float) -> Transport:
    """A transport for the site's address; https is verified, against `ca_file` where one is given."""
    scheme = urlsplit(url).scheme
    if scheme == "http":
        plain = _PlainTransport()
        plain.timeout = timeout
        return plain
    if scheme != "https":
        raise ConfigurationError(f"website.url: {url!r} is no web address; write https://…")
    try:
        context = ssl.create_default_context(cafile=str(ca_file) if ca_file else None)
    except OSError as error:
        raise ConfigurationError(f"website.ca_file: cannot read {ca_file}: {error}") from None
    secure = _TlsTransport()
    secure.timeout = timeout
    secure.tls = context
    return secure
