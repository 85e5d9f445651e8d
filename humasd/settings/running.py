"""What the configuration says of running humasd for years: daemons, and for how long what is kept."""

from __future__ import annotations

from datetime import timedelta
from typing import Annotated

from pydantic import BeforeValidator, Field

from humasd.settings.section import Section
from humasd.settings.values import Duration, parse_duration


def _parse_limit(value: object) -> object:
    return None if value in (None, "never") else parse_duration(value)


Limit = Annotated[timedelta | None, BeforeValidator(_parse_limit)]
"""A duration, or "never"."""


class DaemonSettings(Section):
    """How several daemons share the work, and when the office hears that something stays broken."""

    lease: Annotated[Duration, Field(ge=timedelta(seconds=1))] = timedelta(minutes=10)
    """After so long without a sign of life another daemon takes over what one had in hand. Under a minute for
    trials alone: reading a mail may take 20 seconds, and past its lease a failure says nothing."""
    tell_after: Duration = timedelta(minutes=30)
    """So long a part of the office may fail before the office is told."""
    silent_after: Limit = timedelta(hours=24)
    """So much office time may pass without any mail before the office is told."""


class RetentionSettings(Section):
    """For how long what a release leaves is kept after its end; `humasd prune` removes what is older."""

    mails: Limit = None
    """Raw mails."""
    files: Limit = None
    """Attachments, photos, sent mails and pages as they were rendered."""
    personal: Limit = None
    """Who sent it, with address and contact, and the mail's own text."""
