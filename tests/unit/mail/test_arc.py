"""A seal counts where it is whole, trusted servers alone have sealed, and the first found a pass."""

from __future__ import annotations

import pytest

from humasd.mail.arc import find_key_names, vouches
from humasd.mail.proof import ANSWERING_FIELDS
from tests.support.signatures import Key, make_key, seal

DOMAIN = "example.go.id"
SEALER = "forwarder.example"
KEY, OTHER = make_key(), make_key(seed=2)
KEYS = {
    f"s1._domainkey.{SEALER}": KEY.record,
    "s1._domainkey.second.example": OTHER.record,
    "s1._domainkey.evil.example": OTHER.record,
}
MAIL = (
    b"From: Kabag <kabag@example.go.id>\r\nTo: humas@example.go.id\r\nSubject: Re: [0001-ABCDEFGH]\r\n"
    b"In-Reply-To: <code.req@example.go.id>\r\nReferences: <code.req@example.go.id>\r\n"
    b"Date: Tue, 24 Nov 2026 09:00:00 +0800\r\n\r\nSetuju  dinda \r\n"
)
PASSED = "dkim=pass header.d=example.go.id; dmarc=pass header.from=example.go.id"
SEALERS = frozenset({SEALER, "second.example"})


def counts(raw: bytes, sealers: frozenset[str] = SEALERS, names: tuple[str, ...] = ANSWERING_FIELDS) -> bool:
    return vouches(raw, DOMAIN, names, sealers, KEYS)


def once(results: str = PASSED, sealer: str = SEALER, key: Key = KEY) -> bytes:
    return seal(MAIL, sealer, key, results)


def test_a_seal_of_a_trusted_server_that_found_a_pass_counts() -> None:
    assert counts(once())
    assert counts(once().replace(b"\r\n", b"\n")), "a Maildir keeps bare line feeds"
    assert find_key_names(once(), ANSWERING_FIELDS, SEALERS) == (f"s1._domainkey.{SEALER}",)


def test_a_chain_of_trusted_servers_counts_by_what_the_first_found() -> None:
    twice = seal(once(), "second.example", OTHER, "arc=pass; dmarc=fail header.from=example.go.id")
    assert counts(twice)
    assert not counts(twice, frozenset({SEALER})) and not counts(twice, frozenset({"second.example"}))


@pytest.mark.parametrize(
    "results",
    [
        "dmarc=fail header.from=example.go.id",
        "dmarc=none header.from=example.go.id",
        "dmarc=pass header.from=evil.example",
        "dmarc=pass header.from=setda.example.go.id",
        "dmarc=pass header.from=example.go.id; dmarc=fail header.from=example.go.id",
        "dkim=pass header.d=example.go.id; spf=pass smtp.mailfrom=example.go.id",
    ],
)
def test_nothing_but_a_pass_for_the_very_domain_counts(results: str) -> None:
    assert not counts(once(results))


def test_a_first_finding_is_not_bettered_by_a_later_one() -> None:
    first = once("dmarc=fail header.from=example.go.id")
    assert not counts(seal(first, "second.example", OTHER, f"arc=pass; {PASSED}"))


def test_a_server_that_is_not_trusted_spoils_the_chain_wherever_it_stands() -> None:
    assert not counts(once(sealer="evil.example", key=OTHER))
    below = seal(once(sealer="evil.example", key=OTHER), SEALER, KEY, f"arc=pass; {PASSED}")
    above = seal(once(), "evil.example", OTHER, f"arc=pass; {PASSED}")
    assert not counts(below) and not counts(above)
    assert find_key_names(above, ANSWERING_FIELDS, SEALERS) == ()


def test_no_sealer_is_trusted_unless_it_is_named() -> None:
    assert not counts(once(), frozenset())
    assert not counts(once(), frozenset({"example"})) and not counts(once(), frozenset({f"x.{SEALER}"}))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"Setuju", b"Tolak "),
        (b"In-Reply-To: <code", b"In-Reply-To: <other"),
        (b"From: ", b"From: x@evil.example\r\nFrom: "),
        (b"To: humas", b"References: <other.req@example.go.id>\r\nTo: humas"),
        (b"dmarc=pass", b"dmarc=none"),
        (b"cv=none", b"cv=pass"),
        (b"i=1;", b"i=2;"),
        (b"i=1;", b"x=1;"),
        (b"ARC-Seal:", b"X-Seal:"),
        (
            b"ARC-Authentication-Results:",
            b"ARC-Authentication-Results: i=1; x\r\nARC-Authentication-Results:",
        ),
    ],
)
def test_what_was_changed_below_the_seal_does_not_count(old: bytes, new: bytes) -> None:
    assert counts(once()) and old in once()
    assert not counts(once().replace(old, new, 1))


def test_a_finding_cannot_be_changed_into_a_pass() -> None:
    failed = once("dmarc=fail header.from=example.go.id")
    assert not counts(failed.replace(b"dmarc=fail", b"dmarc=pass"))


def test_a_seal_of_another_mail_cannot_be_put_on_this_one() -> None:
    genuine = seal(MAIL.replace(b"<code.", b"<older."), SEALER, KEY, PASSED)
    sets = genuine[: genuine.index(b"From: ")]
    assert counts(genuine) and not counts(sets + MAIL)
    assert not counts(seal(sets + MAIL, "second.example", OTHER, "arc=fail; dmarc=fail"))


def test_what_ties_a_mail_to_its_request_must_be_sealed() -> None:
    fields = [b"from", b"to", b"subject", b"date"]
    assert not counts(seal(MAIL, SEALER, KEY, PASSED, fields=fields))


def test_a_chain_is_not_followed_for_ever() -> None:
    raw = once()
    for _ in range(6):
        raw = seal(raw, SEALER, KEY, "arc=pass; dmarc=fail")
    assert not counts(raw)


@pytest.mark.parametrize(
    "junk", [b"", b"\0", b"i=1", b"i=1; a=rsa-sha256; d=forwarder.example; s=s1; b=; bh=; h=a"]
)
def test_no_bytes_make_it_fail(junk: bytes) -> None:
    for name in (b"ARC-Seal", b"ARC-Message-Signature", b"ARC-Authentication-Results"):
        assert not counts(name + b": " + junk + b"\r\n" + MAIL)
    assert not counts(junk)
