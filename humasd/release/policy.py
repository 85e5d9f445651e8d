"""The office's rules, as configured: who does which step, how, and in what time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from humasd.release.acting import Appointment
from humasd.release.approvers import Need, still_wanted
from humasd.release.hours import OfficeHours
from humasd.release.model import Missing, Official, Release
from humasd.release.naming import find_named
from humasd.release.partners import Distribution, Partner
from humasd.release.states import Step, state_of

_NEXT_IN_LINE = {
    Step.INTAKE: Step.RECEIVE,
    Step.RECEIVE: Step.CORRECTION,
    Step.DRAFTING: Step.CORRECTION,
    Step.CORRECTION: Step.APPROVAL,
    Step.DISPOSITION: Step.APPROVAL,
}


@dataclass(frozen=True)
class StepRule:
    """How one step is done in this office."""

    norm: timedelta
    """In office hours."""
    role: str | None = None
    by_reply: bool = False
    """A person does it by answering a mail; otherwise the daemon does it (mode "auto")."""
    approvers: tuple[str, ...] = ()
    """Roles or addresses, where several share the decision; else it is the role's first official's."""
    need: Need = Need.ANY
    escalate: tuple[str, ...] = ()
    """Roles or addresses of those who are asked too, one after the other, when nobody answers."""
    escalate_after: timedelta | None = None
    """In office hours, after the reminder and between them; a working day where none is said."""
    asks: str = ""
    """How the letter of a step of the office's own asks: "Mohon dibaca"."""


class StepRules(dict[Step, StepRule]):
    """The rules by step. A step of the office's own that it has taken away since, while somebody was asked,
    is whoever's the correction is."""

    def __missing__(self, step: Step) -> StepRule:
        if not step.is_own:
            raise KeyError(step)
        return self[Step.CORRECTION]


@dataclass(frozen=True)
class Asked:
    """Somebody who is asked for a decision."""

    official: Official
    seat: str
    """First address of the official whose decision it is: his own, or that of whom he acts for."""

    @property
    def in_own_right(self) -> bool:
        """Whether the decision is his own, rather than taken as Plh. or Plt. of another."""
        return self.official.address.lower() == self.seat


@dataclass(frozen=True)
class Policy:
    """SOP 01 as this office runs it."""

    steps: Mapping[Step, StepRule]
    officials: tuple[Official, ...]
    partners: tuple[Partner, ...]
    required: frozenset[Missing]
    hours: OfficeHours
    hold: timedelta = timedelta()
    request_lifetime: timedelta = timedelta(days=7)
    complete_within: timedelta = timedelta(days=3)
    """What a sender has to complete a submission in, in days of the calendar."""
    distribution: Distribution = field(default_factory=Distribution)
    substitutes: tuple[Appointment, ...] = ()
    """In the order they were appointed; of two for one official the later counts."""
    known_senders: frozenset[str] | None = None
    """Addresses and domains, in lower case; None where mail of everybody goes on its way."""
    checks: tuple[Step, ...] = (Step.CORRECTION,)
    """The steps between draft and approval in their order: the correction, and those of the office's own."""

    @property
    def way(self) -> tuple[Step, ...]:
        """The steps that have a norm, in order: the seven of SOP 01 and the office's own.

        That of the approval covers the upload that follows it.
        """
        before = (Step.INTAKE, Step.DISPOSITION, Step.RECEIVE, Step.DRAFTING)
        return (*before, *self.checks, Step.APPROVAL, Step.NOTIFICATION)

    @property
    def leading_role(self) -> str | None:
        """The role that disposes and so is never disposed to."""
        return self.steps[Step.DISPOSITION].role

    def with_substitutes(self, appointments: tuple[Appointment, ...]) -> Policy:
        """These rules, with substitutes that were appointed beside the configured ones; whoever is no
        longer of the office is no substitute."""
        known = (
            replace(one, substitute=person)
            for one in appointments
            if (person := self.find_official(one.substitute.address)) and self.find_official(one.seat)
        )
        return replace(self, substitutes=(*self.substitutes, *known)) if appointments else self

    def seats(self, step: Step, release: Release) -> tuple[Official, ...]:
        """The officials whose decision a step is, in their order, whoever acts for them: the one whom the
        disposition named, else the step's approvers, else the first of the step's role; then those whom
        the release has been escalated to.

        What nobody holds falls to the next in line: a revision to whoever corrects, a correction
        to whoever approves, whose role is never empty.
        """
        own, rule = self._own_seats(step, release), self.steps[step]
        if state_of(step) is not release.state or rule.need is not Need.ANY:
            return own
        more = (self.find_post(name) for name in rule.escalate[: max(release.reminded - 1, 0)])
        return tuple(dict.fromkeys((*own, *filter(None, more))))

    def _own_seats(self, step: Step, release: Release) -> tuple[Official, ...]:
        if step in (Step.RECEIVE, Step.CORRECTION) and release.corrector:
            named = self.find_official(release.corrector)
            if named:
                return (named,)
        rule = self.steps[step]
        posts = tuple(post for name in rule.approvers or (rule.role,) if (post := self.find_post(name)))
        if not posts and step in _NEXT_IN_LINE:
            return self._own_seats(_NEXT_IN_LINE[step], release)
        if not posts:
            raise LookupError(f"no official has the role {rule.role!r} of step {step}")
        return posts

    def official_for(self, step: Step, release: Release) -> Official:
        """The first of those whose decision a step is."""
        return self.seats(step, release)[0]

    def wanted(self, step: Step, release: Release, content: str) -> tuple[Official, ...]:
        """Whose approval of exactly this content a step still needs, of those to be asked now."""
        seats = {post.address.lower(): post for post in self.seats(step, release)}
        given = {assent.seat for assent in release.approvals if assent.content_hash == content}
        return tuple(seats[seat] for seat in still_wanted(self.steps[step].need, tuple(seats), given))

    def due(self, step: Step, release: Release, content: str) -> tuple[Official, ...]:
        """Whose approval is asked for and counts. Where those given so far fulfil a rule that the office has
        changed since, one more is needed all the same, as none of them was the last."""
        left = self.wanted(step, release, content)
        return left or self.wanted(step, replace(release, approvals=()), content)

    def asked(self, step: Step, release: Release, content: str, now: datetime) -> tuple[Asked, ...]:
        """Who gets a request now. One person is asked once where one approval is enough."""
        found: dict[str, Asked] = {}
        for post in self.due(step, release, content):
            asked = self.holder_of(post, now)
            alike = asked.official.address if self.steps[step].need is Need.ANY else asked.seat
            if alike not in found or asked.in_own_right:
                found[alike] = asked
        return tuple(found.values())

    def holder_of(self, post: Official, now: datetime) -> Asked:
        """Whoever decides for an official now: a substitute in force, else the official."""
        seat = post.address.lower()
        appointment = self._in_force(seat, now)
        return Asked(appointment.substitute if appointment else post, seat)

    def appointment_of(self, address: str, seat: str, now: datetime) -> Appointment | None:
        """By what the holder of an address acts for another now; None where he does not."""
        appointment = self._in_force(seat, now)
        is_his = appointment is not None and address.lower() in appointment.substitute.addresses
        return appointment if is_his else None

    def _in_force(self, seat: str, now: datetime) -> Appointment | None:
        """The one that was made last, as there is one substitute at a time."""
        day = now.astimezone(self.hours.zone).date()
        return next((a for a in reversed(self.substitutes) if a.seat == seat and a.holds_on(day)), None)

    def may_act(self, address: str, seat: str, now: datetime) -> bool:
        """Whether the holder of an address may decide for this seat now: as its own official, or for him."""
        return seat in ("", self.first_address(address)) or bool(self.appointment_of(address, seat, now))

    def find_post(self, name: str | None) -> Official | None:
        """The first official of a role, or whoever has the address."""
        return self.find_holder(name) or (self.find_official(name) if name else None)

    def find_holder(self, role: str | None) -> Official | None:
        """The first official of a role; None where nobody has it."""
        return next((official for official in self.officials if official.role == role), None)

    @property
    def people(self) -> tuple[Official, ...]:
        """Everybody who may be asked: the officials, and substitutes from elsewhere."""
        known = {official.address for official in self.officials}
        others = {one.substitute.address: one.substitute for one in self.substitutes}
        return (*self.officials, *(person for address, person in others.items() if address not in known))

    def find_official(self, address: str) -> Official | None:
        """Whoever of `people` has this address, in any case; None where nobody has."""
        wanted = address.lower()
        return next((o for o in self.people if wanted in (a.lower() for a in o.addresses)), None)

    def names_beside(self, official: Official | None) -> tuple[str, ...]:
        """The names of everybody else of `people`, and their roles where they are not his too."""
        own = official.addresses if official else ()
        others = [person for person in self.people if not set(own) & set(person.addresses)]
        held = {official.role, *official.title.lower().split()} if official else set()
        roles = {person.role for person in others} - held
        return (*(person.name for person in others if person.name), *sorted(filter(None, roles)))

    def first_address(self, address: str) -> str:
        """The address by which the holder of this one is known; itself where nobody of the office has it."""
        official = self.find_official(address)
        return (official.address if official else address).lower()

    def find_named(self, words: str) -> Official | None:
        """The official meant by a role or part of a name ("Kasubag", "Bu Sitti"); None where not plain."""
        return find_named(self.officials, words)

    def shown_at(self, official: Official, now: datetime) -> datetime:
        """When an official gets to see what is asked of him now: at once, or with his next digest."""
        return now if official.digest is None else self.hours.next_at(official.digest, now)

    def deadline(self, step: Step, now: datetime) -> datetime:
        """When the step's norm is over, counted in office time from `now`."""
        return self.hours.after(now, self.steps[step].norm)

    def completion_deadline(self, now: datetime) -> datetime:
        """The first moment of office time after the days that a sender has."""
        return self.hours.after(now + self.complete_within, timedelta())

    def patience(self, step: Step, now: datetime) -> datetime:
        """How long a reminder is given to work: as configured for the step, else a working day."""
        rule = self.steps.get(step)
        configured = rule.escalate_after if rule else None
        return self.hours.after(now, self.hours.day if configured is None else configured)

    def knows(self, address: str) -> bool:
        """Whether mail of that address goes on its way without asking."""
        if self.known_senders is None:
            return True
        address = address.lower()
        domain = address.rpartition("@")[2]
        parents = {domain[at + 1 :] for at, sign in enumerate(domain) if sign == "."}
        return not self.known_senders.isdisjoint({address, domain, *parents})

    def blocking(self, missing: tuple[Missing, ...]) -> tuple[Missing, ...]:
        """Those without which this office does not begin ([intake] required)."""
        return tuple(key for key in missing if key in self.required)
