"""Mails as they are sent, from the files that keep them: their own octets, and what many of them end in."""

from __future__ import annotations

from humasd.ports import Files
from humasd.store.outbox import Delivery


def read_mail(files: Files, mail: Delivery) -> bytes:
    """The whole of a mail. Raises what `Files.get` raises."""
    return b"".join(files.get(sha256) for sha256 in name_files(mail))


def name_files(mail: Delivery) -> tuple[str, ...]:
    """The SHA-256 of the files whose octets, one after another, are the mail."""
    return (mail.payload,) if mail.enclosed is None else (mail.payload, mail.enclosed)
