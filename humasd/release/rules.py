"""What an event does to a release on its way to a page; which applies in which state says the table in
lifecycle."""

from __future__ import annotations

from dataclasses import replace

from humasd.release import effects as do
from humasd.release import events as on
from humasd.release.model import Category, DecisionKind
from humasd.release.states import State, Step, state_of
from humasd.release.steps import Turn, check, correct, dispose, draft, receive, revise


def registered(turn: Turn, event: on.Registered) -> None:
    """SOP step 1: on record; mail of unknown senders waits for the Kasubag's word."""
    turn.do(do.Note(Step.INTAKE, "diterima dan dicatat dalam agenda"))
    if event.known:
        turn.pass_step(State.RECEIVED, Step.INTAKE)
        admit(turn)
    else:
        turn.ask(State.RECEIVED, Step.INTAKE)


def admitted(turn: Turn, event: on.Admitted) -> None:
    """An unknown sender's submission may go on its way; that cannot be undone."""
    turn.record(event, DecisionKind.APPROVE, can_undo=False)
    admit(turn)


def admit(turn: Turn) -> None:
    """On to completeness, once it is clear that the sender may send."""
    report_unreadable(turn)
    complete_or_ask(turn)


def report_unreadable(turn: Turn) -> None:
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


def complete_or_ask(turn: Turn) -> None:
    """SOP step 1: tell the sender what is missing and wait, or send the receipt and go on to step 2."""
    release = turn.release
    if release.missing:
        turn.wait(State.INCOMPLETE, turn.policy.completion_deadline(turn.now))
        turn.do(do.RetireRequests(), do.TellSender("incomplete"))
        turn.do(do.Note(Step.INTAKE, "belum lengkap; pengirim diberi tahu"))
    else:
        turn.do(do.TellSender("receipt"))
        dispose(turn)


def disposed(turn: Turn, event: on.Disposed) -> None:
    """SOP step 2: passed on, with a direction and a corrector where the leader named them."""
    by = turn.record(event, DecisionKind.DISPOSE, can_undo=True)
    turn.release = replace(turn.release, direction=event.note, corrector=event.corrector)
    turn.do(do.Note(Step.DISPOSITION, f"didisposisi oleh {by.who}"))
    receive(turn)


def taken_over(turn: Turn, event: on.TakenOver) -> None:
    """SOP step 3: the corrector has received the disposition."""
    by = turn.record(event, DecisionKind.APPROVE, can_undo=True)
    turn.do(do.Note(Step.RECEIVE, f"diterima oleh {by.who}"))
    draft(turn)


def disposition_refused(turn: Turn, event: on.RevisionAsked) -> None:
    """REVISI before there is a draft is the sender's to answer."""
    turn.record(event, DecisionKind.REVISE, can_undo=False)
    turn.wait(State.INCOMPLETE, turn.policy.completion_deadline(turn.now))
    turn.release = replace(turn.release, revision_note=event.note)
    turn.do(
        do.RetireRequests(),
        do.TellSender("incomplete"),
        do.Note(event.step, f"dikembalikan kepada pengirim: {event.note}"),
    )


def drafted(turn: Turn, event: on.Approved) -> None:
    """SOP step 4: whoever drafts calls the text as it stands his draft."""
    amend(turn, event)
    turn.record(event, DecisionKind.APPROVE, can_undo=True)
    correct(turn)


def corrected(turn: Turn, event: on.Approved) -> None:
    """By whoever corrects, or by whoever a step of the office's own asks beside him."""
    step = event.step if event.step.is_own else Step.CORRECTION
    amend(turn, event)
    if not turn.assent(event, step):
        await_others(turn, event)
        return
    by = turn.record(event, DecisionKind.APPROVE, can_undo=True)
    done = f"{step}: disetujui" if step.is_own else "dikoreksi dan disetujui"
    turn.do(do.Note(step, f"{done} oleh {by.who}"))
    check(turn, after=step)


def approved(turn: Turn, event: on.Approved) -> None:
    """SOP step 6, the only way to a page: consent to the version that was shown, by as many as it needs."""
    amend(turn, event)
    if not turn.assent(event, Step.APPROVAL):
        await_others(turn, event)
        return
    due_at = turn.now + turn.policy.hold
    if turn.release.publish_at:
        due_at = max(due_at, turn.release.publish_at)
    by = turn.record(event, DecisionKind.APPROVE, can_undo=due_at > turn.now)
    deadline = max(due_at, turn.policy.deadline(Step.APPROVAL, turn.now))
    turn.become(State.PUBLISHING, deadline, turn.release.approvals)
    turn.do(
        do.RetireRequests(),
        do.PublishPage(due_at),
        do.Note(Step.APPROVAL, f"disetujui terbit oleh {by.who}"),
    )


def await_others(turn: Turn, event: on.Approved) -> None:
    """One of several has approved. What it amended is another content, so the others are asked anew."""
    by = turn.record(event, DecisionKind.APPROVE, can_undo=True, settles=False)
    turn.do(do.Note(event.step, f"disetujui oleh {by.who}; masih menunggu persetujuan lain"))
    asked_before = turn.policy.wanted(event.step, turn.case.release, turn.case.shown_hash)
    wanted = turn.policy.wanted(event.step, turn.release, turn.content_hash)
    is_amended = turn.content_hash != turn.case.shown_hash
    if is_amended or not set(wanted) <= set(asked_before):
        turn.keep_asking(event.step)
    else:
        turn.do(do.RetireRequests(seat=by.seat))  # he may have been reminded


def amend(turn: Turn, event: on.Approved) -> None:
    """A category or a publication time named beside the approval holds from here on."""
    categorise(turn, event.category)
    turn.release = replace(turn.release, publish_at=event.publish_at or turn.release.publish_at)


def revision_asked(turn: Turn, event: on.RevisionAsked) -> None:
    """REVISI: back to whoever drafts; what the answer changed by itself already is a new version first."""
    by = turn.record(event, DecisionKind.REVISE, can_undo=True)
    turn.do(do.Note(event.step, f"diminta revisi oleh {by.who}: {event.note}"))
    categorise(turn, event.category)
    if event.draft is not None:
        turn.add_version(event.draft, event.official)
    revise(turn, event.note)


def recategorised(turn: Turn, event: on.Recategorised) -> None:
    """Another category: what is approved has changed, so the same step is asked again."""
    by = turn.record(event, DecisionKind.REVISE, can_undo=False)
    categorise(turn, event.category)
    turn.do(do.Note(event.step, f"kategori diubah menjadi {event.category} oleh {by.who}"))
    turn.ask(turn.release.state, event.step, writer=event.official)


def categorise(turn: Turn, category: Category | None) -> None:
    """Take over a category that was named; None names none."""
    turn.release = replace(turn.release, category=category or turn.release.category)


def joined(turn: Turn, event: on.Joined) -> None:
    """What it brought has been handed over before; its sender is told, and told again of the page."""
    by = turn.record(event, DecisionKind.REVISE, can_undo=False)
    turn.become(State.WITHDRAWN, None, joined_to=event.into)
    turn.do(
        do.RetireRequests(),
        do.TellSender("joined", {"agenda": event.agenda, "url": event.url}),
        do.Note(event.step, f"digabung dengan agenda {event.agenda} oleh {by.who}"),
    )


def redrafted(turn: Turn, event: on.Redrafted) -> None:
    """A new text: the next version, which goes through correction and approval again."""
    if event.draft is None:
        raise on.NotPossible("a new version needs a new text")
    turn.record(event, DecisionKind.REVISE, can_undo=False)
    categorise(turn, event.category)
    turn.add_version(event.draft, event.official)
    correct(turn)


def rejected(turn: Turn, event: on.Rejected) -> None:
    """TOLAK at any step ends it; the sender is told why."""
    by = turn.record(event, DecisionKind.REJECT, can_undo=False)
    turn.become(State.REJECTED, None)
    turn.do(
        do.RetireRequests(),
        do.TellSender("rejected", {"reason": event.note}),
        do.Note(event.step, f"ditolak oleh {by.who}: {event.note}"),
    )


def undone(turn: Turn, event: on.DecisionUndone) -> None:
    """BATAL in time: the decision is taken back, and its step is asked again."""
    turn.do(
        do.Note(event.step, f"keputusan dibatalkan oleh {event.official}"),
        do.TellSettled(None, undone_by=event.official),
    )
    turn.release = replace(turn.release, revision_note="")
    if turn.release.state is State.PUBLISHING:
        turn.do(do.CancelPage())
    turn.ask(state_of(event.step) or turn.release.state, event.step, writer=event.official)


def withdrawn(turn: Turn, event: on.Withdrawn) -> None:
    """TARIK: the sender takes it back before its page begins to go up."""
    if turn.release.state is State.PUBLISHING:
        turn.do(do.CancelPage())
    turn.become(State.WITHDRAWN, None)
    turn.do(
        do.RetireRequests(),
        do.TellSettled(None),
        do.TellSender("withdrawn"),
        do.Note(Step.INTAKE, "ditarik oleh pengirim"),
    )
