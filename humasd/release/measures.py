"""How the office did in a month: steps against their norms, releases by unit and category. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import groupby
from statistics import median
from typing import TypeVar

from humasd.release.model import Category
from humasd.release.policy import Policy
from humasd.release.states import State, Step
from humasd.release.stays import Stay

Key = TypeVar("Key")


@dataclass(frozen=True)
class Measure:
    """One step in a month; times are office time."""

    step: Step
    norm: timedelta
    count: int
    median: timedelta | None
    """None where the step was not taken in that month."""
    in_time: int

    @property
    def share(self) -> float | None:
        return self.in_time / self.count if self.count else None


@dataclass(frozen=True)
class Course:
    """What became of a release: when it came, and how and when it ended."""

    unit: str | None
    category: Category | None
    received_at: datetime
    ended: State | None = None
    """Published, rejected or withdrawn; None while it is under way."""
    ended_at: datetime | None = None
    joined: bool = False
    """It was withdrawn because another release carries on with it."""


@dataclass(frozen=True)
class Count:
    """What became of the releases of a month: of all, of one unit or of one category."""

    received: int
    published: int
    rejected: int
    withdrawn: int
    joined: int
    open_at_end: int


@dataclass(frozen=True)
class Month:
    """A month in the office's zone."""

    start: datetime
    end: datetime
    """The first moment that is not in it."""
    told_at: datetime
    """When the report is made; that may be before the month is over."""

    @property
    def over(self) -> bool:
        return self.end <= self.told_at


@dataclass(frozen=True)
class Report:
    """A month in numbers: steps against their norms, releases by unit and category."""

    month: Month
    steps: tuple[Measure, ...]
    total: Count
    units: tuple[tuple[str | None, Count], ...]
    """Those with most releases first; None where nobody knows the unit."""
    categories: tuple[tuple[Category | None, Count], ...]


def make_report(month: Month, stays: Iterable[Stay], courses: Sequence[Course], policy: Policy) -> Report:
    """The report of a month. `stays`: all of the releases that moved in it, by release and in order."""
    units = _count_by(courses, lambda course: course.unit, month)
    categories = _count_by(courses, lambda course: course.category, month)
    own = sorted(one for one in categories if one is not None and one not in list(Category))
    order: list[Category | None] = [*Category, *own, None]
    return Report(
        month,
        tuple(_measure(stays, policy, month)),
        _count(courses, month),
        tuple(
            sorted(units.items(), key=lambda item: (-item[1].received, -item[1].published, item[0] or "~"))
        ),
        tuple((category, categories[category]) for category in order if category in categories),
    )


def _measure(stays: Iterable[Stay], policy: Policy, month: Month) -> Iterator[Measure]:
    taken: dict[Step, list[timedelta]] = {step: [] for step in policy.way}
    for _, own in groupby(stays, key=lambda stay: stay.release_id):
        for step, ended_at, time in _find_times(list(own), policy):
            if month.start <= ended_at < month.end:
                taken[step].append(time)
    for step, times in taken.items():
        norm = policy.steps[step].norm
        middle = timedelta(seconds=median(time.total_seconds() for time in times)) if times else None
        yield Measure(step, norm, len(times), middle, sum(time <= norm for time in times))


def _find_times(own: list[Stay], policy: Policy) -> Iterator[tuple[Step, datetime, timedelta]]:
    """(step, end, office time) of each step of a release that was carried through.

    An approval ends with the page; one that was taken back, or whose page waits, with the answer or not yet.
    """
    between = policy.hours.between
    for stay, following in zip(own, [*own[1:], None], strict=True):
        if stay.step not in policy.way or not stay.done or stay.ended_at is None:
            continue
        time, ended_at = between(stay.began_at, stay.ended_at), stay.ended_at
        if stay.step is Step.APPROVAL and following is not None and following.step is Step.PUBLICATION:
            if following.ended_at is None:
                continue
            if following.done:
                time += between(following.began_at, following.ended_at)
                ended_at = following.ended_at
        yield stay.step, ended_at, time


def _count_by(courses: Sequence[Course], key: Callable[[Course], Key], month: Month) -> dict[Key, Count]:
    groups: dict[Key, list[Course]] = {}
    for course in courses:
        groups.setdefault(key(course), []).append(course)
    return {name: _count(group, month) for name, group in groups.items()}


def _count(courses: Iterable[Course], month: Month) -> Count:
    def within(moment: datetime | None) -> bool:
        return moment is not None and month.start <= moment < month.end

    came = [course for course in courses if course.received_at < month.end]
    ended = [course.ended for course in came if within(course.ended_at) and not course.joined]
    return Count(
        received=sum(within(course.received_at) for course in came),
        published=ended.count(State.PUBLISHED),
        rejected=ended.count(State.REJECTED),
        withdrawn=ended.count(State.WITHDRAWN),
        joined=sum(course.joined and within(course.ended_at) for course in came),
        open_at_end=sum(course.ended_at is None or course.ended_at >= month.end for course in came),
    )
