"""Facts that were found right, in the words of the text: "data luas tanam 1.250 ha sudah betul".

What the text accounts for is written as "datanya", and the finding then read as any other is
(humasd.answers.remarks.findings). A number or a name that the text does not have stays, and is a correction
or a doubt.
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass

from humasd.answers.about.matter import Matter
from humasd.answers.about.phrase import is_held, phrase_end, tells
from humasd.answers.about.wording import Word, words_of
from humasd.answers.tokens import is_agreeing
from humasd.lexicon import matter_words, phrases, run_words, words
from humasd.lexicon.forms import word_set

_FACTS = "datanya"
_RIGHTLY = "datanya sudah benar"
_AS_FOUND = word_set("sudah sdh udah telah tlh memang ternyata")
_RIGHT = word_set("benar betul sesuai cocok pas tepat valid akurat lengkap klop sinkron segitu")
_AND_SO = _RIGHT | word_set("semua semuanya smua adanya mi ji sekali juga dan")
_AGREEING_WITH = word_set("sesuai dengan dgn dg seperti sama")
_BETWEEN = run_words.SHOWN | word_set("semua semuanya juga jg pun tadi td nya")
_HAVING = word_set("sudah sdh udah telah tlh tadi td juga jg")
_LOOKED = (
    phrases.READING_ACTIVELY
    | run_words.STUDYING
    | word_set("cocokkan mencocokkan bandingkan membandingkan kroscek croscek hitung menghitung konfirmasi")
)
_SOURCES = matter_words.PAPERS | matter_words.KNOWING
_AGAIN = word_set("ulang lagi kembali semua juga jg langsung")
_WITH = word_set("dengan dgn dg sama ke pada bersama di lewat")


@dataclass(frozen=True)
class _Told:
    """What is told of facts, and the words in whose place it is written: from `start` to before `stop`."""

    written: str
    start: int
    stop: int


def read_facts(text: str, matter: Matter) -> str:
    """The text of an answer with "datanya" for the facts that it finds right, or has checked. Linear."""
    said = words_of(text)
    pieces: list[str] = []
    done = 0
    agreed = False
    for at, word in enumerate(said):
        agreed = agreed or is_agreeing(word.said)
        if not word.opens or word.start < done:
            continue
        told = (
            _read_judged(said, at, matter)
            or _read_checked(said, at, matter, agreed=agreed)
            or _read_told(said, at, matter, agreed=agreed)
        )
        if told and _speaks_of(said, told, matter):
            pieces += [text[done : said[told.start].start], told.written]
            done = said[told.stop - 1].end
    return "".join([*pieces, text[done:]])


def _speaks_of(said: Sequence[Word], told: _Told, matter: Matter) -> bool:
    """Is a fact of the text among the words: not people alone, who may be right or agree themselves, nor a
    day, which may be that of publication?"""
    words_told = said[told.start : told.stop]
    is_dated = any(word.said in matter_words.DATED for word in words_told)
    is_measured = any(
        (word.is_number and not is_dated) or word.said in matter_words.MEASURED for word in words_told
    )
    things = (word for word in tells(said, told.start, told.stop, matter) if not matter.may_name(word))
    return any(is_held(word.said, matter) for word in words_told) and (
        is_measured or any(is_held(word, matter) for word in things)
    )


def _read_judged(said: Sequence[Word], at: int, matter: Matter) -> _Told | None:
    """ "Sudah benar jumlah pesertanya"."""
    found = _skip(said, at, _AS_FOUND, head=True)
    first = _skip(said, _skip(said, found, _RIGHT), _AND_SO | run_words.SHOWN)
    if found == at or first == found:
        return None
    end = phrase_end(said, first, matter, listed=True)
    stop = _end_of_clause(said, end) if end > first and not said[first].opens else 0
    return _Told(_RIGHTLY, at, stop) if stop else None


def _read_checked(said: Sequence[Word], at: int, matter: Matter, *, agreed: bool) -> _Told | None:
    """ "Saya sudah cek jumlah pesertanya", "sudah saya cek ke panitia MTQ"."""
    first = _behind_check(said, at, head=True)
    if first == at:
        return None
    end = phrase_end(said, first, matter, listed=True)
    if stop := _end_of_proof(said, end, matter, agreed=agreed, is_bare=first == end):
        return _Told(_RIGHTLY, at, stop)
    goes_on = end < len(said) and not said[end].opens and said[end].said not in _WITH
    return None if first == end or goes_on else _Told(_FACTS, first, end)


def _read_told(said: Sequence[Word], at: int, matter: Matter, *, agreed: bool) -> _Told | None:
    """ "Jumlah pesertanya sudah benar", "jumlah pesertanya sudah saya cek ke panitia"."""
    end = phrase_end(said, at, matter, listed=True)
    if end == at:
        return None
    told = _skip(said, end, _BETWEEN)
    checked = _behind_check(said, told)
    stop = _end_of_judgement(said, told, matter) or (
        _end_of_proof(said, checked, matter, agreed=agreed) if checked > told else 0
    )
    if stop:
        return _Told(_RIGHTLY, at, stop)
    return _Told(_FACTS, at, end) if checked > told or _skip(said, told, _AS_FOUND) > told else None


def _end_of_judgement(said: Sequence[Word], at: int, matter: Matter) -> int:
    """Behind "sudah benar semua sesuai laporan dinas", where the clause ends with it; 0 where it does not."""
    found = _skip(said, at, _AS_FOUND)
    judged = _skip(said, found, _RIGHT)
    if found == at or judged == found:
        return 0
    judged = _skip(said, judged, _AND_SO)
    if said[judged - 1].said in _AGREEING_WITH or _skip(said, judged, _AGREEING_WITH) > judged:
        judged = _end_of_source(said, _skip(said, judged, _AGREEING_WITH), matter) or judged
    return _end_of_clause(said, judged)


def _end_of_proof(
    said: Sequence[Word], at: int, matter: Matter, *, agreed: bool, is_bare: bool = False
) -> int:
    """Behind with what facts were compared, and that they agree: "dengan berita acara dan semuanya sudah
    benar"; 0 where the clause goes on, or what came of it stands behind its comma.

    `agreed`: consent stands before it; "sudah saya cek ke penyuluh, setuju" may tell of his. `is_bare`: no
    facts are named but behind it.
    """
    asked = _skip(said, at, _WITH)
    source = _end_of_source(said, asked, matter) if asked > at else at
    proved = source
    if at <= source < len(said) and not said[source].opens and said[source].said == "dan":
        told = _skip(said, source, _BETWEEN | {"dan"})
        proved = _end_of_judgement(said, told, matter) or source
    stop = _end_of_clause(said, proved) if proved > at else 0
    if not stop or proved > source:
        return stop
    if is_bare:
        told_behind = _read_told(said, stop, matter, agreed=agreed) if stop < len(said) else None
        return stop if told_behind and told_behind.written == _RIGHTLY else 0
    behind = _skip(said, stop, _BETWEEN | _AS_FOUND, head=True)
    if behind < len(said) and said[behind].said in _RIGHT:
        return 0
    return stop if agreed or said[asked].said in matter_words.PAPERS else 0


def _end_of_source(said: Sequence[Word], at: int, matter: Matter) -> int:
    """Behind a paper, or somebody who knows: "laporan penyuluh", "berita acara serah terima"; 0 for none."""
    if at == len(said) or said[at].opens or said[at].said not in _SOURCES:
        return 0
    end = at + 1
    while end < len(said) and not said[end].opens:
        word = said[end].said
        if word not in matter_words.OF_SOURCES and not is_held(word, matter):
            break
        end += 1
    return end


def _behind_check(said: Sequence[Word], at: int, *, head: bool = False) -> int:
    """Behind "saya sudah cek", "sudah kami cocokkan"; `at` where nothing of the kind stands there."""
    told = _skip(said, at, words.SELF | _HAVING, head=head)
    own = {word.said for word in said[at:told]}
    if own.isdisjoint(words.SELF) or own <= words.SELF:  # "saya cek" may be to come
        return at
    looked = _skip(said, told, _LOOKED)
    return _skip(said, looked, _AGAIN) if looked > told else at


def _skip(said: Sequence[Word], at: int, passed: Set[str], *, head: bool = False) -> int:
    """Behind those words of a set that stand here, within the clause, or at its head."""
    start = at
    while at < len(said) and said[at].said in passed and ((head and at == start) or not said[at].opens):
        at += 1
    return at


def _end_of_clause(said: Sequence[Word], at: int) -> int:
    """Here, or behind whom one calls, where the clause ends; 0 where it goes on."""
    end = _skip(said, at, words.PERSONS) if at < len(said) and not said[at].opens else at
    return end if end == len(said) or said[end].opens else 0
