"""Forged answers of an official, each named, with what the office makes of it; and a few honest ones.

The tricks with From are those of Chen, Paxson and Jiang, "Composition Kills" (USENIX Security 2020), and of
their tool espoofer.
"""

from __future__ import annotations

import base64
from collections.abc import Callable
from dataclasses import dataclass
from email import message_from_bytes, policy
from email.message import EmailMessage
from enum import Enum

from humasd.demo import compose_reply
from tests.support.office import KABAG, KASUBAG

SKPD = "dinas.pupr@luwutimurkab.go.id"
DOMAIN = "luwutimurkab.go.id"
SERVER = f"mail.{DOMAIN}"
EVIL = "penyusup@evil.example"
DATE = "Tue, 24 Nov 2026 09:00:00 +0800"
TAKEN_OVER = f"Received: from x (x [203.0.113.9]) by {SERVER} with ESMTPS id 1;\r\n {DATE}\r\n"


class Came(Enum):
    """What the office made of a mail that published nothing."""

    REFUSED = "nothing changes, and the office is told"
    CONFIRM = "the Kabag's registered address is asked to confirm"
    ASKED_AGAIN = "the answer is unclear, the Kabag is asked again"
    STALE = "the Kabag is told how things stand"
    PASSED_ON = "the office is told of it"
    SUBMITTED = "it is its author's submission, a release of its own"
    NOTED = "nothing at all goes out"


def results(verdict: str, domain: str = DOMAIN, server: str = SERVER) -> str:
    return f"Authentication-Results: {server}; dmarc={verdict} header.from={domain}\r\n"


def found_by_us(verdict: str, domain: str = DOMAIN) -> str:
    """What our server writes on a mail from outside."""
    return results(verdict, domain) + TAKEN_OVER


@dataclass
class Answer:
    """The Kabag's answer as a whole mail, to be made a forgery."""

    raw: bytes

    @classmethod
    def to(cls, request: EmailMessage, words: str = "SETUJU", sender: str = KABAG) -> Answer:
        return cls(compose_reply(request, sender, words).as_bytes(policy=policy.SMTP))

    def with_from(self, *lines: str) -> Answer:
        """`lines` in place of the From field."""
        field = f"From: {KABAG}\r\n".encode()
        assert field in self.raw
        written = "".join(f"{line}\r\n" for line in lines).encode("utf-8", "surrogateescape")
        return Answer(self.raw.replace(field, written, 1))

    def below(self, trace: str, *fields: str) -> bytes:
        """As it lies in the mailbox: our server's trace, then what was brought along."""
        return (trace + "".join(f"{field}\r\n" for field in fields)).encode() + self.raw


Forge = Callable[[Answer], bytes]


def from_lines(*lines: str, trace: str | None = None) -> Forge:
    """Other From lines, although our server says that the mail is the Kabag's domain's: the worst case."""
    return lambda answer: answer.with_from(*lines).below(found_by_us("pass") if trace is None else trace)


def traced(trace: str, *fields: str) -> Forge:
    return lambda answer: answer.below(trace, *fields)


def word(text: str, form: str = "b") -> str:
    encoded = base64.b64encode(text.encode()).decode() if form == "b" else text.replace("@", "=40")
    return f"=?utf-8?{form}?{encoded}?="


AUTHORS: dict[str, tuple[Forge, Came]] = {
    "two From fields, the Kabag first": (from_lines(f"From: {KABAG}", f"From: {EVIL}"), Came.REFUSED),
    "two From fields, the Kabag last": (from_lines(f"From: {EVIL}", f"From: {KABAG}"), Came.REFUSED),
    "the same From twice": (from_lines(f"From: {KABAG}", f"From: {KABAG}"), Came.REFUSED),
    "From fields of different case": (from_lines(f"FROM: {EVIL}", f"from: {KABAG}"), Came.REFUSED),
    "an empty From above": (from_lines("From:", f"From: {KABAG}"), Came.PASSED_ON),
    "a From of blanks and comments below": (from_lines(f"From: {KABAG}", "From: (kosong)"), Came.REFUSED),
    "two mailboxes": (from_lines(f"From: {KABAG}, {EVIL}"), Came.REFUSED),
    "two mailboxes, the Kabag last": (from_lines(f"From: {EVIL}, {KABAG}"), Came.REFUSED),
    "two mailboxes, folded": (from_lines(f"From: {EVIL},\r\n {KABAG}"), Came.REFUSED),
    "two mailboxes without a comma": (from_lines(f"From: <{KABAG}> <{EVIL}>"), Came.REFUSED),
    "two mailboxes by a semicolon": (from_lines(f"From: {KABAG}; {EVIL}"), Came.REFUSED),
    "a mailbox and an empty one": (from_lines(f"From: {KABAG}, <>"), Came.REFUSED),
    "many mailboxes": (from_lines(f"From: {KABAG}" + f",\r\n {EVIL}" * 900), Came.REFUSED),
    "a group": (from_lines(f"From: Pejabat: {KABAG};"), Came.REFUSED),
    "a group and a mailbox": (from_lines(f"From: Pejabat: {KABAG};, {EVIL}"), Came.REFUSED),
    "an empty group and a mailbox": (from_lines(f"From: undisclosed:;, {KABAG}"), Came.REFUSED),
    "a comment that is an address": (
        from_lines(f"From: ({EVIL}) {KABAG}", trace=found_by_us("pass", "evil.example")),
        Came.CONFIRM,
    ),
    "an address that is a comment": (from_lines(f"From: ({KABAG}) {EVIL}"), Came.REFUSED),
    "a comment never closed": (from_lines(f"From: {KABAG} ({EVIL}"), Came.REFUSED),
    "a comment within the address": (from_lines(f"From: kabag(x)@(y){DOMAIN}, {EVIL}"), Came.REFUSED),
    "an encoded word as the name": (from_lines(f"From: {word(KABAG)} <{EVIL}>"), Came.REFUSED),
    "an encoded word with brackets as the name": (
        from_lines(f"From: {word(f'Kabag <{KABAG}>')} <{EVIL}>"),
        Came.REFUSED,
    ),
    "an encoded word as the address": (from_lines(f"From: {word(KABAG)}"), Came.REFUSED),
    "an encoded word within the address": (from_lines(f"From: {word('kabag', 'q')}@{DOMAIN}"), Came.REFUSED),
    "an encoded word within brackets": (from_lines(f"From: <{word(KABAG, 'q')}>"), Came.REFUSED),
    "an encoded line end in the name": (
        from_lines(f"From: {word(f'x{chr(13)}{chr(10)}From: {KABAG}')} <{EVIL}>"),
        Came.REFUSED,
    ),
    "a null in the address": (from_lines(f"From: {KABAG}\0{EVIL}"), Came.REFUSED),
    "a null after the address": (from_lines(f"From: <{KABAG}\0.evil.example>"), Came.REFUSED),
    "a null in the field's name": (from_lines(f"From: {EVIL}", f"From\0: {KABAG}"), Came.SUBMITTED),
    "a quoted local part": (from_lines(f'From: "{KABAG}"@evil.example'), Came.REFUSED),
    "a quoted local part with brackets": (from_lines(f'From: "<{KABAG}>"@evil.example'), Came.REFUSED),
    "a quoted string with an escape": (from_lines(f'From: "x\\" <{KABAG}>,"<{EVIL}>'), Came.REFUSED),
    "a source route": (from_lines(f"From: <@{DOMAIN}:{EVIL}>"), Came.REFUSED),
    "a source route to the Kabag": (from_lines(f"From: <@evil.example,@b.example:{KABAG}>"), Came.REFUSED),
    "a percent route": (from_lines(f"From: kabag%{DOMAIN}@evil.example"), Came.REFUSED),
    "a bang path": (from_lines(f"From: {DOMAIN}!kabag@evil.example"), Came.REFUSED),
    "two at signs": (from_lines(f"From: {KABAG}@evil.example"), Came.REFUSED),
    "two at signs, ours last": (from_lines(f"From: penyusup@evil.example@{DOMAIN}"), Came.REFUSED),
    "a blank before the colon": (from_lines(f"From: {EVIL}", f"From : {KABAG}"), Came.REFUSED),
    "a blank before the colon above": (from_lines(f"From : {KABAG}", f"From: {EVIL}"), Came.REFUSED),
    "only a From with a blank before the colon": (from_lines(f"From : {KABAG}"), Came.PASSED_ON),
    "a From that is the end of another field": (
        from_lines(f"X: y\r\n From: {KABAG}", f"From: {EVIL}"),
        Came.REFUSED,
    ),
    "a From behind a lone carriage return": (
        from_lines(f"X: y\rFrom: {KABAG}", f"From: {EVIL}"),
        Came.REFUSED,
    ),
    "a From with its address on a line of its own": (
        from_lines(f"From:\r\n {EVIL}\r\n <{KABAG}>"),
        Came.REFUSED,
    ),
    "no From, but a Sender": (from_lines(f"Sender: {KABAG}"), Came.PASSED_ON),
    "no From at all": (from_lines("X: y"), Came.PASSED_ON),
    "a secretary as Sender": (from_lines(f"Sender: sekretaris@{DOMAIN}", f"From: {KABAG}"), Came.CONFIRM),
    "the Kabag as Sender": (from_lines(f"Sender: {KABAG}", f"From: {EVIL}"), Came.REFUSED),
    "the Kabag as Resent-From": (from_lines(f"Resent-From: {KABAG}", f"From: {EVIL}"), Came.REFUSED),
    "the Kabag as Reply-To": (from_lines(f"Reply-To: {KABAG}", f"From: {EVIL}"), Came.REFUSED),
    "the Kabag as Return-Path": (
        from_lines(f"From: {EVIL}", trace=f"Return-Path: <{KABAG}>\r\n" + found_by_us("pass")),
        Came.REFUSED,
    ),
    "the Kabag as X-Original-From": (from_lines(f"X-Original-From: {KABAG}", f"From: {EVIL}"), Came.REFUSED),
    "the Kabag as the name": (from_lines(f'From: "{KABAG}" <{EVIL}>'), Came.REFUSED),
    "the Kabag as the name, unquoted": (from_lines(f"From: {KABAG} <{EVIL}>"), Came.REFUSED),
    "the Kabag's own name": (from_lines(f"From: Andi Mappatunru <{EVIL}>"), Came.REFUSED),
    "a name pushed out of sight": (from_lines(f'From: "{KABAG}{" " * 300}" <{EVIL}>'), Came.REFUSED),
    "brackets never closed": (from_lines(f"From: {EVIL} <{KABAG}"), Came.REFUSED),
    "brackets within brackets": (from_lines(f"From: <{KABAG}<{EVIL}>>"), Came.REFUSED),
    "a colleague": (from_lines(f"From: {KASUBAG}"), Came.REFUSED),
    "the sender of the release": (from_lines(f"From: {SKPD}"), Came.NOTED),
    "the office itself": (from_lines(f"From: humas.protokol@{DOMAIN}"), Came.NOTED),
}
"""Although our server vouches for the Kabag's domain in (nearly) all of them."""

_LOOK_ALIKES = {
    "a digit for a letter": "kabag@luwutimurkab.g0.id",
    "a letter for another": "kabag@luwutirnurkab.go.id",
    "a Cyrillic letter": "kabag@luwutimurk\u0430b.go.id",
    "a Cyrillic letter in the name": "k\u0430bag@luwutimurkab.go.id",
    "a Cyrillic letter in punycode": "kabag@xn--luwutimurkb-y8g.go.id",
    "a wide at sign": "kabag\uff20luwutimurkab.go.id",
    "a wide full stop": "kabag@luwutimurkab\uff0ego.id",
    "a letter without width": "kabag@luwu\u200btimurkab.go.id",
    "a soft hyphen": "ka\u00adbag@luwutimurkab.go.id",
    "a mark of direction": "\u202ekabag@luwutimurkab.go.id",
    "a sign that is a k in lower case": "kabag@luwutimurkab.go.id".replace("k", "\u212a", 1),
    "a domain below": "kabag@mail.luwutimurkab.go.id",
    "the domain above": "kabag@go.id",
    "ours as the beginning": "kabag@luwutimurkab.go.id.evil.example",
    "ours as the end": "kabag@xluwutimurkab.go.id",
    "hyphens for full stops": "kabag@luwutimurkab-go.id",
    "another ending": "kabag@luwutimurkab.com",
    "a full stop at the end": "kabag@luwutimurkab.go.id.",
    "a plus-address": "kabag+x@luwutimurkab.go.id",
    "dots in the name": "ka.bag@luwutimurkab.go.id",
    "quotes around the name": '"kabag"@luwutimurkab.go.id',
    "an address literal": "kabag@[203.0.113.9]",
}
LOOK_ALIKES: dict[str, tuple[Forge, Came]] = {
    name: (
        from_lines(f"From: {address}", trace=found_by_us("pass", address.rpartition("@")[2])),
        Came.REFUSED,
    )
    for name, address in _LOOK_ALIKES.items()
}

PASS, NONE = results("pass"), results("none")
LOOPBACK = f"Received: from localhost (localhost [127.0.0.1]) by {SERVER} with ESMTP id 2; {DATE}\r\n"
VERDICTS: dict[str, tuple[Forge, Came]] = {
    "fail": (traced(found_by_us("fail")), Came.REFUSED),
    "fail in capitals": (traced(found_by_us("FAIL")), Came.REFUSED),
    "a pass beside a fail": (traced(PASS + found_by_us("fail")), Came.REFUSED),
    "a fail beside a pass in one field": (
        traced(
            f"Authentication-Results: {SERVER}; dmarc=pass header.from={DOMAIN}; dmarc=fail\r\n" + TAKEN_OVER
        ),
        Came.REFUSED,
    ),
    "a fail, and a pass brought along": (traced(found_by_us("fail"), PASS.strip()), Came.REFUSED),
    "none": (traced(found_by_us("none")), Came.CONFIRM),
    "no field": (traced(TAKEN_OVER), Came.CONFIRM),
    "our name, brought along": (traced(TAKEN_OVER, PASS.strip()), Came.CONFIRM),
    "our name in capitals, brought along": (traced(TAKEN_OVER, PASS.strip().upper()), Came.CONFIRM),
    "our name, brought along several times": (traced(TAKEN_OVER, *[PASS.strip()] * 40), Came.CONFIRM),
    "our name, brought along below a hop of loopback": (
        traced(TAKEN_OVER, (LOOPBACK + PASS).strip()),
        Came.CONFIRM,
    ),
    "our name, brought along above a hop of its own": (
        traced(TAKEN_OVER, (PASS + TAKEN_OVER).strip()),
        Came.CONFIRM,
    ),
    "our name, brought along below local delivery": (
        traced(TAKEN_OVER, f"Received: by {SERVER} with LMTP id 3", PASS.strip()),
        Came.CONFIRM,
    ),
    "our name on a folded line": (
        traced(TAKEN_OVER, f"Authentication-Results:\r\n {SERVER};\r\n dmarc=pass\r\n header.from={DOMAIN}"),
        Came.CONFIRM,
    ),
    "our name after a comment": (
        traced(TAKEN_OVER, f"Authentication-Results: (x) {SERVER} (y); dmarc=pass header.from={DOMAIN}"),
        Came.CONFIRM,
    ),
    "our name with a blank before the colon": (
        traced(TAKEN_OVER, f"Authentication-Results : {SERVER}; dmarc=pass header.from={DOMAIN}"),
        Came.NOTED,
    ),
    "our name behind a lone carriage return": (traced(TAKEN_OVER, f"X: y\r{PASS.strip()}"), Came.CONFIRM),
    "our name on a very long field": (
        traced(TAKEN_OVER, f"{PASS.strip()};\r\n x=y (" + "z" * 900 + ")" + ";\r\n a=b" * 2000),
        Came.CONFIRM,
    ),
    "another server's name above": (
        traced(results("pass", server="evil.example") + TAKEN_OVER),
        Came.CONFIRM,
    ),
    "a name that begins with ours": (
        traced(results("pass", server=f"{SERVER}.evil.example") + TAKEN_OVER),
        Came.CONFIRM,
    ),
    "a name that ends with ours": (
        traced(results("pass", server=f"evil.{SERVER}") + TAKEN_OVER),
        Came.CONFIRM,
    ),
    "our name as another server's version": (
        traced(results("pass", server=f"evil.example {SERVER}") + TAKEN_OVER),
        Came.CONFIRM,
    ),
    "our word on another domain": (traced(found_by_us("pass", "evil.example")), Came.CONFIRM),
    "our word on a domain below": (traced(found_by_us("pass", f"x.{DOMAIN}")), Came.CONFIRM),
    "our word on the domain above": (traced(found_by_us("pass", "go.id")), Came.CONFIRM),
    "our word on two domains": (
        traced(found_by_us("pass", f"{DOMAIN} header.from=evil.example")),
        Came.CONFIRM,
    ),
    "a pass in a comment of ours": (
        traced(
            f"Authentication-Results: {SERVER}; dmarc=none (dmarc=pass header.from={DOMAIN})\r\n{TAKEN_OVER}"
        ),
        Came.CONFIRM,
    ),
    "a pass in what a comment of ours cites": (
        traced(
            f'Authentication-Results: {SERVER}; spf=pass (of "a); dmarc=pass header.from={DOMAIN}; x=("'
            "@evil.example designates 203.0.113.9) smtp.mailfrom=evil.example\r\n" + TAKEN_OVER
        ),
        Came.CONFIRM,
    ),
    "a pass in a string of ours": (
        traced(
            f'Authentication-Results: {SERVER}; dkim=fail reason="; dmarc=pass header.from={DOMAIN}"\r\n'
            + TAKEN_OVER
        ),
        Came.CONFIRM,
    ),
    "a pass of a lesser method": (
        traced(
            f"Authentication-Results: {SERVER}; dkim=pass header.d={DOMAIN};\r\n"
            f" spf=pass smtp.mailfrom={DOMAIN}\r\n" + TAKEN_OVER
        ),
        Came.CONFIRM,
    ),
    "a seal that nobody made": (
        traced(TAKEN_OVER, f"ARC-Authentication-Results: i=1; {SERVER}; dmarc=pass header.from={DOMAIN}"),
        Came.CONFIRM,
    ),
    "older names of the field": (
        traced(f"X-Authentication-Results: {SERVER}; dmarc=pass header.from={DOMAIN}\r\n" + TAKEN_OVER),
        Came.CONFIRM,
    ),
    "a field in the body": (
        lambda answer: answer.below(TAKEN_OVER).replace(b"\r\n\r\n", f"\r\n\r\n{PASS}\r\n".encode(), 1),
        Came.ASKED_AGAIN,
    ),
}
"""Of mail that bears the Kabag's address, and nothing else in its From."""


def attach(answer: Answer, approval: bytes, sender: str = KABAG, words: str = "Lihat terlampir.") -> bytes:
    """A mail of `sender` with another attached, whole."""
    carrier = message_from_bytes(answer.raw, policy=policy.default)
    carrier.replace_header("From", sender)
    carrier.set_content(words)
    carrier.add_attachment(message_from_bytes(approval, policy=policy.default))
    return carrier.as_bytes(policy=policy.SMTP)


def rewritten(answer: Answer, words: str, sender: str = KABAG, **headers: str) -> bytes:
    """The answer with other words, another author, other headers ("X_Y" for "X-Y")."""
    mail = message_from_bytes(answer.raw, policy=policy.default)
    mail.replace_header("From", sender)
    for name, value in headers.items():
        del mail[name.replace("_", "-")]
        mail[name.replace("_", "-")] = value
    if words:
        mail.set_content(words)
    return mail.as_bytes(policy=policy.SMTP)


def ours(raw: bytes, domain: str = DOMAIN) -> bytes:
    return found_by_us("pass", domain).encode() + raw


COPIED = (
    f"---------- Forwarded message ----------\nDari: Kabag <{KABAG}>\n"
    "Perihal: Re: Mohon persetujuan\n\nSETUJU\n"
)
GENUINE = found_by_us("pass").encode()
CARRIED: dict[str, tuple[Forge, Came]] = {
    "attached by the Kabag": (lambda a: ours(attach(a, a.raw)), Came.ASKED_AGAIN),
    "attached with our server's word": (lambda a: ours(attach(a, GENUINE + a.raw)), Came.ASKED_AGAIN),
    "attached by the Kabag without a word": (lambda a: ours(attach(a, a.raw, words="")), Came.ASKED_AGAIN),
    "attached by a colleague": (lambda a: ours(attach(a, GENUINE + a.raw, KASUBAG)), Came.REFUSED),
    "attached by a stranger": (
        lambda a: ours(attach(a, GENUINE + a.raw, EVIL), "evil.example"),
        Came.REFUSED,
    ),
    "forwarded by the Kabag": (lambda a: ours(rewritten(a, COPIED)), Came.ASKED_AGAIN),
    "forwarded by the Kabag with a word": (
        lambda a: ours(rewritten(a, f"Ini jawaban beliau\n\n{COPIED}")),
        Came.ASKED_AGAIN,
    ),
    "forwarded by a colleague": (lambda a: ours(rewritten(a, COPIED, KASUBAG)), Came.REFUSED),
    "forwarded by a stranger": (lambda a: ours(rewritten(a, COPIED, EVIL), "evil.example"), Came.REFUSED),
    "quoted": (lambda a: ours(rewritten(a, f"> SETUJU\n> {KABAG}\n")), Came.ASKED_AGAIN),
    "quoted with who wrote it": (
        lambda a: ours(
            rewritten(a, f"Pada Sel, 24 Nov 2026 pukul 09.00 Kabag <{KABAG}> menulis:\n\n> SETUJU\n")
        ),
        Came.ASKED_AGAIN,
    ),
    "told of another": (lambda a: ours(rewritten(a, "Kata Pak Kabag: setuju")), Came.ASKED_AGAIN),
    "in the subject alone": (lambda a: ours(rewritten(a, " ", Subject="SETUJU")), Came.ASKED_AGAIN),
    "redirected by a stranger": (
        lambda a: a.below(
            found_by_us("pass", "evil.example"), f"Resent-From: {EVIL}", f"Resent-To: humas.protokol@{DOMAIN}"
        ),
        Came.CONFIRM,
    ),
}
"""An approval that is not the mail itself."""

PROGRAMS: dict[str, tuple[Forge, Came]] = {
    name: (lambda answer, fields=fields: answer.below(found_by_us("pass"), *fields), came)
    for name, (fields, came) in {
        "an automatic answer": (["Auto-Submitted: auto-replied"], Came.NOTED),
        "an automatic answer in capitals": (["AUTO-SUBMITTED: Auto-Generated (x)"], Came.NOTED),
        "an answering machine": (["X-Autoreply: yes"], Came.NOTED),
        "Exchange's answering machine": (
            ["X-Auto-Response-Suppress: All", "Precedence: auto_reply"],
            Came.NOTED,
        ),
        "a list": (["List-Id: <milis.example.com>"], Came.NOTED),
        "a list by its post address": (["List-Post: <mailto:milis@example.com>"], Came.NOTED),
        "bulk mail": (["Precedence: bulk"], Came.NOTED),
        "mail without a return path": (["Return-Path: <>"], Came.NOTED),
        "a report of non-delivery": (["X-Failed-Recipients: x@example.com"], Came.PASSED_ON),
    }.items()
}
"""Verified mail of the Kabag's address that no person wrote, or that is not for us alone."""

REPLY_TO: dict[str, tuple[Forge, Came]] = {
    "none": (traced(found_by_us("none"), f"Reply-To: {EVIL}"), Came.CONFIRM),
    "fail": (traced(found_by_us("fail"), f"Reply-To: {EVIL}"), Came.REFUSED),
    "unclear": (lambda a: ours(rewritten(a, "hmm", Reply_To=EVIL)), Came.ASKED_AGAIN),
    "a copy": (
        traced(
            found_by_us("none"), f"Cc: {EVIL}", f"Errors-To: {EVIL}", f"Disposition-Notification-To: {EVIL}"
        ),
        Came.CONFIRM,
    ),
}
"""Mail that would have our answer go elsewhere; it goes to the registered address or nowhere."""

DETACHED = bytes.fromhex(
    "3082057806092a864886f70d010702a08205693082056502010131" + "0f300d06096086480165030402010500"
    "300b06092a864886f70d010701"
) + bytes(300)
"""The beginning of a signature beside the text it signs (RFC 5652)."""


def signed(answer: Answer) -> bytes:
    """As S/MIME signs a mail (RFC 8551, section 3.5.3)."""
    mail = message_from_bytes(answer.raw, policy=policy.default)
    mail.make_mixed()
    mail.add_attachment(DETACHED, "application", "pkcs7-signature", filename="smime.p7s")
    return ours(mail.as_bytes(policy=policy.SMTP).replace(b"multipart/mixed", b"multipart/signed", 1))


HONEST: dict[str, Forge] = {
    "with a digital signature": signed,
    "through a gateway that warns": lambda answer: ours(rewritten(answer, "[EXTERNAL]\n\nSetuju\n")),
    "plain": traced(found_by_us("pass")),
    "with a name": from_lines(f'From: "Mappatunru, Andi (Kabag)" <{KABAG}>'),
    "with an encoded name": from_lines(f"From: {word('Andi Mappatunru, S.Sos.')} <{KABAG}>"),
    "with a comment": from_lines(f"From: {KABAG} (Andi)"),
    "folded": from_lines(f"From:\r\n Andi\r\n <{KABAG}>"),
    "in capitals": from_lines(f"FROM: {KABAG.upper()}"),
    "below hops of our own": traced(
        f"Received: by {SERVER} with LMTP id 3\r\n{LOOPBACK}" + found_by_us("pass")
    ),
    "with another server's fields below": traced(
        found_by_us("pass"), results("fail", server="out.example").strip()
    ),
    "with a Sender and a Reply-To": from_lines(
        f"Sender: kabag@{SERVER}", f"From: {KABAG}", f"Reply-To: {KABAG}"
    ),
}
