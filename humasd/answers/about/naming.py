"""Where an answer says of a text what it is about: "rilis tentang …", "berita …", "naskah berjudul …"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from humasd.answers.about.matter import Matter
from humasd.answers.about.phrase import MOST_WORDS, phrase_end
from humasd.answers.about.wording import Word
from humasd.lexicon import matter_words, run_words, words

TEXT = run_words.TEXTS - {"isinya"}
_TITLED = frozenset({"judul", "berjudul"})
_WITH = frozenset({"dengan", "dgn", "dg"})
_QUOTES = words.QUOTATION
BLANKS = "".join(sorted(_QUOTES)) + " "
"""What may stand between a text and its title."""


@dataclass(frozen=True)
class Naming:
    """What a text of which an answer speaks is said to be about: its words from `first` to before `end`."""

    text: int
    """The index of the last word for the text itself."""
    first: int
    end: int
    is_told: bool
    """By "tentang" and the like."""
    is_title: bool
    """In quotation marks, or led to by "berjudul"."""


def find_namings(said: Sequence[Word], text: str, matter: Matter) -> Iterator[Naming]:
    """Each in its place. Linear."""
    at = 0
    while at < len(said):
        at += 1
        if not _ends_text(said, at):
            continue
        first = at
        while first < len(said) and not said[first].opens and _leads_to_name(said, first):
            first += 1
        if first == len(said):
            return
        leads = {word.said for word in said[at:first]}
        is_quoted = bool(_QUOTES.intersection(said[first].gap)) and not said[first].gap.strip(BLANKS)
        if is_quoted:
            end = _end_of_quoted(said, first, text)
        else:
            end = first if said[first].opens else phrase_end(said, first, matter)
        is_title = is_quoted or not _TITLED.isdisjoint(leads)
        yield Naming(at - 1, first, end, not matter_words.ABOUT.isdisjoint(leads), is_title)
        at = max(at, end)


def _ends_text(said: Sequence[Word], at: int) -> bool:
    """Do the words for the text end before here ("naskah siaran pers")? "Berita acara" is another paper."""
    if said[at - 1].said not in TEXT:
        return False
    return at == len(said) or not (said[at].said in TEXT or (said[at - 1].said, said[at].said) == _MINUTES)


_MINUTES = ("berita", "acara")


def _leads_to_name(said: Sequence[Word], at: int) -> bool:
    """ "Tentang", "terkait dengan", "berjudul", "dengan judul"."""
    if said[at].said in _WITH:
        is_titled = at + 1 < len(said) and said[at + 1].said in _TITLED
        return is_titled or said[at - 1].said in matter_words.ABOUT
    return said[at].said in matter_words.ABOUT | _TITLED


def _end_of_quoted(said: Sequence[Word], first: int, text: str) -> int:
    """Behind the last word before the closing mark; `first` where there is none near."""
    for at in range(first, min(len(said), first + MOST_WORDS)):
        if not _QUOTES.isdisjoint(gap_behind(said, at + 1, text)):
            return at + 1
    return first


def gap_behind(said: Sequence[Word], end: int, text: str) -> str:
    """The marks and blanks behind the word before `end`."""
    return text[said[end - 1].end : said[end].start if end < len(said) else len(text)]


def stop_of(said: Sequence[Word], naming: Naming, text: str) -> int:
    """Where what is named ends, with its closing mark."""
    stop = said[naming.end - 1].end
    is_closed = naming.is_title and text[stop : stop + 1] in _QUOTES
    return stop + is_closed
