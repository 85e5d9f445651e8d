"""What our own server found on a mail's origin (RFC 8601, DMARC of RFC 7489).

Anyone may write an Authentication-Results header. It counts only where it bears our own
server's name and stands above the Received line with which that server took the mail
over from outside: everything below that line was brought along.
"""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum, StrEnum

MAX_VALUE = 8_000
"""Characters of a header that are read; one longer than this is not believed."""
MAX_RESULTS = 50
MAX_HEADERS = 2_000


class Verdict(StrEnum):
    PASS = "pass"  # noqa: S105 (a verdict, no secret)
    FAIL = "fail"
    NONE = "none"


class _Weight(IntEnum):
    """Of several verdicts the heaviest holds."""

    PASS = 0
    NONE = 1
    FAIL = 2


def find_verdict(headers: Sequence[tuple[str, str]], authserv_id: str | None, from_domain: str) -> Verdict:
    """The DMARC verdict of our own server on mail in the name of `from_domain`.

    `headers` in the order of the mail, names in lower case, values unfolded. PASS needs
    a "dmarc=pass" under our `authserv_id` above the take-over line, for `from_domain` or a
    parent of it. Without `authserv_id`, and where ours says nothing clear, NONE. Never raises.
    """
    if not authserv_id:
        return Verdict.NONE
    verdicts = [
        verdict
        for name, value in headers[: find_takeover(headers)]
        if name == "authentication-results" and (verdict := _read_field(value, authserv_id, from_domain))
    ]
    return max(verdicts, key=lambda verdict: _Weight[verdict.name], default=Verdict.NONE)


def find_takeover(headers: Sequence[tuple[str, str]]) -> int:
    """Index of the Received field with which our server took the mail over from outside.

    Walks down over hops within: local delivery, loopback and private addresses. Where no
    hop is from outside, the topmost that is not local delivery ends what can be believed.
    A mail without Received was never outside: its whole header counts.
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
    INSIDE = "inside"
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
    like one), every address in them must be of the inside. What cannot be read is outside.
    """
    value = value[:MAX_VALUE]
    receiver = _outside_comments(value).lower().rpartition(" by ")[2]
    if _FROM_CLAUSE.match(value) is None or _WITH_LMTP.search(receiver):
        return _Hop.LOCAL_DELIVERY
    literals = [
        literal
        for comment in _comments_of(value)
        for literal in (_ADDRESS_LITERAL.findall(comment) or _BARE_ADDRESS.findall(comment))
    ]
    return _Hop.INSIDE if literals and all(map(_is_inside, literals)) else _Hop.OUTSIDE


def _is_inside(literal: str) -> bool:
    try:
        address = ipaddress.ip_address(literal)
    except ValueError:
        return False
    if isinstance(address, ipaddress.IPv6Address) and address.ipv4_mapped:
        address = address.ipv4_mapped
    return address.is_loopback or any(
        address in network for network in _INSIDE_NETWORKS if network.version == address.version
    )


# RFC 1918 and RFC 4193 by name: the library's is_private also holds documentation nets.
_INSIDE_NETWORKS = tuple(
    ipaddress.ip_network(network) for network in ("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7")
)


def _comments_of(value: str) -> list[str]:
    """The texts of the outermost comments, in order; one that is never closed is none."""
    comments: list[str] = []
    depth = 0
    start = 0
    for index, char in enumerate(value):
        if char == "(":
            depth += 1
            start = index + 1 if depth == 1 else start
        elif char == ")" and depth:
            depth -= 1
            if not depth:
                comments.append(value[start:index])
    return comments


@dataclass(frozen=True)
class _Result:
    """One method and what it found: "dmarc=pass header.from=example.org"."""

    method: str
    result: str
    properties: dict[str, str]


def _read_field(value: str, authserv_id: str, from_domain: str) -> Verdict | None:
    """The verdict of one header field; None where it is another server's or tells no DMARC."""
    if len(value) > MAX_VALUE:
        return Verdict.NONE if value.strip().lower().startswith(authserv_id.lower()) else None
    plain = _outside_comments(value)
    statements = plain.split(";")
    words = statements[0].split()
    if not words or words[0].strip('"').lower() != authserv_id.lower() or not _is_version(words[1:]):
        return None
    results = [result for text in statements[1 : MAX_RESULTS + 1] if (result := _read_result(text))]
    found = [_judge(result, from_domain) for result in results if result.method == "dmarc"]
    return max(found, key=lambda verdict: _Weight[verdict.name], default=None)


def _is_version(words: list[str]) -> bool:
    return not words or (len(words) == 1 and words[0].isdigit())


def _read_result(text: str) -> _Result | None:
    pairs = [pair for word in _joined_pairs(text) if (pair := word.partition("="))[1]]
    if not pairs:
        return None
    method, _, result = pairs[0]
    properties = {name.lower(): value.strip('"').lower() for name, _, value in pairs[1:]}
    return _Result(method.partition("/")[0].lower(), result.lower(), properties)


def _joined_pairs(text: str) -> list[str]:
    """Words of a statement, with the space that may stand around "=" and "/" taken out."""
    return re.sub(r"\s{0,50}([=/])\s{0,50}", r"\1", text).split()


def _judge(result: _Result, from_domain: str) -> Verdict:
    if result.result == "fail":
        return Verdict.FAIL
    if result.result != "pass":
        return Verdict.NONE
    judged = result.properties.get("header.from")
    if judged is not None and not _is_same_domain(judged.rpartition("@")[2], from_domain.lower()):
        return Verdict.NONE
    return Verdict.PASS


def _is_same_domain(judged: str, from_domain: str) -> bool:
    """The very domain, or a parent of it (the organisational domain some servers write)."""
    return judged == from_domain or ("." in judged and from_domain.endswith("." + judged))


def _outside_comments(value: str) -> str:
    """The value without comments (nested ones too) and with quoted strings made harmless; linear.

    What stands in a quoted string cannot open a statement: its separators become "_".
    """
    kept: list[str] = []
    depth = 0
    is_quoted = False
    is_escaped = False
    for char in value[:MAX_VALUE]:
        if is_escaped:
            is_escaped = False
            if not depth:
                kept.append("_")
        elif char == "\\" and (depth or is_quoted):
            is_escaped = True
        elif is_quoted:
            is_quoted = char != '"'
            kept.append('"' if char == '"' else "_" if char in ";=() \t/" else char)
        elif char == "(":
            depth += 1
            kept.append(" ")
        elif char == ")" and depth:
            depth -= 1
        elif depth == 0:
            is_quoted = char == '"'
            kept.append(char)
    return "".join(kept)
