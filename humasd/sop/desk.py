"""The desk that the steps work at: what every one of them needs, handed in and never global."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from humasd.agenda import USUAL_WORD
from humasd.answers.vocabulary import NO_VOCABULARY, Vocabulary
from humasd.letters.paper import Paper, render_paper
from humasd.letters.stationery import Stationery
from humasd.ports import Clock, Files
from humasd.region import NO_REGION, Region
from humasd.release.policy import Policy
from humasd.resources import Templates
from humasd.store.database import Database
from humasd.store.lease import LEASE

if TYPE_CHECKING:
    from humasd.sop.proving import Prover


@dataclass(frozen=True)
class Desk:
    """One office's values, memory and wording."""

    database: Database
    files: Files
    policy: Policy
    stationery: Stationery
    templates: Templates
    clock: Clock
    zone: ZoneInfo
    office_name: str
    office_address: str
    alerts: tuple[str, ...]
    """Where the office is told of trouble."""
    typeset: Callable[[Templates, Paper], bytes] = render_paper
    """Makes a paper's PDF. May raise Transient."""
    authserv_id: str | None = None
    """Whose Authentication-Results to believe; none where not configured."""
    prover: Prover | None = None
    """Looks for a mail's own proof of its origin; none where the office believes none."""
    wants_own_login: bool = False
    """An official of our own domain must have logged in as such at our own server."""
    agenda_word: str = USUAL_WORD
    """What stands in the office's agenda numbers between running number and month."""
    region: Region = NO_REGION
    vocabulary: Vocabulary = NO_VOCABULARY
    """What its officials say beside the words that humasd knows."""
    plus_addressing: bool = False
    automatic_answers_per_day: int = 50
    lease: timedelta = LEASE
    """For how long what this process takes in hand is nobody else's."""
    public_url: str = ""
    """https address under which the board is on the web; empty where it is not."""

    @property
    def mail_domain(self) -> str:
        """The domain of our own Message-IDs."""
        return self.office_address.rpartition("@")[2]

    def local_now(self) -> datetime:
        """Now, in the office's time zone."""
        return self.clock().astimezone(self.zone)
