"""What a mail itself proves of its origin, where our own server is silent: its signature, or a seal.

In two steps, so that strangers' bytes stay in the child process and the network out of it: which
public keys are needed, and what they prove once somebody has fetched them.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from humasd.mail import arc, dkim
from humasd.mail.dkim import Keys

ANSWERING_FIELDS = ("subject", "in-reply-to", "references")
"""Fields that tie a mail to what it answers. Whoever could add one below a signature would make an old
approval a new one."""


@dataclass(frozen=True)
class Claim:
    """What is to be proven: that the mail is of this domain."""

    domain: str
    at: datetime
    """When we got the mail; a signature that had expired by then proves nothing."""
    by_signature: bool
    sealers: frozenset[str]
    """Domains of the servers whose seal on a forward is believed."""
    fields: tuple[str, ...] = ANSWERING_FIELDS
    """What must be signed or sealed wherever the mail has it."""


class Proof(Enum):
    """By what a mail proves its own origin: DKIM (RFC 6376) or ARC (RFC 8617)."""

    SIGNATURE = "signature"
    SEAL = "seal"


def find_key_names(raw: bytes, claim: Claim) -> tuple[str, ...]:
    """The names in the DNS of the public keys that `find_proof` needs; none where nothing can be proven."""
    own = dkim.find_key_names(raw, claim.domain, claim.fields, claim.at) if claim.by_signature else ()
    return (*own, *(arc.find_key_names(raw, claim.fields, claim.sealers) if claim.sealers else ()))


def find_proof(raw: bytes, claim: Claim, keys: Keys) -> Proof | None:
    """What proves the claim, if anything does. Never raises."""
    if claim.by_signature and dkim.verify(raw, claim.domain, claim.fields, claim.at, keys):
        return Proof.SIGNATURE
    if claim.sealers and arc.vouches(raw, claim.domain, claim.fields, claim.sealers, keys):
        return Proof.SEAL
    return None
