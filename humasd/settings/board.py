"""The papan agenda: where it listens, and who may look at it."""

from __future__ import annotations

import ipaddress
import re
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator, BeforeValidator, Field, model_validator

from humasd.settings.section import Section

Network = ipaddress.IPv4Network | ipaddress.IPv6Network
Place = tuple[str, int]
"""IP address and TCP port."""

_HASH = re.compile(r"(scrypt|pbkdf2)(:[\w.]+)*\$[^$]+\$[0-9a-f]+")
_FIELD = re.compile(r"[A-Za-z][A-Za-z0-9-]{0,63}")
_PROXY_FIELDS = frozenset({"authorization", "host", "cookie", "forwarded"})


def _parse_place(value: object) -> object:
    """ "127.0.0.1:8088" or "[::1]:8088"."""
    if isinstance(value, tuple):
        return value
    try:
        url = urlsplit(f"//{value}")
        address, port = ipaddress.ip_address(url.hostname or ""), url.port
    except ValueError:
        address, port = None, None
    if address is None or port is None:
        raise ValueError('it must be an IP address and a port, such as "127.0.0.1:8088"')
    return str(address), port


def _parse_networks(value: object) -> object:
    """ "127.0.0.1" or "172.18.0.0/16", each."""
    if not isinstance(value, list):
        return value
    try:
        return tuple(ipaddress.ip_network(str(item)) for item in value)
    except ValueError:
        raise ValueError('each must be an IP address or network, such as "172.18.0.0/16"') from None


def _check_hash(value: str) -> str:
    if value and not _HASH.fullmatch(value):
        raise ValueError("it is no password hash; make one with `humasd board-password FILE`")
    return value


def _check_field(name: str) -> str:
    if name and (not _FIELD.fullmatch(name) or name.lower() in _PROXY_FIELDS):
        raise ValueError('it must be the name of a header of its own, such as "X-Remote-User"')
    return name


def _check_public(url: str) -> str:
    parts = urlsplit(url)
    if url and (parts.scheme != "https" or not parts.hostname or parts.query or parts.fragment):
        raise ValueError("it must be an address that begins with https:// (RFC 8058 asks for it)")
    return url.rstrip("/")


class BoardSettings(Section):
    """Without this section there is no board."""

    listen: Annotated[Place, BeforeValidator(_parse_place)] = ("127.0.0.1", 8088)
    user: Annotated[str, Field(pattern=r"^[^:]+$")] = "humas"
    password_hash: Annotated[str, AfterValidator(_check_hash)] = ""
    user_header: Annotated[str, AfterValidator(_check_field)] = ""
    """The header in which a reverse proxy names the user that it has let in."""
    proxies: Annotated[tuple[Network, ...], BeforeValidator(_parse_networks)] = ()
    """Whose word on users and on addresses of clients counts."""
    public_url: Annotated[str, AfterValidator(_check_public)] = ""
    """Where the proxy shows the board to the world; then media may unsubscribe with one click."""

    @model_validator(mode="after")
    def _has_a_door(self) -> BoardSettings:
        if not self.password_hash and not self.user_header:
            raise ValueError(
                'nobody could log in; add password_hash = "file:PATH" (made by `humasd board-password PATH`)'
                " or user_header"
            )
        if self.user_header and not self.proxies:
            raise ValueError("user_header is believed of nobody; name the reverse proxy's address in proxies")
        if not ipaddress.ip_address(self.listen[0]).is_loopback and not self.proxies:
            raise ValueError(
                "without TLS it listens on this machine alone; keep 127.0.0.1, or name the reverse proxy's"
                " address in proxies"
            )
        return self
