"""Names of attachments made fit to store and to show."""

from __future__ import annotations

import mimetypes
import unicodedata

MAX_NAME = 120
"""Characters of a file name, its ending included."""

_RESERVED = str.maketrans(dict.fromkeys('<>:"|?*', "_"))
_OWN_ENDINGS = {
    "message/rfc822": ".eml",
    "image/jpeg": ".jpg",
    "text/plain": ".txt",
    "image/heic": ".heic",
}


def clean_filename(name: str, declared_type: str, number: int) -> str:
    """A base name without path, control or direction characters; "lampiran-N.ext" where none is left."""
    name = unicodedata.normalize("NFC", name).replace("\\", "/").rsplit("/", 1)[-1]
    if not name.isprintable():
        name = "".join(char for char in name if not unicodedata.category(char).startswith("C"))
    visible = " ".join(name.translate(_RESERVED).split()).strip(". ")
    if not visible:
        return f"lampiran-{number}{_ending_of(declared_type)}"
    return _shorten(visible)


def unique_filename(name: str, taken: dict[str, int]) -> str:
    """The name, or "name-2.ext" and so on where it is taken (case ignored); takes it.

    `taken` keeps with each name the number it was last given, so that many of one name take linear time.
    """
    stem, dot, ending = name.rpartition(".")
    if not dot:
        stem, ending = name, ""
    key = name.casefold()
    candidate, count = name, taken.get(key, 0)
    while candidate.casefold() in taken:
        count += 1
        candidate = f"{stem}-{count}{dot}{ending}"
    taken[key] = max(count, 1)
    taken.setdefault(candidate.casefold(), 1)
    return candidate


def _shorten(name: str) -> str:
    if len(name) <= MAX_NAME:
        return name
    stem, dot, ending = name.rpartition(".")
    if not dot or len(ending) > 10:
        return name[:MAX_NAME]
    return f"{stem[: MAX_NAME - len(ending) - 1]}.{ending}"


def _ending_of(declared_type: str) -> str:
    return _OWN_ENDINGS.get(declared_type) or mimetypes.guess_extension(declared_type) or ".bin"
