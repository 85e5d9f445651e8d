"""What was copied or exported out of a messenger: its stamps, its own words, and the release in it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
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
    r"|pesan ini (?:telah )?dihapus|<(?:terlampir|attached): [\w. -]{1,80}>"
    r"|[\w. -]{1,80}\.\w{3,4} \((?:file|berkas) (?:terlampir|attached)\)|<pesan ini diedit>)\W{0,3}",
    re.IGNORECASE,
)
"""What it writes in the place of what was not copied."""
_LEAST = 3
"""Messages of an export; who copies but one or two copied what he meant."""
_LONG = 300
"""Characters of a message that is no talk."""
_PROSE = 80
"""Characters of one that goes on with a release."""
_LINE = 160
"""Characters of a title, at most."""
_TOLD = 120
"""Characters of a message that are told of it where it is left out."""
_ALIKE = 0.6
"""The share that two versions of one text have in common, at least."""
_NEWS = re.compile(r"^[A-Z][A-Z ,.’']{2,40}\s?[-–—(]|\(\d{1,2}/\d{1,2}(?:/\d{2,4})?\)", re.MULTILINE)
"""The dateline, or the day in brackets, that a release has and no talk."""


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


def take_release(text: str) -> tuple[str, tuple[str, ...]]:
    """The release in a chat that was exported, and what people said beside it; any other text as it is.

    It is the longest message, one that reads as news before others, with what the same person added to it at
    length, and a title that stands by itself above it. Of two versions the later counts.
    """
    messages = [said for said in _part(text) if said.who and not _OF_MESSENGER.fullmatch(said.text)]
    long = [at for at, said in enumerate(messages) if len(said.text) >= _LONG]
    if len(messages) < _LEAST - 1 or not long:
        return text, ()
    best = max(long, key=lambda at: (_NEWS.search(messages[at].text) is not None, len(messages[at].text)))
    best = next((at for at in reversed(long) if _is_version(messages[at], messages[best])), best)
    kept = [*_title_above(messages, best), best]
    for at in range(best + 1, len(messages)):
        said = messages[at]
        if said.who == messages[best].who and len(said.text) >= _PROSE:
            kept.append(at)
    beside = (said.text[:_TOLD] for at, said in enumerate(messages) if at not in kept)
    return "\n\n".join(messages[at].text for at in kept), tuple(beside)


def _is_version(one: _Message, other: _Message) -> bool:
    return one.who == other.who and (
        one == other or SequenceMatcher(None, one.text[:_LONG], other.text[:_LONG]).ratio() >= _ALIKE
    )


def _part(text: str) -> Iterator[_Message]:
    begun = list(_MESSAGE.finditer(text))
    if len(begun) < _LEAST or text[: begun[0].start()].strip(" \n\r\ufeff\u200e"):
        return  # what somebody wrote himself stands above it
    for number, match in enumerate(begun):
        end = begun[number + 1].start() if number + 1 < len(begun) else len(text)
        yield _Message(match["who"] or "", text[match.end() : end].strip())


def _title_above(messages: Sequence[_Message], at: int) -> list[int]:
    """What the same person said last before it in one line, where it begins with its lead."""
    if (
        at == 0
        or messages[at - 1].who != messages[at].who
        or len(messages[at].text.partition("\n")[0]) <= _LINE
    ):
        return []
    return [at - 1] if len(messages[at - 1].text) <= _LINE and "\n" not in messages[at - 1].text else []
