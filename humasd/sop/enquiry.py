"""A new mail in which a sender asks about releases of theirs: STATUS 0012, TARIK 0012, RALAT 0012: …; or may
want one stopped, without saying which or how."""

from __future__ import annotations

from collections.abc import Sequence

from humasd.agenda import running_number
from humasd.mail.enquiries import Asked, Wish, read_enquiry
from humasd.mail.stopping import may_want_it_stopped
from humasd.release.effects import TellOffice
from humasd.release.model import ENDED, Release
from humasd.sop import writing
from humasd.sop.desk import Desk
from humasd.sop.ending import describe_mail, end_mail, pass_to_office
from humasd.sop.follow_up import handle_follow_up, judge_sender
from humasd.sop.incoming import Incoming
from humasd.sop.trust import Standing
from humasd.sop.writing import Rendered
from humasd.store import releases

_MOST = 10
"""Releases in one answer; the newest count."""


def find_enquiry(desk: Desk, incoming: Incoming) -> Asked | None:
    """The wish of a mail that brings nothing to publish, or a correction of what it names by its number."""
    understood = incoming.understood
    asked = read_enquiry(understood.reply.own, understood.message.subject, agenda_word=desk.agenda_word)
    is_ralat = asked is not None and asked.wish is Wish.CORRECT and bool(asked.numbers)
    return asked if is_ralat or not incoming.brings_material else None


def handle_enquiry(desk: Desk, incoming: Incoming, asked: Asked) -> None:
    """Answer it from the sender's own releases; of anybody else's nothing is said or changed."""
    sender = incoming.author.address if incoming.author else ""
    with desk.database.reading() as connection:
        own = releases.find_of_sender(connection, sender)
    meant = _choose(own, asked)
    if not meant:
        what = "Ada pertanyaan tentang permohonan yang tidak ditemukan atas nama pengirimnya."
        pass_to_office(desk, incoming, what, "pertanyaan tanpa permohonan; diteruskan ke kantor")
    elif len(meant) == 1 or judge_sender(desk, incoming, sender).standing is not Standing.TRUSTED:
        handle_follow_up(desk, incoming, meant[-1].id)  # which asks whoever is not verified to confirm
    else:
        _list(desk, incoming, meant, asked)


def find_doubted(desk: Desk, incoming: Incoming) -> Sequence[Release]:
    """The sender's releases under way, where a mail that brings nothing may want one of them stopped."""
    message, own = incoming.understood.message, incoming.understood.reply.own
    if incoming.brings_material or not incoming.author or not may_want_it_stopped(own, message.subject):
        return ()
    with desk.database.reading() as connection:
        return _under_way(releases.find_of_sender(connection, incoming.author.address))


def handle_doubted(desk: Desk, incoming: Incoming, meant: Sequence[Release]) -> None:
    """Nothing is stopped on a guess: the office reads it at once, and the sender is told the word for it."""
    newest = meant[-1]
    trouble = TellOffice(
        what="Pengirim mungkin menghendaki permohonannya dihentikan, tetapi belum tegas.",
        mend="Tanyakan kepada pengirimnya; sementara itu naskahnya jangan dulu disetujui.",
        details=describe_mail(incoming),
    )
    rendered = Rendered()
    if judge_sender(desk, incoming, newest.sender).standing is Standing.TRUSTED:
        number = running_number(newest.agenda)
        what = f"Bila hendak ditarik, mohon balas dengan nomor agendanya, misalnya: TARIK {number}."
        _tell_states(desk, incoming, meant, what, rendered)
    one = newest if len(meant) == 1 else None
    end_mail(desk, incoming, "mungkin hendak ditarik", release=one, rendered=rendered, trouble=trouble)


def _choose(own: Sequence[Release], asked: Asked) -> Sequence[Release]:
    """Those named; else those under way; else, where only the state is asked, the last one."""
    if asked.numbers:
        return [release for release in own if int(running_number(release.agenda)) in asked.numbers][-_MOST:]
    if asked.wish is Wish.CORRECT:
        return [release for release in own if release.page is not None][-_MOST:]
    return _under_way(own) or (own[-1:] if asked.wish is Wish.STATE else [])


def _under_way(own: Sequence[Release]) -> Sequence[Release]:
    return [release for release in own if release.state not in ENDED][-_MOST:]


def _list(desk: Desk, incoming: Incoming, meant: Sequence[Release], asked: Asked) -> None:
    """All of them in one answer; which of several is to be withdrawn must be said."""
    what = "Berikut keadaan permohonan Saudara:"
    if asked.wish is Wish.CORRECT:
        number = running_number(meant[-1].agenda)
        what = f"Mohon sebutkan nomor agenda yang diralat, misalnya: RALAT {number}: … Permohonan Saudara:"
    elif asked.wish is Wish.WITHDRAW:
        number = running_number(meant[-1].agenda)
        what = f"Mohon sebutkan nomor agenda yang ditarik, misalnya: TARIK {number}. Permohonan Saudara:"
    rendered = Rendered()
    _tell_states(desk, incoming, meant, what, rendered)
    end_mail(desk, incoming, "pengirim menanyakan keadaan", rendered=rendered)


def _tell_states(
    desk: Desk, incoming: Incoming, meant: Sequence[Release], what: str, rendered: Rendered
) -> None:
    with desk.database.reading() as connection:
        case = releases.load_case(connection, meant[-1].id)
    values: dict[str, object] = {"what": what, "releases": list(meant)}
    writing.tell_sender(desk, case, "status", values, desk.clock(), rendered, thread=incoming.thread)
