"""Parts of the office that fail now: since when, and whether the office was told. One row a part."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import Connection, delete, select, update

from humasd.store.database import insert_ignoring
from humasd.store.tables import troubles


class Part(StrEnum):
    """What of an office may fail."""

    MAILBOX = "mailbox"
    READING = "reading"
    """Opening what was received."""
    OUTGOING = "outgoing"
    WEBSITE = "website"
    RELEASES = "releases"
    """The next step of a release, after what it waited for has come."""
    CLOCK = "clock"
    """What time brings to a release: reminders, requests that expired."""
    SILENCE = "silence"
    """The mailbox can be read, but nothing comes."""


@dataclass(frozen=True)
class Trouble:
    """A part that fails, and since when."""

    part: Part
    since: datetime
    detail: str
    """What failed last, in one line."""
    told_at: datetime | None


def note(connection: Connection, part: Part, now: datetime, detail: str) -> None:
    """A part fails: the first failure tells since when, the last one how."""
    if not insert_ignoring(connection, troubles, part=part, since=now, detail=detail):
        connection.execute(update(troubles).where(troubles.c.part == part).values(detail=detail))


def mark_told(connection: Connection, part: Part, now: datetime, since: datetime) -> bool:
    """That the office is told, once, of what has failed for so long; False for all but one process."""
    done = connection.execute(
        update(troubles)
        .where(troubles.c.part == part, troubles.c.told_at.is_(None), troubles.c.since <= since)
        .values(told_at=now)
    )
    return done.rowcount == 1


def end(connection: Connection, part: Part) -> bool:
    """A part works again; False where another process has seen that already."""
    return connection.execute(delete(troubles).where(troubles.c.part == part)).rowcount == 1


def find(connection: Connection, part: Part) -> Trouble | None:
    """The trouble with a part; None where it works."""
    return next((trouble for trouble in find_all(connection) if trouble.part is part), None)


def find_all(connection: Connection) -> Sequence[Trouble]:
    """What fails now, longest first."""
    rows = connection.execute(select(troubles).order_by(troubles.c.since))
    return [Trouble(Part(row.part), row.since, row.detail, row.told_at) for row in rows]
