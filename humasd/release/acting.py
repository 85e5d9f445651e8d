"""Substitutes: who acts for an official, as what, from when until when, and by which letter."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from humasd.release.model import Official


class Capacity(StrEnum):
    """What a substitute acts as (tata naskah dinas)."""

    PLH = "plh"
    """Pelaksana harian: while the official is away."""
    PLT = "plt"
    """Pelaksana tugas: while the post has no holder, or he cannot serve."""


_RANKS = ("sekda", "asisten", "kabag", "kasubag", "staf")
"""SOP 01, performers, from the highest; a role the office made up stands outside the line."""


def stands_above(role: str, other: str) -> bool:
    """Whether a role is a superior of the other in the line, who may appoint for him."""
    return role in _RANKS and other in _RANKS and _RANKS.index(role) < _RANKS.index(other)


@dataclass(frozen=True)
class Appointment:
    """A substitute for an official, from the morning of `first` to the end of `last` in the office's zone."""

    seat: str
    """First address of the official whose place is taken, in lower case."""
    role: str
    """That official's."""
    substitute: Official
    capacity: Capacity
    first: date
    last: date
    letter: str
    """Number of the surat perintah."""

    def holds_on(self, day: date) -> bool:
        return self.first <= day <= self.last

    @property
    def title(self) -> str:
        """ "Plh. Kabag"."""
        return f"{self.capacity.capitalize()}. {self.role[:1].upper()}{self.role[1:]}"

    @property
    def acting(self) -> str:
        """ "Plh. Kabag, SP nomor 800/123/BKPSDM"."""
        return f"{self.title}, SP nomor {self.letter}"

    @property
    def on_record(self) -> str:
        """Who, as what and when, as the ledger tells it."""
        days = f"{self.first.isoformat()} to {self.last.isoformat()}"
        return f"{self.substitute.address.lower()} as {self.title}, {days}"
