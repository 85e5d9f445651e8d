"""An official's mail that answers no request, and wants a page stopped that is about to go up.

BATAL answers the notice of an approval (undo.py), but nobody looks for the right mail to answer then. Whoever
approved takes it back by any mail of his; of another official's the office is told. Nothing is published by
it: the approval is asked anew.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from humasd.agenda import running_number
from humasd.mail.classification import MailKind
from humasd.mail.stopping import wants_page_stopped
from humasd.release import events as on
from humasd.release.case import Case
from humasd.release.model import Official, Release, State
from humasd.sop.confirmation import hold_for_confirmation
from humasd.sop.desk import Desk
from humasd.sop.ending import pass_to_office
from humasd.sop.incoming import Incoming
from humasd.sop.origin import judge_mail
from humasd.sop.prepared import TooLate
from humasd.sop.trust import Standing
from humasd.sop.turn import take_turns
from humasd.store import dispatched, releases

_NUMBER = re.compile(r"\b0\d{3}\b")


def find_stopping(desk: Desk, incoming: Incoming) -> tuple[Sequence[Case], Official] | None:
    """The releases whose pages are about to go up and that an official's mail wants stopped: those that it
    names or answers a letter about; all, where it names none."""
    author, message = incoming.author, incoming.understood.message
    official = desk.policy.find_official(author.address) if author else None
    if official is None or incoming.brings_material or incoming.understood.kind is MailKind.SPAM:
        return None
    own, subject = incoming.understood.reply.own, incoming.own_subject
    if not wants_page_stopped(own, subject):
        return None
    with desk.database.reading() as connection:
        going_up = releases.find_releases(connection, state=State.PUBLISHING)
        letter = dispatched.find_by_message_ids(connection, message.references_all)
        answered = letter.release_id if letter else None
        meant = [one for one in going_up if one.id == answered] or _find_named(going_up, f"{subject}\n{own}")
        cases = [releases.load_case(connection, one.id) for one in meant]
    return (cases, official) if cases else None


def _find_named(going_up: Sequence[Release], text: str) -> Sequence[Release]:
    numbers = _NUMBER.findall(text)
    return [one for one in going_up if not numbers or running_number(one.agenda) in numbers]


def handle_stopping(desk: Desk, incoming: Incoming, cases: Sequence[Case], official: Official) -> None:
    """Carried out for whoever approved, once the mail is surely his; until he has said so the pages wait."""
    judgement = judge_mail(desk, incoming, official.addresses, has_long_code=True, is_official=True)
    own = [case for case in cases if _has_approved(desk, case, official)]
    if judgement.standing is Standing.REFUSED or not own:
        _tell_office(desk, incoming, cases, judgement.reason)
    elif judgement.standing is Standing.UNVERIFIED:
        first, *others = own
        hold_for_confirmation(
            desk,
            incoming,
            official,
            first.decisions[-1].step,
            first.release.id,
            "penerbitan dibatalkan",
            stops_page=True,
            others=others,
        )
    else:
        _stop(desk, incoming, own, official)


def _has_approved(desk: Desk, case: Case, official: Official) -> bool:
    """Whether the decision that the page follows from is his, or rests on his among others'."""
    seats = (
        {case.decisions[-1].official, *(one.seat for one in case.release.approvals)} if case.decisions else ()
    )
    return any(desk.policy.find_official(seat) == official for seat in seats)


def _stop(desk: Desk, incoming: Incoming, cases: Sequence[Case], official: Official) -> None:
    """All that can be; a page that has begun to go up meanwhile keeps no other from it."""

    def decide(case: Case) -> on.Event:
        if case.release.state is not State.PUBLISHING:
            raise TooLate("it is not about to go up any more", case.release.id)
        return on.DecisionUndone(case.decisions[-1].step, official.address, incoming.stored.message_id)

    meant = [case.release.id for case in cases]
    while meant:
        try:
            take_turns(desk, meant, decide, incoming.stored.id)
            return
        except TooLate as late:
            meant = [one for one in meant if one != late.release_id]
    _tell_office(desk, incoming, cases, "Sudah terlambat: halamannya sedang atau sudah tampil.")


def _tell_office(desk: Desk, incoming: Incoming, cases: Sequence[Case], reason: str) -> None:
    agenda = ", ".join(case.release.agenda for case in cases)
    what = f"Ada surat atas nama pejabat yang mungkin menghendaki agenda {agenda} tidak jadi diterbitkan."
    release = cases[0].release if len(cases) == 1 else None
    mend = "Bacalah segera, lalu tanyakan kepada yang menyetujui. Penerbitannya tidak ditahan."
    outcome = "mungkin hendak dihentikan; diteruskan ke kantor"
    pass_to_office(desk, incoming, what, outcome, release=release, reason=reason, mend=mend)
