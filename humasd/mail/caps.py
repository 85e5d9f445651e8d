"""Raw bytes cut down to what a parser can bear, before any parser sees them.

A mail from outside may carry a header of megabytes, thousands of fields or thousands
of parts; libraries then take minutes or run out of stack. Whatever is cut is told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from humasd.errors import Refused

MAX_MESSAGE = 96 * 1024 * 1024
"""Octets of a whole mail; beyond it nothing is read."""
MAX_HEADER_BLOCK = 512 * 1024
MAX_FIELD = 64 * 1024
MAX_PARAMETERS = 2_000
"""Octets of a Content-Type or Content-Disposition; the library reads its parameters many times over."""
MAX_ADDRESSES = 500
"""Separators in a field of addresses; what stands behind them is nobody's address that counts."""
MAX_PARAMETER_COUNT = 16
"""Of one Content-Type or Content-Disposition; a long file name in pieces (RFC 2231) has fewer."""
MANY_PARAMETERS = 400
"""Parameters of all parts together; those of the parts behind them are cut to the sparing measure below.
Of the photos that an office sends each part has three or four, the name among the first two."""
SPARING_COUNT = 3
SPARING_OCTETS = 400
MAX_FIELDS = 1_000
MAX_PART_BLOCK = 16 * 1024
MAX_PARTS = 500
MAX_BODY = 8 * 1024 * 1024
"""Octets of a mail that is nothing but a text: however it is encoded, more than is read of it."""
_NOT_ONLY_TEXT = (
    b"multipart/",
    b"message/",
    b"application/",
    b"image/",
    b"video/",
    b"audio/",
    b"name",
    b"attachment",
)
"""In the head of a mail that has parts, or is a file."""
MAX_LINES = 2_000_000
"""Parsers keep each line as an object; a mail of MAX_MESSAGE in base64 has fewer than this."""

_BODY_CUT = "Isi surel terlalu besar"
_LINE_CUT = "Satu baris kepala surel terlalu panjang dan dipotong."

_BOUNDARY = re.compile(rb'\s{0,8}=\s{0,8}(?:"([^"\r\n]{1,200})"|([^";\s]{1,200}))', re.IGNORECASE)
_DASHES = b"\n--"
_DELIMITER = re.compile(rb"([^\r\n]{1,210})\r?(?:\n|\Z)")
_BLANK_LINE = re.compile(rb"\r?\n\r?\n|\A\r?\n")
_FIELD_START = re.compile(rb"\n(?![ \t])")
# The rest of a field, with the lines that are folded to it (RFC 5322, section 2.2.3); at least one octet.
_REST = rb"(?=[^\n]|\n[ \t])[^\n]*+(?:\n(?=[ \t])[^\n]*+)*+"
_UP_TO = rb"[^%b\n]*+(?:\n(?=[ \t])[^%b\n]*+)*+[%b]"
_PARAMETERED = rb"^(content-(?:type|disposition):"
_ADDRESSED = rb"^((?:from|sender|to|cc|bcc|reply-to|delivered-to|resent-[a-z-]{2,12}):"
_FLAGS = re.IGNORECASE | re.MULTILINE


@dataclass(frozen=True)
class _Measure:
    """How much of a field with parameters is kept."""

    octets: int
    count: int

    def cut(self, block: bytes) -> bytes:
        """A header block without what its fields have too much of; patterns see only what may have it."""
        if block.count(b";") > self.count:
            up_to = _UP_TO % (b";", b";", b";")
            block = _pattern(_PARAMETERED + rb"(?:%b){%d})" % (up_to, self.count)).sub(rb"\1", block)
        if len(block) > self.octets:
            block = _pattern(_PARAMETERED + rb"(?:[^\n]|\n(?=[ \t])){%d})" % self.octets).sub(rb"\1", block)
        if block.count(b",") + block.count(b";") > MAX_ADDRESSES:
            up_to = _UP_TO % (b",;", b",;", b",;")
            block = _pattern(_ADDRESSED + rb"(?:%b){%d})" % (up_to, MAX_ADDRESSES)).sub(rb"\1", block)
        return block


@cache
def _pattern(kept: bytes) -> re.Pattern[bytes]:
    return re.compile(kept + _REST, _FLAGS)


_GENEROUS = _Measure(MAX_PARAMETERS, MAX_PARAMETER_COUNT)
_SPARING = _Measure(SPARING_OCTETS, SPARING_COUNT)
# Codecs that are no charsets of mail and whose decoders take quadratic time.
_HOSTILE_CHARSET = re.compile(rb'(charset\*?\s{0,8}=\s{0,8}"?|=\?)(?:punycode|idna)', re.IGNORECASE)


def cap_message(raw: bytes) -> tuple[bytes, tuple[str, ...]]:
    """The mail with oversized headers and surplus parts cut, and what was cut (Indonesian).

    Raises Refused where the mail is larger than MAX_MESSAGE.
    """
    if len(raw) > MAX_MESSAGE:
        raise Refused(f"Surel terlalu besar ({len(raw) // 2**20} MB); batasnya {MAX_MESSAGE // 2**20} MB.")
    problems: dict[str, None] = {}
    raw = _cut_lines(_cut_text(_with_newlines(raw), problems), problems)
    pieces: list[bytes] = []
    position = parameters = 0
    for start, end in _header_blocks(raw, problems):
        pieces.append(raw[position:start])
        measure = _SPARING if parameters > MANY_PARAMETERS else _GENEROUS
        block = _cap_block(raw[start:end], start == 0, problems, measure)
        parameters += block.count(b";") + block.count(b"\\")
        pieces.append(block)
        position = end
        if start == end:  # the surplus begins here
            return b"".join(pieces), tuple(problems)
    pieces.append(raw[position:])
    return b"".join(pieces), tuple(problems)


def _with_newlines(raw: bytes) -> bytes:
    """Mail stored with bare carriage returns gets line ends that patterns can rely on."""
    return raw if b"\n" in raw else raw.replace(b"\r", b"\n")


def tells_cut(problem: str) -> bool:
    """Whether a problem says that the text was cut already."""
    return problem.startswith(_BODY_CUT)


def _cut_text(raw: bytes, problems: dict[str, None]) -> bytes:
    """A mail that is nothing but a text, without what lies beyond MAX_BODY of it."""
    start = _block_at(raw, 0)[1]
    head = raw[: min(start, MAX_HEADER_BLOCK)].lower()
    if len(raw) - start <= MAX_BODY or any(mark in head for mark in _NOT_ONLY_TEXT):
        return raw
    problems[f"{_BODY_CUT} ({len(raw) // 2**20} MB); hanya bagian awalnya yang dibaca."] = None
    return raw[: start + MAX_BODY]


def _cut_lines(raw: bytes, problems: dict[str, None]) -> bytes:
    """The first MAX_LINES lines."""
    if raw.count(b"\n") <= MAX_LINES:
        return raw
    problems[f"Surel berisi lebih dari {MAX_LINES} baris; selebihnya tidak dibaca."] = None
    low, high = 0, len(raw)
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if raw.count(b"\n", 0, middle) <= MAX_LINES else (low, middle)
    return raw[:low]


def _header_blocks(raw: bytes, problems: dict[str, None]) -> Iterator[tuple[int, int]]:
    """Where each header block lies: the mail's own, each part's and each nested mail's.

    An empty span says that MAX_PARTS is reached and the rest shall go.
    """
    boundaries = {match[1] or match[2] for match in _after(b"boundary", raw.lower(), raw, _BOUNDARY)}
    yield from (blocks := [_block_at(raw, 0)])
    yield from _nested_blocks(raw, blocks[0])
    done = blocks[0][1]
    count = 0
    for match in _after(_DASHES, raw, raw, _DELIMITER) if boundaries else ():
        name = match[1].rstrip()
        if match.end() - 1 < done or name not in boundaries:
            continue
        count += 1
        if count > MAX_PARTS:
            problems[f"Surel berisi lebih dari {MAX_PARTS} bagian; selebihnya tidak dibaca."] = None
            surplus = match.start() - len(_DASHES)
            yield surplus, surplus
            return
        block = _block_at(raw, match.end())
        yield block
        done = block[1]
        for nested in _nested_blocks(raw, block):
            yield nested
            done = nested[1]


def _after(
    mark: bytes, sought_in: bytes, raw: bytes, pattern: re.Pattern[bytes]
) -> Iterator[re.Match[bytes]]:
    """The matches that follow each `mark`. Looking for a few octets is far quicker than any pattern, and
    nearly all of a mail is a file in base64."""
    at = sought_in.find(mark)
    while at >= 0:
        if match := pattern.match(raw, at + len(mark)):
            yield match
        at = sought_in.find(mark, at + 1)


def _block_at(raw: bytes, start: int) -> tuple[int, int]:
    if start and raw[start : start + 2].startswith((b"\n", b"\r\n")):
        return start, start + 1
    blank = _BLANK_LINE.search(raw, start)
    return start, blank.end() if blank else len(raw)


def _nested_blocks(raw: bytes, block: tuple[int, int]) -> Iterator[tuple[int, int]]:
    """Header blocks of mails attached directly within one another."""
    for _ in range(MAX_PARTS):
        if b"message/" not in raw[block[0] : min(block[1], block[0] + MAX_PART_BLOCK)].lower():
            return
        following = _block_at(raw, block[1])
        if following[0] >= following[1]:
            return
        yield (block := following)


def _cap_block(
    block: bytes,
    is_top: bool,
    problems: dict[str, None],
    measure: _Measure,
) -> bytes:
    limit = MAX_HEADER_BLOCK if is_top else MAX_PART_BLOCK
    block = _HOSTILE_CHARSET.sub(rb"\1x-unknown", block)
    whole, block = block, measure.cut(block)
    if len(block) < len(whole):
        problems[_LINE_CUT] = None
    if len(block) <= min(limit, MAX_FIELD) and block.count(b"\n") <= MAX_FIELDS:
        return block
    ending = b"\r\n\r\n" if block.endswith(b"\r\n\r\n") else b"\n\n"
    fields = _FIELD_START.split(block.rstrip(b"\r\n"), maxsplit=MAX_FIELDS)
    if len(fields) > MAX_FIELDS:
        fields = fields[:MAX_FIELDS]
        problems[f"Kepala surel berisi lebih dari {MAX_FIELDS} baris; selebihnya tidak dibaca."] = None
    kept: list[bytes] = []
    size = 0
    for field in fields:
        if len(field) > MAX_FIELD:
            field = field[:MAX_FIELD].rsplit(b"\n", 1)[0]
            problems[_LINE_CUT] = None
        size += len(field) + 1
        if size > limit:
            problems["Kepala surel terlalu besar; selebihnya tidak dibaca."] = None
            break
        kept.append(field)
    return b"\n".join(kept) + ending
