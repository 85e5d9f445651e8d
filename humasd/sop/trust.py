"""Whose mail it is: whether an answer may be taken for its sender's own. Pure.

Law 5 of the design: the From that anybody can write is not enough. It takes the code that
only the addressee was sent, and our own server's word (DMARC) that the mail is the sender's;
or else the sender's answer to a mail sent to the registered address.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from humasd.mail.authentication import Verdict, find_verdict
from humasd.mail.message import Message


class Standing(Enum):
    """How sure it is whose mail it is."""

    TRUSTED = "trusted"
    UNVERIFIED = "unverified"
    """May be theirs: ask the registered address to confirm."""
    REFUSED = "refused"


@dataclass(frozen=True)
class Judgement:
    """What was found of a mail's origin, and why."""

    standing: Standing
    reason: str = ""
    """Why it was refused, for the office (Indonesian)."""


def verdict_of(message: Message, authserv_id: str | None) -> Verdict:
    """Our own server's DMARC verdict on the one From address."""
    if len(message.from_) != 1:
        return Verdict.NONE
    return find_verdict(message.headers, authserv_id, message.from_[0].address.rpartition("@")[2])


def shares_domain(domain: str, own: str) -> bool:
    """Whether our own server speaks for the domain as it does for `own`: the same, one below or above it."""
    one, other = domain.lower(), own.lower()
    return one == other or one.endswith(f".{other}") or other.endswith(f".{one}")


def is_own_login(login: str, addresses: Iterable[str], own: str) -> bool:
    """Whether an account at our own server is the holder's: one of the addresses, or the name before the "@"
    of one in our own domain, where accounts have no domain."""
    for address in addresses:
        name, _, domain = address.lower().rpartition("@")
        if login == address.lower() or (login == name and shares_domain(domain, own)):
            return True
    return False


def judge(
    message: Message,
    addresses: Iterable[str],
    verdict: Verdict,
    *,
    has_long_code: bool,
    confirmed: bool = False,
    answers_confirmation: bool = False,
) -> Judgement:
    """Whether the mail counts as coming from the holder of one of the addresses.

    `confirmed`: the sender has answered for this very mail before. `answers_confirmation`: this
    mail answers such a question; its fresh long code suffices, as only the registered address got it.
    """
    if len(message.from_) != 1:
        return Judgement(Standing.REFUSED, "surat mencantumkan lebih dari satu pengirim, atau tidak satu pun")
    sender = message.from_[0].address.lower()
    own = frozenset(address.lower() for address in addresses)
    if sender not in own:
        return Judgement(Standing.REFUSED, f"{sender} bukan alamat pejabat atau pengirim yang terdaftar")
    if verdict is Verdict.FAIL:
        return Judgement(Standing.REFUSED, f"pemeriksaan keaslian (DMARC) surat dari {sender} gagal")
    if confirmed:
        return Judgement(Standing.TRUSTED)
    is_known = verdict is Verdict.PASS and not _is_sent_for(message, own)
    if has_long_code and (is_known or answers_confirmation):
        return Judgement(Standing.TRUSTED)
    return Judgement(Standing.UNVERIFIED)


def _is_sent_for(message: Message, addresses: frozenset[str]) -> bool:
    """Did another than the holder send it in his name, as a secretary does (RFC 5322, section 3.6.2)?

    Servers name the account in Sender by their own host's name too.
    """
    if message.sender is None:
        return False
    return not any(_is_same_box(message.sender.address.lower(), address) for address in addresses)


def _is_same_box(sending: str, address: str) -> bool:
    (name, _, domain), (own_name, _, own) = sending.rpartition("@"), address.rpartition("@")
    return name == own_name and shares_domain(domain, own)
