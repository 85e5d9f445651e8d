"""The note that an answer carries to whoever revises: his own words, verbatim."""

from __future__ import annotations

import re

from humasd.answers.marks.marking import mark_words
from humasd.answers.tokens import is_neutral, tokenise

_LEADING_WORD = re.compile(
    r"(?:(?:mohon|tolong|harap|saya|kami)\s{1,3})?"
    r"(?:revisi|direvisi|koreksi|tolak|ditolak|tidak setuju|tdk setuju|batal(?:kan)?)"
    r"\b[ \t]{0,3}(?:titik dua\b|[:;,.!–—-]{0,3})\s{0,5}",
    re.IGNORECASE,
)


def note_of(text: str) -> str:
    """The own words without salutation lines and the leading word that decides, where that is clear."""
    lines = text.split("\n")
    while len(lines) > 1 and all(is_neutral(token.plain) for token in tokenise(lines[0])):
        lines.pop(0)
    while len(lines) > 1 and _is_courteous(lines[-1]):
        lines.pop()
    note = "\n".join(lines).strip()
    match = _LEADING_WORD.match(note)
    return note[match.end() :].strip() if match else note


def _is_courteous(line: str) -> bool:
    return not mark_words(tokenise(line))
