"""Stored messages, oldest first, each read in a child process while those before it are being handled."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from humasd.sop.desk import Desk
from humasd.store import handling
from humasd.store.message import StoredMessage
from humasd.understanding import Understanding

Understand = Callable[[Path, Path], Understanding]
"""Opens a stranger's mail, a file, in a child process, which leaves the files that it finds in a folder, the
second path. Raises Refused where the mail cannot be opened."""


@dataclass(frozen=True)
class BeingRead:
    """A claimed message and what is found in it, as soon as that is known."""

    stored: StoredMessage
    future: Future[Understanding]
    scratch: ExitStack
    """Holds the folder with the files that are found in it."""

    def understood(self) -> Understanding:
        """Raises what reading it raised."""
        return self.future.result()


class ReadingAhead:
    """Claims due messages and has them read; a context manager that gives back what it did not give out.

    Of one author's messages only the oldest is ever claimed (store/handling.py), so that none is read ahead
    that the one before it may concern.
    """

    def __init__(self, desk: Desk, understand: Understand, owner: str, at_once: int) -> None:
        self._desk = desk
        self._understand = understand
        self._owner = owner
        self._at_once = at_once
        self._threads = ThreadPoolExecutor(at_once, thread_name_prefix="reading")
        self._waiting: deque[BeingRead] = deque()

    def __iter__(self) -> Iterator[BeingRead]:
        """Until nothing is due any more; the next is being read while one is handled. The files that were
        found in a message are there until the next is asked for."""
        while self._claim():
            message = self._waiting.popleft()
            with message.scratch:
                yield message

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            if self._waiting:
                with self._desk.database.writing() as connection:
                    for one in self._waiting:
                        handling.give_back(connection, one.stored)
        finally:
            self._threads.shutdown(wait=False, cancel_futures=True)
            for one in self._waiting:
                one.scratch.close()

    def _claim(self) -> bool:
        """Have as many at hand as can be read at once, beside the one that is handled."""
        now = self._desk.clock()
        until, most = now + self._desk.lease, self._at_once + 1 - len(self._waiting)
        with self._desk.database.writing() as connection:
            claimed = handling.claim_due(connection, now, self._owner, until, most=most)
        for stored in claimed:
            scratch = ExitStack()
            future = self._threads.submit(self._read, stored, scratch)
            self._waiting.append(BeingRead(stored, future, scratch))
        return bool(self._waiting)

    def _read(self, stored: StoredMessage, scratch: ExitStack) -> Understanding:
        folder = scratch.enter_context(self._desk.files.scratch())
        return self._understand(self._desk.files.locate(stored.sha256, folder), folder)
