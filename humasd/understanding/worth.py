"""Which of several texts is the one to publish, and whether two are the same text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from humasd.documents.dates import find_dates
from humasd.documents.places import find_dateline
from humasd.documents.roles import MIN_MATERIAL_WORDS
from humasd.documents.values import Document
from humasd.understanding.values import Item

MAX_TEXT = 20_000
"""Characters of a text that are looked at."""
SAME = 0.85
"""Share of the words that two texts have in common from which they are one text."""
OTHER = 0.2
"""Share of the shorter text's word pairs below which two texts tell of different things."""
_NEWS_NAME = re.compile(r"(?:rilis|release|berita|naskah|siaran|pers|artikel)", re.IGNORECASE)
_OTHER_NAME = re.compile(
    r"(?:sambutan|pidato|rundown|susunan|daftar|absen|jadwal|undangan|laporan|proposal|notulen?|sk\b|lampiran|tor\b"
    r"|kak\b|juknis|materi paparan|data\b)",
    re.IGNORECASE,
)
_SPEECH = re.compile(
    r"(?:yang saya (?:hormati|muliakan|banggakan)|hadirin|puji syukur|assalamu|sambutan|wassalamu)",
    re.IGNORECASE,
)
_MIN_SPEECH = 2
"""Words of a speech, to whom it is held."""
_PROGRAMME = re.compile(
    r"(?:susunan acara|rundown|penanggung jawab|daftar hadir|daftar nama|notulen?|term of reference"
    r"|kerangka acuan|latar belakang|maksud dan tujuan|dasar hukum|proposal|laporan kegiatan|bab i\b)",
    re.IGNORECASE,
)
_TOLD_OF = (
    r"\b(?:bikin|tuai|curi|pukau|sentil|singgung|soroti|tekankan|ingatkan|ajak|dorong|imbau|tegaskan"
    r"|bakar|picu|gugah|disambut|disimak|dihujani|dinanti|dipuji|diwarnai|mengharukan"
    r"|me(?:mbuat|narik|mukau|mikat|nuai|nginspirasi|nggugah|mbakar|nyentuh|nyita|motivasi|nyinggung|nyoroti|nekankan"
    r"|ngajak|ngundang|micu)|ber(?:gema|akhir))\b"
)
"""What a headline says of a speech, and the heading of a speech never does."""
_NEWS_OF_SPEECH = re.compile(rf"\b(?:sambutan|pidato|amanat)\b[^\n]{{0,160}}{_TOLD_OF}", re.IGNORECASE)
_HEADING = re.compile(
    r"^[\W\d]{0,6}(?:[A-Z][.)]\s{1,3})?(?:"
    r"(?:laporan|notula|notulen?|notulensi|risalah|resume|hasil|berita acara)\s"
    r"(?:(?:pelaksanaan|hasil|akhir|singkat|pertanggungjawaban)\s)?"
    r"(?:kegiatan|rapat|pertemuan|acara|perjalanan|monitoring)"
    r"|notulen?(?:si)?\b|risalah\b|daftar (?:hadir|nama|peserta|undangan|tamu)"
    r"|(?:pimpinan rapat|pemimpin rapat|notulis)\s?:"
    r"|(?:sambutan|pidato|amanat)\s(?:\w+\s){0,3}"
    r"(?:bupati|wakil|wabup|gubernur|menteri|sekda|sekretaris|kepala|ketua|camat|direktur)\b"
    rf"(?![^\n]{{0,120}}\b{_TOLD_OF}))",
    re.IGNORECASE | re.MULTILINE,
)
"""How a report, minutes, a list or a speech is headed, or one of its parts."""
_HEAD = 1_500
"""Characters in which those stand."""
_SAYS = re.compile(
    r"\b(?:ujar|kata|tutur|ungkap|jelas|tegas|imbuh|tambah|pungkas|ucap)(?:nya)?\b", re.IGNORECASE
)


_LATER_NAME = re.compile(r"\b(?:revisi|rev|final|fix|perbaikan|terbaru|koreksi|v[2-9])\b", re.IGNORECASE)


def rank_material(item: Item) -> tuple[int, int, int]:
    """A key to sort by: what reads as news before speeches and programmes, then what is named as the
    corrected one, then long before short."""
    name = item.filename.replace("_", " ").replace("-", " ")
    signs = (
        weigh_text(item.title, item.text, item.preface)
        + 2 * bool(_NEWS_NAME.search(name))
        - 3 * bool(_OTHER_NAME.search(name))
    )
    return signs, int(bool(_LATER_NAME.search(name))), len(item.text.split())


def weigh_text(title: str | None, text: str, preface: str = "") -> int:
    """How much a text reads as news, and not as a speech, a report or a programme; `preface`: what stands
    above it."""
    whole = f"{title or ''}\n\n{text}"[:MAX_TEXT]
    return (
        3 * bool(find_dateline(text))
        + 2 * bool(find_dates(whole))
        + 2 * bool(_SAYS.search(whole))
        + bool(title)
        - 2 * min(0 if _tells_of_speech(title) else len(_SPEECH.findall(whole)), 3)
        - 3 * bool(_PROGRAMME.search(whole[:_HEAD]))
        - 4 * bool(_HEADING.search(f"{preface[:_HEAD]}\n{whole[:_HEAD]}"))
    )


def is_beside_news(item: Item) -> bool:
    """Whether a text is of those that come along with a release: a speech, a report, a programme, a list."""
    whole = f"{item.preface[:_HEAD]}\n{item.title or ''}\n\n{item.text}"[:MAX_TEXT]
    if find_dateline(item.text) or _tells_of_speech(item.title):
        return False
    is_speech = len(_SPEECH.findall(whole)) >= _MIN_SPEECH
    return is_speech or any(sign.search(whole[: 2 * _HEAD]) for sign in (_PROGRAMME, _HEADING))


def _tells_of_speech(title: str | None) -> bool:
    """Whether a headline is that of news on a speech: "Sambutan Bupati Bikin Haru Ribuan Warga"."""
    return _NEWS_OF_SPEECH.search(title or "") is not None


def opens_as_news(told: Document) -> bool:
    """Whether a text of some length begins with a dateline, or has a title and tells a day."""
    opens = find_dateline(told.text) is not None or (told.title is not None and bool(find_dates(told.text)))
    return told.words >= MIN_MATERIAL_WORDS and opens


def is_same_text(one: str, other: str) -> bool:
    """Whether two texts are one, but for line breaks, signs and a few words."""
    first, second = (Counter(re.findall(r"\w+", text[:MAX_TEXT].lower())) for text in (one, other))
    size = max(first.total(), second.total())
    return size > 0 and (first & second).total() >= SAME * size


def is_held(one: str, other: str) -> bool:
    """Whether the first text's words are nearly all in the other as well."""
    first, second = (Counter(re.findall(r"\w+", text[:MAX_TEXT].lower())) for text in (one, other))
    return (first & second).total() >= SAME * first.total()


def is_other_news(item: Item, text: str) -> bool:
    """Whether a file holds news of something else than a text does: no speech or list that belongs to it, no
    earlier or later version of it."""
    tells = find_dateline(item.text) is not None or (item.title is not None and bool(find_dates(item.text)))
    if not tells or len(item.text.split()) < MIN_MATERIAL_WORDS or is_beside_news(item):
        return False
    one, other = (
        frozenset(pairwise(re.findall(r"\w+", told[:MAX_TEXT].lower()))) for told in (item.text, text)
    )
    return bool(one and other) and len(one & other) < OTHER * min(len(one), len(other))


def order_materials(items: Sequence[Item]) -> list[Item]:
    """The texts, the one to publish first; of two that are the same text the Word file comes first,
    where it came whole."""
    ranked = sorted((item for item in items if item.role == "material"), key=rank_material, reverse=True)
    return sorted(ranked, key=lambda item: not (_is_word(item) and is_same_text(item.text, ranked[0].text)))


def _is_word(item: Item) -> bool:
    return item.problem is None and item.filename.lower().endswith((".docx", ".docm"))
