"""What our own server found on a mail's origin (RFC 8601, DMARC of RFC 7489).

Anyone may write an Authentication-Results header. It counts only where it bears our own
server's name and stands above the Received line with which that server took the mail
over from outside.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum, StrEnum

from humasd.mail.charset import lower_case
from humasd.mail.comments import MAX_VALUE, blank_comments
from humasd.mail.takeover import find_takeover

MAX_RESULTS = 50


class Verdict(StrEnum):
    """What our own server found of a mail's origin (RFC 8601, method dmarc)."""

    PASS = "pass"  # noqa: S105 (a verdict, no secret)
    FAIL = "fail"
    NONE = "none"


_UNDECIDED = frozenset({"none", "temperror", "permerror"})
"""RFC 7489, section 11.2: no policy was found, or it could not be asked for or read."""


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
    return _weigh(own_results(headers, authserv_id), from_domain)


def is_unjudged(headers: Sequence[tuple[str, str]], authserv_id: str | None) -> bool:
    """Whether our own server came to no DMARC verdict, for whatever domain."""
    results = own_results(headers, authserv_id)
    return all(result.result in _UNDECIDED for result in results if result.method == "dmarc")


def judge_results(value: str, from_domain: str) -> Verdict:
    """The DMARC verdict of one field's value, whoever wrote it. Never raises."""
    return _weigh(_read_results(value), from_domain)


@dataclass(frozen=True)
class Result:
    """One method and what it found: "dmarc=pass header.from=example.org", all in lower case."""

    method: str
    result: str
    properties: tuple[tuple[str, str], ...] = ()

    def values(self, name: str) -> list[str]:
        return [value for property_, value in self.properties if property_ == name]


_UNREADABLE = (Result("dmarc", "unreadable"), Result("auth", "unreadable"))
"""What an own field too long to read says: nothing, whatever another field says."""


def own_results(headers: Sequence[tuple[str, str]], authserv_id: str | None) -> tuple[Result, ...]:
    """What our own server wrote on this mail, in all its fields together."""
    if not authserv_id:
        return ()
    values = (value for name, value in headers[: find_takeover(headers)] if name == "authentication-results")
    return tuple(result for value in values for result in _read_field(value, authserv_id.lower()))


def _read_field(value: str, authserv_id: str) -> tuple[Result, ...]:
    """The results of one field; none where it is another server's."""
    words = blank_comments(value).partition(";")[0].split()
    if not words or words[0].strip('"').lower() != authserv_id or not _is_version(words[1:]):
        return ()
    return _read_results(value)


def _read_results(value: str) -> tuple[Result, ...]:
    """The results; nothing that can be relied on where it depends on the reader what is a comment.

    Servers tell in comments what the other side said ("envelope-from=…"), and that may hold, in quotation
    marks, a bracket and a result of its own.
    """
    if len(value) > MAX_VALUE:
        return _UNREADABLE
    strict, lenient = (_read_statements(value, strings) for strings in (False, True))
    return strict if lenient == strict else (*strict, *lenient, *_UNREADABLE)


def _read_statements(value: str, strings_in_comments: bool) -> tuple[Result, ...]:
    statements = blank_comments(value, strings_in_comments=strings_in_comments).split(";")[1:]
    if len(statements) >= MAX_RESULTS:
        return _UNREADABLE
    return tuple(result for text in statements if (result := _read_result(text)))


def _is_version(words: list[str]) -> bool:
    return not words or (len(words) == 1 and words[0].isascii() and words[0].isdigit())


def _read_result(text: str) -> Result | None:
    pairs = [pair for word in _joined_pairs(text) if (pair := word.partition("="))[1]]
    if not pairs:
        return None
    method, _, result = pairs[0]
    properties = tuple((name.lower(), lower_case(value.strip('"'))) for name, _, value in pairs[1:])
    return Result(method.partition("/")[0].lower(), result.lower(), properties)


def _joined_pairs(text: str) -> list[str]:
    """Words of a statement, with the space that may stand around "=" and "/" taken out."""
    return re.sub(r"\s{0,50}([=/])\s{0,50}", r"\1", text).split()


def _weigh(results: Sequence[Result], from_domain: str) -> Verdict:
    verdicts = [_judge(result, from_domain) for result in results if result.method == "dmarc"]
    return max(verdicts, key=lambda verdict: _Weight[verdict.name], default=Verdict.NONE)


def _judge(result: Result, from_domain: str) -> Verdict:
    """A pass is one for this very domain: for a parent it may be another's ("go.id" is everyone's)."""
    if result.result == "fail":
        return Verdict.FAIL
    judged = {value.rpartition("@")[2] for value in result.values("header.from")}
    is_meant = bool(from_domain) and judged == {from_domain.lower()}
    return Verdict.PASS if result.result == "pass" and is_meant else Verdict.NONE
