"""Whose government the office speaks for: the names by which its texts and its senders call the area."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Region:
    """A kabupaten, kota or province. Without a name nothing is known of it, and nothing follows from it."""

    name: str = ""
    """Without its kind: "Luwu Timur"."""
    abbreviations: tuple[str, ...] = ()
    """What people write instead: "Lutim"."""

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

    @property
    def openings(self) -> str:
        """The first word of the name, and names of one word, in the same way."""
        words = dict.fromkeys([*self.name.split()[:1], *self._short])
        return "|".join(map(re.escape, words)) or r"(?!)"

    @property
    def _short(self) -> tuple[str, ...]:
        return tuple(name for name in self.abbreviations if len(name.split()) == 1)


NO_REGION = Region()
