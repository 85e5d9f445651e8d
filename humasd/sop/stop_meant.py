"""Which releases an official means who answers nothing still asked and wants a page stopped (stopping.py)."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from humasd.agenda import ending_pattern, running_number
from humasd.answers.enquiries.enquiry import Wish, read_enquiry
from humasd.answers.enquiries.named_agenda import blank_signature
from humasd.answers.enquiries.stopping import may_want_page_stopped, speaks_for_page, wants_page_stopped
from humasd.mail.classification import MailKind
from humasd.release.case import Case
from humasd.release.model import Official
from humasd.release.states import State
from humasd.sop.desk import Desk
from humasd.sop.incoming import Incoming
from humasd.sop.origin import judge_mail
from humasd.sop.own_words import Signatory, read_own_words
from humasd.sop.reply import is_ornament
from humasd.sop.review import is_takedown
from humasd.sop.trust import Judgement, Standing
from humasd.sop.undo import is_asked, rests_on
from humasd.store import dispatched, pages, releases, requests
from humasd.store.database import Connection
from humasd.store.message import DECLINED, MAY_STOP_PAGE, STOPS_PAGE
from humasd.store.outbox import Delivery

_NUMBER = r"(?<!\d)(?<!\d[ .-])(?!20[1-4]\d(?!\d))(\d{4,})(?![ .-]?\d)"
"""Of an agenda, and no year, nor part of a telephone number."""
_JUST_UP = timedelta(days=1)
"""After its page went up a release may still be meant where none is named."""


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
    is_late: bool = False
    """None of it waits to go up, or it waits to be taken down."""
    beside: Sequence[Case] = ()
    """What it plainly names besides, and that does not wait."""


@dataclass(frozen=True)
class _Words:
    """What his mail says, as far as it matters which releases it means."""

    is_plain: bool
    spares_page: bool
    """It may be against the taking down of a page."""


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
        has_declined = any(one.state == DECLINED for one in asked)
        ids = dict.fromkeys(one.release_id for one in asked if one.release_id is not None)
        was_asked = incoming.stored.outcome in (STOPS_PAGE, MAY_STOP_PAGE) and not has_declined
        if ids and was_asked:
            cases = [releases.load_case(connection, release_id) for release_id in ids]
            found: Stopping | None = Stopping(official, cases, is_plain=True, was_asked=True)
        elif about:
            found = None if has_declined else _find_coded(desk, connection, incoming, official, about)
        else:
            found = _find(desk, connection, incoming, official, has_declined=has_declined)
    return None if found is None or (not about and _is_withdrawal(desk, incoming, found)) else found


def _find_coded(
    desk: Desk, connection: Connection, incoming: Incoming, official: Official, about: Collection[int]
) -> Stopping | None:
    """A code takes its word for these releases alone, or for those that it is said of by number, and for what
    was decided: who is asked anew has a request to answer."""
    words = _read(desk, incoming, official)
    waiting = _find_waiting(desk, connection, official, words)
    decided = [
        case
        for case in waiting
        if case.release.state is State.PUBLISHING or rests_on(case, official, desk.policy)
    ]
    named = _find_named(connection, incoming, decided, about)
    return _heard(desk, incoming, official, named, is_plain=words.is_plain)


def _find(
    desk: Desk, connection: Connection, incoming: Incoming, official: Official, *, has_declined: bool
) -> Stopping | None:
    """`has_declined`: he has said that he means nothing that waits."""
    words = _read(desk, incoming, official)
    waiting = [] if has_declined else _find_waiting(desk, connection, official, words)
    named = _find_named(connection, incoming, waiting)
    ids = {case.release.id for case in named}
    other = _find_other(desk, connection, incoming) if words.is_plain else []
    other = [case for case in other if case.release.id not in ids]
    meant = named or _find_of_his(desk, incoming, official, waiting)
    if words.is_plain and not meant:
        late = other or _find_just_up(desk, connection, incoming, official)
        return Stopping(official, late, is_plain=True, is_late=True) if late else None
    found = _heard(desk, incoming, official, meant, is_plain=words.is_plain)
    if found is None or not other:
        return found
    if named:
        return replace(found, beside=other)
    return replace(found, is_plain=False)  # he may mean what he names, or these


def _heard(
    desk: Desk, incoming: Incoming, official: Official, meant: Sequence[Case], *, is_plain: bool
) -> Stopping | None:
    is_heard = any(rests_on(case, official, desk.policy) for case in meant)
    if incoming.understood.kind is MailKind.SPAM:  # what a filter suspects is heard of nobody but himself
        is_heard = is_heard and judge(desk, incoming, official).standing is Standing.TRUSTED
    return Stopping(official, meant, is_plain) if meant and (is_plain or is_heard) else None


def judge(desk: Desk, incoming: Incoming, official: Official) -> Judgement:
    """Whether the mail is his, of whom no code is asked here."""
    return judge_mail(desk, incoming, official.addresses, has_long_code=True, is_official=True)


def is_his(desk: Desk, case: Case, official: Official) -> bool:
    """Whether the page follows from his approval, or may yet."""
    return rests_on(case, official, desk.policy) or is_asked(case, official, desk.policy, desk.clock())


def _is_withdrawal(desk: Desk, incoming: Incoming, found: Stopping) -> bool:
    """What he sent himself he takes back as any sender does (enquiry.py, follow_up.py). But where it waits
    for his own approval, or has it, and the mail is not surely his, the page waits until he has said so."""
    author = incoming.author.address.lower() if incoming.author else ""
    own, subject = incoming.understood.reply.own, incoming.own_subject
    asked = read_enquiry(own, subject, agenda_word=desk.agenda_word)
    if asked is None or asked.wish is not Wish.WITHDRAW:
        return False
    if any(case.release.sender.lower() != author for case in found.cases):
        return False
    waits = any(is_his(desk, case, found.official) for case in found.cases)
    return not waits or judge(desk, incoming, found.official).standing is Standing.TRUSTED


def _read(desk: Desk, incoming: Incoming, official: Official) -> _Words:
    understood, own, subject = incoming.understood, incoming.understood.reply.own, incoming.own_subject
    by = Signatory(incoming.names_beside(official.name), official.titles)
    signature = understood.reply.signature
    reading = read_own_words(desk, own.strip() or subject, desk.local_now(), by, signature=signature)
    says = reading.is_cancel or (wants_page_stopped(own, subject) and not incoming.brings_material)
    is_bare = understood.kind is not MailKind.SPAM and all(is_ornament(item) for item in understood.items)
    asks = "?" in f"{subject}\n{own}"
    return _Words(says and is_bare and not asks, reading.is_cancel or speaks_for_page(own, subject))


def _find_waiting(desk: Desk, connection: Connection, official: Official, words: _Words) -> Sequence[Case]:
    """What is about to go up, what has his approval and waits for others', and, where he says it plainly,
    what he is asked to approve: his approval may lie unread. A word against a page is none against its taking
    down."""
    going_up = releases.find_releases(connection, state=State.PUBLISHING)
    in_approval = releases.find_releases(connection, state=State.APPROVAL)
    of_him = [
        case
        for case in (releases.load_case(connection, one.id) for one in in_approval)
        if rests_on(case, official, desk.policy) or (words.is_plain and is_his(desk, case, official))
    ]
    cases = [*(releases.load_case(connection, one.id) for one in going_up), *of_him]
    return [case for case in cases if words.spares_page or not is_takedown(case)]


def _find_named(
    connection: Connection, incoming: Incoming, waiting: Sequence[Case], about: Collection[int] = ()
) -> Sequence[Case]:
    """Those of them that the mail answers a letter about, else those whose number it names."""
    letter = _find_letter(connection, incoming)
    coded = {*about, *([letter.release_id] if letter else [])}
    answered = [case for case in waiting if case.release.id in coded]
    numbers = re.findall(_NUMBER, _words_of(incoming))
    return answered or [case for case in waiting if running_number(case.release.agenda) in numbers]


def _find_of_his(
    desk: Desk, incoming: Incoming, official: Official, waiting: Sequence[Case]
) -> Sequence[Case]:
    """Where it names none of them: all that he approved; where it names nothing at all, what he is asked to
    approve, or whatever waits."""
    approved = [case for case in waiting if rests_on(case, official, desk.policy)]
    if approved or re.search(_NUMBER, _words_of(incoming)):
        return approved
    return [case for case in waiting if is_his(desk, case, official)] or waiting


def _find_other(desk: Desk, connection: Connection, incoming: Incoming) -> Sequence[Case]:
    """Releases that do not wait, and that the mail names, or one that it answers a letter about."""
    letter, text = _find_letter(connection, incoming), _words_of(incoming)
    ours = re.finditer(rf"{_NUMBER}{ending_pattern(desk.agenda_word)}(?!/)", text, re.IGNORECASE)
    found = [letter.release_id] if letter else [releases.find_by_agenda(connection, one[1]) for one in ours]
    known = dict.fromkeys(release_id for release_id in found if release_id is not None)
    return [releases.load_case(connection, release_id) for release_id in known]


def _find_just_up(
    desk: Desk, connection: Connection, incoming: Incoming, official: Official
) -> Sequence[Case]:
    """What a word that names nothing comes too late for: his pages that have just gone up."""
    if re.search(_NUMBER, _words_of(incoming)):
        return []
    up = pages.find_up_since(connection, desk.clock() - _JUST_UP)
    cases = [releases.load_case(connection, release_id) for release_id in up]
    find = desk.policy.find_official
    return [case for case in cases if case.decisions and find(case.decisions[-1].official) == official]


def _find_letter(connection: Connection, incoming: Incoming) -> Delivery | None:
    return dispatched.find_by_message_ids(connection, incoming.understood.message.references_all)


def _words_of(incoming: Incoming) -> str:
    return blank_signature(f"{incoming.own_subject}\n{incoming.understood.reply.own}")
