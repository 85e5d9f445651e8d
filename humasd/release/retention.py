"""For how long what a release leaves is kept, and what has been kept long enough. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum


class Holding(StrEnum):
    """What a file is."""

    MAIL = "mails"
    FILE = "files"


@dataclass(frozen=True)
class Reference:
    """A row that names a file."""

    sha256: str
    holding: Holding
    release_id: int | None
    at: datetime | None
    """When it came to be; known of what may belong to no release."""
    is_done: bool = True
    """Whether the row itself needs it no more."""


@dataclass(frozen=True)
class Retention:
    """Limits after the end of a release; None: for ever."""

    mails: timedelta | None = None
    files: timedelta | None = None
    personal: timedelta | None = None


def find_outlived(
    references: Iterable[Reference], ended: Mapping[int, datetime], retention: Retention, now: datetime
) -> Mapping[str, Holding]:
    """The files that every row which names them has outlived, by SHA-256. `ended`: releases, since when."""
    outlived: dict[str, Holding] = {}
    needed: set[str] = set()
    for reference in references:
        limit = retention.mails if reference.holding is Holding.MAIL else retention.files
        since = reference.at if reference.release_id is None else ended.get(reference.release_id)
        if limit is None or since is None or not reference.is_done or since > now - limit:
            needed.add(reference.sha256)
        else:
            outlived[reference.sha256] = reference.holding
    return {sha256: holding for sha256, holding in outlived.items() if sha256 not in needed}


def find_forgettable(ended: Mapping[int, datetime], retention: Retention, now: datetime) -> Set[int]:
    """The releases whose personal data has been kept long enough."""
    limit = retention.personal
    return frozenset() if limit is None else {one for one, since in ended.items() if since <= now - limit}
