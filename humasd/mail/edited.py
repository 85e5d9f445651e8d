"""An edited text that someone puts into the answer itself ("Berikut perbaikannya: …")."""

from __future__ import annotations

import re

MIN_TEXT = 300
"""Characters; anything shorter is a note, not a text to publish."""
MAX_ANNOUNCEMENT = 160

_ANNOUNCEMENT = re.compile(
    r"\b(?:(?:hasil|naskah|versi) (?:perbaikan|revisi|koreksi)|(?:perbaikan|revisi|koreksi|naskah|teks)nya"
    r"|(?:teks|naskah) baru|(?:saya|di|kami) ?(?:perbaiki|revisi|koreksi))\b[^:]{0,40}[:.]$",
    re.IGNORECASE,
)
_HEADING = re.compile(
    r"\*{0,2}(?:naskah|teks|teks baru|naskah baru|isi berita)\*{0,2}\s{0,2}:", re.IGNORECASE
)


def split_new_text(text: str) -> tuple[str, str | None]:
    """What is said and the text that is brought; the latter None unless announced and long.

    Announced: a line that ends in a colon or full stop after "perbaikannya", "teks baru" and
    the like, or one that begins "Naskah:". Long: MIN_TEXT characters in two paragraphs or more.
    """
    lines = text.split("\n")
    for index, line in enumerate(lines):
        end = _announcement_end(line.strip())
        if end is None:
            continue
        brought = "\n".join([line.strip()[end:], *lines[index + 1 :]]).strip()
        if len(brought) < MIN_TEXT or sum(1 for part in brought.split("\n") if part.strip()) < 2:
            return text, None
        return "\n".join([*lines[:index], line.strip()[:end]]).strip(), brought
    return text, None


def _announcement_end(line: str) -> int | None:
    """Where the announcement in a line ends and the text may begin; None where it announces nothing."""
    if match := _HEADING.match(line):
        return match.end()
    return len(line) if len(line) <= MAX_ANNOUNCEMENT and _ANNOUNCEMENT.search(line) else None
