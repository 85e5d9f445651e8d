"""What may be said to those who publish, and was left in the text as nothing shows it for sure."""

from __future__ import annotations

import re
from collections.abc import Iterator

from humasd.documents.office_notes import may_be_note
from humasd.editing.remark import Remark, cut_excerpt

_SENTENCE = re.compile(r"(?<=[.!?])\s+")
_MAX_WORDS = 25
"""Of a sentence that speaks to the office."""
_GREETS = re.compile(
    r"(?:(?:selamat|slmt|met)\s(?:pagi|siang|sore|malam)|assalamu\S{1,20}|tabe)\b[^.,:!?“\"]{0,30}?"
    r"\b(?:pak|bapak|bu|ibu|min|admin|komandan|ndan|kak|humas|kabag)\b[^.,:!?\n]{0,30}[.,:!]",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"\b(?:mohon|mhn|tolong|minta|harap)\b[^.!?]{0,60}"
    r"\b(?:di)?(?:muat|tayang|publikasi|terbit|posting|unggah|naik|berita)(?:kan)?\b"
    r"|\b(?:foto|dokumentasi|lampiran)(?:nya)?(?:\skegiatan)?\s(?:kami\s)?(?:terlampir|lampirkan|menyusul)\b"
    r"|\b(?:i[zj]in|bersama ini|dengan ini)\b[^.!?]{0,30}"
    r"\b(?:lapor|melaporkan|laporkan|kirim|mengirim|sampaikan)",
    re.IGNORECASE,
)


def find_notes_in_doubt(text: str) -> Iterator[Remark]:
    """Each paragraph that begins as a note does, or asks something in brackets; and within a paragraph what
    greets the office, or asks it to publish."""
    for paragraph in text.split("\n"):
        if may_be_note(paragraph):
            excerpt = cut_excerpt(paragraph, 0, len(paragraph))
            yield Remark("Catatan; pastikan memang untuk pembaca", excerpt)
        else:
            for words in _find_words_to_office(paragraph):
                yield Remark("Kata untuk kantor; sebaiknya tidak dimuat", words)


def _find_words_to_office(paragraph: str) -> Iterator[str]:
    if greeting := _GREETS.match(paragraph):
        yield greeting[0]
    for sentence in _SENTENCE.split(paragraph):
        is_told = any(sign in sentence for sign in '“”"')
        if len(sentence.split()) <= _MAX_WORDS and not is_told and _ASKS.search(sentence):
            yield sentence.strip()
