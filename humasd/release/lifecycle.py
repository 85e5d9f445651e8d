"""SOP 01 as one table: what may happen in which state, and what follows. Read TABLE first.

`advance` is pure: the same case, event, time and policy always give the same outcome, and
nothing is read or written on the way. A pair that the table does not name fails loudly.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from humasd.release import effects as do
from humasd.release import events as on
from humasd.release.case import Case, Outcome
from humasd.release.drafting import add_photos, compose_draft
from humasd.release.model import (
    Category,
    Decision,
    DecisionKind,
    Draft,
    State,
    Step,
)
from humasd.release.policy import Policy


class NotPossible(Exception):
    """The event cannot happen to a release in this state."""


def advance(case: Case, event: on.Event, now: datetime, policy: Policy) -> Outcome:
    """What becomes of a release by an event. Raises NotPossible for a pair not in TABLE."""
    rule = TABLE.get((case.release.state, type(event)))
    if rule is None:
        raise NotPossible(f"{type(event).__name__} cannot happen to a release that is {case.release.state}")
    turn = _Turn(case, now, policy)
    rule(turn, event)
    return Outcome(turn.release, tuple(turn.effects))


class _Turn:
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
        )
        self.do(do.RecordDecision(decision), do.Acknowledge(decision, can_undo))

    def add_version(self, draft: Draft, author: str) -> None:
        number = self.release.version + 1
        self.release = replace(self.release, version=number, title=draft.title, revision_note="")
        self.do(do.AddVersion(draft, author), do.Note(Step.DRAFTING, f"naskah versi {number} dari {author}"))


# --- the way through the steps: each asks a person, or does the step and goes on ---------------


def _dispose(turn: _Turn) -> None:
    """SOP step 2."""
    if turn.by_reply(Step.DISPOSITION):
        turn.ask(State.DISPOSITION, Step.DISPOSITION)
    else:
        _receive(turn)


def _receive(turn: _Turn) -> None:
    """SOP step 3; done by the daemon, the direction heads the correction request instead."""
    if turn.by_reply(Step.RECEIVE):
        turn.ask(State.DISPOSITION, Step.RECEIVE)
    else:
        _draft(turn)


def _draft(turn: _Turn) -> None:
    """SOP step 4."""
    draft = compose_draft(turn.case.material, turn.release.title)
    if turn.case.version is None or turn.case.version.draft != draft:
        turn.add_version(draft, turn.release.sender)
    if turn.by_reply(Step.DRAFTING):
        turn.ask(State.DRAFTING, Step.DRAFTING)
    else:
        _correct(turn)


def _correct(turn: _Turn) -> None:
    """SOP step 5."""
    if turn.by_reply(Step.CORRECTION):
        turn.ask(State.CORRECTION, Step.CORRECTION)
    else:
        _approve(turn)


def _approve(turn: _Turn) -> None:
    """SOP step 6, the leadership's "Ya"; always a person's."""
    turn.ask(State.APPROVAL, Step.APPROVAL)


def _revise(turn: _Turn, note: str) -> None:
    """Back to step 4, with what to change; a person drafts now, whatever the step's mode."""
    turn.release = replace(turn.release, revision_note=note)
    turn.ask(State.DRAFTING, Step.DRAFTING)


# --- what each event does ---------------------------------------------------------------------


def _registered(turn: _Turn, event: on.Registered) -> None:
    turn.do(do.Note(Step.INTAKE, "diterima dan dicatat dalam agenda"))
    if event.known:
        _admit(turn)
    else:
        turn.ask(State.RECEIVED, Step.INTAKE)


def _admitted(turn: _Turn, event: on.Admitted) -> None:
    turn.record(event, DecisionKind.APPROVE, can_undo=False)
    _admit(turn)


def _admit(turn: _Turn) -> None:
    _report_unreadable(turn)
    _complete_or_ask(turn)


def _more_of_unknown(turn: _Turn, event: on.MaterialReceived) -> None:
    _take_material(turn, event)
    turn.ask(State.RECEIVED, Step.INTAKE)


def _report_unreadable(turn: _Turn) -> None:
    """An attachment that cannot be read is named to sender and office; the rest goes on."""
    unreadable = tuple(
        f"{attachment.filename}: {attachment.problem}"
        for attachment in turn.case.material.attachments
        if attachment.problem
    )
    if unreadable:
        turn.do(
            do.TellOffice(
                what=f"Ada lampiran agenda {turn.release.agenda} yang tidak dapat dibaca.",
                mend="Pengirim sudah diminta mengirim ulang. Berkas aslinya tetap tersimpan.",
                details=unreadable,
            )
        )


def _complete_or_ask(turn: _Turn) -> None:
    release = turn.release
    if release.missing:
        turn.wait(State.INCOMPLETE, turn.policy.completion_deadline(turn.now))
        turn.do(do.RetireRequests(), do.TellSender("incomplete"))
        turn.do(do.Note(Step.INTAKE, "belum lengkap; pengirim diberi tahu"))
    else:
        turn.do(do.TellSender("receipt"))
        _dispose(turn)


def _take_material(turn: _Turn, event: on.MaterialReceived) -> None:
    turn.case = replace(turn.case, material=event.material)
    turn.release = replace(
        turn.release,
        title=event.title,
        category=event.category,
        unit=event.unit,
        missing=event.missing,
        wanted=event.wanted,
        notes=event.notes,
    )
    turn.do(do.ReplaceMaterial(event.material), do.Note(Step.INTAKE, "bahan baru dari pengirim"))


def _completed(turn: _Turn, event: on.MaterialReceived) -> None:
    _take_material(turn, event)
    turn.release = replace(turn.release, revision_note="")
    _complete_or_ask(turn)


def _material_changed(turn: _Turn, event: on.MaterialReceived) -> None:
    before = turn.case
    _take_material(turn, event)
    draft = compose_draft(event.material, turn.release.title)
    if before.version is not None and event.material.text == before.material.text:
        draft = add_photos(before.version.draft, before.material, event.material)
    shows_same = before.version is not None and draft == before.version.draft
    if shows_same and turn.release.category == before.release.category:
        return  # a letter or a form: what is being asked about stays as it was shown
    turn.add_version(draft, turn.release.sender)
    _correct(turn)


def _disposed(turn: _Turn, event: on.Disposed) -> None:
    turn.record(event, DecisionKind.DISPOSE, can_undo=True)
    turn.release = replace(turn.release, direction=event.note, corrector=event.corrector)
    turn.do(do.Note(Step.DISPOSITION, f"didisposisi oleh {event.official}"))
    _receive(turn)


def _taken_over(turn: _Turn, event: on.TakenOver) -> None:
    turn.record(event, DecisionKind.APPROVE, can_undo=True)
    turn.do(do.Note(Step.RECEIVE, f"diterima oleh {event.official}"))
    _draft(turn)


def _disposition_refused(turn: _Turn, event: on.RevisionAsked) -> None:
    """REVISI before there is a draft is the sender's to answer."""
    turn.record(event, DecisionKind.REVISE, can_undo=False)
    turn.wait(State.INCOMPLETE, turn.policy.completion_deadline(turn.now))
    turn.release = replace(turn.release, revision_note=event.note)
    turn.do(
        do.RetireRequests(),
        do.TellSender("incomplete"),
        do.Note(event.step, f"dikembalikan kepada pengirim: {event.note}"),
    )


def _drafted(turn: _Turn, event: on.Approved) -> None:
    turn.record(event, DecisionKind.APPROVE, can_undo=True)
    _amend(turn, event)
    _correct(turn)


def _corrected(turn: _Turn, event: on.Approved) -> None:
    turn.record(event, DecisionKind.APPROVE, can_undo=True)
    _amend(turn, event)
    turn.do(do.Note(Step.CORRECTION, f"dikoreksi dan disetujui oleh {event.official}"))
    _approve(turn)


def _approved(turn: _Turn, event: on.Approved) -> None:
    _amend(turn, event)
    due_at = turn.now + turn.policy.hold
    if turn.release.publish_at:
        due_at = max(due_at, turn.release.publish_at)
    turn.record(event, DecisionKind.APPROVE, can_undo=due_at > turn.now)
    turn.become(State.PUBLISHING, max(due_at, turn.policy.deadline(Step.APPROVAL, turn.now)))
    turn.do(
        do.RetireRequests(),
        do.PublishPage(due_at),
        do.Note(Step.APPROVAL, f"disetujui terbit oleh {event.official}"),
    )


def _amend(turn: _Turn, event: on.Approved) -> None:
    """A category or a publication time named beside the approval holds from here on."""
    _categorise(turn, event.category)
    turn.release = replace(turn.release, publish_at=event.publish_at or turn.release.publish_at)


def _revision_asked(turn: _Turn, event: on.RevisionAsked) -> None:
    turn.record(event, DecisionKind.REVISE, can_undo=True)
    turn.do(do.Note(event.step, f"diminta revisi oleh {event.official}: {event.note}"))
    _categorise(turn, event.category)
    if event.draft is not None:
        turn.add_version(event.draft, event.official)
    _revise(turn, event.note)


def _recategorised(turn: _Turn, event: on.Recategorised) -> None:
    turn.record(event, DecisionKind.REVISE, can_undo=False)
    _categorise(turn, event.category)
    turn.do(do.Note(event.step, f"kategori diubah menjadi {event.category} oleh {event.official}"))
    turn.ask(turn.release.state, event.step)


def _categorise(turn: _Turn, category: Category | None) -> None:
    turn.release = replace(turn.release, category=category or turn.release.category)


def _joined(turn: _Turn, event: on.Joined) -> None:
    """What it brought has been handed over before; its sender is told, and told again of the page."""
    turn.record(event, DecisionKind.REVISE, can_undo=False)
    turn.become(State.WITHDRAWN, None, joined_to=event.into)
    turn.do(
        do.RetireRequests(),
        do.TellSender("joined", {"agenda": event.agenda, "url": event.url}),
        do.Note(event.step, f"digabung dengan agenda {event.agenda} oleh {event.official}"),
    )


def _redrafted(turn: _Turn, event: on.Redrafted) -> None:
    if event.draft is None:
        raise NotPossible("a new version needs a new text")
    turn.record(event, DecisionKind.REVISE, can_undo=False)
    _categorise(turn, event.category)
    turn.add_version(event.draft, event.official)
    _correct(turn)


def _rejected(turn: _Turn, event: on.Rejected) -> None:
    turn.record(event, DecisionKind.REJECT, can_undo=False)
    turn.become(State.REJECTED, None)
    turn.do(
        do.RetireRequests(),
        do.TellSender("rejected", {"reason": event.note}),
        do.Note(event.step, f"ditolak oleh {event.official}: {event.note}"),
    )


def _undone(turn: _Turn, event: on.DecisionUndone) -> None:
    turn.do(do.Note(event.step, f"keputusan dibatalkan oleh {event.official}"))
    turn.release = replace(turn.release, revision_note="")
    if turn.release.state is State.PUBLISHING:
        turn.do(do.CancelPage())
    again = {
        Step.DISPOSITION: State.DISPOSITION,
        Step.RECEIVE: State.DISPOSITION,
        Step.DRAFTING: State.DRAFTING,
        Step.CORRECTION: State.CORRECTION,
        Step.APPROVAL: State.APPROVAL,
    }
    turn.ask(again[event.step], event.step)


def _withdrawn(turn: _Turn, event: on.Withdrawn) -> None:
    if turn.release.state is State.PUBLISHING:
        turn.do(do.CancelPage())
    turn.become(State.WITHDRAWN, None)
    turn.do(
        do.RetireRequests(),
        do.TellSender("withdrawn"),
        do.Note(Step.INTAKE, "ditarik oleh pengirim"),
    )


def _expired(turn: _Turn, event: on.RequestExpired) -> None:
    turn.do(do.Note(event.step, "permintaan lewat waktu; diminta kembali"))
    turn.ask(turn.release.state, event.step)


def _overdue(turn: _Turn, event: on.DeadlinePassed) -> None:
    """Whoever is waited for is reminded once; when that does not help, a person should phone."""
    release = turn.release
    if release.reminded == 0:
        turn.release = replace(release, reminded=1, remind_at=turn.policy.patience(turn.now))
        if event.step is Step.INTAKE:
            turn.do(
                do.TellSender("incomplete", {"reminds": True}), do.Note(event.step, "pengirim diingatkan")
            )
        else:
            official = turn.policy.official_for(event.step, release)
            turn.do(do.Ask(event.step, official, reminds=True))
            turn.do(do.Note(event.step, f"{official.name or official.address} diingatkan"))
        return
    turn.release = replace(release, reminded=release.reminded + 1, remind_at=None)
    if release.state is State.INCOMPLETE:
        waited_for = f"{release.sender_name or release.sender} (pengirim)"
    else:
        official = turn.policy.official_for(event.step, release)
        waited_for = official.name or official.address
    turn.do(
        do.TellOffice(
            what=f"Agenda {release.agenda} masih menunggu {waited_for} meskipun sudah diingatkan.",
            mend=f"Mohon hubungi {waited_for} lewat telepon.",
            details=(f"Judul: {release.title}",),
        ),
        do.Note(event.step, "belum dijawab; kantor diberi tahu"),
    )


def _published(turn: _Turn, event: on.PagePublished) -> None:
    deadline = turn.policy.deadline(Step.NOTIFICATION, turn.now)
    turn.become(State.PUBLISHED, deadline, url=event.url)
    turn.do(do.RetireRequests(), do.Note(Step.PUBLICATION, f"terbit di {event.url}"))
    if turn.policy.partners:
        turn.do(do.TellPartners())
    else:
        _distributed(turn, on.DistributionEnded((), ()))


def _abandoned(turn: _Turn, event: on.PageAbandoned) -> None:
    agenda = turn.release.agenda
    turn.do(
        do.TellOffice(
            what=f"Naskah {agenda} belum dapat terbit di situs web.",
            mend=f"Perbaiki situs web, lalu jalankan: humasd retry {agenda}",
            details=(event.error,),
        ),
        do.Note(Step.PUBLICATION, f"situs web gagal: {event.error}"),
    )


def _distributed(turn: _Turn, event: on.DistributionEnded) -> None:
    values = {"url": turn.release.url, "media_told": event.told, "media_failed": event.failed}
    turn.do(do.TellSender("published", values))
    if event.failed:
        turn.do(do.Note(Step.PUBLICATION, "tidak terkirim ke: " + ", ".join(event.failed)))


def _confirmed(turn: _Turn, event: on.ConfirmationEnded) -> None:
    turn.become(State.CLOSED, None)
    turn.do(do.Note(Step.NOTIFICATION, "pengirim diberi tahu; selesai"))


Rule = Callable[[_Turn, Any], None]

TABLE: Mapping[tuple[State, type], Rule] = {
    # step 1: receive, enter in the agenda
    (State.RECEIVED, on.Registered): _registered,
    (State.RECEIVED, on.Admitted): _admitted,
    (State.RECEIVED, on.RevisionAsked): _disposition_refused,
    (State.RECEIVED, on.Rejected): _rejected,
    (State.RECEIVED, on.MaterialReceived): _more_of_unknown,
    (State.INCOMPLETE, on.MaterialReceived): _completed,
    # steps 2 and 3: dispose, receive
    (State.DISPOSITION, on.Disposed): _disposed,
    (State.DISPOSITION, on.TakenOver): _taken_over,
    (State.DISPOSITION, on.RevisionAsked): _disposition_refused,
    (State.DISPOSITION, on.Rejected): _rejected,
    (State.DISPOSITION, on.MaterialReceived): _completed,
    # step 4: draft
    (State.DRAFTING, on.Approved): _drafted,
    (State.DRAFTING, on.Redrafted): _redrafted,
    (State.DRAFTING, on.Rejected): _rejected,
    (State.DRAFTING, on.MaterialReceived): _material_changed,
    # step 5: correct
    (State.CORRECTION, on.Approved): _corrected,
    (State.CORRECTION, on.RevisionAsked): _revision_asked,
    (State.CORRECTION, on.Redrafted): _redrafted,
    (State.CORRECTION, on.Rejected): _rejected,
    (State.CORRECTION, on.MaterialReceived): _material_changed,
    # a category by a word, and two releases that are one
    **{
        (state, on.Recategorised): _recategorised
        for state in (State.DISPOSITION, State.DRAFTING, State.CORRECTION, State.APPROVAL)
    },
    **{(state, on.Joined): _joined for state in (State.DISPOSITION, State.CORRECTION, State.APPROVAL)},
    # step 6: approve, upload, pass to the media
    (State.APPROVAL, on.Approved): _approved,
    (State.APPROVAL, on.RevisionAsked): _revision_asked,
    (State.APPROVAL, on.Redrafted): _redrafted,
    (State.APPROVAL, on.Rejected): _rejected,
    (State.APPROVAL, on.MaterialReceived): _material_changed,
    (State.PUBLISHING, on.PagePublished): _published,
    (State.PUBLISHING, on.PageAbandoned): _abandoned,
    (State.PUBLISHED, on.DistributionEnded): _distributed,
    # step 7: tell the sender
    (State.PUBLISHED, on.ConfirmationEnded): _confirmed,
    # BATAL: a decision taken back in time
    **{
        (state, on.DecisionUndone): _undone
        for state in (State.DISPOSITION, State.DRAFTING, State.CORRECTION, State.APPROVAL, State.PUBLISHING)
    },
    # TARIK: the sender takes it back before publication
    **{
        (state, on.Withdrawn): _withdrawn
        for state in (
            State.RECEIVED,
            State.INCOMPLETE,
            State.DISPOSITION,
            State.DRAFTING,
            State.CORRECTION,
            State.APPROVAL,
            State.PUBLISHING,
        )
    },
    # a request that nobody answered is asked anew
    **{
        (state, on.RequestExpired): _expired
        for state in (State.RECEIVED, State.DISPOSITION, State.DRAFTING, State.CORRECTION, State.APPROVAL)
    },
    # a deadline that has passed: a reminder, then the office
    **{
        (state, on.DeadlinePassed): _overdue
        for state in (
            State.RECEIVED,
            State.INCOMPLETE,
            State.DISPOSITION,
            State.DRAFTING,
            State.CORRECTION,
            State.APPROVAL,
        )
    },
}
