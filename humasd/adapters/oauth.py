"""Access tokens for a mailbox: fetched by a refresh token, kept until they expire (RFC 6749, section 6)."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import urllib3

from humasd.durable import write_durably
from humasd.errors import Permanent, Transient

TIMEOUT = urllib3.Timeout(connect=10, read=20)
EARLY = 60.0
"""Seconds before its end after which a token is no longer used."""
USUAL_LIFE = 300.0
"""Seconds for which a token is kept whose life the server does not tell."""
MAX_ANSWER = 100_000

_SECRETS = frozenset(("refresh_token", "client_secret", "code", "code_verifier", "device_code"))
"""Fields of a form that a server's answer may say back, and that nobody is to read."""

MEND = "say `humasd login` and let the mailbox's owner agree anew"


@dataclass(frozen=True)
class Client:
    """humasd as the provider knows it, and the provider's addresses."""

    client_id: str
    token_url: str
    client_secret: str = field(default="", repr=False)
    authorization_url: str = ""
    device_url: str = ""
    scope: str = ""


class OAuthRefused(Permanent):
    """The provider's own word against it; `code` is that of RFC 6749, section 5.2."""

    def __init__(self, code: str, text: str) -> None:
        super().__init__(text)
        self.code = code


class Tokens:
    """Gives access tokens of one mailbox. May be used from several threads.

    The refresh token is read anew each time it is needed: `humasd login`, or another process to which
    the provider gave a new one, may have written the file.
    """

    def __init__(
        self,
        client: Client,
        token_file: Path,
        refresh_token: str = "",
        *,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.client = client
        self._file = token_file
        self._first = refresh_token
        self._clock = clock
        self._lock = threading.Lock()
        self._token = ""
        self._ends = 0.0

    def access(self, *, refused: str = "") -> str:
        """A token that holds for now; a new one where the mail server has `refused` the one at hand.

        Raises Transient with the mend, also where the provider refuses: the mail waits meanwhile.
        """
        with self._lock:
            if not self._token or self._token == refused or self._clock() >= self._ends:
                self._renew()
            return self._token

    def _renew(self) -> None:
        refresh = self._read() or self._first
        if not refresh:
            raise Transient(f"There is no refresh token in {self._file} yet; {MEND}.")
        try:
            answer = ask(self.client, {"grant_type": "refresh_token", "refresh_token": refresh})
        except OAuthRefused as error:
            raise Transient(f"{error} The mail waits; {MEND}.") from error
        self._token = str(answer["access_token"])
        self._ends = self._clock() + max(0.0, _life_of(answer) - EARLY)
        renewed = str(answer.get("refresh_token") or refresh)
        if renewed != refresh:
            self.keep(renewed)

    def keep(self, refresh_token: str) -> None:
        """Write a refresh token where the next renewal reads it, for this user's eyes only."""
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            write_durably(self._file, refresh_token.encode(), mode=0o600)
        except OSError as error:
            raise Transient(f"The refresh token cannot be kept in {self._file}: {error.strerror}.") from error

    def _read(self) -> str:
        try:
            return self._file.read_text(encoding="utf-8").strip()
        except FileNotFoundError:
            return ""
        except (OSError, UnicodeDecodeError) as error:
            raise Transient(f"The refresh token in {self._file} cannot be read: {error}.") from error


def ask(client: Client, form: Mapping[str, str], url: str = "", *, wants: str = "access_token") -> Any:
    """The provider's answer to a form, as a dict that has the key it `wants`.

    Raises OAuthRefused where the provider says no, Transient where it does not answer as it should.
    """
    url = url or client.token_url
    fields = {"client_id": client.client_id, **form}
    if client.client_secret:
        fields["client_secret"] = client.client_secret
    status, answer = _post(url, fields)
    if status == 200 and answer.get(wants):
        return answer
    code = str(answer.get("error", ""))[:60]
    described = " ".join(str(answer.get("error_description", code)).split())
    for name in _SECRETS & fields.keys():
        described = described.replace(fields[name], f"({name})")
    reason = described[:300] or f"HTTP {status}"
    if code and 400 <= status < 500 and status != 429:
        raise OAuthRefused(code, f"The login service {url} refused: {reason.rstrip('.')}.")
    raise Transient(f"The login service {url} gave no token: {reason.rstrip('.')}. It is asked again.")


def _post(url: str, fields: Mapping[str, str]) -> tuple[int, dict[str, Any]]:
    try:
        with urllib3.PoolManager(timeout=TIMEOUT, retries=False) as pool:
            answer = pool.request(
                "POST",
                url,
                fields=dict(fields),
                encode_multipart=False,
                headers={"Accept": "application/json"},
                redirect=False,
                preload_content=False,
            )
            content = answer.read(MAX_ANSWER)
            answer.close()
        value = json.loads(content)
    except (urllib3.exceptions.HTTPError, OSError) as error:
        raise Transient(f"The login service {url} cannot be reached: {_describe(error)}.") from error
    except ValueError:
        return answer.status, {}
    return answer.status, value if isinstance(value, dict) else {}


def _life_of(answer: Mapping[str, Any]) -> float:
    try:
        return float(answer["expires_in"])
    except (KeyError, TypeError, ValueError):
        return USUAL_LIFE


def _describe(error: Exception) -> str:
    return " ".join(str(error).split())[:200] or type(error).__name__
