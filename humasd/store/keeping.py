"""Keeping several files at once: the disk syncs them together, which takes it little longer than one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path
from typing import TypeVar

from humasd.ports import Files

AT_ONCE = 8

T = TypeVar("T")
R = TypeVar("R")


def keep_all(files: Files, contents: Sequence[bytes | Path]) -> list[str]:
    """The SHA-256 of each, in their order, all of them durable. Raises what `put` raises."""
    return do_together(files.put, contents)


def do_together(keep: Callable[[T], R], things: Sequence[T]) -> list[R]:
    """What comes of each, in their order; `keep` waits for the disk more than for the processor."""
    if len(things) < 2:
        return [keep(thing) for thing in things]
    return list(_open_pool().map(keep, things))


@cache
def _open_pool() -> ThreadPoolExecutor:
    """One for all, whose threads are kept: starting them anew takes as long as what they do."""
    return ThreadPoolExecutor(AT_ONCE, thread_name_prefix="keeping")
