"""A signature counts where it leaves nothing open: who signed, the whole body, and what the mail answers."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from humasd.mail.dkim import find_key_names, verify
from humasd.mail.proof import ANSWERING_FIELDS
from tests.support.growth import grows_linearly
from tests.support.signatures import Key, make_key, sign

DOMAIN = "example.go.id"
NAME = "s1._domainkey.example.go.id"
AT = datetime(2026, 11, 24, 1, 0, tzinfo=UTC)
MAIL = (
    b"From: Kabag <kabag@example.go.id>\r\nTo: humas@example.go.id\r\nSubject: Re: [0001-ABCDEFGH]\r\n"
    b"In-Reply-To: <code.req@example.go.id>\r\nReferences: <code.req@example.go.id>\r\n\r\n"
    b"Setuju \t dinda \r\n\r\n> Mohon persetujuan\r\n\r\n\r\n"
)
KEY = make_key()


def holds(
    raw: bytes, record: bytes | None = None, domain: str = DOMAIN, names: tuple[str, ...] = ANSWERING_FIELDS
) -> bool:
    return verify(raw, domain, names, AT, {NAME: record or KEY.record})


@pytest.mark.parametrize("headers", [b"simple", b"relaxed"])
@pytest.mark.parametrize("body", [b"simple", b"relaxed"])
def test_a_whole_signature_of_the_from_domain_holds(headers: bytes, body: bytes) -> None:
    signed = sign(MAIL, DOMAIN, KEY, canonicalize=(headers, body))
    assert holds(signed)
    assert holds(signed.replace(b"\r\n", b"\n")), "a Maildir keeps bare line feeds"
    assert find_key_names(signed, DOMAIN, ANSWERING_FIELDS, AT) == (NAME,)


def test_no_signature_asks_for_no_key() -> None:
    assert find_key_names(MAIL, DOMAIN, ANSWERING_FIELDS, AT) == ()
    assert not holds(MAIL)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"Setuju", b"Tolak "),
        (b"\r\n\r\nSetuju", b"\r\n\r\nYa\r\nSetuju"),
        (b"> Mohon persetujuan", b"> Mohon persetujuan\r\nSaya setuju"),
        (b"kabag@", b"lain@"),
        (b"In-Reply-To: <code", b"In-Reply-To: <other"),
        (b"References: <code", b"References: <other"),
        (b"[0001-", b"[0002-"),
        (b"From: ", b"From: x@evil.example\r\nFrom: "),
        (b"To: ", b"References: <other.req@example.go.id>\r\nTo: "),
        (b"To: ", b"In-Reply-To: <other.req@example.go.id>\r\nTo: "),
        (b"To: ", b"X: y\rIn-Reply-To: <other.req@example.go.id>\r\nTo: "),
        (b"To: ", b"Not a field\r\nTo: "),
        (b"To: ", b"X : y\r\nTo: "),
        (b"To: ", b"X: \0\r\nTo: "),
    ],
)
def test_what_was_changed_on_the_way_does_not_hold(old: bytes, new: bytes) -> None:
    signed = sign(MAIL, DOMAIN, KEY)
    assert holds(signed) and old in signed
    assert not holds(signed.replace(old, new, 1))


@pytest.mark.parametrize("missing", [b"subject", b"in-reply-to", b"references"])
def test_what_ties_a_mail_to_its_request_must_be_signed(missing: bytes) -> None:
    fields = [name for name in (b"from", b"to", b"subject", b"in-reply-to", b"references") if name != missing]
    assert not holds(sign(MAIL, DOMAIN, KEY, fields=fields))
    without = b"\r\n".join(line for line in MAIL.split(b"\r\n") if not line.lower().startswith(missing))
    signed = sign(without, DOMAIN, KEY, fields=fields)
    assert holds(signed), "what a mail does not have needs no signature"
    assert not holds(missing + b": <code.req@example.go.id>\r\n" + signed), "and cannot be added"


def test_addresses_must_be_signed_where_codes_come_in_them() -> None:
    signed = sign(MAIL, DOMAIN, KEY, fields=[b"from", b"subject", b"in-reply-to", b"references"])
    assert holds(signed) and not holds(signed, names=(*ANSWERING_FIELDS, "to", "cc"))


@pytest.mark.parametrize(
    ("signer", "author"),
    [
        ("go.id", DOMAIN),
        ("setda.example.go.id", DOMAIN),
        ("evil-example.go.id", DOMAIN),
        ("example.go.id.evil.example", DOMAIN),
        (DOMAIN, "setda.example.go.id"),
    ],
)
def test_only_the_very_domain_may_sign(signer: str, author: str) -> None:
    signed = sign(MAIL, signer, KEY)
    name = f"s1._domainkey.{signer}"
    assert find_key_names(signed, author, ANSWERING_FIELDS, AT) == ()
    assert not verify(signed, author, ANSWERING_FIELDS, AT, {name: KEY.record, NAME: KEY.record})


def test_a_signature_for_a_part_of_the_domain_is_none() -> None:
    assert not holds(sign(MAIL, DOMAIN, KEY, identity=b"@milis.example.go.id"))


def test_a_signature_that_ends_before_the_body_is_refused() -> None:
    signed = sign(MAIL, DOMAIN, KEY, length=True)
    assert b"l=" in signed and not holds(signed)


def test_an_expired_signature_is_refused() -> None:
    seconds = int(AT.timestamp())
    assert holds(sign(MAIL, DOMAIN, KEY, tags=b"x=%d; " % (4_000_000_000)))
    assert not holds(sign(MAIL, DOMAIN, KEY, tags=b"x=%d; " % (seconds - 1)))
    assert not holds(sign(MAIL, DOMAIN, KEY, tags=b"x=never; "))


def test_sha1_is_refused() -> None:
    assert not holds(sign(MAIL, DOMAIN, KEY, algorithm=b"rsa-sha1"))


def test_a_short_key_is_refused() -> None:
    short = make_key(768)
    assert not holds(sign(MAIL, DOMAIN, short), short.record)


@pytest.mark.parametrize(
    "change",
    [
        (b"k=rsa", b"t=y"),
        (b"k=rsa", b"t=s:y"),
        (b"k=rsa", b"s=tlsrpt"),
        (b"k=rsa", b"h=sha1"),
        (b"k=rsa", b"k=ed25519"),
        (b"v=DKIM1", b"v=DKIM2"),
        (b"p=", b"p=; q="),
        (b"p=", b"p=AAAA"),
        (b"v=DKIM1; k=rsa; ", b"v=spf1 "),
    ],
)
def test_a_key_that_is_revoked_on_trial_or_for_something_else_proves_nothing(
    change: tuple[bytes, bytes],
) -> None:
    signed = sign(MAIL, DOMAIN, KEY)
    for fine in (b"k=rsa; s=email", b"k=rsa; s=*; h=sha1:sha256; t=s"):
        assert holds(signed, KEY.record.replace(b"k=rsa", fine))
    assert not holds(signed, KEY.record.replace(*change))
    assert not verify(signed, DOMAIN, ANSWERING_FIELDS, AT, {})


def test_of_several_signatures_one_is_enough() -> None:
    other: Key = make_key(seed=2)
    signed = sign(MAIL, DOMAIN, KEY)
    assert holds(sign(signed, DOMAIN, other)), "one that does not hold beside one that does"
    assert holds(sign(signed, "provider.example", other)), "one of somebody else's above it"
    assert not holds(sign(MAIL, DOMAIN, other))


def test_the_key_is_asked_for_under_a_plain_name_alone() -> None:
    signed = sign(MAIL, DOMAIN, KEY)
    for selector in (b"a b", b"../x", b"\xff", b"", b"x" * 64, b"a..b"):
        hostile = signed.replace(b"s=s1", b"s=" + selector, 1)
        assert find_key_names(hostile, DOMAIN, ANSWERING_FIELDS, AT) == ()


@given(st.binary(min_size=1, max_size=4), st.integers(min_value=0))
def test_no_octet_of_a_signed_body_can_be_changed_unseen(octets: bytes, place: int) -> None:
    signed = sign(MAIL, DOMAIN, KEY, canonicalize=(b"simple", b"simple"))
    at = signed.index(b"Setuju") + place % len(b"Setuju dinda")
    for changed in (signed[:at] + octets + signed[at:], signed[:at] + octets + signed[at + len(octets) :]):
        assert holds(changed) is (changed == signed)


@given(st.binary(max_size=500))
def test_no_bytes_make_it_fail(junk: bytes) -> None:
    for raw in (junk, b"DKIM-Signature: " + junk + b"\r\n" + MAIL, sign(MAIL, DOMAIN, KEY) + junk):
        find_key_names(raw, DOMAIN, ANSWERING_FIELDS, AT)
        held, is_signed = holds(raw), raw == sign(MAIL, DOMAIN, KEY) + junk
        assert not held or (
            is_signed and not junk.split()
        )  # white space at the end (RFC 6376, section 3.4.4)
        assert held or not is_signed or junk.strip(b"\r\n")
    assert not verify(sign(MAIL, DOMAIN, KEY), DOMAIN, ANSWERING_FIELDS, AT, {NAME: junk})


@pytest.mark.parametrize("piece", [" ", "\t ", "\r\n", "a  ", "\n \n", "\r", "="])
def test_hostile_bodies_and_headers_cost_no_more_than_their_length(piece: str) -> None:
    signed = sign(MAIL, DOMAIN, KEY)

    def body(text: str) -> None:
        holds(signed + text.encode() + b"x")

    def header(text: str) -> None:
        holds(b"X: " + text.encode() + b"\r\n" + signed)

    def signature(text: str) -> None:
        holds(signed.replace(b"b=", b"b=" + text.encode(), 1))

    assert all(grows_linearly(call, piece) for call in (body, header, signature))
