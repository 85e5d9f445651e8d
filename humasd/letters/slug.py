"""A page's name in its address: short, of words that readers search for, never the same twice."""

from __future__ import annotations

from slugify import slugify

MAX_SLUG = 75
"""Characters; search engines show about so many of an address."""
_STOP_WORDS = """
adalah agar akan atau bagi bahwa dalam dan dari dengan di guna hingga ini itu jadi juga karena ke kepada kini
lalu maka namun oleh pada para saat sambil sampai sang sebagai secara sedang sejak sekaligus selama serta si
sudah supaya tapi telah tentang terhadap tetapi untuk yaitu yakni yang
"""
"""Indonesian words that nobody searches for. "Tidak" and "belum" stay: without them a title lies."""


def make_slug(title: str, agenda: str) -> str:
    """At most 75 of a-z, 0-9 and "-", ending in the agenda's number and year, so unique among releases.

    "Gotong Royong di Wotu", "0001/HUMAS/XI/2026" → "gotong-royong-wotu-0001-2026".
    """
    parts = agenda.split("/")
    ending = slugify(f"{parts[0]}-{parts[-1]}")
    title = title.replace(",", " ")
    room = MAX_SLUG - len(ending) - 1
    words = slugify(title, max_length=room, word_boundary=True, stopwords=_STOP_WORDS.split())
    words = words or slugify(title, max_length=room, word_boundary=True)
    return f"{words or 'berita'}-{ending}"
