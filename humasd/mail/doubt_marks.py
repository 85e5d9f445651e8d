"""Marks of doubt or of change that a person puts into a quote: "???", "120 -> 125", a cross, a ticked box."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from humasd.mail.quoting import LINE_MARKS

_LINK = re.compile(r"<[^<>\s]{1,300}>|https?://\S{1,4000}")
_MARK = re.compile(
    r"[←↑↓⇐❌☐□▢⬜✖✗✘❎☒☑✅⛔🚫⚠❓❔❗🛑👎🤔😡🙅🔴➡→⇒≠]|[-=]>|\[[xvXV ]\]|\([xvXV]\)|\([?!]{1,3}\)|\?\?"
)
_ASKED = re.compile(r"([^\W_]{1,40}[?!])(?![^\s).,;:!])")
"""A mark of asking or calling that was put behind a word."""
_CROSSED = re.compile(r"(?<![~\w])~[^~\s][^~\n]{0,200}~(?![~\w])")
"""Struck out, as messengers on phones take it."""
_SET_APART = re.compile(
    r"(?<!\S)[\[({]{1,3}([^\W_][^\[\](){}\n]{0,60})[\])}]{1,3}|(?<!\S)-{1,3}([^\W_][^\s-]{0,40})-{1,3}(?![\w-])"
    r"|(?<!\S)#([^\W_]\w{1,40})|>>([^<>\n]{1,60})<<"
)
"""Words between brackets or dashes, or behind a "#"."""
_MOST_SET_APART = 400
_NOTED = 3
"""Characters from which what stands in brackets is no number that a program gives to a link."""
_WORD = re.compile(r"[^\W_]+")
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")


def find_doubt_marks(quoted: str, sent: Sequence[str]) -> Iterator[str]:
    """The marks of `quoted` that none of the `sent` texts has, each once. Linear.

    Question marks are what a program leaves of letters that its character set has not: they do not count in
    a quote that has lost all such letters of ours.
    """
    bare = _LINK.sub(" ", LINE_MARKS.sub("", quoted))
    has_lost_letters = not _BEYOND_ASCII.search(bare) and any(map(_BEYOND_ASCII.search, sent))
    for mark in dict.fromkeys((*_MARK.findall(bare), *_ASKED.findall(bare), *_CROSSED.findall(bare))):
        is_lost = mark.endswith("?") and has_lost_letters
        if not is_lost and not any(mark in text for text in sent):
            yield f"tanda: {mark}"
    yield from _set_apart(bare, sent)


def _set_apart(bare: str, sent: Sequence[str]) -> Iterator[str]:
    """Our own words that stand between marks, where they stand between none in our mail ("(150 orang)")."""
    found = {match[0]: match for match in islice(_SET_APART.finditer(bare), _MOST_SET_APART)}
    ours = [f" {' '.join(_WORD.findall(text))} " for text in sent] if found else []
    for mark, match in found.items():
        within = " ".join(_WORD.findall(next(filter(None, match.groups()))))
        is_ours = len(within) >= _NOTED and any(f" {within} " in words for words in ours)
        if is_ours and not any(mark in text for text in sent):
            yield f"tanda: {mark}"
