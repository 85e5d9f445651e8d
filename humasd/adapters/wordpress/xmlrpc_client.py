"""XML-RPC to WordPress: the library's client on our own session, failures by kind.

python-wordpress-xmlrpc names `collections.Iterable`, which Python 3.10 removed; the name is put
back for that one module alone.
"""

from __future__ import annotations

import collections.abc
import xmlrpc.client
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from xml.parsers.expat import ExpatError

import wordpress_xmlrpc.base
from wordpress_xmlrpc import Client
from wordpress_xmlrpc.exceptions import (
    InvalidCredentialsError,
    UnsupportedXmlrpcMethodError,
    XmlrpcDisabledError,
)

from humasd.adapters.wordpress.session import (
    NotThere,
    RoleForbids,
    Session,
    SwitchedOff,
    judge_status,
    looking,
)
from humasd.errors import Permanent, Transient, UnknownOutcome

wordpress_xmlrpc.base.collections = collections.abc  # type: ignore[attr-defined]

ENABLE = (
    "Switch XML-RPC on: remove the plugin, theme code or web server rule that blocks xmlrpc.php,"
    ' or correct [website] url; or write kind = "wordpress-rest".'
)


class SessionTransport(xmlrpc.client.Transport):
    """Sends by a session. The standard transport sends a request again when the connection breaks,
    which may publish twice; this one sends once."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.task = "XML-RPC"
        """What errors call the request."""

    def request(self, host: Any, handler: str, request_body: Any, verbose: bool = False) -> Any:
        answer = self._session.ask(
            "POST", find_endpoint(self._session), self.task, {"Content-Type": "text/xml"}, body=request_body
        )
        if answer.status != 200 and b"<methodResponse" not in answer.body:  # a fault may have a status too
            raise judge_status(answer, self._session.name, ENABLE)
        parser, target = self.getparser()
        parser.feed(answer.body)
        parser.close()
        return target.close()


class XmlRpcClient:
    """Calls methods of the library; a failure comes out as a kind of humasd.errors."""

    def __init__(self, session: Session, user: str, password: str) -> None:
        self._session = session
        self._user = user
        self._password = password
        self._client: Any = None
        self._transport = SessionTransport(session)

    def read(self, method: Any) -> Any:
        """Call what may be called again at will. Raises Transient or Permanent."""
        with looking():
            return self.act(method)

    def act(self, method: Any) -> Any:
        """Call what must happen once. Raises UnknownOutcome too, where it may have happened."""
        if self._client is None:
            with looking(), self._failures("mt.supportedMethods"):  # it only asks what there is
                client: Any = Client
                self._client = client(
                    find_endpoint(self._session),
                    self._user,
                    self._password,
                    transport=self._transport,
                )
        with self._failures(method.method_name):
            return self._client.call(method)

    @contextmanager
    def _failures(self, name: str) -> Iterator[None]:
        site = self._session.name
        self._transport.task = name
        try:
            yield
        except InvalidCredentialsError as error:
            raise Permanent(
                f"The website {site} refused {self._user} ({error}). Correct [website] user and password."
            ) from None
        except XmlrpcDisabledError:
            raise SwitchedOff(f"The website {site} has XML-RPC switched off. {ENABLE}") from None
        except UnsupportedXmlrpcMethodError:
            raise SwitchedOff(f"The website {site} does not offer {name} by XML-RPC. {ENABLE}") from None
        except xmlrpc.client.Fault as fault:
            raise _judge_fault(fault, site, self._user) from None
        except (ExpatError, xmlrpc.client.ResponseError) as error:
            raise UnknownOutcome(
                f"The website {site} answered {name} with something else than XML-RPC ({error});"
                " it may be in maintenance, or a plugin prints into its answers."
            ) from error


def find_endpoint(session: Session) -> str:
    """The address that XML-RPC calls go to."""
    return f"{session.site}/xmlrpc.php"


def _judge_fault(fault: xmlrpc.client.Fault, site: str, user: str) -> Exception:
    """A fault is WordPress's own answer: it was not done, unless a plugin failed behind it (site.py looks).
    Codes as its class-wp-xmlrpc-server has them."""
    words = f"{fault.faultString} (fault {fault.faultCode})"
    if fault.faultCode == 401:
        return RoleForbids(
            f"The website {site} does not let {user} do this: {words}. Give it the role Editor."
        )
    if fault.faultCode == 404:
        return NotThere(f"The website {site} does not have it any more: {words}.")
    if fault.faultCode == 500:
        return Transient(f"The website {site} failed at it: {words}. Check its disk space and file rights.")
    return Permanent(f"The website {site} refused this: {words}.")
