"""Where our own server took a mail over from outside (the Received lines of RFC 5321, section 4.4).

Each server writes its line on top. What stands above the line with which ours took the mail
over was written at home; that line's successors, and all else below it, were brought along.
"""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Sequence
from enum import StrEnum

from humasd.mail.comments import MAX_VALUE, blank_comments, comments_of

MAX_HEADERS = 2_000


def find_takeover(headers: Sequence[tuple[str, str]]) -> int:
    """Index of the Received field with which our server took the mail over from outside.

    Walks down over hops that never left the machine: local delivery (LMTP, no "from") and loopback.
    All else is outside, a private network too: any machine in it can write such a mail. Where no hop is
    from outside, the topmost that is not local delivery ends what can be believed. A mail without
    Received was never outside: its whole header counts.
    """
    if len(headers) > MAX_HEADERS:
        return 0
    hops = [(index, _read_hop(value)) for index, (name, value) in enumerate(headers) if name == "received"]
    for index, hop in hops:
        if hop is _Hop.OUTSIDE:
            return index
    for index, hop in hops:
        if hop is not _Hop.LOCAL_DELIVERY:
            return index
    return hops[0][0] if hops else len(headers)


class _Hop(StrEnum):
    LOCAL_DELIVERY = "local delivery"
    LOOPBACK = "loopback"
    OUTSIDE = "outside"


_FROM_CLAUSE = re.compile(r"\s{0,20}from\s", re.IGNORECASE)
_WITH_LMTP = re.compile(r"\swith\s{1,10}(?:utf8)?lmtps?a?\b", re.IGNORECASE)
_ADDRESS_LITERAL = re.compile(r"\[(?:ipv6:)?([0-9a-f:.]{2,45})\]", re.IGNORECASE)
# Some servers write the address without brackets: "(HELO name) (192.0.2.1)".
_BARE_ADDRESS = re.compile(r"(?:^|\s)((?:\d{1,3}\.){3}\d{1,3})(?=\s|$)")


def _read_hop(value: str) -> _Hop:
    """Where a Received line says that the mail came from, by the addresses the writing server saw.

    The name after "from" is what the other side called itself; only comments are the
    receiving server's own, and as the other side's name may be repeated in one (or look
    like one), every address in them must be of loopback. What cannot be read is outside.
    """
    value = value[:MAX_VALUE]
    receiver = blank_comments(value).lower().rpartition(" by ")[2]
    if _FROM_CLAUSE.match(value) is None or _WITH_LMTP.search(receiver):
        return _Hop.LOCAL_DELIVERY
    literals = [
        literal
        for comment in comments_of(value)
        for literal in (_ADDRESS_LITERAL.findall(comment) or _BARE_ADDRESS.findall(comment))
    ]
    return _Hop.LOOPBACK if literals and all(map(_is_loopback, literals)) else _Hop.OUTSIDE


def _is_loopback(literal: str) -> bool:
    try:
        address = ipaddress.ip_address(literal)
    except ValueError:
        return False
    if isinstance(address, ipaddress.IPv6Address) and address.ipv4_mapped:
        address = address.ipv4_mapped
    return address.is_loopback
