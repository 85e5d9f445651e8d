"""Finds whom to call, and who is quoted, in running text."""

from __future__ import annotations

import re
from collections.abc import Iterator

MAX_TEXT = 60_000
"""Characters looked at."""
MAX_SPEAKERS = 6

PHONE = re.compile(r"(?<![\d/])(?:\+?62|0)[\s.-]?8\d{1,2}(?:[\s.-]?\d){6,10}(?!\d)")
"""A mobile number, as it is written in the country or from abroad."""
_LANDLINE = re.compile(r"(?<![\d/])\(?0\d{2,3}\)?[\s.-]{0,2}\d{2,4}[\s.-]?\d{2,4}(?!\d)")
_EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}")
_NAMED = re.compile(
    r"\b(?:kontak|narahubung|cp|contact|hubungi|hub|info|informasi|telp|telepon|tlp|email|e-mail|surel|wa)\b",
    re.IGNORECASE,
)
_SAYS = (
    r"(?:ujar|kata|tutur|ungkap|jelas|sebut|tegas|papar|terang|imbuh|tambah|pungkas|ucap|tandas|harap|terang"
    r"|tukas|beber|lanjut|pesan|urai|sambung)(?:nya)?|demikian disampaikan|[Mm]enurut"
)
_WORD = (
    r"(?:[A-Z](?=\.\s)|[dDI]rs?|dr[gh]|Dra|Hj|Ir|Prof|Muh|Moh|Kapt|Inf|Dg)\."
    r"|[SM]\.\w{1,4}(?:\.\w{1,3}\b)?(?:\.(?=,))?"
    r"|(?!(?:Senin|Selasa|Rabu|Kamis|Jum['’]?at|Sabtu|Minggu)\b)[A-Z][\w'’-]*"
)
"""A word of a name; a full stop stands only after a title, an initial or within a degree."""
_GAP = r"[ \t\xa0]+"
_SPEAKER = re.compile(
    rf"\b(?:{_SAYS}),?{_GAP}((?:{_WORD})"
    rf"(?:,?{_GAP}(?:dan{_GAP}(?=[A-Z])|di{_GAP}(?=Dinas|Badan|Bagian|Kantor|Sekretariat|Kementerian))?(?:{_WORD})){{0,13}})"
)


def find_contact(text: str) -> str | None:
    """The first mobile number with the rest of its line, which mostly is a name; else a number or an
    address that a word such as "kontak" introduces."""
    text = text[:MAX_TEXT]
    for line in text.split("\n"):
        if match := PHONE.search(line):
            return " ".join(line.split()) if len(line) <= 120 else match[0]
    for line in text.split("\n"):
        if len(line) <= 200 and _NAMED.search(line) and (_LANDLINE.search(line) or _EMAIL.search(line)):
            return " ".join(line.split())[:120]
    return None


def find_speakers(text: str) -> tuple[str, ...]:
    """Who is quoted, with title and name as written ("Kepala Puskesmas Wotu, dr. Andi Tenri")."""
    found = dict.fromkeys(_speakers(text[:MAX_TEXT]))
    return tuple(found)[:MAX_SPEAKERS]


def _speakers(text: str) -> Iterator[str]:
    for match in _SPEAKER.finditer(text):
        name = " ".join(match[1].split()).rstrip(",")
        if len(name) >= 4:
            yield name if name.endswith((" S.", " M.")) else name.rstrip(".")
