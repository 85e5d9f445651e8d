"""A mail as humasd reads it: values only, made by humasd.mail.parse."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class Address:
    """A mailbox of RFC 5322: the address in lower case, the display name decoded."""

    address: str
    name: str = ""


@dataclass(frozen=True)
class Part:
    """A leaf of the MIME tree that is not the mail's own text."""

    filename: str
    """A clean base name, never empty, no path, control or bidi characters."""
    declared_type: str
    content: bytes
    content_id: str | None = None
    inline: bool = False
    """Shown within the text (a picture the HTML refers to by cid)."""


@dataclass(frozen=True)
class Message:
    """One mail. A mail attached to it (message/rfc822) is a Part; its text is never in `text`."""

    message_id: str | None
    """With its angle brackets, as are in_reply_to and references."""
    subject: str
    from_: tuple[Address, ...]
    """Every address of every From field; anything but exactly one decides nothing. Never exactly one where
    something stands beside it: what that was follows as an Address without address."""
    sender: Address | None
    reply_to: tuple[Address, ...]
    to: tuple[Address, ...]
    cc: tuple[Address, ...]
    date: datetime | None
    in_reply_to: tuple[str, ...]
    references: tuple[str, ...]
    text: str
    """The plain text, or the HTML's text where there is only HTML; at most 200,000 characters."""
    html: str | None
    parts: tuple[Part, ...]
    headers: tuple[tuple[str, str], ...]
    """Every header field in the order of the mail, name in lower case, value unfolded, undecoded."""
    problems: tuple[str, ...] = ()
    """What was cut or could not be read, in words for the office (Indonesian)."""

    @property
    def references_all(self) -> tuple[str, ...]:
        """In-Reply-To first, then References, newest first, without repeats."""
        return tuple(dict.fromkeys((*self.in_reply_to, *reversed(self.references))))
