"""The agenda book's entries: what each release went through, one query a table."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, Select, select

from humasd.release.model import Decision, DecisionKind, Release
from humasd.release.states import Step
from humasd.store.outbox import DeliveryState, Kind
from humasd.store.rows import read_decision, read_release
from humasd.store.tables import decisions, outbox, releases, versions


@dataclass(frozen=True)
class Entry:
    """One release as the agenda book tells it."""

    release: Release
    letter: Mapping[str, str]
    """Number, date and subject of the letter, as fields of the material."""
    decisions: tuple[Decision, ...]
    drafted_at: datetime | None
    """When its newest version came to be (SOP step 4)."""
    published_at: datetime | None
    media_sent: int
    media_failed: int
    told_at: datetime | None
    """When the sender was told of publication (SOP step 7)."""
    corrected_at: tuple[datetime, ...] = ()
    taken_down_at: datetime | None = None

    def find_decision(self, step: Step, change: str = "") -> Decision | None:
        """The last decision of a step that moved the release on; or a change to its page, of this kind."""
        moving = (DecisionKind.APPROVE, DecisionKind.DISPOSE)
        meant = (d for d in reversed(self.decisions) if (d.step, d.change) == (step, change))
        return next((d for d in meant if d.kind in moving), None)


def find_entries(connection: Connection, begin: datetime, end: datetime) -> Sequence[Entry]:
    """The releases received from `begin` until before `end`, in the order of the agenda."""
    received = [releases.c.received_at >= begin, releases.c.received_at < end]
    rows = connection.execute(select(releases).where(*received).order_by(releases.c.id)).all()

    def of_each(query: Select[Any]) -> Mapping[int, list[Row[Any]]]:
        grouped: dict[int, list[Row[Any]]] = defaultdict(list)
        for row in connection.execute(query):
            grouped[row.release_id].append(row)
        return grouped

    within = select(releases.c.id).where(*received)
    decided = of_each(select(decisions).where(decisions.c.release_id.in_(within)).order_by(decisions.c.id))
    drafted = of_each(
        select(versions.c.release_id, versions.c.created_at)
        .where(versions.c.release_id.in_(within))
        .order_by(versions.c.number)
    )
    delivered = of_each(
        select(outbox.c.release_id, outbox.c.kind, outbox.c.letter, outbox.c.state, outbox.c.ended_at)
        .where(outbox.c.release_id.in_(within), outbox.c.kind.in_((Kind.WEBSITE, Kind.PARTNER, Kind.SENDER)))
        .order_by(outbox.c.id)
    )
    return [
        _entry(row, decided.get(row.id, []), drafted.get(row.id, []), delivered.get(row.id, []))
        for row in rows
    ]


def _entry(
    row: Row[Any], decided: list[Row[Any]], drafted: list[Row[Any]], delivered: list[Row[Any]]
) -> Entry:
    of_release = [mail for mail in delivered if mail.letter == "partner_release"]
    partners = [mail.state for mail in of_release if mail.kind == Kind.PARTNER]
    taken_down = [mail for mail in delivered if mail.letter == "page_takedown"]
    return Entry(
        release=read_release(row),
        letter={key: value for key, value in row.material_fields.items() if key.startswith("letter_")},
        decisions=tuple(map(read_decision, decided)),
        drafted_at=drafted[-1].created_at if drafted else None,
        published_at=_ended(delivered, Kind.WEBSITE),
        media_sent=partners.count(DeliveryState.SENT),
        media_failed=partners.count(DeliveryState.FAILED) + partners.count(DeliveryState.BOUNCED),
        told_at=_ended([mail for mail in delivered if mail.letter == "published"], Kind.SENDER),
        corrected_at=tuple(_all_ended(mail for mail in delivered if mail.letter == "page_correction")),
        taken_down_at=_ended(taken_down, Kind.WEBSITE),
    )


def _ended(delivered: list[Row[Any]], kind: Kind) -> datetime | None:
    """When the first delivery of a kind was done."""
    return next(_all_ended(mail for mail in delivered if mail.kind == kind), None)


def _all_ended(delivered: Iterable[Row[Any]]) -> Iterator[datetime]:
    return (mail.ended_at for mail in delivered if mail.state == DeliveryState.SENT)
