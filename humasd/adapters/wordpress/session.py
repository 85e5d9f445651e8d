"""HTTP to one website: TLS verified, every wait and every answer limited, failures by kind.

Nothing is sent twice: no retries and no redirects, which would turn a POST into something else.
"""

from __future__ import annotations

import ssl
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from urllib3 import BaseHTTPResponse, PoolManager, Timeout, make_headers
from urllib3.exceptions import (
    ConnectTimeoutError,
    HTTPError,
    NameResolutionError,
    NewConnectionError,
    SSLError,
    TimeoutError,
)

from humasd.adapters.urls import make_tls_context, require_website
from humasd.errors import Permanent, Transient, UnknownOutcome

TIMEOUT_SECONDS = 60.0
MAX_ANSWER = 32 * 1024 * 1024
"""Octets; the longest honest answer is a list of a few articles."""
_PIECE = 64 * 1024


class NotThere(Transient):
    """What was to be changed has gone from the website meanwhile; worth another look."""


class RoleForbids(Permanent):
    """The account is right, its role may not do this."""


class SwitchedOff(Permanent):
    """The website does not offer this way of speaking to it."""


@dataclass(frozen=True)
class Answer:
    """What the site answered, whatever its status."""

    status: int
    body: bytes


class Session:
    """Connections to one site; `site` is its address without login and final slash.

    A login in the address, https://USER:PASSWORD@HOST, is for the web server before the site.
    """

    def __init__(self, url: str, ca_file: Path | None, timeout: float) -> None:
        require_website(url)
        parts = urlsplit(url)
        login, _, self.name = parts.netloc.rpartition("@")
        path = parts.path.rstrip("/").removesuffix("/xmlrpc.php")
        self.site = f"{parts.scheme}://{self.name}{path}"
        self._headers = {"User-Agent": "humasd"}
        if login:
            self._headers |= {"Authorization": make_headers(basic_auth=unquote(login))["authorization"]}
        self._timeout = timeout
        context = make_tls_context(ca_file) if url.startswith("https:") else None
        self._pool = PoolManager(
            retries=False, timeout=Timeout(connect=timeout, read=timeout), ssl_context=context
        )

    def ask(self, method: str, url: str, task: str, headers: Mapping[str, str], **content: Any) -> Answer:
        """One request, its answer whole, whatever the status.

        `task` names it in errors; `content` is urllib3's `body` or `fields`. Raises Transient where
        nothing can have happened, UnknownOutcome where the answer was lost.
        """
        with self._failures(task):
            response = self._pool.request(
                method,
                url,
                headers={**self._headers, **headers},
                redirect=False,
                preload_content=False,
                **content,
            )
            try:
                return Answer(response.status, self._read(response, task))
            finally:
                response.release_conn()

    def is_shown(self, url: str) -> bool:
        """Whether an address leads a visitor to something, also by way of another. Raises Transient."""
        with looking():
            answer = self.ask("GET", url, "a look at its page", {})
            if answer.status >= 500 or answer.status == 429:
                raise judge_status(answer, self.name, "")
        return answer.status < 400

    def close(self) -> None:
        self._pool.clear()

    def _read(self, response: BaseHTTPResponse, task: str) -> bytes:
        """The answer's body. Each piece has its time limit; so has the whole, or drops would take hours."""
        end = time.monotonic() + 5 * self._timeout
        body = bytearray()
        for piece in response.stream(_PIECE, decode_content=True):
            body += piece
            if len(body) > MAX_ANSWER or time.monotonic() > end:
                response.close()
                raise UnknownOutcome(f"The website {self.name} answered {task} without end.")
        return bytes(body)

    @contextmanager
    def _failures(self, task: str) -> Iterator[None]:
        try:
            yield
        except (NewConnectionError, ConnectTimeoutError) as error:
            raise Transient(
                f"The website {self.name} cannot be reached: {_why(error)}. Check [website] url, network and"
                " server."
            ) from error
        except SSLError as error:
            reason = error.args[0] if error.args else error
            if isinstance(reason, ssl.SSLCertVerificationError):
                raise Transient(
                    f"The website {self.name} shows a certificate that cannot be trusted"
                    f" ({reason.verify_message}); renew it, correct the host name, or set [website] ca_file."
                ) from error
            raise UnknownOutcome(
                f"The protected connection to the website {self.name} broke during {task}: {error}."
            ) from error
        except TimeoutError as error:
            raise UnknownOutcome(f"The website {self.name} did not answer {task} in time.") from error
        except (HTTPError, OSError) as error:
            raise UnknownOutcome(
                f"The connection to the website {self.name} broke during {task}: {error}."
            ) from error


def judge_status(answer: Answer, site: str, enable: str) -> Exception:
    """A status that no WordPress explained. 5xx may come from a gateway after the work was done.

    `enable` says how to switch on what seems to be off.
    """
    status = answer.status
    if status in (401, 403, 404, 405, 410):
        return SwitchedOff(f"The website {site} answered HTTP {status}. {enable}")
    if status == 413:
        return Permanent(f"The website {site} finds the upload too large (HTTP 413). Raise its upload limit.")
    if 300 <= status < 400:
        return Permanent(
            f"The website {site} lives at another address (HTTP {status}). Correct [website] url."
        )
    if status == 429:
        return Transient(f"The website {site} asks to slow down (HTTP 429).")
    return UnknownOutcome(f"The website {site} failed (HTTP {status}); look at its error log.")


@contextmanager
def looking() -> Iterator[None]:
    """Around what only asks: an answer that was lost changed nothing, so the outcome is known."""
    try:
        yield
    except UnknownOutcome as error:
        raise Transient(str(error)) from error


def _why(error: Exception) -> str:
    if isinstance(error, NameResolutionError):
        return "its name is not known"
    if not isinstance(error, NewConnectionError):
        return "no answer in time"
    cause = error.__cause__ or error.__context__
    return (cause.strerror or str(cause)) if isinstance(cause, OSError) else str(error)
