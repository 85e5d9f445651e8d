"""What `humasd verify` finds: the ledger walked, held against all that is kept, and against the law."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from humasd.errors import HumasdError
from humasd.follow import Follow, follow_unseen
from humasd.release.approval_law import check_pages
from humasd.release.audit import check_agreement, check_appointments
from humasd.release.chain import Fault, Walk, walk_chain
from humasd.release.ledger import EntryKind
from humasd.sop.desk import Desk
from humasd.store import ledger
from humasd.store.evidence import load_kept

_FILE_GONE = "restore it from a backup of `storage.files`"


@dataclass(frozen=True)
class Audit:
    """What `humasd verify` found."""

    entries: int
    head: str
    """Hash of the last entry. Noted elsewhere, it shows later whether all of this was written anew."""
    faults: tuple[Fault, ...]
    since: int | None = None
    """How many entries came after the head that was noted."""
    removed: tuple[str, ...] = ()
    """Which mails and pages are gone because they had been kept for as long as the office keeps them."""


def audit(desk: Desk, noted: str | None = None, follow: Follow = follow_unseen) -> Audit:
    """Check everything that is on record; sends nothing, changes nothing."""
    with desk.database.reading() as connection:
        head = ledger.find_head(connection)
        walk = walk_chain(ledger.read_all(connection), (head.seq, head.hash) if head else None, noted)
        kept = load_kept(connection)

    removed: list[str] = []
    faults = (
        *walk.faults,
        *check_agreement(walk, kept),
        *check_appointments(walk, kept),
        *check_pages(walk, kept),
        *_check_files(desk, walk, removed, follow),
    )
    return Audit(walk.count, walk.last, faults, _count_since(walk, noted), tuple(removed))


def _check_files(desk: Desk, walk: Walk, removed: list[str], follow: Follow) -> Iterator[Fault]:
    """Each mail and page, read and hashed once; `removed` gets those that the ledger says were removed."""
    gone = {
        sha256: sealed.seq
        for sealed, entry in walk.entries
        if entry.kind is EntryKind.PRUNED
        for sha256 in entry.removed or ()
    }
    present = set(desk.files.names()) if gone else set()
    named: dict[str, str] = {}
    for sealed, entry in walk.entries:
        for what, sha256 in (
            ("mail", entry.mail_sha256),
            ("held mail", entry.held_sha256),
            ("page", entry.page_sha256),
        ):
            if sha256 is not None:
                named.setdefault(sha256, f"entry {sealed.seq} ({entry.agenda}), {what}")
    for sha256, where in follow(named.items(), "reading files"):
        if sha256 in gone and sha256 not in present:
            removed.append(f"{where}: removed as the office's rules have it, entry {gone[sha256]}")
            continue
        try:
            desk.files.get(sha256)
        except HumasdError as error:
            what, _, mend = str(error).partition("; ")
            yield Fault(where, what, mend or _FILE_GONE)


def _count_since(walk: Walk, noted: str | None) -> int | None:
    places = {sealed.hash: place for place, (sealed, _) in enumerate(walk.entries, 1)}
    return walk.count - places[noted.lower()] if noted and noted.lower() in places else None
