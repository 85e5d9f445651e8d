"""Gives the photos of a mail the captions that stand in its texts."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, replace
from textwrap import shorten

from humasd.documents.captions import Caption, Captions, find_captions
from humasd.documents.markup import join_html, join_text, parse_blocks
from humasd.documents.plain import parse_plain_blocks
from humasd.documents.roles import MIN_TITLED_WORDS
from humasd.documents.values import Block
from humasd.understanding.material import MAIL, Chosen
from humasd.understanding.values import Item

_NUMBER = re.compile(r"(?<!\d)0{0,3}(\d{1,2})(?=\D{0,2}$)")
"""The number with which a file's name ends: "foto 2", "kegiatan_(3)"."""
_COUNTED = re.compile(r"(?:foto|gambar|photo|image)?[\W_]{0,3}\d{1,2}\W{0,2}", re.IGNORECASE)
"""A name that is but a photo's number, as people give them."""
_WITHIN = re.compile(r"gambar-\d+\.\w{3,4}")
"""How pictures of documents are named here, where their makers gave them none."""
_COPY = re.compile(r"\s?\(\d{1,2}\)$")
"""What programs put behind the second name of those that are alike."""
_ENDING = re.compile(r"\.[A-Za-z]{3,5}$")
_MAX_SHOWN = 60
"""Characters of a caption in a remark."""


@dataclass(frozen=True)
class Captioned:
    """A mail whose photos have their captions."""

    chosen: Chosen
    """The material without those that went to a photo."""
    items: tuple[Item, ...]
    told: frozenset[str]
    """All captions of the material, also those that stay in it."""


def give_captions(chosen: Chosen, items: Sequence[Item], said: Sequence[Block] = ()) -> Captioned:
    """A caption leaves the text where it can be told which photo it belongs to; else it stays.

    `said`: what the mail's writer says himself, where that is not the material.
    """
    blocks = parse_blocks(chosen.html) if chosen.html else ()
    within = find_captions(blocks)
    above = find_captions(parse_plain_blocks(chosen.preface))
    beside = find_captions(said) if chosen.source != MAIL else ()
    told = frozenset(caption.text for group in (*within, *above) for caption in group.told)
    given = _assign((*within, *above, *beside), _photos_of(items))
    gone = {place for number, group in enumerate(within) if number in given for place in group.places}
    kept = [block for place, block in enumerate(blocks) if place not in gone]
    if gone and sum(len(block.text.split()) for block in kept) < MIN_TITLED_WORDS:
        return Captioned(chosen, tuple(items), told)  # the captions are all that it tells
    if gone:
        chosen = replace(chosen, html=join_html(kept), text=join_text(kept))
    left = [one.text for number, group in enumerate(within) if number not in given for one in group.told]
    if left and any(item.role == "photo" for item in items):
        chosen = replace(chosen, remarks=(*chosen.remarks, _remark_left(left)))
    captions = {sha256: text for group in given.values() for sha256, text in group.items()}
    captioned = tuple(replace(item, caption=captions.get(item.sha256, item.caption)) for item in items)
    return Captioned(chosen, captioned, told)


def _photos_of(items: Sequence[Item]) -> tuple[Item, ...]:
    photos = {item.sha256: item for item in items if item.role == "photo" and item.rendition is not None}
    return tuple(photos.values())


def _assign(groups: Sequence[Captions], photos: Sequence[Item]) -> Mapping[int, Mapping[str, str]]:
    """By the number of a group, the captions of photos by their SHA-256: all of a group, or none of it.

    Photos are meant by file name or number; what names none goes in order to those that are left, where there
    are as many of them.
    """
    given: dict[int, dict[str, str]] = {}
    called = {number for group in groups for caption in group.told for number in caption.numbers}
    numbered = _number(photos, called)
    for number, group in enumerate(groups):
        meant = [(caption, _meant(caption, photos, numbered)) for caption in group.told]
        if all(named for _, named in meant):
            given[number] = {photo.sha256: caption.text for caption, named in meant for photo in named}
    claimed = Counter(sha256 for group in given.values() for sha256 in group)
    given = {n: group for n, group in given.items() if all(claimed[sha256] == 1 for sha256 in group)}
    unnamed = [n for n, group in enumerate(groups) if not any(one.numbers or one.name for one in group.told)]
    captions = [(n, caption.text) for n in unnamed for caption in groups[n].told]
    free = [photo for photo in photos if not (photo.caption or claimed[photo.sha256])]
    if len(captions) == len(free):
        for (number, text), photo in zip(captions, free, strict=True):
            given.setdefault(number, {})[photo.sha256] = text
    return given


def _meant(caption: Caption, photos: Sequence[Item], numbered: Mapping[int, Item]) -> tuple[Item, ...]:
    """The photos that a caption names, none of which has one yet; empty where one of them is not there."""
    if caption.name:
        named = tuple(photo for photo in photos if _bare(photo.filename) == _bare(caption.name))
    else:
        named = tuple(numbered[number] for number in caption.numbers if number in numbered)
    is_whole = len(named) == (1 if caption.name else len(caption.numbers))
    return named if is_whole and not any(photo.caption for photo in named) else ()


def _number(photos: Sequence[Item], called: Set[int]) -> Mapping[int, Item]:
    """The photos by the numbers that they are called by: those with which their names end, else their order.
    Those within a document are counted where no others came. Nothing where both may be meant."""
    sent = [photo for photo in photos if not (photo.container and _WITHIN.fullmatch(photo.filename))]
    is_mixed = 0 < len(sent) < len(photos)
    photos = sent or photos
    stems = [photo.filename.rpartition(".")[0] for photo in photos]
    ends = [(_NUMBER.search(stem), photo) for stem, photo in zip(stems, photos, strict=True)]
    by_name = {int(end[1]): photo for end, photo in ends if end}
    often = Counter(int(end[1]) for end, _ in ends if end)
    if by_name.keys() == set(range(len(photos))) and len(photos) in called:  # counted from nought
        return {number + 1: photo for number, photo in by_name.items()}
    is_copied = any(_COPY.search(stem) and _COPY.sub("", stem) in stems for stem in stems)
    if is_copied or any(often[number] > 1 for number in called):
        return {}
    if called <= by_name.keys():
        return by_name
    is_counted = any(map(_COUNTED.fullmatch, stems)) and bool(sent)
    return {} if is_counted or is_mixed or called & by_name.keys() else dict(enumerate(photos, start=1))


def _bare(filename: str) -> str:
    """A file's name as people write it off: without its ending, signs and capitals."""
    return re.sub(r"[\W_]+", "", _ENDING.sub("", filename)).casefold()


def _remark_left(captions: Sequence[str]) -> str:
    shown = ", ".join(f"“{shorten(caption, _MAX_SHOWN, placeholder=' …')}”" for caption in captions)
    return f"Keterangan foto tetap di dalam naskah, karena tidak jelas foto mana yang dimaksud: {shown}."
