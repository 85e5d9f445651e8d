"""Finds the title of a press release among its first blocks."""

from __future__ import annotations

import re
from collections.abc import Sequence

from humasd.documents.dates import find_dates
from humasd.documents.fields import is_filled, is_labelled_line
from humasd.documents.labels import find_key, write_label
from humasd.documents.letterhead import tells_deed
from humasd.documents.lines import (
    MAX_TITLE_WORDS,
    MIN_HEADLINE_WORDS,
    MIN_RUNNING_WORDS,
    is_capitals,
    is_large,
    is_prose,
    is_running,
    is_short,
)
from humasd.documents.masthead import LOOK, SOON, is_day, skip_masthead
from humasd.documents.place_patterns import DATED_LINE
from humasd.documents.places import find_dateline
from humasd.documents.status_lines import is_place_and_day
from humasd.documents.title_remarks import tidy_title
from humasd.documents.values import Block

_MAX_LABELLED_WORDS = 25
_MAX_SECOND_LINE = 15
"""Words in which a headline goes on."""
_FULL_STOP = re.compile(r"[a-z0-9][.!?]\s{1,3}[a-z]")
_MAKER = re.compile(
    r"(?:penulis|editor|reporter|wartawan|fotografer|foto|dokumentasi|sumber|oleh|rubrik)\s?:\s?\S",
    re.IGNORECASE,
)
"""Labels that fill no field, of those who made a text."""
_BESIDE = re.compile(
    r"(?:jam|pukul|(?:jumlah )?peserta|narsum|dihadiri(?: oleh)?|undangan|pakaian|agenda|tema|penyelenggara"
    r"|sumber dana|anggaran|sasaran|tujuan|moderator|pimpinan(?: rapat)?|notulis|cp|foto|dokumentasi"
    r"|lampiran)\s?:\s?\S.{0,150}$"
    r"|(?:uraian|ringkasan|isi|narasi|keterangan|berita|deskripsi|kronologi)(?: \w{3,10}){0,2}\s?:$",
    re.IGNORECASE,
)
"""Labels that fill no field, and those that announce the text, where others stand beside them."""
_LABELLED = re.compile(r"[A-Z][\w /-]{2,25}\s?:\s?\S.{0,150}$")
_BYLINE = re.compile(r"(?:oleh|penulis|ditulis oleh)\s*:?\s+(?:[A-Z]|drg?\b)", re.IGNORECASE)
_MAX_BYLINE_WORDS = 15
MIN_ANNOUNCING = 6
"""Words."""
_PICTURE = r"[\U0001F000-\U0001FAFF\u2600-\u27BF\uFE0F\u200D]"
_PICTURES = re.compile(rf"^(?:{_PICTURE}|\s){{1,20}}|(?:{_PICTURE}|\s){{1,20}}$")
_ENTITLED = re.compile(r"\W{0,6}(?:\d{1,2}[.)]\s?)?judul\b", re.IGNORECASE)
"""A label that asks for the headline itself."""
_TITLE_LINE = re.compile(r"^[^:\n]{4,40}:\s*(.+)$")


def find_title(blocks: Sequence[Block]) -> tuple[str | None, tuple[Block, ...]]:
    """(title, the blocks without it and without what stands above it that is no text).

    In this order: a line "Judul: …", a heading, a short first paragraph that is bold, in
    capitals, or is followed by one of running text. (None, blocks) where none of these is there.
    """
    start = skip_masthead(blocks)
    if (labelled := _find_labelled(blocks)) is not None:
        index, title = labelled
        rest = (*blocks[start:index], *blocks[index + 1 :])
        below = rest[_skip_labelled(rest, 0, known=1) :]
        if below and not _ENTITLED.match(blocks[index].text) and _heads_news(below):
            return _take(below, 0, 0)
        return title, below
    headed = _skip_labelled(blocks, start, known=sum(map(_is_label, blocks[:start])))
    is_headed = headed > start and stands_as_title(blocks[headed:])
    start = headed if is_headed else _skip_labelled(blocks, start)
    for index in range(start, min(len(blocks), LOOK)):
        if blocks[index].tag in ("h1", "h2") and is_short(blocks[index]):
            return _take(blocks, index, start)
        if is_prose(blocks[index]):
            break
    first = blocks[start] if start < len(blocks) else None
    if first is None or _is_dateline(first.text):
        return None, tuple(blocks[start:])
    text = tuple(blocks[start:])
    if is_short(first) and (
        first.bold or is_capitals(first) or _stands_above_text(text) or _is_headline(text)
    ):
        return _take(blocks, start, start)
    bold = _find_bold(blocks, start)
    return _take(blocks, bold, start) if bold is not None else (None, text)


def _is_dateline(text: str) -> bool:
    """Whether a line is a short text, or but place and day straight above it."""
    return is_place_and_day(text) or (text.endswith(".") and find_dateline(text) is not None)


def _find_bold(blocks: Sequence[Block], start: int) -> int | None:
    """Where a line stands in bold that tells a deed, straight above running text and below short lines."""
    for index in range(start, min(len(blocks) - 1, start + SOON)):
        block = blocks[index]
        if block.bold and is_short(block) and tells_deed(block.text) and is_running(blocks[index + 1]):
            return index
        if block.rows or is_running(block):
            break
    return None


def _tidy(title: str) -> str:
    """A headline without the little pictures at its ends and what is said beside it to the office."""
    return tidy_title(_PICTURES.sub("", " ".join(title.split())))


def _skip_labelled(blocks: Sequence[Block], start: int, known: int = 0) -> int:
    """Where the text begins below lines such as "Lokasi : Wotu"; `start` where no text follows them.

    `known`: how many such lines stood above.
    """
    index = start
    while index < min(len(blocks), start + LOOK):
        if _is_label(blocks[index]):
            known += 1
        elif not known or not _BESIDE.match(blocks[index].text):
            break
        index += 1
    return index if any(is_running(block) for block in blocks[index:]) else start


def _count_labelled(blocks: Sequence[Block]) -> int:
    """How many lines with a label stand above the text, one of them such as the form has:
    "Kejadian : Longsor", "Lokasi : Wotu"."""
    count = next((n for n, block in enumerate(blocks) if not _LABELLED.match(block.text)), len(blocks))
    return count if any(_is_label(block) for block in blocks[:count]) else 0


def _is_label(block: Block) -> bool:
    """Whether a line, or each item of a list, is but a labelled value."""
    lines = block.text.split("\n") if block.tag in ("p", "ul", "ol") else ()
    return bool(lines) and all(
        len(line.split()) <= _MAX_LABELLED_WORDS
        and (is_labelled_line(line) or _MAKER.match(line) is not None)
        for line in lines
    )


def _stands_above_text(blocks: Sequence[Block]) -> bool:
    """Whether a short line is no sentence and running text follows; it may go on in a second line, and
    who wrote the text may stand between, and below a headline that tells a deed where and when."""
    dated = tells_deed(blocks[0].text)
    below = [
        block
        for block in blocks[1:LOOK]
        if not (_is_byline(block) or (dated and (DATED_LINE.fullmatch(block.text) or is_day(block.text))))
    ]
    blocks = [blocks[0], *below[_count_labelled(below) :]]
    if len(blocks) > 2 and _is_unfinished(blocks[0], blocks[1]):
        return is_running(blocks[2])
    stopped = blocks[0].text.endswith(".") and not is_large(blocks[0])
    ends = (
        stopped or blocks[0].text.endswith((":", ",", ";")) or _FULL_STOP.search(blocks[0].text) is not None
    )
    told = find_dates(blocks[0].text) and blocks[0].text[:1].islower()
    return len(blocks) > 1 and not ends and not told and (is_running(blocks[1]) or _announces(blocks[1]))


def _announces(block: Block) -> bool:
    """Whether a line tells a deed whose day and place follow it: "PLN akan memelihara jaringan pada:"."""
    return block.text.endswith(":") and len(block.text.split()) >= MIN_ANNOUNCING and tells_deed(block.text)


def _is_byline(block: Block) -> bool:
    return len(block.text.split()) <= _MAX_BYLINE_WORDS and _BYLINE.match(block.text) is not None


def _is_unfinished(block: Block, following: Block) -> bool:
    """Whether a line stops at a comma or a dash, or in mid-sentence, and a short one goes on without a full
    stop."""
    goes_on = following.text[:1].islower() and not block.text.endswith((".", "!", "?", ":", ";"))
    stops = goes_on or block.text.endswith((",", " -", "–", "—"))
    words = len(following.text.split())
    ends = following.text.endswith((".", ":", ",", ";")) or _FULL_STOP.search(following.text) is not None
    return stops and is_short(following) and words <= _MAX_SECOND_LINE and not ends


def _is_headline(blocks: Sequence[Block]) -> bool:
    """Whether a line tells a deed in capitalised words, as headlines do, and running text follows soon: below
    a short lead, a date, a second headline."""
    text = blocks[0].text
    words = re.findall(r"[^\W\d_]{4,}", text)
    capitalised = len(words) >= MIN_HEADLINE_WORDS and all(word[0].isupper() for word in words)
    if not capitalised or not tells_deed(text) or text.endswith((":", ",", ";")):
        return False
    below = blocks[1:SOON]
    return any(block.tag == "p" and len(block.text.split()) >= MIN_RUNNING_WORDS for block in below)


def _take(blocks: Sequence[Block], index: int, start: int) -> tuple[str, tuple[Block, ...]]:
    """The title at `index`, with a second line of capitals that continues it."""
    end = index + 1
    while end < len(blocks) and is_capitals(blocks[index]) and _continues(blocks[index:end], blocks[end]):
        end += 1
    if end == index + 1 and end + 1 < len(blocks) and _is_unfinished(blocks[index], blocks[end]):
        end += is_running(blocks[end + 1])
    title = _tidy(" ".join(block.text for block in blocks[index:end]))
    return title, (*blocks[start:index], *blocks[end:])


def _continues(taken: Sequence[Block], block: Block) -> bool:
    words = sum(len(piece.text.split()) for piece in (*taken, block))
    return is_short(block) and is_capitals(block) and words <= MAX_TITLE_WORDS


def _heads_news(blocks: Sequence[Block]) -> bool:
    """Whether a headline that tells a deed follows lines that but name the activity."""
    return stands_as_title(blocks) and tells_deed(blocks[0].text) and not _is_label(blocks[0])


def stands_as_title(blocks: Sequence[Block]) -> bool:
    """Whether the first of the blocks is written as a headline is, in capitals or large initials, and stands
    above running text."""
    return is_large(blocks[0]) and is_short(blocks[0]) and _stands_above_text(blocks)


def _find_labelled(blocks: Sequence[Block]) -> tuple[int, str] | None:
    for index, block in enumerate(blocks[:LOOK]):
        lines = block.text.split("\n") if block.tag == "p" or _is_label(block) else ()
        for line in map(write_label, () if block.rows else lines):
            match = _TITLE_LINE.match(line)
            if match and find_key(line.split(":")[0]) == "title" and is_filled(match[1], "title"):
                return index, _tidy(match[1])
    return None
