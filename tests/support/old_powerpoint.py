"""Writes presentations as PowerPoint 97 itself does (MS-PPT): placeholders' text lies in the outline."""

from __future__ import annotations

import struct
from collections.abc import Sequence

from tests.support.compound import compound_of

TITLE, BODY, OTHER = 0, 1, 4


def powerpoint_of(
    slides: Sequence[tuple[str, str]], *, hidden: int | None = None, edits: int = 1, loop: bool = False
) -> bytes:
    """Slides of a title and a body, the bodies' lines parted by "\\r".

    `hidden`: which one is not shown. `edits`: how often the file was saved anew, the directory appended each
    time; `loop`: the oldest of the saves names itself as the one before.
    """
    data = b""
    offsets: list[int] = []
    for number in range(len(slides)):
        offsets.append(len(data))
        info = _atom(0x03F9, bytes(10) + struct.pack("<H", 4 if number == hidden else 0))
        boxes = b"".join(_box(0xF000, _box(0xF00D, _atom(0x0F9E, struct.pack("<I", one)))) for one in (0, 1))
        data += _box(0x03EE, info + _box(0x040C, boxes))
    outline = b""
    for number, (title, body) in enumerate(slides):
        outline += _atom(0x03F3, struct.pack("<IIIII", number + 2, 0, 2, 256 + number, 0))
        outline += _atom(0x0F9F, struct.pack("<I", TITLE)) + _atom(0x0FA8, title.encode("latin-1"))
        outline += _atom(0x0F9F, struct.pack("<I", BODY)) + _atom(0x0FA0, body.encode("utf-16-le"))
    offsets.insert(0, len(data))
    data += _box(0x03E8, _box(0x0FF0, outline))
    previous = 0
    for _ in range(edits):
        directory = len(data)
        data += _atom(0x1772, struct.pack(f"<I{len(offsets)}I", 1 | len(offsets) << 20, *offsets))
        edit = len(data)
        before = edit if loop and not previous else previous
        data += _atom(0x0FF5, struct.pack("<IIIIIII", 0, 0, before, directory, 1, len(offsets) + 1, 0))
        previous = edit
    current = struct.pack("<HHIIIIHH", 0, 0x0FF6, 20, 20, 0xE391C05F, previous, 0, 0)
    return compound_of({"Current User": current, "PowerPoint Document": data})


def _atom(kind: int, content: bytes) -> bytes:
    return struct.pack("<HHI", 0, kind, len(content)) + content


def _box(kind: int, content: bytes) -> bytes:
    return struct.pack("<HHI", 0xF, kind, len(content)) + content
