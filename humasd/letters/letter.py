"""A mail that is yet to be written: whom it goes to and what it is about."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from humasd.letters.mime import write_file
from humasd.mail.message import Address

NAMES = (
    "receipt", "added", "incomplete", "published", "rejected", "withdrawn", "joined", "status",
    "confirm_sender",
    "ask_intake", "ask_disposition", "ask_receive", "ask_drafting", "ask_correction", "ask_reading",
    "ask_approval",
    "ask_again", "confirm_decision", "confirm_stopping", "decided", "stale_answer", "stop_kept",
    "digest", "digest_decided", "settled",
    "confirm_appointment", "appointed", "appointment_unclear", "partner_release", "alert", "recovered",
    "ask_page_correction", "ask_takedown", "change_received", "change_refused", "change_elsewhere",
    "nothing_differs", "coverage", "corrected", "taken_down", "partner_correction", "partner_withdrawn",
)  # fmt: skip
"""Every mail that humasd writes: to senders, to officials, to partners, to the office."""

PARTS = ("subject.txt", "text.txt", "mail.html")


@dataclass(frozen=True)
class Enclosure:
    """A file that goes along; with a `cid` it is a picture within the text."""

    filename: str
    content_type: str
    content: bytes
    cid: str | None = None
    """Bare Content-ID without angle brackets; the HTML names it as src="cid:CID"."""

    @cached_property
    def part(self) -> bytes:
        """Its MIME part, written once however many mails it goes with."""
        return write_file(self.content, self.content_type, self.filename, self.cid)


@dataclass(frozen=True)
class Letter:
    """One mail to one person; templates/mail/README.md lists the values of each name."""

    name: str
    """The folder under templates/mail/."""
    to: Address
    message_id: str
    """Final and with angle brackets: a retry sends the same one."""
    values: Mapping[str, object]
    in_reply_to: str | None = None
    references: tuple[str, ...] = ()
    reply_to: str | None = None
    """Where answers shall go, if not to the office's address (plus-addressing)."""
    enclosures: tuple[Enclosure, ...] = ()
    unsubscribe: str | None = None
    """Value of List-Unsubscribe (RFC 2369), for who may ask to be mailed no more."""
    one_click: bool = False
    """Its https address takes the wish with one click (RFC 8058)."""
