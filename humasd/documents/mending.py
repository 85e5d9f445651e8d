"""A document that was cut off on its way: what is left of it, as a document again."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace

from humasd.documents.allowance import Allowance
from humasd.documents.archive import read_archive
from humasd.documents.formats import Reader
from humasd.documents.guard import CUT
from humasd.documents.values import Extract


def read_cut(read: Reader, content: bytes, allowance: Allowance) -> Extract:
    """What `read` finds in the parts of a zip that came whole; the problem says that others did not.

    A text is one part, so that it is whole or not read at all; what is lost are the pictures and styles that
    lie behind it. Raises Refused, or whatever the reader does, where the text itself is not among them.
    """
    left = read_archive(content, allowance)
    mended = io.BytesIO()
    with zipfile.ZipFile(mended, "w") as archive:
        for part in left.files:
            archive.writestr(part.filename, part.content)
    return replace(read(mended.getvalue(), allowance), problem=CUT)
