"""How a text is written: news tell what happened, an article explains, and speaks to its reader."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from humasd.documents.dates import find_dates
from humasd.documents.places import find_dateline
from humasd.documents.speakers import find_speakers

MAX_TEXT = 30_000
"""Characters looked at."""
_BYLINE = re.compile(r"^(?:oleh|penulis)\s?:?\s+(?:[A-Z]|drg?\b)", re.IGNORECASE | re.MULTILINE)
_CALLED = re.compile(r"\b(?:artikel|opini)\b", re.IGNORECASE)
_HEAD = 500
"""Characters in which it stands."""
_EXPLAINS = re.compile(
    r"\b(?:anda|kita|jangan|sebaiknya|hindari|pastikan|gunakan|siapkan|mari|yuk|ayo|bagaimana|mengapa|apa itu"
    r"|(?-i:Mengenal)|merupakan|adalah|konon|pertama(?=,)"
    r"|berikut (?:ini|langkah|cara|beberapa)|langkah-langkah)\b",
    re.IGNORECASE,
)
"""Words to a reader, and words that explain."""
_QUOTED = re.compile(r"[“\"][^”“\"\n]{0,1000}[”\"]")
"""Whoever is quoted in news may speak to his hearers."""
_SPEECH = re.compile(
    r"\b(?:hadirin|saudara-saudara|yang saya (?:hormati|muliakan|banggakan))\b", re.IGNORECASE
)
_LONG = 25
"""Words of a text in which one of them suffices."""
_OFFICIAL = re.compile(
    r"\b(?:Pem(?:kab|kot|prov|da)|Pemerintah (?:Kabupaten|Kota|Provinsi|Daerah|Kecamatan|Desa)|Gubernur|Wagub"
    r"|(?:Wakil )?(?:Bupati|[Ww]ali ?[Kk]ota)|Wabup|Sekda|Kementerian|Kemen[a-z]{3,12}"
    r"|KPK|Ombudsman|Satpol PP|(?:Kepala )?(?:Dinas|Badan) [A-Z])"
)
"""Whom advertisements do not name, and whose deeds are government's where nothing else is told of them."""


@dataclass(frozen=True)
class Manner:
    """What the way in which a text is written tells of it."""

    is_news: bool
    """It opens with a place, as news do; advertisements do not."""
    official: bool
    """It names the government or one of its officials."""
    article: str
    """Why it is an article, which nothing that it names took place at; empty where it is none."""


def tell_manner(title: str, text: str, told: str = "", written_on: date | None = None) -> Manner:
    """How a text and its title are written; `told`: what its sender says of it, on the day `written_on`. The
    reason is Indonesian."""
    text = text[:MAX_TEXT]
    is_news = any(find_dateline(line) for line in text.split("\n")[:6])
    official = _OFFICIAL.search(f"{title}\n{text}") is not None
    return Manner(is_news, official, "" if is_news else _explains(title, text, told, official, written_on))


def _explains(title: str, text: str, told: str, official: bool, written_on: date | None) -> str:
    """Why a text is an article; empty where it tells an event: of a day, or in people's words."""
    if any(mention.exact or mention.weekday is not None for mention in find_dates(text, written_on)):
        return ""
    if _BYLINE.search(f"{title}\n{text}"[:_HEAD]):
        return "ditandatangani penulisnya, bukan berita kegiatan"
    if _SPEECH.search(text) or find_speakers(text):
        return ""
    if _CALLED.search(told[:MAX_TEXT]):
        return "disebut artikel oleh pengirimnya, bukan berita kegiatan"
    words = [word.lower() for word in _EXPLAINS.findall(_QUOTED.sub(" ", f"{title}\n{text}"))]
    if len(words) >= 2 or (words and not official and len(text.split()) >= _LONG):
        return f"menerangkan, bukan berita kegiatan ({', '.join(dict.fromkeys(words))})"
    return ""
