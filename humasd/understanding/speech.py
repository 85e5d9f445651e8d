"""A speech tells in a line of its heading where and when it was given: "Malili, 25 November 2026"."""

from __future__ import annotations

import re

_SPEECH = re.compile(r"\b(?:sambutan|pidato|amanat|ceramah|khotbah|orasi)\b", re.IGNORECASE)
_HEADING = re.compile(
    r"^(?P<place>[A-Z][A-Za-z .]{2,40}),\s{0,3}"
    r"(?P<date>(?:[A-Za-z']{4,7},?\s)?\d{1,2}\s[A-Za-z]{3,10}\s\d{4})\W{0,3}$",
    re.MULTILINE,
)
_LOOK = 300
"""Characters below the title in which the line stands."""


def read_heading(title: str | None, text: str) -> tuple[str, str]:
    """(place, date) as written; empty where the text is no speech or has no such line."""
    match = _HEADING.search(text[:_LOOK]) if _SPEECH.search(title or "") else None
    return (match["place"].strip().title(), match["date"]) if match else ("", "")
