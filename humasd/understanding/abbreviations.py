"""The short names of units: in a display name, and whether one stands for another."""

from __future__ import annotations

import re

from humasd.region import NO_REGION, Region
from humasd.understanding.institutions import MAX_LINE

_ABBREVIATED = re.compile(
    r"\b(?:Dis[a-z]{3,15}|Bap[a-z]{3,12}|Bappeda|BPKAD|BPBD|BKPSDM|DLH|DPMD|DPMPTSP|Setwan|Kesbangpol|Kominfo"
    r"|Dekranasda|Bunda PAUD|GOW|Damkarmat|RSUD)(?:[- ][A-Z]{2,4}\b)?"
    r"(?P<of> (?!Kab|Kota|Humas)[A-Z][a-z]{3,20}(?: (?:Utara|Selatan|Timur|Barat|Tengah|Tenggara))?$)?"
)
"""How units of a regency shorten their names, and of which regency they are."""


_ACRONYM = (
    r"\b(?!(?:HUMAS|INFO|BERITA|MEDIA|ADMIN|KABAR|PEMKAB|PEMDA|KAB|STAF|OPERATOR|WARGA|HRD|CS)\b)"
    r"(?:[A-Z]{2,8}\d{0,2}[A-Z]{0,8}|[A-Z]\w{1,6}[A-Z]\w{0,6})[ \t]{1,3}"
)
"""Capitals before the region's name: "DPK Lutim"."""
_ACRONYM_OF = re.compile(rf"{_ACRONYM}(?:[A-Z][a-z]\w{{2,20}})(?:[ \t][A-Z][a-z]\w{{2,20}}){{0,2}}$")
"""Capitals before a name, and nothing else: "UPBU Sorowako", "TBM Cahaya Lembah"."""


def find_abbreviation(name: str, region: Region = NO_REGION) -> str | None:
    """The short name of a unit in a display name, where its whole name is known from nowhere."""
    names = "|".join(re.escape(cased) for one in region.names for cased in (one, one.upper())) or r"(?!)"
    before_region = re.compile(rf"{_ACRONYM}(?:{names})\b")
    name = re.sub(r"^(?:Humas|Admin|Operator) ", "", name[:MAX_LINE])
    if match := _ABBREVIATED.search(name):
        own = re.fullmatch(rf" (?:{region.pattern})", match["of"] or "", re.IGNORECASE)
        return match[0].removesuffix(match["of"]) if own else match[0]
    match = before_region.search(name) or _ACRONYM_OF.match(name)
    return match[0] if match else None


def spell_out(unit: str, region: Region = NO_REGION) -> str:
    """A unit's name with the region's in full: nobody's name ends in what people write short."""
    short = "|".join(map(re.escape, region.abbreviations)) or r"(?!)"
    return re.sub(rf"\b(?:{short})\b", region.name, unit, flags=re.IGNORECASE)


def is_short_for(short: str, name: str) -> bool:
    """Whether capitals are the initials of a name, or but one letter more: "BPKAD" for "Badan Pengelola
    Keuangan dan Aset"."""
    return "".join(re.findall(r"\b[A-Z]", name)) in (short, short[:-1])


def may_be_short_for(short: str, name: str) -> bool:
    """Whether a unit's short name and another name do not begin as a Dinas and a Badan do: no "DPMD" is a
    Badan, "Kominfo" may be a Dinas."""
    return {short[:1], name[:1]} != {"D", "B"}
