"""Mailboxes of address headers (RFC 5322, section 3.4)."""

from __future__ import annotations

import logging
import re
from collections.abc import Sequence
from itertools import islice

from mailparser.utils import get_addresses

from humasd.mail.charset import UNREADABLE, decode_words, lower_case
from humasd.mail.comments import MAX_VALUE, blank_comments
from humasd.mail.message import Address

MAX_ADDRESSES = 500
MAX_ADDRESS = 320
"""Characters: 64 before the @ and 255 behind it (RFC 5321, section 4.5.3.1). No mail goes to a longer one."""
_MAX_LIST = 16 * 1024
_SHOWN = 500

# The library tells what it does not handle; on a console of ours that is noise.
logging.getLogger("mailparser").addHandler(logging.NullHandler())

_SEPARATOR = re.compile("[,;]")
_QUOTED = re.compile(r'"[^"]*"')


def parse_addresses(value: str) -> tuple[Address, ...]:
    """Every mailbox of an address header; what is ambiguous or too long is left out. Never raises."""
    try:
        found = get_addresses(_cut(value[:_MAX_LIST]), decode_names=True)
    except UNREADABLE:  # an address list beyond reading names nobody
        return ()
    return tuple(
        Address(lower, decode_words(name))
        for name, address in found[:MAX_ADDRESSES]
        if "@" in address and len(lower := lower_case(address.strip())) <= MAX_ADDRESS
    )


def _cut(value: str) -> str:
    """No more of a list than MAX_ADDRESSES, also where nothing stands between its separators."""
    last = next(islice(_SEPARATOR.finditer(value), MAX_ADDRESSES, None), None)
    return value[: last.start()] if last else value


def parse_authors(values: Sequence[str]) -> tuple[Address, ...]:
    """Whom the From fields name: exactly one Address only where they hold one mailbox and nothing else.

    Where something stands beside the one that can be read, or the mail has several From fields, an
    Address without address follows, whose name is what stood there.
    """
    authors = tuple(author for value in values for author in parse_addresses(value))
    if len(authors) != 1 or (len(values) == 1 and _is_one_mailbox(values[0])):
        return authors
    return (*authors, Address("", decode_words(" | ".join(values)[:_SHOWN])))


def _is_one_mailbox(value: str) -> bool:
    """One address as it stands: no list, no group, and nothing that a parser may have dropped.

    Commas in names are quoted, encoded or within a comment.
    """
    bare = _QUOTED.sub("", blank_comments(value))
    return len(value) <= MAX_VALUE and bare.count("@") == 1 and not any(sign in bare for sign in ',;:"')
