"""What was copied or exported out of a messenger: its stamps, its own words, and the release in it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

_DAY = r"\d{1,2}[/.]\d{1,2}(?:[/.]\d{2,4})?"
_CLOCK = r"\d{1,2}[.:]\d{2}(?:[.:]\d{2})?(?:[ \u202f]?[AaPp][Mm])?"
_WHEN = rf"^[ \u200e]{{0,5}}(?:\[{_CLOCK}, {_DAY}\]|\[{_DAY},? {_CLOCK}\]|{_DAY},? {_CLOCK} [-–]) "
_STAMP = re.compile(rf"{_WHEN}[^:\n]{{1,40}}: ?", re.MULTILINE)
"""What a messenger writes before a message that is copied out of it: "[11.21, 24/11/2026] Rini: "."""
_MESSAGE = re.compile(rf"{_WHEN}(?:(?P<who>[^:\n]{{1,40}}): ?)?", re.MULTILINE)
"""The same; what nobody said is its own word: "Anda membuat grup …"."""
_OF_MESSENGER = re.compile(
    r"\W{0,3}(?:<?(?:media|gambar|foto|video|stiker|dokumen|audio) (?:tidak disertakan|dihilangkan|omitted)>?"
    r"|pesan ini (?:telah )?dihapus|(?:<?(?:terlampir|attached): )?[\w-]{4,60}\.\w{3,4}>?(?: \((?:file"
    r"|berkas) (?:terlampir|attached)\))?|<pesan ini diedit>)\W{0,3}",
    re.IGNORECASE,
)
"""What it writes in the place of what was not copied."""
_LEAST = 3
"""Messages of an export; who copies but one or two copied what he meant."""
_LONG = 300
"""Characters of a message that is no talk."""
_LINE = 160
"""Characters of a title, at most."""


class _Message(NamedTuple):
    who: str
    """Empty for the messenger itself."""
    text: str


def strip_chat(text: str) -> str:
    """A text without a messenger's stamps, and what it says of itself.

    A message stands by itself, whatever line is above it.
    """
    lines = _STAMP.sub("\n", text).split("\n")
    return "\n".join(line for line in lines if not _OF_MESSENGER.fullmatch(line))


def take_release(text: str) -> str:
    """The release in a chat that was exported, without the talk around it; any other text as it is.

    It is the longest of the long messages, with those of the same person straight before and behind it that
    are long too, and a title that stands by itself above it.
    """
    messages = tuple(_part(text))
    if len(messages) < _LEAST or all(len(message.text) < _LONG for message in messages):
        return text
    turns = [
        list(turn)
        for _, turn in groupby(messages, key=lambda message: (message.who, len(message.text) >= _LONG))
    ]
    at = max(range(len(turns)), key=lambda index: max(_length(message) for message in turns[index]))
    kept = [message.text for message in turns[at]]
    return "\n\n".join([*_title_above(turns[:at], turns[at][0]), *kept])


def _part(text: str) -> Iterator[_Message]:
    begun = list(_MESSAGE.finditer(text))
    if not begun or text[: begun[0].start()].strip(" \n\r\ufeff\u200e"):
        return  # what somebody wrote himself stands above it
    for number, match in enumerate(begun):
        end = begun[number + 1].start() if number + 1 < len(begun) else len(text)
        yield _Message(match["who"] or "", text[match.end() : end].strip())


def _length(message: _Message) -> int:
    return len(message.text) if message.who else 0


def _title_above(turns: Sequence[Sequence[_Message]], release: _Message) -> list[str]:
    """What the same person said last before it in one line, where it begins with its lead."""
    last = turns[-1][-1] if turns else None
    if last is None or last.who != release.who or len(release.text.partition("\n")[0]) <= _LINE:
        return []
    is_title = (
        0 < len(last.text) <= _LINE and "\n" not in last.text and not _OF_MESSENGER.fullmatch(last.text)
    )
    return [last.text] if is_title else []
