"""RALAT and TARIK of an official's in a mail that answers no request: of a page, or of several.

His own mail, as our server or the mail itself proves, proposes; no code is asked for a proposal.
"""

from __future__ import annotations

from collections.abc import Sequence

from humasd.agenda import running_number
from humasd.answers.enquiries.enquiry import Asked, Wish, read_enquiry
from humasd.letters.labels import CHANGE_LABELS
from humasd.mail.classification import MailKind
from humasd.release import events as on
from humasd.release.case import Case
from humasd.release.change import ChangeKind
from humasd.release.events import NotPossible
from humasd.release.model import Official
from humasd.release.states import Step
from humasd.sop.desk import Desk
from humasd.sop.ending import pass_to_office
from humasd.sop.holding import hold_for_confirmation
from humasd.sop.incoming import Incoming
from humasd.sop.origin import judge_mail
from humasd.sop.prepared import TooLate
from humasd.sop.proposing import Proposal, event_of, find_proposal, propose
from humasd.sop.trust import Standing
from humasd.sop.turn import take_turns
from humasd.store import dispatched, releases
from humasd.store.database import Connection
from humasd.store.outbox import Kind


def find_official_proposal(desk: Desk, incoming: Incoming) -> tuple[Sequence[Case], Official] | None:
    """The releases whose pages an official wants changed: those that he names by their numbers, else the one
    that a letter which he answers is about. Several are proposed together; where the page of one of them is
    not up, it is no proposal."""
    author = incoming.author
    official = desk.policy.find_official(author.address) if author else None
    if official is None:
        return None
    understood = incoming.understood
    asked = read_enquiry(understood.reply.own, understood.message.subject, agenda_word=desk.agenda_word)
    if asked is None or asked.wish is Wish.STATE:
        return None
    with desk.database.reading() as connection:
        cases = _find_meant(connection, incoming, asked)
    if not cases or any(find_proposal(desk, incoming, case) is None for case in cases):
        return None
    return cases, official


def _find_meant(connection: Connection, incoming: Incoming, asked: Asked) -> Sequence[Case]:
    """None where one of the numbers is nobody's."""
    ids = incoming.understood.message.references_all
    letter = dispatched.find_by_message_ids(connection, ids) if ids else None
    if letter and letter.release_id is not None and letter.kind in (Kind.OFFICIAL, Kind.OFFICE):
        answered = releases.load_case(connection, letter.release_id)
        if len(asked.numbers) < 2 and not asked.names_other(answered.release.agenda):
            return [answered]
    if incoming.understood.kind is MailKind.SPAM:  # what a filter suspects is heard in answer to us alone
        return []
    found = [_find_numbered(connection, number, asked) for number in asked.numbers]
    named = [case for case in found if case is not None]
    return named if len(named) == len(found) else []


def _find_numbered(connection: Connection, number: int, asked: Asked) -> Case | None:
    """The release of that running number, and of the year that is written with it; else the newest that has a
    page: whoever approves is shown which it is."""
    ids = releases.find_numbered(connection, number)
    cases = [releases.load_case(connection, release_id) for release_id in ids]
    fitting = [case for case in cases if asked.names(case.release.agenda)]
    up = [case for case in fitting if case.release.page is not None]
    return next(reversed(up or fitting), None)


def handle_official_proposal(
    desk: Desk, incoming: Incoming, cases: Sequence[Case], official: Official
) -> None:
    """Ask whoever approves for the change of each page, or him who supposedly wrote it whether it is his."""
    judgement = judge_mail(desk, incoming, official.addresses, has_long_code=True, is_official=True)
    first = cases[0]
    proposal = find_proposal(desk, incoming, first)
    assert proposal is not None
    numbers = ", ".join(running_number(case.release.agenda) for case in cases)
    if len(cases) == 1 or judgement.standing is Standing.REFUSED:
        propose(desk, incoming, first, official, judgement, proposal)
    elif judgement.standing is Standing.UNVERIFIED:
        word = "tarik" if proposal.kind is ChangeKind.TAKEDOWN else CHANGE_LABELS[proposal.kind]
        understood = f"usul {word} halaman yang sudah terbit: agenda {numbers}"
        hold_for_confirmation(desk, incoming, official, Step.APPROVAL, first.release.id, understood)
    else:
        _propose_all(desk, incoming, cases, official, proposal, numbers)


def _propose_all(
    desk: Desk,
    incoming: Incoming,
    cases: Sequence[Case],
    official: Official,
    proposal: Proposal,
    numbers: str,
) -> None:
    """Propose it of each, in one transaction; where it is not possible of one, the office reads the mail.
    So it does where a text comes along, which can take the place of one page only."""

    def decide(case: Case) -> on.Event:
        if proposal.kind is ChangeKind.CORRECTION and incoming.brings_material:
            raise TooLate("naskah atau foto yang menyertainya hanya dapat untuk satu agenda")
        own = find_proposal(desk, incoming, case) or proposal  # each page may have words of its own
        return event_of(desk, incoming, case, official, own)

    try:
        take_turns(desk, [case.release.id for case in cases], decide, incoming)
    except (NotPossible, TooLate) as error:
        told = f"Ada usul {CHANGE_LABELS[proposal.kind]} agenda {numbers} yang belum dapat diproses."
        pass_to_office(desk, incoming, told, "usul diteruskan ke kantor", reason=str(error))
