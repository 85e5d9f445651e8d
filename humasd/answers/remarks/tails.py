"""What the words of a remark are where they stand: a place's name, or the beginning of another statement.

Each question is asked of one word by its index in its clause (humasd.answers.remarks.shapes).
"""

from __future__ import annotations

from collections.abc import Sequence, Set

from humasd.answers.remarks import sources
from humasd.lexicon import (
    company,
    occupations,
    office_words,
    phrases,
    remark_words,
    run_words,
    whereabouts,
    words,
)
from humasd.lexicon.forms import word_set
from humasd.lexicon.given_names import GIVEN_NAMES


def is_place(told: Sequence[str], at: int, names: Set[str]) -> bool:
    """Behind "di" and the like a word with a capital letter is a place's name, known or not."""
    word = told[at]
    return (
        at > 0
        and told[at - 1] in whereabouts.HEADING
        and word in names
        and word not in remark_words.NO_PLACE
        and not sources.IN_THE_MAKING.search(word)
        and (word not in GIVEN_NAMES or told[at - 1] in _NAMED_AFTER)
    )


_NAMED_AFTER = word_set("bandara rs rsud hotel pelabuhan terminal")
"""Places that are named after people."""
_GOING_ON = word_set("masih sedang lagi")
_GOING_AT = (
    whereabouts.PLACES
    | occupations.BUSINESS
    | occupations.OF_BUSINESS
    | occupations.OCCUPIED
    | occupations.ABSENCE
)
_THIS = office_words.DAYS | run_words.PARTS | run_words.TEXTS | run_words.BLESSINGS
_RECEIVED = word_set("pesan email emailnya surel respon masuk pesannya")
_OWN_DOING = word_set("kuliah ujian kerja ngantor sholat shalat salat diklat bimtek boarding zoom")
"""What one does by oneself."""
_COORDINATION = word_set("koordinasi")
_SETTING_OUT = word_set("mati habis lobet lowbat ke berangkat pulang boarding tidur istirahat")
_OF_DUTY = word_set("dinas keluarga kantor luar pribadi kedinasan")
_PARTS_OF_DAY = word_set("pagi siang malam subuh")
_SEEN = phrases.READING | word_set("membaca melihat ngecek buka peninjauan asesmen evaluasi")
_INBOX = word_set("email surel hp wa laptop")
_PAST = word_set("dari sejak tadi semalam seharian makan selamat kemarin tengah terus larut")


def is_loose(told: Sequence[str], at: int) -> bool:
    """Does a word hang on nothing before it, so that it begins another statement?"""
    word, before = told[at], told[at - 1] if at else ""
    if word == "ini" and before not in _THIS:  # "lagi rapat ini", but "antar ini ke Sekda"
        return at + 1 < len(told) or before not in _GOING_AT
    if word in _PARTS_OF_DAY:
        return before not in _PAST  # "baru bisa baca malam" is still to come
    if word in {"urus", "mengurus"}:
        return company.KIN.isdisjoint(told[at + 1 : at + 2])  # "masih urus di kantor"
    if word in {"urusan", "tugas"}:
        return _OF_DUTY.isdisjoint(told[at + 1 : at + 2])
    if word == "di" and told[at + 1 : at + 2] in (["saya"], ["kami"]):
        return True
    if word == "dari" and before in _RECEIVED:
        return True
    if word in words.PERSONS and not _GOING_ON.isdisjoint(told[at + 1 : at + 2]):
        return True  # "puang lagi tidur"
    if word in company.KIN and before in words.SELF:
        return True
    if word in company.KIN and before in occupations.OCCUPIED and words.SELF.isdisjoint(told):
        return True  # "lagi tidur mama": it is she who sleeps
    if word in company.KIN - {"keluarga"} and before in _OWN_DOING and words.SELF.isdisjoint(told):
        return True  # "lagi kuliah anak": it is the child who studies
    if word == "mau":
        return _SETTING_OUT.isdisjoint(told[at + 1 : at + 2]) or not _SEEN.isdisjoint(told[at + 1 :])
    if word == "ikut":
        return occupations.BUSINESS.isdisjoint(told[at + 1 : at + 2])
    if word in _COORDINATION:
        return before not in occupations.BUSINESS | occupations.OF_BUSINESS
    if word in remark_words.NOUNS - remark_words.CALL:
        lead = next((one for one in reversed(told[:at]) if one not in words.PERSONS), "")
        return lead not in remark_words.LEADING
    return False


def is_still_read(told: Sequence[str]) -> bool:
    """ "Masih saya cek", but not "lagi buka email"."""
    on = next((at for at, word in enumerate(told) if word in _GOING_ON), len(told))
    seen = next((at for at in range(on + 1, min(on + 3, len(told))) if told[at] in _SEEN), None)
    return seen is not None and _INBOX.isdisjoint(told[seen + 1 : seen + 2])


def decides(told: Sequence[str], at: int) -> bool:
    """Is somebody told of who might consent, and not as whom the writer is with or whose room it is?"""
    if told[at] not in company.HOLDERS - {"pak", "bu", "bpk"}:
        return False
    before = next((word for word in reversed(told[:at]) if word not in company.HOLDERS), "")
    if told[at] == "dinas" and before in {"lagi", "sedang", "tugas", "urusan"}:
        return False
    return before not in company.COMPANIONS | occupations.TENDING
