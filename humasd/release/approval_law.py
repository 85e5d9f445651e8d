"""The law that every page is held to: it is up, corrected or taken down only by an approval of exactly that.
Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from humasd.release.audit import Kept
from humasd.release.chain import RESTORE, Fault, Walk
from humasd.release.change import ChangeKind
from humasd.release.ledger import Entry, EntryKind
from humasd.release.model import DecisionKind
from humasd.release.states import Step

_ON_WEBSITE = {
    EntryKind.PUBLISHED: None,
    EntryKind.CORRECTED: ChangeKind.CORRECTION,
    EntryKind.TAKEN_DOWN: ChangeKind.TAKEDOWN,
}
"""What happens on the website, and the kind of change that has to be approved for it."""
_TAKE_DOWN = "take the page down until somebody with the right to do so has approved it"


def check_pages(walk: Walk, kept: Kept) -> Iterator[Fault]:
    """The law: a page goes up, is corrected or is taken down only by an approval of exactly that content and
    change, by whoever was asked for it; one approval serves once.

    A page whose approval is older than the ledger is left alone, and so is one that was up before it.
    """
    approved_before = _find_approved_before(walk, kept)
    standing: dict[int, list[Entry]] = {}
    done: dict[int, list[Entry]] = {}
    for sealed, entry in walk.entries:
        if entry.release_id is None:
            continue
        if entry.kind in (EntryKind.UNDONE, EntryKind.WITHDRAWN, EntryKind.PROPOSED):
            standing.pop(entry.release_id, None)
        elif entry.kind is EntryKind.DECISION:
            if entry.is_approval and entry.step is Step.APPROVAL:
                standing.setdefault(entry.release_id, []).append(entry)
            else:
                standing.pop(entry.release_id, None)
        elif entry.kind in _ON_WEBSITE:
            done.setdefault(entry.release_id, []).append(entry)
            approvals = standing.pop(entry.release_id, [])
            is_first = entry.kind is EntryKind.PUBLISHED
            if is_first and not approvals and entry.release_id in approved_before:
                continue
            for what in _unapproved(entry, approvals, kept):
                yield Fault(f"entry {sealed.seq} ({entry.agenda})", what, _TAKE_DOWN)
    yield from _check_website(kept, done, approved_before)


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
    if not page.change == approval.change == _ON_WEBSITE[page.kind]:
        asked = f"a {approval.change}" if approval.change else "publication"
        yield f"this page was {page.kind.replace('_', ' ')}, and {approval.person} approved {asked}"
    if (page.version, page.content_hash) != (approval.version, approval.content_hash):
        yield f"this page is up with another content than {approval.person} approved"
    if page.page_sha256 != approval.page_sha256:
        yield f"this page went up with other bytes than were made when {approval.person} approved"
    request = kept.requests.get(approval.request or "")
    if request is None or request.step is not Step.APPROVAL:
        yield f"{approval.person} approved this page without having been asked for approval"


def _check_website(
    kept: Kept, done: Mapping[int, list[Entry]], approved_before: frozenset[int]
) -> Iterator[Fault]:
    """What the website was sent, by the outbox, is what the ledger tells of, one by one."""
    sent = {(page.release_id, page.payload) for page in kept.pages}
    told = {
        (release_id, entry.page_sha256): entry for release_id, entries in done.items() for entry in entries
    }
    unsent = {
        release_id: [entry for entry in entries if (release_id, entry.page_sha256) not in sent]
        for release_id, entries in done.items()
    }
    for page in kept.pages:
        entry = told.get((page.release_id, page.payload))
        others = unsent.get(page.release_id)
        if entry is None and others:
            entry = others.pop(0)
        if entry is None:
            if not (page.is_first and page.release_id in approved_before):
                yield Fault(page.agenda, f"its page {page.url} is up, and not in the ledger", _TAKE_DOWN)
        elif (entry.url, entry.page_sha256) != (page.url, page.payload):
            what = f"its page {page.url} is not the one that the ledger tells of ({entry.url})"
            yield Fault(page.agenda, what, _TAKE_DOWN)
    for entries in unsent.values():
        for entry in entries:
            yield Fault(str(entry.agenda), f"nothing tells how its page {entry.url} went up", RESTORE)


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
