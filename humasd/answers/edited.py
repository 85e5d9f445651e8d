"""An edited text that someone puts into the answer itself ("Berikut perbaikannya: …")."""

from __future__ import annotations

import re

from humasd.answers.marks.marking import mark_words
from humasd.answers.tokens import is_neutral, tokenise
from humasd.lexicon import words

MIN_TEXT = 300
"""Characters; anything shorter is a note, not a text to publish."""
MAX_ANNOUNCEMENT = 160
_MIN_PARAGRAPH = 100
"""Characters of the longest paragraph of a text that nobody announced; lists of wishes are shorter."""

_ANNOUNCEMENT = re.compile(
    r"\b(?:(?:hasil|naskah|versi) (?:perbaikan|revisi|koreksi)|(?:perbaikan|revisi|koreksi|naskah|teks)nya"
    r"|(?:teks|naskah) baru|(?:saya|di|kami) ?(?:perbaiki|revisi|koreksi))\b[^:]{0,40}[:.]$",
    re.IGNORECASE,
)
_SALUTATION = re.compile(r"(?:kepada )?yth\b|(?:kepada|kpd) ", re.IGNORECASE)
_HEADING = re.compile(
    r"\*{0,2}(?:naskah|teks|teks baru|naskah baru|isi berita)\*{0,2}\s{0,2}:", re.IGNORECASE
)


def split_new_text(text: str, *, unannounced: bool = False) -> tuple[str, str | None]:
    """What is said and the text that is brought; the latter None unless announced and long.

    Announced: a line that ends in a colon or full stop after "perbaikannya", "teks baru" and
    the like, or one that begins "Naskah:". Long: MIN_TEXT characters in two paragraphs or more.
    With `unannounced` (who drafts is asked for nothing but a text) a long text needs no such line,
    only that it is no question and opens with no decision.
    """
    lead, brought = _split_announced(text)
    return _split_bare(text) if brought is None and unannounced else (lead, brought)


def _split_bare(text: str) -> tuple[str, str | None]:
    """A salutation and what follows it, where that is long enough and reads as a text."""
    lines = text.split("\n")
    start = 0
    while start < len(lines) and _is_courtesy(lines[start]):
        start += 1
    end = len(lines)
    while end > start and not lines[end - 1].rstrip().endswith(":") and _is_courtesy(lines[end - 1]):
        end -= 1
    brought = "\n".join(lines[start:end]).strip()
    paragraphs = [line for line in brought.split("\n") if line.strip()]
    if len(brought) < MIN_TEXT or len(paragraphs) < 2 or max(map(len, paragraphs)) < _MIN_PARAGRAPH:
        return text, None
    if "?" in paragraphs[0] or _opens_with_decision(paragraphs[0]):
        return text, None
    return "\n".join(lines[:start]).strip(), brought


def _is_courtesy(line: str) -> bool:
    """Blank, a greeting, or a short line that introduces what follows ("Berikut naskahnya:")."""
    line = line.strip()
    if len(line) <= MAX_ANNOUNCEMENT and (line.endswith(":") or _SALUTATION.match(line)):
        return True
    tokens = tokenise(line[:MAX_ANNOUNCEMENT])
    return len(line) <= MAX_ANNOUNCEMENT and not mark_words(tokens)


def _opens_with_decision(line: str) -> bool:
    """Does the first word that says anything decide, deny or ask ("Tolak …", "Belum bisa …")?"""
    plains = (token.plain for token in tokenise(line[:MAX_ANNOUNCEMENT]) if not is_neutral(token.plain))
    return next(plains, "") in words.DECISIVE | words.HEDGES


def _split_announced(text: str) -> tuple[str, str | None]:
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
