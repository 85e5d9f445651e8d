"""How a text names in full whom it calls by one name, or by an office, further on."""

from __future__ import annotations

import re
from collections.abc import Iterator

from humasd.documents.speaker_words import GAP, NAME, NUMBER, OFFICE, RANK, SMALL, WORD

BARE = re.compile(rf"(?!(?:{OFFICE})\b)[\w'’]+(?: [\w'’]+)?")
"""A name without office or title."""


def is_short(name: str) -> bool:
    """Whether a text that names somebody so has mostly named him in full before."""
    return any(pattern.fullmatch(name) for pattern in (BARE, SHORT, ALONE))


_IN_FULL = {
    "Sekda": "Sekretaris Daerah",
    "Wabup": "Wakil Bupati",
    "Wagub": "Wakil Gubernur",
    "Kadis": "Kepala Dinas",
    "Kaban": "Kepala Badan",
    "Kabag": "Kepala Bagian",
    "Kabid": "Kepala Bidang",
    "Kapus": "Kepala (?:UPTD? )?Puskesmas",
    "Kades": "Kepala Desa",
    "Sekdes": "Sekretaris Desa",
    "Sekcam": "Sekretaris (?:Kecamatan|Camat)",
    "Sekwan": "Sekretaris DPRD",
    "Kepsek": "Kepala (?:Sekolah|SD|SMP|SMA|SMK)",
    "Kajari": "Kepala Kejaksaan Negeri",
    "Kapolres": "Kepala Kepolisian Resor",
}
SHORT = re.compile(rf"(?P<office>{'|'.join(_IN_FULL)})(?: (?P<own>[A-Z][\w'’]+))?")
"""An office by its short name, alone or with one name of whoever holds it."""
ALONE = re.compile(rf"(?:{OFFICE})")
"""An office alone: "Camat"."""


def naming_in_full(name: str) -> Iterator[re.Pattern[str]]:
    """How a text names in full whom it calls by one name, or by an office; the surest first.

    The name between commas; of somebody who is chosen; the office with the name behind it; the name behind
    its office, without commas: "Wakil Bupati Luwu Timur, Hj. Puspawati Husler." for "Puspawati".
    """
    own = re.escape(name)
    more = rf"(?:{GAP}(?:{WORD}))"
    if short := SHORT.fullmatch(name):
        office = rf"\b(?P<name>(?:{short['office']}|{_IN_FULL[short['office']]}){more}{{0,5}},{GAP}"
        yield re.compile(
            office
            + (rf"(?:(?:{WORD}){GAP}){{0,3}}{short['own']}\b{more}{{0,3}})" if short["own"] else rf"{NAME})")
        )
    if re.match(rf"{RANK}\s", name):
        yield re.compile(rf"\b(?P<name>{own}{more}{{1,3}})")
    yield re.compile(rf",{GAP}(?P<name>(?:(?:{WORD}){GAP}){{0,4}}{own}\b{more}{{0,3}}),")
    yield re.compile(rf"\b(?:memilih|melantik|menunjuk|menetapkan|mengukuhkan){GAP}(?P<name>{own}\b)")
    yield re.compile(rf"\b(?P<name>{own}{more}{{0,3}},{GAP}{NAME})")
    if BARE.fullmatch(name):
        yield re.compile(
            rf"(?<![\w.])(?P<name>(?:{OFFICE})(?:{GAP}(?:{WORD}|{NUMBER}|{SMALL}\b)){{0,9}}?"
            rf",?{GAP}(?:(?:{WORD}){GAP}){{0,3}}{own}\b{more}{{0,3}})"
        )
    elif ALONE.fullmatch(name):
        yield re.compile(rf"(?<![\w.])(?P<name>{own}(?:{GAP}(?:{WORD}|{NUMBER})){{2,7}})")
