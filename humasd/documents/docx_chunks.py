"""Web pages within a Word file (w:altChunk, ECMA-376 part 1, 17.17.2.1): all that some programs put there."""

from __future__ import annotations

import zipfile
from email import message_from_bytes, policy

from humasd.documents.markup import join_html, parse_blocks
from humasd.documents.plain import decode_text

_PAGES = (".html", ".htm", ".xhtml")
_PAGES_AS_MAIL = (".mht", ".mhtml")
"""RFC 2557."""


def read_chunk(archive: zipfile.ZipFile, name: str | None) -> str:
    """The blocks of the page as clean HTML; empty where the member is missing or no page."""
    if name is None or name not in archive.namelist():
        return ""
    if name.lower().endswith(_PAGES):
        return join_html(parse_blocks(decode_text(archive.read(name))))
    if name.lower().endswith(_PAGES_AS_MAIL):
        return join_html(parse_blocks(_read_page(archive.read(name))))
    return ""


def _read_page(content: bytes) -> str:
    page = message_from_bytes(content, policy=policy.default).get_body(("html",))
    octets = page.get_payload(decode=True) if page is not None else b""
    return decode_text(octets) if isinstance(octets, bytes) else ""
