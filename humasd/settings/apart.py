"""What offices that one daemon serves may not have in common."""

from __future__ import annotations

from collections.abc import Iterator

from humasd.settings.model import Settings


def find_shared(one: Settings, other: Settings) -> str:
    """The first thing that would mix two offices' mail, numbers or pages; empty where they are apart."""
    theirs = dict(_places(other))
    return next((name for name, place in _places(one) if theirs.get(name) == place), "")


def _places(settings: Settings) -> Iterator[tuple[str, str]]:
    """By its key in the configuration. The website too: a page's key there is its agenda number, and each
    office counts from 0001."""
    yield "office.address", settings.office.address.lower()
    yield "mailbox.url", settings.mailbox.url
    yield "storage.database", settings.storage.database
    yield "storage.files", str(settings.storage.files)
    yield "website.url", settings.website.url.rstrip("/").lower()
    if settings.oauth is not None:
        yield "oauth.token_file", str(settings.oauth.token_file)
    if settings.board is not None:
        yield "board.listen", "{}:{}".format(*settings.board.listen)
