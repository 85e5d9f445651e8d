"""Paragraphs that may be a note to those who publish, and were left in the text as nothing shows it."""

from __future__ import annotations

from collections.abc import Iterator

from humasd.documents.office_notes import may_be_note
from humasd.editing.remark import Remark, cut_excerpt


def find_notes_in_doubt(text: str) -> Iterator[Remark]:
    """Each paragraph that begins as a note does, or asks something in brackets."""
    for paragraph in text.split("\n"):
        if may_be_note(paragraph):
            excerpt = cut_excerpt(paragraph, 0, len(paragraph))
            yield Remark("Catatan; pastikan memang untuk pembaca", excerpt)
