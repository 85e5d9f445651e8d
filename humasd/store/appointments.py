"""Substitutes that were appointed by mail; those of the configuration are not kept here."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, select, update

from humasd.release.acting import Appointment, Capacity
from humasd.release.model import Official
from humasd.store.tables import appointments


def add(connection: Connection, appointment: Appointment, *, by: str, message: int, at: datetime) -> None:
    """Keep an appointment that was confirmed. `by`: who made it; `message`: the inbox message that did."""
    connection.execute(
        appointments.insert().values(
            seat=appointment.seat,
            role=appointment.role,
            substitute=appointment.substitute.address.lower(),
            capacity=appointment.capacity,
            first=appointment.first,
            last=appointment.last,
            letter=appointment.letter,
            appointed_by=by,
            message=message,
            appointed_at=at,
        )
    )


def find_standing(connection: Connection) -> Sequence[Appointment]:
    """All that were not revoked, in the order they were made; of the substitute only the address is known."""
    return [one for one, is_revoked in find_all(connection) if not is_revoked]


def find_all(connection: Connection) -> Sequence[tuple[Appointment, bool]]:
    """All that were ever made by mail, and whether each was revoked."""
    return [
        (_appointment(row), row.revoked_at is not None)
        for row in connection.execute(select(appointments).order_by(appointments.c.id))
    ]


def revoke(connection: Connection, seat: str, *, at: datetime) -> int:
    """End all that stand for one official; returns how many there were."""
    done = connection.execute(
        update(appointments)
        .where(appointments.c.seat == seat, appointments.c.revoked_at.is_(None))
        .values(revoked_at=at)
    )
    return int(done.rowcount)


def _appointment(row: Row[Any]) -> Appointment:
    return Appointment(
        seat=row.seat,
        role=row.role,
        substitute=Official("", (row.substitute,)),
        capacity=Capacity(row.capacity),
        first=row.first,
        last=row.last,
        letter=row.letter,
    )
