"""The office's crest (lambang): from the file that it names to the small picture in all that it sends."""

from __future__ import annotations

import io
from pathlib import Path

from humasd.errors import ConfigurationError
from humasd.resources import Crest

SIDE = 160
"""Pixels at most on each side: sharp on a phone and on paper, some 30 kB, and well below what a photo has
(documents/photo.py), so that a crest that comes back in an answer is never taken for one."""
MAX_BYTES = 5_000_000
MAX_PIXELS = 25_000_000
FORMATS = ("PNG", "JPEG")


def read_crest(path: Path) -> Crest:
    """The picture as a PNG of at most `SIDE` pixels a side, its metadata left out; the same bytes each time.

    Raises ConfigurationError that says what is wrong with the file and how to mend it.
    """
    content = _read(path)
    from PIL import Image  # only an office with a crest needs it

    try:
        with Image.open(io.BytesIO(content), formats=FORMATS) as image:
            if image.width * image.height > MAX_PIXELS:
                raise ConfigurationError(
                    f"office.crest: {path} has {image.width} × {image.height} pixels; make it smaller, "
                    "500 × 500 is plenty"
                )
            image.load()
            picture = image.convert("RGBA")
    except ConfigurationError:
        raise
    except Exception as error:  # broken pictures end in any of some twenty errors
        raise ConfigurationError(
            f"office.crest: {path} is no whole PNG or JPEG picture; save the crest as PNG once more"
        ) from error
    picture.thumbnail((SIDE, SIDE), Image.Resampling.LANCZOS)
    kept = io.BytesIO()
    picture.save(kept, "PNG", optimize=True)
    return Crest(kept.getvalue(), picture.width, picture.height)


def _read(path: Path) -> bytes:
    try:
        size = path.stat().st_size
        if size > MAX_BYTES:
            raise ConfigurationError(
                f"office.crest: {path} has {size / 1e6:.0f} MB; make it smaller than {MAX_BYTES / 1e6:.0f} MB"
            )
        return path.read_bytes()
    except FileNotFoundError:
        raise ConfigurationError(
            f"office.crest: there is no file {path}; put the crest there, mend the path, or take the line out"
        ) from None
    except OSError as error:
        raise ConfigurationError(
            f"office.crest: cannot read {path}: {error.strerror}; mend the path or its rights"
        ) from None
