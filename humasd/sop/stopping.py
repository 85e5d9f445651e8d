"""An official's mail that answers nothing still asked, and wants a page stopped.

BATAL answers the notice of an approval (undo.py), but nobody looks for the right mail or word then. Whoever
approved takes it back by any mail of his; whoever is asked to approve is asked anew. Where his words may mean
something else he is asked, and the page waits. Of another official's word the office is told, and of one that
comes too late. Nothing is published by it, and no plain word to stop is taken for a submission.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from humasd.agenda import running_number
from humasd.release import events as on
from humasd.release.case import Case
from humasd.release.effects import TellOffice
from humasd.release.model import Official
from humasd.release.states import Step
from humasd.sop import writing
from humasd.sop.asking_back import describe_current
from humasd.sop.desk import Desk
from humasd.sop.ending import describe_mail, end_mail
from humasd.sop.holding import hold_for_confirmation
from humasd.sop.in_doubt import KEPT, keep_word
from humasd.sop.incoming import Incoming
from humasd.sop.prepared import TooLate
from humasd.sop.stop_meant import Stopping, find_stopping, is_his, judge
from humasd.sop.trust import Judgement, Standing
from humasd.sop.turn import take_turns
from humasd.sop.undo import is_asked, rests_on
from humasd.sop.writing import Rendered
from humasd.store import releases
from humasd.store.outbox import Kind


def stop_if_meant(desk: Desk, incoming: Incoming, about: Collection[int]) -> bool:
    """Whether an answer about these releases that comes to nothing else is handled as a word to stop a page:
    whoever approved need not find the right mail to answer, nor the right word."""
    stopping = find_stopping(desk, incoming, about)
    if stopping is not None:
        handle_stopping(desk, incoming, stopping)
    return stopping is not None


def handle_stopping(desk: Desk, incoming: Incoming, stopping: Stopping) -> None:
    """Carried out for whoever approved or is asked to, once the mail is surely his and surely says so; until
    he has said so the pages wait. Where he does not answer, what is surely his counts as said."""
    judgement = judge(desk, incoming, stopping.official)
    meant = () if stopping.is_late else stopping.cases
    own = [case for case in meant if stopping.was_asked or is_his(desk, case, stopping.official)]
    if judgement.standing is Standing.REFUSED or not own:
        _pass_on(desk, incoming, stopping.official, stopping.cases, judgement)
    elif judgement.standing is Standing.TRUSTED and stopping.is_plain:
        _stop(desk, incoming, own, stopping, judgement)
    elif stopping.was_asked:
        reason = "Asal suratnya tidak dapat dipastikan, dan tidak ada jawaban atas pertanyaan kami."
        _pass_on(desk, incoming, stopping.official, own, judgement, reason)
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


def _stop(
    desk: Desk, incoming: Incoming, cases: Sequence[Case], stopping: Stopping, judgement: Judgement
) -> None:
    """All that can be; a page that has begun to go up meanwhile keeps no other from it."""
    official = stopping.official
    trouble = _tell_beside(incoming, stopping.beside) if stopping.beside else None

    def decide(case: Case) -> on.Event:
        if rests_on(case, official, desk.policy):
            return on.DecisionUndone(Step.APPROVAL, official.address, incoming.stored.message_id)
        if is_asked(case, official, desk.policy, desk.clock()):
            return on.HeldBack(official.address)
        raise TooLate("it is not about to go up any more", case.release.id)

    kept = [case for case in cases if keep_word(desk, incoming, case, official)]
    meant = [case.release.id for case in cases if case not in kept]
    while meant:
        try:
            take_turns(desk, meant, decide, incoming, trouble)
            return
        except TooLate as late:
            meant = [one for one in meant if one != late.release_id]
    if kept:
        end_mail(desk, incoming, KEPT, release=kept[0].release, trouble=trouble)
        return
    with desk.database.reading() as connection:
        now = [releases.load_case(connection, one.release.id) for one in (*cases, *stopping.beside)]
    reason = "Sudah terlambat: penerbitannya tidak lagi menunggu."
    _pass_on(desk, incoming, official, now, judgement, reason)


def _tell_beside(incoming: Incoming, cases: Sequence[Case]) -> TellOffice:
    """Of releases that were named with those that are stopped, and that do not wait, the office is told."""
    agenda = ", ".join(case.release.agenda for case in cases)
    return TellOffice(
        what=f"Surat pejabat yang menghentikan penerbitan menyebut juga agenda {agenda}, yang tidak diubah.",
        mend="Tanyakan kepadanya. Halaman yang sudah tampil diturunkan dengan TARIK dan nomornya saja.",
        details=(*map(_describe, cases), *describe_mail(incoming)),
    )


def _describe(case: Case) -> str:
    return f"Agenda {case.release.agenda}: {describe_current(case)}"


def _pass_on(
    desk: Desk,
    incoming: Incoming,
    official: Official,
    cases: Sequence[Case],
    judgement: Judgement,
    reason: str = "",
) -> None:
    """Nothing is stopped: the office reads it at once; whoever surely wrote it is told how things stand."""
    agenda = ", ".join(case.release.agenda for case in cases)
    stand = tuple(map(_describe, cases))
    up = [running_number(case.release.agenda) for case in cases if case.release.page is not None]
    take_down = f" Untuk menurunkan halaman yang sudah tampil, kirim: TARIK {up[0]}." if up else ""
    trouble = TellOffice(
        what=f"Ada surat atas nama pejabat yang mungkin menghendaki agenda {agenda} tidak jadi diterbitkan.",
        mend=f"Bacalah segera, lalu tanyakan kepada yang menyetujui. Penerbitannya tidak ditahan.{take_down}",
        details=(*filter(None, (reason or judgement.reason,)), *stand, *describe_mail(incoming)),
    )
    rendered = Rendered()
    if judgement.standing is Standing.TRUSTED:
        now, first = desk.clock(), cases[0]
        values = {**writing.values_of(desk, first), "current": describe_current(first), "stops": True}
        letter = writing.write(
            desk, Kind.OFFICIAL, "stale_answer", official, values, now, thread=incoming.thread
        )
        rendered.deliveries.append(letter)
    outcome = "mungkin hendak dihentikan; diteruskan ke kantor"
    release = cases[0].release if len(cases) == 1 else None
    end_mail(desk, incoming, outcome, release=release, rendered=rendered, trouble=trouble)
