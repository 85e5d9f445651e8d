"""`humasd prune`: what has been kept for as long as the office keeps it is removed, and that is on record."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from humasd.release.ledger import Entry, EntryKind
from humasd.release.retention import Holding, Retention, find_forgettable, find_outlived
from humasd.sop.desk import Desk
from humasd.store import forgetting, ledger
from humasd.store.references import find_ended, find_references

_A_LEDGER_ENTRY = 200
"""Files that one entry names."""


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
    with desk.database.reading() as connection:
        ended = find_ended(connection)
        outlived = find_outlived(find_references(connection), ended, retention, now)
        people = forgetting.find_remembered(connection, find_forgettable(ended, retention, now))
    present = set(desk.files.names()) if outlived else set()
    files = sorted((holding, sha256) for sha256, holding in outlived.items() if sha256 in present)
    return Outlived(files, people)


def prune(desk: Desk, retention: Retention) -> Outlived:
    """Remove it. The ledger says so before any file is gone, so `verify` never misses one unexplained."""
    outlived = find_outlived_now(desk, retention)
    now = desk.clock()
    names = [sha256 for _, sha256 in outlived.files]
    parts = [names[start : start + _A_LEDGER_ENTRY] for start in range(0, len(names), _A_LEDGER_ENTRY)]
    entries = [Entry(EntryKind.PRUNED, now, removed=tuple(part)) for part in parts]
    entries += [
        Entry(EntryKind.PRUNED, now, release_id=release_id, agenda=agenda, note="personal data")
        for release_id, agenda in outlived.people
    ]
    with desk.database.writing() as connection:
        for release_id, _ in outlived.people:
            forgetting.forget(connection, release_id)
        ledger.append(connection, entries)
    for sha256 in names:
        desk.files.remove(sha256)
    return outlived
