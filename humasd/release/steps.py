"""The way through the steps of SOP 01: each asks a person, or is done at once and leads to the next."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any

from humasd.release import effects as do
from humasd.release import events as on
from humasd.release.case import Case
from humasd.release.drafting import compose_draft
from humasd.release.effects import Ask
from humasd.release.model import Assent, Decision, DecisionKind, Draft, Official, Release, content_hash
from humasd.release.policy import Policy
from humasd.release.states import State, Step


class Turn:
    """One event's work in progress; the only thing here that changes, and it never gets out."""

    def __init__(self, case: Case, now: datetime, policy: Policy) -> None:
        self.case = case
        self.release = case.release
        self.now = now
        self.policy = policy.with_substitutes(case.appointments)
        self.effects: list[do.Effect] = []

    def become(
        self, state: State, deadline: datetime | None, approvals: tuple[Assent, ...] = (), **changes: Any
    ) -> None:
        """Approvals given so far are void, unless they are handed on."""
        self.release = replace(
            self.release,
            state=state,
            deadline_at=deadline,
            remind_at=None,
            reminded=0,
            approvals=approvals,
            **changes,
        )

    def wait(self, state: State, deadline: datetime, approvals: tuple[Assent, ...] = ()) -> None:
        """Become a state in which somebody is waited for, and reminded when the deadline has passed."""
        self.become(state, deadline, approvals)
        self.release = replace(self.release, remind_at=deadline)

    def do(self, *effects: do.Effect) -> None:
        """Add effects, carried out in this order and with the decision or not at all."""
        self.effects.extend(effects)

    def ask(self, state: State, step: Step, *, writer: str = "") -> None:
        """Ask everybody whose decision the step is, from the start. `writer`: the address of the official
        whose answer led to it; he is busy with it, so it is not left to his next digest."""
        self.wait(state, self._deadline(step, writer))
        self.do(do.RetireRequests(), *self.requests(step, writer=writer))

    def keep_asking(self, step: Step) -> None:
        """Ask afresh whoever is still wanted; the approvals that there are stand."""
        release = self.release
        self.wait(release.state, self._deadline(step), release.approvals)
        self.do(do.RetireRequests(), *self.requests(step))

    def requests(
        self, step: Step, *, reminds: bool = False, writer: str = "", of: Release | None = None
    ) -> tuple[Ask, ...]:
        """What goes out to those whose decision is wanted now, or was wanted `of` the release before."""
        asked = self.policy.asked(step, of or self.release, self.content_hash, self.now)
        return tuple(
            Ask(step, one.official, reminds, one.seat, at_once=self._writes(one.official, writer))
            for one in asked
        )

    def _writes(self, official: Official, writer: str) -> bool:
        return bool(writer) and self.policy.first_address(writer) == official.address.lower()

    def _deadline(self, step: Step, writer: str = "") -> datetime:
        """The step's norm from when the last of those who are asked gets to see it."""
        asked = self.requests(step, writer=writer)
        later = [self.policy.shown_at(ask.official, self.now) for ask in asked if not ask.at_once]
        return self.policy.deadline(step, max((self.now, *later)))

    def seat_of(self, answer: on.Answer) -> str:
        """The address of the official for whom it answers."""
        return answer.seat or self.policy.first_address(answer.official)

    def may_answer(self, answer: on.Answer) -> bool:
        """Whether who answered may still decide for whom he was asked; stopping a decision is free."""
        is_free = isinstance(answer, on.DecisionUndone)
        return is_free or self.policy.may_act(answer.official, self.seat_of(answer), self.now)

    def assent(self, answer: on.Answer, step: Step) -> bool:
        """Take note of an approval of exactly what stands now; whether the step has all that it needs.

        Raises NotPossible for the approval of one whose word is not wanted.
        """
        seat, before = self.seat_of(answer), self.case.release
        due = {post.address.lower() for post in self.policy.due(step, before, self.case.shown_hash)}
        if answer.step is not step or seat not in due:
            raise on.NotPossible(f"the approval of {seat} for {answer.step} is not wanted")
        content = self.content_hash
        given = tuple(one for one in before.approvals if one.content_hash == content)
        self.release = replace(self.release, approvals=(*given, Assent(seat, content)))
        return not self.policy.wanted(step, self.release, content)

    @property
    def content_hash(self) -> str:
        """What a reader would see of the release as it stands in this turn."""
        release = self.release
        return content_hash(self.case.draft, release.category, release.publish_at, release.change)

    def pass_step(self, state: State, step: Step) -> None:
        """The daemon does it at once."""
        self.do(do.PassStep(state, step))

    def by_reply(self, step: Step) -> bool:
        """Whether a person does the step, by answering a mail."""
        return self.policy.steps[step].by_reply

    def record(
        self, answer: on.Answer, kind: DecisionKind, *, can_undo: bool, settles: bool = True
    ) -> Decision:
        """`settles`: with this decision nobody else need answer what is asked."""
        seat = self.seat_of(answer)
        appointment = self.policy.appointment_of(answer.official, seat, self.now)
        in_own_right = seat == self.policy.first_address(answer.official)
        acts_by = None if in_own_right else appointment
        decision = Decision(
            step=answer.step,
            official=answer.official,
            kind=kind,
            version=self.case.release.version,
            at=self.now,
            note=answer.note,
            message_id=answer.message_id,
            capacity=acts_by.title if acts_by else "",
            letter=acts_by.letter if acts_by else "",
            seat=seat,
            content_hash=self.content_hash,
            change=self.release.change.kind if self.release.change else "",
        )
        self.do(do.RecordDecision(decision), do.Acknowledge(decision, can_undo))
        if settles:
            self.do(do.TellSettled(decision))
        return decision

    def add_version(self, draft: Draft, author: str) -> None:
        """The draft becomes the next number of all there ever were; no number is given twice."""
        number = max(self.release.version, self.case.newest) + 1
        self.release = replace(self.release, version=number, title=draft.title, revision_note="")
        self.do(
            do.AddVersion(number, draft, author),
            do.Note(Step.DRAFTING, f"naskah versi {number} dari {author}"),
        )


def dispose(turn: Turn) -> None:
    """SOP step 2."""
    if turn.by_reply(Step.DISPOSITION):
        turn.ask(State.DISPOSITION, Step.DISPOSITION)
    else:
        turn.pass_step(State.DISPOSITION, Step.DISPOSITION)
        receive(turn)


def receive(turn: Turn) -> None:
    """SOP step 3; done by the daemon, the direction heads the correction request instead."""
    if turn.by_reply(Step.RECEIVE):
        turn.ask(State.DISPOSITION, Step.RECEIVE)
    else:
        turn.pass_step(State.DISPOSITION, Step.RECEIVE)
        draft(turn)


def draft(turn: Turn) -> None:
    """SOP step 4."""
    draft = compose_draft(turn.case.material, turn.release.title)
    if turn.case.version is None or turn.case.version.draft != draft:
        turn.add_version(draft, turn.release.sender)
    if turn.by_reply(Step.DRAFTING):
        turn.ask(State.DRAFTING, Step.DRAFTING)
    else:
        turn.pass_step(State.DRAFTING, Step.DRAFTING)
        correct(turn)


def correct(turn: Turn) -> None:
    """SOP step 5, and the steps of the office's own that stand beside it."""
    check(turn)


def check(turn: Turn, after: Step | None = None) -> None:
    """On through the steps between draft and approval. Behind one that the office has taken away since,
    all of them come: nothing is left out."""
    checks = turn.policy.checks
    for step in checks[checks.index(after) + 1 :] if after in checks else checks:
        if turn.by_reply(step):
            turn.ask(State.CORRECTION, step)
            return
        turn.pass_step(State.CORRECTION, step)
    approve(turn)


def approve(turn: Turn) -> None:
    """SOP step 6, the leadership's "Ya"; always a person's."""
    turn.ask(State.APPROVAL, Step.APPROVAL)


def revise(turn: Turn, note: str) -> None:
    """Back to step 4, with what to change; a person drafts now, whatever the step's mode."""
    turn.release = replace(turn.release, revision_note=note)
    turn.ask(State.DRAFTING, Step.DRAFTING)
