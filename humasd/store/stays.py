"""Stays in the database: where each release stood, from when to when."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, and_, func, or_, select, update

from humasd.release.measures import Course
from humasd.release.model import Category
from humasd.release.states import State, Step
from humasd.release.stays import Stay
from humasd.store.tables import releases, stays

_ENDS = (State.PUBLISHED, State.REJECTED, State.WITHDRAWN)


def add(connection: Connection, begun: Sequence[Stay], now: datetime, *, done: bool) -> None:
    """End the stay that is open and add those that follow; `done`: its step was carried through."""
    if not begun:
        return
    is_open = (stays.c.release_id == begun[0].release_id, stays.c.ended_at.is_(None))
    connection.execute(update(stays).where(*is_open).values(ended_at=now, done=done))
    connection.execute(
        stays.insert(),
        [
            {
                "release_id": stay.release_id,
                "state": stay.state,
                "step": stay.step,
                "began_at": stay.began_at,
                "ended_at": stay.ended_at,
                "done": stay.done,
            }
            for stay in begun
        ],
    )


def find_between(connection: Connection, start: datetime, end: datetime) -> Sequence[Stay]:
    """All stays of the releases that began or ended one in that time, by release and in order."""
    moved = select(stays.c.release_id).where(
        or_(stays.c.began_at.between(start, end), stays.c.ended_at.between(start, end))
    )
    query = select(stays).where(stays.c.release_id.in_(moved)).order_by(stays.c.release_id, stays.c.id)
    return [read_stay(row) for row in connection.execute(query)]


def find_courses(connection: Connection, start: datetime, end: datetime) -> Sequence[Course]:
    """The releases that had come by `end` and were not ended by `start`, and how they ended first: a page
    that was published counts as such, whatever became of it later."""
    first = select(func.min(stays.c.id)).where(stays.c.state.in_(_ENDS)).group_by(stays.c.release_id)
    has_ended = and_(stays.c.release_id == releases.c.id, stays.c.id.in_(first))
    r = releases.c
    query = (
        select(r.unit, r.category, r.received_at, r.joined_to, stays.c.state, stays.c.began_at)
        .join(stays, has_ended, isouter=True)
        .where(r.received_at < end, or_(stays.c.began_at.is_(None), stays.c.began_at >= start))
        .order_by(r.id)
    )
    return [
        Course(
            unit=row.unit,
            category=Category(row.category) if row.category else None,
            received_at=row.received_at,
            ended=State(row.state) if row.state else None,
            ended_at=row.began_at,
            joined=row.joined_to is not None,
        )
        for row in connection.execute(query)
    ]


def read_stay(row: Row[Any]) -> Stay:
    """From a row of the table `stays`."""
    return Stay(
        release_id=row.release_id,
        state=State(row.state),
        step=Step(row.step) if row.step else None,
        began_at=row.began_at,
        ended_at=row.ended_at,
        done=row.done,
    )
