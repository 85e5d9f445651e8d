"""Who, what, when, where, why and how (5W+1H): which of them a news text leaves unanswered."""

from __future__ import annotations

import re

from humasd.documents.dates import find_dates
from humasd.documents.places import find_place
from humasd.editing.remark import Remark
from humasd.region import Region

_WHO = re.compile(
    r"\b(?:[Bb]upati|[Ww]akil|[Kk]epala|[Cc]amat|[Ll]urah|[Kk]etua|[Ss]ekretaris|[Dd]irektur|[Dd]inas|[Bb]adan"
    r"|[Pp]emerintah|[Ww]arga|[Mm]asyarakat|[Pp]etani|[Pp]eserta|[Ss]iswa|[Pp]uskesmas|[Kk]ader|[Pp]egawai|DPRD"
    r"|RSUD|TNI|Polri|PKK|ASN)\b"
)
_WHAT = re.compile(r"\b(?:me|di|ber)[a-z]{3,}\b")
_WHEN = re.compile(r"\b(?:hari ini|kemarin|tadi|besok|pagi|malam|pekan|bulan|tahun \d{4})\b", re.IGNORECASE)
_WHY = re.compile(
    r"\b(?:untuk|agar|guna|karena|supaya|demi|sebab|bertujuan|tujuan(?:nya)?|dalam rangka|sebagai upaya"
    r"|memperingati|sehingga|berharap|diharapkan)\b",
    re.IGNORECASE,
)
_HOW = re.compile(
    r"\b(?:dengan|melalui|secara|lewat|menggunakan|diawali|dilanjutkan|diikuti|diisi|dirangkaikan|dibuka|ditutup"
    r"|berupa|meliputi|mulai dari)\b",
    re.IGNORECASE,
)


def find_unanswered(title: str, text: str, region: Region) -> tuple[Remark, ...]:
    """One remark that names the questions to which nothing in the text answers; none where all are."""
    whole = f"{title}\n{text}"
    answered = {
        "siapa": _WHO.search(whole),
        "apa": _WHAT.search(whole),
        "kapan": find_dates(text) or _WHEN.search(text),
        "di mana": find_place(text, region=region),
        "mengapa": _WHY.search(whole),
        "bagaimana": _HOW.search(text),
    }
    open_ones = [question for question, answer in answered.items() if not answer]
    return (Remark(f"Belum terjawab dalam naskah (5W+1H): {', '.join(open_ones)}"),) if open_ones else ()
