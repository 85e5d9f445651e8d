"""Keeping several files at once: the disk syncs them together, which takes it little longer than one."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor

from humasd.ports import Files

AT_ONCE = 8


def keep_all(files: Files, contents: Sequence[bytes]) -> list[str]:
    """The SHA-256 of each, in their order, all of them durable. Raises what `put` raises."""
    if len(contents) < 2:
        return [files.put(content) for content in contents]
    with ThreadPoolExecutor(AT_ONCE) as pool:
        return list(pool.map(files.put, contents))
