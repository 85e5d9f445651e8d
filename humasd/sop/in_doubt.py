"""A word that stops a page of which nobody knows whether it is up: kept until the website is asked.

What follows is decided in publication.py: not up, it is taken back as by BATAL; up, the office is told.
"""

from __future__ import annotations

from humasd.release import effects as do
from humasd.release.case import Case
from humasd.release.model import Official
from humasd.release.states import State, Step
from humasd.sop import writing
from humasd.sop.desk import Desk
from humasd.sop.ending import describe_mail
from humasd.sop.enqueue import enqueue
from humasd.sop.incoming import Incoming
from humasd.sop.writing import Rendered
from humasd.store import pages, releases
from humasd.store.outbox import Kind
from humasd.store.pages import Stop

KEPT = "halamannya diperiksa dulu di situs web, lalu penerbitannya dihentikan"
"""How a mail ends whose word is kept."""


def keep_word(desk: Desk, incoming: Incoming, case: Case, official: Official | None) -> bool:
    """Whether a page is in doubt, so that the word is kept with it; then office and official are told, once.
    The mail is not ended by it."""
    if case.release.state is not State.PUBLISHING or case.release.change is not None:
        return False
    with desk.database.reading() as connection:
        if not pages.is_page_in_doubt(connection, case.release.id):
            return False
    now, rendered = desk.clock(), Rendered()
    trouble = do.TellOffice(
        what=f"Penerbitan agenda {case.release.agenda} diminta dihentikan, "
        "namun halamannya mungkin sudah tampil.",
        mend="Situs web belum menjawab. Begitu menjawab: bila belum tampil, penerbitan dibatalkan sendiri; "
        "bila sudah, Anda kami beri tahu.",
        details=describe_mail(incoming),
    )
    writing.tell_office(desk, case.release, trouble, now, rendered)
    if official is not None:
        values = writing.values_of(desk, case)
        thread = incoming.thread
        letter = writing.write(desk, Kind.OFFICIAL, "stop_kept", official, values, now, thread=thread)
        rendered.deliveries.append(letter)
    with desk.database.writing() as connection:
        kept = pages.keep_stop(connection, case.release.id, incoming.stored.id, now)
        if kept is Stop.KEPT:
            releases.add_history(connection, case.release.id, now, Step.PUBLICATION, f"surat masuk: {KEPT}")
            enqueue(connection, desk, case.release.id, rendered, now)
    return kept is not Stop.NOT_IN_DOUBT
