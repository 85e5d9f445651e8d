"""Compound files (MS-CFB), in which Office 97-2003 and Outlook keep theirs: streams, and pictures in them."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import Any

_BLIP = re.compile(rb"[\x1d\x1e]\xf0(?s:.{4})(?s:.{17}|.{33})(?=\xff\xd8\xff|\x89PNG)")
"""The header of an OfficeArtBlipJPEG or OfficeArtBlipPNG record (MS-ODRAW), up to the picture's own bytes."""


def open_ole(content: bytes) -> Any:
    """The file, for a `with`; olefile is untyped and raises OSError where it is broken."""
    import olefile  # where files are opened, and not in the daemon itself

    opened: Any = olefile.OleFileIO
    return opened(io.BytesIO(content))


def read_stream(content: bytes, name: str) -> bytes:
    """A stream whole; empty where there is none of that name."""
    with open_ole(content) as ole:
        found: bytes = ole.openstream(name).read() if ole.exists(name) else b""
        return found


def find_pictures(content: bytes, stream: str) -> Iterator[tuple[bytes, str]]:
    """(bytes, ending) of the JPEG and PNG pictures in a stream, in order, as their bytes were."""
    data = read_stream(content, stream)
    for record in _BLIP.finditer(data):
        length = int.from_bytes(record[0][2:6], "little")
        picture = data[record.end() : record.start() + 6 + length]
        yield picture, ".png" if picture[:1] == b"\x89" else ".jpg"
