"""Mails that nobody wants any more: no further try is made, and none can be asked for."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import datetime

from sqlalchemy import Connection, func, select, update

from humasd.store.outbox import WAITING, DeliveryState, Kind, stopped
from humasd.store.tables import outbox


def stop_mails(connection: Connection, release_id: int, addresses: Iterable[str], now: datetime) -> bool:
    """Send partners no more of a release in the form that it had; False where a mail to one of these
    addresses has begun to go meanwhile. Of what may have gone no further try is made, and a process that has
    only claimed a mail finds that it may not send it (`renew`)."""
    waiting = (
        outbox.c.release_id == release_id,
        outbox.c.kind == Kind.PARTNER,
        outbox.c.state.in_(WAITING),
    )
    query = select(outbox.c.recipient, outbox.c.state).where(*waiting).order_by(outbox.c.id)
    rows = connection.execute(query.with_for_update())  # so that none is begun before the update
    untouched = {row.recipient.lower() for row in rows if row.state == DeliveryState.PENDING}
    if not set(addresses) <= untouched:
        return False
    connection.execute(update(outbox).where(*waiting).values(stopped(now)))
    return True


def stop_letters(connection: Connection, release_id: int, letters: Collection[str], now: datetime) -> None:
    """Make no further try to send these letters of a release to its sender, also where they were given up."""
    not_gone = (
        outbox.c.release_id == release_id,
        outbox.c.kind == Kind.SENDER,
        outbox.c.letter.in_(letters),
        outbox.c.state.in_((*WAITING, DeliveryState.FAILED)),
    )
    connection.execute(update(outbox).where(*not_gone).values(stopped(now)))


def stop_mailing(connection: Connection, address: str, now: datetime) -> None:
    """Send a partner's address nothing more of any release. That these mails ended is not taken note of yet:
    a release that waits for none but them goes on."""
    waiting = (
        outbox.c.kind == Kind.PARTNER,
        func.lower(outbox.c.recipient) == address.lower(),
        outbox.c.state.in_(WAITING),
    )
    in_order = select(outbox.c.id).where(*waiting).order_by(outbox.c.id)  # as all lock them
    connection.execute(in_order.with_for_update())
    connection.execute(update(outbox).where(*waiting).values({**stopped(now), "settled": False}))
