"""The publication time that a sender's form, or mail, wishes for: waited for where it is plain, told where
it is not.

Whoever approves sees it, so that an approval that names no other time is one of this time (law 5).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from humasd.answers.schedule import TIME_MARK, find_schedule
from humasd.release.said import NOT_YET

FIELD = "publish_at"
_LONGEST = 200
"""Characters; a form's cell may hold anything."""
_SOON = re.compile(
    r"(?:se)?cepat(?:nya)?|segera|sekarang|langsung|bebas|hari\s{1,3}ini|kapan\s{1,3}saja|tidak\s{1,3}ada"
)
_BESIDE = frozenset(
    re.findall(
        r"\w+",
        "terbit terbitkan diterbitkan tayang tayangkan ditayangkan muat dimuat rilis dirilis embargo sampai "
        "hingga dengan mulai pada setelah sesudah mohon harap wita",
    )
)
"""What may stand beside a time from which on it may be published. Not "sebelum" or "paling lambat"."""

_SPOKEN = _BESIDE | frozenset(
    re.findall(
        r"\w+",
        "naik dinaikkan naikkan publikasi dipublikasikan unggah diunggah siarkan disiarkan pak bu bapak ibu "
        "ya tolong baru boleh dapat bisa di hari untuk agar berita beritanya naskah naskahnya ini rilisnya "
        "terbitnya tayangnya",
    )
)
"""The same in a mail's own words."""
_ASKED = re.compile(
    r"\b(?:embargo|(?:di)?(?:tayang|terbit|muat|naik|rilis|publikasi|unggah|siar)(?:kan|nya)?)\b"
)
_NOT_BEFORE = re.compile(
    r"\b(?:jangan|jgn|tidak|tdk|belum|blm)\b([^.!?]{0,80}?)\b(?:sebelum|sblm|sampai|hingga)\b"
)
_REASON = re.compile(
    r"[,;]?\s(?:karena|krn|sebab|mengingat|bertepatan|bersamaan|menunggu|supaya)\b.{0,2000}$"
)
_SENTENCE = re.compile(r"(?<=[.!?])\s+|\n")


@dataclass(frozen=True)
class Wished:
    """When a release shall be published, as its form or mail says."""

    at: datetime | None = None
    notes: tuple[str, ...] = ()
    """For whoever decides, where the time is not plain."""


def find_wished(fields: Mapping[str, str], written: datetime) -> Wished:
    """What a form says of the time, else what its mail says as plainly; `written` is when it came, in the
    office's zone. Of a mail's words nothing is noted here: they are shown as they are."""
    said = " ".join(fields.get(FIELD, "").split())[:_LONGEST]
    words = re.findall(r"\w+", said.lower())
    if not words:
        return Wished(_find_spoken(fields.get(NOT_YET, ""), written))
    if _SOON.fullmatch(" ".join(words)):
        return Wished()
    schedule = find_schedule(said.lower(), written)
    beside = re.findall(r"\w+", schedule.rest.replace(TIME_MARK, " "))
    if schedule.at is not None and schedule.plain and _BESIDE.issuperset(beside):
        return Wished(schedule.at)
    return Wished(
        notes=(
            f"Formulir meminta waktu terbit “{said}”, yang belum jelas hari atau jamnya. Bila perlu "
            "ditunggu, sebutkan waktunya saat menyetujui, misalnya: setuju, terbit 25 November pukul 08.00.",
        )
    )


def _find_spoken(said: str, written: datetime) -> datetime | None:
    """The one time from which on the words of a mail let it be published; None where anything else is said of
    it, as every word must be accounted for."""
    found = set()
    for sentence in _SENTENCE.split(said.lower()):
        if len(sentence) > _LONGEST or not _ASKED.search(sentence):
            continue
        told = _NOT_BEFORE.sub(r" \1 mulai ", _REASON.sub("", sentence))
        schedule = find_schedule(told, written)
        beside = re.findall(r"\w+", schedule.rest.replace(TIME_MARK, " "))
        if schedule.at is not None and schedule.plain and _SPOKEN.issuperset(beside):
            found.add(schedule.at)
        elif TIME_MARK in schedule.rest:
            return None
    return found.pop() if len(found) == 1 else None
