"""What each event does to a release whose page is up: RALAT, TARIK, and what follows on the website."""

from __future__ import annotations

from dataclasses import replace

from humasd.release import effects as do
from humasd.release import events as on
from humasd.release import rules
from humasd.release.change import Change, ChangeKind, Erratum
from humasd.release.model import Category, DecisionKind, State, Step
from humasd.release.partners import Mailing, choose_addresses
from humasd.release.steps import Turn


def correction_proposed(turn: Turn, event: on.CorrectionProposed) -> None:
    """Whoever approves is asked for the new text with its note, or for the note alone.

    While one is open, its proposer may add to it, and an official may word its note anew; another's must
    wait until it is decided.
    """
    change, before = event.change, turn.release.change
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
    _ask(turn, change, event.change.proposed_by)


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
    _show_page(turn)
    _tell_received(turn, change)
    _ask(turn, change, change.proposed_by)


def _ask(turn: Turn, change: Change, by: str) -> None:
    """Ask whoever approves from the start; `by` is the address of whoever wrote just now."""
    if turn.release.state not in (State.PUBLISHED, State.CLOSED):
        turn.do(do.TellSettled(None, undone_by=by if turn.policy.find_official(by) else ""))
    turn.release = replace(turn.release, change=change, revision_note="")
    turn.ask(State.APPROVAL, Step.APPROVAL, writer=by)


def _tell_received(turn: Turn, change: Change) -> None:
    """Whoever is asked himself has his own request for an answer."""
    approvers = {post.address.lower() for post in turn.policy.seats(Step.APPROVAL, turn.release)}
    if turn.policy.first_address(change.proposed_by) not in approvers:
        turn.do(do.TellProposer("change_received", change))


def approved(turn: Turn, event: on.Approved) -> None:
    """The note is dated as the day on which it goes up."""
    change = _open(turn)
    if event.publish_at is not None:
        raise on.NotPossible("a page that is up has its time")
    rules.amend(turn, event)
    if not turn.assent(event, Step.APPROVAL):
        rules.await_others(turn, event)
        return
    due_at = turn.now + turn.policy.hold
    by = turn.record(event, DecisionKind.APPROVE, can_undo=due_at > turn.now)
    deadline = max(due_at, turn.policy.deadline(Step.APPROVAL, turn.now))
    dated = replace(change, day=due_at.astimezone(turn.policy.hours.zone).date())
    turn.become(State.PUBLISHING, deadline, turn.release.approvals, change=dated)
    if change.kind is ChangeKind.CORRECTION:
        turn.do(do.RetireRequests(), do.CorrectPage(due_at))
        turn.do(do.Note(Step.APPROVAL, f"ralat disetujui oleh {by.who}"))
    else:
        turn.do(do.RetireRequests(), do.TakeDownPage(due_at))
        turn.do(do.Note(Step.APPROVAL, f"penarikan disetujui oleh {by.who}"))


def revision_asked(turn: Turn, event: on.RevisionAsked) -> None:
    """Steps 4 and 5 again, for what shall stand there."""
    _require_text(turn)
    rules.revision_asked(turn, event)


def redrafted(turn: Turn, event: on.Redrafted) -> None:
    _require_text(turn)
    rules.redrafted(turn, event)


def recategorised(turn: Turn, event: on.Recategorised) -> None:
    _require_text(turn)
    rules.recategorised(turn, event)


def refused(turn: Turn, event: on.Rejected) -> None:
    """The page stays as it is, and the release is again what it was."""
    change = _open(turn)
    by = turn.record(event, DecisionKind.REJECT, can_undo=False)
    turn.do(
        do.Note(event.step, f"{_NAMES[change.kind]} ditolak oleh {by.who}: {event.note}"),
        do.TellProposer("change_refused", change, {"reason": event.note}),
    )
    _stand(turn)


def page_corrected(turn: Turn, event: on.PageCorrected) -> None:
    """Those media are told that got the release; those that were still to get it now get it corrected."""
    change, page = _require(turn, ChangeKind.CORRECTION), turn.release.page
    assert page is not None and change.day is not None
    erratum = Erratum(change.day, change.note, turn.release.version)
    standing = replace(
        page,
        version=turn.release.version,
        category=turn.release.category,
        errata=(*page.errata, erratum),
        told=False,
    )
    deadline = turn.policy.deadline(Step.NOTIFICATION, turn.now)
    turn.become(State.PUBLISHED, deadline, url=event.url, page=standing, change=None)
    turn.do(do.RetireRequests(), do.Note(Step.PUBLICATION, f"ralat terbit di {event.url}"))
    told = _mailings(turn, event.reached - event.silenced)
    afresh = _mailings(turn, event.waiting - event.silenced)
    turn.do(do.StopMailings(tuple(sorted(event.waiting))))
    turn.do(do.TellPartners(told, "partner_correction"), do.TellPartners(afresh))
    if told or afresh:
        turn.release = replace(turn.release, remind_at=turn.now + turn.policy.distribution.wait)
    else:
        rules.distributed(turn, on.DistributionEnded((), ()))


def page_taken_down(turn: Turn, event: on.PageTakenDown) -> None:
    _require(turn, ChangeKind.TAKEDOWN)
    turn.become(State.WITHDRAWN, None, page=None, change=None)
    was = "" if event.was_there else "; sudah tidak ada di sana sebelumnya"
    told = _mailings(turn, event.reached - event.silenced)
    turn.do(
        do.RetireRequests(),
        do.Note(Step.PUBLICATION, f"halaman ditarik dari situs web{was}"),
        do.StopMailings(tuple(sorted(event.waiting))),
        do.TellPartners(told, "partner_withdrawn"),
        do.TellSender("taken_down", {"url": turn.release.url, "tells_media": bool(told)}),
    )


def changed_elsewhere(turn: Turn, event: on.PageChangedElsewhere) -> None:
    """Nothing is written over what somebody did by hand; a person of the office goes on from there."""
    change, release = _open(turn), turn.release
    if change.kind is ChangeKind.CORRECTION:
        what = f"Ralat agenda {release.agenda} disetujui, tetapi halamannya sudah diubah orang di situs web."
        mend = "Halaman tidak disentuh. Terapkan ralat itu langsung di situs web, lalu beri tahu pengusulnya."
    else:
        what = f"Penarikan agenda {release.agenda} disetujui, tetapi halamannya tidak ditemukan lagi."
        mend = "Halaman tidak disentuh. Tarik halaman itu langsung di situs web, lalu beri tahu pengusulnya."
    details = (
        f"Alamat: {release.url}",
        f"Pengusul: {change.proposed_by}",
        *filter(None, (change.note,)),
        event.error,
    )
    turn.do(
        do.TellOffice(what, mend, details),
        do.Note(Step.PUBLICATION, f"halaman sudah diubah orang di situs web, tidak disentuh: {event.error}"),
    )
    _stand(turn)


def distributed_meanwhile(turn: Turn, event: on.DistributionEnded) -> None:
    """The sender is told; whoever is asked about the change is reminded as before."""
    remind_at = turn.release.remind_at
    rules.distributed(turn, event)
    turn.release = replace(turn.release, remind_at=remind_at)


def confirmed_meanwhile(turn: Turn, event: on.ConfirmationEnded) -> None:
    """The sender was told of the page as it stands, while a change to it is being decided on."""
    page = turn.release.page
    assert page is not None
    turn.release = replace(turn.release, page=replace(page, told=True))


_NAMES = {ChangeKind.CORRECTION: "ralat", ChangeKind.TAKEDOWN: "penarikan"}


def _require_text(turn: Turn) -> None:
    """What is to be taken down has no text to work on."""
    _require(turn, ChangeKind.CORRECTION)


def _require(turn: Turn, kind: ChangeKind) -> Change:
    change = _open(turn)
    if change.kind is not kind:
        raise on.NotPossible(f"what is decided on is a {change.kind}")
    return change


def _open(turn: Turn) -> Change:
    change = turn.release.change
    if change is None:
        raise on.NotPossible("no change to this page is being decided on")
    return change


def _stand(turn: Turn) -> None:
    """Back to the page as it is: closed, or still being told of."""
    _show_page(turn)
    page = turn.release.page
    assert page is not None
    turn.become(State.CLOSED if page.told else State.PUBLISHED, None, change=None, revision_note="")
    if not page.told:
        turn.release = replace(turn.release, remind_at=turn.now + turn.policy.distribution.wait)
    turn.do(do.RetireRequests())


def _show_page(turn: Turn) -> None:
    """The release is about the version that is on the website."""
    page, version = turn.release.page, turn.case.page
    assert page is not None and version is not None
    turn.case = replace(turn.case, version=version)
    turn.release = replace(
        turn.release,
        version=page.version,
        title=version.draft.title,
        category=Category(page.category) if page.category else None,
    )


def _mailings(turn: Turn, addresses: frozenset[str]) -> tuple[Mailing, ...]:
    return choose_addresses(turn.policy.partners, addresses)


def _join(before: str, more: str) -> str:
    return before if not more or more in before else f"{before} {more}".strip()
