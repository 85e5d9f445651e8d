"""The category of SOP 01, condition 4, by how a text is written, by its words, and by who sent it.

News tell what happened, where, when, and who spoke of it; an article explains, and speaks to its reader.
Of news the words tell what they are about: those of the title count most, those of the lead next.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from humasd.documents.categories import ARTICLE, GOVERNMENT, SOP, Categories, clean_words
from humasd.documents.category_words import PRIVATE_WEIGHTS
from humasd.documents.dates import find_dates
from humasd.documents.places import find_dateline
from humasd.documents.speakers import find_speakers

_COUNTED = 3
"""A word repeated more often says no more."""
_IN_TITLE = 2
"""How many times more a word counts that stands in the title; in the lead it counts once more."""
_LEAD = 300
"""Characters."""
MIN_SCORE = 4
_PRIVATE_SCORE = 6
MAX_TEXT = 30_000
"""Characters looked at."""
_CIRCUMSTANCE = re.compile(
    r"\b(?:di|Di|depan|sepanjang)\s(?:Jalan|Jln?\.?)(?:\s(?:[A-Z][\w.'’-]*|\d{1,4})){1,6}|\bPasar\s(?!Murah)[A-Z]\w+"
    r"|\b[Jj]elang\s\w+(?:\sdan\s\w+(?:\s\w+)?)?|\b[Mm]enjelang\s\w+(?:\sdan\s\w+(?:\s\w+)?)?"
)
"""Where something took place, and before which feast, is not what it was about."""
_BYLINE = re.compile(r"^(?:oleh|penulis)\s?:?\s+(?:[A-Z]|drg?\b)", re.IGNORECASE | re.MULTILINE)
_HEAD = 500
"""Characters in which it stands."""
_EXPLAINS = re.compile(
    r"\b(?:anda|kita|jangan|sebaiknya|hindari|pastikan|gunakan|siapkan|mari|yuk|ayo|bagaimana|mengapa|apa itu"
    r"|(?-i:Mengenal)|merupakan|adalah|konon|pertama(?=,)"
    r"|berikut (?:ini|langkah|cara|beberapa)|langkah-langkah)\b",
    re.IGNORECASE,
)
"""Words to a reader, and words that explain."""
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


def choose_category(
    text: str, unit: str = "", title: str = "", known: Categories = SOP
) -> tuple[str | None, str]:
    """(category, the reason in Indonesian); (None, reason) where neither the way it is written tells, nor its
    words, nor the work of the `unit` that sent it. `known` are the office's, two at least."""
    text, is_news = text[:MAX_TEXT], _is_news(text)
    hits = _weigh(title, text, known)
    scores = {category: sum(found.values()) for category, found in hits.items()}
    best, second = sorted(scores, key=lambda category: -scores[category])[:2]
    official = _names_officials(title, text)
    private = {} if is_news or official else _count(_words_of(f"{title}\n{text}"), PRIVATE_WEIGHTS)
    if sum(private.values()) >= max(_PRIVATE_SCORE, scores[best]):
        return None, f"isinya menyerupai iklan atau ucapan pribadi ({_name_words(private)})"
    article = known.names.get(ARTICLE)
    if article and not is_news and (reason := _explains(title, text, official)):
        return article, reason
    if scores[best] >= MIN_SCORE and scores[best] > scores[second]:
        return best, f"kata: {_name_words(hits[best])}"
    if of_unit := category_of_unit(unit, known):
        return of_unit, f"bidang kerja {unit}"
    if scores[best] >= MIN_SCORE:
        return None, f"kata-katanya menunjuk {best} dan {second} sama kuat"
    government = known.names.get(GOVERNMENT)
    if government and official and (is_news or find_dates(text)):
        return government, "yang bertindak pemerintah, dan tidak ada kata yang menunjukkan kategori lain"
    return None, "tidak ada kata yang menunjukkan salah satu kategori"


def is_article(title: str, text: str) -> bool:
    """Whether a text explains and tells no event, so that nothing it names is where one was."""
    text = text[:MAX_TEXT]
    return not _is_news(text) and bool(_explains(title, text, _names_officials(title, text)))


def _names_officials(title: str, text: str) -> bool:
    return _OFFICIAL.search(f"{title}\n{text}") is not None


def _explains(title: str, text: str, official: bool) -> str:
    """Why a text is an article; empty where it tells an event: of a day, or in people's words."""
    if any(mention.exact or mention.weekday is not None for mention in find_dates(text)):
        return ""
    if _BYLINE.search(f"{title}\n{text}"[:_HEAD]):
        return "ditandatangani penulisnya, bukan berita kegiatan"
    if _SPEECH.search(text) or find_speakers(text):
        return ""
    words = [word.lower() for word in _EXPLAINS.findall(f"{title}\n{text}")]
    if len(words) >= 2 or (words and not official and len(text.split()) >= _LONG):
        return f"menerangkan, bukan berita kegiatan ({', '.join(dict.fromkeys(words))})"
    return ""


def category_of_unit(unit: str, known: Categories = SOP) -> str | None:
    """The category that a unit's work mostly belongs to; None where its name does not tell, or tells two."""
    words = _words_of(unit)
    told = [
        category for category, names in known.units.items() if any(f" {name} " in words for name in names)
    ]
    return told[0] if len(told) == 1 else None


def _is_news(text: str) -> bool:
    """Whether it opens with a place as news do; advertisements do not."""
    return any(find_dateline(line) for line in text[:MAX_TEXT].split("\n")[:6])


def _weigh(title: str, text: str, known: Categories) -> dict[str, dict[str, int]]:
    """What each word says for each category, more of the title and the lead than of the rest."""
    head, lead, whole = (_words_of(_CIRCUMSTANCE.sub(" ", told)) for told in (title, text[:_LEAD], text))
    return {
        category: {
            word: score + weights[word] * ((_IN_TITLE * (f" {word} " in head)) + (f" {word} " in lead))
            for word, score in _count(f"{head}{whole}", weights).items()
        }
        for category, weights in known.weights.items()
    }


def _words_of(text: str) -> str:
    return f" {clean_words(text[:MAX_TEXT])} "


def _count(words: str, weights: Mapping[str, int]) -> dict[str, int]:
    there = set(words.split())
    present = (word for word in weights if there.issuperset(word.split()))
    hits = {word: min(words.count(f" {word} "), _COUNTED) * weights[word] for word in present}
    return {word: score for word, score in hits.items() if score}


def _name_words(hits: dict[str, int]) -> str:
    return ", ".join(sorted(hits, key=lambda word: -hits[word])[:4])
