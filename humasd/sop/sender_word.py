"""A sender's own words about his release that are no TARIK, no RALAT of a page and no question: against
publishing it now, or a correction, an addition, a permission. They are not to be left unread while somebody
approves."""

from __future__ import annotations

from dataclasses import dataclass, replace
from textwrap import shorten

from humasd.answers.enquiries.clippings import find_clippings
from humasd.answers.enquiries.courtesy import is_courtesy
from humasd.answers.enquiries.enquiry import Wish
from humasd.answers.enquiries.general import asks_in_general
from humasd.answers.enquiries.speaking import corrects_text
from humasd.answers.enquiries.stopping import calls_off, spares_release
from humasd.release import events as on
from humasd.release.case import Case
from humasd.release.events import NotPossible
from humasd.release.likeness import have_same_title
from humasd.release.said import NOT_YET, SAID, join_said
from humasd.release.states import State
from humasd.sop.asked import find_asked
from humasd.sop.carrying_out import Cause
from humasd.sop.desk import Desk
from humasd.sop.enquiry import handle_doubted
from humasd.sop.fitting import SUBJECT
from humasd.sop.follow_up import answers_of, handle_follow_up, judge_sender, pass_word
from humasd.sop.incoming import Incoming
from humasd.sop.prepared import TooLate
from humasd.sop.proposing import find_proposal
from humasd.sop.trust import Standing
from humasd.sop.turn import take_turn

_MAX_SHOWN = 400
"""Characters of his words that are passed on; the whole mail is kept."""


@dataclass(frozen=True)
class Word:
    """What a sender says of a release; one of the two is not empty."""

    against: str = ""
    """That it shall not go up, or not yet."""
    said: str = ""

    @property
    def fields(self) -> dict[str, str]:
        """As a material keeps it."""
        told = {NOT_YET: self.against, SAID: self.said}
        return {key: words for key, words in told.items() if words}


def find_word(desk: Desk, incoming: Incoming, case: Case) -> Word | None:
    """What a mail in the thread of a release that brings nothing says of it; None where it is courtesy, where
    it asks something, and where it says more plainly what is to be done: TARIK, RALAT, what was asked for."""
    own = incoming.understood.reply.own
    is_more = find_proposal(desk, incoming, case) is not None
    if incoming.brings_material or is_more or not own.strip() or is_courtesy(own):
        return None
    asked = find_asked(desk, incoming, incoming.own_subject)
    if asked is not None and (asked.wish is Wish.WITHDRAW or (asked.wish is Wish.STATE and "?" in own)):
        return None
    word = read_word(incoming)
    if word.against and not spares_release(own):
        return word
    is_other = asked is not None and asked.wish is Wish.STATE
    is_clipping = case.release.url is not None and bool(find_clippings(own))
    # one line alone may be taken for what is still asked for
    is_answer = bool(answers_of(incoming, case))
    is_answer = is_answer and (case.release.state is State.INCOMPLETE or not corrects_text(own))
    if is_other or is_clipping or is_answer or asks_in_general(own):
        return None
    return replace(word, against="", said=word.said or word.against)


def read_spoken(incoming: Incoming, case: Case) -> Word:
    """What a new mail says of the release that it speaks of. Its subject belongs to that, but where it is the
    one that the release came under."""
    subject = incoming.own_subject
    known = (case.release.title, case.material.fields.get(SUBJECT, ""))
    is_known = any(have_same_title(subject, one) for one in known)
    return read_word(incoming, "" if is_known else subject)


def read_word(incoming: Incoming, subject: str = "") -> Word:
    """What a mail says of the release of its writer's that it is about."""
    understood = incoming.understood
    own = understood.reply.own
    above = f"{subject}: " if subject and own.strip() else subject
    against, said = (understood.fields.get(key, "") for key in (NOT_YET, SAID))
    if not against and "?" not in own and calls_off(f"{subject}\n{own}".strip()):
        return Word(against=_show(f"{above}{own}"))
    if against:
        whole = own if said else against
        return Word(_show(whole if whole == subject else f"{above}{whole}"))
    return Word(said=_show(f"{above}{said or own}"))


def handle_word(desk: Desk, incoming: Incoming, case: Case, word: Word) -> None:
    """Whoever is asked is asked anew with the words, where they are surely the sender's; else, and where
    nobody is asked any more, the office reads them."""
    standing = judge_sender(desk, incoming, case.release.sender).standing
    if standing is Standing.REFUSED:
        handle_follow_up(desk, incoming, case.release.id)
        return
    if standing is Standing.TRUSTED and _reaches(desk, incoming, case, word):
        return
    if word.against:
        handle_doubted(desk, incoming, (case.release,))
    else:
        pass_word(desk, incoming, case, is_answered=standing is Standing.TRUSTED)


def _reaches(desk: Desk, incoming: Incoming, case: Case, word: Word) -> bool:
    """Whether they are with whoever decides now."""

    def decide(case: Case) -> on.Event:
        fields = {**case.material.fields, **join_said(case.material.fields, word.fields)}
        material = replace(case.material, fields=fields)
        return on.WordReceived(material, _show(incoming.understood.reply.own), bool(word.against))

    try:
        take_turn(desk, case.release.id, decide, Cause(mail=incoming))
    except (NotPossible, TooLate):
        return False
    return True


def _show(words: str) -> str:
    return shorten(words, _MAX_SHOWN, placeholder=" …")
