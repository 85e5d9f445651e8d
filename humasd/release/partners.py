"""Media partners: which release is for whom, and when mail to them may go (SOP step 6)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from humasd.release.model import Category, Person


class Medium(StrEnum):
    """What a partner makes, and so which photos it can use."""

    PRINT = "cetak"
    ONLINE = "daring"
    BROADCAST = "siaran"


@dataclass(frozen=True)
class Partner(Person):
    """A medium that has asked to be sent releases."""

    medium: Medium = Medium.PRINT
    categories: frozenset[Category] = frozenset()
    """What it takes; empty where it takes all."""
    areas: tuple[str, ...] = ()
    """Places whose news it takes, as they stand in a release; empty where it takes all."""
    attach_up_to: int = 10_000_000
    """Octets of photos in one mail; in base64 ten million are under the 15 MB that most servers take."""

    def wants(self, category: Category | None, spoken: str) -> bool:
        """Whether a release of this category is for it, by what its text (`as_spoken`) says of places.

        A release of no category is everybody's: no partner misses one because a program could not tell.
        """
        if self.categories and category is not None and category not in self.categories:
            return False
        return not self.areas or any(as_spoken(area) in spoken for area in self.areas)


@dataclass(frozen=True)
class Mailing:
    """One partner's mail about one release: to which of its addresses it goes."""

    partner: Partner
    addresses: tuple[str, ...]


@dataclass(frozen=True)
class Distribution:
    """How the office mails its partners."""

    quiet: tuple[time, time] | None = None
    """From and until, of the office's clock; the second may lie after midnight."""
    per_domain: int | None = None
    """Mails to one domain within `window`; None for as many as there are."""
    window: timedelta = timedelta(minutes=1)
    wait: timedelta = timedelta(days=3)
    """After so long the sender is told of publication, whichever partners are still being tried."""
    suspend_after: int = 3
    """Permanent failures in a row after which an address is mailed no more."""


def choose_mailings(
    partners: Sequence[Partner], category: Category | None, text: str, silenced: frozenset[str]
) -> tuple[Mailing, ...]:
    """Whom a release goes to; `silenced` addresses (suspended, or asked to stop) are left out."""
    mailings: list[Mailing] = []
    spoken = as_spoken(text)
    for partner in partners:
        addresses = tuple(address for address in partner.addresses if address.lower() not in silenced)
        if addresses and partner.wants(category, spoken):
            mailings.append(Mailing(partner, addresses))
    return tuple(mailings)


def choose_addresses(partners: Sequence[Partner], addresses: frozenset[str]) -> tuple[Mailing, ...]:
    """A mailing to each partner that has some of these addresses (in lower case), to those alone."""
    chosen = ((p, tuple(a for a in p.addresses if a.lower() in addresses)) for p in partners)
    return tuple(Mailing(partner, own) for partner, own in chosen if own)


def is_quiet(distribution: Distribution, now: datetime, zone: ZoneInfo) -> bool:
    """Whether partners are left in peace at this moment."""
    if distribution.quiet is None:
        return False
    begins, ends = distribution.quiet
    clock = now.astimezone(zone).time()
    return begins <= clock < ends if begins <= ends else clock >= begins or clock < ends


def next_place(distribution: Distribution, sent: Sequence[datetime], now: datetime) -> datetime:
    """When the next mail to a domain may go, of which `sent` went within the window; `now` where it may."""
    if distribution.per_domain is None or len(sent) < distribution.per_domain:
        return now
    return max(now, sorted(sent)[-distribution.per_domain] + distribution.window)


def as_spoken(text: str) -> str:
    """The words alone, in lower case, a space before and after each: whole words are found in it."""
    return f" {' '.join(''.join(char if char.isalnum() else ' ' for char in text.casefold()).split())} "
