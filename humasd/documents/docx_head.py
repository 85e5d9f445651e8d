"""What a Word file's pages are headed with, as letterheads often are (ECMA-376 part 1, 17.10)."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator, Mapping

from humasd.documents.xml import Element, attribute, local_name, read_member

MAX_HEADERS = 3
"""Of a section: of its first page, of the others, of even ones."""
MAX_HEAD = 600
"""Characters; a letterhead is no longer."""
_BREAKS = {"br": "\n", "cr": "\n", "tab": " "}


def read_page_head(archive: zipfile.ZipFile, document: Element, relations: Mapping[str, str]) -> str:
    """The lines above the first section's pages, those that several pages share once."""
    section = next(document.iter("{*}sectPr"), None)
    wanted = section.iterfind("{*}headerReference") if section is not None else ()
    members = dict.fromkeys(relations.get(attribute(one, "id") or "", "") for one in wanted)
    known = set(archive.namelist())
    lines = (
        line
        for member in [member for member in members if member in known][:MAX_HEADERS]
        for line in _lines(read_member(archive, member))
    )
    return "\n".join(dict.fromkeys(lines))[:MAX_HEAD]


def _lines(header: Element) -> Iterator[str]:
    for paragraph in header.iter("{*}p"):
        text = "".join(
            piece.text or "" if local_name(piece) == "t" else _BREAKS.get(local_name(piece), "")
            for piece in paragraph.iter("{*}t", "{*}br", "{*}cr", "{*}tab")
        )
        yield from filter(None, (" ".join(line.split()) for line in text.split("\n")))
