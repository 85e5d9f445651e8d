"""Which unit (SKPD) a submission comes from: by the office's list, else by the kinds of units."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from humasd.region import NO_REGION, Region
from humasd.understanding.headline import cut_headline
from humasd.understanding.institutions import MAX_LINE, find_institution
from humasd.understanding.local_offices import find_area_office, find_school_of

MAX_TEXT = 20_000
"""Characters of a text that are looked at."""
MAX_LINES = 300


@dataclass(frozen=True)
class Unit:
    """A unit as the office has configured it."""

    name: str
    abbreviations: tuple[str, ...] = ()
    addresses: tuple[str, ...] = ()


_WORD = (
    r"[ \t]+(?:[A-Z][a-z]{1,4}\.(?=[ \t]+[A-Z])|[A-Z][\w'’-]*|I{1,3})"
    r"(?:(?:[ \t]+|,[ \t]+(?!(?:Dinas|Badan|Bagian|Kantor|Kepala|Camat|Polres|TNI|Puskesmas)\b)"
    r"(?=[A-Z]\w+,[ \t]+dan[ \t]+[A-Z])|,[ \t]+(?=(?:dan|&)[ \t]|[PK]e\w{2,20}an\b|Kawasan"
    r"|Energi|Tenaga|Statistik|Riset|Industri|Informatika|Komunikasi|Pemuda|Olahraga|Kebudayaan|Koperasi|UM?KM))"
    r"(?:[A-Z][\w'’-]*|I{1,3}|\d{1,3}(?=[ \t]+[A-Z])|(?:dan|&)(?=[ \t]+[A-Z]))){0,8}"
)
"""The words of a name. What follows a comma belongs to it where it is a field of work, not a person."""
_OFFICES = (
    r"Dinas|Badan|Bagian|Inspektorat(?: Daerah)?|Sekretariat(?: DPRD| Daerah)?|Satuan Polisi|Satpol PP|RSUD"
    r"|UPTD?(?: Puskesmas)?|Puskesmas|Kantor Kesbangpol"
    r"|Balai(?= (?:Besar|Latihan|Pelatihan|Penyuluhan|Taman|Karantina|Bahasa|Pengawas|Pengelolaan"
    r"|Pelestarian|POM"
    r"|Penelitian|Riset|Standardisasi|Pemasyarakatan|Benih|Perikanan|Wilayah|Teknik|Guru|Penjaminan|Konservasi)\b)"
)
_AREAS = r"Kecamatan|Kelurahan|Desa|Kalurahan|Kapanewon|Kemantren|Nagari|Gampong|Pekon|Lembang|Distrik"
"""As the laws of the provinces call them: Kalurahan in Yogyakarta, Nagari in West Sumatra."""
_IN_TEXT = re.compile(
    rf"\b(?P<office>(?:{_OFFICES}){_WORD}|Inspektorat|Satpol PP)"
    rf"|\b(?:Pemerintah[ \t]+(?P<area>{_AREAS})|(?P<camat>(?:Kantor[ \t]+)?Camat)|(?P<lurah>Lurah))"
    r"(?P<rest>(?:[ \t]+[A-Z][\w'’-]*){1,3})"
)
"""An area is a place unless its government is named."""
_OF_AREA = rf"(?<!Balai )(?<![Dd]i )(?<!ke )(?<!dari )(?:{_AREAS})"
_IN_SIGNATURE = re.compile(
    rf"\b(?P<office>(?:{_OFFICES}|Biro(?=[^\n]{{1,40}}\bProv)|{_OF_AREA}){_WORD}"
    r"|Inspektorat|Satpol PP)"
    r"|\b(?P<camat>(?:Kantor[ \t]+)?Camat)(?P<rest>(?:[ \t]+[A-Z][\w'’-]*){1,3})"
)
"""What a sender calls himself, or signs with."""
_LETTERHEAD = re.compile(
    r"^(?:DINAS|BADAN|KECAMATAN|KELURAHAN|DESA|INSPEKTORAT|RSUD|SEKRETARIAT DPRD|SATUAN POLISI|UPTD?"
    r"|PUSKESMAS|BAGIAN|KANTOR CAMAT|(?:SD|SMP|SMA|SMK|TK)(?: NEGERI|N)|MTSN?|MIN|MAN)\b"
    r"(?:[ \t]+(?:[A-Z][A-Z,&-]{0,30}|\d{1,3})(?=[ \t]|$)){0,12}"
    r"(?=$|[ \t]+[A-Z]\w{0,30}[a-z])",
    re.MULTILINE,
)
_CAPITALS = frozenset(
    {
        "SD",
        "SMP",
        "SMA",
        "SMK",
        "TK",
        "SDN",
        "SMPN",
        "SMAN",
        "SMKN",
        "RSUD",
        "DPRD",
        "UPTD",
        "UPT",
        "PUPR",
        "UKM",
        "KB",
        "PP",
        "I",
        "II",
        "III",
        "PMD",
    }
)
_ALONE = ("INSPEKTORAT", "RSUD")
_ADDRESSEE = re.compile(r"\s*(?:kepada|yth|u\.?p\.?|di\s)\b", re.IGNORECASE)
_NO_SENDER = re.compile(
    r"(?:PEM|SEKRETARIAT DAERAH|SURAT|NOTA|UNDANGAN|KEPADA|YTH|NOMOR|PERIHAL|LAMPIRAN|PERMOHONAN)"
)
_IN_CAPITALS = re.compile(r"(?:[A-Z][A-Z,&.-]*(?:[ \n]|$)){2,12}")
_GROUP_OF_AREA = re.compile(
    r"(?!(?:KUPTD?|KASI|CAMAT|LURAH|KADES|SEKDES|STAF|ADMIN|HUMAS|PEMDES)\b)[A-Z]{3,8}"
    r" (?:Kec\.?|Kecamatan|Kel\.?|Kelurahan|Desa) [A-Z]"
)
"""Initials before an area: "BKMT Kec. Mangkutana" is not the district's government."""
_BUILDING = re.compile(
    r"\b(?:di|ke)[ \t]+(?:(?:halaman|lobi|depan|area|pelataran)[ \t]+)?"
    r"(?:aula|kantor|gedung|ruang(?:[ \t]+rapat)?|halaman)[ \t]+$",
    re.I,
)
"""A unit's building is where something was, and mostly another's doing: "di aula Dinas Kesehatan"."""
_OURSELVES = re.compile(r"Bagian (?:Humas|Protokol|Hubungan Masyarakat)", re.IGNORECASE)
"""The office that receives is not the one that sends."""


def find_unit(
    text: str, units: Sequence[Unit] = (), *, signature: bool = False, region: Region = NO_REGION
) -> str | None:
    """The first unit that a text names: its configured name, else what stands there.

    In a `signature` (also a sender's display name) an area alone is a unit, in running text it is a
    place. Lines that address a letter's receiver are not looked at.
    """
    pattern = _IN_SIGNATURE if signature else _IN_TEXT
    lines = [line for line in text[:MAX_TEXT].split("\n") if line.strip()]
    for line in lines[:MAX_LINES]:
        if _ADDRESSEE.match(line):
            continue
        named = [(m.start(), name) for m in pattern.finditer(line) if (name := _named(m, region))]
        known = [(start, unit.name) for unit in units if (start := _find_known(line, unit)) is not None]
        if not signature:
            named, known = (
                [one for one in some if not _BUILDING.search(line[: one[0]])] for some in (named, known)
            )
        if found := sorted([*known, *named], key=lambda one: one[0]):
            start, name = found[0]
            near = [known_name for at, known_name in known if at <= start + len(name)]
            return near[0] if near else name
    return None


def find_letterhead_unit(text: str, units: Sequence[Unit] = (), region: Region = NO_REGION) -> str | None:
    """The unit at the head of a letter, in capitals; the last line counts (a UPTD below its Dinas)."""
    lines = _LETTERHEAD.findall(text[:1_000])
    lines = [line for line in lines if " " in line or line in _ALONE]
    if not lines:
        return None
    name = _cut_end(" ".join(_cased(word) for word in lines[-1].split()), region)
    return resolve_unit(name, units)


def find_letterhead_line(text: str, region: Region = NO_REGION) -> str | None:
    """Whoever stands at the very head of a letter in capitals, whatever kind of body it is."""
    match = _IN_CAPITALS.match(text.lstrip()[:MAX_LINE])
    if match is None or _NO_SENDER.match(match[0]):
        return None
    return _cut_end(" ".join(_cased(word) for word in match[0].split()), region)


def find_sender_unit(
    name: str, address: str, units: Sequence[Unit] = (), region: Region = NO_REGION
) -> str | None:
    """The unit whose address or abbreviation the sender's address is, else the one the display name tells."""
    name = name.title() if name.islower() else name
    for unit in units:
        if address.lower() in (known.lower() for known in unit.addresses):
            return unit.name
    if found := (find_letterhead_unit(name, units, region) if name.isupper() else None):
        return found
    found = find_unit(name, units, signature=True, region=region)
    if _GROUP_OF_AREA.match(name):
        return name.strip()
    institution = find_institution(name)
    if institution and (found is None or institution.endswith(found)):
        return institution  # "Koperasi Desa Kasintuwu" is not the village
    if found:
        return found
    words = set(re.split(r"[^a-z]+", address.partition("@")[0].lower()))
    spoken = [u for u in units if words & {_letters(short) for short in u.abbreviations}]
    if len(spoken) == 1:
        return spoken[0].name
    return find_area_office(name, address, region) or find_school_of(name)


def resolve_unit(written: str, units: Sequence[Unit] = ()) -> str:
    """The configured name for what someone wrote ("Dinas PUPR"), else what was written."""
    known = next((unit for unit in units if _find_known(written, unit) is not None), None)
    return known.name if known else written


def _named(match: re.Match[str], region: Region) -> str | None:
    part = match.groupdict()
    if part["office"]:
        name = _end_name(part["office"], region)
        name = re.sub(r"^Kantor Camat\b", "Kecamatan", name)
        name = re.sub(r"^Sekretariat (?!DPRD|Daerah|Dewan)(?=[A-Z])", "", name)
        plain = len(name.split()) > 1 or name.upper() in _ALONE
        return name if plain and not _OURSELVES.match(name) else None
    kind = part.get("area") or ("Kecamatan" if part["camat"] else "Kelurahan")
    return _end_name(f"{kind} {part['rest']}", region)


def _end_name(written: str, region: Region) -> str:
    """A name without what follows it; the first word after "Desa" is always its name."""
    name = _cut_end(" ".join(written.split()), region)
    sure = re.match(rf"(?:{_AREAS})\s\S+", name)
    head = sure[0] if sure else ""
    return (head + cut_headline(name[len(head) :])).rstrip(" ,")


def _cut_end(name: str, region: Region) -> str:
    """A unit's name without the name of its government, where that follows."""
    return _end_of(region).sub("", name)


@lru_cache(maxsize=8)
def _end_of(region: Region) -> re.Pattern[str]:
    return re.compile(
        r"\s+(?:Kabupaten|Kab|Kota(?=\s[A-Z])|Setda|Sekretariat Daerah|Sekda|Provinsi|Prov|Tahun|Kecamatan"
        rf"|{region.openings})\b.*$"
    )


def _find_known(line: str, unit: Unit) -> int | None:
    """Where the line names the unit; an abbreviation only in its own case, and not within a number."""
    starts = [
        match.start()
        for pattern in _patterns_of(unit)
        if (match := next((m for m in pattern.finditer(line) if not _in_number(line, m)), None))
    ]
    return min(starts, default=None)


def _in_number(line: str, match: re.Match[str]) -> bool:
    """Whether it is a part of a letter's number, such as "800/1234/BKPSDM/2026"."""
    start, end = line.rfind(" ", 0, match.start()) + 1, line.find(" ", match.end())
    around = line[start : end if end >= 0 else None]
    return "/" in around and any(sign.isdecimal() for sign in around)


@lru_cache(maxsize=1_000)
def _patterns_of(unit: Unit) -> tuple[re.Pattern[str], ...]:
    words = [re.escape(word) for word in re.findall(r"\w+", unit.name) if word != "dan"]
    between = r"[\s,]{1,3}(?:(?:dan|&)[\s,]{1,3})?"
    shorts = "|".join(re.escape(short) for short in unit.abbreviations)
    name = re.compile(rf"\b{between.join(words)}\b", re.IGNORECASE)
    return (name, re.compile(rf"(?<!\w)(?:{shorts})(?!\w)")) if shorts else (name,)


def _letters(word: str) -> str:
    return "".join(re.findall(r"[a-z]", word.lower()))


def _cased(word: str) -> str:
    """A word of a letterhead's capitals as it is written in a text."""
    return "dan" if word == "DAN" else word if word.strip(",") in _CAPITALS else word.capitalize()
