"""winmail.dat (MS-OXTNEF): the attachments that Outlook wrapped up.

The text in it is left alone: Outlook sends the same words as the mail's own plain text.
"""

from __future__ import annotations

from typing import Any

from tnefparse.tnef import TNEF

from humasd.documents.allowance import Allowance
from humasd.documents.values import Contained, Extract
from humasd.errors import Refused

_TOO_MUCH = "winmail.dat berisi terlalu banyak; selebihnya tidak dibuka"


def read_tnef(content: bytes, allowance: Allowance) -> Extract:
    """The attachments, and what kept the rest from being read. Raises Refused where it is broken."""
    unwrap: Any = TNEF  # the library is untyped
    try:
        attachments = unwrap(content, do_checksum=False).attachments
    except MemoryError:
        raise
    except Exception as error:  # the library has no error of its own
        raise Refused("winmail.dat rusak; mohon berkasnya dilampirkan dengan cara biasa") from error
    files: list[Contained] = []
    for attachment in attachments:
        data = attachment.data
        if not isinstance(data, bytes):  # an embedded object that is no file
            continue
        if not allowance.take_file() or not allowance.take_octets(len(data)):
            return Extract(files=tuple(files), problem=_TOO_MUCH)
        files.append(Contained(_name_of(attachment), data))
    return Extract(files=tuple(files))


def _name_of(attachment: Any) -> str:
    try:
        return attachment.long_filename() or ""
    except (UnicodeDecodeError, AttributeError):  # not in the coding that it says
        return ""
