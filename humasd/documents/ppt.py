"""PowerPoint 97-2003 presentations (MS-PPT): the slides' text, in the order of the show, and the pictures."""

from __future__ import annotations

import struct
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import escape

from humasd.documents.allowance import Allowance
from humasd.documents.gallery import Gallery
from humasd.documents.markup import parse_blocks
from humasd.documents.ole import find_pictures, read_stream
from humasd.documents.values import Extract
from humasd.errors import Refused

MAX_SLIDES = 100
_MAX_EDITS = 200
"""Saves that were appended to a file, at most; a circle of them ends here."""
_MAX_DEPTH = 12
_BROKEN = "presentasi lama (.ppt) rusak, tidak dapat dibuka; mohon dikirim ulang"
_LOCKED = "presentasi terkunci kata sandi; mohon dikirim tanpa kata sandi"

_SLIDE_INFO, _LIST, _PERSIST, _USER_EDIT = 0x03F9, 0x0FF0, 0x03F3, 0x0FF5
_DIRECTORY, _HEADER, _CHARS, _BYTES, _REFERENCE = 0x1772, 0x0F9F, 0x0FA0, 0x0FA8, 0x0F9E
_TITLES = {0, 6}
_BODIES = {1, 5, 7, 8}
"""Kinds of text (MS-PPT 2.13.33): what a placeholder for it lists."""
_HIDDEN = 4


@dataclass(frozen=True)
class _Record:
    kind: int
    instance: int
    is_container: bool
    start: int
    """Where its content begins."""
    end: int


@dataclass(frozen=True)
class _Text:
    kind: int
    text: str


def read_ppt(content: bytes, allowance: Allowance) -> Extract:
    """Slide by slide; the speaker's notes, masters and hidden slides left out. Pictures come last, since
    the file keeps them apart from the slides. Raises Refused where the file is broken."""
    if read_stream(content, "EncryptedSummary"):
        raise Refused(_LOCKED)
    data = read_stream(content, "PowerPoint Document")
    try:
        slides = list(_read_slides(data, read_stream(content, "Current User")))
    except (struct.error, KeyError) as error:
        raise Refused(_BROKEN) from error
    html = "".join(
        _write_slide(texts, "h2" if number else "h1") for number, texts in enumerate(slides[:MAX_SLIDES])
    )
    gallery = Gallery()
    for picture, ending in find_pictures(content, "Pictures"):
        html += f"<p>{gallery.add(picture, ending)}</p>"
    cut = f"presentasi berisi lebih dari {MAX_SLIDES} salindia; selebihnya tidak dibaca"
    problem = cut if len(slides) > MAX_SLIDES else None
    return Extract(parse_blocks(html), tuple(gallery.pictures), problem=problem)


def _read_slides(data: bytes, current: bytes) -> Iterator[list[_Text]]:
    """The texts of each slide, in the order of the show."""
    offsets, document = _read_directory(data, current)
    slide_list = next(
        (r for r in _records(data, *_body_of(data, offsets[document])) if (r.kind, r.instance) == (_LIST, 0)),
        None,
    )
    if slide_list is None:
        return
    outlines: dict[int, list[_Text]] = {}
    place = -1
    for record in _records(data, slide_list.start, slide_list.end):
        if record.kind == _PERSIST:
            place = struct.unpack_from("<I", data, record.start)[0]
            outlines[place] = []
            kind = 4
        elif record.kind == _HEADER:
            kind = struct.unpack_from("<I", data, record.start)[0]
        elif record.kind in (_CHARS, _BYTES) and place in outlines:
            outlines[place].append(_Text(kind, _decode(data, record)))
    for place, outline in list(outlines.items())[: MAX_SLIDES + 1]:
        if place in offsets:
            yield list(_texts_of(data, *_body_of(data, offsets[place]), outline))


def _read_directory(data: bytes, current: bytes) -> tuple[Mapping[int, int], int]:
    """(where each persistent object lies in its newest state, which of them is the document)."""
    offsets: dict[int, int] = {}
    document = 0
    (edit,) = struct.unpack_from("<I", current, 16)
    for _ in range(_MAX_EDITS):
        start, _ = _body_of(data, edit, _USER_EDIT)
        previous, directory, newest = struct.unpack_from("<III", data, start + 8)
        document = document or newest
        at, end = _body_of(data, directory, _DIRECTORY)
        while at + 4 <= end:
            (head,) = struct.unpack_from("<I", data, at)
            first, count = head & 0xFFFFF, head >> 20
            for number, offset in enumerate(struct.unpack_from(f"<{count}I", data, at + 4)):
                offsets.setdefault(first + number, offset)
            at += 4 + 4 * count
        if not previous:
            break
        edit = previous
    return offsets, document


def _texts_of(data: bytes, start: int, end: int, outline: list[_Text]) -> Iterator[_Text]:
    """What a slide's shapes say; a placeholder may refer to the outline instead. Nothing of a hidden one."""
    kind = 4
    for record in _walk(data, start, end, 0):
        if (
            record.kind == _SLIDE_INFO
            and record.end - record.start >= 12
            and data[record.start + 10] & _HIDDEN
        ):
            return
        if record.kind == _HEADER:
            kind = struct.unpack_from("<I", data, record.start)[0]
        elif record.kind in (_CHARS, _BYTES):
            yield _Text(kind, _decode(data, record))
        elif record.kind == _REFERENCE:
            (number,) = struct.unpack_from("<I", data, record.start)
            if number < len(outline):
                yield outline[number]


def _walk(data: bytes, start: int, end: int, depth: int) -> Iterator[_Record]:
    for record in _records(data, start, end):
        if record.is_container and depth < _MAX_DEPTH:
            yield from _walk(data, record.start, record.end, depth + 1)
        else:
            yield record


def _records(data: bytes, start: int, end: int) -> Iterator[_Record]:
    """The records (MS-PPT 2.3.1) between two offsets."""
    while start + 8 <= end:
        head, kind, length = struct.unpack_from("<HHI", data, start)
        stop = min(start + 8 + length, end)
        yield _Record(kind, head >> 4, head & 0xF == 0xF, start + 8, stop)
        start = stop


def _body_of(data: bytes, offset: int, kind: int | None = None) -> tuple[int, int]:
    """(start, end) of the content of the record at an offset. Raises KeyError where another one is there."""
    _, found, length = struct.unpack_from("<HHI", data, offset)
    if kind is not None and found != kind:
        raise KeyError(kind)
    return offset + 8, min(offset + 8 + length, len(data))


def _decode(data: bytes, record: _Record) -> str:
    coding = "utf-16-le" if record.kind == _CHARS else "latin-1"
    return data[record.start : record.end].decode(coding, "replace")


def _write_slide(texts: list[_Text], heading: str) -> str:
    html = ""
    has_title = any(text.kind in _TITLES for text in texts)
    for number, text in enumerate(texts):
        lines = [
            escape(line, quote=False).replace("\v", "<br>") for line in text.text.split("\r") if line.strip()
        ]
        if not lines or lines == ["*"]:  # the number or the date of a slide
            continue
        if text.kind in _TITLES or (number == 0 and not has_title):
            html += f"<{heading}>{'<br>'.join(lines)}</{heading}>"
        elif text.kind in _BODIES:
            html += f"<ul>{''.join(f'<li>{line}</li>' for line in lines)}</ul>"
        else:
            html += "".join(f"<p>{line}</p>" for line in lines)
    return html
