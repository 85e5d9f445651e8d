"""What offices that one daemon serves may not have in common."""

from __future__ import annotations

from collections.abc import Iterator

from humasd.adapters.urls import IMAP_SCHEMES, parse_server
from humasd.settings.model import Settings


def find_shared(one: Settings, other: Settings) -> str:
    """The first thing that would mix two offices' mail, numbers or pages; empty where they are apart."""
    theirs = dict(_places(other))
    return next((name for name, place in _places(one) if theirs.get(name) == place), "")


def _places(settings: Settings) -> Iterator[tuple[str, str]]:
    """By its key in the configuration. The website too: a page's key there is its agenda number, and each
    office counts from 0001."""
    yield "office.address", settings.office.address.lower()
    yield "mailbox.url", _name_mailbox(settings.mailbox.url)
    yield "storage.database", settings.storage.database
    yield "storage.files", str(settings.storage.files)
    yield "website.url", settings.website.url.rstrip("/").lower()
    if settings.oauth is not None:
        yield "oauth.token_file", str(settings.oauth.token_file)
    if settings.board is not None:
        yield "board.listen", "{}:{}".format(*settings.board.listen)


def _name_mailbox(url: str) -> str:
    """The same for one mailbox, in whatever way it is reached and written."""
    if url.partition("://")[0] not in IMAP_SCHEMES:
        return url
    server = parse_server(url, "", IMAP_SCHEMES)
    usual = {port for _, port in IMAP_SCHEMES.values()}
    port = "" if server.port in usual else str(server.port)
    folder = "INBOX" if server.path.upper() in ("", "INBOX") else server.path
    return "/".join((server.host.lower(), port, server.user.lower(), folder))
