"""A sender who does not want a page taken down after all, while his TARIK is decided on.

His wish is a proposal that others have before them: only they end it. So the office is told of
which agenda and who was asked, and he how it stands.
"""

from __future__ import annotations

from humasd.answers.enquiries.named_agenda import find_named, is_among
from humasd.answers.enquiries.stopping import spares_release
from humasd.release.case import Case
from humasd.release.effects import TellOffice
from humasd.release.model import Purpose
from humasd.sop import writing
from humasd.sop.desk import Desk
from humasd.sop.ending import describe_mail, end_mail
from humasd.sop.follow_up import judge_sender
from humasd.sop.incoming import Incoming
from humasd.sop.review import is_takedown
from humasd.sop.trust import Standing
from humasd.sop.writing import Rendered
from humasd.store import releases, requests


def find_spared(desk: Desk, incoming: Incoming, answered: int | None = None) -> list[Case]:
    """The sender's releases whose taking down is decided on and that he wants to stay up: those that he
    names by their numbers, else the one of the letter that is `answered`, else all."""
    own, subject = incoming.understood.reply.own[:2_000], incoming.own_subject[:300]
    if incoming.author is None or incoming.brings_material or not spares_release(own, subject):
        return []
    named = find_named(f"{subject}\n{own}", desk.agenda_word)
    with desk.database.reading() as connection:
        of_sender = releases.find_of_sender(connection, incoming.author.address)
        meant = [
            one for one in of_sender if (is_among(one.agenda, named) if named else answered in (None, one.id))
        ]
        cases = [releases.load_case(connection, one.id) for one in meant if one.change is not None]
    return [case for case in cases if is_takedown(case)]


def handle_spared(desk: Desk, incoming: Incoming, cases: list[Case]) -> None:
    """Told to the office with the agenda and whoever is asked; to the sender where he surely wrote."""
    first = cases[0]
    agenda = ", ".join(case.release.agenda for case in cases)
    asked = _find_asked(desk, cases)
    judgement = judge_sender(desk, incoming, first.release.sender)
    ask = f"Segera beri tahu {asked}" if asked else "Segera beri tahu yang memutuskan"
    trouble = TellOffice(
        what=f"Pengirim tidak jadi meminta penarikan agenda {agenda}, sedangkan penarikannya masih diproses.",
        mend=f"{ask}: bila halamannya memang tetap tampil, penarikan itu dijawab TOLAK, "
        "atau BATAL bila sudah telanjur disetujui.",
        details=(*filter(None, (judgement.reason,)), *describe_mail(incoming)),
    )
    rendered = Rendered()
    if judgement.standing is Standing.TRUSTED:
        what = "Pesan Saudara kami teruskan kepada petugas. Berikut keadaan permohonan Saudara:"
        values: dict[str, object] = {"what": what, "releases": [case.release for case in cases]}
        writing.tell_sender(desk, first, "status", values, desk.clock(), rendered, thread=incoming.thread)
    one = first.release if len(cases) == 1 else None
    outcome = "pengirim tidak jadi meminta penarikan"
    end_mail(desk, incoming, outcome, release=one, rendered=rendered, trouble=trouble)


def _find_asked(desk: Desk, cases: list[Case]) -> str:
    """The addresses of those who have the question before them."""
    with desk.database.reading() as connection:
        found = [one for case in cases for one in requests.find_open(connection, case.release.id)]
    return ", ".join(dict.fromkeys(one.official for one in found if one.purpose is not Purpose.CONFIRM))
