"""What a mail without material is that is no submission, in a few words for the person who reads it.

It gets no agenda number, and no question for a text that it never meant to bring.
"""

from __future__ import annotations

import re

from humasd.answers.enquiries.asking import encloses
from humasd.answers.enquiries.general import asks_in_general
from humasd.answers.enquiries.stopping import may_want_it_stopped, spares_release, takes_back
from humasd.documents.dates import find_dates
from humasd.documents.places import find_dateline
from humasd.mail.promotion import is_promotion
from humasd.sop.desk import Desk
from humasd.sop.incoming import Incoming
from humasd.sop.reply import is_ornament
from humasd.understanding.material import MAIL

_LOOKED_AT = 6_000
"""Characters."""
_LEAD = 12
"""Words of the line that a dateline opens, at least: "Promo Akhir Tahun - diskon" has fewer."""
_WANTS_PUBLISHED = re.compile(
    r"\b(?:mohon|tolong|minta|harap|bantu|agar|untuk)\b"
    r"(?:\s(?!jangan|jgn|tidak|tdk|tak|gak|batal|dibatalkan|ditunda|tunda|stop)\w{1,14}){0,4}?"
    r"\s(?:di(?:muat|tayangkan|terbitkan|publikasikan|publikasi|unggah|beritakan|siarkan|liput)"
    r"|publikasi(?:kan)?|muat)\b",
    re.IGNORECASE,
)


def tell_talk(desk: Desk, incoming: Incoming) -> str:
    """In Indonesian; empty where it may be a submission. What somebody passes on is not judged again."""
    understood = incoming.understood
    if understood.origin is not None:
        return ""
    own, subject = understood.reply.own, understood.message.subject
    if _is_promotion(desk, incoming):
        return "promosi atau buletin"
    if _brings_news(incoming) or incoming.links:
        return ""
    if spares_release(own, subject):
        return "pengirim tidak jadi menarik permohonannya"
    if takes_back(own, subject):
        return "pengirim menarik kembali surat sebelumnya"
    if may_want_it_stopped(own, subject) and not (encloses(own) or _WANTS_PUBLISHED.search(own)):
        return "pengirim mungkin hendak membatalkan kiriman, yang tidak ditemukan atas alamatnya"
    return "pertanyaan umum" if asks_in_general(own, subject) else ""


def _brings_news(incoming: Incoming) -> bool:
    """Whether it holds something to publish. The words of a mail that asks how the office works are that only
    below a title or a dateline: who introduces himself first writes as much as short news have."""
    understood = incoming.understood
    own = understood.reply.own
    is_talk = understood.source == MAIL and understood.title is None and find_dateline(own) is None
    if is_talk and not understood.items and asks_in_general(own, understood.message.subject):
        return False
    return incoming.brings_material


def _is_promotion(desk: Desk, incoming: Incoming) -> bool:
    """Never what a colleague sends, or what brings a file or news: free mail services and trackers put a
    newsletter's footer below anybody's text, and a school's bazaar has vouchers too."""
    understood = incoming.understood
    brings_file = not all(item.shown or is_ornament(item) for item in understood.items)
    is_news = brings_file or _tells_news(desk, incoming)
    return not (is_news or incoming.is_from(desk.mail_domain)) and is_promotion(understood.message)


def _tells_news(desk: Desk, incoming: Incoming) -> bool:
    """A dateline above a paragraph, also below a salutation and a title; or a title, and a day that is past.
    Of a day to come an advertisement tells."""
    own = incoming.understood.reply.own[:_LOOKED_AT]
    if find_dateline(own) is not None:
        return True
    leads = (line for line in own.splitlines() if len(line.split()) >= _LEAD)
    if any(find_dateline(line) is not None for line in leads):
        return True
    today = desk.local_now().date()
    has_day = any(one.named and one.last <= today for one in find_dates(own, today))
    return incoming.understood.title is not None and has_day
