"""Who logged in at our own server: told by its own fields alone, and by one voice."""

from __future__ import annotations

import pytest

from humasd.mail.login import find_login

OURS = "mail.example.go.id"
AR = "authentication-results"
TAKEN_OVER = (
    "received",
    "from gw.example.com (gw.example.com [203.0.113.9]) by mail.example.go.id (Postfix) with ESMTPS",
)
PASSED = f"{OURS}; dkim=pass header.d=example.go.id; dmarc=pass (p=none) header.from=example.go.id"


def account(*headers: tuple[str, str], authserv_id: str | None = OURS) -> str | None:
    return find_login(headers, authserv_id)


LOGIN = f"{OURS}; auth=pass (LOGIN) smtp.auth=Kabag@example.go.id smtp.mailfrom=x@evil.example"


def test_who_logged_in_at_our_server_is_told():
    assert account((AR, LOGIN), TAKEN_OVER) == "kabag@example.go.id"
    assert account((AR, LOGIN), (AR, PASSED), TAKEN_OVER) == "kabag@example.go.id"
    assert account((AR, LOGIN.replace("Kabag@example.go.id", '"kabag"')), TAKEN_OVER) == "kabag"


@pytest.mark.parametrize(
    "field",
    [
        f"{OURS}; auth=fail smtp.auth=kabag@example.go.id",
        f"{OURS}; auth=pass",
        f"{OURS}; auth=pass smtp.auth=",
        f"{OURS}; auth=pass smtp.auth=a@example.go.id smtp.auth=b@example.go.id",
        f"{OURS}; auth=pass smtp.auth=a@example.go.id; auth=pass smtp.auth=b@example.go.id",
        f"{OURS}; auth=pass smtp.auth=a@example.go.id; auth=none",
        f"{OURS}; spf=pass smtp.auth=a@example.go.id",
        "evil.example; auth=pass smtp.auth=kabag@example.go.id",
        f'{OURS}; spf=pass (from "a); auth=pass smtp.auth=kabag@example.go.id; x=("@evil.example)',
        f'{OURS}; spf=pass reason="; auth=pass smtp.auth=kabag@example.go.id"',
    ],
)
def test_no_login_is_told_where_our_server_names_none_or_several(field):
    assert account((AR, field), TAKEN_OVER) is None


def test_a_login_is_believed_of_our_own_server_alone():
    assert account(TAKEN_OVER, (AR, LOGIN)) is None
    assert account((AR, LOGIN), TAKEN_OVER, authserv_id=None) is None


@pytest.mark.parametrize(
    ("field", "told"),
    [
        # rspamd
        (
            f"{OURS}; auth=pass smtp.auth=kabag@example.go.id smtp.mailfrom=kabag@example.go.id",
            "kabag@example.go.id",
        ),
        # Exim's ${authresults}
        (f"{OURS}; iprev=pass; auth=pass (plain) smtp.auth=kabag", "kabag"),
        # Exchange behind a provider that writes its own notes into the comment
        (
            f"{OURS}; auth=pass (GARM-97G0026, 59763B53E8) smtp.auth=kabag@example.go.id",
            "kabag@example.go.id",
        ),
    ],
)
def test_the_ways_in_which_servers_write_a_login(field: str, told: str) -> None:
    assert account((AR, field), TAKEN_OVER) == told


def postfix(
    note: str = "(Authenticated sender: Kabag@example.go.id)", protocol: str = "ESMTPSA", helo: str = "hp"
) -> tuple[str, str]:
    return (
        "received",
        f"from {helo} (dsl.example.net [203.0.113.9]) (using TLSv1.3 with cipher TLS_AES_256_GCM_SHA384"
        f" (256/256 bits) key-exchange X25519) (No client certificate requested) {note}"
        f" by mail.example.go.id (Postfix) with {protocol} id 4626FFF809 for <humas@example.go.id>;"
        " Tue, 24 Nov 2026 09:00:00 +0800 (WITA)",
    )


def test_postfix_tells_a_login_in_its_received_line():
    assert account(postfix()) == "kabag@example.go.id"
    assert account(postfix(), authserv_id=None) == "kabag@example.go.id"
    assert account(postfix("(Authenticated sender: kabag)", "ESMTPA")) == "kabag"
    lmtp = ("received", "from mail.example.go.id by mail.example.go.id with LMTP id abc")
    assert account(lmtp, postfix()) == "kabag@example.go.id"


def test_two_voices_must_agree():
    assert account((AR, LOGIN), postfix()) == "kabag@example.go.id"
    assert account((AR, f"{OURS}; auth=pass smtp.auth=other@example.go.id"), postfix()) is None
    assert account((AR, f"{OURS}; auth=fail"), postfix()) is None


@pytest.mark.parametrize(
    "headers",
    [
        [TAKEN_OVER, postfix()],
        [postfix(protocol="ESMTPS")],
        [postfix("")],
        [postfix("", helo="x (Authenticated sender: kabag@example.go.id)", protocol="ESMTPS")],
        [postfix("(Authenticated sender: other)", helo="x (Authenticated sender: kabag@example.go.id)")],
        [postfix("(Client CN (Authenticated sender: kabag@example.go.id) x)")],
        # another server's line, in which the client's name plays Postfix
        [
            (
                "received",
                "from x (Authenticated sender: kabag@example.go.id) by mail.example.go.id (Postfix)"
                " with ESMTPSA id 1; ([203.0.113.9]) by mail.example.go.id with esmtpsa (Exim 4.96) id 1abc;"
                " Tue, 24 Nov 2026 09:00:00 +0800",
            )
        ],
    ],
    ids=["below", "no-login", "no-note", "helo", "helo-beside", "within-a-comment", "not-postfix"],
)
def test_a_note_that_the_other_side_may_have_written_is_none(headers: list[tuple[str, str]]) -> None:
    assert account(*headers) is None


@pytest.mark.parametrize(
    "piece", [" by a (Postfix) with ", "(Authenticated sender: x)", " by ", "(", "id a;"]
)
def test_hostile_received_lines_tell_nobody(piece: str) -> None:
    assert account(("received", f"from x {piece * 20_000}")) is None
