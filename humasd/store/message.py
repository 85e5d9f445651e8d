"""A message in our keeping: its row as a value."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import Row


class MessageState(StrEnum):
    """What has become of a message."""

    STORED = "stored"
    """Durable here; not yet handled, or waiting for its next try."""
    HELD = "held"
    """Waits for its sender to confirm that it is theirs."""
    HANDLED = "handled"
    DUPLICATE = "duplicate"
    """The same Message-ID with the same bytes was here before."""
    SET_ASIDE = "set_aside"
    """Could not be handled; a person must look. It is handled anew once it lies in the inbox again."""


STOPS_PAGE = "minta penerbitan dihentikan; menunggu konfirmasi pengirimnya"
"""Outcome of a held message for which the page of its release waits until it is confirmed or dropped."""
MAY_STOP_PAGE = "mungkin minta penerbitan dihentikan; menunggu jawaban pengirimnya"
"""The same of one that may mean something else: its sender is asked what."""
DECLINED = "declined"
"""State of the request that asked it, once he has said that it does."""


class AlreadyHandled(Exception):
    """Another process ended this message meanwhile; whatever was about to be written for it must not be."""


@dataclass(frozen=True)
class NewMessage:
    """A message whose bytes are durable, yet to be recorded."""

    uid: str
    message_id: str | None
    sha256: str
    size: int
    author: str = ""
    """Whose it says it is (humasd.mail.raw_head)."""


@dataclass(frozen=True)
class StoredMessage:
    """A raw mail in our keeping."""

    id: int
    uid: str
    message_id: str | None
    sha256: str
    fetched_at: datetime
    state: MessageState
    attempts: int
    outcome: str
    release_id: int | None
    confirmed: bool
    """Its sender has owned up to it by answering a mail to the registered address."""
    lease: int
    """Token of the last lease (store/lease.py)."""
    author: str
    """Whose it says it is (humasd.mail.raw_head); nothing of it is believed."""


def read_message(row: Row[tuple[object, ...]]) -> StoredMessage:
    """From a row of the table `messages`."""
    return StoredMessage(
        id=row.id,
        uid=row.uid,
        message_id=row.message_id,
        sha256=row.sha256,
        fetched_at=row.fetched_at,
        state=MessageState(row.state),
        attempts=row.attempts,
        outcome=row.outcome,
        release_id=row.release_id,
        confirmed=row.confirmed,
        lease=row.lease_token,
        author=row.author,
    )
