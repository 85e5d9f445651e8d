"""Tells the reports of mail systems (RFC 3464, RFC 5965, and what servers invent) from all other mail."""

from __future__ import annotations

import re
from collections.abc import Mapping

from humasd.mail.message import Message
from humasd.mail.substance import has_substance

_DAEMON_LOCALPARTS = frozenset(
    {
        "mailer-daemon",
        "mailerdaemon",
        "mailer_daemon",
        "mail-daemon",
        "postmaster",
        "mdaemon",
        "mmdf",
        "bounce",
        "bounces",
        "double-bounce",
    }
)
_REPORT_TYPES = frozenset(
    {"message/delivery-status", "message/global-delivery-status", "message/feedback-report"}
)
_NOTIFICATION_TYPES = frozenset(
    {"message/disposition-notification", "message/global-disposition-notification"}
)
_BOUNCE_SUBJECT = re.compile(
    r"(?:undeliver(?:able|ed)|delivery (?:status notification|failure|report|delayed)|delivery has failed"
    r"|non[ -]?deliver(?:y|ed)\b|mail delivery (?:failed|failure|system|warning|delayed)"
    r"|returned mail|failure notice|mail failure|non[ -]?remis"
    r"|delivery notification|undelivered mail|message not delivered|pesan tidak terkirim|gagal terkirim"
    r"|email bounce notification|bounce notification|mail system error|warning: could not send message"
    r"|(?:mail |message |email )?could not be delivered|complaint about message from|email feedback report"
    r"|tidak dapat dikirim(?:kan)?$|tidak terkirim$)",
    re.IGNORECASE,
)
# After the subject of the mail that it is about.
_BOUNCE_ENDING = re.compile(
    r"(?:\(delivery fail(?:ed|ure)\)|\(undeliverable\)|: non remis(?: \(.{0,60}\))?)$", re.IGNORECASE
)
_FAILURE_WORDS = re.compile(
    r"\b[45]\.\d\.\d{1,3}\b|\b[45][0-5]\d[ -](?=[45]\.\d|\S{0,40}[@<])"
    r"|fail|undeliver|not (?:be )?deliver|could not|tidak terkirim"
    r"|not reach|no such user|unknown|rejected|postponed|mailbox full|full mailbox",
    re.IGNORECASE,
)
_REPORT_LINES = tuple(
    re.compile(rf"^[> ]{{0,8}}{name}\s{{0,3}}:", re.IGNORECASE | re.MULTILINE)
    for name in ("Final-Recipient", "Action", "Status")
)
_BOUNCE_FIELDS = frozenset({"x-failed-recipients", "x-bounced-address", "x-hmxmroriginalrecipient"})
_COMPLAINT_FIELD = b"x-hmxmroriginalrecipient"

_REPLY_MARK = re.compile(r"^(?:(?:re|aw|bls|balas)\s{0,2}:\s{0,4}){1,5}", re.IGNORECASE)
_FORWARD_MARK = re.compile(r"(?:fwd?|fw|trs|terusan|diteruskan)\s{0,2}:", re.IGNORECASE)


def is_report(message: Message, fields: Mapping[str, str]) -> bool:
    """Whether a mail system wrote it. `fields`: the first value of each header field, in lower case.

    What a person passes on together with a submission of their own is the person's.
    """
    if is_certain_report(message, fields) or names_nobody(fields):
        return True
    if _FORWARD_MARK.match(without_reply_mark(message.subject)) and has_substance(message):
        return False
    if any(part.declared_type in _REPORT_TYPES for part in message.parts):
        return True
    if any(_COMPLAINT_FIELD in part.content[:2_000].lower() for part in message.parts):
        return True
    if all(pattern.search(message.text) for pattern in _REPORT_LINES):
        return True  # a report passed on as text is no material either
    subject = without_reply_mark(message.subject)
    is_told = bool(_BOUNCE_SUBJECT.match(subject) or _BOUNCE_ENDING.search(subject))
    if is_told and _FAILURE_WORDS.search(message.text[:10_000]):
        return True
    return _has_no_sender(message, fields) and bool(_BOUNCE_SUBJECT.search(message.subject))


def is_certain_report(message: Message, fields: Mapping[str, str]) -> bool:
    """Whether its own header says so, and not only its words."""
    if fields.get("content-type", "").startswith("multipart/report"):
        return not is_notification(message)
    return bool(_BOUNCE_FIELDS & fields.keys()) or _is_from_daemon(message, fields)


def names_nobody(fields: Mapping[str, str]) -> bool:
    """Whether its From is missing or empty: as a server writes, or a program that lost its settings."""
    return not fields.get("from", "").strip(" \t\"'<>")


def without_reply_mark(subject: str) -> str:
    """The subject without "Re:"; a mark of forwarding stays, as a person set it."""
    return _REPLY_MARK.sub("", subject.strip())


def _has_no_sender(message: Message, fields: Mapping[str, str]) -> bool:
    return fields.get("return-path") == "<>" or not message.from_


def is_notification(message: Message) -> bool:
    """A receipt of reading (RFC 8098) is a machine's answer but no bounce."""
    kinds = {part.declared_type for part in message.parts}
    return bool(kinds & _NOTIFICATION_TYPES) and not kinds & _REPORT_TYPES


def _is_from_daemon(message: Message, fields: Mapping[str, str]) -> bool:
    senders = [address.address for address in message.from_]
    senders.append(fields.get("return-path", "").strip("<>"))
    if "mailer-daemon" in fields.get("from", "") or "mail delivery subsystem" in fields.get("from", ""):
        return True
    return any(sender.partition("@")[0].partition("+")[0] in _DAEMON_LOCALPARTS for sender in senders)
