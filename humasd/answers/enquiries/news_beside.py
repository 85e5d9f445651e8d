"""Whether a text that asks where a release stands tells news besides: it is a submission then, or may be one.

Read sentence by sentence. What asks, and what speaks to the office or of the release ("berita kami kemarin"),
is talk; what is left is news the more surely the more of it there is. Pure, in linear time.
"""

from __future__ import annotations

import re
from enum import IntEnum

_LONGEST = 6_000
"""Characters that are looked at."""
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+|\n+")
_WORD = re.compile(r"\w{2,}")
_TALK = re.compile(
    r"\?|\b(?:mohon|mhn|tolong|maaf|min|admin|izin|ijin|tabe|permisi|kapan|kpn|kapankah|apakah|bagaimana"
    r"|terima\s?kasih|trims|makasih|selamat\s(?:pagi|siang|sore|malam)|assalamu\S{0,14}|wassalam\S{0,14}|yth|hormat"
    r"|rilis|release|naskah|berita|kiriman|permohonan|pengajuan|agenda|status|tayang|dimuat|terbit|email|surel|surat"
    r"|telp|telepon|fax|jl|jln)(?:nya)?\b",
    re.IGNORECASE,
)
_SELVES = re.compile(r"\b(?:kami|kita|saya|sy)\b", re.IGNORECASE)
_DEALS_WITH_OFFICE = re.compile(
    r"\b(?:(?:me|di|ter)?(?:ng)?kirim\w*|(?:meng|di)?hubungi|(?:me)?tanya\w*|(?:me)?nanya\w*|(?:me)?nunggu|di?tunggu|balasan"
    r"|jawaban|kabar\w*|lampir\w*|terlampir|foto\w*|file|berkas|wa|whatsapp|bahan\w*)\b",
    re.IGNORECASE,
)
"""What those who speak of themselves are doing with us."""
_DAY = re.compile(
    r"\b\d{1,2}\s{0,2}[/.-]\s{0,2}\d{1,2}(?:\s{0,2}[/.-]\s{0,2}\d{2,4})?\b"
    r"|\b\d{1,2}\s(?:jan|feb|mar|apr|mei|jun|jul|agu|ags|sep|okt|nov|nop|des)\w{0,7}\b"
    r"|\b(?:senin|selasa|rabu|kamis|jum'?at|sabtu|minggu|ahad|kemarin|hari\sini|tadi\s(?:pagi|siang|malam))\b",
    re.IGNORECASE,
)
_DEED = re.compile(
    r"\b(?!(?:dinas|dis(?:dik|kominfo|hub|naker|pora|dukcapil|perindag|kes|bun|tan)\w*|digital|direktur|dilaut|berita|bersama"
    r"|berikut|beberapa|berbagai|bernomor|berjudul|mengenai|menurut|media|menteri|mereka|meskipun|berdasarkan"
    r"|menanyakan|bertanya|ditanya\w*|menunggu|ditunggu\w*|berharap|mengharapkan|dikirim)\b)"
    r"(?:me(?:m|n|ng|ny|l|r|w|y)[a-z]{3,}|di[a-z]{4,}|ber[a-z]{4,}|ter[a-z]{5,}|ikut|hadir|gelar|raih|resmikan)\b",
    re.IGNORECASE,
)
"""A verb, as the predicate of news is: "meresmikan", "diserahkan", "berlangsung"."""
_LEAST = 4
"""Words of a sentence; fewer are a remark."""
_LONG = 15
"""Words from which one sentence tells enough."""
_DATED = 12
"""The same of one that names a day."""


class News(IntEnum):
    """How surely a text tells news."""

    NONE = 0
    MAYBE = 1
    """A person should look at it."""
    PLAIN = 2


def weigh_news(text: str) -> News:
    """How surely a text that asks something tells news besides."""
    sentences = (sentence.strip() for sentence in _SENTENCE_END.split(text[:_LONGEST]))
    told = [sentence for sentence in sentences if _tells(sentence)]
    words = [len(_WORD.findall(sentence)) for sentence in told]
    if not told:
        return News.MAYBE if _may_tell_of_themselves(text) else News.NONE
    if len(told) > 1 or words[0] >= _LONG or (words[0] >= _DATED and _DAY.search(told[0])):
        return News.PLAIN
    return News.MAYBE if _DAY.search(told[0]) else News.NONE


def _may_tell_of_themselves(text: str) -> bool:
    """Whether a long sentence tells what its writers did on a day, and nothing of the office or a release."""
    return any(
        _SELVES.search(sentence) is not None
        and not (_TALK.search(sentence) or _DEALS_WITH_OFFICE.search(sentence))
        and len(_WORD.findall(sentence)) >= _DATED
        and _DAY.search(sentence) is not None
        and _DEED.search(sentence) is not None
        for sentence in _SENTENCE_END.split(text[:_LONGEST])
    )


def _tells(sentence: str) -> bool:
    """Whether a sentence says that something was done, and says it to nobody."""
    is_talk = _TALK.search(sentence) is not None or _SELVES.search(sentence) is not None
    return not is_talk and len(_WORD.findall(sentence)) >= _LEAST and _DEED.search(sentence) is not None
