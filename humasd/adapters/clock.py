"""The machine's clock."""

from __future__ import annotations

from datetime import UTC, datetime


def system_clock() -> datetime:
    """The present as an aware datetime in UTC."""
    return datetime.now(UTC)
