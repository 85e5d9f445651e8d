"""What a partner answers to a release: where it was carried, or something for a person to read."""

from __future__ import annotations

from humasd.answers.enquiries.clippings import find_pages
from humasd.mail.authentication import Verdict
from humasd.release.case import Case
from humasd.release.states import Step
from humasd.sop.desk import Desk
from humasd.sop.ending import pass_to_office
from humasd.sop.incoming import Incoming
from humasd.sop.trust import verdict_of
from humasd.store import clippings, handling, releases
from humasd.store.clippings import Clipping
from humasd.store.message import MessageState
from humasd.store.outbox import Delivery


def handle_partner_reply(desk: Desk, incoming: Incoming, mail: Delivery) -> None:
    """A reply to a mail that a partner was sent; no answer is written to it."""
    assert mail.release_id is not None
    with desk.database.reading() as connection:
        case = releases.load_case(connection, mail.release_id)
    links = find_pages(incoming.understood.reply.own)
    if links and verdict_of(incoming.understood.message, desk.authserv_id) is not Verdict.FAIL:
        keep_clippings(desk, incoming, case, links)
    else:
        what = f"Ada balasan media untuk agenda {case.release.agenda} yang perlu dibaca."
        pass_to_office(desk, incoming, what, "balasan media; diteruskan ke kantor", release=case.release)


def keep_clippings(desk: Desk, incoming: Incoming, case: Case, links: tuple[str, ...]) -> None:
    """Record where a release was carried."""
    now = desk.clock()
    told_by = incoming.author.address if incoming.author else ""
    with desk.database.writing() as connection:
        outcome = "pemberitahuan pemuatan"
        handling.finish(connection, incoming.stored.id, MessageState.HANDLED, outcome, case.release.id)
        for link in links:
            clippings.add(connection, case.release.id, Clipping(link, told_by, now))
            what = f"dimuat di {link} (kabar dari {told_by})"
            releases.add_history(connection, case.release.id, now, Step.PUBLICATION, what)
