"""Who logged in at our own server to send a mail (SMTP AUTH, RFC 4954).

Two ways of writing it are known: "auth=pass smtp.auth=ACCOUNT" in our server's own
Authentication-Results (RFC 8601, section 2.7.4: rspamd, Exim and others), and Postfix's
"(Authenticated sender: ACCOUNT)" in the Received line with which it took the mail over.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from humasd.mail.authentication import own_results
from humasd.mail.charset import lower_case
from humasd.mail.comments import MAX_VALUE, comments_of
from humasd.mail.takeover import find_takeover

_AUTHENTICATED = re.compile(r"Authenticated sender: ([^\s()]{1,320})")
# The end of Postfix's own line, which nothing that the other side said can stand behind. The last letter
# of the protocol tells that the client had logged in (RFC 3848).
_TAKEN_BY_POSTFIX = re.compile(
    r"\sby\s{1,10}[^\s()]{1,255}\s{1,10}\(Postfix[^()]{0,40}\)\s{1,10}with\s{1,10}(?:utf8)?e?smtps?a\s{1,10}"
    r"id\s{1,10}\w{1,40}(?:\s{1,10}for\s{1,10}<[^<>]{1,320}>)?;[^;]{1,80}\Z",
    re.IGNORECASE,
)


def find_login(headers: Sequence[tuple[str, str]], authserv_id: str | None) -> str | None:
    """The one account that our server says had logged in, in lower case.

    None where it says nothing of it, names several, or says that somebody failed to. Never raises.
    """
    results = [result for result in own_results(headers, authserv_id) if result.method == "auth"]
    if any(result.result != "pass" for result in results):
        return None
    accounts = {account for result in results for account in result.values("smtp.auth")}
    accounts.update(_find_in_received(headers))
    return accounts.pop() or None if len(accounts) == 1 else None


def _find_in_received(headers: Sequence[tuple[str, str]]) -> list[str]:
    """What Postfix wrote of it, down to the line with which the mail was taken over.

    The other side's name may pretend to be such a note; then there are two.
    """
    lines = [value for name, value in headers[: find_takeover(headers) + 1] if name == "received"]
    return [
        lower_case(note[1])
        for line in lines
        if len(line) <= MAX_VALUE and _TAKEN_BY_POSTFIX.search(line)
        for comment in comments_of(line)
        if (note := _AUTHENTICATED.fullmatch(comment.strip()))
    ]
