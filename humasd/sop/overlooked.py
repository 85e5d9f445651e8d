"""Mail that counts as a program's and may be a person's submission: a person of the office should look.

The sender gets no answer, as it may be a program after all. The office hears once a day of each subject
of a sender's, and of so many of them only: two submissions are two, a newsletter is no flood.
"""

from __future__ import annotations

from datetime import timedelta

from humasd.release.effects import TellOffice
from humasd.sop.desk import Desk
from humasd.sop.ending import describe_mail, end_mail
from humasd.sop.incoming import Incoming
from humasd.store import inbox

_DAY = timedelta(hours=24)
_MOST_SUBJECTS = 10
"""Of one sender's that the office is told of in a day."""


def end_unread(desk: Desk, incoming: Incoming, outcome: str) -> None:
    """End a mail that is not acted on; where it may be a submission, tell the office of it."""
    if not incoming.understood.hides_submission:
        end_mail(desk, incoming, outcome, leaves_nothing=True)
        return
    of_sender = f"{outcome} dari {_sender_of(incoming)}; diteruskan ke kantor: "
    told = f"{of_sender}“{incoming.understood.message.subject[:200]}”"
    since = desk.clock() - _DAY
    with desk.database.reading() as connection:
        is_known = inbox.count_outcome(connection, told, since) > 0
        is_flood = inbox.count_outcome(connection, of_sender, since) >= _MOST_SUBJECTS
    if is_known or is_flood:
        end_mail(desk, incoming, outcome, leaves_nothing=True)
    else:
        end_mail(desk, incoming, told, trouble=alert_of(incoming, outcome))


def alert_of(incoming: Incoming, outcome: str) -> TellOffice:
    """What the office is told of a mail that may be a submission and was taken for something else."""
    return TellOffice(
        what=f"Ada surat yang mungkin permohonan publikasi, tetapi dianggap {outcome}.",
        mend="Baca surat aslinya di folder Arsip kotak surat; bila memang permohonan, hubungi pengirimnya. "
        "Surat dari pengirim ini dengan perihal yang sama tidak diberitahukan lagi selama satu hari.",
        details=describe_mail(incoming),
    )


def _sender_of(incoming: Incoming) -> str:
    return ", ".join(author.address or author.name for author in incoming.understood.message.from_[:2])
