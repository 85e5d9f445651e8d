"""Collects the pictures of a document while its text is written as HTML."""

from __future__ import annotations

import zipfile
import zlib
from pathlib import PurePosixPath

from humasd.documents.values import Picture

MAX_PICTURES = 60
BROKEN = "ada gambar yang rusak di dalamnya; mohon fotonya dilampirkan tersendiri"
_VECTORS = (".emf", ".wmf", ".svm", ".svg")
"""Drawings, which no photo is."""


class Gallery:
    """The pictures so far; each stands in the HTML as `<img src="picture:N">`."""

    def __init__(self) -> None:
        self.pictures: list[Picture] = []
        self.problem: str | None = None
        """What of them could not be read."""

    def add(self, content: bytes, ending: str) -> str:
        """The HTML that stands for a picture; empty where there are too many already."""
        if len(self.pictures) >= MAX_PICTURES:
            return ""
        ending = ending.lower().replace(".jpeg", ".jpg")
        self.pictures.append(Picture(content, f"gambar-{len(self.pictures) + 1}{ending}"))
        return f'<img src="picture:{len(self.pictures) - 1}">'

    def add_member(self, archive: zipfile.ZipFile, name: str | None) -> str:
        """The same for a member of the document's zip; empty where it is missing or a drawing."""
        ending = PurePosixPath(name or "").suffix.lower()
        if not name or ending in _VECTORS:
            return ""
        try:
            return self.add(archive.read(name), ending)
        except KeyError:  # a picture that is only linked to
            return ""
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError):
            self.problem = BROKEN
            return ""
