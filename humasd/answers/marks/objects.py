"""Whom a change is about: people who are named in an answer as part of the text, and say nothing in it."""

from __future__ import annotations

import re

from humasd.answers.marks.mark import Mark, Marked
from humasd.answers.tokens import Token


def without_objects(marks: list[Marked], text: str) -> list[Marked]:
    """The marks but for people who stand behind a change in its clause, behind its colon ("judul jadi: Bupati
    …") or in a line that it brings ("Judul: Bupati …"): it is about them, not theirs; and but for "kata"
    before what is cited, and what is."""
    kept: list[Marked] = []
    cited = [match.span() for match in _QUOTATION.finditer(text)]
    brought = [match.span() for match in _BROUGHT.finditer(text)]
    changed: Token | None = None
    for marked in marks:
        if marked.mark is Mark.REVISE or marked.token.plain == "perubahan":
            changed = marked.token
        if marked.mark is Mark.OTHERS and any(start < marked.token.start < end for start, end in cited):
            continue
        if marked.mark is Mark.OTHERS and _CITES.match(text[marked.token.start : marked.token.start + 20]):
            continue
        is_brought = any(start < marked.token.start < end for start, end in brought)
        if (
            marked.mark is not Mark.OTHERS
            or changed is None
            or not (is_brought or _goes_on(changed, marked.token, text))
        ):
            kept.append(marked)
    return kept


_BROUGHT = re.compile(
    r"^[ \t*-]{0,6}(?:judul|lead|teras|caption|keterangan foto|kutipan|jabatan)(?:nya)?"
    r"(?:[ ](?:baru|jadi|menjadi|diganti))?[ ]?:[^\n]{1,300}$",
    re.IGNORECASE | re.MULTILINE,
)
_CITES = re.compile(r"kata\s{1,3}(?:[\"“”'‘’`«]|(?:sambutan|pengantar|pembuka|penutup)\b)", re.IGNORECASE)
_QUOTATION = re.compile(r"[\"“][^\"“”\n]{1,200}[\"”]")
_AFTER_COLON = re.compile(r"[^.,;?!\n]{0,60}:[^.,;?!\n]{0,120}")


def _goes_on(changed: Token, named: Token, text: str) -> bool:
    between = text[changed.end : named.start] if named.start - changed.end < 200 else ""
    return changed.clause == named.clause or bool(_AFTER_COLON.fullmatch(between))
