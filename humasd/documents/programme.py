"""Recognises what is no text to publish, however long: the programme of an event, the list of who came."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from humasd.documents.letterhead import tells_deed
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
_PEOPLE = re.compile(
    r"\W{0,4}daftar (?:nama(?:-nama)? )?(?:peserta|panitia|pengurus|petugas|anggota|tim|rombongan)\b"
    r"(?!.{0,200}\b(?:lulus|lolos|terpilih|pemenang|juara|penerima|seleksi|ujian)\b)",
    re.IGNORECASE,
)
"""Who passed or won is told to the public; who took part belongs to a release."""
_MIN_PEOPLE = 5
"""Lines."""
_CHANGES = re.compile(
    r"\b(?<!yang )(?:ber(?:ubah|geser|edar)|(?:di|men|meng|mem)(?:ubah|umum|rilis|tetap|siap|matang|bahas"
    r"|undur|geser|susun|tunda|maju|sosialisasi|padat|ringkas|mantap|rombak|revisi)(?:kan)?"
    r"|mundur|molor|rampung|bocor)\b",
    re.IGNORECASE,
)
"""What a headline says of a programme: "Susunan Acara HUT Berubah"."""
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
    if lines and _PEOPLE.match(lines[0]):
        return len(lines) > _MIN_PEOPLE and not any(map(_tells, lines))
    is_news = bool(lines) and tells_deed(lines[0])
    steps = sum(_is_step(line, is_news) for line in lines)
    if not any(map(_is_heading, blocks[:_LOOK])) and steps < _MIN_STEPS:
        return False
    told = (
        line for block in blocks if block.tag == "p" for line in _lines_of(block) if not _TIMED.match(line)
    )
    prose = (len(line.split()) for line in told if is_sentence(line) or len(line.split()) >= _LONG)
    return sum(prose) < MIN_PROSE


def _is_step(line: str, is_news: bool) -> bool:
    """Whether a line is a programme's: an hour, and what happens at a ceremony. A sentence is none, nor is
    what tells who did what below a headline (`is_news`)."""
    is_timed = _TIMED.match(line) is not None and _CEREMONY.search(line) is not None
    return is_timed and not (tells_deed(line) and (is_news or is_sentence(line)))


def _tells(line: str) -> bool:
    return is_sentence(line) or tells_deed(line) or len(line.split()) >= _LONG


def _lines_of(block: Block) -> Iterator[str]:
    yield from filter(None, block.text.split("\n"))


def _is_heading(block: Block) -> bool:
    is_short = len(block.text.split()) <= MAX_HEADING
    return is_short and _HEADING.match(block.text) is not None and not _CHANGES.search(block.text)
