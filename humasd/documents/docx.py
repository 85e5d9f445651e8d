"""Word files (ECMA-376): text in order, lists, tables, tracked insertions, pictures."""

from __future__ import annotations

import io
from pathlib import PurePosixPath
from typing import Any

import mammoth

from humasd.documents.allowance import Allowance
from humasd.documents.guard import open_zip
from humasd.documents.markup import parse_blocks
from humasd.documents.values import Extract, Picture
from humasd.errors import Refused

MAX_PICTURES = 60
_STYLES = """
p[style-name='Title'] => h1:fresh
p[style-name='Subtitle'] => p:fresh
p[style-name='caption'] => figcaption:fresh
"""


def read_docx(content: bytes, allowance: Allowance) -> Extract:
    """The text and pictures of a Word file. Raises Refused where it is broken, locked or hostile.

    Text boxes and content controls are kept where Word anchors them; deleted text is left out.
    """
    open_zip(content).close()
    pictures: list[Picture] = []

    def keep_picture(image: Any) -> dict[str, str]:
        if len(pictures) >= MAX_PICTURES:
            return {"src": ""}
        try:
            with image.open() as source:
                data = source.read()
        except (ValueError, KeyError):  # a picture that is only linked to, or missing from the file
            return {"src": ""}
        ending = PurePosixPath(image.content_type or "image/jpeg").name
        pictures.append(Picture(data, f"gambar-{len(pictures) + 1}.{ending.replace('jpeg', 'jpg')}"))
        return {"src": f"picture:{len(pictures) - 1}"}

    convert: Any = mammoth.convert_to_html  # the library is untyped
    as_image: Any = mammoth.images.img_element
    try:
        result = convert(
            io.BytesIO(content),
            style_map=_STYLES,
            convert_image=as_image(keep_picture),
        )
    except MemoryError:
        raise
    except Exception as error:  # mammoth has no error of its own: a broken file ends in any of them
        raise Refused("berkas Word rusak, tidak dapat dibuka; mohon disimpan dan dikirim ulang") from error
    return Extract(parse_blocks(result.value), tuple(pictures))
