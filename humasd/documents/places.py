"""Finds where something took place, where no form says so, by the patterns of place_patterns.py."""

from __future__ import annotations

import re

from humasd.documents.place_patterns import (
    AGENCY,
    AREAS,
    AT,
    BESIDE,
    BROUGHT_TO,
    DATED_LINE,
    DATED_SMALL,
    DATED_VENUE,
    DATELINE,
    DAY,
    HELD_IN,
    LATER,
    LOWER,
    MEASURED,
    NAMED_AFTER,
    NOTED,
    ONLINE,
    OPENED,
    PART_OF,
    PEOPLE,
    QUOTED,
    RESIDENTS,
    ROADS,
    SMALL_PEOPLE,
    SPOT,
    STARTED,
    STOP,
    TOO_WIDE,
    VENUES,
    VISITED,
)
from humasd.region import NO_REGION, Region

_VENUE = 3
"""A venue's kind, above a village's and any name's."""
MAX_TEXT = 20_000
"""Characters looked at: the place stands in the first paragraphs."""


def find_place(text: str, least: int = 1, *, region: Region = NO_REGION) -> str | None:
    """The venue that the text names ("di Aula …, Desa …"), else the place of its dateline ("WOTU – …").

    A named building counts before a village, one of the first paragraph before others, then one behind a
    verb such as "digelar", then the first. Where something is held next counts last, after the dateline;
    where somebody lives is none. `least`: the kind from which a place counts, 1 any name,
    2 a village or district, 3 a venue. The whole `region` is no place.
    """
    place = _find(text, least, region)
    return _leave_out_region(place, region) if place else None


def _leave_out_region(place: str, region: Region) -> str:
    """A place without the kabupaten that all of the office's places lie in; another's is told, and one that
    an office is named by: "Aula BPS Kabupaten …"."""
    return re.sub(
        rf"(?<!(?-i:[A-Z]{{3}}))\s+(?:Kabupaten|Kab\.?)(?:\s(?:{region.pattern})\b.*)?$|,\s+Provinsi\b.*$",
        "",
        place,
        flags=re.IGNORECASE,
    ).rstrip(" .,")


def _find(text: str, least: int, region: Region) -> str | None:
    text = MEASURED.sub("", QUOTED.sub(" ", text[:MAX_TEXT]))
    lead = len(text.lstrip().partition("\n")[0]) + len(text) - len(text.lstrip())
    found = [
        (
            not _is_later(text, match),
            rank // 2,
            match.start() < lead,
            rank % 2,
            -match.start(),
            _with_venue(text, match),
        )
        for match in AT.finditer(text)
        if (rank := _rank(match, region)) // 2 >= least
    ]
    best = max(found, default=None)
    if (best is None or best[1] < _VENUE) and (dated := _find_dated_small(text)):
        return dated
    if best is not None and best[0] and best[1] >= 2:
        return (None if best[2] else _find_small_of_name(text[:lead])) or _clean(best[-1])
    if loose := _find_loose(text):
        return loose
    if best is not None and (best[0] or least > 1):
        return _clean(best[-1])
    dateline = (find_dateline(text) or _find_dated_line(text)) if least == 1 else None
    people = (PEOPLE.search(text[:lead]) or SMALL_PEOPLE.search(text[:lead])) if least == 1 else None
    if best is None and people is not None:
        return _clean(people["place"])
    if least == 1 and best is None and (home := NAMED_AFTER.search(text[:lead])) and " " in home[0]:
        return _clean(home["place"])
    if dateline or best or least > 1:
        return dateline or (_clean(best[-1]) if best else None)
    last = BESIDE.search(text) or BROUGHT_TO.search(text) or NAMED_AFTER.search(text[:lead])
    if last is None and (online := ONLINE.search(text)):
        return f"daring melalui {' '.join(online['place'].split())}"
    return _clean(last["place"]) if last else None


def _with_venue(text: str, match: re.Match[str]) -> str:
    """The place, with a venue that it is told to hold: "mengunjungi Danau Matano di Kecamatan Nuha"."""
    venue = HELD_IN.search(text, max(0, match.start() - 100), match.start())
    area = re.match(rf"(?:{AREAS})\s", match["place"], re.IGNORECASE)
    return f"{venue['venue']} di {match['place']}" if venue and area else match["place"]


def _find_small_of_name(lead: str) -> str | None:
    """A venue of the first paragraph that is written small before a name: "di perairan Pulau Bulupoloe"."""
    small = (match for match in SPOT.finditer(lead) if re.match(rf"(?:{VENUES})\s", match["place"]))
    return next((_clean(match["place"]) for match in small if not _is_later(lead, match)), None)


def _find_dated_small(text: str) -> str | None:
    """A named venue written small with a day straight behind it, as where something was has: it counts
    before any village."""
    match = DATED_SMALL.search(text)
    while match is not None:
        place = _clean(STOP.sub("", match["place"]))
        is_venue = re.match(rf"(?:{VENUES}|{ROADS})\s", place, re.IGNORECASE) and place != place.lower()
        if is_venue and not match["home"] and DAY.match(text, match.end()) and not _is_later(text, match):
            return place
        match = DATED_SMALL.search(
            text, match.start("place")
        )  # "di Kecamatan Burau menerima … di gudang" holds both
    return None


def _find_loose(text: str) -> str | None:
    """A venue written small, one that somebody went to, a village written small, any other named spot."""
    places = [
        match["place"]
        for match in LOWER.finditer(text)
        if not (
            match["home"]
            or _is_later(text, match)
            or RESIDENTS.search(text, max(0, match.start() - 40), match.start())
        )
    ]
    for kind in (VENUES, AREAS, ROADS):
        if small := next((place for place in places if re.match(rf"(?:{kind})\s", place, re.I)), None):
            return _clean(STOP.sub("", small))
        if kind is VENUES:
            for pattern in (PART_OF, STARTED, VISITED, DATED_VENUE, OPENED):
                if (named := pattern.search(text)) and not _is_later(text, named):
                    return _clean(named["place"])
    spot = next((match for match in SPOT.finditer(text) if not _is_later(text, match)), None)
    return _clean(spot["place"]) if spot else None


def find_named_spot(text: str) -> str | None:
    """A spot or village that a note names without saying that anything took place there: "foto jembatan Desa
    Ussu", "rabat beton desa Ussu kec. Wotu"."""
    match = BESIDE.search(text[:MAX_TEXT]) or NOTED.search(text[:MAX_TEXT])
    return _clean(match["place"]) if match else None


def find_dateline(text: str) -> str | None:
    """The place that opens a news text: "WOTU, LUWU TIMUR – …"."""
    for paragraph in text.split("\n\n")[:3]:
        if (match := DATELINE.match(paragraph)) and len(match[1].split()) <= 6:
            return AGENCY.sub("", match[1].strip()).title()
    return None


def _find_dated_line(text: str) -> str | None:
    """The place of a line above the text that holds but place and day: "Wotu, 20 November 2026"."""
    match = DATED_LINE.match(text.lstrip())
    return match["place"] if match else None


def leave_out_dateline(line: str) -> str:
    """A lead without the place and day that open it."""
    match = DATELINE.match(line)
    return line[match.end() :] if match else line


def _is_later(text: str, match: re.Match[str]) -> bool:
    """Whether the words about it, in its own sentence, tell of a next time."""
    before = text[max(0, match.start() - 60) : match.start()].rpartition(". ")[2]
    return LATER.search(before + text[match.start() : match.end() + 25].partition(". ")[0]) is not None


def _rank(match: re.Match[str], region: Region) -> int:
    """Twice the kind of place, one more behind a verb that says where something was held; 0 for none."""
    place = match["place"]
    if _is_too_wide(place, region) or not re.search(r"[^\W\d_]{2}", place):
        return 0
    dated = DAY.match(match.string, match.end())
    if match["home"] and not dated:
        return 0
    if place.startswith("Kota "):
        return 2 + bool(match["verb"])
    area = re.match(rf"(?:{AREAS})(?:\s|$)", place, re.IGNORECASE)
    if re.match(rf"(?:{VENUES})\b", place, re.IGNORECASE) or (" " in place and dated and not area):
        kind = 3
    else:
        kind = 2 if re.match(rf"(?:{AREAS}|{ROADS})(?:\s|$)", place, re.IGNORECASE) else 1
    return 2 * kind + bool(match["verb"])


def _is_too_wide(place: str, region: Region) -> bool:
    names = rf"(?:{region.pattern})\b"
    return (TOO_WIDE.match(place) or re.match(names, place, re.IGNORECASE)) is not None


def _clean(place: str) -> str:
    place = " ".join(place.split())
    place = re.sub(
        r"(?:,?\s+(?:Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu|(?<!R[TW] )(?<!No\. )\d{1,2}))+$", "", place
    )
    return place.rstrip(" .,")
