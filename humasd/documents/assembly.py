"""Makes a Document of blocks: fields read, title found, pictures with their captions taken out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from humasd.documents.captions import find_captions, take_lead
from humasd.documents.fields import parse_fields
from humasd.documents.markup import join_html, join_text
from humasd.documents.photo_wishes import is_said_to_office
from humasd.documents.title import find_title
from humasd.documents.values import Block, Document, Picture

_LED = re.compile(r"(?:(?:ket|keterangan)\.?\s*:|ket\.|(?:foto|gambar)\s*\d*\.)\s*", re.IGNORECASE)
"""What leads to a caption beside a picture alone: "Ket.: …"."""

_CREDITED = re.compile(
    r"\((?:foto|dok(?:umentasi)?|doc|ist(?:imewa)?|sumber)\b[^()\n]{0,60}\)\W{0,2}\Z", re.IGNORECASE
)
"""Who took a picture, at the end of what is said of it: "… di Malili. (Foto: Humas)"."""
_LONGEST_CREDIT = 80
"""Characters."""
_MOST_CREDITED = 40
"""Words; a longer paragraph is a text, at whose end stands who took its photo."""


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
    """Gives each picture the caption that follows it, or stands above it where all do; which then is no part
    of the text. Below several pictures there is one for all of them, or one for each."""
    captioned = list(pictures)
    kept: list[Block] = []
    waiting: list[int] = []
    above = _stand_above(blocks)
    told: list[str] = []
    for place, block in enumerate(blocks):
        held = [number for number in block.pictures if number < len(captioned)]
        caption = _find_caption(block) if above or waiting or held else None
        if caption is not None:
            told.append(caption)
            meant = held or waiting
            if meant and (len(told) == len(meant) or not _is_caption_next(blocks, place)):
                for number, text in zip(meant, told * len(meant) if len(told) == 1 else told, strict=False):
                    captioned[number] = replace(captioned[number], caption=text)
                waiting, told = [], []
            continue
        if above and held and told:
            for number in held:
                captioned[number] = replace(captioned[number], caption=told[-1])
            held, told = [], []
        if block.text:
            waiting = []
            kept.append(replace(block, tag="p") if block.tag == "figcaption" else block)
        waiting += held
    return tuple(captioned), tuple(kept)


def _is_caption_next(blocks: Sequence[Block], place: int) -> bool:
    return (
        place + 1 < len(blocks) and not blocks[place + 1].pictures and bool(_find_caption(blocks[place + 1]))
    )


def _stand_above(blocks: Sequence[Block]) -> bool:
    """Whether each caption has a picture right below it, and the first none above."""
    at = [place for place, block in enumerate(blocks) if not block.pictures and _find_caption(block)]
    if not at or any(block.pictures for block in blocks[: at[0]]):
        return False
    below = (blocks[place + 1] if place + 1 < len(blocks) else None for place in at)
    return all(block is not None and block.pictures for block in below) and bool(
        find_captions(blocks[: at[0] + 1])
    )


def _find_caption(block: Block) -> str | None:
    if is_said_to_office(block.text):
        return None
    led = _LED.sub("", block.text).strip() if _LED.match(block.text) else take_lead(block.text)
    if led is None and (block.tag == "figcaption" or _is_credited(block.text)):
        return block.text.strip() or None
    return led


def _is_credited(text: str) -> bool:
    """Whether one line tells what a picture shows and ends in who took it."""
    credit = _CREDITED.search(text[-_LONGEST_CREDIT:]) if "\n" not in text else None
    return credit is not None and len(text) > len(credit[0]) and len(text.split()) <= _MOST_CREDITED
