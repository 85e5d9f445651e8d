"""A file that is made when its mail goes out; until then the mail holds a mark in its place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from secrets import token_bytes
from typing import Any, Self

from humasd.letters.letter import Enclosure
from humasd.letters.mime import encode_file
from humasd.letters.paper import Paper

_MARK = 32
"""Octets; drawn at random, so that no letter holds one by chance or by anybody's wish."""


@dataclass(frozen=True)
class Late:
    """A paper that is still to be made, and the place that is held open for it."""

    mark: bytes
    paper: Paper

    def fill(self, mail: bytes, content: bytes) -> bytes:
        """The mail with the file in its place."""
        mark = encode_file(self.mark)
        if mail.count(mark) != 1:
            raise ValueError("the mail has no place for the paper that belongs in it")
        return mail.replace(mark, encode_file(content))

    def to_row(self) -> dict[str, object]:
        """As JSON holds it."""
        made_at = self.paper.made_at.isoformat()
        paper = {"name": self.paper.name, "values": self.paper.values, "made_at": made_at}
        return {"mark": self.mark.hex(), **paper}

    @classmethod
    def from_row(cls, row: Mapping[str, Any]) -> Self:
        """Of what `to_row` gave."""
        made_at = datetime.fromisoformat(row["made_at"])
        return cls(bytes.fromhex(row["mark"]), Paper(row["name"], row["values"], made_at))


def hold_place(filename: str, content_type: str, paper: Paper) -> tuple[Enclosure, Late]:
    """An enclosure that holds a mark alone, and what takes its place."""
    mark = token_bytes(_MARK)
    return Enclosure(filename, content_type, mark), Late(mark, paper)
