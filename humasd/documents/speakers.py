"""Finds who speaks in a text, by the patterns of speaker_patterns.py."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

from humasd.documents import speaker_patterns as patterns
from humasd.documents.named_in_full import is_short, naming_in_full

MAX_TEXT = 60_000
"""Characters looked at."""
MAX_SPEAKERS = 6
MAX_RECALLED = 12
"""Names that are looked for in what stands above."""
_LEAST = 4
"""Letters of a name."""
_ANYWHERE = (
    patterns.BEHIND,
    patterns.BEHIND_QUOTE,
    patterns.OF_PROFESSION,
    patterns.BEFORE,
    patterns.ONE_OF,
    patterns.SET_OFF,
    patterns.ON_BEHALF,
    patterns.BEFORE_QUOTE,
    patterns.AS_SPEAKER,
    patterns.ON_DUTY,
    patterns.APPOSED,
    patterns.PRONOUN,
    patterns.SMALL_OFFICE,
)


@lru_cache(maxsize=2)
def find_speakers(text: str) -> tuple[str, ...]:
    """Who is quoted, with title and name as written ("Kepala Puskesmas Wotu, dr. Andi Tenri").

    "Bapak" and the like are no part of a name. Of two ways of naming one person only the longer stands.
    A mail's reader asks for those of one text twice.
    """
    text = patterns.HASTE.sub(_write_out, text[:MAX_TEXT])
    found = sorted((start, name) for start, name in _speakers(text) if len(name) >= _LEAST)
    short = ((start, name) for start, name in found if is_short(name))
    bare = islice(short, MAX_RECALLED)
    full = {name: named[1] for start, name in bare if (named := _find_in_full(name, text, start))}
    names = tuple(dict.fromkeys(full.get(name, name) for _, name in found))
    whole = (name for name in names if not any(name != other and name in other for other in names))
    return tuple(whole)[:MAX_SPEAKERS]


def _speakers(text: str) -> Iterator[tuple[int, str]]:
    for pattern in _ANYWHERE:
        for match in pattern.finditer(text):
            name = _tidy(patterns.BEFORE_NAME.sub("", " ".join(match[1].split())))
            if not patterns.IS_OF_AREA.search(name):
                yield match.start(1), name
    for line in patterns.SMALL_LINES.finditer(text):
        for match in patterns.IN_SMALL.finditer(line[0]):
            yield line.start() + match.start("name"), _tidy(match["name"])
    yield from _between_commas(text)
    yield from _recalled(text)


def _write_out(hasty: re.Match[str]) -> str:
    return patterns.IN_HASTE.get(hasty[0], f"{hasty[0]} ")


def _tidy(name: str) -> str:
    name = patterns.COURTESY.sub("", " ".join(name.split())).rstrip(",")
    return name if name.endswith((" S.", " M.")) else name.rstrip(".")


def _between_commas(text: str) -> Iterator[tuple[int, str]]:
    """Names set off by commas, but for villages and offices, which are set off as well."""
    for match in patterns.BETWEEN_COMMAS.finditer(text):
        before = text[max(0, match.start() - 60) : match.start()]
        pattern = patterns.AT_AREA if match["told"] else patterns.IN_AREA
        named = match["told"] or " " in match["name"]
        is_person = patterns.TITLED.match(match["name"]) or not pattern.search(before)
        if named and is_person and not patterns.NO_PERSON.match(match["name"]):
            yield match.start("name"), _tidy(match["name"])


def _recalled(text: str) -> Iterator[tuple[int, str]]:
    """Those who speak under one name alone, as they were named in full before, set off by commas."""
    alone: dict[str, int] = {}
    for match in patterns.RECALLED.finditer(text):
        alone.setdefault(match["name"], match.start())
    for name, start in islice(alone.items(), MAX_RECALLED):
        if named := _find_in_full(name, text, start):
            yield named


def _find_in_full(name: str, text: str, before: int) -> tuple[int, str] | None:
    """Where, and how, the text before that place names in full whom it calls by one name, or by an office."""
    named = next(filter(None, (p.search(text, 0, before) for p in naming_in_full(name))), None)
    return (named.start("name"), " ".join(named["name"].split()).rstrip(",")) if named else None
