"""Finds whom to call in running text."""

from __future__ import annotations

import re

from humasd.documents.telephone import LANDLINE, MOBILE

MAX_TEXT = 60_000
"""Characters looked at."""

_ANY_LINE = re.compile(r"(?<![\d/])\(?0\d{2,3}\)?[\s.-]{0,2}\d{2,4}[\s.-]?\d{2,4}(?!\d)")
_ADDRESS = re.compile(r"\W{0,3}(?:jl|jln|jalan|alamat|kompleks?|sekretariat)\b", re.IGNORECASE)
_EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}")
_MAX_ADDRESS = 200
_NAMED = re.compile(
    r"\b(?:kontak|narahubung|cp|contact|hubungi|hub|info|informasi|telp|telepon|tlp|email|e-mail|surel"
    r"|wa|call center|posko|pos|layanan|pengaduan"
    r"|sekretariat|media center)\b",
    re.IGNORECASE,
)


def find_contact(text: str) -> str | None:
    """The first mobile number with the rest of its line, which mostly is a name; else a number or an
    address that a word such as "kontak" introduces, or an address that is a line of its own.
    The line of a letterhead's address is nobody to ask."""
    text = text[:MAX_TEXT]
    for line in text.split("\n"):
        if match := MOBILE.search(line):
            return " ".join(line.split()) if len(line) <= 120 else match[0]
    for line in text.split("\n"):
        if len(line) > 200 or _ADDRESS.match(line):
            continue
        if _NAMED.search(line) and (_ANY_LINE.search(line) or _EMAIL.search(line)):
            return " ".join(line.split())[:120]
        if match := LANDLINE.search(line):
            return " ".join(line.split()) if len(line) <= 120 else match[0]
    lines = (line.strip()[:_MAX_ADDRESS] for line in text.split("\n"))
    return next((line for line in lines if _EMAIL.fullmatch(line) or _ANY_LINE.fullmatch(line)), None)
