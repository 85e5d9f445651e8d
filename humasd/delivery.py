"""Effects out: claim a row of the outbox, do it, record how it went. A retry sends the same bytes."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Any

import structlog

from humasd.errors import ChangedElsewhere, HumasdError, Permanent, Refused, Transient, UnknownOutcome
from humasd.mail.verp import return_address, token_of
from humasd.ports import Envelope, Mailer, Page, Post, Website
from humasd.release import partners
from humasd.release.retries import next_pause
from humasd.sop.desk import Desk
from humasd.sop.page import PAGE, TAKEDOWN, parse_post
from humasd.sop.sheet import complete
from humasd.sop.tracing import tracing
from humasd.store import outbox
from humasd.store.database import Connection
from humasd.store.outbox import Delivery, DeliveryState, Kind
from humasd.store.owner import find_me
from humasd.store.troubles import Part

log = structlog.get_logger(__name__)


@dataclass(frozen=True)
class Done:
    """What an effect left behind on the website; of a mail, nothing."""

    url: str | None = None
    fingerprint: str | None = None


class LeaseLost(Exception):
    """Another process has taken the delivery over: whatever was about to be done for it must not be."""


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
        self._owner = find_me()
        self._account: dict[Part, str | None] = {}

    def deliver_due(self, *, stop: Callable[[], bool] = lambda: False) -> int:
        """Do all that is due, one after another; returns how many failed and wait for a retry."""
        waiting = 0
        while not stop():
            now = self._desk.clock()
            is_quiet = partners.is_quiet(self._desk.policy.distribution, now, self._desk.zone)
            leave = Kind.PARTNER if is_quiet else None
            with self._desk.database.writing() as connection:
                claimed = outbox.claim_due(connection, now, self._owner, self._desk.lease, leave=leave)
                if claimed and (later := self._has_to_wait(connection, claimed, now)):
                    outbox.put_back(connection, claimed, later)
                    continue
            if claimed is None:
                break
            with tracing(self._desk, claimed.release_id):
                waiting += not self._deliver(claimed)
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

    def take_account(self) -> Mapping[Part, str | None]:
        """How mail server and website fared since this was last asked: None where one took anything, else
        what failed. Of what was not tried nothing is said."""
        account, self._account = self._account, {}
        return account

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
            done = self._act(delivery)
        except LeaseLost:
            log.warning("delivery taken over by another process; not done here", delivery=delivery.id)
            return True
        except (Permanent, Refused) as error:
            return self._record(
                delivery,
                DeliveryState.FAILED,
                attempt,
                error=str(error),
                permanent=True,
                changed_elsewhere=isinstance(error, ChangedElsewhere),
            )
        except UnknownOutcome as error:
            self._account.setdefault(_part(delivery), str(error))
            return self._try_later(delivery, attempt, DeliveryState.UNCERTAIN, str(error))
        except (Transient, HumasdError, OSError) as error:
            self._account.setdefault(_part(delivery), str(error))
            return self._try_later(delivery, attempt, _as_before(delivery), str(error))
        except Exception as error:  # a fault of ours: seen by the office, tried again, never fatal
            log.exception("delivery crashed", delivery=delivery.id)
            return self._try_later(
                delivery, attempt, DeliveryState.UNCERTAIN, f"{type(error).__name__}: {error}"
            )
        self._account[_part(delivery)] = None
        return self._record(delivery, DeliveryState.SENT, attempt, done=done)

    def _act(self, delivery: Delivery) -> Done:
        payload = self._desk.files.get(delivery.payload)
        if delivery.kind is Kind.WEBSITE:
            if self._website is None:
                self._website = self._open_website()
            self._renew(delivery)
            return self._change_website(self._website, delivery, payload)
        if self._mailer is None:
            self._mailer = self._open_mailer()
        if delivery.late is not None:
            payload = self._complete(delivery, payload, delivery.late)
        self._renew(delivery)
        self._mailer.send(self._address(delivery), payload)
        return Done()

    def _complete(self, delivery: Delivery, payload: bytes, late: Mapping[str, Any]) -> bytes:
        """Put the paper into a mail that was written for one; every try from now on sends these bytes."""
        payload = complete(self._desk, payload, late)
        sha256 = self._desk.files.put(payload)
        with self._desk.database.writing() as connection:
            if not outbox.complete(connection, delivery, sha256):
                raise LeaseLost
        return payload

    def _change_website(self, website: Website, row: Delivery, payload: bytes) -> Done:
        """Put the page up, correct it, or take it down; what it is like afterwards tells a later edit."""
        if row.letter == TAKEDOWN:
            values = json.loads(payload)
            kept = website.take_down(values["key"], values["url"])
            return Done(values["url"], kept.fingerprint if kept else None)
        post, photo = parse_post(payload), partial(self._find_photo, row)
        page = website.publish(post, photo) if row.letter == PAGE else self._correct(website, row, post)
        return Done(page.url, page.fingerprint)

    def _correct(self, website: Website, row: Delivery, post: Post) -> Page:
        """Over the page as we left it, and no other. Of one that went up before fingerprints were kept, the
        website is asked whether it is still what was sent there."""
        assert row.release_id is not None
        with self._desk.database.reading() as connection:
            before = outbox.find_page(connection, row.release_id)
        assert before is not None, "only a page that is up is corrected"
        photo, expected = partial(self._find_photo, row), before.fingerprint
        if expected is None:
            with suppress(ChangedElsewhere):
                return website.update(post, photo, "")  # it is there already, only its answer was lost
            expected = website.update(parse_post(self._desk.files.get(before.payload)), photo, "").fingerprint
        return website.update(post, photo, expected)

    def _find_photo(self, delivery: Delivery, sha256: str) -> bytes:
        """Each photo that is uploaded is an effect of its own, and may take its time."""
        photo = self._desk.files.get(sha256)
        self._renew(delivery)
        return photo

    def _renew(self, delivery: Delivery) -> None:
        """The last thing before an effect. Raises LeaseLost."""
        with self._desk.database.writing() as connection:
            if not outbox.renew(connection, delivery, self._desk.clock() + self._desk.lease):
                raise LeaseLost

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
        done: Done | None = None,
        due_at: datetime | None = None,
        permanent: bool = False,
        changed_elsewhere: bool = False,
    ) -> bool:
        with self._desk.database.writing() as connection:
            recorded = outbox.record(
                connection,
                delivery,
                state=state,
                now=self._desk.clock(),
                due_at=due_at,
                error=error,
                result=done.url if done else None,
                fingerprint=done.fingerprint if done else None,
                permanent=permanent,
                changed_elsewhere=changed_elsewhere,
            )
        if not recorded:
            log.warning(
                "delivery ended here, but another process had taken it over or stopped it",
                delivery=delivery.id,
            )
            return True
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


def _as_before(delivery: Delivery) -> DeliveryState:
    """The state of what was not done this time: an earlier try may have done it."""
    uncertain = delivery.state is DeliveryState.UNCERTAIN
    return DeliveryState.UNCERTAIN if uncertain else DeliveryState.PENDING


def _part(delivery: Delivery) -> Part:
    return Part.WEBSITE if delivery.kind is Kind.WEBSITE else Part.OUTGOING
