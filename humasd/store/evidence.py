"""All that the ledger is held against, one query a table."""

from __future__ import annotations

from collections import Counter

from sqlalchemy import Connection, select

from humasd.release.audit import Kept, Page
from humasd.release.model import Draft, Photo
from humasd.store import appointments
from humasd.store.outbox import DeliveryState, Kind
from humasd.store.requests import read_request
from humasd.store.rows import read_decision
from humasd.store.tables import decisions, messages, outbox, releases, requests, versions


def load_kept(connection: Connection) -> Kept:
    """The whole book's evidence; some kilobytes a release."""
    rows = connection.execute(select(decisions)).all()
    return Kept(
        decisions={row.id: (row.release_id, read_decision(row)) for row in rows},
        drafts=_load_drafts(connection),
        requests={row.message_id: read_request(row) for row in connection.execute(select(requests))},
        mails=frozenset(
            (row.sha256, row.message_id)
            for row in connection.execute(select(messages.c.sha256, messages.c.message_id))
        ),
        pages=_load_pages(connection),
        appointments=Counter(
            (one.seat, one.letter, one.on_record) for one, _ in appointments.find_all(connection)
        ),
        agendas={row.id: row.agenda for row in connection.execute(select(releases.c.id, releases.c.agenda))},
    )


def _load_drafts(connection: Connection) -> dict[tuple[int, int], Draft]:
    """What the content hash is made of; the same text in other forms is left out."""
    v = versions.c
    query = select(v.release_id, v.number, v.title, v.body_html, v.photos)
    return {
        (row.release_id, row.number): Draft(
            row.title, "", row.body_html, "", tuple(Photo(**photo) for photo in row.photos)
        )
        for row in connection.execute(query)
    }


def _load_pages(connection: Connection) -> tuple[Page, ...]:
    o = outbox.c
    query = (
        select(o.release_id, releases.c.agenda, o.result, o.payload, o.letter)
        .join(releases, releases.c.id == o.release_id)
        .where(o.kind == Kind.WEBSITE, o.state == DeliveryState.SENT, o.settled.is_(True))
        .order_by(o.id)
    )
    return tuple(
        Page(row.release_id, row.agenda, row.result, row.payload, row.letter == "page")
        for row in connection.execute(query)
    )
