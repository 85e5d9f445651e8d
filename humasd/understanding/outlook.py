"""Outlook's messages among a mail's parts, taken for what they are: mails that are passed on."""

from __future__ import annotations

from dataclasses import replace

from humasd.documents.msg import write_mail
from humasd.documents.types import MAIL, MSG, detect_type
from humasd.errors import Refused
from humasd.mail.message import Message, Part


def unwrap_outlook(message: Message) -> Message:
    """The mail with these written as attached mails; those that cannot be read stay as they are."""
    return replace(message, parts=tuple(map(_as_mail, message.parts)))


def _as_mail(part: Part) -> Part:
    if detect_type(part.content, part.filename) != MSG:
        return part
    try:
        return replace(part, content=write_mail(part.content), declared_type=MAIL)
    except Refused:
        return part
