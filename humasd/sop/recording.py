"""What a turn leaves in the ledger: each decision, undo, withdrawal, automatic step and page as an entry."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from humasd.release import effects as do
from humasd.release import events as on
from humasd.release.case import Case, Outcome
from humasd.release.change import Change
from humasd.release.ledger import Entry, EntryKind
from humasd.release.model import Decision, Draft, Request
from humasd.release.policy import Policy
from humasd.release.states import Step
from humasd.store.message import StoredMessage

SENDER = "sender"
"""The role of whoever sent the submission."""


@dataclass(frozen=True)
class Turned:
    """One turn as it was written: what it was about, what came of it, what it answered."""

    case: Case
    event: on.Event
    outcome: Outcome
    now: datetime
    decision_id: int | None
    """The decision recorded, else the last one there was."""
    request: Request | None = None
    mail: StoredMessage | None = None
    page_sha256: str | None = None
    """Of the page that was rendered, or that went up."""

    @property
    def draft_after(self) -> Draft:
        """The text that the release is about from here on."""
        added = [effect.draft for effect in self.outcome.effects if isinstance(effect, do.AddVersion)]
        page, version = self.case.page, self.outcome.release.version
        if not added and page is not None and page.number == version:
            return page.draft
        return added[-1] if added else self.case.draft


def find_entries(turned: Turned, policy: Policy) -> Iterator[Entry]:
    """The entries of a turn, in order. Steps that the daemon does follow the decision that led to them."""
    common = _begin(turned)
    match turned.event:
        case on.DecisionUndone(step=step, official=official):
            yield replace(
                common,
                kind=EntryKind.UNDONE,
                step=step,
                person=official,
                role=role_of(official, policy),
                decision_id=turned.decision_id,
            )
        case on.Withdrawn():
            sender = turned.case.release.sender
            yield replace(common, kind=EntryKind.WITHDRAWN, step=Step.INTAKE, person=sender, role=SENDER)
        case on.PagePublished(url=url):
            yield _page(common, turned, EntryKind.PUBLISHED, url)
        case on.PageCorrected(url=url):
            yield _page(common, turned, EntryKind.CORRECTED, url)
        case on.PageTakenDown():
            yield _page(common, turned, EntryKind.TAKEN_DOWN, turned.case.release.url)
        case on.CorrectionProposed(change=change) | on.TakedownProposed(change=change):
            yield _propose(common, turned, change, policy)
    for effect in turned.outcome.effects:
        if isinstance(effect, do.RecordDecision):
            yield _decide(common, turned, effect.decision, policy)
        elif isinstance(effect, do.PassStep):
            yield _pass(common, turned, effect.step)


def _page(common: Entry, turned: Turned, kind: EntryKind, url: str | None) -> Entry:
    """What happened on the website, and the content and change that it was approved as."""
    release = turned.case.release
    page = replace(common, kind=kind, step=Step.PUBLICATION, url=url, page_sha256=turned.page_sha256)
    return page.on_content(
        turned.case.draft, release.version, release.category, release.publish_at, release.change
    )


def _propose(common: Entry, turned: Turned, change: Change, policy: Policy) -> Entry:
    """Who wants the page changed, and how it will be asked for."""
    release = turned.outcome.release
    is_sender = change.proposed_by == release.sender.lower()
    proposed = replace(
        common,
        kind=EntryKind.PROPOSED,
        step=Step.APPROVAL,
        person=change.proposed_by,
        role=role_of(change.proposed_by, policy) or (SENDER if is_sender else None),
        note=change.note or None,
    )
    return proposed.on_content(
        turned.draft_after, release.version, release.category, release.publish_at, release.change
    )


def role_of(address: str, policy: Policy) -> str | None:
    """An official's role; None for anybody else."""
    official = policy.find_official(address)
    return official.role if official else None


def _begin(turned: Turned) -> Entry:
    release, mail = turned.case.release, turned.mail
    return Entry(
        kind=EntryKind.AUTOMATIC,
        at=turned.now,
        release_id=release.id,
        agenda=release.agenda,
        request=turned.request.message_id if turned.request else None,
        asked=turned.request.official if turned.request else None,
        mail_sha256=mail.sha256 if mail else None,
        mail_message_id=mail.message_id if mail else None,
        confirmed=True if mail and mail.confirmed else None,
    )


def _decide(common: Entry, turned: Turned, decision: Decision, policy: Policy) -> Entry:
    """The decision on what was shown, with what its words added: a category, a time of publication."""
    before, after = turned.case.release, turned.outcome.release
    decided = replace(
        common,
        kind=EntryKind.DECISION,
        step=decision.step,
        person=decision.official,
        role=role_of(decision.official, policy),
        capacity=decision.capacity or None,
        letter=decision.letter or None,
        seat=decision.seat or None,
        assents=tuple(one.seat for one in after.approvals) if len(after.approvals) > 1 else None,
        decision=decision.kind,
        decision_id=turned.decision_id,
        note=decision.note or None,
        shown_hash=turned.request.shown_hash if turned.request else turned.case.shown_hash,
        shown_category=before.category,
        shown_publish_at=before.publish_at,
        page_sha256=turned.page_sha256,
    )
    return decided.on_content(
        turned.case.draft, decision.version, after.category, after.publish_at, before.change
    )


def _pass(common: Entry, turned: Turned, step: Step) -> Entry:
    """A step that the daemon did; `request` is the decision's, not this one's."""
    release = turned.outcome.release
    done = replace(common, kind=EntryKind.AUTOMATIC, step=step, request=None, asked=None)
    return done.on_content(
        turned.draft_after, release.version, release.category, release.publish_at, release.change
    )
