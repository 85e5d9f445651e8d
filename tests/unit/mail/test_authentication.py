"""Only our own server's verdict, above the line with which it took the mail over, counts."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from humasd.mail.authentication import Verdict, find_verdict, is_unjudged, judge_results
from humasd.mail.parse import parse_message

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
SUBMITTED_BY_A_PROCESS = ("received", "by mail.example.go.id (Postfix, from userid 33) id 3")
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


def test_hops_that_never_left_the_machine_are_walked_over():
    assert verdict(LMTP, LOOPBACK, SUBMITTED_BY_A_PROCESS, (AR, PASSED), TAKEN_OVER) is Verdict.PASS
    assert verdict(LMTP, LOOPBACK, TAKEN_OVER, (AR, PASSED)) is Verdict.NONE


@pytest.mark.parametrize("literal", ["10.1.2.3", "192.168.1.4", "172.20.0.1", "169.254.1.1", "IPv6:fd00::1"])
def test_a_machine_of_the_same_network_is_outside(literal):
    hop = ("received", f"from pc (pc.lan [{literal}]) by mail.example.go.id with ESMTP id 2")
    assert verdict(hop, (AR, PASSED), TAKEN_OVER) is Verdict.NONE
    assert verdict((AR, PASSED), hop) is Verdict.PASS


def test_the_line_of_a_server_before_ours_is_no_boundary_below_which_anything_counts():
    relayed = ("received", "from evil ([203.0.113.9]) by gw.example.com with ESMTP")
    assert verdict(TAKEN_OVER, (AR, PASSED), relayed) is Verdict.NONE
    assert verdict((AR, PASSED), TAKEN_OVER, relayed) is Verdict.PASS


def test_a_loopback_name_does_not_make_a_hop_inside():
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


@pytest.mark.parametrize("literal", ["127.0.0.1", "127.1.2.3", "::1", "IPv6:::1", "IPv6:::ffff:127.0.0.1"])
def test_loopback_addresses_are_inside(literal):
    hop = ("received", f"from a (b [{literal}]) by mail.example.go.id with ESMTP")
    assert verdict(hop, (AR, PASSED), TAKEN_OVER) is Verdict.PASS


def test_without_a_takeover_only_the_part_above_the_topmost_hop_counts():
    assert verdict((AR, PASSED), LOOPBACK) is Verdict.PASS
    assert verdict(LMTP, (AR, PASSED), LOOPBACK, LOOPBACK) is Verdict.PASS
    assert verdict(LOOPBACK, (AR, PASSED), LOOPBACK) is Verdict.NONE


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
        ("dmarc=pass header.from=kabag@example.go.id", Verdict.PASS),
        ('dmarc=pass header.from="example.go.id"', Verdict.PASS),
        ("dmarc=pass header.from=(x) example.go.id", Verdict.PASS),
        ("dmarc=pass", Verdict.NONE),
        ("dmarc=pass header.from=", Verdict.NONE),
        ("dmarc=pass header.from=example.go.id header.from=evil.example", Verdict.NONE),
        ("dmarc=pass header.d=example.go.id", Verdict.NONE),
        ("dmarc=pass header.from=example.go.id; dmarc=none", Verdict.NONE),
        ("dmarc=pass header.from=example.go.id; dmarc=fail", Verdict.FAIL),
        ("dkim=pass header.d=example.go.id; spf=pass smtp.mailfrom=example.go.id", Verdict.NONE),
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


@pytest.mark.parametrize("parent", ["example.go.id", "go.id", "co.id", "sch.id", "id", "com", ""])
def test_a_pass_for_a_parent_domain_is_none_for_its_children(parent):
    judged = f"{OURS}; dmarc=pass header.from={parent}"
    for domain in (f"dinas.{parent}", "dinas.example.go.id", ""):
        assert verdict((AR, judged), TAKEN_OVER, domain=domain) is Verdict.NONE


def test_a_field_without_our_name_at_its_head_is_not_ours():
    for field in (
        "dmarc=pass header.from=example.go.id",
        f"; {PASSED}",
        f"x; {PASSED}",
        f"({OURS}); {PASSED}",
    ):
        assert verdict((AR, field), TAKEN_OVER) is Verdict.NONE


def test_a_folded_field_of_a_whole_mail_is_read():
    message = parse_message(
        f"AUTHENTICATION-RESULTS: {OURS} 1;\r\n\tdkim=pass (ok; dmarc=fail)\r\n header.d=example.go.id;\r\n"
        f" dmarc=pass\r\n\theader.from=example.go.id\r\nReceived: {TAKEN_OVER[1]}\r\n\r\nIsi".encode()
    )
    assert find_verdict(message.headers, OURS, DOMAIN) is Verdict.PASS


def test_a_sign_that_is_a_letter_in_lower_case_makes_no_other_domain_ours():
    kelvin = DOMAIN.replace("e", "\u212a", 1)
    passed = f"{OURS}; dmarc=pass header.from={kelvin}"
    assert verdict((AR, passed), TAKEN_OVER, domain=DOMAIN.replace("e", "k", 1)) is Verdict.NONE


@pytest.mark.parametrize("word", ["none", "temperror", "permerror"])
def test_a_verdict_that_is_none_leaves_the_mail_unjudged(word):
    assert is_unjudged([TAKEN_OVER], OURS)
    assert is_unjudged([(AR, f"{OURS}; dkim=pass header.d=example.go.id"), TAKEN_OVER], OURS)
    assert is_unjudged([(AR, f"{OURS}; dmarc={word}"), TAKEN_OVER], OURS)
    assert is_unjudged([TAKEN_OVER, (AR, PASSED)], OURS)
    assert is_unjudged([(AR, FAILED), TAKEN_OVER], None)


@pytest.mark.parametrize(
    "results", ["dmarc=fail", "dmarc=pass header.from=other.example", "dmarc=x", "dmarc=none;" * 60]
)
def test_whatever_else_our_server_says_is_a_verdict(results):
    assert not is_unjudged([(AR, f"{OURS}; dmarc=none"), (AR, f"{OURS}; {results}"), TAKEN_OVER], OURS)


def test_a_fields_own_results_are_judged_whoever_wrote_it():
    passed = (
        " mx.example.net; dkim=pass header.d=example.go.id; dmarc=pass (p=NONE) header.from=example.go.id"
    )
    assert judge_results(passed, DOMAIN) is Verdict.PASS
    assert judge_results(passed, "other.go.id") is Verdict.NONE
    assert judge_results(f"{passed}; dmarc=fail", DOMAIN) is Verdict.FAIL
    assert judge_results("", DOMAIN) is Verdict.NONE


@pytest.mark.parametrize("count", [5_000, 200_000])
def test_fields_of_brackets_are_read_in_no_time(count):
    start = time.process_time()
    assert verdict((AR, f"{OURS}; {'(' * count}"), ("received", "from " + "(" * count)) is Verdict.NONE
    assert time.process_time() - start < 1


@pytest.mark.parametrize("piece", ["(", '"', "a=b;", "dmarc=pass ", "\\", ")", "[1.2.3.4]", " by "])
def test_hostile_fields_are_no_pass(piece):
    hostile = piece * 100_000
    assert verdict((AR, f"{OURS}; {hostile}"), ("received", f"from {hostile}")) is not Verdict.FAIL
    assert verdict((AR, f"{OURS}; dkim=pass {hostile}; dmarc=pass"), TAKEN_OVER) is Verdict.NONE


@given(st.text(max_size=200), st.text(max_size=200))
def test_no_field_makes_reading_fail(value, hop):
    assert verdict((AR, f"{OURS};{value}"), ("received", hop)) in Verdict


@pytest.mark.parametrize(
    "comment",
    [
        '(client-ip=203.0.113.9; from="\\"a); dmarc=pass header.from=example.go.id (\\"@evil.example")',
        '(domain of "a); dmarc=pass header.from=example.go.id; x=("@evil.example designates 203.0.113.9)',
        '(from "a); dmarc=pass header.from=example.go.id (',
    ],
)
def test_what_the_other_side_said_of_itself_is_no_result_of_ours(comment):
    said = (AR, f"{OURS}; spf=pass {comment} smtp.mailfrom=evil.example")
    assert verdict(said, TAKEN_OVER) is Verdict.NONE
    assert verdict(said, (AR, PASSED), TAKEN_OVER) is Verdict.NONE
    assert verdict(said, (AR, FAILED), TAKEN_OVER) is Verdict.FAIL


def test_a_comment_with_a_string_in_it_is_a_comment():
    said = f'{OURS}; spf=pass (envelope-from="a (b)"@x.example) smtp.mailfrom=x; {PASSED.partition("; ")[2]}'
    assert verdict((AR, said), TAKEN_OVER) is Verdict.PASS


def test_a_fail_stands_however_a_comment_is_read():
    said = f'{OURS}; spf=pass (from "a) smtp.mailfrom=x; dmarc=fail header.from={DOMAIN}; x=(")'
    assert verdict((AR, said), TAKEN_OVER) is Verdict.FAIL
