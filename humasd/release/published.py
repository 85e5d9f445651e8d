"""What follows from the website's answer: the media are told, then the sender; SOP steps 6 and 7."""

from __future__ import annotations

from dataclasses import replace

from humasd.agenda import running_number
from humasd.release import effects as do
from humasd.release import events as on
from humasd.release.change import Standing
from humasd.release.partners import choose_mailings
from humasd.release.states import State, Step
from humasd.release.steps import Turn

CONFIRMATIONS = ("published", "corrected")
"""The letters that tell the sender of his page as it stands (SOP step 7)."""


def published(turn: Turn, event: on.PagePublished) -> None:
    """SOP step 6: the page is up, so that partners may be mailed."""
    deadline = turn.policy.deadline(Step.NOTIFICATION, turn.now)
    page = Standing(turn.release.version, turn.release.category)
    turn.become(State.PUBLISHED, deadline, url=event.url, page=page)
    turn.do(do.RetireRequests(), do.Note(Step.PUBLICATION, f"terbit di {event.url}"))
    draft = turn.case.draft
    text = f"{draft.title}\n{draft.body_text}\n{turn.case.material.fields.get('place', '')}"
    mailings = choose_mailings(turn.policy.partners, turn.release.category, text, event.silenced)
    if event.unwanted_by:
        mailings = ()
        turn.do(_tell_unwanted(turn.release.agenda, event))
    if mailings:
        turn.release = replace(turn.release, remind_at=turn.now + turn.policy.distribution.wait)
        turn.do(do.TellPartners(mailings))
    else:
        distributed(turn, on.DistributionEnded((), ()))


def _tell_unwanted(agenda: str, event: on.PagePublished) -> do.TellOffice:
    return do.TellOffice(
        what=f"Halaman {agenda} tampil, padahal {event.unwanted_by} minta penerbitannya dihentikan.",
        mend=f"Tanyakan segera. Untuk menurunkannya, ia cukup mengirim: TARIK {running_number(agenda)}. "
        "Media belum dan tidak akan dikirimi; bila halamannya boleh tetap tampil, teruskan sendiri.",
        details=(event.url,),
    )


def abandoned(turn: Turn, event: on.PageAbandoned) -> None:
    """The website was given up: the office is told, and the release waits where it is."""
    agenda = turn.release.agenda
    what = f"Naskah {agenda} belum dapat terbit"
    if turn.release.change is not None:
        what = f"Perubahan halaman {agenda} belum dapat diterapkan"
    turn.do(
        do.TellOffice(
            what=f"{what} di situs web.",
            mend=f"Perbaiki situs web, lalu jalankan: humasd retry {agenda}",
            details=(event.error,),
        ),
        do.Note(Step.PUBLICATION, f"situs web gagal: {event.error}"),
    )


def distributed(turn: Turn, event: on.DistributionEnded) -> None:
    """SOP step 7: each partner was sent to or given up, or was waited for long enough: the sender is told.
    Where it is on record no more who that was, nothing is left to wait for."""
    is_known, page = bool(turn.release.sender), turn.release.page
    if page is not None:
        page = replace(page, distributed=True, told=page.told or not is_known)
    turn.release = replace(turn.release, remind_at=None, page=page)
    errata = page.errata if page else ()
    values = {"url": turn.release.url, "media_told": event.told, "media_failed": event.failed}
    if errata:
        turn.do(do.TellSender("corrected", {**values, "erratum": errata[-1]}))
    else:
        turn.do(do.TellSender("published", values))
    if event.failed:
        turn.do(do.Note(Step.PUBLICATION, "tidak terkirim ke: " + ", ".join(event.failed)))
    if not is_known and turn.release.state is State.PUBLISHED:
        turn.become(State.CLOSED, None)
        turn.do(do.Note(Step.NOTIFICATION, "pengirim tidak tercatat lagi; selesai"))


def confirmed(turn: Turn, event: on.ConfirmationEnded) -> None:
    """The sender was told, or could not be, which the office hears: closed."""
    page = replace(turn.release.page, told=True) if turn.release.page else None
    turn.become(State.CLOSED, None, page=page)
    if event.failed is None:
        turn.do(do.Note(Step.NOTIFICATION, "pengirim diberi tahu; selesai"))
    else:
        tell_of_untold(turn, event.failed)


def tell_of_untold(turn: Turn, error: str) -> None:
    """The sender could not be told: the office is."""
    sender, agenda = turn.release.sender, turn.release.agenda
    turn.do(
        do.TellOffice(
            what=f"Pengirim naskah {agenda} belum dapat diberi tahu bahwa naskahnya sudah terbit.",
            mend=f"Hubungi {sender} dengan cara lain, atau perbaiki emailnya, lalu: humasd retry {agenda}",
            details=(error,),
        ),
        do.Note(Step.NOTIFICATION, f"pengirim tidak dapat diberi tahu: {error}"),
    )
