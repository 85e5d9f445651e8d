"""Whether the ledger's chain is whole. Pure.

It shows whether entries were changed, taken out, put in or moved. What it cannot show is whether somebody
wrote all of it anew, or cut it off together with its head: for that a head must have been noted elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from humasd.release.ledger import Entry, EntryKind, Sealed, hash_of, open_body

RESTORE = "compare with a backup, and find out who may write to the database"


@dataclass(frozen=True)
class Fault:
    """Something that is not as it should be."""

    where: str
    what: str
    mend: str

    def __str__(self) -> str:
        return f"{self.where}: {self.what}; {self.mend}"


@dataclass
class Walk:
    """A way through the chain, and what was found on it."""

    entries: list[tuple[Sealed, Entry]] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    hashes: set[str] = field(default_factory=set)
    last: str = ""
    count: int = 0

    @property
    def begun(self) -> Entry | None:
        """The first entry, which tells when the ledger begins and after which decision."""
        first = self.entries[0][1] if self.entries else None
        return first if first and first.kind is EntryKind.BEGUN else None

    @property
    def last_before(self) -> int:
        """The last decision before the ledger; those up to it have no entry."""
        return (self.begun.decision_id or 0) if self.begun else 0


def walk_chain(chain: Iterable[Sealed], head: tuple[int, str] | None, noted: str | None = None) -> Walk:
    """Recompute every hash in order; `head` is where the database says that the ledger ends."""
    walk = Walk()
    for sealed in chain:
        walk.count += 1
        walk.faults += _check_link(sealed, walk)
        walk.last = sealed.hash
        walk.hashes.add(sealed.hash)
    if walk.count == 0:
        walk.faults.append(Fault("ledger", "it is empty, though its first entry is never removed", RESTORE))
    elif walk.begun is None:
        walk.faults.append(Fault("ledger", "its beginning is gone", RESTORE))
    if head != (walk.count, walk.last):
        said = f"{head[0]} entries" if head else "nothing"
        what = f"it has {walk.count} entries, its head says {said}: some were taken off or put on at the end"
        walk.faults.append(Fault("ledger", what, RESTORE))
    if noted is not None and noted.lower() not in walk.hashes:
        what = f"the head that was noted ({noted[:16]}…) is not in it: it was written anew, or cut off before"
        walk.faults.append(Fault("ledger", what, RESTORE))
    return walk


def _check_link(sealed: Sealed, walk: Walk) -> Iterator[Fault]:
    where = f"entry {sealed.seq}"
    if hash_of(sealed.body) != sealed.hash:
        yield Fault(where, "its text does not have the hash that stands beside it: it was changed", RESTORE)
    try:
        entry, seq, previous = open_body(sealed.body)
    except (ValueError, TypeError, AttributeError):
        yield Fault(where, "its text cannot be read: it was changed", RESTORE)
        return
    if seq != sealed.seq or seq != walk.count:
        yield Fault(where, f"it says that it is entry {seq}, and stands at place {walk.count}", RESTORE)
    if previous != walk.last:
        yield Fault(
            where, "it does not follow the entry before it: one was put in, taken out or moved", RESTORE
        )
    if entry.release_id != sealed.release_id:
        yield Fault(where, "it stands under another release than it tells of", RESTORE)
    walk.entries.append((sealed, entry))
