"""Failure notices written for people: which address they mean, and what they say of it."""

from __future__ import annotations

import re
from collections.abc import Iterable

_ADDRESS = re.compile(
    r"[A-Za-z0-9._%+=&'*/!#$?^`{|}~-]{1,80}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){0,8}"
)
# From here on a notice repeats the mail it is about.
_REPEATED = re.compile(
    r"^[> ]{0,4}(?:[-=*_ ]{0,40}(?:below this line|original message|returned message|this is a copy"
    r"|enclosed is a copy|message headers follow|included is the|here is your|bounced e-?mail"
    r"|original e-?mail|undelivered message|unsent message|message follows|message header"
    r"|header of (?:the )?(?:original|message)|returned mail|content of the message"
    r"|copy of (?:the|your) message|return message|pesan asli)"
    r"|original message follows|your message follows|received: |return-path: |dkim-signature: )",
    re.IGNORECASE | re.MULTILINE,
)
_NEAR_WORDS = re.compile(
    r"rcpt to|recipient|deliver|unknown|failed|no such|mailbox|reach|addressed to|userid|rejected|quota"
    r"|full\b|not found|target mail address|undeliver|^\s{0,8}to:|tujuan|penerima|5\d\d[ -]|user",
    re.IGNORECASE,
)
_ALONE = re.compile(r"^[> \t]{0,12}<?[^\s<>@]{1,80}@[^\s<>@]{1,250}>?[ \t]{0,4}[:(,;]?(?:[ \t]|$)")
_DIAGNOSTIC = re.compile(r"^[> \t]{0,12}.{0,200}?\b([45]\d\d[ -]\S.{3,600})$", re.MULTILINE)
_ORIGINAL_TO = re.compile(r"^[> \t]{0,6}to:[ \t]{0,8}(.{1,600})$", re.IGNORECASE | re.MULTILINE)
_DELAY = re.compile(
    r"delay|will (?:be )?retr|warning: (?:message|could not)|has not (?:yet )?been delivered|still trying"
    r"|do not need to resend|tertunda",
    re.IGNORECASE,
)
_COMPLAINT = re.compile(r"complaint about message|feedback report|abuse report|spam report", re.IGNORECASE)
_NEVER_MEANT = ("mailer-daemon@", "postmaster@", "abuse@")


def split_notice(text: str) -> tuple[str, str]:
    """What the server says, and the copy of our mail below it."""
    match = _REPEATED.search(text)
    return (text[: match.start()], text[match.start() :]) if match else (text, "")


def find_addresses(text: str) -> tuple[str, ...]:
    """Every mail address of a short text, in lower case, in order."""
    found = (address.strip(".'`").lower() for address in _ADDRESS.findall(text[:2_000]))
    return tuple(dict.fromkeys(found))


def find_listed(told: str, not_meant: frozenset[str]) -> tuple[str, ...]:
    """The addresses that open a line of their own, as most notices list them."""
    lines = (line for line in told.split("\n")[:2_000] if "@" in line and _ALONE.match(line[:400]))
    return _meant(lines, not_meant)


def find_failed(told: str, not_meant: frozenset[str]) -> tuple[str, ...]:
    """The addresses a notice is about: those listed, else those beside telling words, else any."""
    lines = [line for line in told.split("\n")[:2_000] if "@" in line]
    telling = (line for line in lines if _NEAR_WORDS.search(line[:600]))
    return find_listed(told, not_meant) or _meant(telling, not_meant) or _meant(lines, not_meant)


def _meant(lines: Iterable[str], not_meant: frozenset[str]) -> tuple[str, ...]:
    found = (address for line in lines for address in find_addresses(line))
    wanted = (address for address in found if address not in not_meant and "." in address.partition("@")[2])
    return tuple(dict.fromkeys(address for address in wanted if not address.startswith(_NEVER_MEANT)))


def find_original_recipients(original: str) -> tuple[str, ...]:
    """Whom the repeated mail was for, by its To header."""
    match = _ORIGINAL_TO.search(original[:100_000])
    return find_addresses(match[1]) if match else ()


def find_diagnostic(told: str) -> str:
    """The server's answer (a line with an SMTP reply code), or nothing."""
    match = _DIAGNOSTIC.search(told[:50_000])
    return match[1].strip() if match else ""


def is_delay(subject: str, told: str) -> bool:
    """Does the notice say that delivery is still being tried?"""
    return bool(_DELAY.search(subject) or _DELAY.search(told[:3_000]))


def is_complaint(subject: str) -> bool:
    """Whether a subject is that of a feedback report (RFC 5965)."""
    return bool(_COMPLAINT.search(subject))
