"""Personal data that must not stand in a public text (UU 27/2022), a room for each kind of it."""

from __future__ import annotations

from collections.abc import Iterator

from humasd.editing.privacy.cases import find_cases
from humasd.editing.privacy.homes import find_births, find_homes
from humasd.editing.privacy.minors import find_minors
from humasd.editing.privacy.numbers import find_numbers
from humasd.editing.privacy.records import find_records
from humasd.editing.privacy.signs import of_one_kind
from humasd.editing.privacy.small import find_small
from humasd.editing.privacy.tables import find_columns
from humasd.editing.remark import Remark, cut_excerpt

_GRAVEST_FIRST = (
    find_minors,
    find_cases,
    find_small,
    find_records,
    find_columns,
    find_numbers,
    find_births,
    find_homes,
)


def find_personal_data(text: str) -> Iterator[Remark]:
    """Each place with personal data, the gravest kinds first."""
    plain = of_one_kind(text)
    for find in _GRAVEST_FIRST:
        for found in find(plain):
            yield Remark(found.what, cut_excerpt(text, found.start, found.end))
