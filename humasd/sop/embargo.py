"""The publication time that a sender's form wishes for: waited for where it is plain, told where it is not.

Whoever approves sees it, so that an approval that names no other time is one of this time (law 5).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from humasd.answers.schedule import TIME_MARK, find_schedule

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


@dataclass(frozen=True)
class Wished:
    """When a release shall be published, as its form says."""

    at: datetime | None = None
    notes: tuple[str, ...] = ()
    """For whoever decides, where the time is not plain."""


def find_wished(fields: Mapping[str, str], written: datetime) -> Wished:
    """What a form says of the time; `written` is when it came, in the office's zone."""
    said = " ".join(fields.get(FIELD, "").split())[:_LONGEST]
    words = re.findall(r"\w+", said.lower())
    if not words or _SOON.fullmatch(" ".join(words)):
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
