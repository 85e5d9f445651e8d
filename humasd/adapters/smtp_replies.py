"""What a reply of an SMTP server means, by the stage at which it comes (RFC 5321, section 4.2). Pure."""

from __future__ import annotations

import re
import smtplib
from collections.abc import Callable

from humasd.adapters.urls import name_cause
from humasd.errors import Permanent, Transient, UnknownOutcome
from humasd.mail.refusal import is_of_sender
from humasd.ports import Envelope

Reply = tuple[int, bytes]
"""Code and text, as smtplib gives them; a code that is none is -1, a torn one too short."""

_TOO_LARGE = 552
_UNKNOWN_PARAMETER = 555
_ADDRESS_NOT_ALLOWED = (550, 553)
_LOGIN_REQUIRED = 530
_NO_RELAY = re.compile(
    rb"relay(?:ing)?(?: access)? (?:denied|disallowed|not permitted|prohibited)|unable to relay"
    rb"|not allowed to relay|authentication (?:is )?required|must authenticate",
    re.IGNORECASE,
)
"""In the words of Postfix, Exim, Exchange and others: a server for submission passes on what we may send."""


def expect_recipient(reply: Reply, envelope: Envelope, server: str) -> None:
    """Raise what a refusal of RCPT TO means. It need not be a word on the recipient: what Postfix has against
    our address or account it says here, unless told otherwise (`smtpd_delay_reject`)."""
    _expect(reply, 250, envelope, server, "the recipient")


def expect_go_on(reply: Reply, envelope: Envelope, server: str) -> None:
    """Raise what refusing to hear the message means: nothing of it was sent."""
    _expect(reply, 354, envelope, server, "the message")


def expect_sender(reply: Reply, envelope: Envelope, options: list[str], server: str) -> None:
    """Raise what a refusal of MAIL FROM means. It is no word on the recipient: our address or account is not
    taken, for whatever mail, and the mail waits until the office has mended that. Refused for good is only
    what a parameter says of this one mail: its size (RFC 1870), or a recipient beyond ASCII (RFC 6531)."""
    code, _ = reply
    is_for_recipient = "smtputf8" in options and envelope.sender.isascii()
    is_of_this_mail = (
        (code == _TOO_LARGE and any(option.startswith("size=") for option in options))
        or (code == _UNKNOWN_PARAMETER and bool(options))
        or (code in _ADDRESS_NOT_ALLOWED and is_for_recipient)
    )
    if is_of_this_mail or not 500 <= code <= 599:
        _expect(reply, 250, envelope, server, "the sender")
        return
    raise _refuse_us(reply, envelope, server)


def _refuse_us(reply: Reply, envelope: Envelope, server: str) -> Transient:
    code, text = reply
    return Transient(
        f"The mail server {server} takes no mail from {envelope.sender}: {code} {decode(text)}. Have its"
        f" provider free the account or raise its limit, or correct [outgoing]; the mail"
        f" to {envelope.recipient} waits."
    )


def expect_taken(reply: Reply, envelope: Envelope, server: str) -> None:
    """Raise what the answer to the final dot means where it does not say that the mail was taken over. One
    that is torn or garbled says nothing: the mail may have been."""
    code, text = reply
    if code // 100 not in (2, 4, 5):
        raise UnknownOutcome(
            f"The mail server {server} did not say clearly whether it took the mail to"
            f" {envelope.recipient} ({code} {decode(text)}). It may or may not arrive."
        )
    _expect(reply, 250, envelope, server, "the message")


def _expect(reply: Reply, good: int, envelope: Envelope, server: str, what: str) -> None:
    """Raise what a refusing reply means. The first digit decides: 5xx is for good, all else for now. But what
    a server has against us, at whatever stage it says so, holds for any mail, and ends once it is mended."""
    code, text = reply
    if code // 100 == good // 100:
        return
    reason = f"{what} was refused for {envelope.recipient}: {code} {decode(text)}"
    if 500 <= code <= 599:
        if code == _LOGIN_REQUIRED or _NO_RELAY.search(text) or is_of_sender(text.decode(errors="replace")):
            raise _refuse_us(reply, envelope, server)
        raise Permanent(f"The mail was not taken; {reason}. Check the address.")
    raise Transient(f"The mail was not taken yet; {reason}. It is tried again.")


def describe(error: Exception) -> str:
    """What broke a connection, in a few words."""
    if isinstance(error, TimeoutError) or "timed out" in str(error):  # smtplib wraps it
        return "no answer in time"
    if isinstance(error, smtplib.SMTPResponseException):
        return f"{error.smtp_code} {decode(error.smtp_error)}"
    return name_cause(error) or type(error).__name__


def decode(answer: bytes | str, hide: Callable[[str], str] = str) -> str:
    """A reply's text in one line."""
    words = answer.decode(errors="replace") if isinstance(answer, bytes) else answer
    return hide(" ".join(words.split()))[:300]
