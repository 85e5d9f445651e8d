"""Villages, districts, health centres and schools, as people write them short: in a display name, an address,
a subject ("Pemdes Laskap", "kecangkona@…", "foto sdn 128 wonorejo")."""

from __future__ import annotations

import re

from humasd.region import NO_REGION, Region

_MAX_LINE = 200
"""Characters of a name or a line that are looked at."""
_KINDS = {
    "pemdes": "Desa",
    "desa": "Desa",
    "kades": "Desa",
    "sekdes": "Desa",
    "kadus": "Dusun",
    "dusun": "Dusun",
    "kec": "Kecamatan",
    "kecamatan": "Kecamatan",
    "camat": "Kecamatan",
    "kel": "Kelurahan",
    "kelurahan": "Kelurahan",
    "lurah": "Kelurahan",
    "kalurahan": "Kalurahan",
    "kapanewon": "Kapanewon",
    "nagari": "Nagari",
    "gampong": "Gampong",
    "pekon": "Pekon",
    "lembang": "Lembang",
    "distrik": "Distrik",
    "pkm": "Puskesmas",
    "puskesmas": "Puskesmas",
    "bag": "Bagian",
    "bagian": "Bagian",
}
"""What people write short before an area's name."""
_SHORT_AREA = re.compile(
    rf"\b(?P<kind>{'|'.join(_KINDS)})\.?[ \t]{{1,3}}(?P<name>[A-Z][\w'’ -]{{2,40}})", re.I
)
NO_NAME = frozenset({"kab", "kabupaten", "kota", "humas", "info", "kantor", "setda"})
"""Words of a display name or an address that name nobody."""
_RUN_ON = re.compile(rf"(?P<kind>{'|'.join(sorted(_KINDS, key=len, reverse=True))})(?P<name>[a-z]{{4,20}})")
_SCHOOL = re.compile(
    r"(?<![a-z])(?P<kind>sd|smp|sma|smk|tk|mts|slb)[ ._-]?n(?:egeri)?[ ._-]{0,2}(?P<number>\d{1,3})(?!\d)"
    r"(?:[ ._-]?(?P<name>[a-z]{4,20}))?",
    re.IGNORECASE,
)
"""A state school: its number makes it one, however it is written."""
_FURTHER = re.compile(r"(?: [A-Za-z]{3,20}){1,2}")
"""The rest of a name of several words."""
_HEALTH_CENTRE = re.compile(r"(?<!\w)(?:puskesmas|pkm)\.?[ \t]{1,3}(?P<name>[a-z]{4,20})\b", re.IGNORECASE)
_IS_BUT_A_PLACE = re.compile(
    r"\b(?:di|ke|dari|depan|dekat|halaman|aula|kunjung\w*|tinjau|dengan|bersama|pada|untuk)\s(?:\w+\s)?$",
    re.IGNORECASE,
)
"""Before a school that something was done at, or for."""
_FOLLOWING = """
    kemarin hari tadi pagi siang sore malam pak bapak ini itu yang dari dan untuk dengan kami saya kita tahun
    senin selasa rabu kamis jumat sabtu minggu keliling pembantu induk terpadu gelar laksanakan adakan juara
    lomba foto berita kegiatan mohon terima kasih sudah telah raih ikut ikuti kirim kirimkan bulan tanggal
"""
_GOES_ON = frozenset(_FOLLOWING.split())
"""Words that follow a name of one word and are no part of it."""
_CASED = {"mts": "MTs"}


def find_area_office(name: str, address: str, region: Region = NO_REGION) -> str | None:
    """The village, district or health centre that a display name ("Pemdes Laskap") or an address
    ("kec.malili@…") writes short."""
    if match := _SHORT_AREA.search(name[:_MAX_LINE]):
        return _office(match["kind"], match["name"].split(), region)
    kind, *rest = _words_of(address) or [""]
    return _office(kind, rest, region) if kind in _KINDS else None


def find_run_on(address: str, told: str) -> str | None:
    """The office whose address runs its kind and name together, "pkmnuha@…", where the mail names it in
    words: "puskesmas nuha", "Promkes Nuha". `told`: the sender's name, subject and words."""
    for word in _words_of(address):
        if (match := _RUN_ON.fullmatch(word)) and re.search(rf"\b{match['name']}\b", told, re.IGNORECASE):
            return f"{_KINDS[match['kind']]} {match['name'].capitalize()}"
    return None


def find_school_of(sender: str) -> str | None:
    """The state school that an address or a display name names by kind and number: "sdn128wonorejo@…",
    "smkn 2 luwu timur"."""
    sender = sender[:_MAX_LINE].partition("@")[0]
    match = _SCHOOL.search(sender)
    if match is None:
        return None
    further = _FURTHER.fullmatch(sender, match.end()) if match["name"] else None
    return " ".join(filter(None, (_name_school(match), further[0].strip().title() if further else "")))


def find_written_small(line: str) -> str | None:
    """The state school or health centre that a line, maybe one without capitals, names as its writer's own:
    "foto sdn 128 wonorejo"; not one that something was done at, or for."""
    line = line[:_MAX_LINE]
    for pattern in (_SCHOOL, _HEALTH_CENTRE):
        match = pattern.search(line)
        if match is None or _IS_BUT_A_PLACE.search(line, 0, match.start()):
            continue
        if pattern is _SCHOOL:
            return _name_school(match)
        if match["name"].lower() not in _GOES_ON:
            return f"Puskesmas {match['name'].capitalize()}"
    return None


def _words_of(address: str) -> list[str]:
    return re.split(r"[^a-z]+", address.partition("@")[0].lower())


def _name_school(match: re.Match[str]) -> str:
    kind = match["kind"].lower()
    name = match["name"] or ""
    named = "" if name.lower() in _GOES_ON else name.capitalize()
    return f"{_CASED.get(kind, kind.upper())}N {match['number']} {named}".rstrip()


def _office(kind: str, words: list[str], region: Region) -> str | None:
    if words and words[0].lower() in ("humas", "protokol"):
        return None  # a section of an office that is named after it
    whole = re.sub(rf"(?i)\b(?:{region.pattern})\b", " ", " ".join(words)).split()
    apart = region.words - frozenset(region.name.lower().split()[1:])  # "Tomoni Timur" is in Luwu Timur
    named = [word for word in whole if len(word) > 2 and word.lower() not in NO_NAME | apart][:3]
    cased = (word if word[0].isupper() else word.capitalize() for word in named)
    return f"{_KINDS[kind.lower()]} {' '.join(cased)}" if named else None
