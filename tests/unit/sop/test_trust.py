"""Whose mail it is: the only ways to be believed, over every combination of what a mail can show."""

from __future__ import annotations

from itertools import product

import pytest

from humasd.mail.authentication import Verdict
from humasd.mail.message import Address, Message
from humasd.sop.trust import Standing, judge, verdict_of

KABAG = ("kabag@example.go.id", "andi@example.com")
STRANGER = "orang@example.net"


def mail(*senders: str, headers: tuple[tuple[str, str], ...] = ()) -> Message:
    return Message(
        message_id="<a@x>",
        subject="",
        from_=tuple(Address(sender) for sender in senders),
        sender=None,
        reply_to=(Address(KABAG[0]),),
        to=(),
        cc=(),
        date=None,
        in_reply_to=(),
        references=(),
        text="",
        html=None,
        parts=(),
        headers=headers,
    )


WAYS = list(product(Verdict, (False, True), (False, True), (False, True)))
"""Verdict; long code; owned up to before; answers a confirmation."""


def stand(*senders: str, way: tuple[Verdict, bool, bool, bool]) -> Standing:
    verdict, has_long_code, confirmed, answers = way
    judgement = judge(
        mail(*senders),
        KABAG,
        verdict,
        has_long_code=has_long_code,
        confirmed=confirmed,
        answers_confirmation=answers,
    )
    assert bool(judgement.reason) == (judgement.standing is Standing.REFUSED)
    return judgement.standing


@pytest.mark.parametrize(
    "senders",
    [(), (STRANGER,), (KABAG[0], STRANGER), (STRANGER, KABAG[0]), KABAG, (KABAG[0], KABAG[0])],
    ids=["none", "stranger", "with-stranger", "behind-stranger", "both-own", "twice"],
)
@pytest.mark.parametrize("way", WAYS)
def test_whoever_is_not_the_one_sender_is_refused_whatever_else_the_mail_shows(
    senders: tuple[str, ...], way: tuple[Verdict, bool, bool, bool]
) -> None:
    assert stand(*senders, way=way) is Standing.REFUSED


@pytest.mark.parametrize("way", [way for way in WAYS if way[0] is Verdict.FAIL])
def test_a_mail_that_our_server_found_forged_is_refused(way: tuple[Verdict, bool, bool, bool]) -> None:
    assert stand(KABAG[0], way=way) is Standing.REFUSED


@pytest.mark.parametrize("address", [*KABAG, KABAG[0].upper()])
def test_code_and_verdict_together_are_believed(address: str) -> None:
    assert stand(address, way=(Verdict.PASS, True, False, False)) is Standing.TRUSTED


def test_one_of_them_alone_is_asked_to_confirm() -> None:
    assert stand(KABAG[0], way=(Verdict.PASS, False, False, False)) is Standing.UNVERIFIED
    assert stand(KABAG[0], way=(Verdict.NONE, True, False, False)) is Standing.UNVERIFIED
    assert stand(KABAG[0], way=(Verdict.NONE, False, False, False)) is Standing.UNVERIFIED


def test_the_answer_to_a_confirmation_needs_its_code_and_no_verdict() -> None:
    assert stand(KABAG[0], way=(Verdict.NONE, True, False, True)) is Standing.TRUSTED
    assert stand(KABAG[0], way=(Verdict.NONE, False, False, True)) is Standing.UNVERIFIED
    assert stand(KABAG[0], way=(Verdict.PASS, False, False, True)) is Standing.UNVERIFIED


def test_a_verdict_is_about_the_one_sender_and_nobody_where_there_are_two() -> None:
    found = (
        ("authentication-results", "mx.example.go.id; dmarc=pass header.from=example.go.id"),
        ("received", "from out (out [203.0.113.9]) by mx.example.go.id with ESMTPS id 1; now"),
    )
    assert verdict_of(mail(KABAG[0], headers=found), "mx.example.go.id") is Verdict.PASS
    assert verdict_of(mail(KABAG[1], headers=found), "mx.example.go.id") is Verdict.NONE
    assert verdict_of(mail(*KABAG, headers=found), "mx.example.go.id") is Verdict.NONE
    assert verdict_of(mail(KABAG[0], headers=found), None) is Verdict.NONE
