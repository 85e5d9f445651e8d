"""The official's own titles below his answer, where a title has others asked whose word it is.

"Sekretaris Daerah" is a superior's below the Kabag's answer, and the Sekda's own below his.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import takewhile

from humasd.answers.reading import Answer, Reading
from humasd.lexicon import forms, signature_words
from humasd.region import Region

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_PARTING = re.compile(r"[,(/|–—]\s{0,3}|\s-\s{0,3}")
"""Between a name and the title behind it."""
_ACTING = forms.word_set("plt plh pj")
_LONGEST = 160
"""Characters of a line that may be a title."""


def read_titled(
    read: Callable[[str, str], Reading], own: str, signature: str, titles: tuple[str, ...], region: Region
) -> Reading:
    """What words and the signature cut from below them mean, where titles of the official's own sign them.

    The titles are cut only for what is in doubt for them alone: elsewhere one may be what shall be changed.
    """
    reading = read(own, signature)
    if reading.answer is not Answer.UNCLEAR or not titles:
        return reading
    return settle(reading, read(cut_titles(own, titles, region), cut_titles(signature, titles, region)))


def settle(reading: Reading, untitled: Reading) -> Reading:
    """The reading, or that without titles where it was in doubt and is a plain approval then."""
    is_doubted = reading.answer is Answer.UNCLEAR and untitled.answer is Answer.APPROVE
    return untitled if is_doubted else reading


def cut_titles(below: str, titles: tuple[str, ...], region: Region) -> str:
    """What stands below an answer without the lines, and the ends of lines, that say one of the titles.

    With the government that it is of, also on the next line ("Setda Kab. Luwu Timur"). Linear.
    """
    own = [words for title in titles if (words := _words_of(title, region))]
    kept: list[str] = []
    is_titled = False
    for line in below.split("\n"):
        words = _words_of(line, region)
        is_titled = _is_own(words, own) or (is_titled and bool(words) and _is_government(words))
        if is_titled:
            continue
        behind = next((at for at in _PARTING.finditer(line[:_LONGEST]) if _ends(line, at, own, region)), None)
        is_titled = behind is not None
        kept.append(line[: behind.start()] if behind else line)
    return "\n".join(kept)


def _ends(line: str, parted: re.Match[str], own: list[list[str]], region: Region) -> bool:
    return _is_own(_words_of(line[parted.end() :], region), own)


def _words_of(written: str, region: Region) -> list[str]:
    """The plain words of a short line, without the mark of who acts for another; none of a longer one."""
    if len(written) > _LONGEST or any(map(str.isdigit, written)):
        return []
    found = [forms.plain_form(word) for word in _WORD.findall(region.read_over(written))]
    return found[1:] if found[:1] and found[0] in _ACTING else found


def _is_own(words: list[str], own: list[list[str]]) -> bool:
    """One of the titles, or the beginning of one: not "Sekda" for an Asisten of the Sekda, nor "Kepala
    Bagian" for a Kepala Sub Bagian."""
    return any(_begins(words, title) for title in own)


def _begins(words: list[str], title: list[str]) -> bool:
    alike = len(list(takewhile(lambda pair: pair[0] == pair[1], zip(words, title, strict=False))))
    return alike > 0 and _is_government(words[alike:])


def _is_government(words: list[str]) -> bool:
    return signature_words.WHOLE_OFFICE.issuperset(words)
