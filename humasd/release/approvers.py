"""Several approvers on one step: whose word is still wanted, given whose there is. Pure."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from enum import StrEnum


class Need(StrEnum):
    """How many of a step's approvers must approve."""

    ANY = "any"
    """One of them, whoever answers first."""
    ALL = "all"
    """Every one; all are asked at once."""
    IN_ORDER = "in-order"
    """Every one; each is asked when the one before has approved."""


def still_wanted(need: Need, seats: Sequence[str], given: Collection[str]) -> tuple[str, ...]:
    """The seats to be asked now; none where the step has all the approvals it needs.

    >>> still_wanted(Need.IN_ORDER, ("kabag", "asisten", "sekda"), {"kabag"})
    ('asisten',)
    """
    left = tuple(seat for seat in seats if seat not in given)
    if need is Need.ANY and len(left) < len(seats):
        return ()
    return left[:1] if need is Need.IN_ORDER else left
