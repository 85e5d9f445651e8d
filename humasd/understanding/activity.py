"""Which of the dates of a text is the day of the activity that it tells of."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from humasd.documents.dates import Mention, find_dates

NEAR = range(-120, 366)
"""Days from the mail's date within which an activity lies."""
_NO_ACTIVITY = re.compile(
    r"\b(?:nomor|perda|undang|uu|tahun(?!\s(?:anggaran\s)?\d{4})|lahir|paling lambat|sebelum|sejak|hingga"
    r"|selambat-lambatnya|batas"
    r"|berlaku|ditargetkan|dijadwalkan|rampung|selesai|target|sampai|akhir|per|terakhir|tertanggal|sk|bertugas"
    r"|berakhir|mendatang|tenggat)\b\W{0,3}(?:\w{1,12}\W{1,2}){0,2}$",
    re.IGNORECASE,
)
_TO_COME = re.compile(
    r"\b(?:akan (?:di)?lanjut(?:kan)?|dilanjutkan|selanjutnya|berikutnya|dijadwalkan kembali)\b[^.\n]*$",
    re.IGNORECASE,
)
"""What follows upon the activity, in the same sentence before a day."""
_SURE = 4
"""The likelihood of a day that is named and that nothing speaks against."""
_LABEL = len("tanggal")
_OF_PAPER = re.compile(
    r"\b(?:surat|keputusan|peraturan|instruksi|edaran|radiogram)\b[^.;\n]{0,60}\b(?:tanggal"
    r"|tgl\.?)$",
    re.IGNORECASE,
)
"""The day of a paper that a text refers to: "berdasarkan surat Gubernur tanggal …"."""
_QUOTED = re.compile(r"[“\"][^”“\"]{0,1000}[”\"]")
_LETTER_DATE = re.compile(
    r"^(?:.{0,120}[A-Z]{3}\s)?(?!(?:Senin|Selasa|Rabu|Kamis|Jum['’]?at|Sabtu|Minggu|Ahad)\b)"
    r"[A-Z][A-Za-z ]{2,30},\s*\d{1,2}\s\w+\s\d{4}\W*$",
    re.MULTILINE,
)
"""A letter's own day, also where a PDF has run it on behind its letterhead."""
_IN_DATELINE = re.compile(r"[A-Z][A-Za-z .]{2,30},\s*\(?\d{1,2}\s\w{3,10}\s\d{4}\)?\s?[-–—.:]")
"""The day on which a release was written: "Malili, 19 November 2026 – …"."""
_WISH = re.compile(
    r"\b(?:di|me)?(?:muat|tayang|terbit|unggah|naik|publikasi|upload|posting|publish)(?:kan|nya)?\b"
    r"|\b(?:di|me(?:ng|ny)?)?(?:kirim|irim|susul|usul)(?:kan|nya)?\b",
    re.IGNORECASE,
)
_ASKS = re.compile(r"\W{0,3}(?:tanya|menanyakan|konfirmasi|status|kapan)\b", re.IGNORECASE)
_QUESTION = re.compile(r"\b(?:apakah|kapan|(?:jam|hari) (?:apa|berapa))\b[^.!?\n]{0,200}\?", re.IGNORECASE)
"""What somebody wants to know tells of no day: "apakah Sabtu buka?"."""
_SENTENCE = re.compile(r"[^.!?\n]+")
_COMING = re.compile(
    r"\b(?:besok|esok|lusa|(?:hari|pagi|siang|sore|malam) ini|\w{4,6} (?:depan|besok|ini))\b", re.IGNORECASE
)


_PAST = (
    r"(?:kemarin|tadi(?: (?:pagi|siang|sore|malam))?|semalam|hari ini|barusan"
    r"|(?:pada )?(?:hari )?(?:senin|selasa|rabu|kamis|jum['’]?at|sabtu|minggu|ahad)(?: (?:lalu|kemarin))?)"
)
_SENT = re.compile(
    rf"\b(?:di|me)?(?:kirim|ngirim|sampaikan|ajukan|tertinggal|terlupa|telepon)\w{{0,5}}\s(?:\w{{1,12}}\s){{0,2}}{_PAST}\b"
    rf"|\b(?:berita|rilis|naskah|kiriman)(?:nya)?\s(?:\w{{1,12}}\s){{0,3}}{_PAST}\s(?:kapan|sudah|apakah|belum)\b"
    rf"|\b{_PAST}\s(?:\w{{1,12}}\s){{0,2}}(?:di|ter)(?:kirim|tinggal|lupa|lewat)\w{{0,5}}\b",
    re.IGNORECASE,
)
"""When something was sent."""


def tell_days(stated: str, texts: Iterable[str], written_on: date | None) -> dict[str, str]:
    """activity_date for people and activity_days as ISO 8601: of what a label states, else of the first
    text that names a day; empty where none does."""
    if stated:
        labelled = find_dates(stated, written_on)
        mention = labelled[0] if labelled else None
        written = stated if mention is None or mention.exact else ""
    else:
        mention = next(filter(None, (find_activity(text, written_on) for text in texts)), None)
        written = mention.text if mention and mention.exact else ""
    if mention is None:
        return {"activity_date": written} if written else {}
    slip = re.search(r"\d[OoIl]|[OoIl]\d", written) or written.count("(") != written.count(")")
    return {
        "activity_date": mention.written if slip or not written else written,
        "activity_days": mention.iso,
    }


def leave_out_wishes(own: str) -> str:
    """A mail's own words without when it should be published or was sent: "mohon dimuat besok" is no
    activity; nor is any day in a subject that asks: "Tanya berita kemarin"."""
    own = _SENT.sub(" ", "" if _ASKS.match(own) and "\n" not in own else own)
    own = _QUESTION.sub(lambda one: one[0] if _WISH.search(one[0]) else " ", own)
    return _SENTENCE.sub(lambda one: _COMING.sub(" ", one[0]) if _WISH.search(one[0]) else one[0], own)


def find_activity(text: str, written_on: date | None) -> Mention | None:
    """The date that is most likely the activity's: whole, with the day's name, near the mail's date.

    A date that is written out counts before one told from the day of writing ("Rabu depan").

    Dates of laws, of birth, of deadlines and of the letter itself do not count.
    """
    for pattern in (_QUOTED, _LETTER_DATE):
        text = pattern.sub(lambda match: " " * len(match[0]), text)
    mentions = find_dates(text, written_on)
    best = max(mentions, key=lambda mention: _likelihood(text, mention, written_on), default=None)
    if best is None or _likelihood(text, best, written_on) <= 0:
        return None
    return next((whole for whole in mentions if _spans(whole, best)), best)


def tells_activity(text: str, mention: Mention, written_on: date | None) -> bool:
    """Whether a day that a text names may be that of an activity: no deadline, no law's, no next time's."""
    return _likelihood(text, mention, written_on) >= _SURE


def _spans(whole: Mention, part: Mention) -> bool:
    """Whether several days are named of which `part` is one: the text is dated on the last of them."""
    longer = whole.last - whole.first > part.last - part.first
    return longer and whole.first <= part.first and part.last <= whole.last


def _likelihood(text: str, mention: Mention, written_on: date | None) -> int:
    near = written_on is None or -(mention.first - written_on).days in NEAR
    score = 5 if mention.exact else 4 if mention.named else 1
    score += 2 * (mention.weekday is not None)
    score -= 0 if near else 8
    dateline = _IN_DATELINE.match(text, text.rfind("\n", 0, mention.start) + 1)
    score -= 2 * bool(dateline and mention.start < dateline.end())
    score -= 6 * bool(_OF_PAPER.search(text[max(0, mention.start - 80) : mention.start + _LABEL]))
    score -= 6 * bool(_NO_ACTIVITY.search(text[max(0, mention.start - 40) : mention.start]))
    score -= 2 * bool(_TO_COME.search(text[max(0, mention.start - 80) : mention.start]))
    return score
