"""XML-RPC to WordPress: the library's client on a transport with time limits, failures by kind.

python-wordpress-xmlrpc names `collections.Iterable`, which Python 3.10 removed; the name is put
back for that one module alone.
"""

from __future__ import annotations

import collections.abc
import http.client
import socket
import ssl
import xmlrpc.client
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import urlsplit
from xml.parsers.expat import ExpatError

import wordpress_xmlrpc.base
from wordpress_xmlrpc import Client
from wordpress_xmlrpc.exceptions import (
    InvalidCredentialsError,
    ServerConnectionError,
    UnsupportedXmlrpcMethodError,
    XmlrpcDisabledError,
)

from humasd.errors import Permanent, Transient, UnknownOutcome

wordpress_xmlrpc.base.collections = collections.abc  # type: ignore[attr-defined]

ENABLE = (
    "Switch XML-RPC on: remove the plugin, theme code or web server rule that blocks xmlrpc.php,"
    " or correct [website] url."
)


class NotConnected(OSError):
    """No connection came about, so nothing can have happened."""


class RoleForbids(Permanent):
    """The account is right, its role may not do this."""


class TimedTransport(xmlrpc.client.Transport):
    """One connection a call, each step limited to `timeout` seconds; TLS where `context` is given.

    The standard transport sends a request again when the connection breaks, which may publish
    twice; this one sends once.
    """

    user_agent = "humasd"

    def __init__(self, timeout: float, context: ssl.SSLContext | None) -> None:
        super().__init__()
        self._timeout = timeout
        self._context = context

    def request(self, host: Any, handler: str, request_body: Any, verbose: bool = False) -> Any:
        try:
            return self.single_request(host, handler, request_body, verbose)
        finally:
            self.close()

    def make_connection(self, host: Any) -> http.client.HTTPConnection:
        name, self._extra_headers, _ = self.get_host_info(host)
        connection = _connect(name, self._timeout, self._context)
        self._connection = host, connection
        return connection


class WordPressClient:
    """Calls methods of the library; a failure comes out as a kind of humasd.errors."""

    def __init__(
        self, endpoint: str, user: str, password: str, timeout: float, context: ssl.SSLContext | None
    ) -> None:
        self._endpoint = endpoint
        self._user = user
        self._password = password
        self._timeout = timeout
        self._context = context
        self._client: Any = None

    def read(self, method: Any) -> Any:
        """Call what may be called again at will. Raises Transient or Permanent."""
        try:
            return self.act(method)
        except UnknownOutcome as error:
            raise Transient(str(error)) from error

    def act(self, method: Any) -> Any:
        """Call what must happen once. Raises UnknownOutcome too, where it may have happened."""
        if self._client is None:
            try:
                with self._failures("mt.supportedMethods"):
                    transport = TimedTransport(self._timeout, self._context)
                    client: Any = Client
                    self._client = client(self._endpoint, self._user, self._password, transport=transport)
            except UnknownOutcome as error:
                raise Transient(str(error)) from error  # it only asked what there is
        with self._failures(method.method_name):
            return self._client.call(method)

    @contextmanager
    def _failures(self, name: str) -> Iterator[None]:
        site = urlsplit(self._endpoint).netloc
        try:
            yield
        except InvalidCredentialsError as error:
            raise Permanent(
                f"The website {site} refused {self._user} ({error}). Correct [website] user and password."
            ) from None
        except XmlrpcDisabledError:
            raise Permanent(f"The website {site} has XML-RPC switched off. {ENABLE}") from None
        except UnsupportedXmlrpcMethodError:
            raise Permanent(f"The website {site} does not offer {name} by XML-RPC. {ENABLE}") from None
        except xmlrpc.client.Fault as fault:
            raise _judge_fault(fault, site, self._user) from None
        except (xmlrpc.client.ProtocolError, ServerConnectionError) as error:
            raise _judge_status(error, site) from error
        except ssl.SSLCertVerificationError as error:
            raise Transient(
                f"The website {site} shows a certificate that cannot be trusted ({error.verify_message});"
                " renew it, correct the host name, or set [website] ca_file."
            ) from error
        except NotConnected as error:
            raise Transient(
                f"The website {site} cannot be reached: {error}. Check [website] url, network and server."
            ) from error
        except (ExpatError, xmlrpc.client.ResponseError) as error:
            raise UnknownOutcome(
                f"The website {site} answered {name} with something else than XML-RPC ({error});"
                " it may be in maintenance, or a plugin prints into its answers."
            ) from error
        except TimeoutError as error:
            raise UnknownOutcome(f"The website {site} did not answer {name} in time.") from error
        except (OSError, http.client.HTTPException) as error:
            raise UnknownOutcome(
                f"The connection to the website {site} broke during {name}: {error or type(error).__name__}."
            ) from error


def _connect(host: str, timeout: float, context: ssl.SSLContext | None) -> http.client.HTTPConnection:
    """A connection that is there already: what fails later was under way."""
    connection: http.client.HTTPConnection
    if context is None:
        connection = http.client.HTTPConnection(host, timeout=timeout)
    else:
        connection = http.client.HTTPSConnection(host, timeout=timeout, context=context)
    try:
        connection.connect()
    except ssl.SSLCertVerificationError:
        raise
    except TimeoutError as error:
        raise NotConnected("no answer in time") from error
    except socket.gaierror as error:
        raise NotConnected(f"its name is not known ({error.strerror})") from error
    except OSError as error:
        raise NotConnected(error.strerror or str(error)) from error
    return connection


def _judge_fault(fault: xmlrpc.client.Fault, site: str, user: str) -> Exception:
    """A fault is WordPress's own answer: it was not done. Codes as its class-wp-xmlrpc-server has them."""
    words = f"{fault.faultString} (fault {fault.faultCode})"
    if fault.faultCode == 401:
        return RoleForbids(
            f"The website {site} does not let {user} do this: {words}. Give it the role Editor."
        )
    if fault.faultCode == 500:
        return Transient(f"The website {site} failed at it: {words}. Check its disk space and file rights.")
    return Permanent(f"The website {site} refused this: {words}.")


def _judge_status(error: Exception, site: str) -> Exception:
    """An HTTP status instead of an answer. 5xx may come from a gateway after the work was done."""
    protocol = error if isinstance(error, xmlrpc.client.ProtocolError) else error.__context__
    status = protocol.errcode if isinstance(protocol, xmlrpc.client.ProtocolError) else 0
    if status in (401, 403, 404, 405, 410):
        return Permanent(f"The website {site} answered HTTP {status} for xmlrpc.php. {ENABLE}")
    if status == 413:
        return Permanent(f"The website {site} finds the upload too large (HTTP 413). Raise its upload limit.")
    if 300 <= status < 400:
        return Permanent(
            f"The website {site} lives at another address (HTTP {status}). Correct [website] url."
        )
    if status == 429:
        return Transient(f"The website {site} asks to slow down (HTTP 429).")
    return UnknownOutcome(f"The website {site} failed (HTTP {status}); look at its error log.")
