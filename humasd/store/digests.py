"""Digests: which mails of ours ask one official for several decisions, and for which."""

from __future__ import annotations

import hmac
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from datetime import date
from typing import Any

from sqlalchemy import Connection, Row, func, select

from humasd.release.model import Digest
from humasd.store.database import Conflict, insert_ignoring
from humasd.store.tables import digests


def add(connection: Connection, digest: Digest) -> None:
    """Keep a digest. Raises Conflict where another process has made the same morning's meanwhile."""
    values = {**asdict(digest), "codes": list(digest.codes)}
    if not insert_ignoring(connection, digests, **values):
        raise Conflict(f"the digest of {digest.day} for {digest.official} is made already")


def find_morning(connection: Connection, official: str, day: date) -> Sequence[Digest]:
    """What was made of the digest of that day for that official: its parts, in their order."""
    query = select(digests).where(digests.c.official == official.lower(), digests.c.day == day)
    return [_digest(row) for row in connection.execute(query.order_by(digests.c.part))]


def was_asked_again(connection: Connection, digest: Digest) -> bool:
    """Whether an answer that could not be understood was asked back since the digest was sent."""
    query = select(func.count()).where(
        digests.c.official == digest.official,
        digests.c.asked_again > 0,
        digests.c.asked_at >= digest.asked_at,
    )
    return bool(connection.scalar(query))


def find_by_long_code(connection: Connection, codes: Iterable[str]) -> Digest | None:
    """The newest digest that one of these codes names."""
    wanted = [code.lower() for code in codes][:50]
    query = select(digests).where(digests.c.long_code.in_(wanted)).order_by(digests.c.id.desc())
    rows = connection.execute(query)
    return next(
        (_digest(row) for row in rows if any(hmac.compare_digest(row.long_code, code) for code in wanted)),
        None,
    )


def find_by_short_code(connection: Connection, code: str) -> Digest | None:
    """The digest whose subject carried the code; it alone never suffices for a decision."""
    row = connection.execute(select(digests).where(digests.c.short_code == code.upper())).first()
    return _digest(row) if row else None


def _digest(row: Row[Any]) -> Digest:
    return Digest(
        official=row.official,
        codes=tuple(row.codes),
        long_code=row.long_code,
        short_code=row.short_code,
        asked_at=row.asked_at,
        message_id=row.message_id,
        day=row.day,
        part=row.part,
        asked_again=row.asked_again,
    )
