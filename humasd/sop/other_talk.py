"""What a mail without material is that is no submission, in a few words for the person who reads it.

It gets no agenda number, and no question for a text that it never meant to bring.
"""

from __future__ import annotations

from humasd.answers.enquiries.general import asks_in_general
from humasd.answers.enquiries.stopping import spares_release, takes_back
from humasd.documents.places import find_dateline
from humasd.mail.promotion import is_promotion
from humasd.sop.desk import Desk
from humasd.sop.incoming import Incoming
from humasd.sop.reply import is_ornament


def tell_talk(desk: Desk, incoming: Incoming) -> str:
    """In Indonesian; empty where it may be a submission. What somebody passes on is not judged again."""
    understood = incoming.understood
    if understood.origin is not None:
        return ""
    own, subject = understood.reply.own, understood.message.subject
    if _is_promotion(desk, incoming):
        return "promosi atau buletin"
    if incoming.brings_material or incoming.links:
        return ""
    if spares_release(own, subject):
        return "pengirim tidak jadi menarik permohonannya"
    if takes_back(own, subject):
        return "pengirim menarik kembali surat sebelumnya"
    return "pertanyaan umum" if asks_in_general(own, subject) else ""


def _is_promotion(desk: Desk, incoming: Incoming) -> bool:
    """Never what a colleague sends, or what brings a file or news under a dateline: free mail services and
    trackers put a newsletter's footer below anybody's text."""
    understood = incoming.understood
    brings_file = not all(item.shown or is_ornament(item) for item in understood.items)
    is_news = brings_file or find_dateline(understood.reply.own) is not None
    return not (is_news or incoming.is_from(desk.mail_domain)) and is_promotion(understood.message)
