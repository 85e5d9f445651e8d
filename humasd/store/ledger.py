"""The ledger in the database: appended to, read, never changed.

Its head is one row, locked by whoever appends until the transaction ends; so entries have no gap and no
double in whatever number of processes (SQLite has the one write lock anyway). It is the last that a
transaction locks: whoever holds it waits for nothing more.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, select, update

from humasd.release.ledger import Entry, EntryKind, Sealed, find_entry, seal
from humasd.store.tables import ledger, ledger_head


@dataclass(frozen=True)
class Head:
    """Where the ledger ends."""

    seq: int
    hash: str


def append(connection: Connection, entries: Sequence[Entry]) -> None:
    """Add entries in their order, in the transaction of what they tell; the last thing in it."""
    if not entries:
        return
    head = connection.execute(select(ledger_head).with_for_update()).one()
    seq, digest = head.seq, head.hash
    for entry in entries:
        sealed = seal(entry, seq + 1, digest)
        seq, digest = sealed.seq, sealed.hash
        values = {"seq": seq, "release_id": sealed.release_id, "body": sealed.body, "hash": digest}
        connection.execute(ledger.insert(), values)
    connection.execute(update(ledger_head), {"seq": seq, "hash": digest})


def find_head(connection: Connection) -> Head | None:
    """Where the ledger says that it ends; None where that was taken away."""
    row = connection.execute(select(ledger_head.c.seq, ledger_head.c.hash)).first()
    return Head(row.seq, row.hash) if row else None


def read_all(connection: Connection, release_id: int | None = None) -> Iterator[Sealed]:
    """The entries in their order, of the whole book or of one release."""
    query = select(ledger).order_by(ledger.c.seq)
    if release_id is not None:
        query = query.where(ledger.c.release_id == release_id)
    for row in connection.execute(query):
        yield Sealed(row.seq, row.release_id, row.body, row.hash)


def find_removed(connection: Connection) -> frozenset[str]:
    """SHA-256 of the files that were removed since they had been kept long enough."""
    query = select(ledger.c.body).where(_is(EntryKind.PRUNED))
    entries = (find_entry(body) for body in connection.scalars(query))
    return frozenset(sha256 for entry in entries if entry for sha256 in entry.removed or ())


def _is(kind: EntryKind) -> ColumnElement[bool]:
    return ledger.c.body.contains(f'"kind":"{kind}"', autoescape=True)
