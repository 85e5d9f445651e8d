"""How remarks open that leave consent as it is (humasd.mail.remarks), and what they may go on with.

They tell of the writer, or wish somebody well. What follows the opening is a set of words in whatever order:
a list of harmful words is never whole, and people write a second clause without a comma.
"""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass

from humasd.mail import remark_words, run_words, words
from humasd.mail.clauses import any_of
from humasd.mail.forms import one_of, word_set
from humasd.mail.praising import is_read_through
from humasd.mail.remark_tails import decides, is_loose, is_place, is_still_read
from humasd.mail.sending_on import is_awaited, is_shared

MOST_WORDS = 14
"""In a clause; who writes more has more to say."""


@dataclass(frozen=True)
class Kind:
    """A kind of remark: how it opens, and the words that it may go on with."""

    opening: re.Pattern[str]
    said: frozenset[str] = frozenset()
    needed: frozenset[str] = frozenset()
    """Of these one at least."""
    least: int = 0
    """Words behind the opening, without which it says too little to be known for what it is."""
    is_past: bool = False
    """Of what was: before "…, setuju" it may be where that was said."""
    only_more: bool = False
    """Told only behind another remark."""
    anywhere: bool = True
    """Whether it may name a place that no list has."""
    first: bool = False
    """Told at the head of the answer, or behind another remark."""


_YOUNGER = one_of(run_words.YOUNGER, word_set("ya pak bu"))
_I = any_of("saya kami sa")
_ASIDE = any_of("kebetulan soalnya memang maaf mohon izin tadi barusan posisi")
_AT_IT = any_of("lagi sedang otw")
_WAITING_FOR = f"{any_of('tunggu menunggu nunggu')}{one_of(remark_words.AWAITED)}"
_DOING = one_of(remark_words.BUSINESS, remark_words.OCCUPIED, remark_words.ABSENCE)
_TENDING = one_of(remark_words.TENDING, word_set("menghadiri hadiri mengikuti"))
_OCCUPIED = f"(?:{_DOING}|dinas (?:luar |(?=ke )))"
_EXCUSE_ME = any_of("maaf punten ngapunten sorry tabe tabe'")
_SORRY = f"(?:mohon )?{_EXCUSE_ME}(?:{_YOUNGER}|di ){{0,3}}"
_LATE = any_of(
    "baru lambat terlambat telat lama slow lelet singkat pendek ganggu mengganggu merepotkan keterlambatan"
    " ketiduran tertidur"
)
_JUST = "baru (?:saja )?"
_JUST_DONE = any_of(
    "selesai kelar pulang keluar dari baca dibaca buka lihat cek sampai tiba bisa sempat turun"
)
_ARRIVED = "baru (?:sampai|tiba|mendarat|landing|pulang) "
_SINCE = f"{any_of('dari sejak')}{any_of('pagi tadi siang subuh kemarin')}"
_TELEPHONE = "(?:tadi |pagi |dari ){0,2}" + any_of(
    "capslock keyboard hp handphone ponsel sinyal signal jaringan internet koneksi baterai batre wifi laptop"
    " listrik"
)
_RELATIVE = f"(?:{one_of(remark_words.KIN - {'bapak', 'ibu'})}(?:saya )?|(?:bapak|ibu) saya )"
_WISHING = one_of(run_words.WISHING)
_WELL = any_of("sukses selamat salam sehat semangat berkah bravo jaya maju doakan")
_THANKS = f"(?:terima kasih |makasih |matur nuwun |thank you |{one_of(words.THANKS - {'salam'})})"
_RESTS = any_of("istirahat makan minum ngopi sholat salat bahagia pulang tidur sarapan senyum")
_CARE = f"(?:jaga kesehatan |{_RESTS})"
_GLAD = any_of("senang suka gembira bahagia bangga antusias terbantu bersyukur semangat")
_PEOPLE = any_of("masyarakat warga publik orang petani nelayan guru siswa anak-anak pembaca")

KINDS = (
    Kind(re.compile(f"(?:mohon )?(?:izin|ijin) {one_of(words.PERSONS)}{{0,2}}\\Z"), first=True),
    Kind(
        re.compile(f"{_ASIDE}{{0,3}}{_I}(?:{_ASIDE}|masih |sementara |sambil |{_AT_IT}){{1,2}}"),
        remark_words.STATE,
        least=1,
    ),
    Kind(re.compile(f"{_ASIDE}{{0,3}}{_AT_IT}"), remark_words.STATE, least=2),
    Kind(
        re.compile(f"{_ASIDE}{{0,3}}(?:{_AT_IT}|tadi masih )(?:{_OCCUPIED}|{_WAITING_FOR})"),
        remark_words.STATE,
    ),
    Kind(
        re.compile(f"(?:{_ASIDE}|seharian |masih |ada |ikut ){{1,3}}{_OCCUPIED}"),
        remark_words.STATE,
        only_more=True,
    ),
    Kind(re.compile(f"{_I}?(?:seharian |{_SINCE}){_OCCUPIED}"), remark_words.STATE),
    Kind(re.compile(_SINCE), remark_words.STATE, least=1, only_more=True),
    Kind(re.compile(_TENDING), remark_words.STATE, least=1, only_more=True),
    Kind(
        re.compile(f"{_I}(?:di luar |tidak (?:di |ada di |masuk |ngantor ))"),
        remark_words.CALL | word_set("kantor ruangan rumah tempat kota daerah negeri sekarang"),
        anywhere=False,
    ),
    Kind(re.compile(f"{_I}(?:dinas luar |cuti |perjalanan )"), remark_words.STATE),
    Kind(re.compile(f"{_I}{_JUST}{_JUST_DONE}"), remark_words.STATE | remark_words.ANSWERING, is_past=True),
    Kind(re.compile(f"{_SORRY}{_JUST}{_JUST_DONE}"), remark_words.STATE | remark_words.ANSWERING),
    Kind(re.compile(f"{_ARRIVED}|(?:emailnya|surelnya) baru "), remark_words.STATE | remark_words.ANSWERING),
    Kind(
        re.compile(f"{_ASIDE}{{0,2}}{_JUST}{_JUST_DONE}"),
        remark_words.STATE | remark_words.ANSWERING,
        first=True,
    ),
    Kind(re.compile(f"(?:ada )?{_RELATIVE}(?:lagi |sedang )?(?:sakit|dirawat|melahirkan) ")),
    Kind(re.compile("(?:agenda|jadwal|kegiatan) (?:saya )?(?:lagi |sedang )(?:padat|penuh|ful) ")),
    Kind(re.compile(f"{_I}(?:lagi |sedang )(?:kurang|tidak) (?:sehat|enak badan|fit) ")),
    Kind(
        re.compile(f"{_I}(?:sudah )?baca {any_of('di sambil lewat dari')}"),
        remark_words.STATE,
        least=1,
        anywhere=False,
    ),
    Kind(
        re.compile(f"{_SORRY}(?:{_ASIDE}|{_I}|agak |sedikit |atas |jadi |sudah ){{0,4}}{_LATE}"),
        remark_words.STATE | remark_words.ANSWERING,
    ),
    Kind(
        re.compile(f"{_SORRY}(?:{_ASIDE}|{_I}){{0,2}}(?:(?:lagi |sedang )|(?:tadi |seharian ){_OCCUPIED})"),
        remark_words.STATE,
    ),
    Kind(re.compile(f"{_SORRY}{_TELEPHONE}"), remark_words.AILING, remark_words.ILL),
    Kind(re.compile(_TELEPHONE), remark_words.AILING, remark_words.ILL, only_more=True),
    Kind(
        re.compile(f"(?:di sini )?{_TELEPHONE}(?=.*(?:saya|sini|tadi|lagi|sedang) )"),
        remark_words.AILING,
        remark_words.ILL,
    ),
    Kind(re.compile("di sini (?:susah|kurang|tidak ada|minim) sinyal "), remark_words.AILING),
    Kind(re.compile(_THANKS), remark_words.THANKED, least=1, anywhere=False),
    Kind(re.compile(_WISHING), remark_words.WISHED, run_words.BLESSED | {"baca", "membaca"}, least=1),
    Kind(re.compile(_WELL), remark_words.GREETED, least=1),
    Kind(
        re.compile(f"jangan lupa {_CARE}"),
        remark_words.CALL | word_set("siang semua semuanya dan yang cukup kalian di kantor rumah"),
    ),
    Kind(re.compile("sudah (?:larut |malam |subuh |magrib )"), word_set("malam sekali ini"), only_more=True),
    Kind(re.compile("jangan (?:di)?(?:tunda|lama)(?:-tunda|-lama)? lagi "), remark_words.CALL),
    Kind(
        re.compile(f"{_PEOPLE}{{1,2}}(?:sangat |pasti |juga |sudah ){{0,2}}{_GLAD}"),
        word_set("sekali semua banget"),
    ),
)
_BECAUSE = word_set("karena krn sebab soalnya mengingat")


def is_remark(said: Sequence[str], names: Set[str], *, opens: bool, leads_on: bool, is_more: bool) -> bool:
    """Does the clause tell of its writer, wish somebody well, or send the page on?

    `opens`: nothing else stands before it, and `leads_on`: its sentence goes on to consent.
    `is_more`: another remark stands before it. `names`: words that are written with a capital letter.
    """
    told = said[1:] if said[:1] and said[0] in _BECAUSE else said
    if not told or len(told) > MOST_WORDS:
        return False
    if is_awaited(told) or is_shared(told) or is_read_through(told):
        return True
    if told != said and not is_more:
        return False  # "setuju karena saya tidak di kantor"
    written = "".join(f"{word} " for word in told)
    return any(
        _is_told(kind, told, written, names)
        for kind in KINDS
        if not (leads_on and kind.is_past) and (is_more or not (kind.only_more or (kind.first and not opens)))
    )


_UNTELLING = (
    (remark_words.OF_BUSINESS - remark_words.BUSINESS - remark_words.PLACES)
    | remark_words.TENDING
    | word_set("sama dengan bersama")
)
"""Words that say where or with whom something is, and not what."""


def _is_told(kind: Kind, told: Sequence[str], written: str, names: Set[str]) -> bool:
    opened = kind.opening.match(written)
    if opened is None:
        return False
    start = opened[0].count(" ")
    behind = told[start:]
    return (
        len([word for word in behind if word not in _UNTELLING]) >= kind.least
        and (not kind.needed or not kind.needed.isdisjoint(behind))
        and all(
            told[at] in kind.said or (kind.anywhere and is_place(told, at, names))
            for at in range(start, len(told))
        )
        and not any(decides(told, at) or is_loose(told, at) for at in range(start, len(told)))
        and not is_still_read(told)
    )
