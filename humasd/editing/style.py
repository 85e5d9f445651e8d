"""The office's house style: dateline, title, spaces and signs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from humasd.editing.remark import Remark, cut_excerpt
from humasd.editing.spelling import find_doubled_words
from humasd.region import Region

MAX_TITLE_WORDS = 14
MAX_TITLE = 110
"""Characters of a title that a phone's list still shows."""
MAX_SENTENCE_WORDS = 45
_DATELINE = re.compile(r"^[^\W\d_][\w .’'-]{1,40}(?:,\s?[\w .’'-]{2,40})?\s?(?:\([^)]{0,30}\)\s?)?[-–—]\s")


def find_style_faults(title: str, text: str, region: Region) -> Iterator[Remark]:
    """What differs from the house style; the lead should begin "WOTU, LUWU TIMUR – ", in that `region`."""
    yield from _of_title(title)
    yield from _of_dateline(text.strip().split("\n", 1)[0], region.name.upper())
    yield from find_doubled_words(text)
    yield from _of_signs(text)
    yield from _of_sentences(text)


def _of_dateline(lead: str, region: str) -> Iterator[Remark]:
    """Of the region as a whole (a kota), and where none is configured, one name is enough."""
    ending = f", {region}" if region else ""
    place = re.split(r"\s?[-–—(,]", lead, maxsplit=1)[0].upper()
    if not _DATELINE.match(lead):
        yield Remark(f"Teras belum dibuka dengan nama tempat, misalnya “NAMA TEMPAT{ending} –”")
        return
    if place == region:
        ending = ""
    if not re.match(rf"[A-Z][A-Z .’'-]{{1,40}}{re.escape(ending)} [-–—] ", lead):
        yield Remark(f"Nama tempat di awal teras sebaiknya ditulis “{place}{ending} –”")


def _of_title(title: str) -> Iterator[Remark]:
    words = len(title.split())
    if words > MAX_TITLE_WORDS or len(title) > MAX_TITLE:
        yield Remark(f"Judul panjang ({words} kata); usahakan paling banyak {MAX_TITLE_WORDS} kata")
    if title.isupper() and words > 2:
        yield Remark("Judul seluruhnya huruf kapital")
    if title.endswith("."):
        yield Remark("Judul tidak memakai titik di akhir")


def _of_signs(text: str) -> Iterator[Remark]:
    if match := re.search(r"\S[ \t]{2,}\S", text):
        yield Remark("Spasi ganda", cut_excerpt(text, match.start(), match.end()))
    if match := re.search(r"\w [,.;:!?](?=\s)", text):
        yield Remark("Spasi sebelum tanda baca", cut_excerpt(text, match.start(), match.end()))
    if match := re.search(r"[a-z],[A-Za-z]|[a-z]{2}\.[A-Z][a-z]", text):
        yield Remark("Tidak ada spasi setelah tanda baca", cut_excerpt(text, match.start(), match.end()))


def _of_sentences(text: str) -> Iterator[Remark]:
    for sentence in re.split(r"(?<=[.!?”\"])\s+|\n", text):
        if len(sentence.split()) > MAX_SENTENCE_WORDS:
            opening = " ".join(sentence.split()[:8])
            yield Remark(f"Kalimat panjang ({len(sentence.split())} kata)", f"{opening}…")
            return
