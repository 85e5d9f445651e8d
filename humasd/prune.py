"""`humasd prune`: what has been kept for as long as the office keeps it is removed, and that is on record."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass
from datetime import datetime, timedelta

from humasd.follow import Follow, follow_unseen
from humasd.release.ledger import Entry, EntryKind
from humasd.release.retention import Holding, Retention, find_forgettable, find_outlived
from humasd.sop.desk import Desk
from humasd.store import forgetting, ledger
from humasd.store.database import Connection
from humasd.store.references import find_ended, find_references

_A_LEDGER_ENTRY = 200
"""Files that one entry names."""
_IN_HAND = timedelta(days=1)
"""For so long a file that was put may wait for the row that names it, far longer than any does."""


@dataclass(frozen=True)
class Outlived:
    """What goes."""

    files: Sequence[tuple[Holding, str]]
    """Each with its SHA-256, which is its name in `storage.files`."""
    people: Sequence[tuple[int, str]]
    """Releases (id, agenda number) whose sender is forgotten."""


def find_outlived_now(desk: Desk, retention: Retention) -> Outlived:
    """What would go; changes nothing."""
    now = desk.clock()
    present = _find_unused(desk, now)
    with desk.database.reading() as connection:
        return _find_outlived(connection, present, retention, now)


def prune(desk: Desk, retention: Retention, follow: Follow = follow_unseen) -> Outlived:
    """Remove it. The ledger says so before any file is gone, so `verify` never misses one unexplained.

    The same bytes may come in at any moment, with another mail. A file that was put within the last day
    stays, since the row that names it may be still to come; and of each it is looked again as it goes.
    """
    now = desk.clock()
    present = _find_unused(desk, now)
    with desk.database.writing() as connection:
        outlived = _find_outlived(connection, present, retention, now)
        for release_id, _ in outlived.people:
            forgetting.forget(connection, release_id)
        ledger.append(connection, _write_entries(outlived, now))
    gone = [
        (holding, sha256)
        for holding, sha256 in follow(outlived.files, "removing files")
        if desk.files.remove(sha256, put_before=now - _IN_HAND)
    ]
    return Outlived(gone, outlived.people)


def _find_unused(desk: Desk, now: datetime) -> Set[str]:
    """The files that nobody has just put, SHA-256."""
    return set(desk.files.names(put_before=now - _IN_HAND))


def _find_outlived(
    connection: Connection, present: Set[str], retention: Retention, now: datetime
) -> Outlived:
    ended = find_ended(connection)
    outlived = find_outlived(find_references(connection), ended, retention, now)
    people = forgetting.find_remembered(connection, find_forgettable(ended, retention, now))
    files = sorted((holding, sha256) for sha256, holding in outlived.items() if sha256 in present)
    return Outlived(files, people)


def _write_entries(outlived: Outlived, now: datetime) -> Sequence[Entry]:
    names = [sha256 for _, sha256 in outlived.files]
    parts = [names[start : start + _A_LEDGER_ENTRY] for start in range(0, len(names), _A_LEDGER_ENTRY)]
    files = [Entry(EntryKind.PRUNED, now, removed=tuple(part)) for part in parts]
    people = [
        Entry(EntryKind.PRUNED, now, release_id=release_id, agenda=agenda, note="personal data")
        for release_id, agenda in outlived.people
    ]
    return [*files, *people]
