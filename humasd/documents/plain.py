"""Plain text and the HTML of mails and web pages: paragraphs, lists, and the material within them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from humasd.documents.allowance import Allowance
from humasd.documents.assembly import assemble
from humasd.documents.chat import strip_chat, take_release
from humasd.documents.cover import part_cover
from humasd.documents.markup import parse_blocks, tell_cut, tell_struck
from humasd.documents.values import Block, Document, Extract
from humasd.documents.written_lists import BULLET, make_blocks

_MOST_TOLD = 6
"""Messages of a chat whose words are told of those that are left out."""
MAX_TEXT = 200_000
"""Characters of a text that are looked at."""
_WRAPPED = range(55, 101)
"""Lengths of a line that a mail program broke, rather than its writer."""
_MIN_PROSE = 12
"""Words of a line from which it is no address of a page."""
_FILLED = 0.93
"""The share of a text's width to which a program fills lines, with the word that found no more room."""
_MIN_FILLED = 2
"""Lines that may fill a width by chance."""
_MARKED = re.compile(r"(?<![\w*_])(\*{1,3}|_{1,3})(?=[^\s*_])([^*_\n]{1,2000})(?<=\S)\1(?![\w*_])")
_FRAMED = re.compile(r"\s{0,5}(?:#(?=\s)|([#*=~+])\1{1,30})\s{1,3}(\S.{0,300}?)(?:\s{1,3}[#*=~+]{2,31})?\s*")
"""A line that somebody has set off by signs: "## JUDUL ##", "# Judul"."""
_RULE = re.compile(r"^[ *]{0,3}[_=~–—-]{5,}[ *]{0,3}$", re.MULTILINE)
"""A line drawn across the text."""
DATELINE = re.compile(r"^[A-Z][A-Z ,.’']{2,40}\s*[-–—]")
"""The capitals with which the lead of a release begins: "WOTU, LUWU TIMUR –"."""
_THANKS = re.compile(
    r"(?:Terima ?kasih|Trims|Tks|Thanks|Makasih|Wassalam|Salam|Hormat (?:kami|saya)|Demikian)\b"
)
"""How the last words of a mail begin, on a line of their own."""
_OPEN = re.compile(
    r"(?:,|\b(?:yaitu|yakni|dan|atau|serta|bahwa|adalah|ialah|dengan|oleh|untuk|kepada|dari|pada|yang|seperti|tema"
    r"|bertema|bertajuk|berjudul|ucapan|kata|karena|agar))$"
)
"""How a line ends after which the sentence goes on, whatever the next begins with."""
_LABEL = re.compile(r"^[^:\n]{2,40}:\s*\S")


def decode_text(content: bytes) -> str:
    """The text of bytes: UTF-8 or UTF-16 by their marks, else Windows-1252, as old Notepads write."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", "replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")


def read_plain(content: bytes, allowance: Allowance) -> Extract:
    """A text file; of a chat that was exported, the release in it."""
    release, beside = take_release(decode_text(content))
    return Extract(parse_plain_blocks(release), note=_note_on_chat(beside))


def _note_on_chat(beside: Sequence[str]) -> str | None:
    if not beside:
        return None
    told = "; ".join(f"“{' '.join(words.split())}”" for words in beside[:_MOST_TOLD])
    more = f"; dan {len(beside) - _MOST_TOLD} pesan lain" if len(beside) > _MOST_TOLD else ""
    return f"dari percakapan hanya naskahnya yang dimuat; pesan lain tidak: {told}{more}"


def read_html(content: bytes, allowance: Allowance) -> Extract:
    """A web page that was saved, or a text that some program wrote as one."""
    html = decode_text(content)
    blocks = parse_blocks(html, split_lines=True)
    return Extract(blocks, problem=tell_cut(html), note=tell_struck(html))


def parse_plain(text: str) -> Document:
    """The material that a plain text holds, without what is only said to the office."""
    return take_material(parse_plain_blocks(text))


def parse_html(html: str) -> Document:
    """The material that an HTML text holds, without what is only said to the office."""
    return take_material(parse_blocks(html, split_lines=True))


def take_material(blocks: Sequence[Block]) -> Document:
    """The blocks as a text for publication, without what is only said to the office."""
    kept, cut = part_cover(blocks)
    return replace(assemble(kept), left_out=tuple(block.text for block in cut if block.text))


def parse_plain_blocks(text: str) -> tuple[Block, ...]:
    """Paragraphs and lists of a plain text; lines that a mail program broke are joined."""
    return make_blocks(_paragraphs(_clean(text[:MAX_TEXT])))


def _clean(text: str) -> str:
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u00a0", " ").replace("\t", " ")
    text = "".join(letter for letter in text if letter == "\n" or letter.isprintable())
    return _RULE.sub("", strip_marks(strip_chat(text)))


def strip_marks(text: str) -> str:
    """A text without the signs by which people set off words and lines: "*JUDUL*", "## JUDUL ##"."""
    return "\n".join(_unmark(line) for line in text.split("\n"))


def _unmark(line: str) -> str:
    framed = _FRAMED.fullmatch(line)
    return _MARKED.sub(r"\2", framed[2] if framed else line)


def _paragraphs(text: str) -> Iterator[str]:
    stanza: list[str] = []
    for line in (*map(str.strip, text.split("\n")), ""):
        if line:
            stanza.append(line)
        elif stanza:
            yield from _join_broken(stanza)
            stanza = []


def _join_broken(lines: Sequence[str]) -> Iterator[str]:
    """The paragraphs of lines without an empty one among them. Beside one that is longer than a program
    leaves lines, others were broken by a program only where they fill one width or go on in small letters."""
    runs = [(is_long, list(run)) for is_long, run in groupby(lines, key=_is_long)]
    for is_long, run in runs:
        width = max(map(len, run))
        is_broken = not is_long and (len(runs) == 1 or _is_filled(run, width))
        pending: list[str] = []
        for line in run:
            goes_on = is_broken or (not is_long and line[0].islower())
            if pending and not (goes_on and _goes_on(pending[-1], line, width)):
                yield " ".join(" ".join(pending).split())
                pending = []
            pending.append(line)
        yield " ".join(" ".join(pending).split())


def _is_long(line: str) -> bool:
    """Whether a line is longer than a program leaves one, and no address of a page."""
    return len(line) >= _WRAPPED.stop and len(line.split()) >= _MIN_PROSE


def _is_filled(run: Sequence[str], width: int) -> bool:
    """Whether the next line's first word found no room in any line but the last."""
    return len(run) > _MIN_FILLED and all(_fill(line, below) > width for line, below in pairwise(run))


def _fill(line: str, below: str) -> int:
    """The length of a line with the first word of that below it."""
    return len(line) + 1 + len(below.split(maxsplit=1)[0])


def _goes_on(above: str, line: str, width: int) -> bool:
    """Whether `line` continues the paragraph of the line above it. What is longer than a program leaves lines
    was begun by its writer, and a sentence that ends well before the others' `width` was ended by him."""
    if len(above) not in _WRAPPED or len(line) >= _WRAPPED.stop:
        return False
    if above.endswith((".", "!", "?", ":")) and _fill(above, line) < _FILLED * width:
        return False
    thanks = len(line) < _WRAPPED.start and _THANKS.match(line) and not _OPEN.search(above)
    return not (thanks or BULLET.match(line) or DATELINE.match(line) or _LABEL.match(line))
