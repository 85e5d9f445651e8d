"""Pages in the outbox: the rows that change the website for a release, and what becomes of them when a word
comes that wants one stopped."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from enum import Enum, auto
from typing import Any

from sqlalchemy import Connection, Row, Select, and_, func, or_, select, update

from humasd.store.outbox import Delivery, DeliveryState, Kind, read_delivery, stopped
from humasd.store.tables import outbox


def cancel_page(connection: Connection, release_id: int, now: datetime) -> bool:
    """Take back a page, or the last change to one, that is surely not up, also one that was given up, or that
    a process has taken and not begun (`renew`), from which it is taken, or that was in doubt until the
    website said that it is not up (`keep_stop`); False where it is too late: a try may have succeeded."""
    changes = outbox.alias("changes")
    last = select(func.max(changes.c.id)).where(
        changes.c.release_id == release_id, changes.c.kind == Kind.WEBSITE
    )
    not_begun = outbox.c.state == DeliveryState.PENDING
    given_up = and_(outbox.c.state == DeliveryState.FAILED, outbox.c.doubted.is_(False))
    found_missing = and_(outbox.c.state == DeliveryState.CANCELLED, outbox.c.stopped_by.is_not(None))
    done = connection.execute(
        update(outbox)
        .where(
            outbox.c.id == last.scalar_subquery(),
            or_(not_begun, given_up, found_missing),
        )
        .values({**stopped(now), "lease_token": outbox.c.lease_token + 1})
    )
    return done.rowcount == 1


class Stop(Enum):
    """What became of a word that wants a page stopped."""

    NOT_IN_DOUBT = auto()
    """The page is known to be up, or not to be: there is nothing to ask the website."""
    KEPT = auto()
    KEPT_BEFORE = auto()
    """This very message's, at an earlier try to handle it."""


def is_page_in_doubt(connection: Connection, release_id: int) -> bool:
    """Whether nobody knows if a release's page is up, also of one that was given up so."""
    return _is_page_in_doubt(connection.execute(_select_last_change(release_id)).first())


def keep_stop(connection: Connection, release_id: int, message: int, now: datetime) -> Stop:
    """Keep with a page in doubt, also one that was given up so, which message wants it stopped, the first of
    several. No try puts it up any more: the next, also after a look that was given up, asks the website
    whether it is up (humasd.site)."""
    row = connection.execute(_select_last_change(release_id).with_for_update()).first()
    if row is None or not _is_page_in_doubt(row):
        return Stop.NOT_IN_DOUBT
    values: dict[str, Any] = {}
    if row.state == DeliveryState.FAILED:
        tries_of_ours = int(row.attempts > 0 and not row.changed_elsewhere)  # as `make_due` has it
        values |= {"state": DeliveryState.UNCERTAIN, "attempts": tries_of_ours, "due_at": now}
        values |= {"settled": False, "ended_at": None}
    if row.stopped_by is None:
        values["stopped_by"] = message
    if values:
        connection.execute(update(outbox).where(outbox.c.id == row.id).values(values))
    return Stop.KEPT_BEFORE if row.stopped_by == message else Stop.KEPT


def _select_last_change(release_id: int) -> Select[Any]:
    """The last row that changes the website for a release."""
    of_website = (outbox.c.release_id == release_id, outbox.c.kind == Kind.WEBSITE)
    return select(outbox).where(*of_website).order_by(outbox.c.id.desc()).limit(1)


def _is_page_in_doubt(row: Row[Any] | None) -> bool:
    if row is None or row.letter != "page":
        return False
    return row.state == DeliveryState.UNCERTAIN or bool(row.state == DeliveryState.FAILED and row.doubted)


def find_page(connection: Connection, release_id: int) -> Delivery | None:
    """The last that the website took of a release: its page, or a change to it."""
    query = select(outbox).where(
        outbox.c.release_id == release_id,
        outbox.c.kind == Kind.WEBSITE,
        outbox.c.state == DeliveryState.SENT,
    )
    row = connection.execute(query.order_by(outbox.c.id.desc()).limit(1)).first()
    return read_delivery(row) if row else None


def find_up_since(connection: Connection, since: datetime) -> Sequence[int]:
    """The releases whose page went up since then, the oldest first."""
    went_up = (outbox.c.kind == Kind.WEBSITE, outbox.c.letter == "page", outbox.c.state == DeliveryState.SENT)
    query = select(outbox.c.release_id).where(*went_up, outbox.c.ended_at >= since).order_by(outbox.c.id)
    return [int(release_id) for release_id in connection.scalars(query)]


def find_page_key(connection: Connection, release_id: int) -> str | None:
    """Under which a release's page is, or was to be, found on the website."""
    of_page = (outbox.c.release_id == release_id, outbox.c.kind == Kind.WEBSITE)
    return connection.scalar(select(outbox.c.recipient).where(*of_page).order_by(outbox.c.id).limit(1))
