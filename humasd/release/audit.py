"""Whether what is kept beside the ledger is as it tells: decisions, versions, requests, mails. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass

from humasd.release.chain import RESTORE, Fault, Walk
from humasd.release.ledger import Entry, EntryKind
from humasd.release.model import Decision, Draft, Request, content_hash


@dataclass(frozen=True)
class Page:
    """A page that went up, was corrected or taken down, by the outbox."""

    release_id: int
    agenda: str
    url: str | None
    payload: str
    is_first: bool = True
    """It went up; else it is a change to one that was."""


@dataclass(frozen=True)
class Kept:
    """What is kept beside the ledger."""

    decisions: Mapping[int, tuple[int, Decision]]
    """By row: release and decision."""
    drafts: Mapping[tuple[int, int], Draft]
    """By release and number of the version."""
    requests: Mapping[str, Request]
    """By Message-ID."""
    mails: frozenset[tuple[str, str | None]]
    """(sha256, Message-ID) of every mail ever received."""
    pages: tuple[Page, ...]
    agendas: Mapping[int, str]
    """By release."""
    appointments: Counter[tuple[str, str, str]]
    """(seat, letter, who and when) of every substitute that was appointed by mail."""


def check_agreement(walk: Walk, kept: Kept) -> Iterator[Fault]:
    """Whether decisions, versions, requests, mails and pages are as the ledger tells."""
    forgotten = {entry.release_id for _, entry in walk.entries if entry.kind is EntryKind.PRUNED}
    seen: set[int] = set()
    owned: set[tuple[str | None, str | None]] = set()
    for sealed, entry in walk.entries:
        where = f"entry {sealed.seq}" + (f" ({entry.agenda})" if entry.agenda else "")
        for what in _disagreements(entry, kept, forgotten):
            yield Fault(where, what, RESTORE)
        if entry.kind is EntryKind.DECISION and entry.decision_id is not None:
            if entry.decision_id in seen:
                yield Fault(where, f"decision {entry.decision_id} is entered twice", RESTORE)
            seen.add(entry.decision_id)
        if entry.kind is EntryKind.CONFIRMED:
            owned.add((entry.held_sha256, entry.held_message_id))
        elif entry.confirmed and (entry.mail_sha256, entry.mail_message_id) not in owned:
            what = "its mail was not verified, and nobody owned up to it on record"
            yield Fault(where, what, "ask whoever is named whether they wrote it, and " + RESTORE)
    for row, (release_id, _) in kept.decisions.items():
        if row > walk.last_before and row not in seen:
            where = f"decision {row} ({kept.agendas.get(release_id, '?')})"
            yield Fault(where, "it is not in the ledger: nobody's mail is on record for it", RESTORE)


def check_appointments(walk: Walk, kept: Kept) -> Iterator[Fault]:
    """Whether every substitute was appointed on record, and none is gone."""
    told = Counter(
        (entry.seat or "", entry.letter or "", entry.note or "")
        for _, entry in walk.entries
        if entry.kind is EntryKind.APPOINTED
    )
    for seat, letter, who in kept.appointments - told:
        what = f"appointed by letter {letter}, but not on record: {who}"
        yield Fault(f"substitute for {seat}", what, RESTORE)
    for seat, letter, who in told - kept.appointments:
        what = f"appointed by letter {letter} on record, but gone: {who}"
        yield Fault(f"substitute for {seat}", what, RESTORE)


def _disagreements(entry: Entry, kept: Kept, forgotten: Set[int | None]) -> Iterator[str]:
    if entry.release_id is not None and kept.agendas.get(entry.release_id) != entry.agenda:
        yield "its release has another agenda number, or is gone"
    if entry.kind is EntryKind.DECISION:
        yield from _compare_decision(entry, kept)
    if entry.version and entry.release_id is not None:
        yield from _compare_version(entry, kept.drafts.get((entry.release_id, entry.version)))
    if entry.request is not None:
        yield from _compare_request(
            entry, kept.requests.get(entry.request), is_forgotten=entry.release_id in forgotten
        )
    for sha256, message_id in (
        (entry.mail_sha256, entry.mail_message_id),
        (entry.held_sha256, entry.held_message_id),
    ):
        if sha256 is not None and (sha256, message_id) not in kept.mails:
            yield f"no mail {message_id or 'without Message-ID'} with the hash {sha256[:16]}… was received"


def _compare_decision(entry: Entry, kept: Kept) -> Iterator[str]:
    found = kept.decisions.get(entry.decision_id or 0)
    if found is None:
        yield f"its decision {entry.decision_id} is gone"
        return
    release_id, decision = found
    told = (
        entry.release_id, entry.step, entry.person, entry.decision, entry.version, entry.at, entry.note or "",
        entry.mail_message_id, entry.capacity or "", entry.letter or "", entry.seat or "", entry.change or "",
    )  # fmt: skip
    stands = (
        release_id, decision.step, decision.official, decision.kind, decision.version, decision.at,
        decision.note, decision.message_id, decision.capacity, decision.letter, decision.seat,
        decision.change,
    )  # fmt: skip
    if told != stands or (entry.is_approval and entry.content_hash != decision.content_hash):
        yield f"decision {entry.decision_id} stands otherwise in the table of decisions"


def _compare_version(entry: Entry, draft: Draft | None) -> Iterator[str]:
    if draft is None:
        yield f"version {entry.version} is gone"
    elif content_hash(draft, None, None) != entry.text_hash:
        yield f"the text of version {entry.version} is another than then"
    elif entry.find_hash(draft, entry.category, entry.publish_at) != entry.content_hash:
        yield "its content hash is not that of its text, category, time and change"
    elif entry.is_approval and entry.shown_hash != entry.find_hash(
        draft, entry.shown_category, entry.shown_publish_at
    ):
        yield "what was shown for approval is not the text that was approved"


def _compare_request(entry: Entry, request: Request | None, *, is_forgotten: bool) -> Iterator[str]:
    """`is_forgotten`: of whoever sent the release the tables do not tell any more."""
    if request is None:
        yield "the request that it answers is gone"
    elif (request.release_id, request.official, request.shown_hash, request.step) != (
        entry.release_id,
        "" if is_forgotten and request.official == "" else entry.asked,
        entry.shown_hash or request.shown_hash,
        entry.step if entry.kind is EntryKind.DECISION else request.step,
    ):
        yield "the request that it answers stands otherwise in the table of requests"
