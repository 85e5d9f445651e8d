"""What our own server found on a mail's origin (RFC 8601, DMARC of RFC 7489).

Anyone may write an Authentication-Results header. It counts only where it bears our own
server's name and stands above the Received line with which that server took the mail
over from outside.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum, StrEnum

from humasd.mail.comments import MAX_VALUE, blank_comments
from humasd.mail.takeover import find_takeover

MAX_RESULTS = 50


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
    "dmarc=pass header.from=DOMAIN" for the very domain, under our `authserv_id`, above the take-over
    line; of several results the worst holds. Without `authserv_id`, and where ours says nothing clear,
    NONE. Never raises.
    """
    verdicts = [
        _judge(result, from_domain)
        for field in _own_fields(headers, authserv_id)
        for result in field
        if result.method == "dmarc"
    ]
    return max(verdicts, key=lambda verdict: _Weight[verdict.name], default=Verdict.NONE)


def find_smtp_auth(headers: Sequence[tuple[str, str]], authserv_id: str | None) -> str | None:
    """The account that logged in at our own server to send the mail ("auth=pass smtp.auth=ACCOUNT").

    In lower case; None where our server says nothing of it, or names more than one. Never raises.
    """
    results = [result for field in _own_fields(headers, authserv_id) for result in field]
    logins = [result for result in results if result.method == "auth"]
    accounts = {account for result in logins for account in result.values("smtp.auth")}
    if any(result.result != "pass" for result in logins) or len(accounts) != 1:
        return None
    return accounts.pop() or None


@dataclass(frozen=True)
class _Result:
    """One method and what it found: "dmarc=pass header.from=example.org", all in lower case."""

    method: str
    result: str
    properties: tuple[tuple[str, str], ...] = ()

    def values(self, name: str) -> list[str]:
        return [value for property_, value in self.properties if property_ == name]


_UNREADABLE = (_Result("dmarc", "none"), _Result("auth", "none"))
"""What an own field too long to read says: nothing, whatever another field says."""


def _own_fields(headers: Sequence[tuple[str, str]], authserv_id: str | None) -> Iterator[tuple[_Result, ...]]:
    """The results of each field that our own server wrote on this mail."""
    if not authserv_id:
        return
    for name, value in headers[: find_takeover(headers)]:
        if name == "authentication-results" and (results := _read_field(value, authserv_id.lower())):
            yield results


def _read_field(value: str, authserv_id: str) -> tuple[_Result, ...]:
    """The results of one field; none where it is another server's."""
    statements = blank_comments(value).split(";")
    words = statements[0].split()
    if not words or words[0].strip('"').lower() != authserv_id or not _is_version(words[1:]):
        return ()
    if len(value) > MAX_VALUE or len(statements) > MAX_RESULTS:
        return _UNREADABLE
    return tuple(result for text in statements[1:] if (result := _read_result(text)))


def _is_version(words: list[str]) -> bool:
    return not words or (len(words) == 1 and words[0].isdigit())


def _read_result(text: str) -> _Result | None:
    pairs = [pair for word in _joined_pairs(text) if (pair := word.partition("="))[1]]
    if not pairs:
        return None
    method, _, result = pairs[0]
    properties = tuple((name.lower(), value.strip('"').lower()) for name, _, value in pairs[1:])
    return _Result(method.partition("/")[0].lower(), result.lower(), properties)


def _joined_pairs(text: str) -> list[str]:
    """Words of a statement, with the space that may stand around "=" and "/" taken out."""
    return re.sub(r"\s{0,50}([=/])\s{0,50}", r"\1", text).split()


def _judge(result: _Result, from_domain: str) -> Verdict:
    """A pass is one for this very domain: for a parent it may be another's ("go.id" is everyone's)."""
    if result.result == "fail":
        return Verdict.FAIL
    judged = {value.rpartition("@")[2] for value in result.values("header.from")}
    is_meant = bool(from_domain) and judged == {from_domain.lower()}
    return Verdict.PASS if result.result == "pass" and is_meant else Verdict.NONE
