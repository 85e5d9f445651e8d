"""Releases found again by the marks of what was sent for them (release/likeness.py)."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import Connection, delete, func, insert, select

from humasd.release.likeness import find_marks
from humasd.release.model import Material, Release
from humasd.release.states import State
from humasd.store.rows import read_material, read_release
from humasd.store.tables import likeness, releases

_BLANKS = "".join(filter(str.isspace, map(chr, range(0x3001))))
"""All that `str.strip` takes off."""


def mark(connection: Connection, release_id: int, title: str, text: str, at: datetime) -> None:
    """Let a release be found by this title and text, and by none that it had before."""
    connection.execute(delete(likeness).where(likeness.c.release_id == release_id))
    rows = [{"mark": one, "release_id": release_id, "at": at} for one in find_marks(title, text)]
    if rows:
        connection.execute(insert(likeness), rows)


def forget_before(connection: Connection, moment: datetime) -> None:
    """Nobody looks further back."""
    connection.execute(delete(likeness).where(likeness.c.at < moment))


class Marked(NamedTuple):
    """A release that shares marks with another; what it is compared by."""

    id: int
    state: str
    title: str
    text: str


def find_marked(
    connection: Connection, marks: Collection[int], since: datetime, limit: int
) -> Sequence[Marked]:
    """The releases since then that share most of these marks, newest first."""
    shared = (
        select(likeness.c.release_id)
        .where(likeness.c.mark.in_(marks), likeness.c.at >= since)
        .group_by(likeness.c.release_id)
        .order_by(func.count().desc(), likeness.c.release_id.desc())
        .limit(limit)
    )
    r = releases.c
    query = select(r.id, r.state, r.title, r.material_text).where(r.id.in_(shared.scalar_subquery()))
    return [Marked(*row) for row in connection.execute(query.order_by(r.id.desc()))]


def find_unfinished_of(
    connection: Connection,
    sender: str,
    since: datetime,
    limit: int,
    *,
    closed: Collection[State],
    with_text: bool,
) -> Sequence[tuple[Release, Material]]:
    """Of a sender's newest releases, at most `limit`, those that have no page yet and are in none of the
    states `closed`, with a text or without any; newest first, with what was sent, without attachments."""
    r = releases.c
    newest = select(r.id).where(func.lower(r.sender) == sender.lower(), r.received_at >= since)
    newest = newest.order_by(r.received_at.desc(), r.id.desc()).limit(limit)
    text = func.rtrim(r.material_text, _BLANKS)
    query = select(releases).where(
        r.id.in_(newest.scalar_subquery()),
        r.page.is_(None),
        r.state.not_in(closed),
        text != "" if with_text else text == "",
    )
    return [
        (read_release(row), read_material(row)) for row in connection.execute(query.order_by(r.id.desc()))
    ]
