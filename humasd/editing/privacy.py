"""Personal data that must not stand in a public text (UU 27/2022): numbers, addresses, minors, patients."""

from __future__ import annotations

import re
from collections.abc import Iterator

from humasd.documents.people import PHONE
from humasd.editing.remark import Remark, cut_excerpt

ADULT = 18
"""Years (UU 35/2014): who is younger is a child."""
_DIGITS = re.compile(r"(?<![\d.-])\d(?:[ .-]?\d){9,24}(?![\d-])")
_ACCOUNT = re.compile(
    r"\b(?:no(?:mor|\.)?\s)?(?:rekening|rek\.?)\b[^\n\d]{0,40}\d[\d -]{6,24}", re.IGNORECASE
)
_EMAIL = re.compile(
    r"(?<![\w.+-])[\w.+-]{1,64}@(?:gmail|yahoo|hotmail|outlook|ymail|icloud)\.(?:com|co\.id)\b", re.IGNORECASE
)
_BIRTH = re.compile(
    r"\b(?:tempat[, ]{1,3}tanggal lahir|ttl|lahir (?:di|pada|tanggal))\b[^\n.]{0,60}\d{4}", re.IGNORECASE
)
_HOME = re.compile(
    r"\b(?:beralamat|alamat(?: rumah)?|tinggal|berdomisili|kediaman(?:nya)?|rumah(?:nya)?)\b"
    r"[^.\n]{0,60}\b(?:Jl\.?|Jalan|Jln\.?|RT|Gang|Gg\.?|Lorong|Perumahan|BTN|Blok)\s?[\w.]{1,20}"
)
_NEIGHBOURHOOD = re.compile(r"\bRT\.?\s?\d{1,3}\b(?:\s?/?\s?RW\.?\s?\d{1,3})?", re.IGNORECASE)
_NAME = r"[A-Z][\w’'.-]{1,30}(?:\s[A-Z][\w’'.-]{0,30}){0,3}"
_AGED = re.compile(rf"\b(?P<name>{_NAME})\s?\((?P<age>\d{{1,2}})(?:\s?(?:tahun|thn|th))?\)")
_AGED_IN_WORDS = re.compile(
    rf"\b(?P<name>{_NAME}),?\s(?:yang\s)?(?:berusia|berumur|usia|umur)\s(?P<age>\d{{1,2}})\b"
)
_CHILD = re.compile(
    rf"\b(?:[Aa]nak|[Bb]ocah|[Bb]alita|[Bb]ayi|[Rr]emaja)\s?(?:\(\d{{1,2}}(?:\s?tahun)?\)|bernama\s{_NAME}"
    rf"|atas nama\s{_NAME}|berinisial\s[A-Z.]{{1,6}})"
)
_CASES = (
    r"[Kk]orban|[Pp]asien|[Pp]enderita|[Pp]enyintas|[Tt]ersangka|[Tt]erduga(?: pelaku)?|[Pp]elaku|[Ss]aksi"
    r"|ODGJ|[Pp]engidap|[Pp]ecandu|[Jj]enazah|[Aa]lmarhum(?:ah)?"
)
_NAMED_CASE = re.compile(
    rf"\b(?:{_CASES})\b(?:\s(?:kekerasan|pelecehan|kecelakaan|perundungan|pencabulan|meninggal|tewas))?"
    rf"(?:,?\s(?:atas nama|bernama|a\.n\.|an\.|yakni|yaitu|adalah|berinisial)\s|,\s)(?P<name>{_NAME})"
)
_CASE_AGED = re.compile(rf"\b(?:{_CASES})\b[^.\n(]{{0,60}}\(\d{{1,2}}(?:\s?(?:tahun|thn|th))?\)")
_HEALTH = re.compile(
    r"\b(?:HIV|AIDS|TBC|tuberkulosis|ODGJ|gangguan jiwa|skizofrenia|kusta|sifilis|positif narkoba|rekam medis"
    r"|hamil di luar nikah|catatan kriminal|riwayat penyakit)\b",
    re.IGNORECASE,
)
_NEAR = 80
"""Characters around a disease within which a name makes it somebody's."""


def find_personal_data(text: str) -> Iterator[Remark]:
    """Each place with personal data, the gravest kinds first."""
    for match in _DIGITS.finditer(text):
        if sum(sign.isdecimal() for sign in match[0]) == 16:
            yield _at(text, match, "NIK atau nomor KK (16 angka)")
    yield from _minors(text)
    cases = {
        match.start(): match for pattern in (_CASE_AGED, _NAMED_CASE) for match in pattern.finditer(text)
    }
    for match in cases.values():
        yield _at(text, match, "Identitas korban, pasien, atau pihak dalam perkara")
    for match in _HEALTH.finditer(text):
        around = text[max(0, match.start() - _NEAR) : match.end() + _NEAR]
        if re.search(r"(?:bernama|atas nama|a\.n\.|berinisial)\s[A-Z]", around):
            yield _at(text, match, "Data kesehatan atau catatan pribadi seseorang")
    for pattern, what in (
        (_ACCOUNT, "Nomor rekening"),
        (PHONE, "Nomor telepon"),
        (_HOME, "Alamat rumah"),
        (_NEIGHBOURHOOD, "Alamat rumah"),
        (_BIRTH, "Tanggal lahir"),
        (_EMAIL, "Alamat surel pribadi"),
    ):
        for match in pattern.finditer(text):
            yield _at(text, match, what)


def _minors(text: str) -> Iterator[Remark]:
    for pattern in (_AGED, _AGED_IN_WORDS):
        for match in pattern.finditer(text):
            if int(match["age"]) < ADULT:
                yield _at(text, match, f"Identitas anak ({match['age']} tahun)")
    for match in _CHILD.finditer(text):
        yield _at(text, match, "Identitas anak")


def _at(text: str, match: re.Match[str], what: str) -> Remark:
    return Remark(what, cut_excerpt(text, match.start(), match.end()))
