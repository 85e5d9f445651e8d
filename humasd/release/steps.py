"""The way through the steps of SOP 01: each asks a person, or is done at once and leads to the next."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any

from humasd.release import effects as do
from humasd.release import events as on
from humasd.release.case import Case
from humasd.release.drafting import compose_draft
from humasd.release.model import Decision, DecisionKind, Draft, State, Step, content_hash
from humasd.release.policy import Policy


class Turn:
    """One event's work in progress; the only thing here that changes, and it never gets out."""

    def __init__(self, case: Case, now: datetime, policy: Policy) -> None:
        self.case = case
        self.release = case.release
        self.now = now
        self.policy = policy
        self.effects: list[do.Effect] = []

    def become(self, state: State, deadline: datetime | None, **changes: Any) -> None:
        self.release = replace(
            self.release, state=state, deadline_at=deadline, remind_at=None, reminded=0, **changes
        )

    def wait(self, state: State, deadline: datetime) -> None:
        """Become a state in which somebody is waited for, and reminded when the deadline has passed."""
        self.become(state, deadline)
        self.release = replace(self.release, remind_at=deadline)

    def do(self, *effects: do.Effect) -> None:
        self.effects.extend(effects)

    def ask(self, state: State, step: Step) -> None:
        official = self.policy.official_for(step, self.release)
        self.wait(state, self.policy.deadline(step, self.now))
        self.do(do.RetireRequests(), do.Ask(step, official))

    @property
    def content_hash(self) -> str:
        """What a reader would see of the release as it stands in this turn."""
        return content_hash(self.case.draft, self.release.category, self.release.publish_at)

    def by_reply(self, step: Step) -> bool:
        return self.policy.steps[step].by_reply

    def record(self, answer: on.Answer, kind: DecisionKind, *, can_undo: bool) -> None:
        decision = Decision(
            step=answer.step,
            official=answer.official,
            kind=kind,
            version=self.case.release.version,
            at=self.now,
            note=answer.note,
            message_id=answer.message_id,
            seat=answer.seat or self.policy.first_address(answer.official),
            content_hash=self.content_hash,
        )
        self.do(do.RecordDecision(decision), do.Acknowledge(decision, can_undo))

    def add_version(self, draft: Draft, author: str) -> None:
        number = self.release.version + 1
        self.release = replace(self.release, version=number, title=draft.title, revision_note="")
        self.do(do.AddVersion(draft, author), do.Note(Step.DRAFTING, f"naskah versi {number} dari {author}"))


def dispose(turn: Turn) -> None:
    """SOP step 2."""
    if turn.by_reply(Step.DISPOSITION):
        turn.ask(State.DISPOSITION, Step.DISPOSITION)
    else:
        receive(turn)


def receive(turn: Turn) -> None:
    """SOP step 3; done by the daemon, the direction heads the correction request instead."""
    if turn.by_reply(Step.RECEIVE):
        turn.ask(State.DISPOSITION, Step.RECEIVE)
    else:
        draft(turn)


def draft(turn: Turn) -> None:
    """SOP step 4."""
    draft = compose_draft(turn.case.material, turn.release.title)
    if turn.case.version is None or turn.case.version.draft != draft:
        turn.add_version(draft, turn.release.sender)
    if turn.by_reply(Step.DRAFTING):
        turn.ask(State.DRAFTING, Step.DRAFTING)
    else:
        correct(turn)


def correct(turn: Turn) -> None:
    """SOP step 5."""
    if turn.by_reply(Step.CORRECTION):
        turn.ask(State.CORRECTION, Step.CORRECTION)
    else:
        approve(turn)


def approve(turn: Turn) -> None:
    """SOP step 6, the leadership's "Ya"; always a person's."""
    turn.ask(State.APPROVAL, Step.APPROVAL)


def revise(turn: Turn, note: str) -> None:
    """Back to step 4, with what to change; a person drafts now, whatever the step's mode."""
    turn.release = replace(turn.release, revision_note=note)
    turn.ask(State.DRAFTING, Step.DRAFTING)
