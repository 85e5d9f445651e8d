"""What stands in for our own server's verdict, and what it takes beside one: signatures, seals, logins."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from email import policy
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest

from humasd.demo import compose_reply, find_request
from tests.scenarios.conftest import OpenOffice
from tests.support.forgeries import SKPD
from tests.support.office import KABAG, STAFF, OfficeUnderTest
from tests.support.samples import press_release_docx
from tests.support.signatures import Dns, make_key, seal, sign

DOMAIN = "luwutimurkab.go.id"
SERVER = f"mail.{DOMAIN}"
FORWARDER = "forwarder.example"
KEY, FORWARDERS_KEY = make_key(), make_key(seed=2)
PASSED = f"Authentication-Results: {SERVER}; dmarc=pass header.from={DOMAIN}\r\n"
FROM_OUTSIDE = (
    f"Received: from out (out [203.0.113.9]) by {SERVER} with ESMTPS id 1;\r\n"
    " Tue, 24 Nov 2026 09:00:00 +0800\r\n"
)


@dataclass
class Asked:
    """An office in which the Kabag is asked for the final approval, and the DNS that it asks."""

    office: OfficeUnderTest
    dns: Dns
    request: EmailMessage

    def reply(self, words: str, change: Callable[[EmailMessage], object] = lambda reply: None) -> bytes:
        reply = compose_reply(self.request, KABAG, words)
        change(reply)
        return reply.as_bytes(policy=policy.SMTP)

    def receive(self, mail: bytes, ours: str = "", taken_over: str = FROM_OUTSIDE) -> None:
        """`ours`: what our own server found, above the line with which it took the mail over."""
        self.office.receive((ours + taken_over).encode() + mail)
        self.office.work()

    @property
    def is_published(self) -> bool:
        return self.office.show()["state"] == "closed" and len(self.office.pages()) == 1

    @property
    def awaits_confirmation(self) -> bool:
        question = str(self.office.sent(KABAG)[-1].message["Subject"])
        return self._is_unchanged and "Mohon konfirmasi" in question

    @property
    def is_refused(self) -> bool:
        told = str(self.office.sent(STAFF)[-1].message["Subject"]) if self.office.sent(STAFF) else ""
        return self._is_unchanged and "ditolak" in told

    @property
    def _is_unchanged(self) -> bool:
        release = self.office.show()
        return release["state"] == "approval" and len(release["decisions"]) == 2 and not self.office.pages()


@pytest.fixture
def ask(open_office: OpenOffice, before_approval: Path) -> Callable[..., Asked]:
    def asked(**approval: Any) -> Asked:
        dns = Dns()
        dns.publish(DOMAIN, KEY)
        dns.publish(FORWARDER, FORWARDERS_KEY)
        office = open_office(start=before_approval, records=dns, approval={"authserv_id": SERVER, **approval})
        return Asked(office, dns, find_request(office.sent(), KABAG).message)

    return asked


# --- the mail's own signature -------------------------------------------------------------------


@pytest.mark.parametrize(
    "ours", ["", f"Authentication-Results: {SERVER}; spf=pass\r\n"], ids=["no-field", "no-dmarc"]
)
def test_where_our_server_is_silent_the_domains_signature_decides(
    ask: Callable[..., Asked], ours: str
) -> None:
    asked = ask(verify_dkim=True)
    asked.receive(sign(asked.reply("SETUJU"), DOMAIN, KEY), ours)
    assert asked.is_published


def test_a_server_that_checks_nothing_at_all_needs_no_name(ask: Callable[..., Asked]) -> None:
    asked = ask(authserv_id=None, verify_dkim=True)
    asked.receive(sign(asked.reply("SETUJU"), DOMAIN, KEY))
    assert asked.is_published


def test_a_signature_is_not_looked_at_unless_the_office_wants_it(ask: Callable[..., Asked]) -> None:
    asked = ask()
    asked.receive(sign(asked.reply("SETUJU"), DOMAIN, KEY))
    assert asked.awaits_confirmation and asked.dns.asked == []


def test_the_dns_is_asked_only_where_a_signature_would_decide(ask: Callable[..., Asked]) -> None:
    asked = ask(verify_dkim=True)

    def from_(address: str) -> Callable[[EmailMessage], None]:
        return lambda reply: reply.replace_header("From", address)

    def without_code(reply: EmailMessage) -> None:
        del reply["In-Reply-To"], reply["References"]

    asked.receive(sign(asked.reply("SETUJU", from_(f"lain@{DOMAIN}")), DOMAIN, KEY))
    asked.receive(sign(asked.reply("SETUJU", without_code), DOMAIN, KEY))
    asked.receive(asked.reply("SETUJU"))
    assert asked.dns.asked == []
    asked.receive(sign(asked.reply("SETUJU"), DOMAIN, KEY), PASSED)
    assert asked.is_published and asked.dns.asked == []


@pytest.mark.parametrize(
    "ours",
    [
        f"Authentication-Results: {SERVER}; dmarc=fail header.from={DOMAIN}\r\n",
        f"{PASSED}Authentication-Results: {SERVER}; dmarc=fail header.from={DOMAIN}\r\n",
    ],
)
def test_a_signature_never_speaks_against_a_fail(ask: Callable[..., Asked], ours: str) -> None:
    asked = ask(verify_dkim=True)
    asked.receive(sign(asked.reply("SETUJU"), DOMAIN, KEY), ours)
    assert asked.is_refused and asked.dns.asked == []


@pytest.mark.parametrize(
    "change",
    [
        lambda mail: mail.replace(b"Subject: Re:", b"Subject: RE:"),
        lambda mail: sign(mail[mail.index(b"From: ") :], DOMAIN, KEY, length=True),
        lambda mail: sign(mail[mail.index(b"From: ") :], DOMAIN, FORWARDERS_KEY),
        lambda mail: sign(mail[mail.index(b"From: ") :], FORWARDER, FORWARDERS_KEY),
        lambda mail: sign(mail[mail.index(b"From: ") :], DOMAIN, KEY, fields=[b"from", b"to", b"subject"]),
    ],
    ids=["changed", "length", "other-key", "other-domain", "request-unsigned"],
)
def test_what_a_signature_leaves_open_is_asked_for(
    ask: Callable[..., Asked], change: Callable[[bytes], bytes]
) -> None:
    asked = ask(verify_dkim=True)
    asked.receive(change(sign(asked.reply("SETUJU"), DOMAIN, KEY)))
    assert asked.awaits_confirmation


def test_nobody_waits_for_a_dns_that_does_not_answer(ask: Callable[..., Asked]) -> None:
    asked = ask(verify_dkim=True)
    asked.dns.fails = True
    asked.receive(sign(asked.reply("SETUJU"), DOMAIN, KEY))
    assert asked.awaits_confirmation


def test_a_signed_mail_that_is_sent_again_decides_nothing_more(ask: Callable[..., Asked]) -> None:
    """The codes are used once: the same mail, and the same under a new Message-ID, find them spent."""
    asked = ask(verify_dkim=True)
    unsigned_id = [b"from", b"to", b"subject", b"in-reply-to", b"references"]
    old = sign(asked.reply("REVISI: judulnya diganti"), DOMAIN, KEY, fields=unsigned_id)
    asked.receive(old)
    assert asked.office.show()["state"] == "drafting"
    staff = compose_reply(find_request(asked.office.sent(), STAFF).message, STAFF, "Perbaikan terlampir.")
    new = press_release_docx(("WOTU, LUWU TIMUR - " + "Naskah baru yang lebih benar dan lengkap. " * 9,))
    staff.add_attachment(new, maintype="application", subtype="octet-stream", filename="baru.docx")
    asked.office.receive(staff)
    asked.office.work()
    asked.office.answer("kasubag", "setuju")
    before = asked.office.show()
    assert before["state"] == "approval" and before["version"] == 2
    asked.receive(old)
    again = b"Message-ID: <again@luwutimurkab.go.id>\r\n" + b"".join(
        line for line in old.splitlines(keepends=True) if not line.startswith(b"Message-ID:")
    )
    asked.receive(again)
    after = asked.office.show()
    assert (after["state"], after["version"], after["decisions"]) == ("approval", 2, before["decisions"])


def test_an_old_signed_yes_cannot_be_turned_towards_a_new_request(ask: Callable[..., Asked]) -> None:
    """Whoever got a yes of the Kabag's in some other matter hangs it below the request's code."""
    asked = ask(verify_dkim=True)
    elsewhere = EmailMessage()
    elsewhere["From"], elsewhere["To"], elsewhere["Subject"] = KABAG, SKPD, "Re: rapat besok"
    elsewhere.set_content("Setuju\n")
    old = sign(elsewhere.as_bytes(policy=policy.SMTP), DOMAIN, KEY)
    code = str(find_request(asked.office.sent(), KABAG).message["Message-ID"]).encode()
    for name in (b"In-Reply-To", b"References"):
        asked.receive(name + b": " + code + b"\r\n" + old)
        assert asked.awaits_confirmation


def test_a_signature_that_had_expired_when_the_mail_came_is_none(ask: Callable[..., Asked]) -> None:
    asked = ask(verify_dkim=True)
    end = int((asked.office.clock() + timedelta(days=1)).timestamp())
    signed = sign(asked.reply("SETUJU"), DOMAIN, KEY, tags=b"x=%d; " % end)
    asked.office.clock.advance(timedelta(days=2))
    asked.receive(signed)
    assert not asked.is_published


# --- seals on forwards ----------------------------------------------------------------------------

FOUND = f"dkim=pass header.d={DOMAIN}; dmarc=pass header.from={DOMAIN}"


@pytest.mark.parametrize(
    "ours", ["", f"Authentication-Results: {SERVER}; dmarc=fail header.from={DOMAIN}\r\n"]
)
def test_a_forward_counts_by_the_word_of_a_trusted_sealer(ask: Callable[..., Asked], ours: str) -> None:
    asked = ask(arc_sealers=[FORWARDER])
    asked.receive(seal(asked.reply("SETUJU"), FORWARDER, FORWARDERS_KEY, FOUND), ours)
    assert asked.is_published


def test_a_seal_without_a_pass_or_of_a_stranger_changes_nothing(ask: Callable[..., Asked]) -> None:
    asked = ask(arc_sealers=[FORWARDER])
    strangers = seal(asked.reply("SETUJU"), "stranger.example", make_key(seed=3), FOUND)
    asked.dns.publish("stranger.example", make_key(seed=3))
    failed = f"Authentication-Results: {SERVER}; dmarc=fail header.from={DOMAIN}\r\n"
    asked.receive(strangers, failed)
    assert asked.is_refused
    asked.receive(strangers.replace(b"Subject: ", b"X: y\r\nSubject: "))
    assert asked.awaits_confirmation
    without_pass = f"dmarc=none header.from={DOMAIN}"
    asked.receive(seal(asked.reply("SETUJU"), FORWARDER, FORWARDERS_KEY, without_pass))
    assert asked.awaits_confirmation


# --- whose login ----------------------------------------------------------------------------------


def ours(login: str) -> str:
    return f"{PASSED}Authentication-Results: {SERVER}; {login}\r\n"


def taken_by_postfix(note: str) -> str:
    return (
        f"Received: from hp (dsl.example.net [203.0.113.9])\r\n"
        "\t(using TLSv1.3 with cipher X (256/256 bits))\r\n"
        f"\t(Authenticated sender: {note})\r\n\tby {SERVER} (Postfix) with ESMTPSA id 4626FFF809\r\n"
        "\tfor <humas.protokol@luwutimurkab.go.id>; Tue, 24 Nov 2026 09:00:00 +0800 (WITA)\r\n"
    )


@pytest.mark.parametrize(
    ("found", "taken_over"),
    [
        (ours(f"auth=pass smtp.auth={KABAG} smtp.mailfrom={KABAG}"), FROM_OUTSIDE),
        (ours("auth=pass (plain) smtp.auth=Kabag"), FROM_OUTSIDE),
        (ours("auth=pass (LOGIN) smtp.auth=andi@pribadi.example.com"), FROM_OUTSIDE),
        (PASSED, taken_by_postfix(KABAG)),
        (PASSED, taken_by_postfix("kabag")),
    ],
    ids=["rspamd", "bare-name", "other-address", "postfix", "postfix-bare"],
)
def test_an_official_of_our_own_domain_counts_by_the_own_login(
    ask: Callable[..., Asked], found: str, taken_over: str
) -> None:
    asked = ask(own_domain="smtp-auth")
    asked.receive(asked.reply("SETUJU"), found, taken_over)
    assert asked.is_published


@pytest.mark.parametrize(
    ("found", "taken_over"),
    [
        (PASSED, FROM_OUTSIDE),
        (ours(f"auth=pass smtp.auth={SKPD}"), FROM_OUTSIDE),
        (ours(f"auth=fail smtp.auth={KABAG}"), FROM_OUTSIDE),
        (ours("auth=pass smtp.auth=kabag@evil.example"), FROM_OUTSIDE),
        (ours(f"auth=pass smtp.auth={KABAG}; auth=pass smtp.auth={SKPD}"), FROM_OUTSIDE),
        (PASSED, FROM_OUTSIDE + f"Authentication-Results: {SERVER}; auth=pass smtp.auth={KABAG}\r\n"),
        (f"{PASSED}Authentication-Results: evil.example; auth=pass smtp.auth={KABAG}\r\n", FROM_OUTSIDE),
        (PASSED, FROM_OUTSIDE + taken_by_postfix(KABAG)),
        (PASSED, taken_by_postfix(SKPD)),
        (PASSED, taken_by_postfix(KABAG).replace("ESMTPSA", "ESMTPS")),
    ],
    ids=[
        "none", "colleague", "failed", "other-domain", "two", "brought-along", "other-server",
        "postfix-below", "postfix-colleague", "postfix-without-login",
    ],
)  # fmt: skip
def test_a_pass_alone_proves_the_domain_only(ask: Callable[..., Asked], found: str, taken_over: str) -> None:
    asked = ask(own_domain="smtp-auth")
    asked.receive(asked.reply("SETUJU"), found, taken_over)
    assert asked.awaits_confirmation
    asked.office.answer("kabag", "Ya benar")
    assert asked.is_published


def test_an_official_elsewhere_needs_no_login_of_ours(ask: Callable[..., Asked]) -> None:
    asked = ask(own_domain="smtp-auth")
    own = "andi@pribadi.example.com"
    asked.receive(
        asked.reply("SETUJU", lambda reply: reply.replace_header("From", own)),
        f"Authentication-Results: {SERVER}; dmarc=pass header.from=pribadi.example.com\r\n",
    )
    assert asked.is_published


def test_a_login_makes_up_for_no_verdict(ask: Callable[..., Asked]) -> None:
    asked = ask(own_domain="smtp-auth", verify_dkim=True)
    login = f"Authentication-Results: {SERVER}; auth=pass smtp.auth={KABAG}\r\n"
    asked.receive(asked.reply("SETUJU"), login)
    assert asked.awaits_confirmation
    asked.receive(sign(asked.reply("SETUJU"), DOMAIN, KEY))
    assert asked.awaits_confirmation, "nor a signature for a login"
    asked.receive(sign(asked.reply("SETUJU"), DOMAIN, KEY), login)
    assert asked.is_published


def test_a_sender_of_our_own_domain_needs_no_login(ask: Callable[..., Asked]) -> None:
    asked = ask(own_domain="smtp-auth")
    withdrawal = compose_reply(asked.office.sent(SKPD)[0].message, SKPD, "TARIK")
    asked.receive(withdrawal.as_bytes(policy=policy.SMTP), PASSED)
    assert asked.office.show()["state"] == "withdrawn"
