"""What runs in the sandbox's child process before and around a task."""

from __future__ import annotations

import math
import resource
import time
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")

_CPU_GRACE = 5
"""Seconds of CPU time beyond a task's timeout; ends a child whose parent is no longer there to do it."""


_ends_at = math.inf
"""When the task that runs here is ended, on the monotonic clock; never where this is no sandbox's child."""


def limit_child(memory: int, output: int) -> None:
    """The limits of setrlimit(2), set in the child before it sees any bytes."""
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_FSIZE, (output, output))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def do_nothing() -> None:
    """Shows that there is one."""


def seconds_left() -> float:
    """Seconds on the clock until the task that runs is ended; infinite outside the sandbox."""
    return _ends_at - time.monotonic()


def run_task(function: Callable[..., T], args: tuple[object, ...], timeout: float) -> T:
    """Gives the task its own share of CPU time, since the limit counts the child's life, and tells it when it
    is ended."""
    global _ends_at
    _ends_at = time.monotonic() + timeout
    usage = resource.getrusage(resource.RUSAGE_SELF)
    soft = int(usage.ru_utime + usage.ru_stime + timeout) + _CPU_GRACE
    resource.setrlimit(resource.RLIMIT_CPU, (soft, resource.RLIM_INFINITY))
    return function(*args)
