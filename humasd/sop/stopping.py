"""An official's mail that answers nothing still asked, and wants a page stopped that is about to go up.

BATAL answers the notice of an approval (undo.py), but nobody looks for the right mail or word then. Whoever
approved takes it back by any mail of his; where his words may mean something else he is asked, and the page
waits. Of another official's word the office is told. Nothing is published by it: the approval is asked anew.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from humasd.agenda import running_number
from humasd.mail.classification import MailKind
from humasd.mail.stopping import may_want_page_stopped, wants_page_stopped
from humasd.release import events as on
from humasd.release.case import Case
from humasd.release.model import Official, State, Step
from humasd.sop.desk import Desk
from humasd.sop.ending import end_mail, pass_to_office
from humasd.sop.holding import hold_for_confirmation
from humasd.sop.in_doubt import KEPT, keep_word
from humasd.sop.incoming import Incoming
from humasd.sop.origin import judge_mail
from humasd.sop.own_words import read_own_words
from humasd.sop.prepared import TooLate
from humasd.sop.reply import is_ornament
from humasd.sop.trust import Judgement, Standing
from humasd.sop.turn import take_turns
from humasd.store import dispatched, releases, requests
from humasd.store.database import Connection
from humasd.store.message import DECLINED, MAY_STOP_PAGE, STOPS_PAGE

_NUMBER = re.compile(r"(?<!\d)(?<!\d[ .-])\d{4,}(?![ .-]?\d)")
"""Of an agenda, and no part of a telephone number."""


@dataclass(frozen=True)
class Stopping:
    """What an official's mail may want stopped."""

    official: Official
    cases: Sequence[Case]
    """Those that it names or answers a letter about; all of his that wait to go up, where it names none."""
    is_plain: bool
    """It says so and nothing else."""
    was_asked: bool = False
    """He was asked whether it does, and has not said that it does not."""


def stop_if_meant(desk: Desk, incoming: Incoming, about: Collection[int]) -> bool:
    """Whether an answer about these releases that comes to nothing else is handled as a word to stop a page:
    whoever approved need not find the right mail to answer, nor the right word."""
    stopping = find_stopping(desk, incoming, about)
    if stopping is not None:
        handle_stopping(desk, incoming, stopping)
    return stopping is not None


def find_stopping(desk: Desk, incoming: Incoming, about: Collection[int] = ()) -> Stopping | None:
    """Whether a mail is an official's who may want a page stopped. Whoever approved it is heard whatever else
    his mail holds, until he says that it is about something else; others only where they say it plainly.
    `about`: the releases that its code names. A text in answer to these may have to go up instead."""
    official = desk.policy.find_official(incoming.author.address) if incoming.author else None
    own, subject = incoming.understood.reply.own, incoming.own_subject
    brings_other = bool(about) and incoming.brings_material
    if official is None or not (brings_other or may_want_page_stopped(own, subject)):
        return None
    with desk.database.reading() as connection:
        asked = requests.find_about(connection, incoming.stored.id)
        if any(one.state == DECLINED for one in asked):
            return None
        ids = dict.fromkeys(one.release_id for one in asked if one.release_id is not None)
        if ids and incoming.stored.outcome in (STOPS_PAGE, MAY_STOP_PAGE):
            asked_about = [releases.load_case(connection, release_id) for release_id in ids]
            return Stopping(official, asked_about, is_plain=True, was_asked=True)
        cases = _find_meant(desk, connection, incoming, official, about)
    is_plain = _is_plain(desk, incoming, official)
    is_heard = any(has_approved(desk, case, official) for case in cases)
    if incoming.understood.kind is MailKind.SPAM:  # what a filter suspects is heard of nobody but himself
        is_heard = is_heard and _judge(desk, incoming, official).standing is Standing.TRUSTED
    return Stopping(official, cases, is_plain) if cases and (is_plain or is_heard) else None


def _find_meant(
    desk: Desk, connection: Connection, incoming: Incoming, official: Official, about: Collection[int]
) -> Sequence[Case]:
    waiting = _find_waiting(desk, connection, official)
    letter = dispatched.find_by_message_ids(connection, incoming.understood.message.references_all)
    coded = {*about, *([letter.release_id] if letter else [])}
    answered = [case for case in waiting if case.release.id in coded]
    numbers = _NUMBER.findall(f"{incoming.own_subject}\n{incoming.understood.reply.own}")
    named = [case for case in waiting if running_number(case.release.agenda) in numbers]
    if answered or named or about:
        return answered or named
    of_his = [case for case in waiting if has_approved(desk, case, official)]
    return of_his or ([] if numbers else waiting)


def _find_waiting(desk: Desk, connection: Connection, official: Official) -> Sequence[Case]:
    """What is about to go up, and what has his approval and waits for others'."""
    going_up = releases.find_releases(connection, state=State.PUBLISHING)
    in_approval = releases.find_releases(connection, state=State.APPROVAL)
    assented = [
        one
        for one in in_approval
        if any(desk.policy.find_official(assent.seat) == official for assent in one.approvals)
    ]
    return [releases.load_case(connection, one.id) for one in (*going_up, *assented)]


def _is_plain(desk: Desk, incoming: Incoming, official: Official) -> bool:
    understood, subject = incoming.understood, incoming.own_subject
    if understood.kind is MailKind.SPAM or not all(is_ornament(item) for item in understood.items):
        return False
    own = understood.reply.own
    if "?" in f"{subject}\n{own}":
        return False
    names = incoming.names_beside(official.name)
    reading = read_own_words(
        desk, own.strip() or subject, desk.local_now(), names, signature=understood.reply.signature
    )
    return reading.is_cancel or (wants_page_stopped(own, subject) and not incoming.brings_material)


def handle_stopping(desk: Desk, incoming: Incoming, stopping: Stopping) -> None:
    """Carried out for whoever approved, once the mail is surely his and surely says so; until he has said so
    the pages wait. Where he does not answer, what is surely his counts as said."""
    judgement = _judge(desk, incoming, stopping.official)
    own = [
        case for case in stopping.cases if stopping.was_asked or has_approved(desk, case, stopping.official)
    ]
    if judgement.standing is Standing.REFUSED or not own:
        _tell_office(desk, incoming, stopping.cases, judgement.reason)
    elif judgement.standing is Standing.TRUSTED and stopping.is_plain:
        _stop(desk, incoming, own, stopping.official)
    elif stopping.was_asked:
        reason = "Asal suratnya tidak dapat dipastikan, dan tidak ada jawaban atas pertanyaan kami."
        _tell_office(desk, incoming, own, reason)
    else:
        first, *others = own
        hold_for_confirmation(
            desk,
            incoming,
            stopping.official,
            Step.APPROVAL,
            first.release.id,
            "penerbitan dibatalkan",
            stops_page=True,
            in_doubt=not stopping.is_plain,
            others=others,
        )


def _judge(desk: Desk, incoming: Incoming, official: Official) -> Judgement:
    return judge_mail(desk, incoming, official.addresses, has_long_code=True, is_official=True)


def has_approved(desk: Desk, case: Case, official: Official) -> bool:
    """Whether the page that waits follows from his decision, or rests on his among others'."""
    seats = {one.seat for one in case.release.approvals}
    if case.release.state is State.PUBLISHING and case.decisions:
        seats.add(case.decisions[-1].official)
    return any(desk.policy.find_official(seat) == official for seat in seats)


def _stop(desk: Desk, incoming: Incoming, cases: Sequence[Case], official: Official) -> None:
    """All that can be; a page that has begun to go up meanwhile keeps no other from it."""

    def decide(case: Case) -> on.Event:
        if not has_approved(desk, case, official):
            raise TooLate("it is not about to go up any more", case.release.id)
        return on.DecisionUndone(Step.APPROVAL, official.address, incoming.stored.message_id)

    kept = [case for case in cases if keep_word(desk, incoming, case, official)]
    meant = [case.release.id for case in cases if case not in kept]
    while meant:
        try:
            take_turns(desk, meant, decide, incoming)
            return
        except TooLate as late:
            meant = [one for one in meant if one != late.release_id]
    if kept:
        end_mail(desk, incoming, KEPT, release=kept[0].release)
        return
    with desk.database.reading() as connection:
        now = [releases.load_case(connection, case.release.id) for case in cases]
    up = [case for case in now if case.release.state in (State.PUBLISHING, State.PUBLISHED, State.CLOSED)]
    if up:
        _tell_office(desk, incoming, up, "Sudah terlambat: halamannya sedang atau sudah tampil.")
    else:
        end_mail(desk, incoming, "penerbitannya sudah dibatalkan", release=now[0].release)


def _tell_office(desk: Desk, incoming: Incoming, cases: Sequence[Case], reason: str) -> None:
    agenda = ", ".join(case.release.agenda for case in cases)
    what = f"Ada surat atas nama pejabat yang mungkin menghendaki agenda {agenda} tidak jadi diterbitkan."
    release = cases[0].release if len(cases) == 1 else None
    mend = "Bacalah segera, lalu tanyakan kepada yang menyetujui. Penerbitannya tidak ditahan."
    outcome = "mungkin hendak dihentikan; diteruskan ke kantor"
    pass_to_office(desk, incoming, what, outcome, release=release, reason=reason, mend=mend)
