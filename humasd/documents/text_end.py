"""Finds where a text ends, and what is said to the office begins: thanks, a signature, what came along."""

from __future__ import annotations

import re
from collections.abc import Sequence

from humasd.documents.appendix import find_appendix, is_apart, is_label_alone, leads_readers, offers_readers
from humasd.documents.closing import is_closing
from humasd.documents.sign_off import find_sign_off, is_reached
from humasd.documents.signature import (
    MAX_SIGNATURE_BLOCKS,
    find_signature,
    is_contact,
    is_name,
    may_sign,
)
from humasd.documents.values import Block

_CALL = re.compile(r"salam(?:\s[^\W\d_]{2,15}){1,3}\s?!{1,3}", re.IGNORECASE)
"""A greeting that a text may call to its readers: "Salam sehat!"."""


def find_text_end(blocks: Sequence[Block]) -> int:
    """The place of the first block below the text; the number of blocks where nothing stands there."""
    end = find_appendix(blocks)
    signed = _find_closing(blocks[:end])
    if signed == end:
        signed = _keep_offered(blocks, min(find_signature(blocks[:end]), find_sign_off(blocks[:end])), end)
    if signed < end and leads_readers(blocks[signed - 1]):
        while signed < end and (is_contact(blocks[signed]) or is_name(blocks[signed].text)):
            signed += 1
        return signed
    while 1 < signed < len(blocks) and (is_apart(blocks[:signed]) or is_label_alone(blocks[signed - 1])):
        signed -= 1
    return signed


def _keep_offered(blocks: Sequence[Block], signed: int, end: int) -> int:
    """Where a signature begins below the numbers that the last sentence tells readers of."""
    led = signed
    while led > 1 and is_reached(blocks[led - 1]):
        led -= 1
    if led > 0 and offers_readers(blocks[led - 1]):
        while signed < end and is_contact(blocks[signed]):
            signed += 1
    return signed


def _find_closing(blocks: Sequence[Block]) -> int:
    """Where the thanks begin, the first closing paragraph that only a signature follows; else the end."""
    for place in range(max(0, len(blocks) - MAX_SIGNATURE_BLOCKS), len(blocks)):
        below = blocks[place + 1 :]
        if not below and _CALL.fullmatch(blocks[place].text.strip()):
            break
        if is_closing(blocks[place]) and all(is_closing(block) or may_sign(block) for block in below):
            return place
    return len(blocks)
