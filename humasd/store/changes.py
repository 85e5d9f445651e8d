"""Pages and the changes proposed for them, as JSON in the row of their release."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from humasd.release.change import Change, ChangeKind, Erratum, Standing


def write_page(page: Standing | None) -> dict[str, Any] | None:
    """As JSON holds it."""
    if page is None:
        return None
    errata = [{"day": one.day.isoformat(), "text": one.text, "version": one.version} for one in page.errata]
    return {
        "version": page.version,
        "category": page.category,
        "errata": errata,
        "distributed": page.distributed,
        "told": page.told,
    }


def read_page(values: dict[str, Any] | None) -> Standing | None:
    """From what the database holds."""
    if values is None:
        return None
    errata = tuple(
        Erratum(date.fromisoformat(one["day"]), one["text"], one["version"]) for one in values["errata"]
    )
    distributed = values.get("distributed", False)  # not kept before
    return Standing(values["version"], values["category"], errata, distributed, values["told"])


def write_change(change: Change | None) -> dict[str, Any] | None:
    """As JSON holds it."""
    if change is None:
        return None
    return {
        "kind": change.kind,
        "note": change.note,
        "proposed_by": change.proposed_by,
        "proposed_at": change.proposed_at.isoformat(),
        "message_id": change.message_id,
        "day": change.day.isoformat() if change.day else None,
    }


def read_change(values: dict[str, Any] | None) -> Change | None:
    """From what the database holds."""
    if values is None:
        return None
    return Change(
        kind=ChangeKind(values["kind"]),
        note=values["note"],
        proposed_by=values["proposed_by"],
        proposed_at=datetime.fromisoformat(values["proposed_at"]),
        message_id=values["message_id"],
        day=date.fromisoformat(values["day"]) if values["day"] else None,
    )
