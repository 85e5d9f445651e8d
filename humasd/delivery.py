"""Effects out: claim rows of the outbox, do each, record how it went. A retry sends the same bytes.

Mails are claimed some at a time. How one went and that the next one begins are one commit, so that a mail
costs one; nothing lies between a mail's last line and the commit of its outcome but that.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Mapping
from contextlib import closing, suppress
from dataclasses import replace
from datetime import datetime
from functools import partial

from humasd.errors import HumasdError, describe_crash
from humasd.outcome import Done, Outcome, attempt, record, tell, tell_lost
from humasd.ports import Mailer, Website
from humasd.ready import Readying, ReadyMail
from humasd.release import partners
from humasd.site import change_website
from humasd.sop.desk import Desk
from humasd.sop.tracing import tracing
from humasd.store import claims, dispatched
from humasd.store.database import Connection
from humasd.store.outbox import Delivery, DeliveryState, Kind
from humasd.store.owner import find_me
from humasd.store.troubles import Part

GROUP = 16
"""Mails claimed at a time: what another daemon cannot take meanwhile."""
_GROUP_BYTES = 8_000_000
"""Of mails that lie ready in memory, after which no further one is read."""


class Courier:
    """Carries out due effects with one mailer and one website, each opened when first needed."""

    def __init__(
        self,
        desk: Desk,
        open_mailer: Callable[[], Mailer],
        open_website: Callable[[], Website],
        may_change_website: Callable[[], bool] = lambda: True,
    ) -> None:
        """`may_change_website`: asked before anything is taken in hand, and of a change once more before
        readers see it; while it says no, mails alone go."""
        self._desk = desk
        self._may_change_website = may_change_website
        self._open_mailer = open_mailer
        self._open_website = open_website
        self._mailer: Mailer | None = None
        self._website: Website | None = None
        self._owner = find_me()
        self._account: dict[Part, str | None] = {}
        self._hand: deque[Delivery] = deque()
        """Claimed and not begun. What a failing database left here is gone on with in the next round."""
        self._ended: Outcome | None = None
        """How the last effect went, until it is on record: what a failing database did not take is told to it
        again before anything else, so that nothing is done twice."""

    def deliver_due(self, *, stop: Callable[[], bool] = lambda: False) -> int:
        """Do all that is due, one after another; returns how many failed and wait for a retry."""
        try:
            return self._deliver_due(stop)
        except HumasdError:
            raise
        except Exception as crash:  # a fault of ours keeps mails from going out like any other
            self._account[Part.OUTGOING] = describe_crash(crash)
            raise

    def _deliver_due(self, stop: Callable[[], bool]) -> int:
        waiting = 0
        self._record()
        while not stop():
            if not self._hand and not self._claim():
                return waiting
            first = self._hand[0]
            with tracing(self._desk, first.release_id):
                if first.kind is Kind.WEBSITE:
                    waiting += self._change_website(self._hand.popleft())
                else:
                    waiting += self._send_mails(first.release_id, stop)
        self._give_back()
        return waiting

    def take_account(self) -> Mapping[Part, str | None]:
        """How mail server and website fared since this was last asked: None where one took anything, else
        what failed. Of what was not tried nothing is said."""
        account, self._account = self._account, {}
        return account

    def close(self) -> None:
        """Let go of mail server and website."""
        for adapter in (self._mailer, self._website):
            if adapter is not None:
                with closing(adapter):
                    pass
        self._mailer = self._website = None
        with suppress(HumasdError):  # else others wait until the leases end
            self._record()
            self._give_back()

    def _claim(self) -> bool:
        """Take in hand what is due; False where nothing is."""
        distribution = self._desk.policy.distribution
        most = GROUP if distribution.per_domain is None else 1  # each counts for the next one's share
        while True:
            now = self._desk.clock()
            is_quiet = partners.is_quiet(distribution, now, self._desk.zone)
            with_website = self._may_change_website()
            with self._desk.database.writing() as connection:
                claimed = claims.claim_group(
                    connection,
                    now,
                    self._owner,
                    self._desk.lease,
                    most=most,
                    with_website=with_website,
                    with_partners=not is_quiet,
                )
                if claimed and (later := self._has_to_wait(connection, claimed[0], now)):
                    claims.put_back(connection, claimed[0], later)
                    continue
            self._hand.extend(claimed)
            return bool(claimed)

    def _has_to_wait(self, connection: Connection, delivery: Delivery, now: datetime) -> datetime | None:
        """When a partner's mail may go whose domain has had its share of mails for now."""
        distribution = self._desk.policy.distribution
        if delivery.kind is not Kind.PARTNER or distribution.per_domain is None:
            return None
        domain = delivery.recipient.rpartition("@")[2]
        since = now - distribution.window
        sent = dispatched.find_sent_since(connection, Kind.PARTNER, domain, since)
        later = partners.next_place(distribution, sent, now)
        return later if later > now else None

    def _give_back(self) -> None:
        """What was claimed and is not begun is anybody's again."""
        if self._hand:
            with self._desk.database.writing() as connection:
                for delivery in self._hand:
                    claims.put_back(connection, delivery, delivery.due_at)
            self._hand.clear()

    def _change_website(self, row: Delivery) -> bool:
        """Whether it failed and waits for a retry."""

        def act() -> Done:
            payload = self._desk.files.get(row.payload)
            if self._website is None:
                self._website = self._open_website()
            return change_website(self._desk, self._website, row, payload, self._may_change_website)

        return self._end(self._judge(row, act))

    def _send_mails(self, release_id: int | None, stop: Callable[[], bool]) -> int:
        """Those in hand of one release; returns how many failed and wait for a retry."""
        ready: deque[ReadyMail] = deque()
        try:
            waiting = self._make_ready(release_id, ready, stop)
            while self._ended or ready:
                mail = None if stop() else next(iter(ready), None)
                if not self._ended and not mail:
                    break
                waiting += self._ended is not None and self._ended.waits
                begins = self._record(begins=mail)
                if mail:
                    ready.popleft()
                if mail and begins:
                    self._ended = self._send(mail)
        finally:
            self._hand.extendleft(mail.delivery for mail in reversed(ready))
        return waiting

    def _make_ready(self, release_id: int | None, ready: deque[ReadyMail], stop: Callable[[], bool]) -> int:
        """As many mails as memory has room for. One that cannot be made ready has failed: returns how many of
        those wait for a retry."""
        waiting, readying = 0, Readying(self._desk)
        while self._hand and self._hand[0].release_id == release_id and not stop():
            if readying.size >= _GROUP_BYTES:
                break
            row = self._hand.popleft()
            made = attempt(row, partial(self._read, row, readying), self._desk.clock)
            if isinstance(made, ReadyMail):
                ready.append(made)
            else:  # what is not ready is no fault of a mail server that nothing was asked of
                waiting += self._end(made and replace(made, outage=made.outage and self._mailer is None))
        return waiting

    def _read(self, row: Delivery, readying: Readying) -> ReadyMail:
        if self._mailer is None:
            self._mailer = self._open_mailer()
        return readying.read(row)

    def _send(self, mail: ReadyMail) -> Outcome | None:
        def act() -> Done:
            assert self._mailer is not None, "opened when the mail was made ready"
            self._mailer.send(mail.envelope, mail.payload, mail.enclosed)
            return Done()

        return self._judge(mail.delivery, act)

    def _judge(self, delivery: Delivery, act: Callable[[], Done]) -> Outcome | None:
        done = attempt(delivery, act, self._desk.clock)
        if isinstance(done, Done):
            return Outcome(delivery, DeliveryState.SENT, self._desk.clock(), done)
        return done

    def _end(self, outcome: Outcome | None) -> bool:
        """Record how an effect went, if the word was ours; whether it waits for a retry."""
        if outcome is None:
            return False
        self._ended = outcome
        self._record()
        return outcome.waits

    def _record(self, *, begins: ReadyMail | None = None) -> bool:
        """In one commit: how the last effect went, and that a mail may have gone from now on. False where it
        may not go: another process has it, or it was stopped."""
        ended = self._ended
        if not ended and not begins:
            return False
        recorded = begun = False
        with self._desk.database.writing() as connection:
            if ended:
                recorded = record(connection, ended)
            if begins:
                begun = claims.renew(connection, begins.delivery, self._desk.clock() + self._desk.lease)
        self._ended = None
        if ended:
            self._take_note(ended)
            tell(ended, recorded)
        if begins and not begun:
            tell_lost(begins.delivery)
        return begun

    def _take_note(self, ended: Outcome) -> None:
        part = Part.WEBSITE if ended.delivery.kind is Kind.WEBSITE else Part.OUTGOING
        if ended.state is DeliveryState.SENT:
            self._account[part] = None
        elif ended.outage:
            self._account.setdefault(part, ended.error)
