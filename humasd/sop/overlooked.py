"""Mail that counts as a program's and may be a person's submission: a person of the office should look.

The sender gets no answer, as it may be a program after all; and the office hears of one sender once a day.
"""

from __future__ import annotations

from datetime import timedelta

from humasd.release.effects import TellOffice
from humasd.sop.desk import Desk
from humasd.sop.ending import describe_mail, end_mail
from humasd.sop.incoming import Incoming
from humasd.store import inbox

_DAY = timedelta(hours=24)


def end_unread(desk: Desk, incoming: Incoming, outcome: str) -> None:
    """End a mail that is not acted on; where it may be a submission, tell the office of it."""
    if not incoming.understood.hides_submission:
        end_mail(desk, incoming, outcome)
        return
    told = f"{outcome} dari {_sender_of(incoming)}; diteruskan ke kantor"
    with desk.database.reading() as connection:
        is_known = inbox.count_outcome(connection, told, desk.clock() - _DAY) > 0
    if is_known:
        end_mail(desk, incoming, outcome)
    else:
        end_mail(desk, incoming, told, trouble=alert_of(incoming, outcome))


def alert_of(incoming: Incoming, outcome: str) -> TellOffice:
    return TellOffice(
        what=f"Ada surat yang mungkin permohonan publikasi, tetapi dianggap {outcome}.",
        mend="Baca surat aslinya di folder Arsip kotak surat; bila memang permohonan, hubungi pengirimnya. "
        "Surat lain dari pengirim ini tidak diberitahukan lagi selama satu hari.",
        details=describe_mail(incoming),
    )


def _sender_of(incoming: Incoming) -> str:
    return ", ".join(author.address or author.name for author in incoming.understood.message.from_[:2])
