"""Personal data of releases that ended long ago, taken out; who decided what stays whole (the ledger)."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from sqlalchemy import Connection, or_, select, update

from humasd.store.outbox import Kind
from humasd.store.tables import messages, outbox, releases

_FORGOTTEN: dict[str, Any] = {
    "sender": "",
    "sender_name": "",
    "material_title": None,
    "material_html": "",
    "material_text": "",
    "material_fields": {},
    "notes": [],
}


def find_remembered(connection: Connection, among: Collection[int]) -> Sequence[tuple[int, str]]:
    """(id, agenda number) of those of these releases that still tell who sent them, or what they wrote."""
    r = releases.c
    query = select(r.id, r.agenda).where(or_(r.sender != "", r.material_text != "")).order_by(r.id)
    return [(row.id, row.agenda) for row in connection.execute(query) if row.id in among]


def forget(connection: Connection, release_id: int) -> None:
    """Take out who sent a release, with what they wrote beside the text that was worked on."""
    connection.execute(update(releases).where(releases.c.id == release_id).values(**_FORGOTTEN))
    connection.execute(update(messages).where(messages.c.release_id == release_id).values(author=""))
    connection.execute(
        update(outbox)
        .where(outbox.c.release_id == release_id, outbox.c.kind == Kind.SENDER)
        .values(recipient="", last_error=None)
    )
