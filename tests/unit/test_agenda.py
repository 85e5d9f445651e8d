"""Agenda numbers, as the office writes them in its book."""

from __future__ import annotations

from datetime import datetime

import pytest

from humasd.agenda import format_agenda, running_number


@pytest.mark.parametrize(
    ("number", "month", "agenda"),
    [
        (1, 1, "0001/HUMAS/I/2027"),
        (42, 4, "0042/HUMAS/IV/2027"),
        (999, 9, "0999/HUMAS/IX/2027"),
        (10000, 12, "10000/HUMAS/XII/2027"),
    ],
)
def test_a_number_names_its_place_month_and_year(number: int, month: int, agenda: str) -> None:
    assert format_agenda(number, datetime(2027, month, 15), "HUMAS") == agenda  # noqa: DTZ001
    assert int(running_number(agenda)) == number
