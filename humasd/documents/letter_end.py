"""Where a letter or a form ends that other papers follow: below its signature and its list of copies."""

from __future__ import annotations

import re
from collections.abc import Sequence

from humasd.documents.letterhead import tells_deed
from humasd.documents.signature import (
    MAX_LINE_WORDS,
    is_contact,
    is_dated,
    is_name,
    is_office,
    is_sentence,
    is_service,
    may_sign,
)
from humasd.documents.values import Block

MAX_SIGNATURE_BLOCKS = 40
"""Blocks, the copies included."""
_MIN_RUNNING = 12
"""Words of a paragraph from which it is running text."""
_FAREWELL = re.compile(
    r"(?:hormat (?:kami|saya)|wassalam"
    r"|salam(?= (?:hormat|hangat|takzim|sehat|sejahtera|kami)\b|\W{0,3}$)"
    r"|mengetahui|menyetujui|penanggung jawab|ttd)\b",
    re.I,
)
_RANK = re.compile(
    r"(?:pembina|penata|pengatur|juru)\b(?:\s(?:utama|tingkat|tk\.?|muda|madya|i|1)\b){0,4}", re.I
)
_UNIT = re.compile(
    r"(?:kabupaten|kecamatan|pemerintah|sekretariat|sekretaris|dinas|badan|provinsi|kota|desa|kelurahan|bagian|u\.?b\.?"
    r"|a\.?n\.?|selaku)\b",
    re.I,
)
_COPIES = re.compile(r"tembusan\b", re.I)
_COPY = re.compile(
    r"\d{1,2}[.)]|[-–•]|(?:yth|bupati|wakil|sekretaris|kepala|inspektur|asisten|arsip|pertinggal|ketua|camat|kapolres"
    r"|dandim|para|kabag|bapak|ibu|disampaikan|gubernur|menteri)\b",
    re.I,
)
_ELECTRONIC = re.compile(
    r"\b(?:ditandatangani secara elektronik|sertifikat elektronik|tanda tangan elektronik|bsre|bssn"
    r"|informasi elektronik dan/atau)\b",
    re.I,
)
"""What an electronically signed letter says of its signature."""


def find_end(blocks: Sequence[Block], start: int) -> int:
    """The first block from `start` on that belongs neither to a signature nor to its copies."""
    signature = _Signature()
    index = start
    while index < min(len(blocks), start + MAX_SIGNATURE_BLOCKS):
        above_text = index + 1 < len(blocks) and is_running(blocks[index + 1])
        if not signature.takes(blocks[index], above_text):
            break
        index += 1
    return index


def is_running(block: Block) -> bool:
    """A paragraph of running text."""
    return block.tag == "p" and len(block.text.split()) >= _MIN_RUNNING and not _ELECTRONIC.search(block.text)


class _Signature:
    """A signature as it is read from above: office, name, rank and number, then the copies."""

    def __init__(self) -> None:
        self._office = False
        self._named = False
        self._copies = False

    def takes(self, block: Block, above_text: bool) -> bool:
        """Whether the block belongs to it; `above_text`: running text follows, so that it may be a title."""
        if block.rows:
            self._named = True
            return may_sign(block)
        if block.tag in ("ul", "ol"):
            return (
                self._copies and max(len(line.split()) for line in block.text.split("\n")) <= MAX_LINE_WORDS
            )
        if _ELECTRONIC.search(block.text) or is_contact(block):
            return True
        if block.tag != "p":
            return False
        return all(self._takes_line(line.strip(), above_text) for line in block.text.split("\n"))

    def _takes_line(self, line: str, above_text: bool) -> bool:
        if len(line.split()) > MAX_LINE_WORDS or is_sentence(line):
            return False
        if not any(map(str.isalpha, line)):
            return True  # dots to sign upon
        if _COPIES.match(line):
            self._copies = True
            return True
        if is_service(line) or _RANK.match(line):
            self._named = True
            return True
        if self._copies and _COPY.match(line) and not tells_deed(line):
            return True
        if self._named and above_text:
            return False
        if is_dated(line) or _FAREWELL.match(line):
            self._office, self._named = True, False
            return True
        if tells_deed(line):
            return False
        if is_office(line) or (_UNIT.match(line) and self._office and not self._named):
            self._office, self._named = True, False
            return True
        if self._office and not self._named and is_name(line):
            self._named = True
            return True
        return False
