"""Which day and which place of a text belong together, where it tells of several events."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from humasd.documents.dates import Mention, find_dates
from humasd.documents.places import find_place
from humasd.region import NO_REGION, Region
from humasd.understanding.activity import tells_activity

MAX_TEXT = 20_000
"""Characters looked at."""
_MAX_SENTENCES = 60
_SPOT = 2
"""The kind from which a place is where something was: a village, a venue, and no mere name."""
_END = re.compile(r"(?<=[a-z\d)”\"][.!?])[”\"]?\s+(?=[“\"(]?[A-Z\d])|\n+")
_AREAS = frozenset(("di", "desa", "kelurahan", "kecamatan", "dusun", "kabupaten", "kota"))
"""Words without which a village and a venue in it are told by the same name."""


@dataclass(frozen=True)
class Event:
    """A day and a place of one sentence."""

    mention: Mention
    place: str

    def is_at(self, place: str) -> bool:
        """Whether a place is this event's, as far as their names tell."""
        one, other = _names(self.place), _names(place)
        return one <= other or other <= one


def find_events(text: str, written_on: date | None, region: Region = NO_REGION) -> tuple[Event, ...]:
    """The events of a text, in its order: each sentence that names a day of an activity and where it was."""
    return tuple(_find(text[:MAX_TEXT], written_on, region))


def place_on(events: Sequence[Event], place: str | None, days: Mention | None) -> str | None:
    """The place of the event on these days, where `place` is that of an event on others; else `place`."""
    if place is None or days is None:
        return place
    there = [event for event in events if event.is_at(place)]
    if not there or any(event.mention.shares_day(days) for event in there):
        return place
    return next((event.place for event in events if event.mention.shares_day(days)), place)


def day_at(events: Sequence[Event], place: str | None) -> str:
    """The days of the event at a place that a form states, as written; empty where the text tells of none."""
    at = (event.mention.text for event in events if place and event.is_at(place))
    return next(at, "")


def remark_events(events: Sequence[Event]) -> str | None:
    """What is said to the office where a text tells of two events, on other days and elsewhere."""
    for one in events:
        for other in events:
            if not one.mention.shares_day(other.mention) and not one.is_at(other.place):
                told = " dan ".join(f"{event.mention.written} di {event.place}" for event in (one, other))
                return (
                    f"Naskah menyebut lebih dari satu kegiatan: {told}; mohon dipastikan mana yang dimaksud."
                )
    return None


def _find(text: str, written_on: date | None, region: Region) -> Iterator[Event]:
    for sentence in _END.split(text)[:_MAX_SENTENCES]:
        mentions = [
            mention
            for mention in find_dates(sentence, written_on)
            if mention.named and tells_activity(sentence, mention, written_on)
        ]
        if mentions and (place := find_place(sentence, _SPOT, region=region)):
            yield Event(mentions[0], place)


def _names(place: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w{2,}", place.lower())) - _AREAS
