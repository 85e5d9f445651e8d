"""Makes a Document of blocks: fields read, title found, pictures with their captions taken out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from humasd.documents.fields import parse_fields
from humasd.documents.markup import join_html, join_text
from humasd.documents.title import find_title
from humasd.documents.values import Block, Document, Picture

_CAPTION = re.compile(
    r"^(?:(?:keterangan\s+)?(?:foto|gambar)|ket\.?\s*(?:foto|gambar)?|caption)\s*\d*\s*[:.]\s*", re.IGNORECASE
)


def assemble(blocks: Sequence[Block], pictures: Sequence[Picture] = ()) -> Document:
    """The document that the blocks make up."""
    captioned, kept = take_captions(blocks, pictures)
    title, body = find_title(kept)
    left_out = [block for block in kept if block not in body and block.text not in (title or "")]
    return Document(
        preface=join_text(left_out),
        html=join_html(body),
        text=join_text(body),
        title=title,
        pictures=captioned,
        fields=parse_fields(kept),
    )


def take_captions(
    blocks: Sequence[Block], pictures: Sequence[Picture]
) -> tuple[tuple[Picture, ...], tuple[Block, ...]]:
    """Gives each picture the caption that follows it, which then is no part of the text."""
    captioned = list(pictures)
    kept: list[Block] = []
    waiting: list[int] = []
    for block in blocks:
        caption = _find_caption(block) if waiting else None
        if caption is not None:
            for number in waiting:
                captioned[number] = replace(captioned[number], caption=caption)
            waiting = []
            continue
        if block.text:
            waiting = []
            kept.append(replace(block, tag="p") if block.tag == "figcaption" else block)
        waiting += [number for number in block.pictures if number < len(captioned)]
    return tuple(captioned), tuple(kept)


def _find_caption(block: Block) -> str | None:
    if block.tag == "figcaption" or _CAPTION.match(block.text):
        return _CAPTION.sub("", block.text).strip() or None
    return None
