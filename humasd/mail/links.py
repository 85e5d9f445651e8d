"""Links to files that lie elsewhere: nobody but a person can fetch them, so their senders are told."""

from __future__ import annotations

import re

MOST = 5
_HOSTS = (
    r"drive\.google\.com|docs\.google\.com|photos\.(?:app\.goo\.gl|google\.com)|1drv\.ms|onedrive\.live\.com"
    r"|[\w-]{1,60}\.sharepoint\.com|(?:www\.)?dropbox\.com|we\.tl|(?:www\.)?wetransfer\.com|mega\.nz"
    r"|(?:www\.)?mediafire\.com|(?:www\.)?icloud\.com|terabox\.com|(?:www\.)?transfernow\.net"
)
_LINK = re.compile(rf"(?:https?://)?\b(?:{_HOSTS})/[^\s<>\"'()]{{1,300}}", re.IGNORECASE)


def find_file_links(text: str) -> tuple[str, ...]:
    """Links to shared files and folders in a text, each once, at most MOST."""
    found = (match[0].rstrip(".,;:") for match in _LINK.finditer(text[:60_000]))
    return tuple(dict.fromkeys(found))[:MOST]
