"""Finds what a text says of its photos: "Foto 1: …", "Ket. foto: …", a list below "Keterangan foto:"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from humasd.documents.closing import is_closing
from humasd.documents.fillers import is_filler
from humasd.documents.letterhead import tells_deed
from humasd.documents.photo_wishes import is_said_to_office, is_wish, may_be_caption, tells_sight
from humasd.documents.signature import MAX_LINE_WORDS, is_sentence
from humasd.documents.values import Block

MAX_WORDS = 80
"""Words of a caption; a longer paragraph is a text."""
MAX_LINE = 1_000
"""Characters looked at."""
MAX_PHOTO = 60
"""The highest number that a photo is called by."""
_EXPLICIT = (
    r"(?:(?:keterangan|ket|teks|caption|takarir|judul)\b\.?\s{0,2}(?:untuk\s|dari\s)?(?:foto|gambar)(?:nya)?"
    r"|caption(?:nya)?|takarir)"
)
_ORDINALS = {
    "i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5,
    "satu": 1, "dua": 2, "tiga": 3, "empat": 4, "lima": 5,
    "pertama": 1, "kedua": 2, "ketiga": 3, "keempat": 4, "kelima": 5,
}  # fmt: skip
_NUMBERS = (
    r"\(?\d{1,2}(?:\s{0,2}(?:[-–,&]|dan|s\.?/?d\.?|sampai)\s{0,2}\d{1,2}){0,9}(?:\)(?=\s{0,2}[:=–—-]))?"
    rf"|(?:{'|'.join(_ORDINALS)})\b"
)
_LED = re.compile(
    rf"(?P<bracket>\(?)\W{{0,3}}(?:(?P<explicit>{_EXPLICIT})|foto|gambar|photo)(?![^\W\d_])"
    rf"\s{{0,2}}(?:(?:no(?:mor)?\.?|ke-?)\s?)?"
    rf"(?P<numbers>{_NUMBERS})?\s{{0,2}}(?:\(?(?:kiri|kanan|tengah|atas|bawah)\)?\s{{0,2}}(?=[:=]))?(?:[:=]\s{{0,3}}|(?P<loose>[.)–—-])\s{{1,3}})(?P<told>\S.*)",
    re.IGNORECASE | re.DOTALL,
)
"""Foto 1: …; Ket. foto – …; Foto kedua: …; (Foto: …); Ket. foto (kiri): …"""
_NEXT = re.compile(
    rf"(?<=[.;!?])\s{{1,3}}(?=(?:foto|gambar)\s{{1,2}}(?:ke-?\s?)?(?:{_NUMBERS})\s{{0,2}}[:=])", re.IGNORECASE
)
"""Where a line goes on with the next photo: "Foto pertama: …. Foto kedua: …"."""
_MAX_ROWS, _PAIR = 30, 2
_HEADING_ROW = re.compile(
    r"(?:no\.?|nomor|nama|file|foto|gambar)(?:\s(?:foto|file|gambar))?\s(?:keterangan|ket\.?|caption|uraian|judul)"
    r"(?:\s(?:foto|gambar))?",
    re.IGNORECASE,
)
_NAMED = re.compile(
    rf"\W{{0,3}}(?:(?:{_EXPLICIT}|foto|gambar|file|berkas)\s)?"
    r"(?P<name>\w[\w .()+-]{0,80}\.(?:jpe?g|png|heic|heif|webp)\b|(?:IMG|DSCN?|PXL|DJI)[_-]?\w{0,30}\d)"
    r"[\"”’)]?\s{0,2}[:=–—-]\s{0,3}(?P<told>\S.*)",
    re.IGNORECASE | re.DOTALL,
)
"""IMG_0012.jpg: …; as cameras name their files also without the ending"""
_HEADING = re.compile(
    r"\W{0,4}(?:daftar\s)?(?:(?P<explicit>(?:keterangan|ket|teks|caption|takarir)\b\.?\s{0,2}"
    r"(?:untuk\s|dari\s)?(?:foto(?:-foto)?|gambar)(?:nya)?|caption(?:nya)?|takarir)|foto)\s{0,2}:?\W{0,3}",
    re.IGNORECASE,
)
_MARK = re.compile(r"\W{0,2}(?:(?P<number>\d{1,2})\s?[.)]|-|\(?[a-z][.)])\s{1,3}(?=\S)")
_ABSENT = re.compile(
    r"\b(?:menyusul|terlampir|dilampirkan)\b|https?://"
    r"|^\W{0,3}(?:lampiran|(?:satu|dua|tiga|\d{1,2}) (?:lembar|buah|file))\b",
    re.IGNORECASE,
)
"""Where the photos are, or how many."""
_FILE_LINE = re.compile(
    r"\W{0,3}(?P<name>\w[\w .()+-]{0,80}\.(?:jpe?g|png|heic|heif|webp)"
    r"|(?:IMG|DSCN?|PXL|DJI)[_-]?\w{0,30}\d)\W{0,3}",
    re.IGNORECASE,
)
"""The name of a photo's file, on a line of its own above what is said of it."""


@dataclass(frozen=True)
class Caption:
    """What is said of one photo, or of several."""

    text: str
    numbers: tuple[int, ...] = ()
    """Which photos are meant, counted from 1."""
    name: str = ""
    """The file name that is meant."""


@dataclass(frozen=True)
class Captions:
    """Captions that stand together."""

    places: tuple[int, ...]
    """The blocks that hold nothing else."""
    told: tuple[Caption, ...]


def find_captions(blocks: Sequence[Block]) -> tuple[Captions, ...]:
    """All captions, in the order of the text."""
    return tuple(_find(blocks))


def take_lead(text: str) -> str | None:
    """A line behind its "Foto:" or "Ket. foto 2:"; None where it has none, or where that is all, or a word to
    the office."""
    led = _match_lead(text)
    return None if led is None or is_said_to_office(led["told"]) else _unbracket(led)


def find_wishes(blocks: Sequence[Block]) -> frozenset[int]:
    """The places of what stands where captions do and is said to the office: "Foto: mohon dipotong"."""
    places: set[int] = set()
    for place, block in enumerate(blocks):
        heading = None if block.rows else _HEADING.fullmatch(block.text[:MAX_LINE])
        below = blocks[place + 1] if place + 1 < len(blocks) else None
        if heading and heading["explicit"] and below and _is_said(below, below.text):
            places |= {place, place + 1}
        elif (led := _match_lead(block.text)) and _is_said(block, led["told"]):
            places.add(place)
    return frozenset(places)


def _is_said(block: Block, told: str) -> bool:
    """Whether a paragraph of one line speaks to the office and is none of the running text."""
    is_line = block.tag == "p" and "\n" not in block.text
    return is_line and is_said_to_office(told) and may_be_caption(told)


def _match_lead(text: str) -> re.Match[str] | None:
    led = _LED.match(text[:MAX_LINE])
    return led if led and (led["explicit"] or not led["loose"] or led["numbers"]) else None


def _find(blocks: Sequence[Block]) -> Iterator[Captions]:
    at = 0
    while at < len(blocks):
        heading = None if blocks[at].rows else _HEADING.fullmatch(blocks[at].text[:MAX_LINE])
        found = _read_below(blocks, at, bool(heading["explicit"])) if heading else None
        found = found or _read_block(blocks[at], at)
        if found is not None:
            yield found
        at = found.places[-1] + 1 if found else at + 1


def _read_block(block: Block, at: int) -> Captions | None:
    """The captions of a block each of whose lines, or of the rows of a table, is one."""
    if block.rows:
        return _read_rows(block, at)
    lines = (piece for line in block.text[: MAX_LINE * 9].split("\n") for piece in _NEXT.split(line))
    told = [_read_line(line) for line in lines]
    captions = tuple(filter(None, told))
    return Captions((at,), captions) if captions and len(captions) == len(told) else None


def _read_rows(block: Block, at: int) -> Captions | None:
    """Those of a table whose rows are a photo's number or file name, and what it shows, below its heading."""
    rows = [[cell.strip() for cell in row] for row in block.rows]
    if len(rows) > _MAX_ROWS or any(len(row) != _PAIR for row in rows):
        return None
    told = [_read_line(f"{photo}: {' '.join(caption.split())}") for photo, caption in rows]
    told = told[1:] if told[0] is None and _HEADING_ROW.fullmatch(" ".join(rows[0])) else told
    captions = tuple(one for one in told if one is not None and (one.numbers or one.name))
    return Captions((at,), captions) if captions and len(captions) == len(told) else None


def _read_below(blocks: Sequence[Block], heading: int, is_explicit: bool) -> Captions | None:
    """The list below a heading, or the paragraphs that have marks as lists have; below one that is explicit
    also those without, up to the end of the text or to what ends it."""
    below = blocks[heading + 1 :]
    if below and below[0].tag in ("ol", "ul"):
        told = tuple(map(_below_heading, below[0].text.split("\n")))
        return Captions((heading, heading + 1), told) if all(_tells(one.text) for one in told) else None
    found, size = _take_named(below)
    if not found:
        found = list(_take_marked(below)) or (_take_plain(below) if is_explicit else [])
        size = len(found)
    return Captions(tuple(range(heading, heading + size + 1)), tuple(found)) if found else None


def _take_named(blocks: Sequence[Block]) -> tuple[list[Caption], int]:
    """(captions below the names of their files, the number of blocks that these are)."""
    found: list[Caption] = []
    for named, told in zip(blocks[::2], blocks[1::2], strict=False):
        name = _FILE_LINE.fullmatch(named.text[:MAX_LINE])
        if not name or named.rows or told.rows or not (_tells(told.text) and may_be_caption(told.text)):
            break
        found.append(Caption(_squeeze(told.text), name=name["name"]))
    return found, 2 * len(found)


def _take_marked(blocks: Sequence[Block]) -> Iterator[Caption]:
    for block in blocks:
        caption = _below_heading(block.text)
        marked = _MARK.match(block.text) or caption.numbers or caption.name
        if block.rows or not marked or not _tells(caption.text):
            return
        yield caption


def _take_plain(blocks: Sequence[Block]) -> list[Caption]:
    """The paragraphs down to the end of the text or what ends it. Where running text goes on below them it
    cannot be told where it begins: then that right below the heading alone."""
    found: list[Caption] = []
    for block in blocks:
        if block.rows or is_closing(block) or not _is_told(block.text):
            return found
        if not (_tells(block.text) and may_be_caption(block.text)):
            return found[:1]
        found.append(Caption(_squeeze(block.text)))
    return found


def _is_told(text: str) -> bool:
    """Whether a line tells something, as no line of a signature does."""
    return is_sentence(text) or tells_deed(text) or len(text.split()) > MAX_LINE_WORDS


def _below_heading(line: str) -> Caption:
    if found := _read_line(line):
        return found
    item, numbers = _take_mark(line)
    return Caption(_squeeze(item), numbers)


def _read_line(line: str) -> Caption | None:
    """The caption that a line is by its own words; behind the mark of a list too."""
    line, counted = _take_mark(line)
    if len(line) > MAX_LINE:
        return None
    if named := _NAMED.match(line):
        return Caption(_squeeze(named["told"]), name=named["name"]) if _tells(named["told"]) else None
    led = _match_lead(line)
    told = _unbracket(led) if led else None
    if led is None or told is None or not _tells(told):
        return None
    if not (led["explicit"] or led["numbers"] or tells_sight(told)):
        return None
    return Caption(told, _numbers_of(led["numbers"] or "") or counted)


def _take_mark(line: str) -> tuple[str, tuple[int, ...]]:
    """(a line without the mark of a list, the number that it had)."""
    mark = _MARK.match(line)
    if mark is None:
        return line, ()
    return line[mark.end() :], (int(mark["number"]),) if mark["number"] else ()


def _unbracket(led: re.Match[str]) -> str | None:
    told = _squeeze(led["told"])
    return (told.removesuffix(")") if led["bracket"] else told).strip() or None


def _tells(told: str) -> bool:
    words = told.split()
    return 2 <= len(words) <= MAX_WORDS and not (
        _ABSENT.search(told) or is_wish(told) or is_filler(told, "caption")
    )


def _numbers_of(written: str) -> tuple[int, ...]:
    """The photos that "1", "1 dan 3" or "2-4" mean."""
    if (ordinal := _ORDINALS.get(written.lower())) is not None:
        return (ordinal,)
    numbers: list[int] = []
    for joint, digits in re.findall(r"(\D*)(\d{1,2})", written):
        number = int(digits)
        is_range = numbers and re.search(r"[-–]|s\.?/?d|sampai", joint)
        numbers += range(numbers[-1] + 1, number + 1) if is_range else (number,)
    return tuple(dict.fromkeys(number for number in numbers if 0 < number <= MAX_PHOTO))


def _squeeze(text: str) -> str:
    return " ".join(text.split())
