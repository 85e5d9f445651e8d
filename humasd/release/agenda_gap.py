"""How many agenda numbers are left out after a restore, so that none is given twice. Pure."""

from __future__ import annotations

from datetime import timedelta

LEAST = 100


def find_gap(busiest_day: int, lost: timedelta) -> int:
    """Numbers to leave out: more than can have been given in the time that was lost.

    Twice the busiest day for each day that was begun, and never fewer than a hundred: a gap in the book is
    explained by one entry in the ledger, a number that stands on two letters by nothing.

    >>> find_gap(3, timedelta(hours=20)), find_gap(40, timedelta(days=9, hours=1))
    (100, 800)
    """
    days = max(1, -(-lost // timedelta(days=1)))
    return max(LEAST, 2 * busiest_day * days)
