"""A child process in which strangers' bytes are opened: reused for speed, killed on breach."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
import time
from collections.abc import Callable
from concurrent.futures import CancelledError
from concurrent.futures import TimeoutError as FutureTimeout
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from types import TracebackType
from typing import Any, Self, TypeVar

from pebble import ProcessExpired, ProcessFuture, ProcessPool

from humasd.documents.child import do_nothing, limit_child, run_task
from humasd.errors import OutOfTime, Refused, Transient

T = TypeVar("T")

DEFAULT_MEMORY = 1_000_000_000
DEFAULT_OUTPUT = 100_000_000
"""Octets of one file that the child may write."""
_TASKS_PER_CHILD = 500
"""After so many tasks a fresh child starts, so that a leaking library leaks little."""
_START = 10.0
"""Seconds that a fresh child may take before its task begins."""
PATIENCE = 5.0
"""Seconds within which a child that has nothing to do starts and answers, on a machine worth judging by:
a tenth of a second is usual."""
_CLOSE = 4.0
_DIED = "berkas membuat pembacanya berhenti; berkas tidak dibuka"
_UNSOUND = (
    "no file can be read: a child process with nothing to do does not answer in time ({0!r});"
    " free memory and processors, it is tried again"
)
_STOPPED = "reading was stopped because the sandbox is closed; it will be read again after the next start"


class _Breach(Exception):
    """A task broke a limit or its child ended; whether it is the task's fault remains to be seen."""


class _Late(_Breach):
    """The limit was that of time."""


class Sandbox:
    """Runs functions in child processes that have limits on memory, time and output.

    Functions must be importable from a module, arguments and results picklable. May be used
    from several threads. Close it, or use it as a context manager. Of the `workers` one more starts
    whenever all that have started are busy.
    """

    def __init__(
        self,
        workers: int = 1,
        memory: int = DEFAULT_MEMORY,
        output: int = DEFAULT_OUTPUT,
        patience: float = PATIENCE,
    ) -> None:
        self._patience = patience
        self._limits = (memory, output)
        self._lock = threading.Lock()
        self._free = threading.BoundedSemaphore(workers)
        self._idle: list[ProcessPool] = []
        """Each of one child; the one that worked last is the first to work again."""
        self._running: dict[ProcessFuture[Any], ProcessPool] = {}
        self._closed = False

    def run(self, function: Callable[..., T], *args: object, timeout: float = 20.0) -> T:
        """What `function(*args)` returns, within `timeout` seconds of wall-clock time.

        What it raises is raised here. Raises Refused, with a reason in Indonesian, where the memory is
        used up or the child dies, OutOfTime where the time is; the next call has a fresh child.
        Raises Transient where that was no fault of the task, since a child that has nothing to do
        does not answer in time either, and where the sandbox was closed before the end.
        """
        try:
            return self._insist(function, args, timeout)
        except _Breach as breach:
            self._require_sound_machine(breach)
            kind = OutOfTime if isinstance(breach, _Late) else Refused
            raise kind(str(breach)) from breach.__cause__
        except MemoryError as error:
            raise Refused("berkas memerlukan terlalu banyak memori; berkas tidak dibuka") from error

    def _require_sound_machine(self, breach: _Breach) -> None:
        """Raises Transient where the machine cannot run a child at all, or only far too slowly."""
        start = time.monotonic()
        try:
            self._insist(do_nothing, (), self._patience)
        except _Breach as error:
            raise Transient(_UNSOUND.format(breach.__cause__ or breach)) from error
        if time.monotonic() - start > self._patience:
            raise Transient(_UNSOUND.format(breach.__cause__ or breach))

    def _insist(self, function: Callable[..., T], args: tuple[object, ...], timeout: float) -> T:
        try:
            return self._attempt(function, args, timeout)
        except BrokenProcessPool:  # no fault of this task alone: an idle child may have been killed
            pass
        try:
            return self._attempt(function, args, timeout)
        except BrokenProcessPool as error:
            raise _Breach(_DIED) from error

    def _attempt(self, function: Callable[..., T], args: tuple[object, ...], timeout: float) -> T:
        with self._free:  # waiting for a child costs a task none of its own time
            return self._await(function, args, timeout)

    def _await(self, function: Callable[..., T], args: tuple[object, ...], timeout: float) -> T:
        pool = self._take_pool()
        future = self._schedule(pool, function, args, timeout)
        try:
            result: T = future.result(timeout=timeout + _START)
            return result
        except BrokenProcessPool:
            self._discard(pool)
            raise
        except ProcessExpired as error:
            raise _Breach(_DIED) from error
        except FutureTimeout as error:
            if not future.done():  # neither task nor child answers: not even its end was noticed
                self._discard(pool)
            raise _Late("berkas terlalu lama dibaca; berkas tidak dibuka") from error
        except CancelledError as error:
            raise Transient(_STOPPED) from error
        finally:
            with self._lock:
                if self._running.pop(future, None) is not None:
                    self._idle.append(pool)

    def _schedule(
        self, pool: ProcessPool, function: Callable[..., T], args: tuple[object, ...], timeout: float
    ) -> ProcessFuture[T]:
        try:
            future = pool.schedule(run_task, args=(function, args, timeout), timeout=timeout)
        except (RuntimeError, OSError) as error:  # it broke down since it was last used, or has no child
            self._discard(pool)
            raise BrokenProcessPool from error
        with self._lock:
            self._running[future] = pool
            is_late = self._closed
        if is_late:  # it was closed since the child was taken
            self._discard(pool)
        return future

    def close(self) -> None:
        """Ends the children, at once and within five seconds; work under way is abandoned."""
        with self._lock:
            self._closed = True
            pools = {*self._idle, *self._running.values()}
            self._idle.clear()
        for pool in pools:
            self._discard(pool)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _take_pool(self) -> ProcessPool:
        with self._lock:
            if self._closed:
                raise Transient(_STOPPED)
            if self._idle:
                return self._idle.pop()
        return ProcessPool(
            max_workers=1,
            max_tasks=_TASKS_PER_CHILD,
            initializer=limit_child,
            initargs=self._limits,
            context=multiprocessing.get_context("spawn"),  # clean, whatever threads run here
        )

    def _discard(self, pool: ProcessPool) -> None:
        with self._lock:
            waiting = [future for future, its_pool in self._running.items() if its_pool is pool]
            for future in waiting:
                del self._running[future]
        _end_pool(pool)
        for future in waiting:
            future.cancel()


def _end_pool(pool: ProcessPool) -> None:
    """Stops a pool; one that hangs in a broken pipe is left behind, its children killed."""
    children = [child.pid for child in tuple(pool._pool_manager.worker_manager.workers.values())]
    pool.stop()
    ending = threading.Thread(target=pool.join, daemon=True)
    ending.start()
    ending.join(_CLOSE / 2)
    if ending.is_alive():
        for pid in filter(None, children):
            _kill(pid)
        ending.join(_CLOSE / 2)


def _kill(pid: int) -> None:
    with suppress(ProcessLookupError):
        os.kill(pid, signal.SIGKILL)
