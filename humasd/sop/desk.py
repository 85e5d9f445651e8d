"""The desk that the steps work at: what every one of them needs, handed in and never global."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from humasd.letters.stationery import Stationery
from humasd.ports import Clock, Files
from humasd.release.policy import Policy
from humasd.store.database import Database


@dataclass(frozen=True)
class Desk:
    database: Database
    files: Files
    policy: Policy
    stationery: Stationery
    templates: Path
    clock: Clock
    zone: ZoneInfo
    office_name: str
    office_address: str
    alerts: tuple[str, ...]
    """Where the office is told of trouble."""
    authserv_id: str | None = None
    """Whose Authentication-Results to believe; none where not configured."""
    plus_addressing: bool = False
    automatic_answers_per_day: int = 50

    @property
    def mail_domain(self) -> str:
        return self.office_address.rpartition("@")[2]

    def local_now(self) -> datetime:
        return self.clock().astimezone(self.zone)
