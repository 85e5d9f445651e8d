"""Pieces of work: the fault of one holds up that one, that of the machine or of a server all of them."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable

import pytest

from humasd.errors import FileHarmed, Transient, Withheld
from humasd.sop.each import do_each, try_each


def fail_at(bad: int, failure: Exception, had_turn: list[int]) -> Callable[[int], int]:
    def act(piece: int) -> int:
        had_turn.append(piece)
        if piece == bad:
            raise failure
        return piece

    return act


@pytest.mark.parametrize(
    "failure",
    [FileHarmed("a photo is missing"), Withheld("one file"), ValueError("ours"), FileNotFoundError()],
)
def test_a_piece_that_fails_keeps_no_other_from_its_turn(failure: Exception) -> None:
    turns: list[int] = []
    assert try_each([1, 2, 3], fail_at(2, failure, turns)) == ([1, 3], [failure])
    with pytest.raises(type(failure)):
        do_each([1, 2, 3], fail_at(2, failure, turns))
    assert turns == [1, 2, 3] * 2


@pytest.mark.parametrize(
    "failure",
    [Transient("no server")]
    + [OSError(number, os.strerror(number)) for number in (errno.EIO, errno.ENOSPC, errno.EMFILE)],
)
def test_what_fails_for_all_is_tried_again_with_all(failure: Exception) -> None:
    turns: list[int] = []
    with pytest.raises(type(failure)):
        try_each([1, 2, 3], fail_at(2, failure, turns))
    assert turns == [1, 2]
