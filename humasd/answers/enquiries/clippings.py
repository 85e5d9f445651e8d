"""Where a medium has carried a release, as people tell it: "sudah tayang ya pak: https://…"."""

from __future__ import annotations

import re

from humasd.mail.links import find_file_links

MOST = 10
_LONGEST = 32_000
_LINK = re.compile(r"(?:https?://|\bwww\.)[^\s<>\"'()\[\]]{4,500}", re.IGNORECASE)
_CARRIED = re.compile(
    r"\b(?:(?:di|sudah|telah)?\s{0,2}(?:tayang|muat|terbit|rilis|unggah|publikasi)\w{0,6}|berita(?:nya)?|"
    r"link(?:nya)?|tautan(?:nya)?|kliping)\b",
    re.IGNORECASE,
)


def find_links(own: str) -> tuple[str, ...]:
    """The web addresses in a person's own words, each once, at most MOST."""
    found = (match[0].rstrip(".,;:!?*_") for match in _LINK.finditer(own[:_LONGEST]))
    whole = (link if "://" in link else f"https://{link}" for link in found)
    return tuple(dict.fromkeys(whole))[:MOST]


def blank_links(text: str) -> str:
    """The text with blanks for its web addresses, whose signs are nobody's words."""
    return _LINK.sub(lambda link: " " * len(link[0]), text)


def find_pages(own: str) -> tuple[str, ...]:
    """Those that may be pages of a medium: no link to a shared file or folder."""
    return tuple(link for link in find_links(own) if not find_file_links(link))


def find_clippings(own: str) -> tuple[str, ...]:
    """Pages that the words around them call a publication; none where no word says so."""
    return find_pages(own) if _CARRIED.search(_LINK.sub(" ", own[:_LONGEST])) else ()
