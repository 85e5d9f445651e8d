"""A new mail in which a sender asks about releases of theirs: STATUS 0012, TARIK 0012, "kapan terbit?"."""

from __future__ import annotations

from collections.abc import Sequence

from humasd.mail.enquiries import Asked, Wish, read_enquiry
from humasd.release.agenda import running_number
from humasd.release.effects import TellOffice
from humasd.release.model import ENDED, Release
from humasd.sop import writing
from humasd.sop.desk import Desk
from humasd.sop.ending import describe_mail, end_mail
from humasd.sop.follow_up import handle_follow_up
from humasd.sop.incoming import Incoming
from humasd.sop.trust import Standing, judge, verdict_of
from humasd.sop.writing import Rendered
from humasd.store import releases

_MOST = 10
"""Releases in one answer; the newest count."""


def find_enquiry(incoming: Incoming) -> Asked | None:
    """The wish of a mail that brings nothing to publish."""
    if incoming.brings_material:
        return None
    return read_enquiry(incoming.understood.reply.own, incoming.understood.message.subject)


def handle_enquiry(desk: Desk, incoming: Incoming, asked: Asked) -> None:
    """Answer it from the sender's own releases; of anybody else's nothing is said or changed."""
    message = incoming.understood.message
    sender = message.from_[0].address if len(message.from_) == 1 else ""
    with desk.database.reading() as connection:
        own = releases.find_of_sender(connection, sender)
    meant = _choose(own, asked)
    if not meant:
        _pass_to_office(desk, incoming)
    elif len(meant) == 1 or not _is_trusted(desk, incoming, sender):
        handle_follow_up(desk, incoming, meant[-1].id)  # which asks whoever is not verified to confirm
    else:
        _list(desk, incoming, meant, asked)


def _choose(own: Sequence[Release], asked: Asked) -> Sequence[Release]:
    """Those named; else those under way; else, where only the state is asked, the last one."""
    if asked.numbers:
        return [release for release in own if int(running_number(release.agenda)) in asked.numbers][-_MOST:]
    under_way = [release for release in own if release.state not in ENDED]
    return under_way[-_MOST:] or (own[-1:] if asked.wish is Wish.STATE else [])


def _is_trusted(desk: Desk, incoming: Incoming, sender: str) -> bool:
    message = incoming.understood.message
    verdict = verdict_of(message, desk.authserv_id)
    confirmed = incoming.stored.confirmed
    judgement = judge(message, (sender,), verdict, has_long_code=True, confirmed=confirmed)
    return judgement.standing is Standing.TRUSTED


def _list(desk: Desk, incoming: Incoming, meant: Sequence[Release], asked: Asked) -> None:
    """All of them in one answer; which of several is to be withdrawn must be said."""
    what = "Berikut keadaan permohonan Saudara:"
    if asked.wish is Wish.WITHDRAW:
        number = running_number(meant[-1].agenda)
        what = f"Mohon sebutkan nomor agenda yang ditarik, misalnya: TARIK {number}. Permohonan Saudara:"
    with desk.database.reading() as connection:
        case = releases.load_case(connection, meant[-1].id)
    rendered = Rendered()
    values: dict[str, object] = {"what": what, "releases": list(meant)}
    writing.tell_sender(desk, case, "status", values, desk.clock(), rendered, thread=incoming.thread)
    end_mail(desk, incoming, "pengirim menanyakan keadaan", rendered=rendered)


def _pass_to_office(desk: Desk, incoming: Incoming) -> None:
    trouble = TellOffice(
        what="Ada pertanyaan tentang permohonan yang tidak ditemukan atas nama pengirimnya.",
        mend="Baca surat aslinya di folder Arsip kotak surat, lalu jawab pengirimnya bila perlu.",
        details=describe_mail(incoming),
    )
    end_mail(desk, incoming, "pertanyaan tanpa permohonan; diteruskan ke kantor", trouble=trouble)
