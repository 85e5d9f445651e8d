"""A sender's own words, in the thread of his release, against publishing it now: no TARIK, and not to be left
unread while somebody approves."""

from __future__ import annotations

from dataclasses import replace
from textwrap import shorten

from humasd.answers.enquiries.enquiry import Wish
from humasd.answers.enquiries.stopping import may_want_it_stopped, spares_release, takes_back
from humasd.release import events as on
from humasd.release.case import Case
from humasd.release.events import NotPossible
from humasd.release.said import NOT_YET, join_said
from humasd.sop.asked import find_asked
from humasd.sop.carrying_out import Cause
from humasd.sop.desk import Desk
from humasd.sop.enquiry import handle_doubted
from humasd.sop.follow_up import handle_follow_up, judge_sender
from humasd.sop.incoming import Incoming
from humasd.sop.prepared import TooLate
from humasd.sop.proposing import find_proposal
from humasd.sop.trust import Standing
from humasd.sop.turn import take_turn

_MAX_SHOWN = 400
"""Characters of his words that are passed on; the whole mail is kept."""


def find_word(desk: Desk, incoming: Incoming, case: Case) -> str:
    """The words of a mail that brings nothing by which the release shall not go up, or not yet; empty where
    there are none, or where they say more plainly what is to be done: TARIK, RALAT."""
    own = incoming.understood.reply.own
    if incoming.brings_material or spares_release(own) or find_proposal(desk, incoming, case) is not None:
        return ""
    asked = find_asked(desk, incoming, incoming.own_subject)
    if asked is not None and (asked.wish is not Wish.STATE or "?" in own):
        return ""
    said = incoming.understood.fields.get(NOT_YET, "")
    if not said and "?" not in own and (may_want_it_stopped(own) or takes_back(own)):
        said = shorten(own, _MAX_SHOWN, placeholder=" …")
    return said


def handle_word(desk: Desk, incoming: Incoming, case: Case, said: str) -> None:
    """Whoever is asked is asked anew with the words, where they are surely the sender's; else, and where
    nobody is asked any more, the office reads them."""
    standing = judge_sender(desk, incoming, case.release.sender).standing
    if standing is Standing.REFUSED:
        handle_follow_up(desk, incoming, case.release.id)
        return
    if standing is Standing.TRUSTED:
        written = shorten(incoming.understood.reply.own, _MAX_SHOWN, placeholder=" …")

        def decide(case: Case) -> on.Event:
            fields = case.material.fields
            fields = {**fields, **join_said(fields, {NOT_YET: said})}
            return on.WordReceived(replace(case.material, fields=fields), written)

        try:
            take_turn(desk, case.release.id, decide, Cause(mail=incoming))
        except (NotPossible, TooLate):
            pass
        else:
            return
    handle_doubted(desk, incoming, (case.release,))
