"""Which of our mails did not arrive, and why (RFC 3464, RFC 5965, and what servers invent).

The machine-readable report is believed first; where there is none, the notice is read
as its author meant it: the addresses it names before it repeats the mail it is about.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from humasd.mail import notice
from humasd.mail.message import Message, Part

MAX_REPORT = 200_000
"""Characters of a report that are read."""
MAX_RECIPIENTS = 200

_STATUS_TYPES = frozenset({"message/delivery-status", "message/global-delivery-status"})
_MAIL_TYPES = frozenset(
    {
        "message/rfc822",
        "message/global",
        "text/rfc822-headers",
        "message/rfc822-headers",
        "message/global-headers",
    }
)
_FIELD = re.compile(r"^[> \t]{0,6}([A-Za-z][A-Za-z-]{2,40})[ \t]{0,4}:[ \t]{0,8}(.{0,1500})$", re.MULTILINE)
_STATUS = re.compile(r"\b([245]\.\d{1,3}\.\d{1,3})\b")
_ENVELOPE_ID = re.compile(
    r"^[> \t]{0,6}original-envelope-id:[ \t]{0,8}([!-~]{1,100})", re.IGNORECASE | re.MULTILINE
)
_MESSAGE_ID = re.compile(r"^[> \t]{0,6}message-id:\s{0,8}(<[^<>\s\0]{1,900}>)", re.IGNORECASE | re.MULTILINE)
_BLANK_LINE = re.compile(r"\n[> \t]{0,6}\n")
_NAMES_RECIPIENT = re.compile(r"(?:final|original)-recipient", re.IGNORECASE)
_RECIPIENT_FIELDS = (
    "original-recipient",
    "x-original-to",
    "final-recipient",
    "x-actual-recipient",
    "original-rcpt-to",
    "x-hmxmroriginalrecipient",
    "removal-recipient",
)
_RECIPIENT_HEADERS = frozenset({"x-failed-recipients", "x-bounced-address"})
_DELIVERED = frozenset({"delivered", "relayed", "expanded"})


class BounceKind(StrEnum):
    """What a report says became of a mail."""

    FAILED = "failed"
    DELAYED = "delayed"
    COMPLAINT = "complaint"
    """A feedback report: it arrived, and was called spam."""


@dataclass(frozen=True)
class Bounce:
    """A report on mail that we sent; `recipients` in lower case, the address we used first."""

    recipients: tuple[str, ...]
    permanent: bool
    """The address or the mail is at fault. Else it is still tried, or was given up while a server was down or
    a mailbox full."""
    status: str | None
    """Enhanced status code of RFC 3463, e.g. "5.1.1"."""
    diagnostic: str
    original_message_id: str | None
    envelope_id: str | None = None
    """What we named the mail when we handed it over (RFC 3461 ENVID)."""
    kind: BounceKind = BounceKind.FAILED


def parse_bounce(message: Message, raw: bytes | None = None) -> Bounce | None:
    """Read a report; None where it names neither an address nor the mail it is about.

    `raw` helps with reports whose MIME structure is broken. Never raises.
    """
    reports = [_text_of(part) for part in message.parts if part.declared_type in _STATUS_TYPES]
    feedback = [_text_of(part) for part in message.parts if part.declared_type == "message/feedback-report"]
    originals = [_text_of(part) for part in message.parts if part.declared_type in _MAIL_TYPES]
    told, repeated = notice.split_notice(_text_of_message(message))
    reported = _read_fields([*reports, *feedback]) or _read_fields([told])
    recipients = reported.recipients or _named_recipients(message, told, [repeated, *originals])
    if raw is not None and not recipients:
        text = raw[:MAX_REPORT].decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n")
        recipients = _read_fields([text]).recipients
    envelope_id = next((m[1] for text in reports if (m := _ENVELOPE_ID.search(text[:MAX_REPORT]))), None)
    original_id = _find_message_id([*originals, repeated]) or next(iter(message.references_all), None)
    if not recipients and original_id is None:
        return None
    diagnostic = reported.diagnostic or notice.find_diagnostic(told)
    status = _decide_status(reported.statuses, f"{diagnostic}\n{told}")
    kind = _decide_kind(bool(feedback), reported, message.subject, told, status)
    return Bounce(
        recipients=recipients[:MAX_RECIPIENTS],
        permanent=kind is BounceKind.FAILED and not (status or "").startswith("4"),
        status=status,
        diagnostic=diagnostic,
        original_message_id=original_id,
        envelope_id=envelope_id,
        kind=kind,
    )


@dataclass(frozen=True)
class _Reported:
    recipients: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    actions: tuple[str, ...] = ()
    diagnostic: str = ""

    def __bool__(self) -> bool:
        return bool(self.recipients or self.statuses or self.actions)


def _read_fields(texts: list[str]) -> _Reported:
    """The fields of machine-readable reports, group by group; those of delivered mail left out."""
    recipients: list[str] = []
    statuses: list[str] = []
    actions: list[str] = []
    diagnostic = ""
    for group in (group for text in texts for group in _groups_of(text[:MAX_REPORT])):
        fields: dict[str, str] = {}
        for name, value in _FIELD.findall(_unfold(group)):
            fields.setdefault(name.lower(), value.strip())
        if fields.get("action", "").lower() in _DELIVERED:
            continue
        for name in _RECIPIENT_FIELDS:
            recipients.extend(
                notice.find_addresses(fields.get(name, "").partition(";")[2] or fields.get(name, ""))
            )
        statuses.extend(_STATUS.findall(fields.get("status", "")))
        if "action" in fields:
            actions.append(fields["action"].lower())
        diagnostic = diagnostic or fields.get("diagnostic-code", "")
    unique = tuple(dict.fromkeys(recipients))
    return _Reported(unique, tuple(statuses), tuple(actions), diagnostic[:1_000])


def _groups_of(text: str) -> list[str]:
    """Paragraphs, but fields of one recipient that a blank line tears apart stay together."""
    groups: list[list[str]] = []
    for group in _BLANK_LINE.split(text):
        if groups and not _NAMES_RECIPIENT.search(group):
            groups[-1].append(group)
        else:
            groups.append([group])
    return ["\n".join(group) for group in groups]


def _unfold(text: str) -> str:
    return re.sub(r"\n[ \t]{1,40}", " ", text)


def _named_recipients(message: Message, told: str, originals: list[str]) -> tuple[str, ...]:
    """Headers that name the address, else the notice's text, else whom the original was for."""
    not_meant = frozenset(address.address for address in (*message.from_, *message.to))
    in_headers = [value for name, value in message.headers if name in _RECIPIENT_HEADERS]
    if found := [address for value in in_headers for address in notice.find_addresses(value)]:
        return tuple(dict.fromkeys([*found, *notice.find_listed(told, not_meant)]))
    if named := notice.find_failed(told, not_meant):
        return named
    for original in originals:
        if addressed := notice.find_original_recipients(original):
            return addressed
    return ()


def _decide_status(statuses: tuple[str, ...], told: str) -> str | None:
    """The most telling status: a reported one, unless it says nothing and the text says more."""
    exact = [status for status in statuses if not status.endswith(".0.0") and status[0] != "2"]
    if exact:
        return exact[0]
    in_text = [status for status in _STATUS.findall(told[:MAX_REPORT]) if status[0] != "2"]
    return next(iter([*in_text, *statuses]), None)


def _decide_kind(
    is_feedback: bool, reported: _Reported, subject: str, told: str, status: str | None
) -> BounceKind:
    if is_feedback or notice.is_complaint(subject):
        return BounceKind.COMPLAINT
    if "failed" in " ".join(reported.actions) or (status or "").startswith("5"):
        return BounceKind.FAILED
    if "delayed" in reported.actions or notice.is_delay(subject, told):
        return BounceKind.DELAYED
    return BounceKind.FAILED


def _find_message_id(originals: list[str]) -> str | None:
    for original in originals:
        if match := _MESSAGE_ID.search(original[:MAX_REPORT].replace("\n ", " ").replace("\n\t", " ")):
            return match[1]
    return None


def _text_of_message(message: Message) -> str:
    """The notice, also where the server sent it as a named text file."""
    texts = [message.text, *(_text_of(part) for part in message.parts if part.declared_type == "text/plain")]
    return "\n".join(text for text in texts if text)[:MAX_REPORT]


def _text_of(part: Part) -> str:
    return part.content[:MAX_REPORT].decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n")
