"""Answers that a tap on a button writes: mailto URLs (RFC 6068)."""

from __future__ import annotations

from urllib.parse import quote


def answer_button(office_address: str, subject: str, word: str, long_code: str) -> str:
    """A mailto URL that opens a reply holding `word` and, below it, the line that proves the request.

    The code's line makes up for the In-Reply-To that a mailto URL cannot carry. Line breaks are
    %0D%0A as RFC 6068 section 5 wants.
    """
    reply_subject = subject if subject.lower().startswith("re:") else f"Re: {subject}"
    body = f"{word}\r\n\r\nkode: {long_code}\r\n"
    return f"mailto:{quote(office_address, safe='@')}?subject={_encode(reply_subject)}&body={_encode(body)}"


def _encode(text: str) -> str:
    return quote(text, safe="")
