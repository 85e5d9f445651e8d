"""How a headline looks, by its form and by what stands below it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from humasd.documents.dates import find_dates
from humasd.documents.head_data import count_data, count_labelled, is_byline, is_label
from humasd.documents.headline_form import begins_with_deed, has_headline_form
from humasd.documents.letterhead import tells_deed
from humasd.documents.lines import (
    MAX_TITLE_WORDS,
    MIN_HEADLINE_WORDS,
    MIN_RUNNING_WORDS,
    is_capitals,
    is_large,
    is_running,
    is_short,
)
from humasd.documents.masthead import LOOK, SOON
from humasd.documents.values import Block

_MAX_SECOND_LINE = 15
"""Words in which a headline goes on."""
_WHOLE, _WHOLE_WITHOUT_DEED = 4, 6
"""Words from which a line is a headline by itself: one that tells a deed, any other."""
_FULL_STOP = re.compile(r"[a-z0-9][.!?]\s{1,3}[a-z]")
_JOINS = re.compile(
    r"(?:di|ke|dari|pada|untuk|bagi|demi|dengan|dan|serta|oleh|lewat|melalui|se-?\w{3,12}|guna|dalam|jelang|bersama"
    r"|tentang)\b",
    re.IGNORECASE,
)
"""How the second line of a headline begins that goes on with the first."""
_SECTION = re.compile(
    r"(?:[IVX]{1,5}|\d{1,2}|[A-H])\s?[.)]\s|(?:bab\b|pendahuluan|latar belakang|dasar\b|maksud|tujuan\b"
    r"|hasil\b|uraian|kronologis?\b|pelaksanaan\b|penutup|kesimpulan|rincian|ringkasan|rangkaian acara)",
    re.IGNORECASE,
)
"""How the heading of a report's part begins."""
MIN_ANNOUNCING = 6
"""Words."""


def stands_as_title(blocks: Sequence[Block]) -> bool:
    """Whether the first of the blocks is written as a headline is, in capitals or large initials, and stands
    above running text."""
    return is_large(blocks[0]) and is_short(blocks[0]) and stands_above_text(blocks)


def heads_news(blocks: Sequence[Block]) -> bool:
    """Whether a headline follows lines that but name the activity."""
    head = blocks[0]
    told = tells_deed(head.text) or (has_headline_form(head) and not _SECTION.match(head.text))
    return stands_as_title(blocks) and told and not is_label(head)


def stands_above_text(blocks: Sequence[Block]) -> bool:
    """Whether a short line is no sentence and running text follows; it may go on in a second line, and
    who wrote the text may stand between, and below a headline what tells where, when and of whom it is."""
    head = blocks[0]
    if tells_deed(head.text) or has_headline_form(head):
        below = blocks[1 + max(count_data(blocks[1:LOOK]), count_labelled(blocks[1:LOOK])) :]
    else:
        below = [block for block in blocks[1:LOOK] if not is_byline(block)]
        below = below[count_labelled(below) :]
    blocks = [head, *below]
    if len(blocks) > 2 and goes_on(head, blocks[1]):
        return follows_soon(blocks[2:])
    stopped = head.text.endswith(".") and not is_large(head)
    ends = stopped or head.text.endswith((":", ",", ";")) or _FULL_STOP.search(head.text) is not None
    told = find_dates(head.text) and head.text[:1].islower()
    return len(blocks) > 1 and not ends and not told and (is_running(blocks[1]) or _announces(blocks[1]))


def follows_soon(blocks: Sequence[Block]) -> bool:
    """Whether running text follows, below nothing but data."""
    return any(map(is_running, blocks[count_data(blocks) :][:1]))


def is_headline(blocks: Sequence[Block]) -> bool:
    """Whether a line is written in capitalised words, as headlines are, and running text follows soon: below
    a short lead, a date, a second headline. One that is known by its form alone is none where the line below
    it tells the deed."""
    text = blocks[0].text
    words = re.findall(r"[^\W\d_]{4,}", text)
    capitalised = len(words) >= MIN_HEADLINE_WORDS and all(word[0].isupper() for word in words)
    told = capitalised and tells_deed(text) and not text.endswith((":", ",", ";"))
    if not told and (not has_headline_form(blocks[0]) or _heads_better(blocks[1:])):
        return False
    below = blocks[1:SOON]
    return any(block.tag == "p" and len(block.text.split()) >= MIN_RUNNING_WORDS for block in below)


def _heads_better(below: Sequence[Block]) -> bool:
    return bool(below) and tells_deed(below[0].text) and stands_as_title(below)


def goes_on(block: Block, following: Block) -> bool:
    """Whether a headline goes on in the next line: it stops at a comma or a dash, in mid-sentence, or before
    it is whole, and a short line without a full stop follows."""
    words = len(following.text.split())
    ends = following.text.endswith((".", ":", ",", ";")) or _FULL_STOP.search(following.text) is not None
    if ends or not is_short(following) or words > _MAX_SECOND_LINE:
        return False
    small = following.text[:1].islower() and not block.text.endswith((".", "!", "?", ":", ";"))
    return small or block.text.endswith((",", " -", "–", "—")) or _is_broken(block, following)


def _is_broken(block: Block, following: Block) -> bool:
    """Whether two lines of one look are one headline: the first is too little for one, or the second begins
    as no headline does."""
    alike = (block.tag, block.bold, is_capitals(block)) == (
        following.tag,
        following.bold,
        is_capitals(following),
    )
    large = _begins_large(block.text) and _begins_large(following.text)
    if (
        not alike
        or not large
        or block.text.endswith((".", "!", "?", ":", ";"))
        or _SECTION.match(following.text)
    ):
        return False
    if ":" in following.text or count_data([following]) or is_label(block):
        return False
    whole = _is_whole(block.text)
    return not whole or _JOINS.match(following.text) is not None or begins_with_deed(following.text)


def _begins_large(text: str) -> bool:
    """Whether nearly all words of a line begin large, be they but two."""
    words = re.findall(r"[^\W\d_]{4,}", text)
    return bool(words) and 4 * sum(word[0].isupper() for word in words) >= 3 * len(words)


def _is_whole(text: str) -> bool:
    words = text.split()
    told = tells_deed(" ".join(words[:-1]))
    return len(words) >= (_WHOLE if told else _WHOLE_WITHOUT_DEED)


def continues(taken: Sequence[Block], block: Block) -> bool:
    """Whether a line in capitals goes on with those above it, and heads no part of a report."""
    words = sum(len(piece.text.split()) for piece in (*taken, block))
    return (
        is_short(block) and is_capitals(block) and words <= MAX_TITLE_WORDS and not _SECTION.match(block.text)
    )


def _announces(block: Block) -> bool:
    """Whether a line tells a deed whose day and place follow it: "PLN akan memelihara jaringan pada:"."""
    return block.text.endswith(":") and len(block.text.split()) >= MIN_ANNOUNCING and tells_deed(block.text)
