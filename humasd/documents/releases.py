"""Parts the releases that stand below each other in one text: "Rilis 1 … Rilis 2 …", or two headlines, each
with a lead that opens with its place."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import escape

from humasd.documents.headlines import stands_as_title
from humasd.documents.lines import is_running, is_short
from humasd.documents.places import find_dateline
from humasd.documents.roles import MIN_TITLED_WORDS
from humasd.documents.values import Block

MAX_RELEASES = 10
_MIN_LEAD = 8
"""Words of a paragraph from which a place that opens it is that of a lead."""
_MARK = re.compile(
    r"\W{0,5}(?:rilis|release|berita|naskah|siaran pers|press release)\s{1,3}(?:ke[- ]?)?"
    r"(?:\d{1,2}|[IVX]{1,4}|pertama|kedua|ketiga|keempat|satu|dua|tiga|empat)\s{0,2}(?:[.:)–-]\s{0,3}(?P<title>.*)|\W{0,5})",
    re.IGNORECASE,
)
"""What heads one of several: "RILIS 1", "Berita II: Camat Buka Lomba"."""
_RULE = re.compile(r"[-–—_=*~#+\s]{3,}")
"""A line that is drawn between them."""
_ITEM = re.compile(r"^(?:-|\d{1,2}\.)\s{1,3}")


def part_releases(blocks: Sequence[Block]) -> tuple[tuple[Block, ...], ...]:
    """The releases in their order, what stands above them with the first; all of it as one where nothing
    shows that there are several, or where little would stand below one of the headlines."""
    starts = _find_marks(blocks) or _find_headlines(blocks)
    if len(starts) < 2:
        return (tuple(blocks),)
    ends = [*starts[1:MAX_RELEASES], len(blocks)]
    parts = [_tidy(blocks[start:end]) for start, end in zip(starts, ends, strict=False)]
    if any(_count_words(part) < MIN_TITLED_WORDS for part in parts):
        return (tuple(blocks),)
    return ((*blocks[: starts[0]], *parts[0]), *parts[1:])


def _find_marks(blocks: Sequence[Block]) -> list[int]:
    return [at for at, block in enumerate(blocks) if not block.rows and _MARK.fullmatch(block.text)]


def _find_headlines(blocks: Sequence[Block]) -> list[int]:
    """Where a headline stands above a lead, or below a line that is drawn and above running text; the first
    may have none."""
    starts = [at for at in range(len(blocks) - 1) if _begins(blocks, at)]
    if not starts:
        return []
    above = blocks[: starts[0]]
    first = next((at for at, block in enumerate(above) if _is_lead(block)), None)
    if first is None and _is_ruled(blocks, starts[0]):
        first = next((at for at in range(len(above)) if stands_as_title(above[at:])), None)
    return starts if first is None else [first, *starts]


def _begins(blocks: Sequence[Block], at: int) -> bool:
    head, below = _as_line(blocks[at]), blocks[at + 1]
    if not is_short(head) or head.text.endswith((".", ":", ",", ";")):
        return False
    return _is_lead(below) or (_is_ruled(blocks, at) and stands_as_title((head, below)))


def _is_ruled(blocks: Sequence[Block], at: int) -> bool:
    return at > 0 and _RULE.fullmatch(blocks[at - 1].text) is not None


def _is_lead(block: Block) -> bool:
    return (
        len(block.text.split()) >= _MIN_LEAD and is_running(block) and find_dateline(block.text) is not None
    )


def _tidy(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """A release without the mark or the number that heads it and the lines about it."""
    first, *rest = [block for block in blocks if not _RULE.fullmatch(block.text)]
    if mark := _MARK.fullmatch(first.text):
        title = (mark["title"] or "").strip()
        return (*([_line(title)] if title else []), *rest)
    return (_as_line(first), *rest)


def _as_line(block: Block) -> Block:
    """A list of one item as the headline that was numbered: "2. Panen Raya di Desa Kalaena"."""
    if block.tag not in ("ol", "ul") or "\n" in block.text:
        return block
    return _line(_ITEM.sub("", block.text))


def _line(text: str) -> Block:
    return Block("p", f"<p>{escape(text, quote=False)}</p>", text)


def _count_words(blocks: Sequence[Block]) -> int:
    return sum(len(block.text.split()) for block in blocks if is_running(block))
