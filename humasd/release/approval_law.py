"""The law that every page is held to: it is up only by an approval of exactly its content. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from humasd.release.audit import Kept
from humasd.release.chain import RESTORE, Fault, Walk
from humasd.release.ledger import Entry, EntryKind
from humasd.release.model import DecisionKind, Step

_TAKE_DOWN = "take the page down until somebody with the right to do so has approved it"


def check_pages(walk: Walk, kept: Kept) -> Iterator[Fault]:
    """The law: a page is up only by an approval of exactly that content, by whoever was asked for it.

    A page whose approval is older than the ledger is left alone, and so is one that was up before it.
    """
    approved_before = _find_approved_before(walk, kept)
    standing: dict[int, list[Entry]] = {}
    up: dict[int, Entry] = {}
    for sealed, entry in walk.entries:
        if entry.release_id is None:
            continue
        if entry.kind in (EntryKind.UNDONE, EntryKind.WITHDRAWN):
            standing.pop(entry.release_id, None)
        elif entry.kind is EntryKind.DECISION:
            if entry.is_approval and entry.step is Step.APPROVAL:
                standing.setdefault(entry.release_id, []).append(entry)
            else:
                standing.pop(entry.release_id, None)
        elif entry.kind is EntryKind.PUBLISHED:
            up[entry.release_id] = entry
            approvals = standing.get(entry.release_id, [])
            if not approvals and entry.release_id in approved_before:
                continue
            for what in _unapproved(entry, approvals, kept):
                yield Fault(f"entry {sealed.seq} ({entry.agenda})", what, _TAKE_DOWN)
    yield from _check_website(kept, up, approved_before)


def _unapproved(page: Entry, approvals: Sequence[Entry], kept: Kept) -> Iterator[str]:
    """What is wrong with a page, given the approvals that stand, the last one that by which it goes up."""
    if not approvals:
        yield "this page is up, and no approval that stands is in the ledger"
        return
    approval = approvals[-1]
    given = {one.seat for one in approvals if one.content_hash == page.content_hash}
    for seat in approval.assents or ():
        if seat not in given:
            yield f"this page went up as if {seat} had approved it too"
    if (page.version, page.content_hash) != (approval.version, approval.content_hash):
        yield f"this page is up with another content than {approval.person} approved"
    if page.page_sha256 != approval.page_sha256:
        yield f"this page went up with other bytes than were made when {approval.person} approved"
    request = kept.requests.get(approval.request or "")
    if request is None or request.step is not Step.APPROVAL:
        yield f"{approval.person} approved this page without having been asked for approval"


def _check_website(kept: Kept, up: Mapping[int, Entry], approved_before: frozenset[int]) -> Iterator[Fault]:
    """What the website was sent, by the outbox, is what the ledger tells of."""
    sent = {page.release_id for page in kept.pages}
    for release_id, entry in up.items():
        if release_id not in sent:
            yield Fault(str(entry.agenda), f"nothing tells how its page {entry.url} went up", RESTORE)
    for page in kept.pages:
        entry_of_page = up.get(page.release_id)
        if entry_of_page is None:
            if page.release_id not in approved_before:
                yield Fault(page.agenda, f"its page {page.url} is up, and not in the ledger", _TAKE_DOWN)
        elif (entry_of_page.url, entry_of_page.page_sha256) != (page.url, page.payload):
            what = f"its page {page.url} is not the one that the ledger tells of ({entry_of_page.url})"
            yield Fault(page.agenda, what, _TAKE_DOWN)


def _find_approved_before(walk: Walk, kept: Kept) -> frozenset[int]:
    """The releases whose newest decision is an approval older than the ledger that still stands."""
    newest = {owner: (row, decision) for row, (owner, decision) in sorted(kept.decisions.items())}
    taken_back = {
        entry.release_id for _, entry in walk.entries if entry.kind in (EntryKind.UNDONE, EntryKind.WITHDRAWN)
    }
    return frozenset(
        owner
        for owner, (row, last) in newest.items()
        if row <= walk.last_before
        and last.step is Step.APPROVAL
        and last.kind is DecisionKind.APPROVE
        and owner not in taken_back
    )
