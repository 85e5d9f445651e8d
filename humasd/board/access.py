"""Who may look at the board: a user with a password, or whomever a trusted reverse proxy names."""

from __future__ import annotations

import hmac
import ipaddress
import secrets
import threading
from collections.abc import Callable
from datetime import datetime, timedelta
from enum import Enum

from werkzeug.security import check_password_hash, generate_password_hash
from werkzeug.wrappers import Request

from humasd.settings import BoardSettings

SHORTEST = 10
"""Characters of a password."""
MOST_FAILURES = 5
WITHIN = timedelta(minutes=15)
_MOST_CLIENTS = 1000


def make_hash(password: str) -> str:
    """A salted scrypt hash, as `password_hash` wants it."""
    return generate_password_hash(password, method="scrypt")


class Admission(Enum):
    """What becomes of a request that needs a login."""

    GRANTED = "let in"
    ASKED = "asked for user and password"
    REFUSED = "those were wrong"
    THROTTLED = "too many wrong ones; not even looked at"


class Access:
    """Decides about each request; safe between threads."""

    def __init__(self, settings: BoardSettings, clock: Callable[[], datetime]) -> None:
        self._settings = settings
        self._throttle = _Throttle(clock)
        self._key = secrets.token_bytes(32)
        self._known = b""
        """Digest, under a key of this process alone, of the login that was found right: scrypt is slow."""

    @property
    def asks_for_password(self) -> bool:
        """Whether a password lets anybody in; else a proxy alone does."""
        return bool(self._settings.password_hash)

    def is_near(self, request: Request) -> bool:
        """Whether it comes from this machine or a named proxy: nobody else is spoken to without TLS."""
        address = _parse_address(request.remote_addr)
        return address is not None and (address.is_loopback or self._is_proxy(request))

    def admit(self, request: Request) -> Admission:
        """What comes of a request: whoever the proxy names is let in, others by the password (RFC 7617)."""
        if self._is_named_by_proxy(request):
            return Admission.GRANTED
        login = request.authorization
        if not self._settings.password_hash or login is None or login.type != "basic":
            return Admission.ASKED
        client = self.client_of(request)
        if self._is_known(login.username or "", login.password or ""):
            return Admission.GRANTED
        if not self._throttle.try_one(client):
            return Admission.THROTTLED
        if self._is_right(login.username or "", login.password or ""):
            self._throttle.forget(client)
            return Admission.GRANTED
        return Admission.REFUSED

    def client_of(self, request: Request) -> str:
        """Who asks: what the nearest proxy says of it, where that proxy is to be believed."""
        told = request.headers.get("X-Forwarded-For", "").rpartition(",")[2].strip()
        if told and self._is_proxy(request):
            return told[:64]
        return request.remote_addr or ""

    def _is_named_by_proxy(self, request: Request) -> bool:
        """Several users in the header mean that the proxy added its own to what a stranger sent."""
        header = self._settings.user_header
        named = request.headers.get(header, "").strip() if header else ""
        return bool(named) and "," not in named and self._is_proxy(request)

    def _is_proxy(self, request: Request) -> bool:
        address = _parse_address(request.remote_addr)
        return address is not None and any(address in network for network in self._settings.proxies)

    def _is_known(self, user: str, password: str) -> bool:
        return hmac.compare_digest(self._digest(user, password), self._known)

    def _is_right(self, user: str, password: str) -> bool:
        is_user = hmac.compare_digest(user.encode(), self._settings.user.encode())
        is_password = check_password_hash(self._settings.password_hash, password)
        if is_user and is_password:
            self._known = self._digest(user, password)
        return is_user and is_password

    def _digest(self, user: str, password: str) -> bytes:
        return hmac.digest(self._key, f"{user}\0{password}".encode(), "sha256")


class _Throttle:
    """Counts the tries of each client, so that nobody guesses for long."""

    def __init__(self, clock: Callable[[], datetime]) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._tries: dict[str, tuple[datetime, ...]] = {}

    def try_one(self, client: str) -> bool:
        """Count a try; False where there were too many lately."""
        now = self._clock()
        with self._lock:
            tries = tuple(moment for moment in self._tries.pop(client, ()) if now - moment < WITHIN)
            allowed = len(tries) < MOST_FAILURES
            self._tries[client] = (*tries, now) if allowed else tries
            if len(self._tries) > _MOST_CLIENTS:
                del self._tries[next(iter(self._tries))]
        return allowed

    def forget(self, client: str) -> None:
        with self._lock:
            self._tries.pop(client, None)


def _parse_address(text: str | None) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    try:
        address = ipaddress.ip_address(text or "")
    except ValueError:
        return None
    mapped = getattr(address, "ipv4_mapped", None)
    return mapped or address
