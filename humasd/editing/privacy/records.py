"""A disease that is written beside a name, as lists of patients and diagnoses have it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from humasd.editing.privacy.found import Found
from humasd.editing.privacy.harm import ILLNESS
from humasd.editing.privacy.headline import is_headline
from humasd.editing.privacy.names import NAME, Name, is_person

TOLD = "Data kesehatan seseorang"
_DISEASE = (
    rf"(?i:{ILLNESS}|TB paru|hipertensi|darah tinggi|asma|jantung|gagal (?:jantung|hati)|diare"
    r"|ISPA|tifus|tipes|katarak|glaukoma|hernia|usus buntu|kista|miom|kolesterol|asam urat"
    r"|kencing manis|sesak napas|bipolar|demensia|HIV)"
)
_KIND = (
    r"(?:\s(?i:paru|melitus|mellitus|koroner|payudara|serviks|darah|otak|kronis|akut|berat|basah|kering"
    r"|tipe \d))?"
)
_BESIDE = re.compile(
    rf"(?<![\w'.-])(?P<name>{NAME})(?:\s?\(|,\s|\s?:\s|\s-\s){_DISEASE}{_KIND}(?=\s?[),.;\n]|\s?$)",
    re.MULTILINE,
)
"""Andi Baso (hipertensi); 1. Siti Aminah, TBC paru"""
_DIAGNOSED = re.compile(
    rf"\b(?i:diagnos[ai]s?|penyakit)\s(?:(?i:dari|milik|pasien|Ny\.|Tn\.|ibu|bapak)\s)?(?P<name>{NAME})"
    rf"|(?<![\w'.-])(?P<listed>{NAME})[,;]?\s[^.\n]{{0,40}}?\b(?i:diagnos[ai]s?(?:nya)?)\s?[:=]"
)
"""Diagnosa Andi Baso; Nama: Siti Aminah, … diagnosa: …"""
_OF_PATIENTS = re.compile(
    r"\b(?:pasien|penderita|dirawat|berobat|(?:pen)?gobat(?:an)?|obat|rekam medis|RM|diagnos[ai]s?"
    r"|rujuk(?:an)?|opname|rawat inap|sakit|korban|nama)\b",
    re.IGNORECASE,
)
_NEAR = 150
"""Characters around within which a word tells of patients."""
_OF_SERVICES_WORDS = """
    poli poliklinik klinik layanan pelayanan skrining pemeriksaan penyakit kesehatan program materi tema
    sesi kader edukasi seminar webinar kampung kelas gerakan hari peduli bebas cegah tim bulan posbindu
    prolanis target capaian prioritas imunisasi vaksinasi gejala tanda tulisan artikel
    timur barat utara selatan tengah tenggara raya
"""
_OF_SERVICES = frozenset(_OF_SERVICES_WORDS.split())
"""Words of what is offered against a disease, and of regions."""


def find_records(text: str) -> Iterator[Found]:
    """Each disease that is somebody's by its place: in a text on patients, with others, on a line."""
    beside = [match for match in _BESIDE.finditer(text) if _is_patient(text, match, "name")]
    for match in beside:
        around = text[max(0, match.start() - _NEAR) : match.end() + _NEAR]
        told = _OF_PATIENTS.search(around) and not is_headline(text, *match.span())
        is_whole = " " in match["name"]  # one word alone may be a village
        if told or (is_whole and (len(beside) > 1 or _is_line(text, match))):
            yield Found(match.start(), match.end(), TOLD)
    for match in _DIAGNOSED.finditer(text):
        group = "name" if match["name"] else "listed"
        if _is_patient(text, match, group) and not is_headline(text, *match.span()):
            yield Found(match.start(), match.end(), TOLD)


def _is_line(text: str, match: re.Match[str]) -> bool:
    """Whether a line holds nothing else but a list's mark before it."""
    before = text[max(0, match.start() - _NEAR) : match.start()].rpartition("\n")[2]
    after = text[match.end() : match.end() + _NEAR].partition("\n")[0]
    return not any(map(str.isalpha, before + after))


def _is_patient(text: str, match: re.Match[str], group: str) -> bool:
    name = Name(text, *match.span(group)).without_plain_words()
    if not is_person(name.words) or name.is_officials() or name.is_a_place():
        return False
    return _OF_SERVICES.isdisjoint(name.words.casefold().split())
