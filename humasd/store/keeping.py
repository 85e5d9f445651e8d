"""Keeping several files at once: the disk syncs them together, which takes it little longer than one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TypeVar
from weakref import WeakKeyDictionary

from humasd.ports import Files

AT_ONCE = 8

T = TypeVar("T")
R = TypeVar("R")


def keep_all(files: Files, contents: Sequence[bytes | Path]) -> list[str]:
    """The SHA-256 of each, in their order, all of them durable. Raises what `put` raises."""
    return do_together(files, files.put, contents)


def do_together(files: Files, keep: Callable[[T], R], things: Sequence[T]) -> list[R]:
    """What comes of each, in their order; `keep` waits for the disk more than for the processor."""
    if len(things) < 2:
        return [keep(thing) for thing in things]
    return list(_find_pool(files).map(keep, things))


_pools: WeakKeyDictionary[Files, ThreadPoolExecutor] = WeakKeyDictionary()
"""Whose threads are kept, since starting them anew takes as long as what they do, and end with the files'
adapter. A place that hangs (NFS) keeps all of them for itself, so each office has its own."""


def _find_pool(files: Files) -> ThreadPoolExecutor:
    if (pool := _pools.get(files)) is None:
        pool = _pools.setdefault(files, ThreadPoolExecutor(AT_ONCE, thread_name_prefix="keeping"))
    return pool
