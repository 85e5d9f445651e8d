"""Only our own server's verdict, above the line with which it took the mail over, counts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from humasd.mail.authentication import Verdict, find_verdict

OURS = "mail.example.go.id"
DOMAIN = "example.go.id"
AR = "authentication-results"
TAKEN_OVER = (
    "received",
    "from gw.example.com (gw.example.com [203.0.113.9]) by mail.example.go.id (Postfix) with ESMTPS",
)
LOOPBACK = (
    "received",
    "from localhost (localhost [127.0.0.1]) by mail.example.go.id (Postfix) with ESMTP id 1",
)
PRIVATE = ("received", "from relay (relay.lan [10.1.2.3]) by mail.example.go.id (Postfix) with ESMTP id 2")
LMTP = (
    "received",
    "from mail.example.go.id by mail.example.go.id with LMTP id abc for <humas@example.go.id>",
)
PASSED = f"{OURS}; dkim=pass header.d=example.go.id; dmarc=pass (p=none) header.from=example.go.id"
FAILED = f"{OURS}; dmarc=fail header.from=example.go.id"


def verdict(*headers: tuple[str, str], authserv_id: str | None = OURS, domain: str = DOMAIN) -> Verdict:
    return find_verdict(headers, authserv_id, domain)


def test_our_verdict_above_the_takeover_counts():
    assert verdict((AR, PASSED), TAKEN_OVER) is Verdict.PASS
    assert verdict((AR, FAILED), TAKEN_OVER) is Verdict.FAIL


def test_a_verdict_below_the_takeover_was_brought_along():
    assert verdict(TAKEN_OVER, (AR, PASSED)) is Verdict.NONE


def test_hops_within_are_walked_over():
    assert verdict(LMTP, LOOPBACK, PRIVATE, (AR, PASSED), TAKEN_OVER) is Verdict.PASS
    assert verdict(LMTP, LOOPBACK, TAKEN_OVER, (AR, PASSED)) is Verdict.NONE


def test_a_private_name_does_not_make_a_hop_inside():
    liar = ("received", "from [127.0.0.1] (evil.example.com [203.0.113.9]) by mail.example.go.id with ESMTP")
    assert verdict(liar, (AR, PASSED), TAKEN_OVER) is Verdict.NONE


@pytest.mark.parametrize(
    "hop",
    [
        "from (x [127.0.0.1]) (evil.example.com [203.0.113.9]) by mail.example.go.id with ESMTP",
        "from x by y (z [127.0.0.1]) (evil.example.com [203.0.113.9]) by mail.example.go.id with ESMTP",
        "from evil.example.com ([203.0.113.9] helo=[127.0.0.1]) by mail.example.go.id with esmtp",
        "from (evil (unknown [203.0.113.9]) by mail.example.go.id with ESMTP",
        "from unknown (HELO 127.0.0.1) (203.0.113.9) by mail.example.go.id with SMTP",
        "from x with LMTP by (evil.example.com [203.0.113.9]) by mail.example.go.id with ESMTP",
        'from a (b [192.0.2.1]) by mail.example.go.id with ESMTP for <" with LMTP "@example.go.id>',
        "from evil.example.com by mail.example.go.id with ESMTP",
        "from a (b [1270.0.0.1]) by mail.example.go.id",
        "from a (b [IPv6:2001:db8::1]) by mail.example.go.id",
    ],
)
def test_hops_from_outside_are_seen_whatever_the_other_side_calls_itself(hop):
    assert verdict(("received", hop), (AR, PASSED), TAKEN_OVER) is Verdict.NONE


@pytest.mark.parametrize(
    "literal", ["::1", "IPv6:fd00::1", "192.168.1.4", "172.20.0.1", "IPv6:::ffff:127.0.0.1"]
)
def test_loopback_and_private_addresses_are_inside(literal):
    hop = ("received", f"from a (b [{literal}]) by mail.example.go.id with ESMTP")
    assert verdict(hop, (AR, PASSED), TAKEN_OVER) is Verdict.PASS


def test_without_a_takeover_only_the_part_above_the_topmost_hop_counts():
    assert verdict((AR, PASSED), LOOPBACK) is Verdict.PASS
    assert verdict(LMTP, (AR, PASSED), LOOPBACK, PRIVATE) is Verdict.PASS
    assert verdict(LOOPBACK, (AR, PASSED), PRIVATE) is Verdict.NONE


def test_mail_without_any_hop_was_never_outside():
    assert verdict((AR, PASSED)) is Verdict.PASS


def test_another_servers_verdict_is_none_of_ours():
    for server in (
        "evil.example.com",
        "mail.example.go.id.evil.example.com",
        "xmail.example.go.id",
        f"{OURS} x",
    ):
        assert verdict((AR, PASSED.replace(OURS, server, 1)), TAKEN_OVER) is Verdict.NONE


def test_case_version_and_comments_around_our_name_are_tolerated():
    for server in ("MAIL.Example.Go.Id", f"{OURS} 1", f"(x) {OURS} (y)", f'"{OURS}"'):
        assert verdict((AR, PASSED.replace(OURS, server, 1)), TAKEN_OVER) is Verdict.PASS


def test_without_our_name_none_counts():
    assert verdict((AR, PASSED), TAKEN_OVER, authserv_id=None) is Verdict.NONE
    assert verdict((AR, PASSED), TAKEN_OVER, authserv_id="") is Verdict.NONE


def test_of_several_verdicts_the_worst_holds():
    assert verdict((AR, PASSED), (AR, FAILED), TAKEN_OVER) is Verdict.FAIL
    assert verdict((AR, PASSED), (AR, f"{OURS}; dmarc=none"), TAKEN_OVER) is Verdict.NONE
    assert verdict((AR, PASSED), (AR, f"{OURS}; spf=fail"), TAKEN_OVER) is Verdict.PASS


@pytest.mark.parametrize(
    ("results", "expected"),
    [
        ("dmarc=fail (dmarc=pass) header.from=example.go.id", Verdict.FAIL),
        ("dmarc=none (p=none; dmarc=pass header.from=example.go.id)", Verdict.NONE),
        ('dkim=fail reason="x; dmarc=pass header.from=example.go.id"', Verdict.NONE),
        ("dkim=pass (a (b) dmarc=fail", Verdict.NONE),
        ("dmarc = pass header.from = example.go.id", Verdict.PASS),
        ("DMARC=PASS header.from=EXAMPLE.go.id", Verdict.PASS),
        ("dmarc/1=pass header.from=example.go.id", Verdict.PASS),
        ("dmarc=pass", Verdict.PASS),
        ("dmarc=pass header.from=other.go.id", Verdict.NONE),
        ("dmarc=pass header.from=notexample.go.id", Verdict.NONE),
        ("dmarc=pass header.from=sub.example.go.id", Verdict.NONE),
        ("dmarc=bestguesspass header.from=example.go.id", Verdict.NONE),
        ("dmarc=temperror", Verdict.NONE),
        ("spf=pass smtp.mailfrom=example.go.id", Verdict.NONE),
        ("x-dmarc=pass", Verdict.NONE),
        ("none", Verdict.NONE),
    ],
)
def test_what_the_field_says(results, expected):
    assert verdict((AR, f"{OURS}; {results}"), TAKEN_OVER) is expected


def test_a_parent_domain_is_the_same_organisation():
    assert (
        verdict((AR, f"{OURS}; dmarc=pass header.from=example.go.id"), domain="dinas.example.go.id")
        is Verdict.PASS
    )
    assert verdict((AR, f"{OURS}; dmarc=pass header.from=id"), domain="example.go.id") is Verdict.NONE


@pytest.mark.parametrize("piece", ["(", '"', "a=b;", "dmarc=pass ", "\\", ")", "[1.2.3.4]", " by "])
def test_hostile_fields_are_no_pass(piece):
    hostile = piece * 100_000
    assert verdict((AR, f"{OURS}; {hostile}"), ("received", f"from {hostile}")) is not Verdict.FAIL
    assert verdict((AR, f"{OURS}; dkim=pass {hostile}; dmarc=pass"), TAKEN_OVER) is Verdict.NONE


@given(st.text(max_size=200), st.text(max_size=200))
def test_no_field_makes_reading_fail(value, hop):
    assert verdict((AR, f"{OURS};{value}"), ("received", hop)) in Verdict
