"""Mails made ready to be sent: read, completed and addressed; once one begins, it waits for nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from humasd.mail.verp import return_address, token_of
from humasd.outcome import LeaseLost
from humasd.ports import Envelope
from humasd.sop.desk import Desk
from humasd.sop.sheet import complete
from humasd.store import claims
from humasd.store.outbox import Delivery, Kind


@dataclass(frozen=True)
class ReadyMail:
    """All that a mail needs."""

    delivery: Delivery
    envelope: Envelope
    payload: bytes
    enclosed: bytes
    """What follows the payload; mails of one release share it."""


class Readying:
    """Makes mails of one group ready; what they share is read once."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._enclosed: dict[str, bytes] = {}
        self.size = 0
        """Octets that lie ready in memory."""

    def read(self, row: Delivery) -> ReadyMail:
        """Raises LeaseLost, and what reading its files raises."""
        payload = self._desk.files.get(row.payload)
        if row.late is not None:
            row, payload = self._complete(row, payload, row.late)
        enclosed = b"" if row.enclosed is None else self._read_enclosed(row.enclosed)
        self.size += len(payload)
        return ReadyMail(row, self._address(row), payload, enclosed)

    def _read_enclosed(self, sha256: str) -> bytes:
        if sha256 not in self._enclosed:
            self._enclosed[sha256] = self._desk.files.get(sha256)
            self.size += len(self._enclosed[sha256])
        return self._enclosed[sha256]

    def _complete(
        self, delivery: Delivery, payload: bytes, late: Mapping[str, Any]
    ) -> tuple[Delivery, bytes]:
        """Put the paper into a mail that was written for one; every try from now on sends these bytes."""
        payload = complete(self._desk, payload, late)
        sha256 = self._desk.files.put(payload)
        with self._desk.database.writing() as connection:
            if not claims.complete(connection, delivery, sha256):
                raise LeaseLost
        return replace(delivery, payload=sha256, late=None), payload

    def _address(self, delivery: Delivery) -> Envelope:
        """A report on a partner's mail that comes back shall name that mail, whatever else it leaves out."""
        office = self._desk.office_address
        token = token_of(delivery.message_id) if delivery.kind is Kind.PARTNER else None
        if token is None:
            return Envelope(office, delivery.recipient)
        sender = return_address(office, token) if self._desk.plus_addressing else office
        return Envelope(sender, delivery.recipient, token)
