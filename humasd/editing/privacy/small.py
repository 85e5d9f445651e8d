"""People who are named in small letters, as a hasty hand writes: by what leads to it, or an age behind it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from humasd.editing.privacy.ages import AGE, is_child, tell_age
from humasd.editing.privacy.found import Found
from humasd.editing.privacy.harm import Harms
from humasd.editing.privacy.names import is_plain_word

_CASE_TOLD = "Identitas korban, pasien, atau pihak dalam perkara"
_WORD = r"[a-z][a-z'-]{1,20}"
_NAME = rf"{_WORD}(?:\s{_WORD}){{0,2}}"
_CASE = (
    r"(?i:korban|pasien|penderita|penyintas|tersangka|terdakwa|terduga(?: pelaku)?|pengidap|almarhum(?:ah)?)"
)
_ANYBODY = (
    r"(?i:warga|pemuda|pria|lelaki|wanita|perempuan|ibu|bapak|nenek|kakek|nelayan|petani|buruh|sopir|pekerja"
    r"|karyawan|mahasisw[ai]|pengendara|guru|pelaku)"
)
_LED = re.compile(
    rf"\b(?:(?P<case>{_CASE})|{_ANYBODY})\b(?:\s[a-z-]{{2,20}}){{0,4}}?,?\s(?:yang\s)?"
    rf"(?:bernama|berinisial|inisial|atas nama|a\.\s?n\.)\s(?P<name>{_NAME})"
)
"""pasien tbc atas nama andi baso"""
_PLAN = r"(?:program|gerakan|kegiatan|inovasi|aplikasi|kampanye|lomba|acara)"
_GROUP = r"(?:kelompok|komunitas|koperasi|organisasi|forum|paguyuban|majelis)"
_OF_THING = re.compile(rf"\b(?:{_PLAN}|{_GROUP})\s$", re.IGNORECASE)
_IS_THING = re.compile(rf"\b{_PLAN},?\s(?:yang\s)?(?:bernama|atas nama)\s", re.IGNORECASE)
"""What is named, and nobody: "program perempuan bernama …", "warga peserta program bernama …"."""
_KINDS_OF_NAME = frozenset(("lengkap", "asli", "panggilan", "samaran", "kecil", "depan"))
"""Words between "bernama" and a name."""
_NO_NAME = frozenset(("sesuai", "sama", "mirip", "berbeda", "dengan", "yang", "sehat", "cerdas", "peduli"))
"""Behind it, and no name: "bernama lengkap sesuai KTP"."""
_AGED = (
    re.compile(rf"(?<![\w'.-])(?P<name>{_NAME})\s?\((?:(?:usia|umur)\s)?{AGE}\)"),
    re.compile(rf"(?<![\w'.-])(?P<name>{_NAME}),\s(?:(?:usia|umur|berusia|berumur)\s)?{AGE}(?=,)"),
)
"""rina (12 tahun); rina, 12 tahun, …"""
_IS_CASE = re.compile(rf"\b{_CASE}\s$")
_PLAIN_WORDS = """
    putri putra gadis kecil kandung tiri angkat sd smp sma malang tersebut itu ini kembar sulung bungsu kakak
    adik cucu keponakan tetangga pelapor terlapor bernama berinisial inisial seorang yakni yaitu berusia lagi
    baru pelajar sekolah orang nenek kakek warga tua muda lama kerja kontrak penjara hukuman
"""
_PLAIN = frozenset(_PLAIN_WORDS.split())
"""Words before an age that name nobody."""
_VERB = re.compile(r"(?:di|me[mnly]|ber|ter)[a-z]{4,}")
"""dirawat (2 tahun)"""
_BEFORE = 20
"""Characters before whoever is named in which stands what is named in truth."""
_OF_BABY = re.compile(r"\b(?:bayi|balita|baduta|batita|usia|umur|berusia|berumur)(?:nya)?\b", re.IGNORECASE)
"""What tells that months are somebody's age."""
_BESIDE = 40
"""Characters before a name in which that stands."""
_AROUND = 200
"""Characters around within which a text shows how it is written."""
_LONG_WORD = re.compile(r"[^\W\d_]{4,}")
_SHARE = 0.1
"""Of longer words that begin with a capital, up to which a text is written small."""


def find_small(text: str) -> Iterator[Found]:
    """Each place once: those whom a name is led to, and those whose age stands behind one, near harm or
    illness."""
    harms = Harms(text)
    seen: set[int] = set()
    for match in _LED.finditer(text):
        if _names_person(text, match) and (match["case"] or harms.are_near(*match.span())):
            seen.add(match.start("name"))
            yield Found(match.start(), match.end(), _CASE_TOLD)
    for pattern in _AGED:
        for match in pattern.finditer(text):
            start = _start_of_name(match)
            if (
                start is None
                or start in seen
                or not _is_small(text, match)
                or not harms.are_near(*match.span())
            ):
                continue
            is_in_years = match["unit"] in (None, "tahun", "thn", "thn.", "th", "th.")
            if not (is_in_years or _OF_BABY.search(text, max(0, match.start() - _BESIDE), match.end())):
                continue  # "(3 bulan)" is how long something takes
            if is_child(match) and match["unit"]:
                seen.add(start)
                yield Found(start, match.end(), f"Identitas anak ({tell_age(match)})")
            elif _IS_CASE.search(text, max(0, start - _AROUND), start):
                seen.add(start)
                yield Found(start, match.end(), _CASE_TOLD)


def _names_person(text: str, match: re.Match[str]) -> bool:
    """Whether a name that something leads to is somebody's, and not that of a thing or a word beside it."""
    first = next((word for word in match["name"].split() if word not in _KINDS_OF_NAME), None)
    before = text[max(0, match.start() - _BEFORE) : match.start()]
    is_thing = _IS_THING.search(match[0]) or (not match["case"] and _OF_THING.search(before))
    return not (is_thing or first is None or first in _NO_NAME or is_plain_word(first))


def _start_of_name(match: re.Match[str]) -> int | None:
    """Where the name begins, behind what is none; None where nothing is left."""
    words = list(re.finditer(r"\S+", match["name"]))
    plain = [number for number, word in enumerate(words) if _is_plain(word[0])]
    first = plain[-1] + 1 if plain else 0
    return match.start("name") + words[first].start() if first < len(words) else None


def _is_plain(word: str) -> bool:
    return word in _PLAIN or is_plain_word(word) or _VERB.match(word) is not None


def _is_small(text: str, match: re.Match[str]) -> bool:
    before = text[max(0, match.start() - _AROUND) : match.start()].rpartition("\n")[2]
    after = text[match.end() : match.end() + _AROUND].partition("\n")[0]
    words: list[str] = _LONG_WORD.findall(f"{before}{match[0]}{after}")
    return sum(word[0].isupper() for word in words) <= _SHARE * len(words)
