"""Personal data of releases that ended long ago, taken out; who decided what stays whole (the ledger)."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from typing import Any

from sqlalchemy import Connection, or_, select, update

from humasd.release.model import Purpose
from humasd.release.states import Step
from humasd.store.outbox import Kind
from humasd.store.tables import history, messages, outbox, releases, requests, versions

_FORGOTTEN: dict[str, Any] = {
    "sender": "",
    "sender_name": "",
    "material_title": None,
    "material_html": "",
    "material_text": "",
    "material_fields": {},
    "notes": [],
}

_SOMEBODY = "pengirim"
"""Instead of a sender's name or address."""


def find_remembered(connection: Connection, among: Collection[int]) -> Sequence[tuple[int, str]]:
    """(id, agenda number) of those of these releases that still tell who sent them, or what they wrote."""
    r = releases.c
    query = select(r.id, r.agenda).where(or_(r.sender != "", r.material_text != "")).order_by(r.id)
    return [(row.id, row.agenda) for row in connection.execute(query) if row.id in among]


def forget(connection: Connection, release_id: int) -> None:
    """Take out who sent a release, with what they wrote beside the text that was worked on."""
    r = releases.c
    was = connection.execute(select(r.sender, r.sender_name).where(r.id == release_id)).one()
    _forget_in_history(connection, release_id, [told for told in was if told])
    q = requests.c
    to_confirm = (q.release_id == release_id, q.purpose == Purpose.CONFIRM, q.step == Step.INTAKE)
    connection.execute(update(requests).where(*to_confirm).values(official="", seat=""))
    theirs = (versions.c.release_id == release_id, versions.c.author == was.sender)
    connection.execute(update(versions).where(*theirs).values(author=_SOMEBODY))
    connection.execute(update(releases).where(r.id == release_id).values(**_FORGOTTEN))
    connection.execute(update(messages).where(messages.c.release_id == release_id).values(author=""))
    connection.execute(
        update(outbox)
        .where(outbox.c.release_id == release_id, outbox.c.kind == Kind.SENDER)
        .values(recipient="", last_error=None)
    )


def _forget_in_history(connection: Connection, release_id: int, names: Sequence[str]) -> None:
    """Whole words: a name may be as short as a part of one."""
    theirs = re.compile("|".join(rf"(?<!\w){re.escape(name)}(?!\w)" for name in names) or r"(?!)")
    h = history.c
    for row in connection.execute(select(h.id, h.what).where(h.release_id == release_id)).all():
        what = theirs.sub(_SOMEBODY, row.what)
        if what != row.what:
            connection.execute(update(history).where(h.id == row.id).values(what=what))
