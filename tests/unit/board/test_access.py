"""Who is let in to the board."""

from __future__ import annotations

import base64
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

import pytest
from werkzeug.test import create_environ
from werkzeug.wrappers import Request

from humasd.board.access import MOST_FAILURES, WITHIN, Access, Admission, make_hash
from humasd.settings import BoardSettings

HASH = make_hash("sandi yang panjang")
PROXY = "10.0.0.5"


class Clock:
    now = datetime(2026, 11, 24, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now


def settings(**changes: Any) -> BoardSettings:
    return BoardSettings.model_validate({"password_hash": HASH, **changes})


BY_PROXY = {"password_hash": "", "user_header": "X-Remote-User", "proxies": [PROXY]}


def ask(
    login: str | None = None, *, peer: str = "127.0.0.1", headers: Mapping[str, str] | None = None
) -> Request:
    sent = dict(headers or {})
    if login is not None:
        sent["Authorization"] = "Basic " + base64.b64encode(login.encode()).decode()
    return Request(create_environ("/", headers=sent, environ_overrides={"REMOTE_ADDR": peer}))


def test_the_right_user_and_password_are_let_in_and_nothing_else_is() -> None:
    access = Access(settings(), Clock())
    assert access.admit(ask()) is Admission.ASKED
    assert access.admit(ask("humas:sandi yang panjang")) is Admission.GRANTED
    for wrong in ("humas:sandi", "admin:sandi yang panjang", "humas:", "sandi yang panjang"):
        assert access.admit(ask(wrong)) is not Admission.GRANTED
    assert access.admit(ask(headers={"Authorization": "Bearer humas"})) is Admission.ASKED


def test_whoever_guesses_is_soon_not_listened_to_while_others_are() -> None:
    clock = Clock()
    access = Access(settings(), clock)
    for _ in range(MOST_FAILURES):
        assert access.admit(ask("humas:tebakan")) is Admission.REFUSED
    assert access.admit(ask("humas:sandi yang panjang")) is Admission.THROTTLED  # not even looked at
    assert access.admit(ask("humas:sandi yang panjang", peer="::1")) is Admission.GRANTED
    clock.now += WITHIN
    assert access.admit(ask("humas:tebakan")) is Admission.REFUSED


def test_a_login_that_was_right_is_not_locked_out_by_who_guesses_beside_it() -> None:
    access = Access(settings(), Clock())
    assert access.admit(ask("humas:sandi yang panjang")) is Admission.GRANTED
    for _ in range(MOST_FAILURES + 1):
        access.admit(ask("humas:tebakan"))
    assert access.admit(ask("humas:sandi yang panjang")) is Admission.GRANTED


def test_behind_a_proxy_each_client_has_its_own_count() -> None:
    access = Access(settings(proxies=[PROXY]), Clock())
    for _ in range(MOST_FAILURES):
        access.admit(ask("humas:x", peer=PROXY, headers={"X-Forwarded-For": "198.51.100.1"}))
    for client, expected in (("198.51.100.1", Admission.THROTTLED), ("198.51.100.2", Admission.REFUSED)):
        headers = {"X-Forwarded-For": f"203.0.113.9, {client}"}  # what stands before was brought along
        assert access.admit(ask("humas:x", peer=PROXY, headers=headers)) is expected


def test_an_address_in_the_header_counts_only_from_a_proxy() -> None:
    request = ask(headers={"X-Forwarded-For": "198.51.100.1"})
    assert Access(settings(), Clock()).client_of(request) == "127.0.0.1"


@pytest.mark.parametrize(
    ("peer", "named", "expected"),
    [
        (PROXY, "andi", Admission.GRANTED),
        (PROXY, "", Admission.ASKED),
        (PROXY, "x, andi", Admission.ASKED),  # the proxy added its own to what came along
        ("127.0.0.1", "andi", Admission.ASKED),
        ("10.0.0.6", "andi", Admission.ASKED),
        ("", "andi", Admission.ASKED),
    ],
)
def test_a_user_named_by_the_proxy_is_let_in(peer: str, named: str, expected: Admission) -> None:
    access = Access(settings(**BY_PROXY), Clock())
    assert access.admit(ask(peer=peer, headers={"X-Remote-User": named})) is expected


def test_without_a_password_no_password_is_right() -> None:
    access = Access(settings(**BY_PROXY), Clock())
    assert access.admit(ask("humas:", peer=PROXY)) is Admission.ASKED


@pytest.mark.parametrize(
    ("peer", "near"),
    [
        ("127.0.0.1", True),
        ("::1", True),
        ("::ffff:127.0.0.1", True),
        (PROXY, True),
        ("192.0.2.1", False),
        ("", False),
    ],
)
def test_without_tls_only_this_machine_and_the_proxies_are_spoken_to(peer: str, near: bool) -> None:
    assert Access(settings(proxies=[PROXY]), Clock()).is_near(ask(peer=peer)) is near
