"""RALAT and TARIK as they come in: who proposes what for a page that is up, and who is asked about it."""

from __future__ import annotations

from dataclasses import replace

from humasd.release import effects as do
from humasd.release import events as on
from humasd.release.change import Change, ChangeKind
from humasd.release.standing import show_page
from humasd.release.states import State, Step, state_of
from humasd.release.steps import Turn


def correction_proposed(turn: Turn, event: on.CorrectionProposed) -> None:
    """Whoever approves is asked for the new text with its note, or for the note alone.

    While one is open, its proposer may add to it, and an official may word its note anew, which goes to
    whoever has it now; another's must wait until it is decided.
    """
    change, before = event.change, turn.release.change
    wanted = turn.release.revision_note
    if turn.release.page is None:
        raise on.NotPossible("halaman ini tidak sedang terbit")
    turn.do(do.Note(Step.APPROVAL, f"ralat diusulkan oleh {change.proposed_by}: {change.note}"))
    if event.draft is not None and event.draft != turn.case.draft:
        turn.add_version(event.draft, change.proposed_by)
    if before is not None:
        by_official = turn.policy.find_official(change.proposed_by) is not None
        if before.kind is ChangeKind.TAKEDOWN or not (
            by_official or before.proposed_by == change.proposed_by
        ):
            raise on.NotPossible("usul lain untuk halaman ini masih menunggu keputusan")
        note = change.note if by_official else _join(before.note, change.note)
        change = replace(before, note=note, proposed_at=change.proposed_at)
    else:
        _tell_received(turn, change)
    at = Step(turn.release.state) if before is not None else Step.APPROVAL
    _ask(turn, change, event.change.proposed_by, at, wanted)


def takedown_proposed(turn: Turn, event: on.TakedownProposed) -> None:
    """It takes the place of a correction that is open: what is to go need not be corrected."""
    change, before = event.change, turn.release.change
    if turn.release.page is None:
        raise on.NotPossible("halaman ini tidak sedang terbit")
    if before is not None:
        if before.kind is ChangeKind.TAKEDOWN:
            raise on.NotPossible("penarikan halaman ini sudah menunggu keputusan")
        if before.proposed_by != change.proposed_by:
            reason = {"reason": "Ada usul untuk menarik halaman ini."}
            turn.do(do.TellProposer("change_refused", before, reason))
    turn.do(
        do.Note(Step.APPROVAL, f"penarikan diusulkan oleh {change.proposed_by}: {change.note}".strip(": "))
    )
    show_page(turn)
    _tell_received(turn, change)
    _ask(turn, change, change.proposed_by, Step.APPROVAL)


def _ask(turn: Turn, change: Change, by: str, step: Step, wanted: str = "") -> None:
    """Ask whoever does the step from the start; `by` is the address of whoever wrote just now. `wanted`: the
    revision that was asked for before, and is still to be done."""
    if turn.release.state not in (State.PUBLISHED, State.CLOSED):
        turn.do(do.TellSettled(None, undone_by=by if turn.policy.find_official(by) else ""))
    turn.release = replace(turn.release, change=change, revision_note=wanted)
    turn.ask(state_of(step) or turn.release.state, step, writer=by)


def _tell_received(turn: Turn, change: Change) -> None:
    """Whoever is asked himself has his own request for an answer."""
    approvers = {post.address.lower() for post in turn.policy.seats(Step.APPROVAL, turn.release)}
    if turn.policy.first_address(change.proposed_by) not in approvers:
        turn.do(do.TellProposer("change_received", change))


def _join(before: str, more: str) -> str:
    return before if not more or more in before else f"{before} {more}".strip()
