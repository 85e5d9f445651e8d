"""What the website made of a change that was approved, and who is told: media, sender, proposer, office."""

from __future__ import annotations

from dataclasses import replace

from humasd.release import effects as do
from humasd.release import events as on
from humasd.release.change import ChangeKind, Erratum
from humasd.release.partners import Mailing, choose_addresses
from humasd.release.published import distributed, tell_of_untold
from humasd.release.standing import open_change, require, stand
from humasd.release.states import State, Step
from humasd.release.steps import Turn


def page_corrected(turn: Turn, event: on.PageCorrected) -> None:
    """Those media are told that got the release; those that were still to get it now get it corrected."""
    change, page = require(turn, ChangeKind.CORRECTION), turn.release.page
    assert page is not None and change.day is not None
    erratum = Erratum(change.day, change.note, turn.release.version)
    standing = replace(
        page,
        version=turn.release.version,
        category=turn.release.category,
        errata=(*page.errata, erratum),
        distributed=False,
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
        distributed(turn, on.DistributionEnded((), ()))


def page_taken_down(turn: Turn, event: on.PageTakenDown) -> None:
    """The page is gone: partners who have it are told, and the release has ended (TARIK)."""
    require(turn, ChangeKind.TAKEDOWN)
    turn.become(State.WITHDRAWN, None, page=None, change=None)
    was = "" if event.was_there else "; sudah tidak ada di sana sebelumnya"
    told = _mailings(turn, event.reached - event.silenced)
    turn.do(
        do.RetireRequests(),
        do.Note(Step.PUBLICATION, f"halaman ditarik dari situs web{was}"),
        do.StopMailings(tuple(sorted(event.waiting))),
        do.StopConfirmation(),
        do.TellPartners(told, "partner_withdrawn"),
        do.TellSender("taken_down", {"url": turn.release.url, "tells_media": bool(told)}),
    )


def changed_elsewhere(turn: Turn, event: on.PageChangedElsewhere) -> None:
    """Nothing is written over what somebody did by hand; a person of the office goes on from there."""
    change, release = open_change(turn), turn.release
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
        do.TellProposer("change_elsewhere", change),
        do.Note(Step.PUBLICATION, f"halaman sudah diubah orang di situs web, tidak disentuh: {event.error}"),
    )
    stand(turn)


def distributed_meanwhile(turn: Turn, event: on.DistributionEnded) -> None:
    """The sender is told; whoever is asked about the change is reminded as before."""
    remind_at = turn.release.remind_at
    distributed(turn, event)
    turn.release = replace(turn.release, remind_at=remind_at)


def confirmed_meanwhile(turn: Turn, event: on.ConfirmationEnded) -> None:
    """The sender was told of the page as it stands, while a change to it is being decided on."""
    page = turn.release.page
    assert page is not None
    turn.release = replace(turn.release, page=replace(page, told=True))
    if event.failed is not None:
        tell_of_untold(turn, event.failed)


def _mailings(turn: Turn, addresses: frozenset[str]) -> tuple[Mailing, ...]:
    return choose_addresses(turn.policy.partners, addresses)
