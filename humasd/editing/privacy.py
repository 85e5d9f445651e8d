"""Personal data that must not stand in a public text (UU 27/2022): numbers, addresses, minors, patients."""

from __future__ import annotations

import re
from collections.abc import Iterator

from humasd.documents.telephone import MOBILE
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
    r"(?!\s(?:jabatan|dinas|kantor|sakit|adat|ibadah|makan)\b)"
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
_TITLES = (
    r"(?!(?:Bupati|Wakil|Kepala|Dinas|Camat|Lurah|Pemerintah|Pemkab|Sekda|Tim"
    r"|Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu)\b)"
)
"""No name begins so: who holds an office, and days."""
_CASES = (
    r"[Kk]orban|[Pp]asien|[Pp]enderita|[Pp]enyintas|[Tt]ersangka|[Tt]erduga(?: pelaku)?|[Pp]elaku|[Ss]aksi"
    r"|ODGJ|[Pp]engidap|[Pp]ecandu|[Jj]enazah|[Aa]lmarhum(?:ah)?|[Ii]bu hamil"
    r"|[Pp]enyandang (?:disabilitas|difabel)(?: (?:mental|fisik|intelektual|sensorik|ganda))?"
)
_AILING = r"(?:\s(?:TBC?|HIV|DBD|kusta|malaria|rabies|kanker|stroke|stunting|gizi buruk|gangguan jiwa))?"
_NAMED_CASE = re.compile(
    rf"\b(?:{_CASES})\b(?:\s(?:kekerasan|pelecehan|kecelakaan|perundungan|pencabulan|meninggal|tewas))?"
    rf"{_AILING}(?:,?\s(?:atas nama|bernama|a\.n\.|an\.|yakni|yaitu|adalah|berinisial|sebut saja)\s|,\s)"
    rf"{_TITLES}(?P<name>{_NAME})"
)
_CASE_AGED = re.compile(
    rf"\b(?:{_CASES})\b(?:[^.\n(]|(?<=\s[A-Z])\.|(?<=\s[A-Z][a-z])\.){{0,60}}"
    rf"\(\d{{1,2}}(?:\s?(?:tahun|thn|th))?\)"
)
_NAMING = r"(?:,?\s(?:bernama|atas nama|a\.n\.|yakni|yaitu|adalah|berinisial|sebut saja)\s|,\s)"
_SMALL_CHILD = re.compile(
    rf"\b(?:[Bb]alita|[Bb]ayi|[Bb]ocah)\b[^.\n]{{0,60}}\s(?:bernama|atas nama|yakni|yaitu)\s{_TITLES}{_NAME}"
)
_CHILD_NAMED = re.compile(
    rf"\b(?:[Aa]nak|[Ss]isw[ai]|[Pp]elajar|[Rr]emaja|[Ss]antri)\b[^.\n,]{{0,60}}{_NAMING}{_TITLES}{_NAME}"
    rf"|\b{_TITLES}{_NAME},\s(?:(?:seorang\s)?(?:siswa|siswi|pelajar)\s)?kelas\s(?:[IVX]{{1,4}}|\d{{1,2}})\b"
)
_HONORIFIC = re.compile(rf"\b(?:Ny|Tn|An|By|Sdr|Sdri)\.\s?{_NAME}")
_HARM = re.compile(
    r"\b(?:korban|kekerasan|pelecehan|dilecehkan|pencabulan|perundungan|dirundung|dianiaya|penganiayaan"
    r"|ditangkap|narkoba|tenggelam|tewas|meninggal|dirujuk|dirawat|menderita|mengidap|didiagnosis|terinfeksi"
    r"|stunting|gizi buruk|gizi kurang|TBC?|tuberkulosis|HIV|AIDS|kusta|DBD|demam berdarah|malaria|rabies"
    r"|kanker|epilepsi|preeklamsia|preeklampsia|anemia|hepatitis|campak|difteri|keguguran)\b",
    re.IGNORECASE,
)
_HEALTH = re.compile(
    r"\b(?:HIV|AIDS|TBC?|tuberkulosis|ODGJ|gangguan jiwa|skizofrenia|kusta|sifilis|positif narkoba"
    r"|rekam medis|gizi buruk|preeklamsia|hamil di luar nikah|catatan kriminal|riwayat penyakit)\b",
    re.IGNORECASE,
)
_AROUND = 200
"""Characters around a child's or patient's name within which a word of harm or illness makes it a case."""
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
    for match in _HONORIFIC.finditer(text):
        if match.start() not in cases and _is_harmed(text, match):
            yield _at(text, match, "Identitas korban, pasien, atau pihak dalam perkara")
    for match in _HEALTH.finditer(text):
        around = text[max(0, match.start() - _NEAR) : match.end() + _NEAR]
        if re.search(r"(?:bernama|atas nama|a\.n\.|berinisial)\s[A-Z]", around):
            yield _at(text, match, "Data kesehatan atau catatan pribadi seseorang")
    for pattern, what in (
        (_ACCOUNT, "Nomor rekening"),
        (MOBILE, "Nomor telepon"),
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
    for pattern in (_CHILD, _SMALL_CHILD):
        for match in pattern.finditer(text):
            yield _at(text, match, "Identitas anak")
    for match in _CHILD_NAMED.finditer(text):
        if _is_harmed(text, match):
            yield _at(text, match, "Identitas anak")


def _is_harmed(text: str, match: re.Match[str]) -> bool:
    """Whether a word of harm or illness stands near, in the same paragraph."""
    before = text[max(0, match.start() - _AROUND) : match.start()].rpartition("\n")[2]
    after = text[match.end() : match.end() + _AROUND].partition("\n")[0]
    return _HARM.search(f"{before}{match[0]}{after}") is not None


def _at(text: str, match: re.Match[str], what: str) -> Remark:
    return Remark(what, cut_excerpt(text, match.start(), match.end()))
