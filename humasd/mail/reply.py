"""What a person wrote in a reply, cut from what is quoted, signed and added by the phone.

Works line by line with patterns that are bounded in length, so that the time is linear
in the text whatever it holds. Where it is doubtful whose words a line holds, the line
counts as quoted: a lost word is asked for again, a borrowed one would decide.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import Enum, auto

from humasd.mail import quoting
from humasd.mail.device import is_phone_line
from humasd.mail.gateway import notice_length
from humasd.mail.marks import IN_ANSWER, Marks, is_marked_below

MAX_REPLY = 32_000
"""Characters of a reply that are looked at."""

_CODE_LINE = re.compile(r"\s{0,20}\*?kode\*?\s{0,3}[:=]\s{0,5}([a-z2-7]{8,80})\s{0,20}", re.IGNORECASE)
_UNMARKED = re.compile(r"\n(?=[^>\s])[^\n]{1,400}")
_SPILL_WIDTH = 55
"""A quoted line at least this long may have been wrapped by the client that quoted it."""
_FEW_MARKS = 3
"""So few ">" lines without an attribution may be a person's list."""


@dataclass(frozen=True)
class Reply:
    """A reply taken apart; `codes` are those of "kode:" lines, in lower case, in their order."""

    own: str
    quoted: str
    codes: tuple[str, ...] = ()
    signature: str = ""
    """What was cut though the person may have written it: all below "-- ", the phone's line or a
    gateway's, a line that stands unmarked within a quote, a mark or two of quotation that no program made."""
    quoted_shown: tuple[str, ...] = ()
    """What the HTML quotes, as closely as one looks, where that is not word by word what the text does."""


class _Mode(Enum):
    OWN = auto()
    SIGNATURE = auto()
    """After "-- ": not a word of the answer until a quote begins."""
    REST = auto()
    """The answered mail stands below without marks, to the end."""


def cut_reply(text: str, marks: Marks = IN_ANSWER) -> Reply:
    """Part own words from quoted ones by `marks`. Never raises; text beyond MAX_REPLY is ignored.

    Understands text/plain replies of Gmail, iPhone, Samsung, Outlook, Yahoo, Zimbra,
    Roundcube and Thunderbird in Indonesian and English, answered above, below or between.
    """
    lines = lines_of(text)
    own: list[str] = []
    quoted: list[str] = []
    signature: list[str] = []
    codes: list[str] = []
    is_attributed = False
    mode = _Mode.OWN
    index = 0
    while index < len(lines):
        line = lines[index]
        taken = 1
        if not line:
            {_Mode.OWN: own, _Mode.SIGNATURE: signature, _Mode.REST: quoted}[mode].append(line)
        elif mode is _Mode.REST or marks.is_quoted(line):
            quoted.append(line)
            if mode is _Mode.SIGNATURE:
                mode = _Mode.OWN
        elif length := marks.attribution_length(lines, index):
            taken = length
            is_attributed = True
            quoted.extend(lines[index : index + length])
            mode = _Mode.OWN if is_marked_below(lines, index + length) else _Mode.REST
        elif marks.begins_original(lines, index):
            is_attributed = True
            quoted.append(line)
            mode = _Mode.REST
        elif _is_spill(lines, index, marks):
            quoted.append(line)
            signature.append(line)
        elif marks.begins_signature(lines, index):
            mode = _Mode.SIGNATURE
        elif length := notice_length(lines, index):
            taken = length
            signature.extend(lines[index : index + length])
        elif code := _CODE_LINE.fullmatch(line):
            codes.append(code[1].lower())
        else:
            (own if mode is _Mode.OWN and not is_phone_line(line) else signature).append(line)
        index += taken
    if not is_attributed and _looks_handmade(quoted):
        signature.extend(quoted)
    if mode is not _Mode.REST:
        signature.extend(_unmarked_beyond(text))
    return Reply(_joined(own), _joined(quoted), tuple(dict.fromkeys(codes)), _joined(signature))


def _looks_handmade(quoted: list[str]) -> bool:
    """Are the marked lines few, and none of them an attribution, so that a person may have typed them?"""
    bare = [line.lstrip("> |") for line in quoted]
    if sum(map(bool, bare)) > _FEW_MARKS:
        return False
    return not any(map(quoting.heads_quote, bare))


def _unmarked_beyond(text: str) -> list[str]:
    """The first unmarked line beyond MAX_REPLY: nobody reads on, but it is not nothing."""
    match = _UNMARKED.search(text, MAX_REPLY)
    return [match[0].strip()] if match else []


def lines_of(text: str) -> list[str]:
    """The lines that are looked at, odd spaces made plain ones."""
    text = text[:MAX_REPLY].replace("\r\n", "\n").replace("\r", "\n")
    lines = text.split("\n")
    return [(line if line.isascii() else "".join(map(_visible, line))).rstrip() for line in lines]


def _visible(char: str) -> str:
    """Drop characters of no width (they hide marks), make odd spaces plain ones."""
    if char == "\u200d" or char.isascii():
        return char
    category = unicodedata.category(char)
    if category in {"Zs", "Zl", "Zp"}:
        return " "
    return "" if category in {"Cf", "Cc", "Cs"} else char


def _is_spill(lines: list[str], index: int, marks: Marks) -> bool:
    """Is this the tail of a quoted line that the client wrapped without a mark?"""
    if index == 0 or not lines[index].strip():
        return False
    above = lines[index - 1]
    if not marks.is_quoted(above) or len(above) < _SPILL_WIDTH:
        return False
    return index + 1 < len(lines) and marks.is_quoted(lines[index + 1])


def _joined(lines: list[str]) -> str:
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip("\n").rstrip()
