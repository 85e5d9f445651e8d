"""What a mail asks about a release in its writer's own words, as far as it may be acted on."""

from __future__ import annotations

from humasd.answers.enquiries.enquiry import Asked, Wish, read_enquiry
from humasd.answers.enquiries.news_beside import News, weigh_news
from humasd.answers.enquiries.withdrawing import names_deed
from humasd.sop.desk import Desk
from humasd.sop.incoming import Incoming


def find_asked(desk: Desk, incoming: Incoming, subject: str, *, of_sender: bool = True) -> Asked | None:
    """The wish in a mail's own words, else in its `subject`.

    Beside a text or a file for publication a subject tells of that ("Penarikan undian ditunda"), and so may
    a noun in the words ("mohon bantuan rilis pembatalan"): a wish to withdraw must stand in the words then,
    with a number or as a verb.
    """
    own, word = incoming.understood.reply.own, desk.agenda_word
    asked = read_enquiry(own, subject, agenda_word=word, of_sender=of_sender)
    if asked is None or asked.wish is not Wish.WITHDRAW or not incoming.brings_material:
        return asked
    spoken = read_enquiry(own, agenda_word=word, of_sender=of_sender)
    if spoken is None or spoken.wish is not Wish.WITHDRAW:
        return spoken
    return asked if spoken.numbers or names_deed(own) else None


def news_beside(incoming: Incoming) -> News:
    """How surely a mail tells news beside what it asks."""
    return weigh_news(incoming.understood.reply.own)
