"""Verifying a mail's DKIM signature ourselves (RFC 6376), more strictly than the RFC must be.

Only a signature of the very domain in the From counts, by RSA-SHA256 with a key of 1024 bits or
more, over the whole body, the From and every field that ties the mail to what it answers. One
such signature is enough; one that does not hold proves nothing, as mail is changed on its way.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

import dkim

from humasd.mail.signed import Tags, Unverifiable, covers, read_fields, read_tags

MAX_SIGNATURES = 3
"""Of the From domain; more are not tried."""
MIN_KEY = 1_024
_MAX_SEEN = 50

Keys = Mapping[str, bytes]
"""Public key records by their name in the DNS ("selector._domainkey.example.org")."""

_HOST = re.compile(r"(?=.{1,253}\Z)[a-z0-9_-]{1,63}(?:\.[a-z0-9_-]{1,63}){0,40}")
_NUMBER = re.compile(rb"[0-9]{1,12}")
_BLANKS = re.compile(rb"[\t ]+")


@dataclass(frozen=True)
class _Signature:
    place: int
    """Which of the mail's DKIM-Signature fields it is, from above."""
    tags: Tags


def find_key_names(raw: bytes, domain: str, names: Sequence[str], at: datetime) -> tuple[str, ...]:
    """Where the public keys lie that `verify` needs; none where no signature can count."""
    found = [key_name(signature.tags) for signature in _find_signatures(raw, domain, names, at)]
    return tuple(dict.fromkeys(name for name in found if name))


def verify(raw: bytes, domain: str, names: Sequence[str], at: datetime, keys: Keys) -> bool:
    """Whether a signature of `domain` holds for the mail as it was at `at`, when we got it.

    `names`: fields that it must span wherever the mail has them. Never raises.
    """
    return any(_holds(raw, signature, keys) for signature in _find_signatures(raw, domain, names, at))


def key_name(tags: Tags) -> str | None:
    """The name of a signature's key in the DNS; None where its s= and d= make none."""
    name = b".".join((tags.get(b"s", b""), b"_domainkey", tags.get(b"d", b""))).decode("ascii", "replace")
    return name.lower() if _HOST.fullmatch(name.lower()) else None


def look_up(keys: Keys) -> Callable[..., bytes | None]:
    """What the library asks for a key: only what was fetched, and only where it may be used."""

    def find(name: bytes, timeout: float = 0) -> bytes | None:
        record = keys.get(name.decode("ascii", "replace").rstrip(".").lower())
        return record if record is not None and _is_usable(record) else None

    return find


def is_whole(tags: Tags) -> bool:
    """Whether a signature is of the one algorithm that we take, and over the whole body: an l= leaves room
    below it for words that nobody signed."""
    return tags.get(b"a") == b"rsa-sha256" and b"l" not in tags


def prepare_body(signer: dkim.DomainSigner, tags: Tags, default: bytes) -> None:
    """Do beforehand, in linear time, what relaxed canonicalization does with white space.

    The library's own pattern for it is quadratic; on what is done already it has nothing to do.
    """
    if tags.get(b"c", default).partition(b"/")[2].strip() == b"relaxed":
        lines = _BLANKS.sub(b" ", signer.body).split(b"\r\n")
        signer.body = b"\r\n".join(line.rstrip(b" ") for line in lines)


def _find_signatures(raw: bytes, domain: str, names: Sequence[str], at: datetime) -> list[_Signature]:
    try:
        fields = read_fields(raw)
    except Unverifiable:
        return []
    values = [value for name, value in fields if name == b"dkim-signature"]
    found: list[_Signature] = []
    for place, value in enumerate(values[:_MAX_SEEN]):
        try:
            tags = read_tags(value)
        except Unverifiable:
            continue
        if _may_count(tags, domain, at) and covers(tags, fields, names):
            found.append(_Signature(place, tags))
    return found[:MAX_SIGNATURES]


def _may_count(tags: Tags, domain: str, at: datetime) -> bool:
    """What can be told of a signature without its key."""
    own = domain.lower().encode("utf-8")
    agents = {tags.get(tag, own).lower().rpartition(b"@")[2] for tag in (b"d", b"i")}
    is_ours = bool(own) and b"d" in tags and agents == {own}
    return is_ours and is_whole(tags) and key_name(tags) is not None and not _is_expired(tags, at)


def _is_expired(tags: Tags, at: datetime) -> bool:
    end = tags.get(b"x")
    return end is not None and (_NUMBER.fullmatch(end) is None or int(end) < at.timestamp())


def _is_usable(record: bytes) -> bool:
    """A key for mail that its domain stands by: not revoked, not on trial (RFC 6376, section 3.6.1)."""
    try:
        tags = read_tags(record)
    except Unverifiable:
        return False
    services, hashes, flags = (
        {word.strip() for word in tags.get(tag, b"").split(b":")} for tag in (b"s", b"h", b"t")
    )
    return (
        tags.get(b"v", b"DKIM1") == b"DKIM1"
        and tags.get(b"k", b"rsa") == b"rsa"
        and bool(tags.get(b"p"))
        and (b"s" not in tags or bool(services & {b"*", b"email"}))
        and (b"h" not in tags or b"sha256" in hashes)
        and b"y" not in flags
    )


def _holds(raw: bytes, signature: _Signature, keys: Keys) -> bool:
    try:
        signer = dkim.DKIM(raw, minkey=MIN_KEY)
        prepare_body(signer, signature.tags, b"simple/simple")
        return bool(signer.verify(signature.place, dnsfunc=look_up(keys)))
    except Exception:  # whatever is wrong with it, the library raises much: it proves nothing
        return False
