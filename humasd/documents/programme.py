"""Recognises what is no text to publish, however long: the programme of an event, the list of who came."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from humasd.documents.signature import is_sentence
from humasd.documents.values import Block

MIN_PROSE = 30
"""Words of sentences from which it is a text, whatever it is headed with."""
_LOOK = 6
"""Blocks among which the heading stands."""
_HEADING = re.compile(
    r"\W{0,4}(?:run\s?down|(?:susunan|urutan|jadwal|tata(?: urutan)?) acara"
    r"|daftar (?:hadir|kehadiran|undangan|tamu)|absensi|presensi)\b",
    re.IGNORECASE,
)
MAX_HEADING = 15
"""Words."""
_TIMED = re.compile(r"\W{0,3}(?:\d{1,2}[.)]?[\s|]{1,3})?(?:pukul\s|jam\s)?\d{1,2}[.:]\d{2}\b", re.IGNORECASE)
_CEREMONY = re.compile(
    r"\b(?:registrasi|pembukaan|lagu|indonesia raya|menyanyikan|mengheningkan|sambutan|arahan"
    r"|laporan (?:ketua )?panitia|doa|penutup(?:an)?|foto bersama|ramah tamah|coffee break|rehat|ishoma"
    r"|hiburan|mc|protokol|pembawa acara|tamu (?:undangan )?tiba|undangan tiba"
    r"|pemotongan|penekanan tombol|pengguntingan)\b",
    re.IGNORECASE,
)
"""What happens at any ceremony; the hours of a surgery, a power cut or a fire tell of other things."""
_MIN_STEPS = 3
"""Lines that begin with an hour and tell such a thing, from which it is a programme without a heading."""
_LONG = 25
"""Words of a paragraph that tells something, though it has no full stop."""


def is_programme(blocks: Sequence[Block]) -> bool:
    """Whether the blocks are a programme or a list of those present, by their heading or by the steps of a
    ceremony behind their hours; a text that tells of one is none."""
    lines = [line for block in blocks for line in _lines_of(block)]
    steps = sum(_TIMED.match(line) is not None and _CEREMONY.search(line) is not None for line in lines)
    if not any(map(_is_heading, blocks[:_LOOK])) and steps < _MIN_STEPS:
        return False
    told = (
        line for block in blocks if block.tag == "p" for line in _lines_of(block) if not _TIMED.match(line)
    )
    prose = (len(line.split()) for line in told if is_sentence(line) or len(line.split()) >= _LONG)
    return sum(prose) < MIN_PROSE


def _lines_of(block: Block) -> Iterator[str]:
    yield from filter(None, block.text.split("\n"))


def _is_heading(block: Block) -> bool:
    return len(block.text.split()) <= MAX_HEADING and _HEADING.match(block.text) is not None
