"""Makes items of a mail's parts and of the pictures within its documents."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from humasd.documents.reading import Reading, read_file, read_picture
from humasd.documents.types import detect_type
from humasd.documents.values import Document, Picture
from humasd.errors import Refused
from humasd.mail.message import Message, Part
from humasd.understanding.values import Item

NESTED = "message/rfc822"
_NOT_OPENED = "berkas tidak dapat dibuka dengan aman; mohon diperiksa dan dikirim ulang"
_NESTED_MAIL = "surel terlampir belum dapat dibaca; mohon diteruskan langsung"


def make_items(message: Message, unreadable: frozenset[str] = frozenset()) -> tuple[Item, ...]:
    """Every part and every picture within one, in the order of the mail.

    Parts whose SHA-256 is in `unreadable` are kept but not opened.
    """
    items: list[Item] = []
    for part in message.parts:
        items.extend(_items_of(part, unreadable, frozenset(item.sha256 for item in items)))
    return tuple(items)


def read_part(part: Part) -> Reading:
    """What one part is; never raises."""
    if part.declared_type == NESTED:
        return Reading(NESTED, "other", _NESTED_MAIL)
    if part.inline and (content_type := detect_type(part.content)).startswith("image/"):
        return _read_inline(part.content, part.filename, content_type)
    return read_file(part.content, part.filename)


def hash_content(content: bytes) -> str:
    """Hex SHA-256."""
    return hashlib.sha256(content).hexdigest()


def _items_of(part: Part, unreadable: frozenset[str], seen: frozenset[str]) -> Iterator[Item]:
    sha256 = hash_content(part.content)
    if sha256 in unreadable:
        yield Item(part.filename, detect_type(part.content), part.content, sha256, "other", _NOT_OPENED)
        return
    reading = read_part(part)
    document = reading.document or Document()
    yield Item(
        filename=part.filename,
        content_type=reading.content_type,
        content=part.content,
        sha256=sha256,
        role=reading.role,
        problem=reading.problem,
        html=document.html,
        text=document.text,
        title=document.title,
        preface=document.preface,
        fields=dict(document.fields),
        rendition=reading.rendition,
    )
    for picture in document.pictures:
        if hash_content(picture.content) not in seen:
            yield _item_of_picture(picture, part.filename)


def _item_of_picture(picture: Picture, container: str) -> Item:
    content_type = detect_type(picture.content)
    reading = _read_inline(picture.content, picture.filename, content_type)
    return Item(
        filename=picture.filename,
        content_type=content_type,
        content=picture.content,
        sha256=hash_content(picture.content),
        role=reading.role,
        problem=reading.problem,
        container=container,
        rendition=reading.rendition,
        caption=picture.caption,
    )


def _read_inline(content: bytes, filename: str, content_type: str) -> Reading:
    try:
        return read_picture(content, filename, content_type, inline=True)
    except Refused as refusal:
        return Reading(content_type, "other", str(refusal))
    except MemoryError:
        return Reading(content_type, "other", "gambar memerlukan terlalu banyak memori, tidak dibuka")
