"""Recognises the lines above a text that say for whom it is and from whom: an address, the head of a memo."""

from __future__ import annotations

import re
from collections.abc import Sequence

from humasd.documents.letterhead import tells_deed
from humasd.documents.values import Block

SEAT = re.compile(r"[Dd]i\s*[-–]?\s*[A-Z][a-zA-Z]+(?: [A-Z][a-zA-Z]+)?[.,]?")
"""Where a letter goes to, as its address ends: "di Jayapura", "di – JAKARTA"."""
_ADDRESSEE = re.compile(r"(?:kepada|yth)\b", re.IGNORECASE)
MAX_ADDRESS = 4
MAX_LINE_WORDS = 9
_OF_MEMO = re.compile(
    r"(?:dari|tembusan|tembusan yth\.?|nomor|no\.?|sifat|lampiran|lamp\.?|(?:peri)?hal)\s*:\s*\S.{0,120}",
    re.I,
)
_COPY = re.compile(
    r"[ \t]{0,3}(?:c\.?c\b[.,:]{0,2}|tembusan\s?:)[ \t]{0,3}(?:yth\.?[ \t]{1,3})?(?-i:[A-Z]).{0,120}",
    re.IGNORECASE,
)
"""Who has a copy: "cc. Camat Contoh"."""
_OFFICE_LINE = re.compile(
    r"(?:(?:(?:Bapak|Ibu|Bpk\.?) )?(?:(?:Kepala |Ka\.? ?)?(?:Bagian|Bag\.)|Kabag\.?) (?:Humas|Protokol)|Humas"
    r"|Setda|Sekretariat Daerah|Pemerintah|Pem(?:kab|kot|da)|Kab(?:upaten|\.)?|Kota)"
    r"(?: (?:(?:dan|&) )?[A-Z][\w.,]{0,30}){0,7}"
)
"""A line that goes on with whom a letter is for: "Kepala Bagian Humas dan Protokol", "Setda Kab. Contoh"."""


def _is_our_line(block: Block) -> bool:
    """A line of an address that names the office or its government, and no headline that begins with it."""
    text = block.text.strip()
    if block.tag != "p" or tells_deed(text) or len(text.split()) > MAX_LINE_WORDS:
        return False
    return _OFFICE_LINE.fullmatch(text) is not None


def leave_out_copies(text: str) -> str:
    """A mail's words without the lines that say who else has them; nobody who has a copy is its sender."""
    return "\n".join(line for line in text.split("\n") if not _COPY.fullmatch(line.rstrip()))


def ends_address(above: Sequence[Block], block: Block) -> bool:
    """Whether it is the office of whom the line above names, the place on the line below "di -", a line of
    the head of a memo, "Dari : Danramil", or one that says who has a copy."""
    if any(_ADDRESSEE.match(one.text.strip()) for one in above[-MAX_ADDRESS:]) and _is_our_line(block):
        return True
    if any(_ADDRESSEE.match(one.text.strip()) for one in above) and _OF_MEMO.fullmatch(block.text.strip()):
        return True
    if (
        _COPY.fullmatch(block.text)
        and len(block.text.split()) <= MAX_LINE_WORDS
        and not tells_deed(block.text)
    ):
        return True
    said = " ".join(one.text.strip() for one in (*above[-1:], block))
    return bool(above) and above[-1].text.strip().lower().rstrip(" -–") == "di" and bool(SEAT.fullmatch(said))
