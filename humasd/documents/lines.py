"""How the lines above a text look: what may be a headline, and what is running text."""

from __future__ import annotations

import re

from humasd.documents.values import Block

MAX_TITLE_WORDS = 30
MAX_TITLE = 250
"""Characters."""
MIN_RUNNING_WORDS = 12
"""Words of a paragraph from which it is running text, whatever it ends with."""
MIN_HEADLINE_WORDS = 3
"""Of four letters or more; "di", "dan" and the like are written small."""


def is_large(block: Block) -> bool:
    """Whether nearly all of its words begin large."""
    words = re.findall(r"[^\W\d_]{4,}", block.text)
    large = sum(word[0].isupper() for word in words)
    return len(words) >= MIN_HEADLINE_WORDS and 4 * large >= 3 * len(words)


def is_short(block: Block) -> bool:
    """A paragraph or heading of as many words as a title may have."""
    text = block.text
    return (
        block.tag in ("p", "h1", "h2", "h3", "h4", "blockquote")
        and 2 <= len(text.split()) <= MAX_TITLE_WORDS
        and len(text) <= MAX_TITLE
    )


def is_prose(block: Block) -> bool:
    """Longer than any title."""
    return len(block.text.split()) > MAX_TITLE_WORDS


def is_capitals(block: Block) -> bool:
    """Written in capitals, and six letters or more."""
    return block.text.isupper() and sum(letter.isalpha() for letter in block.text) >= 6


def is_running(block: Block) -> bool:
    """A paragraph of running text: long, or a sentence."""
    words = len(block.text.split())
    return words >= MIN_RUNNING_WORDS or (words >= 5 and block.text.endswith((".", "!", ".”", '."')))
