"""Pieces of work that have nothing to do with each other: one that fails keeps no other from its turn."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

from humasd.errors import Transient, Withheld, describe_crash, find_machine_fault
from humasd.logs import get_logger

T = TypeVar("T")
R = TypeVar("R")

log = get_logger(__name__)


def do_each(pieces: Iterable[T], act: Callable[[T], R]) -> list[R]:
    """Do one after the other; the first failure is raised when all have had their turn. See try_each."""
    done, failures = try_each(pieces, act)
    if failures:
        raise failures[0]
    return done


def try_each(pieces: Iterable[T], act: Callable[[T], R]) -> tuple[list[R], list[Exception]]:
    """Do one after the other; what came of those that did not fail, and the failures of the others.

    Of what is Transient, or of the machine, it is not the piece that is at fault: it is raised, and none has
    its turn after it, unless that is Withheld: one file of this piece.
    """
    done: list[R] = []
    failures: list[Exception] = []
    for piece in pieces:
        try:
            done.append(act(piece))
        except Exception as failure:
            if _is_of_all(failure):
                raise
            log.error("one piece of work failed; the others go on", error=describe_crash(failure))
            failures.append(failure)
    return done, failures


def _is_of_all(failure: Exception) -> bool:
    transient = isinstance(failure, Transient) and not isinstance(failure, Withheld)
    return transient or find_machine_fault(failure) is not None
