"""Children who are named: by their age, or as a child to whom something happened."""

from __future__ import annotations

import re
from collections.abc import Iterator

from humasd.editing.privacy.ages import AGE, SINCE_BIRTH, is_child, tell_age
from humasd.editing.privacy.found import Found
from humasd.editing.privacy.harm import Harms
from humasd.editing.privacy.headline import is_headline
from humasd.editing.privacy.names import EXPLICIT, NAME, Name, is_person, name_after

_SMALL = r"bayi|balita|batita|bocah|orok"
_PUPIL = r"sisw[ai]|pelajar|murid|santri(?:wati)?|anak didik"
_CHILD = (
    rf"{_SMALL}|{_PUPIL}|anak(?!\s(?:buah|perusahaan|usaha|sungai|cabang|muda)\b)|remaja|putr[ai]|gadis|ABG"
)
_SEX = r"(?:L|P|lk|pr|laki-laki|perempuan)"
_NAMED = rf"(?<![\w'.-])(?P<name>{NAME})"
_ASIDE = r"(?:\s\([^()\n]{1,40}\))?(?:,\s[^,.;\n]{1,50}(?=,))?"
"""What may stand between a name and an age: "(bukan nama sebenarnya)", ", siswi SMPN 1 Malili"."""
_BRACKETED = re.compile(
    rf"{_NAMED}\s?[\[(]\s?(?i:{_SEX}\s?[,/;-]\s?)?(?i:{SINCE_BIRTH})?(?i:{AGE})"
    r"(?:\s?[,/;-]\s?(?=[^\d\s])[^()\[\]\n]{1,40})?\s?[\])]"
)
"""Rina (12), Fadil (L, 14 bulan)"""
_SINCE_BIRTH = re.compile(rf"{_NAMED}{_ASIDE}(?P<joint>,?\s)(?i:{SINCE_BIRTH}{AGE})")
"""Rina yang berusia 9 tahun"""
_APPOSED = re.compile(
    rf"{_NAMED}{_ASIDE}(?:,\s|\s?[/-]\s?|\syang (?:baru|masih|kini) )(?i:{AGE})"
    r"(?=\s?[,.;)\n]|\s?$|\s(?:-|(?:asal|warga|hilang|yang|itu|hamil|tewas)\b))"
)
"""Rina, 9 tahun, hilang"""
_CHILD_APPOSED = re.compile(
    rf"{_NAMED}{_ASIDE},?\s(?i:(?:seorang\s)?(?:{_CHILD})\b[^.,;\n\d]{{0,30}}?\s(?:{SINCE_BIRTH})?{AGE})"
)
"""Fadil, bocah lima tahun"""
_AGED_CHILD = re.compile(
    rf"\b(?i:{_CHILD})\b(?:\s(?:laki-laki|perempuan|kecil|kandung|tiri|angkat|SD|SMP|SMA))?,?\s"
    rf"(?i:(?:{SINCE_BIRTH})?{AGE})(?P<joint>,?\s(?:(?i:{EXPLICIT})\s)?)"
)
"""bocah lima tahun, Fadil, …; anak usia 5 tahun bernama Rina"""
_CALLED = re.compile(
    rf"\b(?i:anak|{_SMALL}|remaja)\s?(?:\([^()\n]{{1,20}}\)|(?i:(?:yang\s)?(?:bernama|atas nama|a\.n\."
    rf"|berinisial|inisial))\s\w[\w.]{{0,30}})"
    rf"|\b(?i:{_PUPIL})(?:nya)?\s(?i:(?:yang\s)?(?:berinisial|inisial))\s\w[\w.]{{0,30}}"
    rf"|\b(?i:{_SMALL})\b[^.\n]{{0,60}}\s(?i:{EXPLICIT})\s(?P<name>{NAME})"
)
"""anak bernama Rina; balita yang dikunjungi yakni Naufal"""
_CHILD_NAMED = re.compile(
    rf"(?<!terhadap )\b(?i:anak|{_PUPIL}|{_SMALL}|remaja)\b[^.\n,]{{0,60}}?(?:,?\s(?i:{EXPLICIT})\s"
    rf"|,\s)(?P<name>{NAME})"
)
"""Pelajar itu, Rahmat, …"""
_NAMED_CHILD = re.compile(
    rf"{_NAMED}(?:\s\([^()\n]{{1,40}}\))?(?:,\s|\s(?=[a-z]))(?i:(?:seorang\s|salah (?:satu|seorang)\s"
    rf"|yang (?:masih|merupakan)\s)?"
    rf"(?:(?:{_SMALL}|{_PUPIL}|anak|remaja|gadis)\b|kelas\s(?:[IVX]{{1,4}}|\d{{1,2}})\b"
    rf"|(?:yang\s)?(?:masih\s)?(?:duduk di|di) (?:bangku|kelas)))"
)
"""Rina Wati, siswi SMPN 1 Malili; Fadil, kelas VIII-B"""
_SCHOOLCHILD = re.compile(
    rf"{_NAMED}(?:\s\([^()\n]{{1,40}}\))?,\s(?i:(?:seorang\s)?(?:{_PUPIL})\s(?:(?:di|dari)\s)?"
    r"(?:kelas\s(?:VI{0,3}|I{1,3}|IV|IX|[1-9])\b|(?:SD|SMP|MI|MTS|TK|PAUD)N?\b))"
)
"""I Komang Arta, siswa kelas VI: no pupil of these schools is of age."""
_OF_CHILDREN = re.compile(
    rf"\b(?:{_CHILD}|imunisasi|vaksin\w*|posyandu|ASI|timbang|berat badan|orang tua|ibunya|ayahnya)\b",
    re.IGNORECASE,
)
_NEAR = 120
_INITIALS = 3
"""Letters; "MA, pelajar 16 tahun" is somebody, "MA (16)" a school."""


def find_minors(text: str) -> Iterator[Found]:
    """Each named child once: by its age, else by what happened to it."""
    seen: set[int] = set()
    harms = Harms(text)
    for pattern in (_BRACKETED, _SINCE_BIRTH, _APPOSED, _CHILD_APPOSED):
        for match in pattern.finditer(text):
            if match.start() not in seen and is_child(match) and _tells_of_a_child(text, match, pattern):
                seen.add(match.start())
                yield Found(match.start(), match.end(), f"Identitas anak ({tell_age(match)})")
    for match in _AGED_CHILD.finditer(text):
        if is_child(match) and (name := _name_of(text, match)) and name.start not in seen:
            seen.add(name.start)
            yield Found(match.start(), name.end, f"Identitas anak ({tell_age(match)})")
    for match in _CALLED.finditer(text):
        if match["name"] is None or is_person(match["name"]):
            yield Found(match.start(), match.end(), "Identitas anak")
    for match in _SCHOOLCHILD.finditer(text):
        if match.start() not in seen and is_person(match["name"]):
            seen.add(match.start())
            yield Found(match.start(), match.end(), "Identitas anak")
    for pattern in (_CHILD_NAMED, _NAMED_CHILD):
        for match in pattern.finditer(text):
            if match.start("name") not in seen and _is_harmed_child(text, match, harms):
                seen.add(match.start("name"))
                yield Found(match.start(), match.end(), "Identitas anak")


def _tells_of_a_child(text: str, match: re.Match[str], pattern: re.Pattern[str]) -> bool:
    is_initials = pattern is _CHILD_APPOSED and match["name"].isupper() and len(match["name"]) <= _INITIALS
    if not (is_initials or is_person(match["name"])):
        return False
    if pattern is _BRACKETED and match["unit"] is None:
        return True
    if pattern in (_APPOSED, _CHILD_APPOSED) and match["unit"] is None:
        return False
    if pattern is _SINCE_BIRTH and match["joint"].isspace() and is_headline(text, match.start(), match.end()):
        return False
    if pattern in (_BRACKETED, _APPOSED) and match["unit"][0] not in "tT":
        # "Pelatihan Menjahit (2 bulan)" tells how long something takes
        near = text[max(0, match.start() - _NEAR) : match.end() + _NEAR]
        return _OF_CHILDREN.search(near) is not None
    return True


def _name_of(text: str, match: re.Match[str]) -> Name | None:
    name = name_after(text, match.end())
    if name is None or name.is_officials():
        return None
    joint = match["joint"].strip()
    if joint == ",":
        return name if re.match(r",|\s\(|\.", text[name.end : name.end + 2]) and not name.speaks() else None
    return name if joint or not is_headline(text, match.start(), name.end) else None


def _is_harmed_child(text: str, match: re.Match[str], harms: Harms) -> bool:
    name = Name(text, *match.span("name"))
    return (
        harms.are_near(*match.span())
        and is_person(name.words)
        and not name.is_officials()
        and not name.speaks()
        and not is_headline(text, match.start(), match.end())
    )
