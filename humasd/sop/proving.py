"""Looking for a mail's own proof of its origin: keys are fetched here, the bytes are read in the child."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from humasd.documents.sandbox import Sandbox
from humasd.errors import Permanent, Refused, Transient
from humasd.logs import get_logger
from humasd.mail.proof import ANSWERING_FIELDS, Claim, Proof, find_key_names, find_proof
from humasd.ports import TextRecords

TIMEOUT = 5.0
"""Seconds for each of the two readings; an ordinary mail takes a hundredth."""
_MOST_FAILURES = 2
"""A DNS that fails more often is not asked on; other mail waits meanwhile."""

log = get_logger(__name__)


@dataclass(frozen=True)
class Prover:
    """Looks for a mail's own proof of its origin, in the child process; the DNS is asked from here."""

    sandbox: Sandbox
    records: TextRecords
    by_signature: bool
    sealers: frozenset[str]
    fields: tuple[str, ...] = ANSWERING_FIELDS

    def find_proof(self, raw: bytes, domain: str, at: datetime, *, by_signature: bool) -> Proof | None:
        """What in a mail that came at `at` proves that it is of `domain`.

        The DNS is asked only where a signature or seal could count. A key that cannot be had proves
        nothing: whoever asks then does without, and does not wait for the DNS of others.
        """
        claim = Claim(domain, at, by_signature and self.by_signature, self.sealers, self.fields)
        try:
            names = self.sandbox.run(find_key_names, raw, claim, timeout=TIMEOUT)
            keys = self._fetch(names)
            return self.sandbox.run(find_proof, raw, claim, keys, timeout=TIMEOUT) if keys else None
        except Refused as error:
            log.warning("a mail's signatures could not be read", reason=str(error))
            return None

    def _fetch(self, names: Sequence[str]) -> dict[str, bytes]:
        keys: dict[str, bytes] = {}
        failures = 0
        for name in names:
            if failures >= _MOST_FAILURES:
                break
            try:
                record = self.records.find_text(name)
            except (Transient, Permanent) as error:
                log.warning("a public key could not be fetched", name=name, reason=str(error))
                failures += 1
            else:
                keys |= {name: record} if record is not None else {}
        return keys
