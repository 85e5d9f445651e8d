"""The office's rules, as configured: who does which step, how, and in what time."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from humasd.release.hours import OfficeHours
from humasd.release.model import Missing, Official, Person, Release, Step

_NEXT_IN_LINE = {
    Step.INTAKE: Step.RECEIVE,
    Step.RECEIVE: Step.CORRECTION,
    Step.DRAFTING: Step.CORRECTION,
    Step.CORRECTION: Step.APPROVAL,
    Step.DISPOSITION: Step.APPROVAL,
}


_COURTESIES = frozenset(
    ("pak", "bu", "bapak", "ibu", "bpk", "sdr", "sdri", "haji", "hajah", "hj", "drs", "dra", "dr", "ir")
)
_WORD = re.compile(r"[^\W\d_]{2,}")


def _name_words(spoken: str) -> frozenset[str]:
    """The words of a name or role: lower case, doubled letters once, courtesies and initials dropped."""
    plain = (re.sub(r"(.)\1+", r"\1", word.casefold()) for word in _WORD.findall(spoken[:200]))
    return frozenset(word for word in plain if word not in _COURTESIES)


@dataclass(frozen=True)
class StepRule:
    norm: timedelta
    """In office hours."""
    role: str | None = None
    by_reply: bool = False
    """A person does it by answering a mail; otherwise the daemon does it (mode "auto")."""


@dataclass(frozen=True)
class Policy:
    """SOP 01 as this office runs it."""

    steps: Mapping[Step, StepRule]
    officials: tuple[Official, ...]
    partners: tuple[Person, ...]
    required: frozenset[Missing]
    hours: OfficeHours
    hold: timedelta = timedelta()
    request_lifetime: timedelta = timedelta(days=7)
    complete_within: timedelta = timedelta(days=3)
    """What a sender has to complete a submission in, in days of the calendar."""
    known_senders: frozenset[str] | None = None
    """Addresses and domains, in lower case; None where mail of everybody goes on its way."""

    @property
    def leading_role(self) -> str | None:
        """The role that disposes and so is never disposed to."""
        return self.steps[Step.DISPOSITION].role

    def official_for(self, step: Step, release: Release) -> Official:
        """Who is asked: the one whom the disposition named, else the first of the step's role.

        What nobody holds falls to the next in line: a revision to whoever corrects, a correction
        to whoever approves, whose role is never empty.
        """
        if step in (Step.RECEIVE, Step.CORRECTION) and release.corrector:
            named = self.find_official(release.corrector)
            if named:
                return named
        holder = self.find_holder(self.steps[step].role)
        if holder is None and step in _NEXT_IN_LINE:
            return self.official_for(_NEXT_IN_LINE[step], release)
        if holder is None:
            raise LookupError(f"no official has the role {self.steps[step].role!r} of step {step}")
        return holder

    def find_holder(self, role: str | None) -> Official | None:
        return next((official for official in self.officials if official.role == role), None)

    def find_official(self, address: str) -> Official | None:
        wanted = address.lower()
        return next((o for o in self.officials if wanted in (a.lower() for a in o.addresses)), None)

    def first_address(self, address: str) -> str:
        """The address by which the holder of this one is known; itself where nobody of the office has it."""
        official = self.find_official(address)
        return (official.address if official else address).lower()

    def find_named(self, words: str) -> Official | None:
        """The official meant by a role or part of a name ("Kasubag", "Bu Sitti"); None where not plain.

        A part of a name means whoever alone has it; beside a role it must not be another's.
        """
        spoken = _name_words(words)
        by_role = {o for o in self.officials if _name_words(o.role) & spoken}
        by_name = {
            o for o in self.officials if (own := _name_words(o.name)) and (spoken <= own or own <= spoken)
        }
        if by_role:
            names = spoken & frozenset().union(*(_name_words(o.name) for o in self.officials))
            named = {o for o in by_role if names <= _name_words(o.name)}
        else:
            named = by_name
        return next(iter(named)) if len({o.address for o in named}) == 1 else None

    def deadline(self, step: Step, now: datetime) -> datetime:
        return self.hours.after(now, self.steps[step].norm)

    def completion_deadline(self, now: datetime) -> datetime:
        """The first moment of office time after the days that a sender has."""
        return self.hours.after(now + self.complete_within, timedelta())

    def patience(self, now: datetime) -> datetime:
        """How long a reminder is given to work: a working day."""
        return self.hours.after(now, self.hours.day)

    def knows(self, address: str) -> bool:
        """Whether mail of that address goes on its way without asking."""
        if self.known_senders is None:
            return True
        address = address.lower()
        domain = address.rpartition("@")[2]
        parents = {domain[at + 1 :] for at, sign in enumerate(domain) if sign == "."}
        return not self.known_senders.isdisjoint({address, domain, *parents})

    def blocking(self, missing: tuple[Missing, ...]) -> tuple[Missing, ...]:
        return tuple(key for key in missing if key in self.required)
