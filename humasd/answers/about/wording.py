"""Words and numbers as an answer and the text that it speaks of are compared.

Case, doubled letters, hyphens and endings tell no words apart; "1.250 ha" is "1250 hektare", and
"penyerahan" is what was "diserahkan".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from humasd.lexicon import matter_words
from humasd.lexicon.forms import plain_form

_PIECE = re.compile(r"rp\.?(?=[ ]?\d)|\d+(?:[.,]\d+)*|[^\W\d_][^\W_]*(?:['’`-][^\W_]+)*|%", re.IGNORECASE)
_PARTING = frozenset('.,;:!?\n()–—|/•…"“”„«»‹›')
_THOUSANDS = re.compile(r"\d{1,3}(?:\.\d{3})+")
_LONGEST_WORD = 40
"""Letters; of a longer one no root is looked for."""


@dataclass(frozen=True)
class Word:
    """A word of a text where it stands; `parted` by which marks and blanks from the one before."""

    said: str
    start: int
    end: int
    gap: str

    @property
    def opens(self) -> bool:
        """Whether a clause begins here."""
        return not self.start or not _PARTING.isdisjoint(self.gap)

    @property
    def is_number(self) -> bool:
        return self.said[0].isdigit()


def words_of(text: str) -> list[Word]:
    """The words of a text in the form in which they are compared. Linear."""
    found: list[Word] = []
    end = 0
    for match in _PIECE.finditer(text):
        for start, stop in _parts_of(match):
            word = Word(_fold(text[start:stop]), start, stop, text[end:start])
            end = stop
            found.append(_join(found, word))
    return found


def _parts_of(match: re.Match[str]) -> Iterator[tuple[int, int]]:
    """Where a word stands, or each that a hyphen ties ("Malili-Wotu"); "bibit-bibit", "O2SN-nya" are one."""
    half, _, other = match[0].lower().partition("-")
    if not other or other in _ENDINGS or half == "se" or other.removesuffix("nya") == half:
        yield match.span()
        return
    yield match.start(), match.start() + len(half)
    for part in _TIED.finditer(match[0], len(half)):
        yield match.start() + part.start(), match.start() + part.end()


_TIED = re.compile(r"[^-]+")


def _join(found: list[Word], word: Word) -> Word:
    """The word, or what it says with the one before, which leaves the list: "2,5 juta", "Kepala Desa"."""
    before = found[-1] if found and word.gap in {"", " "} else None
    if before is None:
        return word
    if before.is_number and word.said in matter_words.POWERS:
        said = _raise(before.said, matter_words.POWERS[word.said])
    elif (before.said, word.said) in matter_words.SHORT:
        said = matter_words.SHORT[before.said, word.said]
    else:
        return word
    found.pop()
    return Word(said, before.start, word.end, before.gap)


def _raise(number: str, power: int) -> str:
    """ "2,5 juta" in digits."""
    whole, _, part = number.partition(",")
    return f"{whole}{part.ljust(power, '0')}" if len(part) <= power else f"{number}e{power}"


def _fold(written: str) -> str:
    if written[0].isdigit():
        return _THOUSANDS.sub(lambda whole: whole[0].replace(".", ""), written)
    plain = plain_form(written.replace("’", "'").replace("`", "'")).removeprefix("se-").partition("-")[0]
    if plain[:-1].isalpha() and plain.endswith("2") and len(plain) > 4:
        plain = plain[:-1]  # "nama2"
    plain = matter_words.UNITS.get(plain, plain)
    return matter_words.NUMERALS.get(plain, plain)


_ENDINGS = frozenset({"nya", "ku"})


def forms_of(said: str) -> tuple[str, ...]:
    """A word, and what it is without an ending of possession; before "-nya" a doubled "n" stands once."""
    bare = [said.removesuffix(end) for end in _ENDINGS if said.endswith(end) and len(said) > len(end) + 3]
    return (said, *bare, *(f"{stem}n" for stem in bare if said.endswith("nya")))


_NASAL = (
    *(("meny", "s"), ("peny", "s"), ("mem", "p"), ("pem", "p")),
    *(("men", "t"), ("pen", "t"), ("meng", "k"), ("peng", "k")),
)
"""Before which the first letter of a root is lost."""
_PREFIXES = (
    *("memper", "pember", "pemper", "keber", "meng", "peng", "mem", "pem", "men", "pen"),
    *("ber", "per", "ter", "me", "pe", "di", "ke"),
)
_SUFFIXES = ("kan", "an", "i")
_SHORTEST_ROOT = 4


@lru_cache(maxsize=4096)
def roots_of(said: str) -> frozenset[str]:
    """What a word may be made of: "penyaluran" and "disalurkan" of "salur". In plain form."""
    if len(said) > _LONGEST_WORD or not said.isalpha():
        return frozenset()
    heads = set(forms_of(said))
    for prefix, lost in _NASAL:
        heads |= {lost + form[len(prefix) :] for form in forms_of(said) if form.startswith(prefix)}
    for prefix in _PREFIXES:
        heads |= {form[len(prefix) :] for form in forms_of(said) if form.startswith(prefix)}
    bare = heads | {head[: -len(end)] for head in heads for end in _SUFFIXES if head.endswith(end)}
    bare |= {head[:-1] for head in heads if head.endswith("an")}  # "pembukaan" of "buka", "a" once
    return frozenset(root for root in bare if len(root) >= _SHORTEST_ROOT)
