"""Mails of ours that have gone: what is asked of them, and that one came back."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from itertools import takewhile

from sqlalchemy import Connection, and_, func, not_, or_, select, update

from humasd.store import lease as leases
from humasd.store.outbox import WAITING, Delivery, DeliveryState, Kind, read_delivery
from humasd.store.tables import outbox


def find_by_message_ids(connection: Connection, message_ids: Iterable[str]) -> Delivery | None:
    """The newest mail of ours that has one of these Message-IDs."""
    query = select(outbox).where(outbox.c.message_id.in_(list(message_ids)))
    row = connection.execute(query.order_by(outbox.c.id.desc()).limit(1)).first()
    return read_delivery(row) if row else None


def find_newest_to(connection: Connection, recipients: Iterable[str], since: datetime) -> Delivery | None:
    """The newest mail that went, or may have gone, to one of these addresses (in lower case) since then."""
    sent = and_(outbox.c.state == DeliveryState.SENT, outbox.c.ended_at >= since)
    query = select(outbox).where(
        outbox.c.recipient.in_(list(recipients)),
        or_(sent, outbox.c.state == DeliveryState.UNCERTAIN),
    )
    row = connection.execute(query.order_by(outbox.c.id.desc()).limit(1)).first()
    return read_delivery(row) if row else None


def find_sent_since(connection: Connection, kind: Kind, domain: str, since: datetime) -> Sequence[datetime]:
    """When mails of a kind went to addresses of a domain."""
    query = select(outbox.c.ended_at).where(
        outbox.c.ended_at >= since,
        outbox.c.kind == kind,
        outbox.c.recipient.endswith(f"@{domain}", autoescape=True),
        outbox.c.state == DeliveryState.SENT,
    )
    return [moment for moment in connection.scalars(query) if moment is not None]


def count_automatic(connection: Connection, recipient: str, kind: Kind, since: datetime, *, most: int) -> int:
    """How many automatic answers of a kind were made for an address since then, counted up to `most`."""
    sent = select(outbox.c.id).where(
        outbox.c.recipient == recipient,
        outbox.c.kind == kind,
        outbox.c.automatic.is_(True),
        outbox.c.created_at >= since,
    )
    return int(connection.scalar(select(func.count()).select_from(sent.limit(most).subquery())) or 0)


def count_failures_in_row(
    connection: Connection, kind: Kind, recipient: str, most: int, *, returned: int | None = None
) -> int:
    """How many of the newest mails of a kind to an address failed for good, one after another; those that a
    server gave up on, which may have been down, tell nothing of the address.

    `returned`: one that came back for good, which is not on record yet.
    """
    ended = or_(outbox.c.state.not_in(WAITING), outbox.c.id == returned)
    was_down = and_(outbox.c.state == DeliveryState.BOUNCED, outbox.c.permanent.is_(False))
    query = select(outbox.c.id, outbox.c.permanent).where(
        outbox.c.kind == kind, outbox.c.recipient == recipient, ended, not_(was_down)
    )
    rows = connection.execute(query.order_by(outbox.c.id.desc()).limit(most))
    failed = takewhile(lambda row: row.id == returned or row.permanent, rows)
    return sum(1 for _ in failed)


def find_lost_in_row(connection: Connection, kind: Kind, recipient: str, most: int = 100) -> Sequence[str]:
    """Why the newest mails of a kind to an address did not arrive, one after another, the newest first, up to
    `most`; nothing where the last one went."""
    ended = outbox.c.state.in_((DeliveryState.SENT, DeliveryState.FAILED, DeliveryState.BOUNCED))
    query = select(outbox.c.state, outbox.c.last_error).where(
        outbox.c.recipient == recipient, outbox.c.kind == kind, ended
    )
    rows = connection.execute(query.order_by(outbox.c.created_at.desc(), outbox.c.id.desc()).limit(most))
    return [row.last_error or "" for row in takewhile(lambda row: row.state != DeliveryState.SENT, rows)]


def mark_bounced(
    connection: Connection, message_id: str, error: str, now: datetime, *, permanent: bool = True
) -> Delivery | None:
    """Record that a mail of ours came back; returns it, or None where it is not ours. `permanent`: it was
    refused for good, not given up after many tries.

    It has surely gone, whatever is known of that yet: the process that handed it over, and is about to
    record so, loses its lease.
    """
    row = connection.execute(select(outbox).where(outbox.c.message_id == message_id)).first()
    if row is None:
        return None
    values = {**leases.FREE, "state": DeliveryState.BOUNCED, "last_error": error, "permanent": permanent}
    values |= {"lease_token": outbox.c.lease_token + 1, "ended_at": func.coalesce(outbox.c.ended_at, now)}
    connection.execute(update(outbox).where(outbox.c.id == row.id).values(values))
    return read_delivery(row)
