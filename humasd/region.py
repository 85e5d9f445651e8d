"""Whose government the office speaks for: the names by which its texts and its senders call the area."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cached_property


@dataclass(frozen=True)
class Region:
    """A kabupaten, kota or province. Without a name nothing is known of it, and nothing follows from it."""

    name: str = ""
    """Without its kind: "Luwu Timur"."""
    abbreviations: tuple[str, ...] = ()
    """What people write instead: "Lutim"."""
    places: tuple[str, ...] = ()
    """Names that stand beside its own in signatures: its seat, its province, its epithet."""

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(filter(None, (self.name, *self.abbreviations)))

    @property
    def words(self) -> frozenset[str]:
        """In lower case those of the name, the name as one word, as addresses write it, and what people
        write as one word; an epithet of several ("Bumi …") is made of words that mean something else too."""
        name = self.name.lower()
        return frozenset(
            [*name.split(), *filter(None, ["".join(name.split())]), *map(str.lower, self._short)]
        )

    @property
    def pattern(self) -> str:
        """Any of the names, as it stands in a pattern; one that matches nothing where there is none."""
        return "|".join(map(re.escape, self.names)) or r"(?!)"

    def read_over(self, text: str) -> str:
        """The text with a word in place of each name that says no more than it: "Kab. Daerah".

        For readers of what people write under and around their answers, who know that word.
        """
        return self._standing.sub(_AREA, text)

    def read_own_over(self, text: str) -> str:
        """The same of its own names alone: "website Sulsel" is the province's."""
        return replace(self, places=()).read_over(text)

    @cached_property
    def _standing(self) -> re.Pattern[str]:
        names = sorted((*self.names, "".join(self.name.split()), *self.places), key=len, reverse=True)
        written = "|".join(r"[ \t]".join(map(re.escape, name.split())) for name in names if name.strip())
        return re.compile(rf"\b(?:{written})\b" if written else r"(?!)", re.IGNORECASE)

    def names_other_site(self, text: str) -> bool:
        """Is a website of a place beside the area named ("portal Sulsel")? Linear."""
        return bool(self._other_site.search(text))

    @cached_property
    def _other_site(self) -> re.Pattern[str]:
        written = "|".join(map(re.escape, filter(str.strip, self.places)))
        return re.compile(
            rf"\b(?:website|web|situs|laman|portal)(?:[ ]\w{{1,12}}){{0,2}}[ ](?:{written})\b"
            if written
            else r"(?!)",
            re.IGNORECASE,
        )

    @property
    def openings(self) -> str:
        """The first word of the name, and names of one word, in the same way."""
        words = dict.fromkeys([*self.name.split()[:1], *self._short])
        return "|".join(map(re.escape, words)) or r"(?!)"

    @property
    def _short(self) -> tuple[str, ...]:
        return tuple(name for name in self.abbreviations if len(name.split()) == 1)


_AREA = "Daerah"
NO_REGION = Region()

_IN_NAME = re.compile(
    r"\b(?:kabupaten|kab\.?|kota|provinsi|prov\.?)\s+(?P<name>[^\W\d_][^\d(),;/|–-]{1,60}?)\s*(?:[(),;/|–-]|$)",
    re.IGNORECASE,
)
_DIRECTIONS = {
    "timur": ("tim",),
    "barat": ("bar",),
    "utara": ("ut", "ra", "tra"),
    "selatan": ("sel",),
    "tengah": ("teng",),
}
"""How names of areas are shortened: "Lombok Barat" is Lobar, "Lampung Selatan" Lamsel, "Luwu Utara" Lutra."""


def find_region(office_name: str) -> Region:
    """The area that an office's name ends with ("Bagian Humas Setda Kabupaten Lombok Barat"), with the short
    forms that are usual for it; none where the name tells of no area."""
    found = _IN_NAME.search(office_name)
    if found is None:
        return NO_REGION
    name = " ".join(found["name"].split())
    return Region(name, _shorten(name))


def _shorten(name: str) -> tuple[str, ...]:
    first, _, last = name.rpartition(" ")
    ends = _DIRECTIONS.get(last.lower(), ())
    return tuple(f"{first[:letters]}{end}".capitalize() for letters in (2, 3) for end in ends if first)
