"""Mail that counts as a program's or as spam and may be meant for us: a person of the office should look.

The sender gets no answer, as it may be a program after all. The office hears once a day of each subject
of a sender's, and of so many of them only: two submissions are two, a newsletter is no flood.
"""

from __future__ import annotations

from datetime import timedelta

from humasd.answers.enquiries.enquiry import read_enquiry
from humasd.answers.enquiries.general import asks_in_general
from humasd.answers.enquiries.stopping import may_want_it_stopped, takes_back
from humasd.mail.classification import MailKind
from humasd.release.effects import TellOffice
from humasd.sop.desk import Desk
from humasd.sop.ending import describe_mail, end_mail
from humasd.sop.incoming import Incoming
from humasd.store import inbox, releases

_DAY = timedelta(hours=24)
_MOST_SUBJECTS = 10
"""Of one sender's that the office is told of in a day."""


def end_unread(desk: Desk, incoming: Incoming, outcome: str) -> None:
    """End a mail that is not acted on; where it may be a submission, or about one, tell the office of it."""
    if not (incoming.understood.hides_submission or _may_be_about_one(desk, incoming)):
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
        what=f"Ada surat yang mungkin {_what_it_may_be(incoming)}, tetapi dianggap {outcome}.",
        mend="Baca surat aslinya di folder Arsip kotak surat; bila memang demikian, hubungi pengirimnya. "
        "Surat dari pengirim ini dengan perihal yang sama tidak diberitahukan lagi selama satu hari.",
        details=describe_mail(incoming),
    )


def _what_it_may_be(incoming: Incoming) -> str:
    hides = incoming.understood.hides_submission
    return "permohonan publikasi" if hides else "tentang permohonan publikasi"


def _may_be_about_one(desk: Desk, incoming: Incoming) -> bool:
    """Whether a mail that only its marking as spam sets apart comes from a colleague or a sender of ours, or
    says what people say of releases: TARIK, STATUS, a question."""
    if incoming.understood.kind is not MailKind.SPAM:
        return False
    own, subject = incoming.understood.reply.own, incoming.understood.message.subject
    if incoming.is_from(desk.mail_domain) or asks_in_general(own, subject) or takes_back(own, subject):
        return True
    asked = read_enquiry(own, subject, agenda_word=desk.agenda_word, of_sender=True)
    return asked is not None or may_want_it_stopped(own, subject) or _has_sent_before(desk, incoming)


def _has_sent_before(desk: Desk, incoming: Incoming) -> bool:
    with desk.database.reading() as connection:
        return incoming.author is not None and bool(
            releases.find_of_sender(connection, incoming.author.address)
        )


def _sender_of(incoming: Incoming) -> str:
    return ", ".join(author.address or author.name for author in incoming.understood.message.from_[:2])
