"""Effects out: claim a row of the outbox, do it, record how it went. A retry sends the same bytes."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import closing
from datetime import datetime, timedelta

import structlog

from humasd.errors import HumasdError, Permanent, Refused, Transient, UnknownOutcome
from humasd.mail.verp import return_address, token_of
from humasd.ports import Envelope, Mailer, Post, PostPhoto, Website
from humasd.release import partners
from humasd.release.retries import next_pause
from humasd.sop.desk import Desk
from humasd.sop.tracing import tracing
from humasd.store import outbox
from humasd.store.database import Connection
from humasd.store.outbox import Delivery, DeliveryState, Kind

LEASE = timedelta(minutes=10)
"""Longer than any one delivery may take; a process that died loses its claims after it, or at once
where it is known to be dead."""

log = structlog.get_logger(__name__)


class Courier:
    """Carries out due effects with one mailer and one website, each opened when first needed."""

    def __init__(
        self, desk: Desk, open_mailer: Callable[[], Mailer], open_website: Callable[[], Website]
    ) -> None:
        self._desk = desk
        self._open_mailer = open_mailer
        self._open_website = open_website
        self._mailer: Mailer | None = None
        self._website: Website | None = None
        self._owner = outbox.me()

    def deliver_due(self, *, stop: Callable[[], bool] = lambda: False) -> int:
        """Do all that is due, one after another; returns how many failed and wait for a retry."""
        waiting = 0
        while not stop():
            now = self._desk.clock()
            is_quiet = partners.is_quiet(self._desk.policy.distribution, now, self._desk.zone)
            leave = Kind.PARTNER if is_quiet else None
            with self._desk.database.writing() as connection:
                claimed = outbox.claim_due(connection, now, self._owner, LEASE, limit=1, leave=leave)
                if claimed and (later := self._has_to_wait(connection, claimed[0], now)):
                    outbox.put_back(connection, claimed[0].id, self._owner, later)
                    continue
            if not claimed:
                break
            with tracing(self._desk, claimed[0].release_id):
                waiting += not self._deliver(claimed[0])
        return waiting

    def _has_to_wait(self, connection: Connection, delivery: Delivery, now: datetime) -> datetime | None:
        """When a partner's mail may go whose domain has had its share of mails for now."""
        distribution = self._desk.policy.distribution
        if delivery.kind is not Kind.PARTNER or distribution.per_domain is None:
            return None
        domain = delivery.recipient.rpartition("@")[2]
        since = now - distribution.window
        sent = outbox.find_sent_since(connection, Kind.PARTNER, domain, since)
        later = partners.next_place(distribution, sent, now)
        return later if later > now else None

    def close(self) -> None:
        for adapter in (self._mailer, self._website):
            if adapter is not None:
                with closing(adapter):
                    pass
        self._mailer = self._website = None

    def _deliver(self, delivery: Delivery) -> bool:
        """Do one effect; False where it is to be tried again."""
        attempt = delivery.attempts + 1
        try:
            result = self._act(delivery)
        except (Permanent, Refused) as error:
            return self._record(delivery, DeliveryState.FAILED, attempt, error=str(error), permanent=True)
        except UnknownOutcome as error:
            return self._try_later(delivery, attempt, DeliveryState.UNCERTAIN, str(error))
        except (Transient, HumasdError, OSError) as error:
            return self._try_later(delivery, attempt, DeliveryState.PENDING, str(error))
        except Exception as error:  # a fault of ours: seen by the office, tried again, never fatal
            log.exception("delivery crashed", delivery=delivery.id)
            return self._try_later(
                delivery, attempt, DeliveryState.UNCERTAIN, f"{type(error).__name__}: {error}"
            )
        return self._record(delivery, DeliveryState.SENT, attempt, result=result)

    def _act(self, delivery: Delivery) -> str | None:
        payload = self._desk.files.get(delivery.payload)
        if delivery.kind is Kind.WEBSITE:
            if self._website is None:
                self._website = self._open_website()
            return self._website.publish(parse_post(payload), self._desk.files.get).url
        if self._mailer is None:
            self._mailer = self._open_mailer()
        self._mailer.send(self._address(delivery), payload)
        return None

    def _address(self, delivery: Delivery) -> Envelope:
        """A report on a partner's mail that comes back shall name that mail, whatever else it leaves out."""
        office = self._desk.office_address
        token = token_of(delivery.message_id) if delivery.kind is Kind.PARTNER else None
        if token is None:
            return Envelope(office, delivery.recipient)
        sender = return_address(office, token) if self._desk.plus_addressing else office
        return Envelope(sender, delivery.recipient, token)

    def _try_later(self, delivery: Delivery, attempt: int, state: DeliveryState, error: str) -> bool:
        pause = next_pause(attempt)
        if pause is None:
            return self._record(delivery, DeliveryState.FAILED, attempt, error=error)
        self._record(delivery, state, attempt, error=error, due_at=self._desk.clock() + pause)
        return False

    def _record(
        self,
        delivery: Delivery,
        state: DeliveryState,
        attempt: int,
        *,
        error: str | None = None,
        result: str | None = None,
        due_at: datetime | None = None,
        permanent: bool = False,
    ) -> bool:
        with self._desk.database.writing() as connection:
            outbox.record(
                connection,
                delivery.id,
                self._owner,
                state=state,
                now=self._desk.clock(),
                due_at=due_at,
                error=error,
                result=result,
                permanent=permanent,
            )
        tell = log.info if state is DeliveryState.SENT else log.warning
        tell(
            f"delivery {state}",
            delivery=delivery.id,
            kind=delivery.kind,
            letter=delivery.letter,
            recipient=delivery.recipient,
            attempt=attempt,
            error=error,
        )
        return True


def parse_post(payload: bytes) -> Post:
    """The page as it was rendered when it was approved."""
    values = json.loads(payload)
    return Post(
        **{
            **values,
            "tags": tuple(values["tags"]),
            "photos": tuple(PostPhoto(**photo) for photo in values["photos"]),
            "published_at": datetime.fromisoformat(values["published_at"]),
        }
    )
